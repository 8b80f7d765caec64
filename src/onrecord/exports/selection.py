"""Which events leave, as which pairs, and why the others stay."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.record import Record

DONE = ("happened", "ongoing")
"""Statuses of what was done."""
_DAY = len("2020-01-31")


class Wanted(msgspec.Struct, kw_only=True, frozen=True):
    """What a user asks for beyond the default: deeds of their own, told as news, one at a time."""

    undone: bool = False
    """Also what is planned, called for, possible, denied, or did not happen."""
    background: bool = False
    aggregates: bool = False
    """Also rows that tell of many events ("at least 40 raids")."""
    since: str | None = None
    until: str | None = None
    """First and last day, by the event's own day where it is known, else by its report's."""


class Dyad(NamedTuple):
    """One event as one pair of sides; a side is null where the text names none."""

    event: Event
    actor: Actor | None
    recipient: Actor | None


class Chosen(NamedTuple):
    """The events of a record that leave, in its order."""

    events: list[Event]
    actors: dict[str, Actor]

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


def choose(record: Record, wanted: Wanted, *, coded: bool) -> tuple[Chosen, Counter[str]]:
    """The events that leave, and how many stay for which reason; `coded` asks for a CAMEO code."""
    left: Counter[str] = Counter()
    events = []
    for event in record.events:
        reason = _reason(record, event, wanted, coded)
        if reason:
            left[reason] += 1
        else:
            events.append(event)
    return Chosen(events, {actor.id: actor for actor in record.actors}), left


def _reason(record: Record, event: Event, wanted: Wanted, coded: bool) -> str | None:
    day = day_of(record, event)
    if wanted.since and (day is None or day < wanted.since):
        return "outside the days asked for"
    if wanted.until and (day is None or day > wanted.until):
        return "outside the days asked for"
    if not wanted.undone and event.status not in DONE:
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


def day_of(record: Record, event: Event) -> str | None:
    """The day an event counts by: its own where the text gives one day, else its report's; null without either."""
    if event.earliest and event.latest in (None, event.earliest):
        return event.earliest
    return (record.report.published or "")[:10] or event.earliest
