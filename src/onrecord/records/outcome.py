"""Outcomes: what came of a promise, demand, plan, agreement or threat."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import OutcomeKind


class Outcome(msgspec.Struct, kw_only=True):
    """`of` is the id of an event, statement, position or deed; `by` the event, statement or deed that shows it; `date` a date id."""

    id: str
    of: str
    by: str | None = None
    outcome: OutcomeKind
    date: str | None = None
    statement: str | None = None
    passages: list[Passage] = msgspec.field(default_factory=list)
