"""A reader's SQL can read the record and do nothing else."""

from pathlib import Path

import pytest
from handmade import made_evidence, made_record

from onrecord.records.errors import DatabaseError, UsageError
from onrecord.store import querying
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.store.querying import locked_reading, query


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sql") / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), made_evidence())])
    return path


def asked(db: Path, sql: str) -> list[tuple]:
    return list(query(db, sql)[1])


def test_a_select_is_answered(db: Path) -> None:
    names, rows = query(db, "SELECT type, count(*) AS n FROM events GROUP BY ALL ORDER BY type")
    assert (names, list(rows)) == (["type", "n"], [("ASSAULT", 1), ("REJECT", 1)])


@pytest.mark.parametrize(
    "sql",
    [
        "FROM events",
        "WITH e AS (FROM events) FROM e",
        "EXPLAIN SELECT 1",
        "DESCRIBE events",
        "SHOW TABLES",
        "VALUES (1)",
    ],
)
def test_every_way_of_asking(db: Path, sql: str) -> None:
    assert asked(db, sql)


# Each would write, look at a file or the network, load code, or loosen the locks.
OUTSIDE = [
    "INSERT INTO main.reports (report) VALUES ('x')", "UPDATE main.reports SET title = 'x'", "DELETE FROM main.reports",
    "CREATE TABLE x (n INTEGER)", "CREATE TEMP TABLE x (n INTEGER)", "CREATE TABLE memory.main.x (n INTEGER)",
    "DROP TABLE main.reports", "ALTER TABLE main.reports ADD COLUMN x INTEGER", "TRUNCATE main.reports",
    "COPY main.reports TO 'out.csv'", "COPY main.reports FROM 'in.csv'", "EXPORT DATABASE 'out'", "IMPORT DATABASE 'in'",
    "ATTACH 'other.duckdb'", "DETACH record", "USE memory", "CHECKPOINT", "VACUUM", "BEGIN", "COMMIT",
    "INSTALL httpfs", "LOAD httpfs", "LOAD '/tmp/x.duckdb_extension'", "SET enable_external_access = true",
    "SET lock_configuration = false", "RESET memory_limit", "SET threads = 64", "SET search_path = 'main'",
    "PRAGMA enable_profiling", "CALL enable_logging()", "CREATE SECRET (TYPE s3)", "PREPARE p AS SELECT 1",
    "SET VARIABLE x = 1", "SELECT 1; DELETE FROM main.reports",
    "FROM read_csv('secret.txt')", "FROM 'secret.csv'", "FROM read_text('secret.txt')", "FROM read_blob('secret.txt')",
    "FROM read_json('secret.txt')", "FROM read_parquet('x.parquet')", "FROM glob('*')", "FROM sniff_csv('secret.txt')",
    "FROM 'https://example.org/x.csv'", "SELECT * FROM query('CREATE TABLE x (n INTEGER)')", "FROM secret",
    "SELECT getenv('HOME')", "EXPLAIN ANALYZE DELETE FROM main.reports", "EXPLAIN ANALYZE COPY main.reports TO 'out.csv'",
    "",  "   ", "-- nothing", "SELEC 1",
]  # fmt: skip


@pytest.mark.parametrize("sql", OUTSIDE)
def test_nothing_else_is_done(db: Path, sql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.txt").write_text("a,b\n1,2\n")
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")
    secret = [1, 2, 3]  # DuckDB for Python would find a variable of this name
    before = db.read_bytes()
    with pytest.raises(UsageError):
        asked(db, sql)
    assert secret
    assert db.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["secret.csv", "secret.txt"]


def test_the_locks_hold_beneath_the_check_of_statements(db: Path) -> None:
    """Were a statement to slip through, the connection itself would still refuse."""
    import duckdb

    for sql in ("INSERT INTO main.reports (report) VALUES ('x')", "SET threads = 8", "LOAD httpfs", "FROM read_text('x')",
                "COPY main.reports TO 'out.csv'", "ATTACH 'x.duckdb'"):  # fmt: skip
        with pytest.raises(duckdb.Error), locked_reading(db) as connection:
            connection.execute(sql)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT colour FROM events", "colour.*did you mean"),
        ("FROM evnts", "evnts does not exist.*did you mean.*events"),
        ("DELETE FROM main.events", "DELETE is not allowed.*only reads.*write a SELECT"),
        ("SELECT 1; SELECT 2", "2 statements; ask one at a time"),
        ("FROM read_text('x')", "files, the network and extensions are out of reach"),
        ("", "no question"),
        ("SELEC 1", "syntax error"),
    ],
)
def test_errors_say_what_to_do_in_one_line(db: Path, sql: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        asked(db, sql)
    assert "\n" not in str(caught.value)


def test_a_question_that_needs_too_much_is_told_so(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    less = tuple(lock.replace(querying.MEMORY, "30MB") for lock in querying._LIMITS)
    monkeypatch.setattr(querying, "_LIMITS", less)
    with pytest.raises(UsageError, match=r"needs more than .* of memory; ask for less"):
        asked(db, "SELECT list(a.range) FROM range(10000000) a")


def test_a_slow_question_draws_no_bar_into_the_answer(db: Path) -> None:
    assert asked(db, "SELECT current_setting('enable_progress_bar')") == [(False,)]


def test_a_missing_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no such database; make it"):
        query(tmp_path / "no.duckdb", "SELECT 1")
