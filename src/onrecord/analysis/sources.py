"""Who vouches for what, and on what footing."""

from pathlib import Path

import msgspec

from onrecord.analysis.answer import EXAMPLE, Answer, answer
from onrecord.records.columns import Column
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

COLUMNS = (
    Column("speaker", "text", "the source's name; null where it has none"),
    Column("footing", "text", "named, institution, unnamed, document, report, unattributed"),
    Column("statements", "integer", "how many statements it makes on that footing"),
    Column("reports", "integer", "in how many reports"),
    Column("events", "integer", "how many events it tells of"),
    Column("denials", "integer", "statements that deny"),
    Column("accusations", "integer", "statements that accuse"),
    Column("silences", "integer", "times it declined to comment or did not answer"),
    Column("first", "text", "the first day"),
    Column("last", "text", "the last day"),
    *EXAMPLE,
)


def sources(db: Path, scope: Scope, *, speaker: str | None = None, limit: int) -> Answer:
    """Speakers by footing, the busiest first; of `scope` the statements that tell of such events.

    `speaker` picks who speaks. Raises UsageError, DatabaseError.
    """
    said = Scope(actor=speaker, since=scope.since, until=scope.until)
    about = msgspec.structs.replace(scope, since=None, until=None)
    every = about == Scope()
    rows = pose(
        db,
        "sources",
        scopes={"where": (said, "statements"), "about": (about, "events")},
        pieces={"every": "true" if every else "false"},
        values={"limit": limit},
    )
    return answer(COLUMNS, rows, "speaker footing statements reports events denials accusations first last row")
