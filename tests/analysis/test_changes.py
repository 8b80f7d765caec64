from pathlib import Path

import pytest
from handmade import TEXT, coder, made_record

from onrecord.analysis.changes import changes
from onrecord.records.errors import UsageError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), [])], at="2026-01-01T10:00:00Z")
    return path


def told(db: Path, **asked: str) -> list[tuple[str, str, str, str]]:
    rows = changes(db, **{"since": "2026-01-05", **asked}, limit=100).rows
    return [(row["change"], row["table"], row["row"], row["passage"]) for row in rows]


def later(db: Path, record) -> None:
    with writing(db) as connection:
        keep_records(connection, [(record, [])], at="2026-01-05T10:00:00Z")


def test_a_new_reports_rows_are_new(db: Path) -> None:
    assert told(db) == []
    assert ("new", "events", "wire-1#e1", "The army shelled Kobol on Monday.") in told(db, since="2026-01-01")
    assert len(told(db, since="2026-01-01")) == 6
    assert told(db, since="2026-01-01", until="2025-12-31") == []
    assert {table for _, table, _, _ in told(db, since="2026-01-01", until="2026-01-01", table="events")} == {"events"}


def test_of_a_revised_text_only_what_differs(db: Path) -> None:
    record = made_record(text=TEXT + " It said no more.")
    record.events.pop()
    record.statements[1].act = "say"
    later(db, record)
    assert told(db) == [
        ("withdrawn", "events", "wire-1#e2", "The army denied it."),
        ("new", "statements", "wire-1#s2", "The army denied it."),
        ("withdrawn", "statements", "wire-1#s2", "The army denied it."),
    ]


def test_of_a_recoded_text_what_coding_changed(db: Path) -> None:
    record = made_record(by=coder("book-2"))
    record.events[0].status = "denied"
    record.figures.pop()
    record.events[0].figures = []
    later(db, record)
    assert told(db, table="events") == [("revised", "events", "wire-1#e1", "The army shelled Kobol on Monday.")]
    # The row is gone: its key still knows where its words stand.
    assert told(db, table="figures") == [("withdrawn", "figures", "wire-1#f1", "At least 40")]


def test_a_table_that_is_not_followed(db: Path) -> None:
    with pytest.raises(UsageError, match="'dates' is not followed; use events"):
        changes(db, since="2026-01-01", table="dates", limit=1)
