"""The log of keeping: what became of each text, and which rows coding again changed."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from handmade import TEXT, coder, made_record, span

from onrecord.records.actor import Actor
from onrecord.records.record import Record
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "record.duckdb"


def keep(db: Path, *records: Record, at: str = "2024-01-01") -> None:
    with writing(db) as connection:
        keep_records(connection, [(record, []) for record in records], at=at)


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with reading(db) as connection:
        return connection.execute(sql).fetchall()


def test_every_text_is_logged_once(db: Path) -> None:
    keep(db, made_record(), made_record("wire-2"))
    keep(
        db, made_record(), made_record(text=TEXT + " More."), made_record("wire-2", by=coder("book-2")), at="2024-01-02"
    )
    assert rows(db, "FROM kept ORDER BY number") == [
        (1, "2024-01-01", "wire-1", 1, "new"),
        (2, "2024-01-01", "wire-2", 1, "new"),
        (3, "2024-01-02", "wire-1", 2, "revised"),
        (4, "2024-01-02", "wire-2", 1, "recoded"),
    ]
    assert rows(db, "FROM changes") == []


def test_rows_new_revised_and_withdrawn_by_coding_again(db: Path) -> None:
    keep(db, made_record())
    again = made_record(by=coder("book-2"))
    again.events[0].status = "denied"
    again.statements.pop()
    again.links.clear()
    again.events[1].performed_by = None
    again.positions.clear()
    again.actors.append(Actor(id="a4", name="villagers", mentions=[span("villagers")]))
    again.events[0].assertions.pop()
    again.events[0].roles.clear()
    keep(db, again, at="2024-01-02")
    assert rows(db, 'SELECT "at", report, "table", id, change FROM changes ORDER BY "table", id') == [
        ("2024-01-02", "wire-1", "actors", "a4", "new"),
        ("2024-01-02", "wire-1", "events", "e1", "revised"),
        ("2024-01-02", "wire-1", "events", "e2", "revised"),
        ("2024-01-02", "wire-1", "links", "l1", "withdrawn"),
        ("2024-01-02", "wire-1", "statements", "s2", "withdrawn"),
    ]


def test_ids_that_shift_are_no_change(db: Path) -> None:
    keep(db, made_record())
    again = made_record(by=coder("book-2"))
    new = Actor(id="a0", name="villagers", mentions=[span("villagers")])
    shifted = msgspec.json.encode(again)
    for old, now in (("a3", "a4"), ("a2", "a3"), ("a1", "a2")):
        shifted = shifted.replace(f'"{old}"'.encode(), f'"{now}"'.encode())
    again = msgspec.json.decode(shifted, type=Record)
    again.actors.insert(0, msgspec.structs.replace(new, id="a1"))
    keep(db, again)
    assert rows(db, 'SELECT "table", id, change FROM changes') == [("actors", "a1", "new")]
