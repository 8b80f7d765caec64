"""Contexts: the words that hang on an event say what field of life it belongs to."""

import pytest

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft, EventDraft
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


def events(pipeline: Pipeline, text: str) -> list[EventDraft]:
    parse = next(iter(pipeline.parse_all(iter([text]))))
    draft = Draft(Report(id="a", text=text), parse, load_tables())
    for step in STEPS:
        step.run(draft)
        if step.name == "events":
            break
    return draft.events


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Nurses in Lagos went on strike over vaccines.", "health"),
        ("Hungary condemned the climate plan of Austria.", "environment"),
        ("Bolivia seized an oil refinery.", "natural_resource"),
        ("Kenya's opposition rejected the election result.", "election"),
        ("Chile gave aid to Peru after the earthquake.", "disasters"),
    ],
)
def test_a_word_gives_its_event_its_context(pipeline: Pipeline, text: str, context: str) -> None:
    assert any(context in event.contexts for event in events(pipeline, text))


def test_a_word_counts_for_the_event_it_hangs_on_only(pipeline: Pipeline) -> None:
    found = events(pipeline, "Chad criticised the vaccine plan of Niger and Mali invaded Togo.")
    of = {event.type: event.contexts for event in found}
    assert "health" in of["ACCUSE"]
    assert "health" not in of["ASSAULT"]


def test_a_context_is_told_once(pipeline: Pipeline) -> None:
    for event in events(pipeline, "The army of Chad fired missiles at army barracks in Niger over the election vote."):
        assert len(event.contexts) == len(set(event.contexts))
