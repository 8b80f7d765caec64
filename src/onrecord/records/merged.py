"""Merged events: one happening with every report's account of it, format onrecord-merged/1."""

from typing import Any, Literal

import msgspec

from onrecord.records.figure import Figure
from onrecord.records.vocabulary import EventStatus, EventType, Measure, RoleBasis

MERGED_FORMAT: Literal["onrecord-merged/1"] = "onrecord-merged/1"
ConflictAbout = Literal["figures", "actor", "date", "place", "responsibility", "status"]
ConflictKind = Literal["update", "different scope", "contradiction"]


class MergedAccount(msgspec.Struct, kw_only=True):
    """One report's version. `report`#`event` is the row; `origin` the group of copies its report belongs to.

    Names are as the report has them; `sources` are those whose word stands behind it ("report" where the report's own).
    """

    report: str
    event: str
    key: str
    published: str | None = None
    publisher: str | None = None
    origin: str
    entry: str
    status: EventStatus
    actors: list[str] = msgspec.field(default_factory=list)
    recipients: list[str] = msgspec.field(default_factory=list)
    places: list[str] = msgspec.field(default_factory=list)
    earliest: str | None = None
    latest: str | None = None
    figures: list[Figure] = msgspec.field(default_factory=list)
    sources: list[str] = msgspec.field(default_factory=list)


class Corroboration(msgspec.Struct, kw_only=True):
    """How many tell it independently: `origins` counts texts that are no copies of each other, `sources` the distinct
    people, bodies or papers whose word it is: five papers that quote one ministry are five origins and one source."""

    origins: int
    sources: int
    named: list[str] = msgspec.field(default_factory=list)


class Side(msgspec.Struct, kw_only=True):
    """One side of a conflict: what is told, by which accounts (REPORT#ID), on whose word, first published when."""

    value: str
    accounts: list[str] = msgspec.field(default_factory=list)
    sources: list[str] = msgspec.field(default_factory=list)
    published: str | None = None


class Conflict(msgspec.Struct, kw_only=True):
    """What accounts of one event tell differently.

    Figures carry `measure` and the range `low` to `high` over all sides. `kind` is null where it cannot be known.
    """

    about: ConflictAbout
    kind: ConflictKind | None = None
    measure: Measure | None = None
    basis: RoleBasis | None = None
    low: float | None = None
    high: float | None = None
    sides: list[Side] = msgspec.field(default_factory=list)


class MergedEvent(msgspec.Struct, kw_only=True):
    """One happening. `id` is the least of its accounts' keys, so that it stays while that account does."""

    format: Literal["onrecord-merged/1"] = MERGED_FORMAT
    id: str
    entry: str
    type: EventType
    cameo: str | None = None
    status: EventStatus
    earliest: str | None = None
    latest: str | None = None
    accounts: list[MergedAccount] = msgspec.field(default_factory=list)
    corroboration: Corroboration
    conflicts: list[Conflict] = msgspec.field(default_factory=list)


def merged_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one merged event. Within a major version of the format, fields are only added."""
    (schema,), definitions = msgspec.json.schema_components([MergedEvent], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": MERGED_FORMAT,
        **schema,
        "$defs": definitions,
    }
