"""Statements: who says, denies, demands, thinks or plans what, and on what footing."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import Act, Audience, Footing, Manner


class Statement(msgspec.Struct, kw_only=True):
    """One attribution.

    `speakers` and `addressees` are actor ids, `speaker` their words; `content` is empty where somebody declined to
    comment; `uttered` is false for belief, plan or perception told without words, whose footing is null; `within` is
    the statement in which this one is told; `events` are the events its content tells of.
    """

    id: str
    speakers: list[str] = msgspec.field(default_factory=list)
    speaker: list[Passage] = msgspec.field(default_factory=list)
    cue: list[Passage] = msgspec.field(default_factory=list)
    content: list[Passage] = msgspec.field(default_factory=list)
    uttered: bool = True
    manner: Manner | None = None
    act: Act = "say"
    footing: Footing | None = None
    audience: Audience = "unknown"
    addressees: list[str] = msgspec.field(default_factory=list)
    date: str | None = None
    medium: str | None = None
    within: str | None = None
    events: list[str] = msgspec.field(default_factory=list)
    confidence: float | None = None
