"""A database file copied whole while others may write to it: no lock is held, so that no writer ever waits.

Instead of a lock there is a look before and after: a copy counts only where no writer had the file open at either look
and the file and its log of writes are the same to the nanosecond. A torn copy is thrown away.
"""

import os
import shutil
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from onrecord.store.opening import alone

_STILL = 0.05
"""Seconds for which a file must not have changed: file systems give times in steps of up to 10 ms."""
_CLONE = 0x40049409
"""Linux's FICLONE: btrfs and xfs give a copy that shares its blocks, at once and for no space."""

_FLOCK = "hhqqi"
"""Linux's struct flock: type, whence, start, length, process."""


class Stamp(NamedTuple):
    """What tells one state of a database from another: of the file and of its log of writes, inode, size and time."""

    file: tuple[int, int, int]
    log: tuple[int, int, int] | None

    @property
    def written(self) -> float:
        """When it was last written, seconds since the epoch."""
        return max(self.file[2], self.log[2] if self.log else 0) / 1e9


def stamp_of(path: Path) -> Stamp | None:
    """The state of the file now; null where there is none."""
    try:
        return Stamp(_mark(path), _mark(log_of(path)) if log_of(path).exists() else None)
    except FileNotFoundError:
        return None


def log_of(path: Path) -> Path:
    """Where DuckDB keeps what it has not yet put into the file itself."""
    return path.with_name(path.name + ".wal")


def copy_database(path: Path, to: Path) -> Stamp | None:
    """Copy the file and its log to `to`; gives the state that was copied, null where it was being written.

    Raises OSError where the copy cannot be made.
    """
    before = stamp_of(path)
    if before is None or time.time() - before.written < _STILL or being_written(path):
        return None
    remove_copy(to)
    with alone(path):  # closing a file drops this process's own locks on it
        _copy(path, to)
        if before.log:
            with suppress(FileNotFoundError):
                _copy(log_of(path), log_of(to))
    if stamp_of(path) != before or being_written(path):
        remove_copy(to)
        return None
    return before


def remove_copy(copy: Path) -> None:
    """Remove a copy and its log, where they are there and nobody has them open (as Windows minds)."""
    for file in (copy, log_of(copy)):
        with suppress(OSError):
            file.unlink()


def being_written(path: Path) -> bool:
    """Does a process hold the file to write to it? Where DuckDB's lock cannot be asked, on Windows, it cannot be read."""
    with alone(path):
        try:
            file = os.open(path, os.O_RDONLY)
        except PermissionError:
            return True
        except FileNotFoundError:
            return False
        try:
            return _is_locked(file)
        finally:
            os.close(file)


def _is_locked(file: int) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl

    if sys.platform == "linux":
        # Asked without taking it: another program that opens the database at this very moment is not refused.
        asked = fcntl.fcntl(file, fcntl.F_GETLK, struct.pack(_FLOCK, fcntl.F_RDLCK, os.SEEK_SET, 0, 0, 0))
        return bool(struct.unpack(_FLOCK, asked)[0] != fcntl.F_UNLCK)
    try:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


def _mark(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _copy(path: Path, to: Path) -> None:
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError), path.open("rb") as source, to.open("wb") as copy:
            fcntl.ioctl(copy, _CLONE, source.fileno())
            return
    shutil.copyfile(path, to)
