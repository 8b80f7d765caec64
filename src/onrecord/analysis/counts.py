"""Counts of events by period, dyad, type or place, with the number of reports beside."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.analysis.answer import EXAMPLE, Answer, answer
from onrecord.records.columns import Column
from onrecord.records.errors import UsageError
from onrecord.store.counting import KEYS, PERIODS, count_events
from onrecord.store.scope import Scope

_BY = (
    *(
        Column(name, "text", f"the {name} of the event, or of publication where it has no day of its own")
        for name in PERIODS
    ),
    Column("type", "text", "PLOVER type"),
    Column("mode", "text", "PLOVER mode"),
    Column("entry", "text", "the codebook entry that found it"),
    Column("cameo", "text", "CAMEO code"),
    Column("status", "text", "the state in which its report leaves it"),
    Column("source", "text", "country of an actor"),
    Column("target", "text", "country of a recipient"),
    Column("source_code", "text", "CAMEO code of an actor"),
    Column("target_code", "text", "CAMEO code of a recipient"),
    Column("actor", "text", "name of an actor"),
    Column("recipient", "text", "name of a recipient"),
    Column("place", "text", "name of a place"),
    Column("country", "text", "country of a place"),
)
_COUNTED = (
    Column("events", "integer", "events of reports: a happening counts once for each report that tells it"),
    Column("reports", "integer", "reports that tell at least one of them"),
    Column(
        "all_reports",
        "integer",
        "all reports published in the period, whatever they tell; where no period is asked for, all there are",
    ),
    *EXAMPLE,
)
COLUMNS = (*_BY, *_COUNTED)
"""Every column that counts can have: of those before `events` the ones that were asked for."""


def counts(db: Path, scope: Scope, *, by: Sequence[str], limit: int) -> Answer:
    """Events within a scope counted by one or more of `store.counting.KEYS`, in order of the period if there is one,
    else most first.

    `all_reports` is by day of publication, `events` by the event's own day. At most `limit` rows. Raises UsageError,
    DatabaseError.
    """
    by = list(dict.fromkeys(by))
    unknown = [name for name in by if name not in KEYS]
    if unknown or not by:
        what = repr(unknown[0]) if unknown else "nothing"
        raise UsageError(f"events cannot be counted by {what}", where="--by", remedy=f"use {', '.join(KEYS)}")
    periods = [name for name in by if name in PERIODS]
    if len(periods) > 1:
        raise UsageError(f"{' and '.join(periods)} are two periods", where="--by", remedy="give one of them")
    rows = count_events(db, scope, by, limit=limit)
    names = [name for key in by for name in KEYS[key].columns]
    documented = {column.name: column for column in _BY}
    shown = " ".join([*names, "events reports all_reports row"])
    return answer((*(documented[name] for name in names), *_COUNTED), rows, shown)
