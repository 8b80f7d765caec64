"""Places with the precision they are known to."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import Precision


class Place(msgspec.Struct, kw_only=True):
    """One place under all its names in a report. `lat`, `lon` in degrees (WGS 84); `precision` says of what."""

    id: str
    name: str
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None
    mentions: list[Passage] = msgspec.field(default_factory=list)
