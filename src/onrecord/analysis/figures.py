"""How many of what: every figure of an event, or of a thing counted, side by side with whose word it is."""

from pathlib import Path

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.analysis.named_event import event_of
from onrecord.records.columns import FIGURES, Column
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

_KEPT = (
    "measure", "point", "low", "high", "low_open", "high_open", "approximate", "unit", "subject", "scope", "status",
)  # fmt: skip
COLUMNS = (
    Column("day", "text", "the first day it is about; the day of publication where that is not told"),
    *(column for column in FIGURES.columns if column.name in _KEPT),
    Column("speakers", "texts", "whose word it is; empty where it is the report's own"),
    Column("footing", "text", "on what footing"),
    Column("act", "text", "say, deny, confirm, ..."),
    Column("event_entry", "text", "the codebook entry of the event it belongs to"),
    Column("event", "text", "that event, REPORT#ID"),
    Column("happening", "text", "the merged event, the same for all accounts of it"),
    *PASSAGE,
)


def figures_of(
    db: Path, of: str, *, measure: str | None = None, since: str | None = None, until: str | None = None, limit: int
) -> Answer:
    """Figures of an event (REPORT#ID: of every account of it) or of a thing counted ("villagers", "killed", an entry).

    In order of day and publication, at most `limit`. Raises UsageError for an event that is none, DatabaseError.
    """
    report, event = event_of(db, of) if "#" in of else (None, None)
    values = {
        "report": report,
        "event": event,
        "words": None if report else of,
        "measure": measure,
        "since": since,
        "until": until,
        "limit": limit,
    }
    rows = pose(db, "figures_of", values=values)
    return answer(COLUMNS, rows, "day measure figure unit speakers footing publisher row")


def figures_told(db: Path, scope: Scope, *, limit: int) -> Answer:
    """Figures of the events within a scope, in order of day and publication. Raises UsageError, DatabaseError."""
    rows = pose(db, "figures_told", scopes={"where": (scope, "events")}, values={"limit": limit})
    return answer(COLUMNS, rows, "day measure figure unit speakers footing publisher row")
