"""A reader's own SQL on a connection that can do nothing but read this one database.

Read-only, external access off (no files, no network, no extensions), no look at Python's variables, nothing to spill to
disk, and the configuration locked, so that no statement can undo any of it. Only one SELECT (or EXPLAIN) is run.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.records.errors import UsageError
from onrecord.store.opening import is_held, reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "1536MB"
"""What one question may use; a question that needs more is told so."""
# The views of what holds today come first, so that `events` are the current ones; main.events has every revision.
_TODAY = "SET search_path = 'record.current,record.main'"
LOCKS = (
    "SET python_enable_replacements = false",
    "SET enable_external_access = false",
)
"""What keeps any question to the one database."""
_LIMITS = (
    f"SET memory_limit = '{MEMORY}'",
    "SET temp_directory = ''",
)
_LAST_LOCK = "SET lock_configuration = true"
_BATCH = 2000
_REMEDY = "the tables and columns stand in docs/reference/columns.md"
_CANDIDATES = re.compile(r"(?:Candidate bindings|Did you mean):?(.+)", re.S)
_LONGEST_TOLD = 2_000
"""Characters of an error of DuckDB's, which may quote the whole question."""


@contextmanager
def locked_reading(path: Path) -> Iterator["DuckDBPyConnection"]:
    """A reading connection with every lock set. Raises DatabaseError as `reading` does."""
    with reading(path) as connection:
        connection.execute(_TODAY)
        # A copy that is held has its locks since it was opened (`store/snapshot.py`): they are the whole file's.
        for lock in () if is_held(path) else (*_LIMITS, *LOCKS, _LAST_LOCK):
            connection.execute(lock)
        yield connection


def query(path: Path, sql: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Run one SELECT; gives its column names, and its rows as they are fetched (the file is let go after the last).

    Raises UsageError for SQL that is none, is no SELECT, names what is not there or needs too much memory;
    DatabaseError as `reading` does.
    """
    rows = _running(path, sql)
    return next(rows), rows


def _running(path: Path, sql: str) -> Iterator[Any]:
    import duckdb

    with locked_reading(path) as connection:
        try:
            _check(connection, sql)
            cursor = connection.execute(sql)
            yield [column[0] for column in cursor.description or ()]
            while batch := cursor.fetchmany(_BATCH):
                yield from batch
        except duckdb.Error as error:
            raise _told(error) from error


def _check(connection: "DuckDBPyConnection", sql: str) -> None:
    statements = connection.extract_statements(sql)
    kinds = [_kind(statement) for statement in statements]
    if not kinds:
        raise UsageError("there is no question in it", where="sql", remedy='write one, such as "select * from events"')
    if len(kinds) > 1:
        raise UsageError(f"these are {len(kinds)} statements", where="sql", remedy="ask one at a time")
    if kinds[0] not in ("SELECT", "EXPLAIN"):
        raise UsageError(
            f"{kinds[0].replace('_', ' ')} is not allowed: this connection only reads",
            where="sql",
            remedy="write a SELECT; the file itself can be opened with DuckDB",
        )


def _kind(statement: Any) -> str:
    try:
        return str(statement.type.name)
    except ValueError:  # one that DuckDB reads and its Python library has no name for
        return "this statement"


def _told(error: Exception) -> UsageError:
    """DuckDB's error in one line: what is wrong, and the names it offers instead."""
    said = str(error)[:_LONGEST_TOLD].partition("\nLINE ")[0]
    offered = _CANDIDATES.search(said)
    what = _CANDIDATES.sub("", said).strip().rstrip("!.").removeprefix("Binder Error: ").removeprefix("Catalog Error: ")
    what = " ".join(what.split())
    if "disabled by configuration" in said or "disabled through configuration" in said or "installing and load" in said:
        return UsageError("files, the network and extensions are out of reach here", where="sql", remedy=_REMEDY)
    if "Out of Memory" in said or "out of memory" in said:
        return UsageError(f"needs more than {MEMORY} of memory", where="sql", remedy="ask for less: add WHERE or LIMIT")
    names = " ".join(offered[1].replace('"', "").split()) if offered else ""
    return UsageError(what, where="sql", remedy=f"did you mean {names.rstrip('?')}?" if names else _REMEDY)
