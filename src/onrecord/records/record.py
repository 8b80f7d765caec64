"""The record: one report and everything read from it, format onrecord/1."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from onrecord.records.actor import Actor
from onrecord.records.date import Date
from onrecord.records.deed import Deed
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.link import Link
from onrecord.records.outcome import Outcome
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.position import Position
from onrecord.records.problem import Problem
from onrecord.records.report import Coder, Report
from onrecord.records.statement import Statement

FORMAT: Literal["onrecord/1"] = "onrecord/1"


class Record(msgspec.Struct, kw_only=True):
    """One report's record. Ids are local to it; elsewhere a row is known as REPORT#ID."""

    format: Literal["onrecord/1"] = FORMAT
    report: Report
    coder: Coder
    sentences: list[Passage] = msgspec.field(default_factory=list)
    actors: list[Actor] = msgspec.field(default_factory=list)
    dates: list[Date] = msgspec.field(default_factory=list)
    places: list[Place] = msgspec.field(default_factory=list)
    figures: list[Figure] = msgspec.field(default_factory=list)
    events: list[Event] = msgspec.field(default_factory=list)
    statements: list[Statement] = msgspec.field(default_factory=list)
    positions: list[Position] = msgspec.field(default_factory=list)
    links: list[Link] = msgspec.field(default_factory=list)
    outcomes: list[Outcome] = msgspec.field(default_factory=list)
    deeds: list[Deed] = msgspec.field(default_factory=list)
    problems: list[Problem] = msgspec.field(default_factory=list)

    def __post_init__(self) -> None:
        for passage in self.passages():
            passage.bind(self.report.text)

    def passages(self) -> Iterator[Passage]:
        """Every passage of the record, row by row."""
        yield from self.sentences
        for actor in self.actors:
            yield from actor.mentions
            for tie in actor.ties:
                yield from tie.passages
        for place in self.places:
            yield from place.mentions
        for event in self.events:
            yield event.trigger
            yield from event.mentions
            yield from event.passages
        for said in self.statements:
            yield from said.speaker
            yield from said.cue
            yield from said.content
        for deed in self.deeds:
            yield deed.trigger
        rows: tuple[Position | Link | Outcome | Deed, ...] = (*self.positions, *self.links, *self.outcomes, *self.deeds)
        for row in rows:
            yield from row.passages
