"""Every example of every event entry is a test: what must be read, and what must not."""

import pytest

from onrecord.codebook.compiling import HOME, load_tables
from onrecord.codebook.event_entries import EventExample, event_examples
from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.order import STEPS
from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

EXAMPLES = event_examples((HOME,))


@pytest.fixture(scope="module")
def drafts(pipeline: Pipeline) -> list[Draft]:
    found = []
    for example, parse in zip(EXAMPLES, pipeline.parse_all(iter([x.text for x in EXAMPLES])), strict=True):
        draft = Draft(Report(id=example.entry, text=example.text), parse, load_tables())
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        found.append(draft)
    return found


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[f"{x.entry}: {x.text}" for x in EXAMPLES])
def test_example(number: int, drafts: list[Draft]) -> None:
    example, draft = EXAMPLES[number], drafts[number]
    if example.near:
        _check_near(example, draft)
    else:
        _check_match(example, draft)


def _check_near(example: EventExample, draft: Draft) -> None:
    entries = [event.entry for event in draft.events]
    assert example.entry not in entries
    belongs = example.want["belongs"]
    assert entries == [] if belongs == "none" else belongs in entries


def _check_match(example: EventExample, draft: Draft) -> None:
    events = [event for event in draft.events if event.entry == example.entry]
    assert events
    for role in ("actor", "recipient"):
        if role in example.want:
            people = [a for e in events for a in (e.actors if role == "actor" else e.recipients)]
            assert any(_is_called(a, example.want[role], draft.parse) for a in people)
    if "status" in example.want:
        assert example.want["status"] in [event.status for event in events]


def _is_called(actor: ActorDraft, name: str, parse: Parse) -> bool:
    told = [actor.name, *(parse.said(*mention.tokens) for mention in actor.mentions)]
    return any(name.lower() in words.lower() for words in told)
