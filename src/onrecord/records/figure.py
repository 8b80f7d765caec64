"""Figures: quantities with bounds, and what they count."""

import msgspec

from onrecord.records.vocabulary import EventStatus, Measure, Scope


class Figure(msgspec.Struct, kw_only=True):
    """One quantity. "more than 40" is low 40, low_open; "roughly 900" is point 900, approximate.

    `unit` is the counted thing as told ("soldiers", "percent", "dollars"); `subject` whose or of whom ("French");
    `date` is a date id, `since` and `until` ISO days; `part_of` another figure's id; `event`, `statement` ids.
    """

    id: str
    start: int
    end: int
    measure: Measure
    point: float | None = None
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str | None = None
    subject: str | None = None
    places: list[str] = msgspec.field(default_factory=list)
    date: str | None = None
    since: str | None = None
    until: str | None = None
    scope: Scope | None = None
    status: EventStatus | None = None
    part_of: str | None = None
    event: str | None = None
    statement: str | None = None
