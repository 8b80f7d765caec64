from pathlib import Path

import pytest
from handmade import made_evidence, made_record

from onrecord.desk import browsing, fact_shelf
from onrecord.desk.browsing import Choice, Look, browse
from onrecord.records.errors import UsageError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(f"wire-{number}"), made_evidence()) for number in (1, 2)])
    return path


def test_what_is_not_asked_for_is_not_looked_up(db: Path) -> None:
    found = browse(db, Choice(), Look())
    assert (found.places, found.ties, found.sentences, found.hits) == (None, None, None, 0)
    assert [row["row"] for row in found.rows] == ["wire-2#e2", "wire-1#e2", "wire-2#e1", "wire-1#e1"]


def test_words_choose_the_facts_told_in_their_sentences(db: Path) -> None:
    found = browse(db, Choice(), Look(sentences=True), words="shelled OR villagers")
    assert {row["entry"] for row in found.rows} == {"shell"}
    assert found.hits == len(found.sentences or []) == 4


def test_words_that_very_many_sentences_have_are_not_ranked(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsing, "RANKED", 1)
    monkeypatch.setattr(browsing, "SENTENCES", 3)
    found = browse(db, Choice(), Look(sentences=True), words="army")
    assert len(found.sentences or []) == 3
    assert all("army" in row["passage"] for row in found.sentences or [])


def test_what_was_kept_meanwhile_is_there(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fact_shelf, "QUICK", 60.0)
    assert browse(db, Choice(), Look()).page.accounts == 4
    with writing(db) as connection:
        keep_records(connection, [(made_record("wire-3"), made_evidence())])
    found = browse(db, Choice(), Look(), words="shelled")
    assert (found.page.accounts, found.current) == (3, True)


def test_words_that_are_no_question_are_refused(db: Path) -> None:
    with pytest.raises(UsageError):
        browse(db, Choice(), Look(), words='"open')
    assert browse(db, Choice(), Look(), words="  ").page.accounts == 4


def test_an_empty_record_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    with writing(path):
        pass
    found = browse(path, Choice(type=("ASSAULT",)), Look(places=True, ties=True), words="shelled")
    assert (found.rows, found.places, found.ties, found.periods.rows) == ([], [], [], [])
