"""Statements whose only cue is a mark."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "KOVACS: We had no choice. The money was gone by June.",
            "KOVACS",
            "We had no choice. The money was gone by June",
        ),
        ("Interior ministry: “No one is above the law”", "Interior ministry", "No one is above the law"),
        ("“The forest is the only bank we have” — Amaru Quispe", "Amaru Quispe", "The forest is the only bank we have"),
    ],
)
def test_colon_and_dash(tell, text, speaker, content):
    told = tell(text)[0]
    assert (told.speaker, told.cue, told.content) == (speaker, None, [content])


def test_a_colon_after_an_ordinary_noun_is_no_turn(tell):
    assert tell("Ingredients: two eggs, flour and milk.") == []


def test_a_hyphen_inside_a_name_is_no_dash(tell):
    assert not tell("Ministers also met Han Mi-ja.")
    assert not tell("The bank was bought by the heir of Coca-Cola.")
