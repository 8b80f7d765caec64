"""The index of words follows the database: made when missing, mended when stale, never trusted when of another layout."""

import sqlite3
from pathlib import Path

import pytest
from handmade import TEXT, made_record

from onrecord.records.errors import DatabaseError
from onrecord.store import passages
from onrecord.store.keeping import keep_records
from onrecord.store.opening import holding, writing
from onrecord.store.passages import find_passages, find_sentences, index_path


def keep(db: Path, **texts: str) -> None:
    with writing(db) as connection:
        keep_records(connection, [(made_record(name, text=text), []) for name, text in texts.items()])


def found(db: Path, words: str, **days: str) -> list[tuple[str, int]]:
    return [(hit.report, hit.sentence) for hit in find_passages(db, words, limit=10, **days)]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    keep(path, one=TEXT, two=TEXT)
    return path


def test_sentences_are_found_whatever_case_and_accents(db: Path) -> None:
    assert found(db, '"KOBÓL"') == [("one", 0), ("two", 0)]
    assert found(db, '"villagers" AND "doctor"') == [("one", 1), ("two", 1)]
    assert found(db, '"kobol" AND "doctor"') == []


def test_what_is_kept_later_is_found(db: Path) -> None:
    found(db, '"kobol"')
    keep(db, three=TEXT)
    assert found(db, '"kobol"') == [("one", 0), ("two", 0), ("three", 0)]


def test_nothing_is_read_again_when_nothing_changed(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(db, '"kobol"')
    before = index_path(db).read_bytes()
    monkeypatch.setattr(passages, "_add", lambda *_: pytest.fail("indexed again"))
    assert found(db, '"kobol"') == [("one", 0), ("two", 0)]
    assert index_path(db).read_bytes() == before


def test_only_what_changed_is_indexed(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(db, '"kobol"')
    fresh: list[list[str]] = []
    add = passages._add
    monkeypatch.setattr(passages, "_add", lambda c, i, names, number: (fresh.append(names), add(c, i, names, number)))
    keep(db, three=TEXT)
    found(db, '"kobol"')
    assert fresh == [["three"]]


def test_an_older_text_is_not_found(db: Path) -> None:
    found(db, '"kobol"')
    with writing(db) as connection:
        connection.execute(
            "UPDATE reports SET text = replace(text, 'Kobol', 'Gurey'), key = 'other' WHERE report = 'one'"
        )
    assert found(db, '"kobol"') == [("two", 0)]
    assert found(db, '"gurey"') == [("one", 0)]
    with writing(db) as connection:
        connection.execute("DELETE FROM reports WHERE report = 'one'")
    assert found(db, '"gurey"') == []


def test_much_waste_makes_it_anew(db: Path) -> None:
    for number in range(4):
        with writing(db) as connection:
            connection.execute("UPDATE reports SET key = ?", [str(number)])
        assert found(db, '"kobol"') == [("one", 0), ("two", 0)]
    index = sqlite3.connect(index_path(db))
    (entries,) = index.execute("SELECT count(*) FROM words").fetchone()
    index.close()
    assert entries <= 2 * 3 * (1 + passages._WASTE)


def test_one_of_another_layout_is_made_anew(db: Path) -> None:
    found(db, '"kobol"')
    index = sqlite3.connect(index_path(db))
    index.executescript("UPDATE watermark SET version = 0; DELETE FROM reports;")
    index.close()
    assert found(db, '"kobol"') == [("one", 0), ("two", 0)]
    index_path(db).unlink()
    assert found(db, '"kobol"') == [("one", 0), ("two", 0)]


def test_a_file_that_is_no_index_is_told(db: Path) -> None:
    index_path(db).write_bytes(b"no index at all\n" * 500)
    with pytest.raises(DatabaseError, match=r"index of words cannot be used.*; delete it"):
        found(db, '"kobol"')


def test_days_are_of_publication(db: Path) -> None:
    assert found(db, '"kobol"', since="2020-01-03") == []
    assert found(db, '"kobol"', since="2020-01-02", until="2020-01-02") == [("one", 0), ("two", 0)]


def test_a_very_long_report_keeps_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "_BITS", 1)
    db = tmp_path / "long.duckdb"
    keep(db, one=TEXT, two=TEXT)
    assert found(db, '"denied"') == [("one", 1), ("two", 1)]
    assert found(db, '"kobol"') == [("one", 0), ("two", 0)]


def test_all_sentences_are_given_by_report_and_of_very_many_the_last(db: Path) -> None:
    assert find_sentences(db, '"kobol" OR "villagers"', most=9) == {"two": [1, 0], "one": [1, 0]}
    assert find_sentences(db, '"kobol" OR "villagers"', most=3) == {"two": [1, 0], "one": [1]}
    assert find_sentences(db, '"nowhere"', most=9) == {}


def test_held_copies_of_one_database_share_its_index(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(db, '"kobol"')
    monkeypatch.setattr(passages, "_add", lambda *_: pytest.fail("indexed again"))
    copy = db.with_name("copy")
    copy.write_bytes(db.read_bytes())
    with holding(copy, original=db):
        assert index_path(copy) == index_path(db)
        assert [found(copy, '"kobol"') for _ in range(2)] == [[("one", 0), ("two", 0)]] * 2
    assert index_path(copy) != index_path(db)


def test_a_newer_copy_is_indexed_anew_and_an_older_one_still_answers(db: Path) -> None:
    old, new = db.with_name("old"), db.with_name("new")
    old.write_bytes(db.read_bytes())
    with holding(old, original=db):
        assert len(found(old, '"kobol"')) == 2
        keep(db, three=TEXT)
        new.write_bytes(db.read_bytes())
        with holding(new, original=db):
            assert len(found(new, '"kobol"')) == 3
            assert len(found(old, '"kobol"')) == 2
