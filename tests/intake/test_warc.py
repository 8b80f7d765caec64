"""A crawl's archive: its English articles, whatever stands around them, and what is left when it breaks off."""

import gzip
from pathlib import Path

import pytest

from onrecord.intake.arrival import Arrival
from onrecord.intake.pages import is_english, is_foreign
from onrecord.intake.reading import read_reports
from onrecord.records.errors import InputError

ENGLISH = (
    "The council voted on Tuesday to close the harbour until the inquiry has ended. "
    "Its chairman told reporters that nobody had been hurt when the crane fell. "
    "Dockers said they would march to the town hall on Friday."
)
GERMAN = (
    "Der Rat hat am Dienstag beschlossen, den Hafen bis zum Ende der Untersuchung zu schließen. "
    "Der Vorsitzende sagte, niemand sei verletzt worden, als der Kran umstürzte. Die Arbeiter wollen am Freitag marschieren."
)


def page(text: str) -> str:
    return f"<html><head><title>Harbour</title></head><body><article><p>{text}</p></article></body></html>"


def response(address: str, body: str, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    payload = body.encode()
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(payload)}\r\n\r\n".encode() + payload
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{abs(hash(address)):032x}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = [
    response("https://news.example/a", page(ENGLISH)),
    response("https://news.example/robots.txt", "User-agent: *", kind="text/plain"),
    response("https://news.example/gone", page(ENGLISH), status="404 Not Found"),
    response("https://zeitung.example/b", page(GERMAN)),
    response("https://news.example/empty", "<html><body></body></html>"),
    response("https://news.example/c", page(ENGLISH.replace("harbour", "bridge"))),
]


def read(path: Path) -> tuple[list[Arrival], list[InputError]]:
    told: list[InputError] = []
    return list(read_reports([str(path)], tell=told.append)), told


@pytest.mark.parametrize("packed", [False, True])
def test_english_articles_only(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(gzip.compress(r) if packed else r for r in RECORDS))
    arrivals, told = read(path)
    assert not told
    assert [(a.report.id, a.report.url) for a in arrivals] == [
        ("https://news.example/a", "https://news.example/a"),
        ("https://news.example/c", "https://news.example/c"),
    ]
    assert arrivals[1].report.text.startswith("The council voted on Tuesday to close the bridge")
    assert arrivals[0].report.published is None


def test_the_same_page_again_is_passed_over_and_the_same_text_elsewhere_is_not(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(RECORDS[0] + response("https://other.example/a", page(ENGLISH)) + RECORDS[0] + RECORDS[5])
    arrivals, told = read(path)
    assert not told
    assert [a.report.id for a in arrivals] == [
        "https://news.example/a",
        "https://other.example/a",
        "https://news.example/c",
    ]


def test_a_file_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    whole = gzip.compress(RECORDS[0])
    path.write_bytes(whole + gzip.compress(RECORDS[5])[:-40])
    arrivals, told = read(path)
    assert [a.report.id for a in arrivals] == ["https://news.example/a"]
    assert len(told) == 1
    assert f"{path}: the file breaks off at byte {len(whole)}" in str(told[0])


def test_archives_in_a_folder_are_found(tmp_path: Path) -> None:
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "one.warc").write_bytes(RECORDS[0])
    assert [a.report.id for a in read(tmp_path)[0]] == ["https://news.example/a"]


def test_languages() -> None:
    assert is_english(ENGLISH)
    assert not is_english(GERMAN)


def test_a_page_is_judged_by_its_paragraphs_before_its_article_is_sought() -> None:
    assert is_foreign(page("</p><p class='lead'>".join([GERMAN] * 3)).encode())
    assert not is_foreign(page("</p><p class='lead'>".join([ENGLISH] * 3)).encode())
    assert not is_foreign(page("Kurz.").encode())  # too little to judge by
    assert not is_foreign(b"<p " + b"<" * 100_000)
