"""The checker: does a record keep what the format promises?"""

from collections.abc import Iterator

import msgspec

from onrecord.records.encoding import from_json, to_json
from onrecord.records.record import Record

_LISTS = ("actors", "dates", "places", "figures", "events", "statements", "positions", "links", "outcomes", "deeds")

# Which lists an id in a field may come from. A row is written as LIST.FIELD; dots go down into nested rows.
_REFERENCES = {
    "actors.ties.to": ("actors",),
    "figures.places": ("places",),
    "figures.date": ("dates",),
    "figures.part_of": ("figures",),
    "figures.event": ("events",),
    "figures.statement": ("statements",),
    "events.count": ("figures",),
    "events.actors": ("actors",),
    "events.recipients": ("actors",),
    "events.roles.actor": ("actors",),
    "events.roles.statement": ("statements",),
    "events.assertions.statement": ("statements",),
    "events.date": ("dates",),
    "events.places": ("places",),
    "events.figures": ("figures",),
    "events.performed_by": ("statements",),
    "statements.speakers": ("actors",),
    "statements.addressees": ("actors",),
    "statements.date": ("dates",),
    "statements.within": ("statements",),
    "statements.events": ("events",),
    "positions.holder": ("actors",),
    "positions.objects": ("actors",),
    "positions.places": ("places",),
    "positions.date": ("dates",),
    "positions.statement": ("statements",),
    "positions.event": ("events",),
    "links.source": ("events", "statements", "deeds"),
    "links.target": ("events", "statements", "deeds"),
    "links.statement": ("statements",),
    "outcomes.of": ("events", "statements", "positions", "deeds"),
    "outcomes.by": ("events", "statements", "deeds"),
    "outcomes.date": ("dates",),
    "outcomes.statement": ("statements",),
    "deeds.actors": ("actors",),
}


def check(record: Record) -> list[str]:
    """What is wrong with a record, a line each; empty for a sound one.

    Every offset lies in the text and holds words, every id is one row's and every reference finds it, closed lists are
    closed, bounds are in order, and no statement is told within itself.
    """
    return [*_words(record), *_offsets(record), *_ids(record), *_bounds(record), *_nesting(record)]


def _words(record: Record) -> Iterator[str]:
    try:
        from_json(to_json(record))
    except msgspec.ValidationError as error:
        yield f"format: {error}"


def _offsets(record: Record) -> Iterator[str]:
    text = record.report.text
    spans = [(p.start, p.end) for p in record.passages()]
    spans += [(date.start, date.end) for date in record.dates]
    spans += [(figure.start, figure.end) for figure in record.figures]
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            yield f"offsets: [{start}, {end}) is not in a text of {len(text)} code points"
        elif text[start].isspace() or text[end - 1].isspace():
            yield f"offsets: [{start}, {end}) begins or ends with white space"


def _ids(record: Record) -> Iterator[str]:
    known: dict[str, set[str]] = {name: set() for name in _LISTS}
    for name in _LISTS:
        for row in getattr(record, name):
            if row.id in known[name]:
                yield f"ids: {row.id} stands twice in {name}"
            known[name].add(row.id)
    for path, lists in _REFERENCES.items():
        name, *fields = path.split(".")
        for row in getattr(record, name):
            for value in _values([row], fields):
                if not any(value in known[one] for one in lists):
                    yield f"ids: {path} of {row.id} names {value}, which is no row of {' or '.join(lists)}"


def _values(rows: list[object], fields: list[str]) -> list[object]:
    for name in fields:
        found: list[object] = []
        for row in rows:
            value = getattr(row, name)
            found += value if isinstance(value, list) else [] if value is None else [value]
        rows = found
    return rows


def _bounds(record: Record) -> Iterator[str]:
    for date in record.dates:
        if date.earliest and date.latest and date.earliest > date.latest:
            yield f"bounds: date {date.id} ends before it begins"
    for figure in record.figures:
        if figure.low is not None and figure.high is not None and figure.low > figure.high:
            yield f"bounds: figure {figure.id} has low over high"
    for event in record.events:
        if event.confidence is not None and not 0 <= event.confidence <= 1:
            yield f"bounds: event {event.id} has confidence {event.confidence}"
    for place in record.places:
        if (place.lat is None) != (place.lon is None):
            yield f"bounds: place {place.id} has half a coordinate"


def _nesting(record: Record) -> Iterator[str]:
    outer = {s.id: s.within for s in record.statements}
    for start in outer:
        seen, at = set(), outer[start]
        while at is not None and at not in seen:
            if at == start:
                yield f"nesting: statement {start} is told within itself"
                break
            seen.add(at)
            at = outer.get(at)
