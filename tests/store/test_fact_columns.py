"""Columns of facts, held against the rows they come from."""

from pathlib import Path

import numpy as np
import pytest
from handmade import made_evidence, made_record

from onrecord.store.fact_columns import NO_DAY, OWN_VOICE, FactColumns, load_fact_columns
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.duckdb"
    undated = made_record("wire-0", published=None)
    undated.events[0].earliest = undated.events[0].latest = None
    records = [made_record("wire-2", published="2020-01-05"), made_record("wire-1"), undated]
    with writing(path) as connection:
        keep_records(connection, [(record, made_evidence()) for record in records])
        keep_records(connection, [(made_record("wire-1", text=records[1].report.text + " More."), [])])
    return path


@pytest.fixture(scope="module")
def columns(db: Path) -> FactColumns:
    return load_fact_columns(db)


def of(columns: FactColumns, name: str) -> list[tuple[str, int, str]]:
    words = columns.words[name]
    return [
        (columns.reports[columns.report[fact]], int(columns.number[fact]), words.keys[code])
        for fact, code in zip(words.facts, words.codes, strict=True)
    ]


def test_each_event_of_today_is_one_fact_in_order_of_day(columns: FactColumns) -> None:
    facts = [(columns.reports[r], int(n)) for r, n in zip(columns.report, columns.number, strict=True)]
    assert facts == [("wire-0", 1), ("wire-0", 2), ("wire-1", 1), ("wire-2", 1), ("wire-1", 2), ("wire-2", 2)]
    assert columns.day[:2].tolist() == [NO_DAY, NO_DAY]
    assert columns.day[2] == np.datetime64("2019-12-30").astype(int)


def test_rows_are_found_by_where_they_stand(db: Path, columns: FactColumns) -> None:
    with reading(db) as connection:
        for fact, row in enumerate(columns.row.tolist()):
            sql = "SELECT report, number, r.rowid FROM events JOIN reports r USING (report, revision) WHERE events.rowid = ?"
            found = connection.execute(sql, [row]).fetchone()
            at = columns.report[fact]
            assert found == (columns.reports[at], columns.number[fact], columns.report_row[at])


def test_words_are_those_of_the_rows(columns: FactColumns) -> None:
    assert ("wire-2", 1, "kenya_army") in of(columns, "actor")
    assert ("wire-2", 1, "kobol") in of(columns, "actor")
    assert [row for row in of(columns, "status") if row[0] == "wire-2"] == [
        ("wire-2", 1, "happened"),
        ("wire-2", 2, "happened"),
    ]
    assert set(of(columns, "country")) == {(report, number, "KEN") for report, number, _ in of(columns, "type")}
    assert of(columns, "publisher") == []


def test_footing_comes_with_the_statement_that_tells_it(columns: FactColumns) -> None:
    assert {row[1:] for row in of(columns, "footing")} == {(1, "institution"), (2, OWN_VOICE)}


def test_facts_know_the_sentence_that_tells_them(columns: FactColumns) -> None:
    within = {
        (columns.reports[s // 4096], int(n)): int(s % 4096)
        for s, n in zip(columns.sentence, columns.number, strict=True)
    }
    assert within == {(report, number): {1: 0, 2: 2}[number] for report, number in within}


def test_totals_are_counts(columns: FactColumns) -> None:
    for words in columns.words.values():
        assert words.totals.tolist() == np.bincount(words.codes, minlength=len(words.keys)).tolist()
        assert words.single == (len(set(words.facts.tolist())) == len(words.facts))


def test_an_empty_database_has_no_facts(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    with writing(path):
        pass
    columns = load_fact_columns(path)
    assert len(columns.day) == len(columns.ties.facts) == 0
    assert columns.places == columns.reports == []
