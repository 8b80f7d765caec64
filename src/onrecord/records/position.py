"""Positions: a holder's stance on a topic, said to an audience at a date."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import Audience, PositionBasis, Stance


class Position(msgspec.Struct, kw_only=True):
    """One stance. `holder` is an actor id, `axis` a codebook entry's id, `topic` its name with its slots filled."""

    id: str
    holder: str
    topic: str
    axis: str
    objects: list[str] = msgspec.field(default_factory=list)
    places: list[str] = msgspec.field(default_factory=list)
    stance: Stance
    basis: PositionBasis
    audience: Audience = "unknown"
    date: str | None = None
    condition: str | None = None
    reason: str | None = None
    statement: str | None = None
    event: str | None = None
    passages: list[Passage] = msgspec.field(default_factory=list)
