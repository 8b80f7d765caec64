"""Who holds a stance that is told as the topic's own."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The treaty drew criticism from Kenya.", ("Kenya", "treaty", "against")),
        ("The curfew has the support of the bishops.", ("bishops", "curfew", "for")),
        ("The truce is unacceptable to Kenya.", ("Kenya", "ceasefire", "against")),
        ("A truce is Kenya's first demand.", ("Kenya", "ceasefire", "for")),
        ("Kenya called the blockade an act of piracy.", ("Kenya", "blockade", "against")),
        ("The senator believes that the curfew is a mistake.", ("senator", "curfew", "against")),
        ("The mayor does not believe that the curfew is a mistake.", ("mayor", "curfew", "for")),
    ],
)
def test_the_judge_is_named(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    ["The curfew is a mistake.", "The treaty drew a crowd of five hundred.", "The curfew met with the usual delays."],
)
def test_a_judgement_of_nobody_is_no_position(stances, text):
    assert stances(text) == []
