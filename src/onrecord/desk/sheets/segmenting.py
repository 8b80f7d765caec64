"""A report's text cut where anything on record begins or ends, so that what overlaps and nests can be drawn."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from onrecord.records.passage import Passage
from onrecord.records.record import Record

Kind = Literal["event", "statement", "position", "figure", "link", "outcome", "deed", "actor", "place", "date"]
Part = Literal["words", "speaker", "cue", "content", "passage"]
LINED: frozenset[tuple[Kind, Part]] = frozenset(
    (("event", "words"), ("statement", "cue"), ("figure", "words"), ("actor", "words"), ("place", "words"), ("date", "words"))
)  # fmt: skip
"""What gets a line under its words. The rest, whole sentences mostly, is seen when its row is chosen."""


class Mark(NamedTuple):
    """Words that belong to a row: code points `start` to `end`, and which part of the row they are."""

    start: int
    end: int
    row: str
    kind: Kind
    part: Part


class Line(NamedTuple):
    """A line under a segment. `lane` counts from 0, the line nearest the words; a mark keeps its lane to its end."""

    kind: Kind
    lane: int


class Segment(NamedTuple):
    """Words between two cuts. `lines`: the lines under them by lane; `marks`: (row, part) of all marks that cover them,
    the shortest first, so that the first is what somebody means who points there; `ends`: (row, kind) of positions,
    links and outcomes whose passage ends here."""

    text: str
    lines: tuple[Line, ...]
    marks: tuple[tuple[str, Part], ...]
    ends: tuple[tuple[str, Kind], ...]


def every_mark(record: Record) -> list[Mark]:
    """All words of a record that belong to a row, in reading order; of two that begin together the longer comes first."""
    found = set(_marks(record))
    return sorted(found, key=lambda m: (m.start, -m.end, m.kind, m.row, m.part))


def segments_of(record: Record) -> list[Segment]:
    """The text in segments: joined, their `text` is `report.text` to the character.

    Linear in the text and in how much overlaps. However deep marks lie over each other, each has a line of its own.
    """
    marks = every_mark(record)
    lanes = _lanes(mark for mark in marks if (mark.kind, mark.part) in LINED)
    text = record.report.text
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    found, opened, coming = [], list[Mark](), 0
    for start, end in pairwise(cuts):
        opened = [mark for mark in opened if mark.end > start]
        while coming < len(marks) and marks[coming].start <= start:
            opened.append(marks[coming])
            coming += 1
        found.append(_segment(text[start:end], end, opened, lanes))
    return found


def _segment(text: str, end: int, opened: list[Mark], lanes: dict[Mark, int]) -> Segment:
    lines = sorted((lanes[mark], mark.kind) for mark in opened if mark in lanes)
    # What has a line is what the eye points at, then what is shorter.
    near = sorted(opened, key=lambda m: (m not in lanes, m.end - m.start, m.kind, m.row))
    ends = {(m.row, m.kind): None for m in opened if m.end == end and m.kind in ("position", "link", "outcome")}
    return Segment(
        text,
        tuple(Line(kind, lane) for lane, kind in lines),
        tuple(dict.fromkeys((mark.row, mark.part) for mark in near)),
        tuple(ends),
    )


def _lanes(marks: Iterable[Mark]) -> dict[Mark, int]:
    """Each mark's lane: the lowest that is free from its beginning to its end."""
    free_from: list[int] = []
    lanes: dict[Mark, int] = {}
    for mark in marks:
        lane = next((n for n, end in enumerate(free_from) if end <= mark.start), len(free_from))
        free_from[lane : lane + 1] = [mark.end]
        lanes[mark] = lane
    return lanes


def _marks(record: Record) -> Iterator[Mark]:
    for actor in record.actors:
        yield from _each(actor.mentions, actor.id, "actor", "words")
    for place in record.places:
        yield from _each(place.mentions, place.id, "place", "words")
    for date in record.dates:
        yield Mark(date.start, date.end, date.id, "date", "words")
    for figure in record.figures:
        yield Mark(figure.start, figure.end, figure.id, "figure", "words")
    for event in record.events:
        yield from _each([event.trigger, *event.mentions], event.id, "event", "words")
        yield from _each(event.passages, event.id, "event", "passage")
    for said in record.statements:
        yield from _each(said.speaker, said.id, "statement", "speaker")
        yield from _each(said.cue, said.id, "statement", "cue")
        yield from _each(said.content, said.id, "statement", "content")
    for deed in record.deeds:
        yield from _each([deed.trigger], deed.id, "deed", "words")
        yield from _each(deed.passages, deed.id, "deed", "passage")
    for position in record.positions:
        yield from _each(position.passages, position.id, "position", "passage")
    for link in record.links:
        yield from _each(link.passages, link.id, "link", "passage")
    for outcome in record.outcomes:
        yield from _each(outcome.passages, outcome.id, "outcome", "passage")


def _each(passages: Iterable[Passage], row: str, kind: Kind, part: Part) -> Iterator[Mark]:
    return (Mark(p.start, p.end, row, kind, part) for p in passages)
