from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record
from leaving import quoting

from onrecord.records.errors import DatabaseError
from onrecord.records.record import Record
from onrecord.store.keeping import keep_records
from onrecord.store.kept_records import kept_records
from onrecord.store.opening import writing


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "record.duckdb"


def keep(db: Path, *records: Record) -> None:
    with writing(db) as connection:
        keep_records(connection, [(record, made_evidence()) for record in records])


def test_records_come_back_whole_by_report(db: Path) -> None:
    other = quoting()
    other.report.id = "wire-0"
    keep(db, quoting(), other)
    assert list(kept_records(db)) == [(other, made_evidence(), 1, True), (quoting(), made_evidence(), 1, True)]


def test_older_texts_come_where_they_are_asked_for(db: Path) -> None:
    keep(db, made_record())
    keep(db, made_record(text=f"{TEXT} More."))
    assert [(r.report.text, revision, current) for r, _, revision, current in kept_records(db)] == [
        (f"{TEXT} More.", 2, True)
    ]
    assert [(revision, current) for _, _, revision, current in kept_records(db, revisions=True)] == [
        (1, False), (2, True),
    ]  # fmt: skip


def test_reports_of_one_publisher(db: Path) -> None:
    keep(db, made_record(publisher="Wire"), made_record("b"))
    assert [record.report.id for record, *_ in kept_records(db, publisher="Wire")] == ["wire-1"]


def test_more_than_are_read_at_a_time(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.store.kept_records._AT_ONCE", 2)
    names = [f"wire-{n}" for n in range(5)]
    keep(db, *(made_record(name) for name in names))
    assert [record.report.id for record, *_ in kept_records(db)] == names


def test_no_database(db: Path) -> None:
    with pytest.raises(DatabaseError, match="no such database"):
        list(kept_records(db))
