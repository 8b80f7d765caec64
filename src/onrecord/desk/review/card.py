"""One row to be judged: what was read, its words with those around them, and its fields."""

from pathlib import Path
from typing import NamedTuple

from onrecord.desk.review.fields import FIELDS, Field, coded_values
from onrecord.desk.sheets.items import Item
from onrecord.desk.sheets.report import read_sheet
from onrecord.desk.sheets.segmenting import Segment, every_mark
from onrecord.records.decision import DecisionKind
from onrecord.records.record import Record
from onrecord.records.report import Report
from onrecord.store.review_asking import key_named

_AROUND = 2
"""Sentences before and after those of the row."""
_LONGEST = 1500
"""Characters of context where a text has no sentences that end."""


class ReviewCard(NamedTuple):
    """`words`: the text from some sentences before the row to some after it, in segments; `cut`: whether there is more
    before and after. `coded`: field -> its value as text."""

    name: str
    key: str
    kind: DecisionKind
    report: Report
    item: Item
    words: list[Segment]
    cut: tuple[bool, bool]
    fields: tuple[Field, ...]
    coded: dict[str, str]


def read_card(db: Path, kind: DecisionKind, name: str) -> ReviewCard | None:
    """The card of the current row REPORT#ID; null where there is none of that kind. Raises DatabaseError."""
    report, _, row = name.rpartition("#")
    key = key_named(db, kind, report, row) if report and row else None
    sheet = read_sheet(db, report) if key else None
    item = sheet.item(row) if sheet else None
    if sheet is None or item is None or key is None:
        return None
    start, end = _window(sheet.record, row)
    cut = (bool(sheet.record.report.text[:start].strip()), bool(sheet.record.report.text[end:].strip()))
    return ReviewCard(
        name, key, kind, sheet.record.report, item, _within(sheet.segments, start, end), cut, FIELDS[kind],
        coded_values(sheet.record, kind, row),
    )  # fmt: skip


def _window(record: Record, row: str) -> tuple[int, int]:
    """From the first sentence around the row's words to the last, in code points."""
    marks = [mark for mark in every_mark(record) if mark.row == row]
    # Where it stands, not every place in which its actor is named again.
    words = [m for m in marks if m.part in ("passage", "content", "cue")] or marks[:1]
    first, last = min((m.start for m in words), default=0), max((m.end for m in words), default=0)
    inside = [n for n, s in enumerate(record.sentences) if s.start < last and first < s.end]
    if inside:
        first = record.sentences[max(inside[0] - _AROUND, 0)].start
        last = record.sentences[min(inside[-1] + _AROUND, len(record.sentences) - 1)].end
    else:
        first, last = max(first - _LONGEST, 0), last + _LONGEST
    return first, min(last, len(record.report.text))


def _within(segments: list[Segment], start: int, end: int) -> list[Segment]:
    found, at = [], 0
    for segment in segments:
        upto = at + len(segment.text)
        if at < end and start < upto:
            ends = segment.ends if upto <= end else ()
            found.append(segment._replace(text=segment.text[max(start - at, 0) : end - at], ends=ends))
        at = upto
    return found
