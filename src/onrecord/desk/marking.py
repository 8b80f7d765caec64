"""A report's text with its records marked."""

from typing import NamedTuple

from onrecord.records.record import Record


class Mark(NamedTuple):
    """Words of the text that belong to a row. `kind`: event, cue, actor, place, date or figure."""

    start: int
    end: int
    row: str
    kind: str


def marks_of(record: Record) -> list[Mark]:
    """Every mark in reading order; of two that begin together the longer comes first."""
    marks = [Mark(m.start, m.end, a.id, "actor") for a in record.actors for m in a.mentions]
    marks += [Mark(m.start, m.end, p.id, "place") for p in record.places for m in p.mentions]
    marks += [Mark(d.start, d.end, d.id, "date") for d in record.dates]
    marks += [Mark(f.start, f.end, f.id, "figure") for f in record.figures]
    marks += [Mark(m.start, m.end, e.id, "event") for e in record.events for m in (e.mentions or [e.trigger])]
    marks += [Mark(c.start, c.end, s.id, "cue") for s in record.statements for c in s.cue]
    return sorted(set(marks), key=lambda m: (m.start, -m.end, m.kind, m.row))


def marked_text(record: Record) -> str:
    """The text with each marked piece's ids behind it: "The army[a1] shelled[e1] Kobol[a2 p1] on Monday[d1]"."""
    ends: dict[int, list[str]] = {}
    for mark in marks_of(record):
        rows = ends.setdefault(mark.end, [])
        if mark.row not in rows:
            rows.append(mark.row)
    pieces, at, text = [], 0, record.report.text
    for end in sorted(ends):
        pieces.append(f"{text[at:end]}[{' '.join(ends[end])}]")
        at = end
    return "".join([*pieces, text[at:]])
