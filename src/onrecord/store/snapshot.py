"""A database read from a private copy of it that follows it, for whoever has it open for hours.

The reading room asks many short questions: of an open copy they take a tenth of the time, and no lock is held on the
database, so that `onrecord keep` works beside it and pages are answered while a writer works. The copy costs its space
and may be seconds behind; `View` says as of when it is.
"""

import itertools
import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from onrecord.records.errors import DatabaseError
from onrecord.store.copying import Stamp, being_written, copy_database, remove_copy, stamp_of
from onrecord.store.opening import PATIENCE, cursor_of, holding
from onrecord.store.querying import LOCKS
from onrecord.store.shelving import lay_out

log = logging.getLogger(__name__)

_LOOK = 1.0
"""Seconds between two looks at whether the database changed."""
_SHARE = 10
"""Copying may take at most one part in so many of the time, however often the database changes."""

_NUMBERS = itertools.count(1)
"""Of the copies of this process: it may have more than one of a database."""


class View(NamedTuple):
    """The record at one time. `path` goes wherever a database's path goes; `written`: when it was last written to,
    seconds since the epoch; `behind`: it has changed since, or is being written now."""

    path: Path
    written: float
    behind: bool


class _Copy:
    """One copy, open while it is the newest or somebody reads it."""

    def __init__(self, path: Path, stamp: Stamp, original: Path) -> None:
        self.path, self.stamp, self.readers, self.old = path, stamp, 0, False
        self._open = ExitStack()
        connection = self._open.enter_context(holding(path, original=original))
        for lock in LOCKS:
            connection.execute(lock)

    def shelve(self) -> None:
        """Lay out what pages ask for; until then they ask the tables themselves, which takes longer."""
        if cursor := cursor_of(self.path):
            with cursor:
                lay_out(cursor)

    def close(self) -> None:
        self._open.close()
        remove_copy(self.path)


class Snapshot:
    """Copies of one database, the newest of which is read; a thread of its own follows the database.

    The copies stand beside the database, where a file system that can shares its blocks, or else in the folder for
    temporary files. To be closed, by `with`. Raises DatabaseError where there is no database, it is none of ours, or it
    is written to for longer than anybody waits.
    """

    def __init__(self, path: Path) -> None:
        self._original = path
        self._lock, self._turn = threading.Lock(), threading.Lock()
        self._stop = threading.Event()
        self._pause = 0.0
        self._behind = False
        _remove_leftovers(path)
        self._copy = self._first()
        self._thread = threading.Thread(target=self._follow, name="snapshot", daemon=True)
        self._thread.start()

    def __enter__(self) -> "Snapshot":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def original(self) -> Path:
        """The database itself: what is written to."""
        return self._original

    @contextmanager
    def view(self) -> Iterator[View]:
        """The record as it now is known; it stays the same until the end of `with`."""
        with self._lock:
            copy = self._copy
            copy.readers += 1
        try:
            yield View(copy.path, copy.stamp.written, self._behind)
        finally:
            with self._lock:
                copy.readers -= 1
                over = copy.old and not copy.readers
            if over:
                copy.close()

    def refresh(self, patience: float = PATIENCE) -> None:
        """Look at the database now, and copy it if it changed; waits while it is being written."""
        until = time.monotonic() + patience
        while not self._looked() and time.monotonic() < until:
            time.sleep(_LOOK / 20)

    def close(self) -> None:
        """End following, and remove the copies."""
        self._stop.set()
        self._thread.join()
        with self._lock:
            copy, self._copy.old = self._copy, True
            over = not copy.readers
        if over:
            copy.close()

    def _first(self) -> _Copy:
        until = time.monotonic() + PATIENCE
        where = str(self._original)
        while True:
            if not self._original.exists():
                remedy = f"make it: onrecord keep PATH... --db {where}"
                raise DatabaseError("there is no such database", where=where, remedy=remedy)
            if copy := self._try():
                return copy
            if time.monotonic() >= until:
                remedy = "close what has it open (DuckDB shell, R, a notebook) and try again"
                raise DatabaseError("is being written by another program", where=where, remedy=remedy)
            time.sleep(_LOOK / 10)

    def _try(self) -> _Copy | None:
        to = _copy_path(self._original, next(_NUMBERS))
        began = time.monotonic()
        try:
            stamp = copy_database(self._original, to)
        except OSError as error:
            remove_copy(to)
            remedy = "make room: the reading room reads from a copy of it"
            raise DatabaseError(f"cannot be copied ({error.strerror})", where=str(to), remedy=remedy) from error
        if stamp is None:
            return None
        try:
            return _Copy(to, stamp, self._original)
        except BaseException:
            remove_copy(to)
            raise
        finally:
            self._pause = _SHARE * (time.monotonic() - began)

    def _looked(self) -> bool:
        with self._turn:
            return self._look()

    def _look(self) -> bool:
        """Copy the database if it changed; is the newest copy now the database as it is?"""
        now = stamp_of(self._original)
        if now is None or now == self._copy.stamp:
            self._behind = now is not None and being_written(self._original)
            return not self._behind
        self._behind = True
        fresh = self._try()
        if fresh is None:
            return False
        fresh.shelve()
        with self._lock:
            last, self._copy = self._copy, fresh
            last.old = True
            over = not last.readers
        if over:
            last.close()
        self._behind = False
        return True

    def _follow(self) -> None:
        import duckdb

        with self._turn, suppress(DatabaseError, duckdb.Error):  # without shelves pages are slower, and all there
            self._copy.shelve()
        while not self._stop.wait(max(_LOOK, self._pause)):
            self._pause = 0.0
            try:
                self._looked()
            except (DatabaseError, duckdb.Error) as error:
                log.warning("%s: the pages stay as they were (%s)", self._original, error)
                self._pause = 60.0


def _copy_path(path: Path, number: int) -> Path:
    folder = path.parent if os.access(path.parent, os.W_OK) else Path(tempfile.gettempdir())
    return folder.absolute() / f".{path.name}.{os.getpid()}-{number}.copy"


def _remove_leftovers(path: Path) -> None:
    """Copies of processes that did not end as they should."""
    for folder in (path.parent, Path(tempfile.gettempdir())):
        for copy in folder.glob(f".{path.name}.*-*.copy*"):
            process = copy.name.removeprefix(f".{path.name}.").split("-")[0]
            if process.isdecimal() and not _runs(int(process)):
                with suppress(OSError):
                    copy.unlink()


def _runs(process: int) -> bool:
    if sys.platform == "win32":  # where to ask would be to end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
