"""A copy that follows its database, and holds up nobody who writes to it."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record

from onrecord.coding.coder import Coded
from onrecord.records.errors import DatabaseError
from onrecord.store.asking import count_rows, read_record
from onrecord.store.copying import being_written, copy_database, stamp_of
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing
from onrecord.store.snapshot import Snapshot

HOLDER = """
import sys
from pathlib import Path
from onrecord.store.opening import writing
with writing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def keep(db: Path, *names: str) -> None:
    with writing(db) as connection:
        keep_records(connection, [Coded(made_record(n, text=f"{TEXT} {n}"), made_evidence()) for n in names])


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    keep(path, "wire-1")
    return path


def copies(db: Path) -> list[str]:
    return [path.name for path in db.parent.glob(f".{db.name}*.copy")]


def test_what_is_kept_later_is_seen_and_a_view_stays_the_same(db: Path) -> None:
    with Snapshot(db) as snapshot:
        with snapshot.view() as before:
            keep(db, "wire-2")
            snapshot.refresh()
            assert count_rows(before.path)["reports"] == 1
            with snapshot.view() as after:
                assert count_rows(after.path)["reports"] == 2
                assert after.written > before.written
                assert not after.behind
        assert not before.path.exists()
        assert len(copies(db)) == 1
    assert copies(db) == []


def test_no_lock_is_held_while_nobody_asks(db: Path) -> None:
    with Snapshot(db) as snapshot, snapshot.view():
        done = subprocess.run([sys.executable, "-c", HOLDER, str(db)], input="\n", capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_pages_are_answered_while_another_program_writes(db: Path) -> None:
    with Snapshot(db) as snapshot:
        with subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(db)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as holder:
            assert holder.stdout is not None
            assert holder.stdin is not None
            assert holder.stdout.readline() == "held\n"
            assert being_written(db)
            assert copy_database(db, db.with_name("copy")) is None
            snapshot.refresh(patience=0.2)
            with snapshot.view() as view:
                assert view.behind
                assert read_record(view.path, "wire-1")[0].report.id == "wire-1"
            holder.stdin.write("\n")
            holder.stdin.close()
            assert holder.wait() == 0
        snapshot.refresh()
        with snapshot.view() as view:
            assert not view.behind


def test_a_file_that_changed_during_the_copy_is_no_copy(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.store import copying

    plain = copying._copy

    def slow(path: Path, to: Path) -> None:
        plain(path, to)
        with path.open("r+b") as file:
            first = file.read(1)
            file.seek(0)
            file.write(first)

    monkeypatch.setattr(copying, "_STILL", 0.0)
    monkeypatch.setattr(copying, "_copy", slow)
    assert copy_database(db, db.with_name("copy")) is None
    assert not db.with_name("copy").exists()
    monkeypatch.setattr(copying, "_copy", plain)
    assert copy_database(db, db.with_name("copy")) == stamp_of(db)


def test_many_readers_while_it_changes(db: Path) -> None:
    counted: list[int] = []

    def read(snapshot: Snapshot) -> None:
        for _ in range(20):
            with snapshot.view() as view, reading(view.path) as connection:
                counted.append(connection.execute("SELECT count(*) FROM reports").fetchall()[0][0])

    with Snapshot(db) as snapshot:
        threads = [threading.Thread(target=read, args=[snapshot]) for _ in range(4)]
        for thread in threads:
            thread.start()
        keep(db, "wire-2")
        snapshot.refresh()
        for thread in threads:
            thread.join()
        with snapshot.view() as view:
            assert count_rows(view.path)["reports"] == 2
    assert len(counted) == 80
    assert set(counted) <= {1, 2}


def test_what_a_dead_process_left_is_removed(db: Path) -> None:
    left = db.with_name(f".{db.name}.999999999-3.copy")
    left.write_bytes(b"")
    with Snapshot(db):
        assert not left.exists()


def test_a_missing_or_foreign_database_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no such database; make it: onrecord keep"):
        Snapshot(tmp_path / "no.duckdb")
    (tmp_path / "text.duckdb").write_text("no database at all\n" * 1000)
    with pytest.raises(DatabaseError, match="is no DuckDB database"):
        Snapshot(tmp_path / "text.duckdb")
    assert list(tmp_path.glob(".*")) == []
