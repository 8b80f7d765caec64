"""What changed in the record since a time: the weekly file of a coder."""

from pathlib import Path

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.records.columns import Column
from onrecord.records.errors import UsageError
from onrecord.store.questioning import pose

TABLES = ("events", "statements", "figures", "positions", "links", "outcomes")
"""The tables whose rows are followed."""
COLUMNS = (
    Column("at", "text", "when it was kept, ISO 8601, UTC"),
    Column("change", "text", "new, revised or withdrawn"),
    Column("table", "text", ", ".join(TABLES)),
    Column("what", "text", "an event's entry, a statement's act, a figure's measure, ..."),
    Column("revision", "integer", "which text of the report"),
    Column("key", "text", "the row's key, which outlives coding again"),
    *PASSAGE,
)


def changes(db: Path, *, since: str, until: str | None = None, table: str | None = None, limit: int) -> Answer:
    """Rows new, revised and withdrawn from ISO day `since` to `until` (both included; UTC), in the order of keeping.

    Raises UsageError for a table that is not followed, DatabaseError.
    """
    if table and table not in TABLES:
        raise UsageError(f"{table!r} is not followed", where="--table", remedy=f"use {', '.join(TABLES)}")
    # Times are ISO text: a day's last moment sorts before its date with a tilde behind.
    values = {"since": since, "until": until and until + "~", "table": table, "limit": limit}
    rows = pose(db, "changes", values=values)
    return answer(COLUMNS, rows, "at change table what publisher row")
