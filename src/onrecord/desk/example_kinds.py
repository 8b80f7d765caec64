"""The kinds of entry that carry examples, and what is wrong with the rows that were read from one."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from onrecord.codebook.axis_entries import axis_examples
from onrecord.codebook.event_entries import event_examples
from onrecord.codebook.link_entries import link_examples, outcome_examples
from onrecord.codebook.speech_examples import speech_examples
from onrecord.coding.coder import Coded
from onrecord.records.deed import Deed
from onrecord.records.event import Event
from onrecord.records.link import Link
from onrecord.records.outcome import Outcome
from onrecord.records.passage import Passage
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.statement import Statement


class Example(Protocol):
    """What every kind of entry offers for each of its examples."""

    @property
    def entry(self) -> str:
        """The entry's id."""

    @property
    def text(self) -> str:
        """The sentence."""

    @property
    def near(self) -> bool:
        """Is it a near miss, which this entry must not match?"""

    @property
    def want(self) -> dict[str, Any]:
        """What must be read from it, by the names its kind gives; `todo` marks a known miss."""


class Kind(NamedTuple):
    """A kind of entry: where its examples are, and what is wrong with one after coding (null: it holds)."""

    examples: Callable[[tuple[Path, ...]], Iterable[Example]]
    fails: Callable[[Example, Coded], str | None]


Misfits = Callable[[dict[str, Any], Any], list[str]]
"""What a row has otherwise than an example wants, a sentence each."""


def _fails(
    example: Example, rows: Sequence[Any], entry_of: Callable[[Any], str | None], misfits: Misfits
) -> str | None:
    """What is wrong with the rows read from an example; a near miss may give rows, but none of its own entry."""
    # The words of a sentence may settle the act of a cue that belongs to another entry: such an example names that one.
    own = [row for row in rows if entry_of(row) == example.want.get("entry", example.entry)]
    if example.near:
        belongs = example.want.get("belongs")
        if own:
            return "must not match, but does"
        if belongs in (None, "none") or any(entry_of(row) == belongs for row in rows):
            return None
        return f"belongs to {belongs}, which does not match it"
    if not own:
        found = ", ".join(sorted({entry_of(row) or "" for row in rows}))
        return f"must match, but does not; what matches: {found or 'nothing'}"
    wrong = min((misfits(example.want, row) for row in own), key=len)
    return "; ".join(wrong) or None


def _event_fails(example: Example, coded: Coded) -> str | None:
    record = coded.record

    def misfits(want: dict[str, Any], event: Event) -> list[str]:
        wrong = _other_values(want, event, ("type", "mode", "cameo", "status"))
        wrong += _other_names(want, "actor", _names(record, event.actors))
        return wrong + _other_names(want, "recipient", _names(record, event.recipients))

    return _fails(example, record.events, lambda event: event.entry, misfits)


def _position_fails(example: Example, coded: Coded) -> str | None:
    record = coded.record

    def misfits(want: dict[str, Any], position: Position) -> list[str]:
        wrong = _other_values(want, position, ("stance",))
        wrong += _other_names(want, "holder", _names(record, [position.holder]))
        lacking = [word for word in str(want.get("topic", "")).split() if word.lower() not in position.topic.lower()]
        return wrong + [f"topic is {position.topic}, without {word}" for word in lacking]

    return _fails(example, record.positions, lambda position: position.axis, misfits)


def _speech_fails(example: Example, coded: Coded) -> str | None:
    record = coded.record

    def misfits(want: dict[str, Any], said: Statement) -> list[str]:
        wrong = _other_values(want, said, ("act", "uttered", "manner", "footing", "audience"))
        wrong += _other_words(want, "cue", record, said.cue)
        wrong += _other_names(want, "speaker", _words(record, said.speaker) + _names(record, said.speakers))
        for one in want.get("content", []):
            wrong += _other_words({"content": one}, "content", record, said.content)
        return wrong

    return _fails(example, record.statements, _entries(coded), misfits)


def _link_fails(example: Example, coded: Coded) -> str | None:
    record = coded.record

    def misfits(want: dict[str, Any], link: Link) -> list[str]:
        wrong = _other_values(want, link, ("kind",)) + _other_end(want, "from", record, link.source)
        return wrong + _other_end(want, "to", record, link.target)

    return _fails(example, record.links, _entries(coded), misfits)


def _outcome_fails(example: Example, coded: Coded) -> str | None:
    record = coded.record

    def misfits(want: dict[str, Any], row: Outcome) -> list[str]:
        wrong = _other_values(want, row, ("outcome",)) + _other_end(want, "of", record, row.of)
        return wrong + (_other_end(want, "by", record, row.by) if "by" in want else [])

    return _fails(example, record.outcomes, _entries(coded), misfits)


def _entries(coded: Coded) -> Callable[[Any], str | None]:
    """A row's entry, from the evidence kept beside the record."""
    entries = {evidence.row: evidence.entry for evidence in coded.evidence}
    return lambda row: entries.get(row.id)


def _other_values(want: dict[str, Any], row: Any, fields: Sequence[str]) -> list[str]:
    differ = [name for name in fields if name in want and getattr(row, name) != want[name]]
    return [f"{name} is {getattr(row, name)}, not {want[name]}" for name in differ]


def _other_names(want: dict[str, Any], role: str, names: list[str]) -> list[str]:
    """An example names an actor by some of its words, or says null where nobody is told."""
    if role not in want:
        return []
    wanted = want[role]
    if not names if wanted is None else any(str(wanted).lower() in name.lower() for name in names):
        return []
    return [f"{role} is {names[0] if names else 'unknown'}, not {wanted or 'unknown'}"]


def _other_words(want: dict[str, Any], part: str, record: Record, passages: Sequence[Passage]) -> list[str]:
    """An example gives words that a part of the row must lie on."""
    said = " ... ".join(_words(record, passages))
    if part not in want or str(want[part]) in said:
        return []
    return [f"{part} is {said or 'nowhere'}, not {want[part]}"]


def _other_end(want: dict[str, Any], end: str, record: Record, row_id: str | None) -> list[str]:
    """An example gives words on which the row at this end must lie."""
    passages = _places(record, row_id)
    text, words = record.report.text, str(want.get(end, ""))
    starts = [i for i in range(len(text)) if text.startswith(words, i)] if words else []
    if not words or any(p.start < i + len(words) and i < p.end for p in passages for i in starts):
        return []
    return [f"{end} is {' ... '.join(_words(record, passages)) or 'nothing'}, not {words}"]


def _places(record: Record, row_id: str | None) -> list[Passage]:
    """Where a row lies most exactly: an event at its mentions, a statement at its cue and content."""
    for event in record.events:
        if event.id == row_id:
            return [event.trigger, *event.mentions]
    for said in record.statements:
        if said.id == row_id:
            return [*said.cue, *said.content]
    rows: list[Position | Deed] = [*record.positions, *record.deeds]
    return [p for row in rows if row.id == row_id for p in row.passages]


def _words(record: Record, passages: Sequence[Passage]) -> list[str]:
    return [record.report.text[p.start : p.end] for p in passages]


def _names(record: Record, ids: list[str]) -> list[str]:
    """Every name and mention of these actors."""
    found = [actor for actor in record.actors if actor.id in ids]
    return [actor.name for actor in found] + [mention.text for actor in found for mention in actor.mentions]


KINDS = {
    "event": Kind(event_examples, _event_fails),
    "axis": Kind(axis_examples, _position_fails),
    "speech": Kind(speech_examples, _speech_fails),
    "link": Kind(link_examples, _link_fails),
    "outcome": Kind(outcome_examples, _outcome_fails),
}
"""The kinds of entry that carry examples."""
