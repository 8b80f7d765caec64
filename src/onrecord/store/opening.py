"""A database file opened for one short task and let go again.

DuckDB locks the whole file: an open writer shuts out every other process, open readers shut out writers. So each task
opens the file, does its work and closes it; who finds it locked tries again for a bounded time.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records.errors import DatabaseError
from onrecord.store.migrating import NEWEST, migrate, version_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    Connection = DuckDBPyConnection
    """An open database, for rooms that hand it on and do not know DuckDB."""

PATIENCE = 10.0
"""Seconds a task waits for a locked file. One batch of `keep` holds it for well under a second."""
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)
_LOCKED = ("Could not set lock on file", "Unique file handle conflict", "being used by another process")
STORAGE_VERSION = "v1.2.0"
"""Written so that DuckDB 1.2 and later read the file: R's client lags behind Python's."""
# Without these DuckDB would look for extensions on the network when a file looks like another database's.
_OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


@contextmanager
def writing(path: Path, *, patience: float = PATIENCE) -> Iterator["DuckDBPyConnection"]:
    """A connection that may write, in one transaction: all of it is kept, or on an error nothing.

    A missing file is made, an older one migrated. Raises DatabaseError where the file is foreign, of a newer
    version, or still locked after `patience` seconds.
    """
    import duckdb

    if not path.parent.is_dir():
        raise DatabaseError(f"there is no folder {path.parent}", where=str(path), remedy="make it first")
    with _attached(path, patience, read_only=False) as connection:
        migrate(connection, path)
        connection.begin()
        try:
            yield connection
        except BaseException:
            with suppress(duckdb.Error):
                connection.rollback()
            raise
        connection.commit()


@contextmanager
def reading(path: Path, *, patience: float = PATIENCE) -> Iterator["DuckDBPyConnection"]:
    """A connection that only reads. Raises DatabaseError as `writing` does, and where there is no such file."""
    if not path.exists():
        raise DatabaseError(
            "there is no such database", where=str(path), remedy=f"make it: onrecord keep PATH... --db {path}"
        )
    with _attached(path, patience, read_only=True) as connection:
        outdated = version_of(connection, path) < NEWEST
        if not outdated:
            yield connection
    if outdated:
        with writing(path, patience=patience):
            pass
        with _attached(path, patience, read_only=True) as connection:
            yield connection


@contextmanager
def _attached(path: Path, patience: float, *, read_only: bool) -> Iterator["DuckDBPyConnection"]:
    import duckdb

    if path.is_dir():
        raise DatabaseError("this is a folder", where=str(path), remedy="give a file, such as record.duckdb")
    name = str(path).replace("'", "''")
    fresh = not path.exists() or not path.stat().st_size
    options = "READ_ONLY" if read_only else f"STORAGE_VERSION '{STORAGE_VERSION}'" if fresh else "READ_WRITE"
    connection = duckdb.connect(config=_OFFLINE)
    try:
        _with_patience(connection, f"ATTACH '{name}' AS record (TYPE duckdb, {options})", path, patience)
        connection.execute("USE record")
        # It would be drawn into standard output, among the rows, when a question takes more than two seconds.
        connection.execute("SET enable_progress_bar = false")
        yield connection
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise DatabaseError(
            f"is damaged, or its disk is full or gone ({_first_line(error)})",
            where=str(path),
            remedy="take a copy of it from before, or keep the reports into a new file",
        ) from error
    finally:
        connection.close()


def _with_patience(connection: "DuckDBPyConnection", attach: str, path: Path, patience: float) -> None:
    import duckdb

    until = time.monotonic() + patience
    tries = 0
    while True:
        try:
            connection.execute(attach)
            return
        except duckdb.Error as error:
            said = str(error)
            if not any(sign in said for sign in _LOCKED):
                raise _refusal(said, path) from error
            if time.monotonic() >= until:
                raise DatabaseError(
                    f"is locked by another program (waited {patience:.0f} s)",
                    where=str(path),
                    remedy="close what has it open (DuckDB shell, R, a notebook) and try again",
                ) from error
        time.sleep(_PAUSES[min(tries, len(_PAUSES) - 1)])
        tries += 1


def _refusal(said: str, path: Path) -> DatabaseError:
    where = str(path)
    if "not a valid DuckDB database" in said or "sqlite" in said.lower():
        return DatabaseError("is no DuckDB database", where=where, remedy="give another file with --db")
    if "Permission denied" in said or "read-only file system" in said.lower():
        return DatabaseError("may not be opened", where=where, remedy="check the rights of the file and its folder")
    return DatabaseError(f"cannot be opened ({_first_line(said)})", where=where, remedy="give another file with --db")


def _first_line(said: object) -> str:
    return (str(said).splitlines() or ["unknown error"])[0]
