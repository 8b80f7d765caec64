"""Merged events in words and rows: what the command line and a spreadsheet show of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.desk.asking import read_days
from onrecord.desk.summaries import in_a_line
from onrecord.records.merged import Conflict, MergedEvent
from onrecord.store.merged_asking import MergedFilters, Told, ask_merged

COLUMNS = (
    "merged", "type", "entry", "cameo", "status", "earliest", "latest", "reports", "origins", "sources", "named",
    "conflicts", "row", "published", "publisher", "origin", "account_status", "actors", "recipients", "places",
    "account_sources", "passage",
)  # fmt: skip
"""The columns of `account_rows`, one row an account."""


def find_merged(
    db: Path, *, since: str | None = None, until: str | None = None, **filters: Any
) -> tuple[list[Told], int]:
    """Merged events under filters (`store.merged_asking.MergedFilters`), and how many reports wait to be merged.

    Days may be years and months too. Raises UsageError, DatabaseError.
    """
    first, last = read_days(since, until)
    return ask_merged(db, MergedFilters(since=first, until=last, **filters))


def account_rows(told: Told) -> Iterator[dict[str, Any]]:
    """One row for each account of a merged event, the event's own facts beside it."""
    event = told.event
    for account, passage in zip(event.accounts, told.passages, strict=True):
        yield {
            "merged": event.id,
            **{name: getattr(event, name) for name in ("type", "entry", "cameo", "status", "earliest", "latest")},
            "reports": len({a.report for a in event.accounts}),
            "origins": event.corroboration.origins,
            "sources": event.corroboration.sources,
            "named": event.corroboration.named,
            "conflicts": "; ".join(in_words(conflict) for conflict in event.conflicts),
            "row": f"{account.report}#{account.event}",
            **{name: getattr(account, name) for name in ("published", "publisher", "origin")},
            "account_status": account.status,
            **{name: getattr(account, name) for name in ("actors", "recipients", "places")},
            "account_sources": account.sources,
            "passage": passage,
        }


def heading(event: MergedEvent) -> str:
    """A merged event on one line: when, what, who to whom, and who vouches for it."""
    day = event.earliest or event.latest
    when = day or f"({(event.accounts[0].published or 'undated')[:10]})"
    if event.latest and day != event.latest:
        when += f" to {event.latest}"
    actors, recipients = _names(event, "actors"), _names(event, "recipients")
    who = f"{actors or '?'} → {recipients}" if recipients else actors or "?"
    reports, held = len({a.report for a in event.accounts}), event.corroboration
    vouched = f"{_count(reports, 'report')}, {_count(held.origins, 'origin')}, {_count(held.sources, 'source')}"
    return f"{when}  {event.type}  {event.status}  {who}  ({vouched}: {', '.join(held.named) or 'nobody'})"


def _names(event: MergedEvent, role: str) -> str:
    """Everybody the accounts name in this role, each name once whatever its capitals."""
    found: dict[str, str] = {}
    for account in event.accounts:
        for name in getattr(account, role):
            found.setdefault(in_a_line(name).lower(), in_a_line(name))
    return ", ".join(found.values())


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def in_words(conflict: Conflict) -> str:
    """A conflict on one line: what about, of which kind, and each side with those who tell it."""
    about: str = conflict.measure or conflict.about
    if conflict.low is not None and conflict.high is not None:
        about += f" {conflict.low:g} to {conflict.high:g}"
    kind = f" ({conflict.kind})" if conflict.kind else ""
    sides = "; ".join(
        f"{in_a_line(side.value)}: {', '.join(side.accounts)}{_on_word(side.sources)}" for side in conflict.sides
    )
    return f"{about}{kind}: {sides}"


def _on_word(sources: list[str]) -> str:
    named = [source for source in sources if source != "report"]
    return f", on the word of {', '.join(named)}" if named else ""
