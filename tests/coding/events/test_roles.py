"""Who did it to whom, where the words beside the cue alone would mislead."""

import pytest

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.draft import Draft
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


@pytest.fixture(scope="module")
def cast(pipeline: Pipeline):
    tables = compile_tables()
    tables.events.weights = {"bias": 9.0}  # every row, however unsure

    def run(text: str) -> dict[str, tuple[list[str], list[str]]]:
        draft = Draft(Report(id="r", text=text), pipeline.parse(text), tables, None)
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        return {
            draft.parse.words[t]: ([a.name for a in e.actors], [a.name for a in e.recipients])
            for e in draft.events
            for first, after in e.mentions
            for t in range(first, after)
        }

    return run


def test_a_building_before_an_attack_is_its_target(cast) -> None:
    actors, recipients = cast("The embassy bombings killed 200 people in Kenya.")["bombings"]
    assert actors == []
    assert recipients[0] == "embassy"


def test_whose_arrest_is_the_one_arrested(cast) -> None:
    assert cast("Ali Hassan was found dead hours after his arrest.")["arrest"] == ([], ["Ali Hassan"])


def test_which_means_the_deed_and_not_where_it_was(cast) -> None:
    found = cast("Leaders met after bombings at embassies in Kenya and Tanzania, which have killed 250 people.")
    assert found["killed"][0] == []


def test_an_apposition_stands_for_its_name(cast) -> None:
    found = cast("Osama bin Laden, the Saudi millionaire who is accused of planning raids, has fled.")
    assert found["accused"][1] == ["Osama bin Laden"]


def test_they_are_those_named_together(cast) -> None:
    found = cast("Niger, Mali and Burkina Faso announced that they were quitting the African Union.")
    assert found["quitting"][0] == ["Niger", "Mali", "Burkina Faso"]


def test_whose_claims_are_denied_does_not_deny_them(cast) -> None:
    found = cast("The minister has denied claims by President Joe Biden that Iran shelled the town.")
    assert "Joe Biden" not in found["denied"][0]


def test_an_infinitive_may_be_passive(cast) -> None:
    actors, recipients = cast("The rebels returned in June, only to be jailed for months.")["jailed"]
    assert (actors, recipients) == ([], ["rebels"])


def test_a_past_tense_is_joined_to_the_finite_verb(cast) -> None:
    found = cast("The United States ordered 60 Russian diplomats to leave on Monday and closed Russia's consulate.")
    assert found["closed"][0] == ["United States"]


def test_a_state_tagged_as_a_common_noun_acts(cast) -> None:
    assert cast("Bahrain condemned the attack on Monday.")["condemned"][0] == ["Bahrain"]


def test_the_country_of_an_invasion_is_not_whose_deed_it_was(cast) -> None:
    assert cast("Norway condemned the Kuwait invasion on Monday.")["condemned"] == (["Norway"], [])


def test_a_verb_joined_to_a_perfect_shares_its_subject(cast) -> None:
    told = cast("Data showed the police had arrested 40 rioters over five days, and shot dead nine rioters.")
    assert told["shot"][0] == told["arrested"][0] == ["police"]


def test_firing_that_the_parser_takes_for_a_verb_is_the_deed_of_the_police(cast) -> None:
    assert cast("Two men were killed in police firing as mobs burned shops.")["firing"][0] == ["police"]
