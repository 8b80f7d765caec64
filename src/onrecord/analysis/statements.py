"""Who said what within a scope, and on what footing."""

from pathlib import Path

import msgspec

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.records.columns import STATEMENTS, Column
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

_KEPT = ("act", "manner", "footing", "audience", "medium")
COLUMNS = (
    Column("day", "text", "when it was said; the day of publication where that is not told"),
    Column("speakers", "texts", "whose word it is; empty where the source has no name"),
    *(column for column in STATEMENTS.columns if column.name in _KEPT),
    *PASSAGE,
)


def statements(db: Path, scope: Scope, *, limit: int) -> Answer:
    """Statements in order of day: by the scope's actor or on its topic, and those that tell of events within it.

    Raises UsageError, DatabaseError.
    """
    # A statement has no partner, place, type or status of its own: asked for one, the events it tells of are meant.
    own = not (scope.partner or scope.place or scope.type or scope.status)
    said = scope if own else msgspec.structs.replace(scope, rows=())
    rows = pose(
        db, "statements", scopes={"where": (said, "statements"), "about": (scope, "events")}, values={"limit": limit}
    )
    return answer(COLUMNS, rows, "day speakers act footing audience publisher row")
