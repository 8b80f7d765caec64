"""The codebook's examples as tests: each is coded as a report of its own and must give what it says."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.codebook.compiling import HOME, load_tables
from onrecord.codebook.registry_checks import check_registry
from onrecord.coding.coder import ReportCoder
from onrecord.desk.example_kinds import KINDS, Example
from onrecord.intake.arrival import Arrival
from onrecord.intake.sealing import seal
from onrecord.records.errors import CodebookError
from onrecord.records.settings import DEFAULT_MODEL


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
    examples = [(kind, example) for kind, of in KINDS.items() for example in of.examples((homes[-1],))]
    return list(run_examples(examples, ReportCoder(model=model, codebooks=folders))), registry


def run_examples(examples: Iterable[tuple[str, Example]], coder: ReportCoder) -> Iterator[Result]:
    """The result of each example (kind and example), in their order. A known miss that is no miss any more is wrong."""
    examples = list(examples)
    arrivals = (
        Arrival(seal(f"{example.entry}-{number}", example.text, "codebook", published=example.want.get("published")))
        for number, (_, example) in enumerate(examples)
    )
    for (kind, example), coded in zip(examples, coder.code_all(arrivals), strict=True):
        wrong = KINDS[kind].fails(example, coded)
        if example.text.startswith("TODO"):
            wrong = "is still to be written"
        elif example.want.get("todo"):
            wrong = None if wrong else "is marked todo but holds: take the mark away"
        yield Result(kind, example, wrong)
