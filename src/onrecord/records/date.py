"""Dates as TIMEX3 with their earliest and latest days."""

import msgspec

from onrecord.records.vocabulary import DateKind


class Date(msgspec.Struct, kw_only=True):
    """One time expression. `timex` is its TIMEX3 value; `earliest` and `latest` are ISO days, null where unknowable."""

    id: str
    start: int
    end: int
    timex: str
    kind: DateKind
    earliest: str | None = None
    latest: str | None = None
