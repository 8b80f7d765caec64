"""Columns of facts kept in memory for the next question, and read anew beside the work when the record changed."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from onrecord.codebook.state_codes import load_state_codes
from onrecord.store.fact_columns import FactColumns, load_fact_columns
from onrecord.store.opening import is_held, original_of

log = logging.getLogger(__name__)

QUICK = 0.15
"""Seconds of reading that a question waits for; where it takes longer, questions are answered from the columns of
before until the new ones are there."""

_Version = tuple[Path, int, int]


class _Kept(NamedTuple):
    version: _Version
    columns: FactColumns
    took: float


class FactShelf:
    """The columns of each database that was asked, the newest version of each."""

    def __init__(self, load: Callable[[Path], FactColumns] | None = None) -> None:
        self._load = load or _load
        self._kept: dict[Path, _Kept] = {}
        self._lock = threading.Lock()
        self._reading: set[Path] = set()

    def columns(self, db: Path, *, newest: bool = False) -> tuple[FactColumns, bool]:
        """The columns of a database or a held copy of one, and whether they are of it as it is now.

        With `newest` they always are. Raises DatabaseError.
        """
        original, version = original_of(db), _version(db)
        kept = self._kept.get(original)
        if kept and kept.version == version:
            return kept.columns, True
        if kept is None or newest or kept.took < QUICK:
            with self._lock:
                kept = self._kept.get(original)
                if kept is None or kept.version != version:
                    kept = self._read(db, original, version)
            return kept.columns, True
        self._read_aside(db, original, version)
        return kept.columns, False

    def _read(self, db: Path, original: Path, version: _Version) -> _Kept:
        began = time.monotonic()
        columns = self._load(db)
        kept = self._kept[original] = _Kept(version, columns, time.monotonic() - began)
        return kept

    def _read_aside(self, db: Path, original: Path, version: _Version) -> None:
        def run() -> None:
            try:
                self._read(db, original, version)
            except Exception as error:
                # The copy may have been let go meanwhile. Whoever asks next asks of a newer one, and meets what is wrong.
                log.info("facts not read: %s", error)
            finally:
                self._reading.discard(original)

        if original not in self._reading:
            self._reading.add(original)
            threading.Thread(target=run, name="facts", daemon=True).start()


def _version(db: Path) -> _Version:
    if is_held(db):  # a copy is always of one time, whatever is laid out in its file
        return db, 0, 0
    try:
        state = db.stat()
    except OSError:
        return db, 0, 0
    return db, state.st_mtime_ns, state.st_size


def _load(db: Path) -> FactColumns:
    """The facts, with countries by the registry's names for them."""
    return load_fact_columns(db, {iso: state.name for iso, state in load_state_codes().items()})
