"""An event in a list: its words cut at the event's own, so that a template can mark them."""

from typing import NamedTuple

from onrecord.records.rows import Row

_SURE = ("happened",)


class Told(NamedTuple):
    """One event for a template. `before`, `words` and `after` are its passage; `status` is null where it happened."""

    row: Row
    before: str
    words: str
    after: str
    status: str | None
    arrow: str


def told_row(row: Row) -> Told:
    """A row of `analysis.told`. Offsets are code points, and are counted here and not in the browser."""
    passage = row["passage"] or ""
    start, end = row["passage_start"] or 0, row["passage_start"] or 0
    if row["trigger_start"] is not None:
        start, end = row["trigger_start"], row["trigger_end"]
    first = min(max(start - (row["passage_start"] or 0), 0), len(passage))
    last = min(max(end - (row["passage_start"] or 0), first), len(passage))
    return Told(
        row=row,
        before=passage[:first],
        words=passage[first:last],
        after=passage[last:],
        status=None if row["status"] in _SURE else row["status"],
        arrow="↔" if row["reciprocal"] else "→",
    )
