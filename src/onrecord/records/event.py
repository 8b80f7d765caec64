"""Events: one happening as one report tells it, coded in PLOVER and CAMEO."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import Context, EventStatus, EventType, Mode, RoleBasis, RoleName


class Role(msgspec.Struct, kw_only=True):
    """Where somebody's word stands behind a role: whose (`statement`), and on what `basis`."""

    actor: str
    role: RoleName
    basis: RoleBasis
    statement: str | None = None


class Assertion(msgspec.Struct, kw_only=True):
    """Who puts an event in which state. `statement` null is the report's own voice."""

    statement: str | None
    status: EventStatus


class Event(msgspec.Struct, kw_only=True):
    """One happening (or plan, demand, threat, denial of one), however often the report mentions it.

    `entry` is the codebook entry's id; `cameo` the most specific CAMEO code as text; `status` the state in which the
    report in the end leaves it; `count` a figure id when one row tells of many; `date` a date id; `performed_by` the
    statement by which a verbal event is done; `confidence` the calibrated probability that the row is right.
    """

    id: str
    entry: str
    type: EventType
    mode: Mode | None = None
    contexts: list[Context] = msgspec.field(default_factory=list)
    cameo: str | None = None
    status: EventStatus
    background: bool = False
    reciprocal: bool = False
    count: str | None = None
    actors: list[str] = msgspec.field(default_factory=list)
    recipients: list[str] = msgspec.field(default_factory=list)
    roles: list[Role] = msgspec.field(default_factory=list)
    assertions: list[Assertion] = msgspec.field(default_factory=list)
    instruments: list[str] = msgspec.field(default_factory=list)
    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    places: list[str] = msgspec.field(default_factory=list)
    figures: list[str] = msgspec.field(default_factory=list)
    performed_by: str | None = None
    confidence: float | None = None
    trigger: Passage
    mentions: list[Passage] = msgspec.field(default_factory=list)
    passages: list[Passage] = msgspec.field(default_factory=list)
