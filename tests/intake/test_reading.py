import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.arrival import PROBLEMS, Arrival
from onrecord.intake.counting import count_reports
from onrecord.intake.reading import read_reports
from onrecord.records.errors import InputError

PAGE = """<html><head><title>Shells hit Kobol</title><meta property="article:published_time" content="2020-01-02">
<meta property="og:site_name" content="The Wire"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Shells hit Kobol</h1><p class="teaser">The army shelled the town of Kobol on Monday, a doctor said.</p>
<p>At least forty villagers were taken to the hospital in the district's capital, according to nurses there.</p>
<p>The army denied that it had fired on the town and said that it had no soldiers within ten miles of it.</p>
</article><footer>All rights reserved</footer></body></html>"""


def read(*paths: object, **options: str) -> tuple[list[Arrival], list[str]]:
    told: list[InputError] = []
    found = list(read_reports([str(p) for p in paths], tell=told.append, **options))
    return found, [str(error) for error in told]


def test_a_text_is_unchanged_and_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\r\nOne.\rTwo\u2028 \x0c".encode())
    (arrival,), told = read(path, published="2020-01-02")
    assert (arrival.report.id, arrival.report.text) == ("a.txt", "\r\nOne.\rTwo\u2028 \x0c")
    assert (arrival.report.published, arrival.report.source) == ("2020-01-02", str(path))
    assert told == []


def test_a_folder_is_read_by_name_with_folders_inside(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.TXT", "c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Words.")
    found, told = read(tmp_path)
    assert [a.report.id for a in found] == ["a/y.TXT", "a/z.txt", "b.txt"]
    assert told == []
    assert count_reports([str(tmp_path)]) == 3


def test_a_page_gives_its_article_with_the_teaser(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    (arrival,), told = read(path)
    assert told == []
    assert "The army shelled the town of Kobol on Monday, a doctor said." in arrival.report.text
    assert "Home" not in arrival.report.text
    assert arrival.report.published == "2020-01-02"
    assert [p.code for p in arrival.problems] == ["extracted"]
    assert "trafilatura" in arrival.problems[0].what


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("empty.html", b" \n", "the file is empty"),
        ("empty.jsonl", b"\n\n", "the file is empty"),
        ("binary.txt", bytes(range(256)) * 9, "this is a binary file"),
        ("latin.txt", b"caf\xe9", "byte 0xe9 is not UTF-8"),
        ("huge.txt", b"word " * (10 * 2**20), "50 MB is over the limit of 16 MB"),
        ("huge.html", b"<p>word" * (5 * 2**20), "35 MB is over the limit of 16 MB"),
        ("none.html", b"<html><body><nav>Home</nav></body></html>", "no article was found in the page"),
        ("menu.html", b"<html><body>" + b"<p>News Sport Weather</p>" * 30 + b"</body></html>", "no article was found"),
        ("binary.html", bytes(range(256)) * 9, "no article was found in the page"),
        ("notes.docx", b"PK", "'.docx' is not read; give .txt, .html, .htm, .jsonl"),
        ("nothing", b"words", "'no ending' is not read"),
    ],
)  # fmt: skip
def test_bad_files_are_told_and_good_ones_read(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text("Words.")
    found, told = read(bad, tmp_path / "missing.txt", good)
    assert [a.report.id for a in found] == ["good.txt"]
    assert len(told) == 2
    assert told[0].startswith(str(bad))
    assert said in told[0]
    assert "; " in told[0]
    assert told[1] == f"{tmp_path / 'missing.txt'}: there is no such file or folder; check the path"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert read(tmp_path)[1] == [
        f"{tmp_path}: no report in this folder; it reads .txt, .html, .htm, .jsonl, .warc, .warc.gz"
    ]


def lines(folder: Path, *rows: object) -> Path:
    path = folder / "in.jsonl"
    path.write_bytes(b"".join((r if isinstance(r, bytes) else json.dumps(r).encode()) + b"\n" for r in rows))
    return path


def test_lines_keep_their_ids_and_fields(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "title": "T",
        "text": "A\r\nb",
        "published": "13 May 2019",
        "url": "u",
        "publisher": "P",
        "authors": ["Ann"],
    }
    path = lines(tmp_path, row, {"text": "No id."}, b"")
    (first, second), told = read(path, published="2020-01-01")
    report = first.report
    assert (report.id, report.title, report.text, report.url, report.publisher) == ("7", "T", "A\r\nb", "u", "P")
    assert (report.published, report.authors) == ("2019-05-13", ["Ann"])
    assert (second.report.id, second.report.published) == (f"{path}:2", "2020-01-01")
    assert told == []
    assert count_reports([str(path)]) == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": ', "this line is no JSON"),
        (b"[1, 2]", "this line is no JSON object"),
        (b'{"id": "x"}', 'there is no "text" in this line'),
        (b'{"text": 3}', 'there is no "text" in this line'),
        (b'{"text": "a", "title": {}}', '"title" is no text'),
        (b'{"text": "a", "id": ["x"]}', '"id" is no text'),
        (b'{"text": "caf\xe9"}', "byte 0xe9 is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_broken_line_is_told_with_its_number(tmp_path: Path, line: bytes, said: str) -> None:
    path = lines(tmp_path, {"id": "a", "text": "One."}, line, {"id": "c", "text": "Three."})
    found, told = read(path)
    assert [a.report.id for a in found] == ["a", "c"]
    assert len(told) == 1
    assert told[0].startswith(f"{path}:2: ")
    assert said in told[0]


def test_an_unknown_date_is_told_and_kept_as_a_problem(tmp_path: Path) -> None:
    (arrival,), told = read(lines(tmp_path, {"id": "a", "text": "One.", "published": "03/04/2019"}))
    assert arrival.report.published is None
    assert [p.code for p in arrival.problems] == ["unknown-date"]
    assert "'03/04/2019' is no date this reads" in told[0]


def test_lone_surrogates_and_empty_texts_are_problems(tmp_path: Path) -> None:
    row = b'{"id": "\\ud800", "text": "a \\udfff b", "authors": ["\\ud800"]}'
    (first, second), told = read(lines(tmp_path, row, {"id": "b", "text": " "}))
    assert (first.report.text, first.report.id, first.report.authors) == ("a \ufffd b", "\ufffd", ["\ufffd"])
    assert [p.code for p in (*first.problems, *second.problems)] == ["lone-surrogates", "no-text"]
    assert told == []


def test_every_problem_of_intake_is_known_as_one(tmp_path: Path) -> None:
    import re

    import onrecord.intake

    sources = "".join(p.read_text() for p in Path(onrecord.intake.__file__).parent.glob("*.py"))
    assert set(re.findall(r'Problem\(code="([^"]+)"', sources)) == PROBLEMS


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"Words.", ["standard-input"]),
        (b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}', ["a", "b"]),
        (b'\xef\xbb\xbf{"id": "a", "text": "One."}', ["a"]),
        (PAGE.encode(), ["standard-input"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]) -> None:
    class Stdin:
        buffer = io.BytesIO(data)

    monkeypatch.setattr("sys.stdin", Stdin)
    found, told = read("-")
    assert [a.report.id for a in found] == ids
    assert told == []
    assert count_reports(["-"]) is None


@given(st.lists(st.binary(max_size=60), max_size=6))
def test_no_bytes_break_the_reading_of_lines(tmp_path_factory: pytest.TempPathFactory, rows: list[bytes]) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "in.jsonl"
    path.write_bytes(b"\n".join([*rows, b'{"id": "last", "text": "Words."}']))
    found, _ = read(path)
    assert found[-1].report.id == "last"
