"""A reader of the positions of a text: (holder, axis, stance) of each, in reading order."""

from collections.abc import Callable

import pytest

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.draft import Draft, PositionDraft
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

Read = Callable[[str], list[PositionDraft]]


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Read:
    tables = compile_tables()

    def positions(text: str) -> list[PositionDraft]:
        draft = Draft(Report(id="x", text=text), pipeline.parse(text), tables)
        for step in STEPS:
            step.run(draft)
            if step.name == "positions":
                break
        return draft.positions

    return positions


@pytest.fixture(scope="session")
def stances(read: Read) -> Callable[[str], list[tuple[str, str, str]]]:
    return lambda text: [(one.holder.name, one.axis, one.stance) for one in read(text)]
