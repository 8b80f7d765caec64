"""Outcomes: what came of a promise, demand, plan, agreement or threat."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import OutcomeKind


class Outcome(msgspec.Struct, kw_only=True):
    """`of` is an event, statement or position id; `by` the event or statement that shows it; `date` a date id."""

    id: str
    of: str
    by: str | None = None
    outcome: OutcomeKind
    date: str | None = None
    statement: str | None = None
    passages: list[Passage] = msgspec.field(default_factory=list)
