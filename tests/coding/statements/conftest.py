"""One sentence or two in, the statements found in them out, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.speech_entries import compile_speech
from onrecord.coding.draft import Draft, StatementDraft
from onrecord.coding.statements import find_statements
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


@dataclass
class Told:
    """A statement in words; `row` is the draft itself."""

    speaker: str | None
    cue: str | None
    content: list[str]
    row: StatementDraft


Tell = Callable[[str], list[Told]]


@pytest.fixture(scope="session")
def tell(pipeline: Pipeline) -> Tell:
    tables = SimpleNamespace(speech=compile_speech((HOME,)))

    def of(text: str) -> list[Told]:
        parse = pipeline.parse(text)
        draft = Draft(Report(id="r", text=text), parse, tables)  # type: ignore[arg-type]
        find_statements(draft)
        return [
            Told(
                speaker=parse.said(*s.speaker[0]) if s.speaker else None,
                cue=parse.said(*s.cue[0]) if s.cue else None,
                content=[parse.said(*piece) for piece in s.content],
                row=s,
            )
            for s in draft.statements
        ]

    return of
