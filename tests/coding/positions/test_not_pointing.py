"""Pronouns and bare nouns that mean no topic told before, beside such as do."""

import pytest

TOLD = "Peru and Chile signed a truce on Monday. "
NOT_MEANT = [
    TOLD + '"It is unacceptable to speak of the weather now," the mayor of Lima said.',
    TOLD + "The mayor of Lima said it was vital that the old be fed.",
    TOLD + "The mayor of Lima welcomed one of the oldest poets of the valley.",
    TOLD + "Lima is a port that the mayor opposed.",
    TOLD + "The mayor of Lima denounced the robbery, calling it unacceptable.",
]
MEANT = [
    (TOLD + '"It is unacceptable," the mayor of Lima said.', "against"),
    (TOLD + "The mayor of Lima opposed it.", "against"),
]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_points_nowhere(stances, text):
    assert not [axis for holder, axis, _ in stances(text) if "mayor" in holder.lower()]


@pytest.mark.parametrize(("text", "stance"), MEANT)
def test_points_back(stances, text, stance):
    assert [(axis, said) for holder, axis, said in stances(text) if "mayor" in holder.lower()] == [
        ("ceasefire", stance)
    ]


def test_a_decision_nobody_took_sides_on_is_no_topic(stances):
    text = "A court in Lima looked at the land law. The union applauded the ruling."
    assert stances(text) == []


def test_a_verdict_on_a_side_taken_is(stances):
    text = "The senate decided to scrap the land law. The union applauded the decision."
    assert ("union", "law", "against") in stances(text)
