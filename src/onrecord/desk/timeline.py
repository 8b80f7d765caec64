"""A dated timeline: for each report the one event that is its news."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from onrecord.desk.summaries import asked_rows
from onrecord.records.record import Record


class Moment(NamedTuple):
    """One line of a timeline. `day` is an ISO day: the event's own, or the report's where it has none."""

    day: str
    report: str
    title: str
    row: dict[str, Any] | None
    """The event as its table has it; null where the report told of none."""


def timeline(records: Iterable[Record]) -> list[Moment]:
    """One moment a report, in order of day and report. Reports without any date come last."""
    moments = []
    for record in records:
        row = _news(record)
        day = (row and (row["earliest"] or row["latest"])) or (record.report.published or "")[:10]
        moments.append(Moment(day, record.report.id, record.report.title or "", row))
    return sorted(moments, key=lambda m: (m.day == "", m.day, m.report))


def _news(record: Record) -> dict[str, Any] | None:
    """The first event that is news and tells who did it to whom; else the fullest of what there is."""
    rows = asked_rows(record, "events")
    return max(rows, key=lambda row: (_told(row), -row["number"]), default=None)


def _told(row: dict[str, Any]) -> tuple[bool, bool, bool]:
    both = bool(row["actor_names"]) and bool(row["recipient_names"])
    return not row["background"], both or row["reciprocal"], bool(row["actor_names"])
