"""Numbered migrations: the database's tables, step by step from nothing to the newest version."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records.errors import DatabaseError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_NAME = re.compile(r"(\d{4})_\w+\.sql")
_LEDGER = "onrecord_migrations"
"""The table by which a file is known as OnRecord's: one row for each migration it has had."""


@cache
def migrations() -> tuple[tuple[int, str, str], ...]:
    """Every migration in order: its number, file name and SQL. Numbers count from 1 without a gap."""
    there = files("onrecord.store").joinpath("migrations").iterdir()
    named = [(match, file) for file in there if (match := _NAME.fullmatch(file.name))]
    return tuple(sorted((int(match[1]), file.name, file.read_text(encoding="utf-8")) for match, file in named))


NEWEST = migrations()[-1][0]


def version_of(connection: "DuckDBPyConnection", path: Path) -> int:
    """The number of the last migration the open database has had; 0 for an empty file.

    Raises DatabaseError where the file is another program's, or of a newer version of OnRecord.
    """
    rows = connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'record'").fetchall()
    tables = {name for (name,) in rows}
    if not tables:
        return 0
    if _LEDGER not in tables:
        raise DatabaseError(
            "is a database, but not one of OnRecord's", where=str(path), remedy="give another file with --db"
        )
    (number,) = connection.execute(f"SELECT coalesce(max(number), 0) FROM {_LEDGER}").fetchone() or (0,)
    if number > NEWEST:
        raise DatabaseError(
            f"was written by a newer OnRecord (version {number} of the tables, this one knows {NEWEST})",
            where=str(path),
            remedy="pip install --upgrade onrecord",
        )
    return int(number)


def migrate(connection: "DuckDBPyConnection", path: Path, *, to: int = NEWEST) -> None:
    """Bring the open database from its version to `to`, in one transaction; raises as `version_of` does."""
    done = version_of(connection, path)
    if done >= to:
        return
    connection.begin()
    if done == 0:
        connection.execute(f"CREATE TABLE {_LEDGER} (number INTEGER, name VARCHAR)")
    for number, name, sql in migrations():
        if done < number <= to:
            connection.execute(sql)
            connection.execute(f"INSERT INTO {_LEDGER} VALUES (?, ?)", [number, name])
    connection.commit()
