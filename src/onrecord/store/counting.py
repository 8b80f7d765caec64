"""Events counted by some of their properties: which column or list of an event each property is."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.records.rows import Row
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope


class Key(NamedTuple):
    """What events can be counted by: its columns as SQL on an event t, and the lists of the event that these unfold."""

    columns: dict[str, str]
    lists: dict[str, str] = {}  # noqa: RUF012


# Days are ISO text: to cut it is faster than to read it as a date.
PERIODS = {
    "day": "t.day",
    "week": "strftime(try_cast(t.day AS DATE), '%G-W%V')",
    "month": "left(t.day, 7)",
    "quarter": "left(t.day, 4) || '-Q' || ((try_cast(t.day[6:7] AS INTEGER) + 2) // 3)",
    "year": "left(t.day, 4)",
}
"""The stretches of time that events can be counted by."""
KEYS = {
    **{name: Key({name: sql}) for name, sql in PERIODS.items()},
    **{name: Key({name: f"t.{name}"}) for name in ("type", "mode", "entry", "cameo", "status")},
    "dyad": Key(
        {"source": "source", "target": "target"}, {"source": "actor_countries", "target": "recipient_countries"}
    ),
    "codes": Key(
        {"source_code": "source_code", "target_code": "target_code"},
        {"source_code": "actor_codes", "target_code": "recipient_codes"},
    ),
    "actor": Key({"actor": "actor"}, {"actor": "list_distinct(actor_names)"}),
    "recipient": Key({"recipient": "recipient"}, {"recipient": "list_distinct(recipient_names)"}),
    "place": Key({"place": "place_name"}, {"place_name": "list_distinct(place_names)"}),
    "country": Key({"country": "country"}, {"country": "place_countries"}),
}
"""What events can be counted by, and the columns that each gives."""


def count_events(path: Path, scope: Scope, by: Sequence[str], *, limit: int) -> list[Row]:
    """Events within a scope counted by these `KEYS`, of which at most one is a period.

    In order of the period, else most first. Raises UsageError for a type or status that is none, DatabaseError.
    """
    keys = [KEYS[name] for name in by]
    period = next((name for name in by if name in PERIODS), None)
    columns = {name: sql for key in keys for name, sql in key.columns.items()}
    # One list within the other: side by side DuckDB would pair their first members, their second, ...
    unfolded = "asked"
    for name, listed in [pair for key in keys for pair in key.lists.items()]:
        unfolded = f"(SELECT *, unnest({listed}) AS {name} FROM {unfolded})"
    order = [*([f"c.{period} NULLS LAST"] if period else []), "c.events DESC", *(f"c.{name}" for name in columns)]
    pieces = {
        "keys": ", ".join(f"{sql} AS {name}" for name, sql in columns.items()),
        "numbers": ", ".join(str(number) for number in range(1, len(columns) + 1)),
        "columns": ", ".join(f"c.{name}" for name in columns),
        "unfolded": unfolded,
        "known": " AND ".join(f"c.{name} IS NOT NULL" for key in keys if key.lists for name in key.columns) or "true",
        "period": PERIODS[period] if period else "NULL",
        "of_period": f"c.{period}" if period else "NULL",
        "order": ", ".join(order),
    }
    return pose(path, "counts", scopes={"where": (scope, "events")}, pieces=pieces, values={"limit": limit})
