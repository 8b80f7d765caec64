"""The event reader on whole sentences: roles, contents, joining, details and what is no event."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft, EventDraft
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


@pytest.fixture(scope="module")
def read(pipeline: Pipeline):
    def run(text: str, published: date | None = None) -> Draft:
        draft = Draft(Report(id="r", text=text), next(iter(pipeline.parse_all(iter([text])))), load_tables(), published)
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        return draft

    return run


def names(people) -> list[str]:
    return [a.name for a in people]


def only(draft: Draft, entry: str) -> EventDraft:
    found = [e for e in draft.events if e.entry == entry]
    assert len(found) == 1, [e.entry for e in draft.events]
    return found[0]


def test_passive_and_active_have_the_same_roles(read) -> None:
    active = only(read("Iran arrested two Swedish diplomats."), "arrest")
    passive = only(read("Two Swedish diplomats were arrested by Iran."), "arrest")
    assert [a.country for a in active.actors] == [a.country for a in passive.actors] == ["IRN"]
    assert [a.country for a in active.recipients] == [a.country for a in passive.recipients] == ["SWE"]


def test_relative_clause_gives_its_head_as_subject(read) -> None:
    event = only(read("The soldiers who shelled Kherson belong to Russia."), "shell")
    assert names(event.actors) == ["soldiers"]


def test_what_is_agreed_is_planned_and_the_agreeing_happened(read) -> None:
    draft = read("Japan agreed to lend money to Laos.")
    agree, aid = only(draft, "agree"), only(draft, "debt_relief")
    assert (agree.status, agree.cameo, aid.status) == ("happened", "0331", "planned")
    assert [a.country for a in agree.recipients] == [a.country for a in aid.recipients] == ["LAO"]


def test_what_is_demanded_is_called_for_of_its_doer(read) -> None:
    draft = read("France demanded that Serbia withdraw its troops from Kosovo.")
    assert only(draft, "demand").mode == "yield"
    leaving = only(draft, "withdraw_troops")
    assert leaving.status == "called for"
    assert leaving.actors[0].country == "SRB"


def test_a_refusal_by_will_not(read) -> None:
    draft = read("Turkey will not lift the sanctions on Armenia.")
    refusal = only(draft, "refuse")
    assert (refusal.type, refusal.cameo, refusal.status) == ("REJECT", "1244", "happened")
    assert only(draft, "lift_sanctions").status == "did not happen"


def test_who_meets_is_actor_and_recipient_alike(read) -> None:
    event = only(read("Kenya and Uganda held talks in Nairobi."), "negotiate")
    assert event.reciprocal
    assert sorted(a.country for a in event.actors) == sorted(a.country for a in event.recipients) == ["KEN", "UGA"]


def test_the_object_turns_the_meaning(read) -> None:
    assert only(read("Brazil imposed sanctions on Chile."), "impose_sanctions").type == "COERCE"
    assert only(read("Brazil lifted sanctions on Chile."), "lift_sanctions").type == "RETREAT"


def test_a_chain_of_verbs_is_one_happening_with_its_dead(read) -> None:
    draft = read("Israeli warplanes bombed a depot near Tyre and killed two soldiers.")
    attacks = [e for e in draft.events if e.type == "ASSAULT"]
    assert len(attacks) == 1
    assert len(attacks[0].mentions) == 2
    assert all(f.event is attacks[0] for f in draft.figures if f.measure == "killed")


def test_the_attack_in_the_next_sentence_is_a_mention(read) -> None:
    draft = read("Boko Haram attacked a village in Borno. The attack lasted two hours.")
    assert len([e for e in draft.events if e.type == "ASSAULT"]) == 1


def test_two_countries_attacking_are_two_events(read) -> None:
    draft = read("Turkey shelled rebels in Idlib on Monday. Russia bombed rebels in Aleppo on Friday.")
    assert len([e for e in draft.events if e.type == "ASSAULT"]) == 2


def test_police_named_nearby_made_the_arrest(read) -> None:
    draft = read("Riot police cleared the square. Forty students were arrested.")
    assert [a.kind for a in only(draft, "arrest").actors] == ["police"]
    assert only(read("Forty students were arrested."), "arrest").actors == []


def test_old_deeds_are_background(read) -> None:
    draft = read("Iraq invaded Kuwait in August 1990.", date(2020, 5, 1))
    assert all(e.background for e in draft.events)
    assert draft.events


@pytest.mark.parametrize(
    "text",
    [
        "The striker fired past the goalkeeper in the semi-final.",
        "Airline shares were hit by the price of oil.",
        "A storm struck the coast on Saturday.",
        "The studio will release the trailer on Sunday.",
        "The phone attacks every problem with brute force.",
        "",
    ],
)
def test_ordinary_news_gives_no_event(read, text: str) -> None:
    assert read(text).events == []


WORDS = [
    "Iran", "attacked", "will", "not", "talks", "with", "by", "the", "of", "police", "and", "killed", ".", "demanded",
    "that",
]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_words_are_read_and_rows_stay_whole(read, words: list[str]) -> None:
    draft = read(" ".join(words))
    for event in draft.events:
        assert event.trigger in event.mentions
        assert all(0 <= first < after <= len(draft.parse) for first, after in event.mentions)
        assert event.status
        assert 0 < event.confidence <= 1
        assert event.reciprocal or not any(r is a for r in event.recipients for a in event.actors)


def test_who_agrees_to_talks_takes_part_in_them(read) -> None:
    talks = only(read("Germany agreed to talks with Mali."), "negotiate")
    assert {a.country for a in talks.actors} == {"DEU", "MLI"}


def test_what_is_threatened_is_meant_for_whom_the_threat_is(read) -> None:
    sanctions = only(read("The European Union threatened Georgia with sanctions."), "impose_sanctions")
    assert [a.country for a in sanctions.recipients] == ["GEO"]


def test_aid_that_is_asked_for_is_meant_for_who_asks(read) -> None:
    aid = only(read("Malawi appealed to donors for food aid."), "give_aid")
    assert (aid.status, [a.country for a in aid.recipients]) == ("called for", ["MWI"])


def test_troops_at_a_border_are_moved_against_whom_it_is_shared_with(read) -> None:
    event = only(read("Poland stationed soldiers on its border with Belarus."), "deploy_troops")
    assert [a.country for a in event.recipients] == ["BLR"]


def test_a_passive_without_a_doer_is_told_of_the_troops(read) -> None:
    event = only(read("Russian soldiers were sent to Kazakhstan."), "deploy_troops_doer_unsaid")
    assert [a.country for a in event.actors] == ["RUS"]


def test_what_one_is_accused_of_is_his_deed_not_the_accusers(read) -> None:
    shield = only(read("Chad accused the rebels of using civilians as human shields."), "human_shield")
    assert names(shield.actors) == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers entered the curfew-bound town.",  # a hyphened noun only marks the town
        "The minister said that he wants peace and no unrest in the country.",  # supposed, and nobody in it
        "Albania hosts some 3,000 members of an exiled Iranian group.",  # no meeting
    ],
)
def test_what_only_marks_or_is_supposed_is_no_event(read, text: str) -> None:
    assert read(text).events == []


def test_an_adjective_before_the_object_is_not_handed_over(read) -> None:
    assert "extradite" not in [e.entry for e in read("Kenya urged Malawi to hand over official maps.").events]


def test_a_refusal_to_give_way_is_one_row(read) -> None:
    rows = read("The government will not give in to the rebels.").events
    assert [e.type for e in rows] == ["REJECT"]


def test_the_past_is_no_day(read) -> None:
    event = only(read("Iran attacked Iraq in the past.", date(2022, 3, 1)), "attack")
    assert event.date is None


@pytest.mark.parametrize(
    ("text", "entry", "status"),
    [
        ("Britain promised fresh sanctions on Syria.", "impose_sanctions", "planned"),
        ("The militants were planning more suicide attacks on Indian soldiers.", "suicide_attack", "planned"),
        ("Russia imposed sanctions on Poland.", "impose_sanctions", "happened"),
        ("Russia did not impose sanctions on Poland.", "impose_sanctions", "did not happen"),
    ],
)
def test_the_verb_a_noun_leans_on_says_what_came_of_it(read, text: str, entry: str, status: str) -> None:
    assert only(read(text), entry).status == status
