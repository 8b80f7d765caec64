"""Why a row is there: kept beside the record, read by `onrecord why`."""

import msgspec


class Reason(msgspec.Struct, kw_only=True, frozen=True):
    """One plain-words reason for one field of a row, with the words of the report it rests on (code points)."""

    field: str
    what: str
    start: int | None = None
    end: int | None = None


class Evidence(msgspec.Struct, kw_only=True):
    """What led to one row: the codebook entry, the cue in it that matched, and a reason for each field set."""

    row: str
    entry: str | None = None
    cue: str | None = None
    reasons: list[Reason] = msgspec.field(default_factory=list)
