"""An event that a user names, REPORT#ID: where it is, or why it is not there."""

from pathlib import Path

from onrecord.records.errors import UsageError
from onrecord.store.questioning import pose


def event_of(db: Path, name: str) -> tuple[str, str]:
    """Report and id of the event a user names REPORT#ID. Raises UsageError where the current texts have none."""
    report, _, row = name.rpartition("#")
    if not report or not row:
        raise UsageError("is no row's name", where=name, remedy="write REPORT#ID, as onrecord events shows it")
    if not pose(db, "event", values={"report": report, "id": row}):
        raise UsageError(f"there is no event {row!r} in {report!r}", where=name, remedy="onrecord events lists them")
    return report, row
