"""A merged event to be read: its accounts side by side with their words, where they differ, and what stands around it."""

from pathlib import Path
from typing import NamedTuple

from onrecord.desk.summaries import highlights, in_a_line, told_figure
from onrecord.records.merged import MergedAccount, MergedEvent
from onrecord.records.rows import Row
from onrecord.store.event_asking import links_of, merged_id, names_of, outcomes_of, places_of, rows_of_accounts
from onrecord.store.merged_asking import MergedFilters, ask_merged

MOST = 40
"""Accounts that are shown side by side; the rest is counted."""


class Told(NamedTuple):
    """One account: its event's row, and its passage in pieces, each with what it is (null, or "trigger")."""

    account: MergedAccount
    row: Row
    words: list[tuple[str, str | None]]
    figures: list[str]
    differs: frozenset[str]
    """What it tells otherwise than another account: figures, actor, date, place, responsibility, status."""


class EventSheet(NamedTuple):
    """`places`: one each by name, the most precise telling of it, with `accounts` (how many tell it). `names`: id -> name
    of the known actors among its sources."""

    event: MergedEvent
    told: list[Told]
    more: int
    places: list[Row]
    links: list[Row]
    outcomes: list[Row]
    waiting: int
    names: dict[str, str]


def read_event(db: Path, name: str) -> EventSheet | None:
    """The merged event that has the account REPORT#ID; null where there is none. Raises DatabaseError."""
    report, _, event = name.rpartition("#")
    if not report or merged_id(db, report, event) is None:
        return None
    found, waiting = ask_merged(db, MergedFilters(row=name))
    merged = found[0].event
    rows = rows_of_accounts(db, merged.id, limit=MOST)
    by_row = {(row["report"], row["id"]): row for row in rows}
    told = [
        _told(merged, account, by_row[account.report, account.event])
        for account in merged.accounts
        if (account.report, account.event) in by_row
    ]
    return EventSheet(
        merged,
        told,
        len(merged.accounts) - len(told),
        _once(places_of(db, [(t.row["report"], t.row["revision"], name) for t in told for name in t.account.places])),
        links_of(db, rows),
        outcomes_of(db, rows),
        waiting,
        names_of(
            db,
            sorted(
                {*merged.corroboration.named, *(s for c in merged.conflicts for side in c.sides for s in side.sources)}
            ),
        ),
    )


def _told(merged: MergedEvent, account: MergedAccount, row: Row) -> Told:
    name = f"{account.report}#{account.event}"
    differs = frozenset(c.about for c in merged.conflicts if any(name in side.accounts for side in c.sides))
    figures = [f"{told_figure(f)} {f.unit or f.measure} ({f.measure})" for f in account.figures]
    return Told(account, row, pieces("events", row), figures, differs)


def pieces(kind: str, row: Row) -> list[tuple[str, str | None]]:
    """A row's passage in pieces, each with what matters in it (trigger, cue, speaker, ...) or null."""
    passage, at, found = in_a_line(row["passage"]), 0, list[tuple[str, str | None]]()
    for start, end, what in sorted(highlights(kind, row)):
        if start >= at:
            found += [(passage[at:start], None), (passage[start:end], what)]
            at = end
    return [(words, what) for words, what in [*found, (passage[at:], None)] if words]


_PRECISE = ("point", "city", "admin2", "admin1", "country", "region", None)


def _once(places: list[Row]) -> list[Row]:
    found: dict[tuple[str, str | None], Row] = {}
    for place in places:
        key = (place["name"], place["country"])
        kept = found.get(key)
        if kept is None or _PRECISE.index(place["precision"]) < _PRECISE.index(kept["precision"]):
            place = {**place, "accounts": kept["accounts"] if kept else 0}
            found[key] = place
        found[key]["accounts"] += 1
    return sorted(found.values(), key=lambda p: (-p["accounts"], _PRECISE.index(p["precision"]), p["name"]))
