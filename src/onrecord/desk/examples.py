"""The codebook's examples as tests: each is coded as a report of its own and must give what it says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from onrecord.codebook.axis_entries import axis_examples
from onrecord.codebook.compiling import HOME, load_tables
from onrecord.codebook.event_entries import event_examples
from onrecord.codebook.registry_checks import check_registry
from onrecord.coding.coder import ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.intake.sealing import seal
from onrecord.records.errors import CodebookError
from onrecord.records.event import Event
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.settings import DEFAULT_MODEL


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


Misfits = Callable[[dict[str, Any], Any], list[str]]
"""What a row has otherwise than an example wants, a sentence each."""


class Result(NamedTuple):
    """One example after coding; `wrong` is null where it holds, else one sentence."""

    kind: str
    example: Example
    wrong: str | None


def check_codebook(
    folder: Path | None = None, *, model: str = DEFAULT_MODEL
) -> tuple[list[Result], list[CodebookError]]:
    """Check the package's codebook, or a user's folder of entries on top of it: form first, then every example.

    Gives each example's result and every contradiction in the registry. Raises CodebookError where an entry's form is
    wrong or the folder holds no entries, ModelError.
    """
    if folder is not None and not (folder / "entries").is_dir() and not (folder / "registry").is_dir():
        raise CodebookError(
            "there is no folder entries/ in it", where=str(folder), remedy="begin one: onrecord codebook new event NAME"
        )
    folders = () if folder is None else (folder,)
    load_tables(folders)
    homes = (HOME, *folders)
    registry = check_registry(homes)
    examples = [(kind, example) for kind, find in _KINDS.items() for example in find.examples((homes[-1],))]
    return list(run_examples(examples, ReportCoder(model=model, codebooks=folders))), registry


def run_examples(examples: Iterable[tuple[str, Example]], coder: ReportCoder) -> Iterator[Result]:
    """The result of each example (kind and example), in their order. A known miss that is no miss any more is wrong."""
    examples = list(examples)
    arrivals = (
        Arrival(seal(f"{example.entry}-{number}", example.text, "codebook", published=example.want.get("published")))
        for number, (_, example) in enumerate(examples)
    )
    for (kind, example), coded in zip(examples, coder.code_all(arrivals), strict=True):
        wrong = _KINDS[kind].fails(example, coded.record)
        if example.text.startswith("TODO"):
            wrong = "is still to be written"
        elif example.want.get("todo"):
            wrong = None if wrong else "is marked todo but holds: take the mark away"
        yield Result(kind, example, wrong)


def _fails(example: Example, rows: Sequence[Any], entry_of: Callable[[Any], str], misfits: Misfits) -> str | None:
    """What is wrong with the rows read from an example; a near miss may give rows, but none of its own entry."""
    own = [row for row in rows if entry_of(row) == example.entry]
    if example.near:
        belongs = example.want.get("belongs")
        if own:
            return "must not match, but does"
        if belongs in (None, "none") or any(entry_of(row) == belongs for row in rows):
            return None
        return f"belongs to {belongs}, which does not match it"
    if not own:
        found = ", ".join(sorted({entry_of(row) for row in rows}))
        return f"must match, but does not; what matches: {found or 'nothing'}"
    wrong = min((misfits(example.want, row) for row in own), key=len)
    return "; ".join(wrong) or None


def _event_fails(example: Example, record: Record) -> str | None:
    def misfits(want: dict[str, Any], event: Event) -> list[str]:
        wrong = _other_values(want, event, ("type", "mode", "cameo", "status"))
        wrong += _other_names(want, "actor", _names(record, event.actors))
        return wrong + _other_names(want, "recipient", _names(record, event.recipients))

    return _fails(example, record.events, lambda event: event.entry, misfits)


def _position_fails(example: Example, record: Record) -> str | None:
    def misfits(want: dict[str, Any], position: Position) -> list[str]:
        wrong = _other_values(want, position, ("stance",))
        wrong += _other_names(want, "holder", _names(record, [position.holder]))
        lacking = [word for word in str(want.get("topic", "")).split() if word.lower() not in position.topic.lower()]
        return wrong + [f"topic is {position.topic}, without {word}" for word in lacking]

    return _fails(example, record.positions, lambda position: position.axis, misfits)


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


def _names(record: Record, ids: list[str]) -> list[str]:
    """Every name and mention of these actors."""
    found = [actor for actor in record.actors if actor.id in ids]
    return [actor.name for actor in found] + [mention.text for actor in found for mention in actor.mentions]


class _Kind(NamedTuple):
    examples: Callable[[tuple[Path, ...]], Iterable[Example]]
    fails: Callable[[Example, Record], str | None]


_KINDS = {"event": _Kind(event_examples, _event_fails), "axis": _Kind(axis_examples, _position_fails)}
"""The kinds of entry that carry examples."""
