"""A database file opened for one short task and let go again.

DuckDB locks the whole file: an open writer shuts out every other process, open readers shut out writers. So each task
opens the file, does its work and closes it; who finds it locked tries again for a bounded time.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records.errors import DatabaseError
from onrecord.store.migrating import NEWEST, migrate, version_of

try:
    import fcntl
except ImportError:  # Windows: a file that is open there cannot be removed by another
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    Connection = DuckDBPyConnection
    """An open database, for rooms that hand it on and do not know DuckDB."""

_SMALLEST, _MAGIC, _MAGIC_AT = 3 * 4096, b"DUCK", 8
"""Bytes of a DuckDB file's three headers, with which it begins; and the word in the first of them."""
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
_ALONE: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)
_HELD: dict[Path, "DuckDBPyConnection"] = {}
_ORIGINALS: dict[Path, Path] = {}
_CURSORS = threading.Lock()
"""Taken to get a cursor of a held connection, or to close it: a connection does one thing at a time."""


@contextmanager
def alone(path: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Threads of one process take turns to write to a file, or to open it beside DuckDB.

    The system's locks are a process's, not a thread's: they do not hold off its own threads, and any of them that closes
    the file drops them. Raises DatabaseError where the turn does not come within `patience` seconds.
    """
    turn = _ALONE[path.absolute()]
    if not turn.acquire(timeout=max(patience, 0.0)):
        remedy = "wait until it is done, and try again"
        raise DatabaseError(
            f"is locked by this program itself (waited {patience:.0f} s)", where=str(path), remedy=remedy
        )
    try:
        yield
    finally:
        turn.release()


@contextmanager
def holding(path: Path, *, original: Path | None = None) -> Iterator["DuckDBPyConnection"]:
    """A private copy of a database, kept open: while it is, `reading` of that path asks this connection.

    For whoever answers many short questions: opening anew costs more than most of them. `original` is what it is a copy
    of (`original_of`). Raises as `reading` does.
    """
    with _attached(path, PATIENCE, read_only=False) as connection:
        migrate(connection, path)
        _HELD[path], _ORIGINALS[path] = connection, original or path
        try:
            yield connection
        finally:
            with _CURSORS:
                del _HELD[path], _ORIGINALS[path]


def cursor_of(path: Path) -> "DuckDBPyConnection | None":
    """A connection of its own to a copy that `holding` keeps open, to be closed; null for any other path."""
    with _CURSORS:
        held = _HELD.get(path)
        cursor = held.cursor() if held else None
    if cursor:
        cursor.execute("USE record")
    return cursor


def is_held(path: Path) -> bool:
    """Is this a copy that `holding` keeps open?"""
    return path in _HELD


def original_of(path: Path) -> Path:
    """The database that a held copy is one of; any other path itself."""
    return _ORIGINALS.get(path, path)


@contextmanager
def writing(path: Path, *, patience: float = PATIENCE) -> Iterator["DuckDBPyConnection"]:
    """A connection that may write, in one transaction: all of it is kept, or on an error nothing.

    A missing file is made, an older one migrated. Raises DatabaseError where the file is foreign, of a newer
    version, still locked after `patience` seconds, or could not be written, as on a full disk.
    """
    import duckdb

    if not path.parent.is_dir():
        raise DatabaseError(f"there is no folder {path.parent}", where=str(path), remedy="make it first")
    with alone(path, patience=patience), _attached(path, patience, read_only=False) as connection:
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
    if cursor := cursor_of(path):
        with cursor:
            yield cursor
        return
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
    if not read_only:
        _clear_remains(path)
    fresh = not path.exists() or not path.stat().st_size
    options = "READ_ONLY" if read_only else f"STORAGE_VERSION '{STORAGE_VERSION}'" if fresh else "READ_WRITE"
    connection = duckdb.connect(config=_OFFLINE)
    try:
        _with_patience(connection, f"ATTACH '{name}' AS record (TYPE duckdb, {options})", path, patience)
        connection.execute("USE record")
        # It would be drawn into standard output, among the rows, when a question takes more than two seconds.
        # In Jupyter without ipywidgets DuckDB has no bar, and refuses to hear of it.
        with suppress(duckdb.InvalidInputException):
            connection.execute("SET enable_progress_bar = false")
        yield connection
    except duckdb.TransactionException as error:
        if "commit" not in str(error):
            raise
        raise DatabaseError(
            f"could not be written ({_first_line(error)})",
            where=str(path),
            remedy="make room on its disk and run the same command again: what was kept before is there",
        ) from error
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise DatabaseError(
            f"is damaged, or its disk is full or gone ({_first_line(error)})",
            where=str(path),
            remedy="take a copy of it from before, or keep the reports into a new file",
        ) from error
    finally:
        _close(connection)


def _close(connection: "DuckDBPyConnection") -> None:
    """Close a connection and its cursors, when the last of them, which may be another thread's, is done."""
    import duckdb

    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.close()
            return
        except duckdb.Error as error:
            if "busy" not in str(error) or time.monotonic() >= until:
                raise
        time.sleep(_PAUSES[0])


def _clear_remains(path: Path) -> None:
    """Remove a file that DuckDB began and could not finish, as on a full disk: it never was a database.

    Not while somebody is at work on it: its maker holds the system's lock on it.
    """
    try:
        if not 0 < path.stat().st_size < _SMALLEST:
            return
        with path.open("r+b") as file:
            if file.read(_MAGIC_AT + len(_MAGIC))[_MAGIC_AT:] != _MAGIC:
                return
            if fcntl is not None:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
                return
        path.unlink()
    except OSError:
        return


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
