import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import duckdb
import pytest

from onrecord.records.errors import DatabaseError
from onrecord.store.opening import reading, writing

HOLD = """
import duckdb, sys
connection = duckdb.connect()
connection.execute("ATTACH '" + sys.argv[1].replace("'", "''") + "' AS held")
print("held", flush=True)
sys.stdin.readline()
connection.close()
"""


class Holder:
    """Another process that has the database open for writing until it is told to let go."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", textwrap.dedent(HOLD), str(path)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "held\n"

    def let_go(self) -> None:
        self.process.communicate("\n", timeout=20)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "it's here.duckdb"
    with writing(path):
        pass
    return path


def test_a_new_file_is_of_the_old_storage_version(made: Path) -> None:
    connection = duckdb.connect()
    connection.execute(f"ATTACH '{str(made).replace(chr(39), chr(39) * 2)}' AS it (READ_ONLY)")
    ((tags,),) = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'it'").fetchall()
    assert tags["storage_version"].startswith("v1.2.0")


def test_an_error_keeps_nothing(made: Path) -> None:
    def broken(path: Path) -> None:
        with writing(path) as connection:
            connection.execute("INSERT INTO problems (report) VALUES ('r')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken(made)
    with reading(made) as connection:
        assert connection.execute("SELECT count(*) FROM problems").fetchall() == [(0,)]


def test_a_reader_cannot_write(made: Path) -> None:
    with pytest.raises(duckdb.Error), reading(made) as connection:
        connection.execute("DELETE FROM reports")


def test_a_locked_file_says_so_after_a_bounded_wait(made: Path) -> None:
    holder = Holder(made)
    try:
        for task in (reading, writing):
            with (
                pytest.raises(DatabaseError, match=r"locked by another program.*; close what has it open"),
                task(made, patience=0.3),
            ):
                pass
    finally:
        holder.let_go()


def test_who_waits_gets_the_file_when_it_is_free(made: Path) -> None:
    holder = Holder(made)
    import threading

    timer = threading.Timer(0.5, holder.let_go)
    timer.start()
    with writing(made, patience=15) as connection:
        connection.execute("INSERT INTO problems (report) VALUES ('r')")
    timer.join()


def test_nothing_holds_the_file_after_a_task(made: Path) -> None:
    with reading(made):
        pass
    Holder(made).let_go()


def test_two_tasks_of_one_process_do_not_collide(made: Path) -> None:
    with writing(made), pytest.raises(DatabaseError, match="locked"), writing(made, patience=0.1):
        pass


def test_a_missing_file(tmp_path: Path) -> None:
    with (
        pytest.raises(DatabaseError, match="no such database; make it: onrecord keep"),
        reading(tmp_path / "no.duckdb"),
    ):
        pass
    with pytest.raises(DatabaseError, match="no folder"), writing(tmp_path / "no" / "no.duckdb"):
        pass
    with pytest.raises(DatabaseError, match="a folder"), reading(tmp_path):
        pass


def test_a_foreign_file(tmp_path: Path) -> None:
    text, other, sqlite = tmp_path / "a.txt", tmp_path / "b.duckdb", tmp_path / "c.db"
    text.write_text("no database at all\n" * 1000)
    duckdb.connect(str(other)).execute("CREATE TABLE sales (n INTEGER)").close()
    sqlite3.connect(sqlite).executescript("CREATE TABLE sales (n INTEGER)")
    before = {path: path.read_bytes() for path in (text, other, sqlite)}
    for path, said in (
        (text, "is no DuckDB database"),
        (other, "not one of OnRecord's"),
        (sqlite, "is no DuckDB database"),
    ):
        for task in (reading, writing):
            with pytest.raises(DatabaseError, match=said), task(path):
                pass
    assert {path: path.read_bytes() for path in before} == before


def test_an_empty_file_is_no_database_yet(tmp_path: Path) -> None:
    path = tmp_path / "empty.duckdb"
    path.touch()
    with pytest.raises(DatabaseError), reading(path):
        pass


def test_a_damaged_file(made: Path) -> None:
    with writing(made) as connection:
        connection.execute(
            "INSERT INTO reports (report, text) SELECT range, repeat(md5(range::VARCHAR), 20) FROM range(9999)"
        )
    data = made.read_bytes()
    for cut in (100, 5000, len(data) // 2):
        made.write_bytes(data[:cut])
        with (
            pytest.raises(DatabaseError, match=r"no DuckDB database|cannot be opened|is damaged"),
            reading(made) as connection,
        ):
            connection.execute("SELECT max(text) FROM reports").fetchall()
