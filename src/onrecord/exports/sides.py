"""What sort of side an actor is, and how many deaths an event is told of: what layouts of armed conflict ask."""

from typing import Literal, NamedTuple

from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.record import Record

Side = Literal["state", "group", "civilians"]
_SIDES: dict[str, Side] = {
    "state": "state", "government": "state", "officials": "state", "military": "state", "police": "state",
    "intelligence": "state", "armed group": "group", "population": "civilians", "civil society": "civilians",
    "media": "civilians",
}  # fmt: skip
"""Kinds of actor -> sort of side. A person may be a fighter, an official or neither, so that kind says nothing."""
_NOT_SO = ("denied", "did not happen")


class Toll(NamedTuple):
    """How many were killed; null where no bound is told."""

    low: int | None
    best: int | None
    high: int | None
    figures: tuple[str, ...]


def side_of(actor: Actor | None) -> Side | None:
    """The sort of side an actor is, null where its kind does not say."""
    return _SIDES.get(actor.kind or "") if actor else None


def first_side(actors: list[Actor]) -> tuple[Actor | None, list[Actor]]:
    """The first of the actors on one side, and those beside it."""
    return (actors[0], actors[1:]) if actors else (None, [])


def toll_of(record: Record, event: Event) -> Toll:
    """The deaths told of one event.

    `low` is the least and `high` the most that anybody tells, null where that bound is open. `best` is the number in
    the report's own voice, or the only one told; a number told with one bound counts as that bound. Where sources
    differ and the report takes no side, `best` is null.
    """
    told = [
        f
        for f in record.figures
        if f.measure == "killed"
        and (f.event == event.id or f.id in event.figures)
        and f.scope != "change"
        and f.part_of is None
        and f.status not in _NOT_SO
    ]
    own = [f for f in told if f.statement is None]
    numbers = {_number(f) for f in (own if len(own) == 1 else told)}
    lows = [value for f in told if (value := f.low if f.low is not None else f.point) is not None]
    highs = [value for f in told if (value := f.high if f.high is not None else f.point) is not None]
    return Toll(
        low=_whole(min(lows)) if lows else None,
        best=_whole(numbers.pop()) if len(numbers) == 1 else None,
        high=_whole(max(highs)) if highs else None,
        figures=tuple(f.id for f in told),
    )


def _number(figure: Figure) -> float | None:
    if figure.point is not None or (figure.low is not None and figure.high is not None):
        return figure.point
    return figure.low if figure.low is not None else figure.high


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)
