"""A kept report, with its record."""

from pathlib import Path

from onrecord.records.record import Record
from onrecord.store.asking import read_record


def find_record(db: Path, report: str, revision: int | None = None) -> Record:
    """The record of a kept report; `revision` null is the current one. Raises UsageError, DatabaseError."""
    return read_record(db, report, revision)[0]
