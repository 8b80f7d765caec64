"""A report's segments as HTML: lines under the words by kind and lane, and each piece with the rows it belongs to."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from onrecord.desk.sheets.segmenting import Segment
from onrecord.web.addresses import of_report

LANES = 12
"""Lanes that style.css can tell apart; what lies deeper shares the last."""
_ROOM = 3
"""Lanes for which there is room between two lines of text; deeper ones move the next line down (`.d4` ...)."""
GLYPHS = {
    "event": "●", "statement": "❝", "position": "◆", "figure": "#", "link": "⇄", "outcome": "⚑", "deed": "○",
    "actor": "@", "place": "⊙", "date": "◷",
}  # fmt: skip
"""A sign for each kind, so that none is told by colour alone."""


def marked_up(segments: Iterable[Segment], report: str, chosen: str | None = None) -> Markup:
    """The text in spans; its characters are the report's, in their order, and nothing else can be selected.

    `data-r` of a span lists its rows as ROW:PART, what somebody most likely means first. Where a position, link or
    outcome ends stands its sign, a link that chooses it. The words of the row `chosen` are lit.
    """
    pieces: list[str] = []
    for segment in segments:
        words = escape(segment.text)
        for line in reversed(segment.lines):
            words = Markup('<span class="m k-{} l{}">{}</span>').format(line.kind, min(line.lane, LANES - 1), words)
        if segment.marks:
            rows = " ".join(f"{row}:{part}" for row, part in segment.marks)
            classes = "s" + "".join(f" lit lit-{part}" for row, part in segment.marks if row == chosen)
            lanes = max((line.lane + 1 for line in segment.lines), default=0)
            if lanes > _ROOM:
                classes += f" d{min(lanes, LANES)}"
            words = Markup('<span class="{}" data-r="{}">{}</span>').format(classes, rows, words)
        pieces.append(words)
        for row, kind in segment.ends:
            pieces.append(
                Markup('<a class="end k-{}" href="{}" data-row="{}" aria-label="{} {}" data-sign="{}"></a>').format(
                    kind, of_report(report, row), row, kind, row, GLYPHS[kind]
                )
            )
    return Markup("").join(pieces)
