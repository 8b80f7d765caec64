"""A brief tells what the record tells, in its words, and nothing else."""

import re
from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record

from onrecord.desk.brief.briefing import WRITERS, brief
from onrecord.records.errors import UsageError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.store.scope import Scope

HOSTILE = "<script>alert(1)</script> *not* [a link](http://x.example) `code`"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    records = [
        (made_record("wire-1", url="https://news.example/a?x=1#top"), made_evidence()),
        (made_record("wire-2", title=HOSTILE, publisher=HOSTILE), made_evidence()),
    ]
    with writing(path) as connection:
        keep_records(connection, records)
    return path


def test_every_passage_stands_in_its_report_and_every_source_is_listed(db: Path) -> None:
    made = brief(db, "Kobol", Scope())
    sources = {source.number: source.report for source in made.sources}
    quoted = [one for section in made.sections for line in section.lines for one in line.passages]
    assert {section.title for section in made.sections} >= {"What happened", "How many", "What was said"}
    assert all(one.words in TEXT for one in quoted)
    assert all(one.row.startswith(f"{sources[one.source]}#") for one in quoted)
    assert {one.source for one in quoted} == set(sources) == set(range(1, len(sources) + 1))


def test_words_narrow_it_to_the_rows_of_their_sentences(db: Path) -> None:
    assert brief(db, "nowhere", Scope()).sections == ()
    said = brief(db, "denied", Scope())
    lines = [line for section in said.sections for line in section.lines]
    assert lines
    assert all("denied" in one.words for line in lines for one in line.passages if "#s" in one.row)


def test_a_long_section_tells_how_much_it_leaves_out(db: Path) -> None:
    whole, short = brief(db, "", Scope(actor="KEN")), brief(db, "", Scope(actor="KEN"), limit=1)
    for section, cut in zip(whole.sections, short.sections, strict=True):
        assert len(cut.lines) == 1
        assert cut.left_out == len(section.lines) - 1


def test_no_question_is_refused(db: Path) -> None:
    with pytest.raises(UsageError, match="a brief on what"):
        brief(db, "", Scope())


@pytest.mark.parametrize("ending", [".md", ".html"])
def test_words_of_reports_are_no_markup(db: Path, ending: str) -> None:
    page = WRITERS[ending](brief(db, "Kobol", Scope()))
    assert "<script>" not in page.replace("\\<script\\>", "")
    if ending == ".md":
        assert "\\*not\\*" in page
        assert "[a link](" not in page
    assert "#:~:text=" in page
    assert "news.example/a?x=1" in page


def test_a_link_leads_to_its_words() -> None:
    from onrecord.exports.brief import Source, link_to

    source = Source(1, "wire-1", None, None, None, "https://news.example/a#top")
    assert link_to(source, "Shells hit Kobol, well-known & old") == (
        "https://news.example/a#:~:text=Shells%20hit%20Kobol%2C%20well%2Dknown%20%26%20old"
    )
    long = link_to(source, "one two three four five six seven eight nine")
    assert long is not None
    assert re.search(r"text=one%20two%20three%20four,six%20seven%20eight%20nine$", long)
    assert link_to(source._replace(url="javascript:alert(1)"), "words") is None
    assert link_to(source._replace(url=None), "words") is None
