"""Holders whom the actors' step did not name."""

import pytest


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The oil lobby is against the sanctions on Chad.", "oil lobby"),
        ("One faction wants a truce with the army.", "One faction"),
        ("The museum refuses to return the bronzes.", "museum"),
    ],
)
def test_a_body_that_wants_is_a_holder(stances, text, holder):
    assert [name for name, _, _ in stances(text)] == [holder]


@pytest.mark.parametrize(
    "text",
    ["Point 12 calls for talks with the rebels.", "The lobby of the hotel was closed during the truce."],
)
def test_what_cannot_want_is_none(stances, text):
    assert stances(text) == []


def test_a_newcomer_is_an_actor_with_its_mention(read):
    (one,) = read("The shipping lobby opposes the sanctions on Chad.")
    assert one.holder.name == "shipping lobby"
    assert len(one.holder.mentions) == 1
