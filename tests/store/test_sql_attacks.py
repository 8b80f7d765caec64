"""What a hostile question tries through SQL: to write, to read files, to reach the network, to loosen the locks."""

from pathlib import Path

import duckdb
import pytest
from handmade import made_evidence, made_record

from onrecord.records.errors import OnRecordError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.store.querying import locked_reading, query

SECRET = "the words of a secret file"


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_SECRET", SECRET)
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "secret.csv").write_text(f"a\n{SECRET}\n")
    with duckdb.connect(str(tmp_path / "other.duckdb")) as other:
        other.execute("CREATE TABLE t AS SELECT 1 AS n")
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), made_evidence())])
    return path


ATTACKS = [
    # write by another door
    "WITH x AS (INSERT INTO main.reports (report) VALUES ('x') RETURNING *) FROM x",
    "WITH x AS (DELETE FROM main.events RETURNING *) FROM x",
    "WITH x AS (COPY main.reports TO 'out.csv') SELECT 1", "EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1",
    "EXPLAIN ANALYZE INSERT INTO main.reports (report) VALUES ('x')", "SELECT 1; COPY (SELECT 1) TO 'out.csv'",
    "SELECT 1 INTO x", "CREATE VIEW v AS SELECT 1", "CREATE MACRO m() AS 1", "CREATE OR REPLACE TEMP MACRO m() AS TABLE FROM events",
    "CREATE SEQUENCE s", "CREATE TYPE t AS ENUM ('a')", "CREATE SCHEMA s", "COMMENT ON TABLE main.reports IS 'x'",
    "SELECT nextval('s')", "MERGE INTO main.reports USING (SELECT 1) ON true WHEN MATCHED THEN DELETE",
    # look at files
    "FROM 'secret.csv'", "FROM \"secret.csv\"", "FROM '/etc/hosts'", "FROM read_csv_auto('secret.csv')",
    "FROM read_csv(['secret.csv'])", "FROM read_ndjson_objects('secret.txt')", "FROM parquet_scan('x.parquet')",
    "FROM parquet_metadata('x.parquet')", "SELECT * FROM glob('/*')", "SELECT (SELECT content FROM read_text('secret.txt'))",
    "SELECT * FROM (VALUES (1)) t, LATERAL (SELECT * FROM read_text('secret.txt'))", "FROM read_blob('other.duckdb')",
    "DESCRIBE FROM 'secret.csv'", "SUMMARIZE 'secret.csv'", "SHOW TABLES FROM 'secret.csv'", "FROM duckdb_secrets()",
    "FROM query('FROM read_text(''secret.txt'')')", "FROM query_table('secret.csv')", "EXPLAIN FROM 'secret.csv'",
    "EXPLAIN ANALYZE FROM read_text('secret.txt')", "PIVOT 'secret.csv' ON a", "FROM sniff_csv('secret.csv')",
    "FROM iceberg_scan('x')", "FROM delta_scan('x')", "FROM sqlite_scan('other.duckdb', 't')", "FROM st_read('x')",
    "FROM duckdb_logs_parsed('x')", "FROM read_duckdb('other.duckdb')", "FROM postgres_scan('', '', '')",
    # other databases, the network, code
    "ATTACH 'other.duckdb' AS o", "ATTACH ':memory:' AS o", "FROM other.t", "FROM 'http://127.0.0.1:9/x.csv'",
    "FROM 's3://bucket/x.parquet'", "FROM read_csv('https://127.0.0.1:9/x')", "INSTALL json", "FORCE INSTALL httpfs",
    "INSTALL httpfs FROM 'http://127.0.0.1:9'", "LOAD 'other.duckdb'", "LOAD json", "UPDATE EXTENSIONS", "CREATE PERSISTENT SECRET s (TYPE http)",
    # the environment and the locks
    "SELECT getenv('ONRECORD_SECRET')", "SET memory_limit = '100GB'", "SET GLOBAL enable_external_access = true",
    "SET SESSION lock_configuration = false", "RESET lock_configuration", "RESET enable_external_access",
    "PRAGMA enable_external_access = true", "PRAGMA memory_limit = '100GB'", "SET allowed_directories = ['/']",
    "SET home_directory = '/'", "SET extension_directory = '/tmp'", "SET log_query_path = 'log.txt'", "SET allow_unsigned_extensions = true",
    "PRAGMA database_list; COPY events TO 'x'", "PRAGMA import_database('x')", "PRAGMA profiling_output = 'p.json'",
    "CALL pragma_table_info('x')", "CALL force_checkpoint()", "CHECKPOINT record", "FORCE CHECKPOINT", "EXECUTE p",
    "SET python_enable_replacements = true", "FROM pragma_user_agent_x()", "SET default_secret_storage = 'x'",
]  # fmt: skip


@pytest.mark.parametrize("sql", ATTACKS)
def test_nothing_is_written_and_nothing_seen(db: Path, sql: str) -> None:
    before = {path.name: path.read_bytes() for path in db.parent.iterdir()}
    shown, told = "", ""
    try:
        _, rows = query(db, sql)
        shown = str(list(rows))
    except OnRecordError as error:
        told = str(error)
    assert "\n" not in told
    assert SECRET not in shown
    assert "127.0.0.1" not in shown or "hosts" not in sql
    assert {path.name: path.read_bytes() for path in db.parent.iterdir()} == before


@pytest.mark.parametrize("sql", ATTACKS)
def test_the_connection_itself_refuses_beneath_the_check_of_statements(db: Path, sql: str) -> None:
    before = {path.name: path.read_bytes() for path in db.parent.iterdir()}
    with locked_reading(db) as connection:
        try:
            shown = str(connection.execute(sql).fetchall())
        except duckdb.Error:
            shown = ""
        assert SECRET not in shown
        assert connection.execute("SELECT current_setting('enable_external_access')").fetchone() == (False,)
        assert connection.execute("SELECT current_setting('lock_configuration')").fetchone() == (True,)
        kept = connection.execute("SELECT count(*) FROM record.main.reports").fetchone()
    assert kept == (1,)
    assert {path.name: path.read_bytes() for path in db.parent.iterdir()} == before


def test_what_a_question_may_know_of_the_machine_is_little(db: Path) -> None:
    """Settings can be read, the paths among them; the environment and the files cannot."""
    assert list(query(db, "SELECT count(*) > 50 FROM duckdb_settings()")[1]) == [(True,)]
    assert SECRET not in str(list(query(db, "FROM duckdb_settings()")[1]))
