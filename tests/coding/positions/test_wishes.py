"""Wishes that a parse hides."""

import pytest

from onrecord.coding.positions.wishes import is_rather_seen


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya's demand is that the sanctions on Chad be lifted.", ("Kenya", "sanctions", "against")),
        ("The mayor would rather see the curfew lifted.", ("mayor", "curfew", "against")),
        ("Kenya's aim is a truce.", ("Kenya", "ceasefire", "for")),
    ],
)
def test_a_wish_is_found(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    ("text", "wanted"), [("The mayor would rather see it go.", True), ("The mayor saw it go.", False)]
)
def test_who_would_rather_see_wants(pipeline, text, wanted):
    parse = pipeline.parse(text)
    assert is_rather_seen(parse, parse.lemma.index("see")) is wanted
