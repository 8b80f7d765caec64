"""Merged events: what merging needs of the kept events, and its result written and read."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.records.merged import MergedEvent
from onrecord.records.merged_columns import ACCOUNTS, CONFLICTS, MERGED_EVENTS
from onrecord.store.inserting import insert_rows
from onrecord.store.opening import reading
from onrecord.store.waiting import DAY

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_EVENTS = "events e JOIN reports r ON r.report = e.report AND r.revision = e.revision WHERE r.current"
_EVENT_DAY = (
    "coalesce(date_diff('day', DATE '0001-01-01', TRY_CAST(left(e.earliest, 10) AS DATE)) + 1, "
    + DAY.format("r.")
    + ")"
)


def reports_near(connection: "DuckDBPyConnection", days: Collection[int | None]) -> list[str]:
    """Reports that tell of an event on one of these days (ordinals; null: on no known day, in a report without one)."""
    known = sorted(day for day in days if day is not None)
    undated = " OR day IS NULL" if None in days else ""
    rows = connection.execute(
        f"SELECT DISTINCT report FROM (SELECT e.report, {_EVENT_DAY} AS day FROM {_EVENTS})"
        f" WHERE day IN (SELECT unnest(?::INTEGER[])){undated} ORDER BY 1",
        [known],
    ).fetchall()
    return [report for (report,) in rows]


def reports_of(connection: "DuckDBPyConnection", keys: Collection[str]) -> list[str]:
    """Reports whose current text has an event of one of these keys."""
    rows = connection.execute(
        f"SELECT DISTINCT e.report FROM {_EVENTS} AND e.key IN (SELECT unnest(?)) ORDER BY 1", [sorted(keys)]
    ).fetchall()
    return [report for (report,) in rows]


def keys_of(connection: "DuckDBPyConnection", reports: Collection[str]) -> set[str]:
    """Keys of events of these reports: those they have now, and those merged before."""
    rows = connection.execute(
        f"SELECT e.key FROM {_EVENTS} AND e.report IN (SELECT unnest($1))"
        " UNION SELECT key FROM accounts WHERE report IN (SELECT unnest($1))",
        [sorted(reports)],
    ).fetchall()
    return {key for (key,) in rows}


def keys_beside(connection: "DuckDBPyConnection", keys: Collection[str]) -> set[str]:
    """Keys of the accounts that were merged with these."""
    rows = connection.execute(
        "SELECT key FROM accounts WHERE merged IN (SELECT merged FROM accounts WHERE key IN (SELECT unnest(?)))",
        [sorted(keys)],
    ).fetchall()
    return {key for (key,) in rows}


def put_merged(
    connection: "DuckDBPyConnection", keys: Collection[str], reports: Collection[str], events: Sequence[MergedEvent]
) -> None:
    """Store merged events instead of those that have an account of these keys or reports."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE gone AS SELECT DISTINCT merged FROM accounts"
        " WHERE key IN (SELECT unnest(?)) OR report IN (SELECT unnest(?))",
        [sorted(keys), sorted(reports)],
    )
    connection.execute("DELETE FROM merged_events WHERE id IN (FROM gone)")
    for table in ("accounts", "conflicts"):
        connection.execute(f"DELETE FROM {table} WHERE merged IN (FROM gone)")
    names = sorted({account.report for event in events for account in event.accounts})
    revisions = dict(
        connection.execute(
            "SELECT report, revision FROM reports WHERE current AND report IN (SELECT unnest(?))", [names]
        ).fetchall()
    )
    insert_rows(connection, MERGED_EVENTS, (_head(event) for event in events))
    insert_rows(
        connection,
        ACCOUNTS,
        (
            {**msgspec.to_builtins(a), "merged": event.id, "number": n, "revision": revisions[a.report],
             "figures": msgspec.json.encode(a.figures).decode()}
            for event in events
            for n, a in enumerate(event.accounts, start=1)
        ),
    )  # fmt: skip
    insert_rows(
        connection,
        CONFLICTS,
        (
            {**msgspec.to_builtins(conflict), "merged": event.id, "number": n}
            for event in events
            for n, conflict in enumerate(event.conflicts, start=1)
        ),
    )


def _head(event: MergedEvent) -> dict[str, Any]:
    days = [a.published for a in event.accounts if a.published]
    return {
        **{name: getattr(event, name) for name in ("id", "entry", "type", "cameo", "status", "earliest", "latest")},
        "accounts": len(event.accounts),
        "reports": len({a.report for a in event.accounts}),
        "origins": event.corroboration.origins,
        "sources": event.corroboration.sources,
        "named": event.corroboration.named,
        "conflicts": len(event.conflicts),
        "actor_names": _all(a.actors for a in event.accounts),
        "recipient_names": _all(a.recipients for a in event.accounts),
        "place_names": _all(a.places for a in event.accounts),
        "first_published": min(days, default=None),
        "last_published": max(days, default=None),
    }


def _all(names: Iterable[Sequence[str]]) -> list[str]:
    return list(dict.fromkeys(name for some in names for name in some))


def count_merged(path: Path) -> tuple[int, int]:
    """How many merged events there are, and how many of them several reports tell."""
    with reading(path) as connection:
        row = connection.execute("SELECT count(*), count(*) FILTER (reports > 1) FROM merged_events").fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)
