"""The grounds of a row's confidence, and cues that mean something else beside certain words."""

import pytest

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.draft import Draft, EventDraft
from onrecord.coding.events.confidence import confidence_of, density_of, explained
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


def _events(pipeline: Pipeline, text: str) -> list[EventDraft]:
    parse = next(iter(pipeline.parse_all([text])))
    report = Report(id="r", text=text, published=None, source="", hash="")
    draft = Draft(report, parse, compile_tables(), None)
    for step in STEPS:
        step.run(draft)
        if step.name == "events":
            return draft.events
    raise AssertionError("no step codes events")


def test_a_row_keeps_what_is_plain_to_see_of_it(pipeline: Pipeline) -> None:
    (event,) = _events(pipeline, "The Chadian army shelled a village near the lake.")
    assert {"type:ASSAULT", "entry:shell", "status:happened", "actor of a country", "short text"} <= set(event.grounds)


def test_weights_add_up_to_the_chance() -> None:
    assert confidence_of({}, ["short text"]) == 0.5
    assert confidence_of({"bias": 0.0, "short text": 2.0}, ["short text", "unheard of"]) == pytest.approx(0.88)
    assert confidence_of({"form:VBG": -2.0}, ["form:VBG"]) == pytest.approx(0.12)


def test_a_ground_may_count_for_one_type_alone() -> None:
    weights = {"bias": 0.0, "type:AID, short text": 2.0}
    assert confidence_of(weights, ["type:AID", "entry:relief", "short text"]) == pytest.approx(0.88)
    assert confidence_of(weights, ["type:PROTEST", "entry:march", "short text"]) == 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The minister called the senator a coward in the debate.",
        'The prime minister called Mombasa "the key to peace" on Monday.',
        "The bank can charge just $12 for a cheque.",
        "The senator hit back at his critics in a television ad before the primary.",
        "The Ghanaian president arrived in Kumasi, Ghana on Monday.",
        "Turkish troops press into the valley for the fourth straight day.",
    ],
)
def test_words_of_another_sense_are_no_phone_call_charge_attack_visit_or_appeal(pipeline: Pipeline, text: str) -> None:
    others = {"phone_call", "charge_in_court", "attack", "visit", "appeal", "demand"}
    assert not others & {event.entry for event in _events(pipeline, text)}


def test_what_is_struck_back_with_makes_it_an_attack(pipeline: Pipeline) -> None:
    (event,) = _events(pipeline, "Armenia hit back with drones.")
    assert (event.type, event.mode) == ("ASSAULT", "drone")


def test_a_name_in_apposition_is_what_the_group_is_called(pipeline: Pipeline) -> None:
    (event,) = _events(pipeline, "Kenya designated the Mungiki a terrorist organisation.")
    assert (event.entry, [a.name for a in event.actors]) == ("designate_terrorist", ["Kenya"])


def test_how_thick_a_report_is_with_events_is_a_ground_but_not_in_a_few_sentences(pipeline: Pipeline) -> None:
    assert density_of(2, 3) == []
    assert density_of(1, 10) == ["events in few sentences"]
    assert density_of(7, 10) == ["events in most sentences"]
    assert density_of(12, 10) == ["events in all sentences"]
    told = " ".join(["The weather was fine."] * 8) + " The Chadian army shelled a village near the lake."
    (event,) = _events(pipeline, told)
    assert "events in few sentences" in event.grounds


def test_how_the_actor_is_called_in_the_report_is_a_ground(pipeline: Pipeline) -> None:
    (event,) = _events(pipeline, "The Chadian army shelled a village near the lake.")
    assert "actor never named" in event.grounds
    assert not {"actor has name", "actor has title"} & set(event.grounds)


def test_politicians_attack_each_other_in_words(pipeline: Pipeline) -> None:
    said = _events(pipeline, "Senator Mark Ellis attacked President Grace Nkomo.")
    assert "attack" not in {event.entry for event in said}
    (done,) = _events(pipeline, "Gunmen attacked President Grace Nkomo.")
    assert (done.type, [a.name for a in done.recipients]) == ("ASSAULT", ["Grace Nkomo"])


def test_the_explanation_tells_what_counted_most_first() -> None:
    weights = {"actor by pronoun": 1.0, "type:REQUEST": -3.0, "short text": 0.0}
    told = explained(weights, ["type:REQUEST", "actor by pronoun", "short text"])
    assert told == "type:REQUEST -3.00; actor by pronoun +1.00"


def test_why_a_row_is_sure_is_told(pipeline: Pipeline) -> None:
    (event,) = _events(pipeline, "Turkish jets bombed Kobane on Monday.")
    (said,) = [reason.what for reason in event.why.reasons if reason.field == "confidence"]
    assert said.split("; ")[0].rsplit(" ", 1)[1].lstrip("+-") >= said.split("; ")[-1].rsplit(" ", 1)[1].lstrip("+-")
