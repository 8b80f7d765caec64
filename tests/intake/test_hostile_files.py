"""Broken, cut and hostile files: each is read or refused in one line, and nothing else happens."""

import gzip
import json
import time
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.intake.decoding import decode, without_lone_surrogates
from onrecord.intake.html import DEEPEST, LARGEST_PAGE, extract
from onrecord.intake.jsonl import read_jsonl
from onrecord.intake.reading import read_reports
from onrecord.records.errors import InputError

SENTENCE = "<p>The army left the town of Kobol on Monday after two weeks of talks, a doctor said.</p>"
MARKS = st.sampled_from([
    "<", ">", "</", "<p>", "</p>", "<div>", "<a href='", "<!--", "-->", "<![CDATA[", "<script>", "<title>", "&amp;", "&#0;",
    "&#xD800;", "&nosuch;", "<meta charset='utf-16'>", "<?xml version='1.0'?>", "<base href='file:///'>", "\x00", "é", " ",
    '<script type="application/ld+json">{"@type":', "<article>", SENTENCE, "<table><tr><td>", "<html lang='",
])  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.lists(MARKS, max_size=40).map(lambda m: "".join(m).encode())))
def test_any_page_is_read_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert extract(data, "x")["text"].strip()


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_unchanged_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except InputError:
        return
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf")):
        assert text.encode() == data


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20), lambda v: st.lists(v, max_size=3)
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=80),
            st.dictionaries(
                st.sampled_from(["id", "text", "title", "published", "authors", "url", "x"]), VALUES, max_size=6
            ).map(lambda row: json.dumps(row).encode()),
            st.sampled_from([b'{"text": "\\ud800 a"}', b"[" * 5000, b'{"text": ' + b"[" * 5000, b'{"a":' * 3000, b"\xff\xfe", b"null"]),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_any_lines_are_read_or_refused(lines: list[bytes]) -> None:
    told: list[InputError] = []
    for arrival in read_jsonl([line + b"\n" for line in lines], "x.jsonl", None, told.append):
        arrival.report.text.encode()  # no lone surrogate is left
        assert arrival.report.id
    assert all("\n" not in str(error) for error in told)


RECORD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example.org/a\r\nContent-Type: application/http;"
    " msgtype=response\r\nContent-Length: {size}\r\n\r\n{body}\r\n\r\n"
)
RESPONSE = (
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article>"
    + SENTENCE * 3
    + "</article></body></html>"
)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2000), st.integers(0, 2000), st.binary(max_size=20), st.booleans())
def test_any_archive_is_read_or_told(tmp_path: Path, cut: int, at: int, noise: bytes, packed: bool) -> None:
    pytest.importorskip("fastwarc")
    data = RECORD.format(size=len(RESPONSE), body=RESPONSE).encode() * 2
    data = gzip.compress(data) if packed else data
    at = min(at, len(data))
    data = (data[:at] + noise + data[at + len(noise) :])[: len(data) - cut % (len(data) + 1)]
    file = tmp_path / ("x.warc.gz" if packed else "x.warc")
    file.write_bytes(data)
    told: list[InputError] = []
    for arrival in read_reports([str(file)], tell=told.append):
        assert arrival.report.text
    assert all("\n" not in str(error) for error in told)


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<b>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<!--", "<script>", "&amp;", "&nosuch;", "<", "a", "a ",
     "<p a=b ", "x<br>", "\x00", "<form>", "<svg><g>"],
)  # fmt: skip
def test_the_time_of_a_page_grows_with_its_size(unit: str) -> None:
    """Some 40 s a megabyte at worst, which with the limit of 4 MB makes a few minutes for the worst of pages."""
    begun = time.process_time()
    with suppress(InputError):
        extract(f"<html><body>{SENTENCE}<p>{unit * (40_000 // len(unit))}{SENTENCE}</body></html>".encode(), "x")
    assert time.process_time() - begun < 8


def test_a_page_that_nests_too_deeply_says_so() -> None:
    for depth, cut in ((DEEPEST - 10, False), (DEEPEST + 10, True), (50_000, True)):
        page = f"<html><body>{SENTENCE * 4}{'<div>' * depth}{'</div>' * depth}</body></html>"
        fields = extract(page.encode(), "x")
        assert ("elements deep" in fields["extractor"]) == cut
        assert "The army left" in fields["text"]


def test_a_page_that_is_too_large_is_refused_at_once() -> None:
    begun = time.process_time()
    with pytest.raises(InputError, match="over the limit of 4 MB"):
        extract(b"<p>" + b"a" * LARGEST_PAGE, "x")
    assert time.process_time() - begun < 1


def test_entities_neither_grow_nor_reach_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words of a file")
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    for entity, name in ((f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "x"), (f'<!ENTITY e0 "aaaaaaaaaa">{grown}', "e9")):
        page = f"<!DOCTYPE html [{entity}]><html><body><p>&{name};</p>{SENTENCE * 3}</body></html>"
        text = extract(page.encode(), "x")["text"]
        assert "hidden" not in text
        assert len(text) < 2000


@given(st.text(alphabet=st.characters(categories=["Cs", "L", "N"]), max_size=50))
def test_lone_surrogates_are_counted_and_keep_every_offset(text: str) -> None:
    whole, count = without_lone_surrogates(text)
    assert len(whole) == len(text)
    assert count == sum("\ud800" <= c <= "\udfff" for c in text)
    BytesIO(whole.encode())
