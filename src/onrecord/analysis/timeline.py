"""The timeline of an actor, a place, a pair or a topic."""

from pathlib import Path

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.records.columns import Column
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

COLUMNS = (
    Column("day", "text", "the first day it can be; the day of publication where it has none of its own"),
    Column("earliest", "text", "its own first day, null where it has none"),
    Column("latest", "text", "its own last day"),
    Column("kind", "text", "event or position"),
    Column("what", "text", "an event's PLOVER type, a position's stance"),
    Column("status", "text", "an event's status, a position's basis"),
    Column("actors", "texts", "who did it, or who holds the position"),
    Column("recipients", "texts", "to whom"),
    Column("places", "texts", "where"),
    Column("reports", "integer", "how many reports tell it"),
    Column("origins", "integer", "how many independent texts tell it"),
    Column("conflicts", "integer", "in how many things they differ"),
    *PASSAGE,
)


def timeline(db: Path, scope: Scope, *, limit: int) -> Answer:
    """What happened within a scope, day by day, each happening once; with a topic the positions on it too.

    At most `limit` rows. Raises UsageError, DatabaseError.
    """
    # A position has no partner, type or event status: asked for one of them, none is meant.
    asked = scope.topic and not (scope.partner or scope.type or scope.status)
    rows = pose(
        db,
        "timeline",
        scopes={"where": (scope, "events"), **({"stances": (scope, "positions")} if asked else {})},
        pieces={} if asked else {"stances": "false"},
        values={"limit": limit},
    )
    return answer(COLUMNS, rows, "day status what actors recipients places reports row")
