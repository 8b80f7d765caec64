import os
import threading
from pathlib import Path

import pytest

from onrecord.desk import fact_shelf
from onrecord.desk.fact_shelf import FactShelf
from onrecord.records.errors import DatabaseError


class Loads:
    """A loader that gives its own number, and waits where it is told to."""

    def __init__(self) -> None:
        self.number = 0
        self.go = threading.Event()
        self.go.set()
        self.broken = False

    def __call__(self, db: Path) -> int:
        assert self.go.wait(10)
        if self.broken:
            raise DatabaseError("is gone")
        self.number += 1
        return self.number


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    path.write_bytes(b"1")
    return path


def change(db: Path, time: int) -> None:
    os.utime(db, ns=(time, time))


def test_columns_are_read_once_until_the_database_changes(db: Path) -> None:
    shelf = FactShelf(Loads())
    assert [shelf.columns(db) for _ in range(3)] == [(1, True)] * 3
    change(db, 10**9)
    assert shelf.columns(db) == (2, True)


def test_who_asks_while_slow_columns_are_read_gets_those_of_before(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loads = Loads()
    shelf = FactShelf(loads)
    assert shelf.columns(db) == (1, True)
    monkeypatch.setattr(fact_shelf, "QUICK", -1.0)
    change(db, 10**9)
    loads.go.clear()
    assert [shelf.columns(db) for _ in range(3)] == [(1, False)] * 3
    loads.go.set()
    for thread in threading.enumerate():
        if thread.name == "facts":
            thread.join(10)
    assert shelf.columns(db) == (2, True)


def test_the_newest_are_waited_for(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = FactShelf(Loads())
    shelf.columns(db)
    monkeypatch.setattr(fact_shelf, "QUICK", -1.0)
    change(db, 10**9)
    assert shelf.columns(db, newest=True) == (2, True)


def test_a_copy_that_was_let_go_is_asked_again(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loads = Loads()
    shelf = FactShelf(loads)
    shelf.columns(db)
    monkeypatch.setattr(fact_shelf, "QUICK", -1.0)
    change(db, 10**9)
    loads.broken = True
    assert shelf.columns(db) == (1, False)
    for thread in threading.enumerate():
        if thread.name == "facts":
            thread.join(10)
    loads.broken = False
    assert shelf.columns(db, newest=True) == (2, True)
