"""The codebook's examples as tests: each is coded as a report of its own and must give what it says."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from onrecord.codebook.compiling import HOME, load_tables
from onrecord.codebook.event_entries import event_examples
from onrecord.codebook.registry_checks import check_registry
from onrecord.coding.coder import ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.intake.sealing import seal
from onrecord.records.errors import CodebookError
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


def _event_fails(example: Example, record: Record) -> str | None:
    """What is wrong with the events read from an example; a near miss may give events, but none of its entry."""
    own = [event for event in record.events if event.entry == example.entry]
    if example.near:
        if own:
            return f"must not match, but does: “{own[0].trigger.text}”"
        belongs = example.want.get("belongs")
        if belongs in (None, "none") or any(event.entry == belongs for event in record.events):
            return None
        return f"belongs to {belongs}, which does not match it"
    if not own:
        found = ", ".join(sorted({event.entry for event in record.events}))
        return f"must match, but does not; what matches: {found or 'nothing'}"
    misfits = [_event_misfits(example.want, event, record) for event in own]
    return min(misfits, key=len) or None


def _event_misfits(want: dict[str, Any], event: Any, record: Record) -> str:
    """What an event has otherwise than wanted; empty where it has all as wanted."""
    fields = [name for name in ("type", "mode", "cameo", "status") if name in want]
    wrong = [f"{f} is {getattr(event, f)}, not {want[f]}" for f in fields if getattr(event, f) != want[f]]
    for role, ids in (("actor", event.actors), ("recipient", event.recipients)):
        if role not in want:
            continue
        names = _names(record, ids)
        wanted = want[role]
        fits = not names if wanted is None else any(str(wanted).lower() in name.lower() for name in names)
        if not fits:
            wrong.append(f"{role} is {names[0] if names else 'unknown'}, not {wanted or 'unknown'}")
    return "; ".join(wrong)


def _names(record: Record, ids: list[str]) -> list[str]:
    """Every name and mention of these actors."""
    found = [actor for actor in record.actors if actor.id in ids]
    return [actor.name for actor in found] + [mention.text for actor in found for mention in actor.mentions]


class _Kind(NamedTuple):
    examples: Callable[[tuple[Path, ...]], Iterable[Example]]
    fails: Callable[[Example, Record], str | None]


_KINDS = {"event": _Kind(event_examples, _event_fails)}
"""The kinds of entry that carry examples."""
