"""A record as HTML for a notebook's output: its text with lines under what is on record, and its rows. No script."""

from collections.abc import Iterable, Sequence
from html import escape

from onrecord.desk.sheets.segmenting import Segment, segments_of
from onrecord.records.passage import Passage
from onrecord.records.record import Record

_MOST = 100_000
"""Code points of a text that an output shows: browsers draw more than that slowly in a page of many outputs."""
_LANES = 4
"""Lines under words that lie apart; deeper ones share the last."""
# Each colour stands at least 3:1 from white and from notebooks' dark grounds, and no kind is told by colour alone.
_LOOKS = {
    "event": "solid 3px #d8493e", "statement": "double 1px #2f81d6", "figure": "dotted 2px #2f9150",
    "actor": "solid 1px #14908f", "place": "wavy 1px #8a8a1d", "date": "dashed 1px #7d8590",
}  # fmt: skip
_ROWS = ("events", "statements", "positions", "figures")


def record_line(record: Record) -> str:
    """A record in one line: its report, and how many rows of each kind."""
    counts = (f"{len(getattr(record, kind))} {kind}" for kind in (*_ROWS, "actors", "places"))
    return f"<record of {record.report.id}: {', '.join(counts)}>"


def record_html(record: Record) -> str:
    """A record's text with its marks, and its events, statements, positions and figures as tables that fold.

    Everything from the report is escaped. What a mark belongs to stands in its tooltip. Colours of text and ground are
    the notebook's own, light or dark.
    """
    told = _told(record)
    report = record.report
    head = " · ".join(escape(str(part)) for part in (report.publisher, report.published, report.id) if part)
    shown = "".join(_piece(segment, told) for segment in _first(segments_of(record)))
    more = len(report.text) - _MOST
    cut = f"<p>{more:,} more characters are not shown here</p>" if more > 0 else ""
    legend = " ".join(f'<span class="onr-{kind} onr-0">{kind}</span>' for kind in _LOOKS)
    return (
        f'{_STYLE}<div class="onrecord"><p><b dir="auto">{escape(report.title or "")}</b><br><small>{head}</small></p>'
        f'<div class="onr-text" dir="auto">{shown}</div>{cut}<p><small>{legend}</small></p>{_tables(record)}</div>'
    )


def _first(segments: Iterable[Segment]) -> Iterable[Segment]:
    left = _MOST
    for segment in segments:
        if left <= 0:
            return
        yield segment._replace(text=segment.text[:left])
        left -= len(segment.text)


def _piece(segment: Segment, told: dict[str, str]) -> str:
    words = escape(segment.text)
    for line in reversed(segment.lines):
        words = f'<span class="onr-{line.kind} onr-{min(line.lane, _LANES - 1)}">{words}</span>'
    if not segment.lines:
        return words
    tip = "\n".join(told[row] for row in dict.fromkeys(row for row, _ in segment.marks) if row in told)
    return f'<span title="{escape(tip)}">{words}</span>'


def _told(record: Record) -> dict[str, str]:
    """Row -> what it is in a few words."""
    names = _named(record)
    return {
        **{a.id: _line(a.id, a.kind, a.name, a.country) for a in record.actors},
        **{p.id: _line(p.id, "place", p.name, p.country) for p in record.places},
        **{d.id: _line(d.id, d.kind, d.timex) for d in record.dates},
        **{f.id: _line(f.id, f.measure, _number(f.point, f.low, f.high), f.unit) for f in record.figures},
        **{e.id: _line(e.id, e.type, e.status, _names(e.actors, names)) for e in record.events},
        **{s.id: _line(s.id, s.act, s.footing, _names(s.speakers, names)) for s in record.statements},
    }


def _named(record: Record) -> dict[str, str | None]:
    return {**{a.id: a.name for a in record.actors}, **{p.id: p.name for p in record.places}}


def _tables(record: Record) -> str:
    names = _named(record)
    return "".join(
        (
            _table("events", ("", "type", "status", "first day", "actors", "recipients", "places", "words"), [
                (e.id, e.type, e.status, e.earliest, _names(e.actors, names), _names(e.recipients, names),
                 _names(e.places, names), _words(e.passages)) for e in record.events
            ]),
            _table("statements", ("", "act", "footing", "audience", "speaker", "words"), [
                (s.id, s.act, s.footing, s.audience, _words(s.speaker), _words(s.content)) for s in record.statements
            ]),
            _table("positions", ("", "holder", "topic", "stance", "basis", "audience", "words"), [
                (p.id, names.get(p.holder or "", p.holder), p.topic, p.stance, p.basis, p.audience, _words(p.passages))
                for p in record.positions
            ]),
            _table("figures", ("", "measure", "number", "unit", "of", "words"), [
                (f.id, f.measure, _number(f.point, f.low, f.high), f.unit, f.subject, record.report.text[f.start : f.end])
                for f in record.figures
            ]),
        )
    )  # fmt: skip


def _table(name: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    if not rows:
        return ""
    titles = "".join(f"<th>{title}</th>" for title in head)
    body = "".join(
        "<tr>" + "".join(f'<td dir="auto">{escape("" if cell is None else str(cell))}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    table = f"<table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>"
    return f"<details><summary>{len(rows)} {name}</summary>{table}</details>"


def _line(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _names(ids: Iterable[str], names: dict[str, str | None]) -> str:
    return ", ".join(names.get(one) or one for one in ids)


def _words(passages: Iterable[Passage]) -> str:
    return " … ".join(passage.text for passage in passages)


def _number(point: float | None, low: float | None, high: float | None) -> str | None:
    if point is not None:
        return f"{point:,g}"
    if low is None and high is None:
        return None
    return f"{'' if low is None else f'{low:,g}'}–{'' if high is None else f'{high:,g}'}"


_STYLE = (
    "<style>.onrecord .onr-text{white-space:pre-wrap;line-height:2;max-height:32em;overflow:auto}"
    ".onrecord td,.onrecord th{text-align:start;vertical-align:top}"
    + "".join(
        f".onrecord .onr-{kind}{{text-decoration:underline {look};text-decoration-skip-ink:none}}"
        for kind, look in _LOOKS.items()
    )
    + "".join(f".onrecord .onr-{lane}{{text-underline-offset:{0.2 + 0.25 * lane:.2f}em}}" for lane in range(_LANES))
    + "</style>"
)
