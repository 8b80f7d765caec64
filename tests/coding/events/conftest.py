"""What several tests of events ask: who did what to whom in a text of our own."""

from collections.abc import Callable

import pytest

from onrecord.codebook.compiling import compile_tables, load_tables
from onrecord.coding.draft import Draft
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


@pytest.fixture(scope="module")
def rows(pipeline: Pipeline) -> Callable[[str], list[tuple[str, list[str], list[str]]]]:
    """A text's events as (type, actors, recipients), coded by the steps up to the events', however unsure they are."""
    tables = compile_tables()
    tables.events.weights = {"bias": 9.0}

    def run(text: str) -> list[tuple[str, list[str], list[str]]]:
        draft = Draft(Report(id="r", text=text), pipeline.parse(text), tables, None)
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        return [(e.type, [a.name for a in e.actors], [a.name for a in e.recipients]) for e in draft.events]

    return run


@pytest.fixture(scope="module")
def told(pipeline: Pipeline) -> Callable[[str], set[str]]:
    """The words by which a text's events are told."""

    def run(text: str) -> set[str]:
        draft = Draft(Report(id="r", text=text), pipeline.parse(text), load_tables())
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        return {draft.parse.words[t] for e in draft.events for first, after in e.mentions for t in range(first, after)}

    return run
