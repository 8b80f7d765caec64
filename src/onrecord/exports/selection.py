"""Which events leave, as which pairs, and why the others stay."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.evidence import Evidence
from onrecord.records.figure import Figure
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.statement import Statement

DONE = ("happened", "ongoing")
"""Statuses of what was done."""
_DAY = len("2020-01-31")
OUTSIDE = "outside the days asked for"
NOT_ABOUT = "not about what is asked"


class Wanted(msgspec.Struct, kw_only=True, frozen=True):
    """What a user asks for beyond the default: deeds of their own, told as news, one at a time."""

    undone: bool = False
    """Also what is planned, called for, possible, denied, or did not happen."""
    background: bool = False
    aggregates: bool = False
    """Also rows that tell of many events ("at least 40 raids")."""
    since: str | None = None
    until: str | None = None
    """First and last day, by the row's own day where it is known, else by its report's."""
    publisher: str | None = None
    """Reports of this publisher only."""
    actor: str | None = None
    partner: str | None = None
    place: str | None = None
    topic: str | None = None
    type: str | None = None
    status: str | None = None
    """What rows are about, as questions ask it; whoever hands out the records has looked it up (Kept.about)."""
    table: str | None = None
    """This one only, of a format that has several tables."""
    revisions: bool = False
    """Also older texts of a report that changed, of a format that has room for them."""
    text: bool = True
    """False: no text leaves, but offsets, hashes and codes."""


class Kept(NamedTuple):
    """A record as it is kept, with what is kept beside it."""

    record: Record
    evidence: list[Evidence]
    revision: int = 1
    current: bool = True
    about: Mapping[str, Collection[str]] | None = None
    """Ids, by kind (events, statements, positions), of its rows that are about what is asked; null: all are."""


class Dyad(NamedTuple):
    """One event as one pair of sides; a side is null where the text names none."""

    event: Event
    actor: Actor | None
    recipient: Actor | None


class Chosen(NamedTuple):
    """The rows of a record that leave, in its order."""

    events: list[Event]
    actors: dict[str, Actor]
    statements: list[Statement]
    positions: list[Position]
    figures: list[Figure]
    length: int
    """Code points of the report's text, known even where the text stays."""

    def dyads(self) -> Iterator[Dyad]:
        """Every actor with every recipient; what is reciprocal in both directions."""
        for event in self.events:
            actors: list[str | None] = [*event.actors] or [None]
            recipients: list[str | None] = [*event.recipients] or [None]
            sides = [(a, b) for a in actors for b in recipients]
            if event.reciprocal:
                turned = [(b, a) for a, b in sides]
                sides += [pair for pair in turned if pair not in sides]
            for a, b in sides:
                if a != b or a is None:
                    yield Dyad(event, self.actors.get(a or ""), self.actors.get(b or ""))


def dated_dyads(record: Record, chosen: Chosen) -> Iterator[tuple[Dyad, str]]:
    """The dyads of events with a whole day (YYYY-MM-DD), and that day: formats by day have no place for others."""
    for dyad in chosen.dyads():
        day = day_of(record, dyad.event)
        if day is not None and len(day) == _DAY:
            yield dyad, day


def choose(kept: Kept, wanted: Wanted, *, coded: bool) -> tuple[Chosen, Counter[tuple[str, str]]]:
    """The rows that leave, and how many of each kind stay for which reason; `coded` asks events for a CAMEO code."""
    record, about = kept.record, kept.about
    left: Counter[tuple[str, str]] = Counter()
    events = []
    for event in record.events:
        reason = NOT_ABOUT if about and event.id not in about["events"] else _reason(record, event, wanted, coded)
        if reason:
            left["events", reason] += 1
        else:
            events.append(event)
    days = {date.id: date.earliest for date in record.dates}

    def within(kind: str, rows: list[Any]) -> list[Any]:
        asked = [row for row in rows if about is None or _is_about(kind, row, about)]
        found = [row for row in asked if _asked(days.get(row.date or "") or published_day(record), wanted)]
        for reason, count in ((NOT_ABOUT, len(rows) - len(asked)), (OUTSIDE, len(asked) - len(found))):
            if count:
                left[kind, reason] += count
        return found

    actors = {actor.id: actor for actor in record.actors}
    said, held, counted = (within(kind, getattr(record, kind)) for kind in ("statements", "positions", "figures"))
    return Chosen(events, actors, said, held, counted, len(record.report.text)), left


def _is_about(kind: str, row: Any, about: Mapping[str, Collection[str]]) -> bool:
    """Whether a row is about what is asked; a figure is where its event or statement is."""
    if kind == "figures":
        return row.event in about["events"] or row.statement in about["statements"]
    return row.id in about[kind]


def _reason(record: Record, event: Event, wanted: Wanted, coded: bool) -> str | None:
    if not _asked(day_of(record, event), wanted):
        return OUTSIDE
    if not wanted.undone and wanted.status is None and event.status not in DONE:
        return f"status: {event.status}"
    if not wanted.background and event.background:
        return "background: told as history"
    if not wanted.aggregates and event.count is not None:
        return "aggregate: one row tells of many events"
    if coded and event.cameo is None:
        return "no CAMEO code"
    if not event.actors and not event.recipients:
        return "no side is named"
    return None


def _asked(day: str | None, wanted: Wanted) -> bool:
    if wanted.since and (day is None or day < wanted.since):
        return False
    return not (wanted.until and (day is None or day > wanted.until))


def asked_report(record: Record, wanted: Wanted) -> bool:
    """Whether a report's day of publication is among the days asked for: formats of whole records go by that."""
    return _asked(published_day(record), wanted)


def published_day(record: Record) -> str | None:
    """The day a report came out, YYYY-MM-DD."""
    return (record.report.published or "")[:_DAY] or None


def day_of(record: Record, event: Event) -> str | None:
    """The day an event counts by: its own where the text gives one day, else its report's; null without either."""
    if event.earliest and event.latest in (None, event.earliest):
        return event.earliest
    return published_day(record) or event.earliest
