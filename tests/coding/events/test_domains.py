"""Which reports and sentences are everyday ones, and what counts there."""

from datetime import date

import pytest

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft
from onrecord.coding.events.confidence import FLOOR, confidence_of
from onrecord.coding.order import STEPS
from onrecord.records.report import Report

CRIME = (
    "A clerk was robbed at a motel in Dayton on Monday. Deputies said the robber pulled a pistol. "
    "Police arrested a suspect near the driveway of his girlfriend. He was charged with robbery. "
    "A judge set bond at $5,000."
)
UNREST = (
    "Soldiers shot at protesters in the capital on Monday. Rebels in the north said the junta must resign. "
    "Police arrested two activists. The opposition called for talks. The prime minister condemned the violence."
)


def coded(pipeline, text: str, published: date | None = date(2019, 5, 15)) -> Draft:
    report = Report(id="r", text=text, source="", hash="")
    draft = Draft(report, pipeline.parse(text), load_tables(), published)
    for step in STEPS[:7]:
        step.run(draft)
    return draft


def test_everyday_crime_gives_no_events(pipeline):
    assert coded(pipeline, CRIME).events == []


def test_the_same_deeds_count_in_a_report_of_unrest(pipeline):
    types = {event.type for event in coded(pipeline, UNREST).events}
    assert {"COERCE", "ASSAULT"} <= types


def test_one_person_alone_meets_nobody(pipeline):
    draft = coded(pipeline, "The foreign minister of Kenya spoke with great care.")
    assert not [event for event in draft.events if event.type == "CONSULT"]


def test_a_place_that_owns_the_doer_locates_nothing(pipeline):
    draft = coded(pipeline, "Lagos police fired on demonstrators in Abuja.")
    assert [p.name for event in draft.events for p in event.places] == ["Abuja"]


def test_the_day_of_the_words_is_not_the_day_of_the_deed(pipeline):
    draft = coded(pipeline, "The army said on Tuesday that rebels had bombed the port.")
    assert [event.date for event in draft.events if event.type == "ASSAULT"] == [None]


def test_what_lies_after_the_report_is_planned(pipeline):
    draft = coded(pipeline, "Presidents of Chad and Niger meet on 20 May 2019 in Paris.")
    assert [event.status for event in draft.events if event.type == "CONSULT"] == ["planned"]


@pytest.mark.parametrize(("grounds", "least", "most"), [(["short text"], 0.5, 1.0), ([], 0.0, 1.0)])
def test_confidence_is_a_probability(grounds, least, most):
    assert least <= confidence_of(load_tables().events.weights, grounds) <= most


def test_no_row_is_less_sure_than_the_floor(pipeline):
    assert all((event.confidence or 0) >= FLOOR for event in coded(pipeline, UNREST).events)
