"""TimelineJS: one JSON document, an event a slide, for timeline.knightlab.com and pages that embed it."""

from collections.abc import Iterator
from html import escape
from typing import Any

from onrecord.exports.layout import Layout, Line
from onrecord.exports.naming import place_of, words_of
from onrecord.exports.selection import Chosen, day_of
from onrecord.records.event import Event
from onrecord.records.record import Record


def slide_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One slide an event with a day, month or year. What the page shows as HTML is escaped."""
    for event in chosen.events:
        day = event.earliest or day_of(record, event)
        if day is not None:
            name = f"{record.report.id}#{event.id}"
            slide = _slide(record, chosen, event, day, name)
            yield Line(name, slide, event.id, words_of(event).start, words_of(event).end)


def _slide(record: Record, chosen: Chosen, event: Event, day: str, name: str) -> dict[str, Any]:
    actors, recipients = (", ".join(chosen.actors[a].name for a in ids) for ids in (event.actors, event.recipients))
    who = f"{actors or '?'} → {recipients}" if recipients else actors or "?"
    state = "" if event.status == "happened" else f" ({event.status})"
    words = words_of(event).of(record.report.text)
    report = record.report
    source = escape(", ".join(part for part in (report.publisher, (report.published or "")[:10]) if part))
    if report.url and report.url.startswith(("http://", "https://")):
        source = f'<a href="{escape(report.url)}">{source or escape(report.url)}</a>'
    parts = [f"<p>{escape(words)}</p>" if words else "", f"<p>{source}</p>" if source else ""]
    slide: dict[str, Any] = {
        "unique_id": name,
        "start_date": _date(day),
        "text": {"headline": escape(f"{event.type}: {who}{state}"), "text": "".join(parts)},
        "group": event.type,
    }
    if event.earliest and event.latest and event.latest != event.earliest:
        slide["end_date"] = _date(event.latest)
    place = place_of(record, event)
    if place is not None:
        slide["text"]["text"] += f"<p>{escape(place.name)}</p>"
    return slide


def _date(day: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), (int(part) for part in day.split("-")), strict=False))


TIMELINEJS = Layout(
    "timelinejs", "TimelineJS, one JSON document, a slide an event", (), slide_rows, suffix=".timeline.json", coded=False,
    wrap=('{"events": [\n', "\n]}\n"), passed="no day is known",
)  # fmt: skip
