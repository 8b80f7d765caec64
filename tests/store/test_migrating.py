"""Every version of the tables there ever was opens, is brought up to date and keeps its rows.

fixtures/NNNN.duckdb.gz is a database as migration NNNN left it, with one record in it; `python
tests/store/make_fixture.py` writes the newest one when a migration is added. Older ones are never made again.
"""

import gzip
from pathlib import Path

import pytest
from handmade import made_evidence, made_record

from onrecord.records.columns import TABLES
from onrecord.records.errors import DatabaseError
from onrecord.store.asking import read_record
from onrecord.store.column_types import DUCKDB_TYPES
from onrecord.store.migrating import NEWEST, migrations
from onrecord.store.opening import reading, writing

FIXTURES = Path(__file__).parent / "fixtures"


def opened(number: int, folder: Path) -> Path:
    path = folder / f"{number:04}.duckdb"
    path.write_bytes(gzip.decompress((FIXTURES / f"{number:04}.duckdb.gz").read_bytes()))
    return path


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [number for number, _, _ in migrations()] == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("number", range(1, NEWEST + 1))
def test_each_version_opens_with_its_record(number: int, tmp_path: Path) -> None:
    path = opened(number, tmp_path)
    assert read_record(path, "wire-1") == (made_record(), made_evidence())
    with reading(path) as connection:
        ledger = connection.execute("SELECT number, name FROM onrecord_migrations ORDER BY number").fetchall()
    assert ledger == [(n, name) for n, name, _ in migrations()]


def test_all_migrations_together_give_the_columns_of_the_record(tmp_path: Path) -> None:
    with writing(tmp_path / "new.duckdb") as connection:
        for table in TABLES:
            found = connection.execute(f"DESCRIBE {table.name}").fetchall()
            assert [name for name, *_ in found] == [c.name for c in table.columns]
            wanted = connection.execute(
                "SELECT " + ", ".join(f"typeof(NULL::{DUCKDB_TYPES[c.kind]})" for c in table.columns)
            ).fetchone()
            assert wanted is not None
            assert [kind for _, kind, *_ in found] == list(wanted)


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.duckdb"
    with writing(path) as connection:
        connection.execute("INSERT INTO onrecord_migrations VALUES (?, 'later')", [NEWEST + 1])
    for task in (reading, writing):
        with pytest.raises(DatabaseError, match=r"newer OnRecord.*; pip install --upgrade onrecord"), task(path):
            pass
