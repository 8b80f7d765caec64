"""Shelves: narrow tables laid out by what pages ask for, so that a page reads a few rows and not every one.

Each is a SELECT in shelves/NAME.sql, and a question reads it as shelf_NAME. A copy that is held (`store/snapshot.py`) has
them as tables, made once; any other database as views, slower and with the same rows.
"""

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SHELVES = ("acts", "said", "ties", "stances", "due", "done")
_NAMED = re.compile(r"\bshelf_(\w+)")


def lay_out(connection: "DuckDBPyConnection") -> None:
    """Make every shelf as a table of the open database: some four seconds for 100,000 reports."""
    for name in SHELVES:
        connection.execute(f"CREATE OR REPLACE TABLE record.main.shelf_{name} AS {_text(name)}")


def are_laid_out(connection: "DuckDBPyConnection") -> bool:
    """Has the open database its shelves as tables?"""
    sql = "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'record' AND table_name = ?"
    found = connection.execute(sql, [f"shelf_{SHELVES[-1]}"]).fetchone()
    return found is not None and bool(found[0])


def borrow(connection: "DuckDBPyConnection", sql: str) -> None:
    """Make views for this connection of the shelves that a question names, where they are no tables."""
    if "shelf_" not in sql or are_laid_out(connection):
        return
    for name in dict.fromkeys(_NAMED.findall(sql)):
        connection.execute(f"CREATE OR REPLACE TEMP VIEW shelf_{name} AS {_text(name)}")


@cache
def _text(name: str) -> str:
    return files("onrecord.store").joinpath("shelves", f"{name}.sql").read_text(encoding="utf-8")
