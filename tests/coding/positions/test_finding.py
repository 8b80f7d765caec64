"""Positions: who is for or against what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

SAID = [
    ("Peru no longer supports the sanctions on Cuba.", ("Peru", "sanctions", "against")),
    ("Neither Chad nor Niger wants the French soldiers to return.", ("Chad", "foreign_forces", "against")),
    ("The general said there was no need for a truce.", ("general", "ceasefire", "against")),
    ("The minister said it was too early to lift the sanctions.", ("minister", "sanctions", "for")),
    ("The premier would sooner resign than sign the treaty.", ("premier", "treaty", "against")),
    ("The party has dropped its opposition to the treaty.", ("party", "treaty", "for")),
    ("Cyprus wants the Turkish troops off the island.", ("Cyprus", "foreign_forces", "against")),
    ("The bishops said an amnesty was not the answer.", ("bishops", "amnesty", "against")),
    ("The cabinet has not decided whether to recognise the republic.", ("cabinet", "recognition", "open")),
    ("Poland is considering whether to send tanks to Ukraine.", ("Poland", "arms_supply", "open")),
    ("A rebel commander dismissed the talks as a farce.", ("rebel commander", "negotiations", "against")),
    ("The mufti preached against the treaty.", ("mufti", "treaty", "against")),
    ("Greenpeace went to court on Monday to stop the pipeline.", ("Greenpeace", "public_works", "against")),
    ("The minister is a strong supporter of the death penalty.", ("minister", "death_penalty", "for")),
    ("Algeria has closed its airspace to Moroccan aircraft.", ("Algeria", "border_opening", "against")),
    ("The rebels pulled out of the talks on Monday.", ("rebels", "negotiations", "against")),
    ("Iran denied that it wanted a nuclear bomb.", ("Iran", "nuclear_programme", "against")),
    ("It is time to end the blockade, said the head of the relief agency.", ("head", "blockade", "against")),
    ("Farmers marched on the capital to protest against the trade deal.", ("Farmers", "treaty", "against")),
    ("Norway dropped its objections to the treaty.", ("Norway", "treaty", "for")),
    ("Spain calls recognition of Kosovo a red line.", ("Spain", "recognition", "against")),
    ("The junta has yet to decide whether to extend the ceasefire.", ("junta", "ceasefire", "open")),
    ("Germany ruled out sending tanks to Ukraine.", ("Germany", "arms_supply", "against")),
    ("Lifting sanctions would be a mistake, Poland said.", ("Poland", "sanctions", "for")),
    ("The refusal of the junta to hold elections angered Nigeria.", ("junta", "elections", "against")),
    ("The union called off the strike.", ("union", "strike", "against")),
]

NEUTRAL = [
    "The minister denied that the army wanted to postpone the vote.",
    "The group rejected accusations that it opposes peace talks.",
    "The governor imposed a curfew after the funeral.",
    "Iran denied speculation that its president would step down.",
    "A newspaper suggested that some voters may not vote in the election.",
    "The agency released a statement on the blockade.",
    "The ministers were forced to accept the reform.",
    "The treaty has forty articles, and the reform has nine.",
    "The union has yet to accept the reform.",
    "The mayor of Dover spoke about sanctions, tariffs and the death penalty at a lunch.",
    "International law was the subject of her thesis.",
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_stance_is_read(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize("text", NEUTRAL)
def test_neutral_mentions_give_none(stances, text):
    assert stances(text) == []


def test_both_sides_of_a_rejected_demand(stances):
    found = stances("The government has refused calls by unions for an inquiry.")
    assert ("government", "inquiry", "against") in found
    assert ("unions", "inquiry", "for") in found


def test_a_plan_is_no_topic_beside_what_is_planned(stances):
    assert [axis for _, axis, _ in stances("Jordan condemned a plan to annex the valley.")] == ["annexation"]


def test_condition_reason_and_basis(read):
    (one,) = read("Hamas said it would free the hostages if Israel pulled its troops out of Gaza.")
    assert (one.condition, one.basis) == ("if Israel pulled its troops out of Gaza", "said")
    (two,) = read("The mayors of six towns want the border open, because trade has withered.")
    assert two.reason == "because trade has withered"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from([text for text, _ in SAID]), min_size=1, max_size=4))
def test_passages_lie_in_the_text_and_reading_twice_gives_the_same(read, texts):
    text = " ".join(texts)
    first, again = read(text), read(text)
    assert [(p.topic, p.stance, p.passages) for p in first] == [(p.topic, p.stance, p.passages) for p in again]
    assert all(0 <= start < end <= len(text) for p in first for start, end in p.passages)


@pytest.mark.parametrize(
    ("text", "axis"),
    [
        ("The rebels will put their name to a truce.", "ceasefire"),
        ("Parliament tore up the amnesty law.", "amnesty"),
    ],
)
def test_a_topic_of_its_own_goes_before_any_law_or_treaty(stances, text, axis):
    assert [found for _, found, _ in stances(text)] == [axis]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bishops demanded an end to what they called the blockade of Gaza.", ("bishops", "blockade", "against")),
        ("The envoy called for the hostages to be let go.", ("envoy", "release", "for")),
        ("Chile will make a donation of aid to Haiti, its president said.", ("Chile", "aid", "for")),
        ("Her brother, President Adil Marwan, has refused to go.", ("Adil Marwan", "resignation", "against")),
        ("Spain wants to outlaw Batasuna.", ("Spain", "party_ban", "for")),
        ("Chad wants the French soldiers replaced by Kenyan troops.", ("Chad", "foreign_forces", "against")),
        ("Egypt demanded that Sudan open the sluices.", ("Egypt", "water_sharing", "for")),
        ("The fishermen said they would keep on fishing at Dogger Bank.", ("fishermen", "fishing", "for")),
        ("The relief agency urged both armies to let food into the town.", ("relief agency", "access", "for")),
        ("Greece blocked Turkish lorries at the border on Monday.", ("Greece", "border_opening", "against")),
        ("Chad regards the general as the lawful president of Niger.", ("Chad", "recognition", "for")),
        ("Japan exempted Korean steel from the duties.", ("Japan", "tariffs", "against")),
    ],
)
def test_words_of_plain_copy(stances, text, wanted):
    assert wanted in stances(text)


def test_a_vote_on_a_treaty_is_no_treaty(stances):
    found = stances("The unions demanded that the treaty with Peru be put to a referendum.")
    assert all(axis != "treaty" for _, axis, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "The accord with Oman, approved by the senate in June, runs to ninety pages.",
        "Niger, which closed its border in May, has two million sheep.",
    ],
)
def test_what_only_says_which_one_is_meant_shows_no_stance(stances, text):
    assert stances(text) == []
