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


# News stands at the top of a report: within so many code points of its beginning.
_LEAD = 400


def _news(record: Record) -> dict[str, Any] | None:
    """The event that says most of what is new: told early, who did it to whom, no history; of equals the first."""
    rows = asked_rows(record, "events")
    return max(rows, key=lambda row: (_told(row), -row["number"]), default=None)


def _told(row: dict[str, Any]) -> int:
    news, happened = not row["background"], row["status"] == "happened"
    both = bool(row["actor_names"] and row["recipient_names"])
    in_lead = bool(row["trigger"]["start"] < _LEAD)
    return int(3 * news + 3 * both + bool(row["actor_names"]) + 2 * in_lead + happened)
