"""Merged events asked for: under filters, whole, with their accounts, corroboration and conflicts."""

from pathlib import Path

import msgspec

from onrecord.records.errors import UsageError
from onrecord.records.figure import Figure
from onrecord.records.merged import Conflict, Corroboration, MergedAccount, MergedEvent, Side
from onrecord.records.rows import Row
from onrecord.records.vocabulary import EventStatus, EventType, words_of
from onrecord.store.asking import NAMED, a_word_of, one_of
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading

_ACCOUNTS = (
    "SELECT a.*, e.passage FROM accounts a LEFT JOIN events e ON e.report = a.report AND e.revision = a.revision"
    " AND e.id = a.event WHERE a.merged IN (SELECT unnest(?)) ORDER BY a.merged, a.number"
)
_CONFLICTS = "SELECT * FROM conflicts WHERE merged IN (SELECT unnest(?)) ORDER BY merged, number"


class MergedFilters(msgspec.Struct, kw_only=True, frozen=True):
    """Which merged events are asked for; null asks for all.

    `row`: the one that holds this event (REPORT#ID). `actor`, `type`, `since`, `until`, `status`: as for events, by the
    merged event's own days, or the day it was told first. `reports`, `origins`: told by at least so many.
    `conflicts`: with conflicts only. `limit`: at most so many.
    """

    row: str | None = None
    actor: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    reports: int | None = None
    origins: int | None = None
    conflicts: bool = False
    limit: int | None = None


class Told(msgspec.Struct, kw_only=True):
    """A merged event, and the passage of each of its accounts, in their order."""

    event: MergedEvent
    passages: list[str]


def ask_merged(path: Path, filters: MergedFilters) -> tuple[list[Told], int]:
    """Merged events that pass every filter, in order of day and id, and how many reports wait to be merged.

    Raises UsageError for a type or status that is none and a row that is not there, DatabaseError as `reading` does.
    """
    sql, values = _sql(filters)
    with reading(path) as connection:
        heads = fetch_rows(connection, sql, values)
        if filters.row and not heads:
            raise UsageError(f"there is no merged event with {filters.row}", where=str(path),
                             remedy="onrecord events lists the rows, onrecord merge merges what waits")  # fmt: skip
        ids = [head["id"] for head in heads]
        accounts: dict[str, list[Row]] = {}
        for account in fetch_rows(connection, _ACCOUNTS, [ids]):
            accounts.setdefault(account["merged"], []).append(account)
        conflicts: dict[str, list[Row]] = {}
        for conflict in fetch_rows(connection, _CONFLICTS, [ids]):
            conflicts.setdefault(conflict["merged"], []).append(conflict)
        (waits,) = connection.execute("SELECT count(DISTINCT report) FROM to_merge").fetchone() or (0,)
    return [_told(head, accounts.get(head["id"], []), conflicts.get(head["id"], [])) for head in heads], int(waits)


def _told(head: Row, accounts: list[Row], conflicts: list[Row]) -> Told:
    event = MergedEvent(
        **{name: head[name] for name in ("id", "entry", "type", "cameo", "status", "earliest", "latest")},
        accounts=[
            MergedAccount(
                **{f: account[f] for f in MergedAccount.__struct_fields__ if f != "figures"},
                figures=msgspec.json.decode(account["figures"] or "[]", type=list[Figure]),
            )
            for account in accounts
        ],
        corroboration=Corroboration(origins=head["origins"], sources=head["sources"], named=head["named"]),
        conflicts=[
            Conflict(
                **{f: conflict[f] for f in Conflict.__struct_fields__ if f != "sides"},
                sides=[Side(**side) for side in conflict["sides"]],
            )
            for conflict in conflicts
        ],
    )
    return Told(event=event, passages=[account["passage"] or "" for account in accounts])


def _sql(filters: MergedFilters) -> tuple[str, dict[str, object]]:
    conditions = ["true"]
    values: dict[str, object] = {}
    first = "coalesce(m.earliest, m.latest, left(m.first_published, 10))"
    last = "coalesce(m.latest, m.earliest, left(m.first_published, 10))"
    for key, condition in (("since", f"{last} >= $since"), ("until", f"{first} <= $until"),
                           ("reports", "m.reports >= $reports"), ("origins", "m.origins >= $origins")):  # fmt: skip
        if (value := getattr(filters, key)) is not None:
            conditions.append(condition)
            values[key] = value
    for key, words in (("type", words_of(EventType)), ("status", words_of(EventStatus))):
        if value := getattr(filters, key):
            conditions.append(f"m.{key} = ${key}")
            values[key] = one_of(value, words, key)
    if filters.conflicts:
        conditions.append("m.conflicts > 0")
    if filters.row:
        report, _, event = filters.row.rpartition("#")
        conditions.append("m.id IN (SELECT merged FROM accounts WHERE report = $report AND event = $event)")
        values |= {"report": report, "event": event}
    if filters.actor:
        conditions.append(
            "m.id IN (SELECT c.merged FROM accounts c JOIN events e ON e.report = c.report AND e.revision = c.revision"
            " AND e.id = c.event JOIN named a ON a.report = e.report AND a.revision = e.revision"
            " AND (list_contains(e.actors, a.id) OR list_contains(e.recipients, a.id)))"
        )
        values |= {"actor": filters.actor, "actor_word": a_word_of(filters.actor)}
    limit = f" LIMIT {int(filters.limit)}" if filters.limit is not None else ""
    sql = f"SELECT m.* FROM merged_events m WHERE {' AND '.join(conditions)} ORDER BY {first} NULLS LAST, m.id{limit}"
    return (NAMED if filters.actor else "") + sql, values
