"""What the accounts of one event tell differently, side by side."""

from pathlib import Path
from typing import get_args

from onrecord.analysis.answer import Answer, answer
from onrecord.records.columns import Column
from onrecord.records.errors import UsageError
from onrecord.records.merged import ConflictAbout
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

ABOUT: tuple[str, ...] = get_args(ConflictAbout)
"""What a conflict can be about."""
COLUMNS = (
    Column("day", "text", "the first day the event can be, or of its first report"),
    Column("type", "text", "PLOVER type"),
    Column("actors", "texts", "its actors, as the accounts name them"),
    Column("places", "texts", "its places"),
    Column("happening", "text", "the merged event"),
    Column("conflict", "integer", "which conflict of the event"),
    Column("about", "text", ", ".join(ABOUT)),
    Column("kind", "text", "update, different scope or contradiction"),
    Column("measure", "text", "of figures: killed, wounded, ..."),
    Column("low", "number", "of figures: the least that is told"),
    Column("high", "number", "of figures: the most that is told"),
    Column("value", "text", "what this side tells"),
    Column("accounts", "texts", "the events that tell it, REPORT#ID"),
    Column("sources", "texts", "on whose word"),
    Column("row", "text", "the first of those accounts"),
    Column("published", "text", "when it was told first"),
    Column("passage", "text", "its words"),
    Column("passage_start", "integer", "where they begin in the text, in code points"),
)


def conflicts(db: Path, scope: Scope, *, about: str | None = None, limit: int) -> Answer:
    """The conflicts of merged events within a scope, a row a side. Raises UsageError, DatabaseError."""
    if about and about not in ABOUT:
        raise UsageError(f"no conflict is about {about!r}", where="--on", remedy=f"use {', '.join(ABOUT)}")
    rows = pose(db, "conflicts", scopes={"where": (scope, "events")}, values={"limit": limit, "about": about})
    return answer(COLUMNS, rows, "day type about kind measure value sources published row")
