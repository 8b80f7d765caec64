"""Words on the way up: what is not done, what a law lets others do, what is only held back."""

import pytest


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Malta criticised the failure to lift the curfew.", ("Malta", "curfew", "against")),
        ("Malta denounced Italy's failure to hold elections.", ("Malta", "elections", "for")),
        ("The union will settle for nothing short of a pay rise.", ("union", "wages", "for")),
        ("The rebels will accept nothing less than independence.", ("rebels", "independence", "for")),
        ("The envoy said there would be no agreement without an international force on the ground.",
         ("envoy", "foreign_forces", "for")),
        ("The dam must wait, the president said.", ("president", "public_works", "against")),
        ("Mali consented at a meeting in Algiers to an inquiry into the killings.", ("Mali", "inquiry", "for")),
        ("The party said it would hold rallies to press for the departure of Prime Minister Ram Thapa.",
         ("party", "resignation", "for")),
        ("The refugees may return once the camps are closed, the minister said.", ("minister", "refugees_return", "for")),
        ("Malaysia argued for closing the border and Vietnam was against it.", ("Vietnam", "border_opening", "for")),
        ("Commonwealth leaders suspended Nigeria on Sunday. Ghana voted against the suspension.",
         ("Ghana", "membership", "for")),
        ("Russia offered to bring its troops home. The Russians should stay, the mayor said.",
         ("mayor", "foreign_forces", "for")),
        ("The premier rejected a proposal by the envoy for a two-week truce.", ("envoy", "ceasefire", "for")),
        ("The junta turned down a request from the doctors for a truce.", ("doctors", "ceasefire", "for")),
        ("The house approved, by 60 votes to 9, an amnesty for the rebels.", ("house", "amnesty", "for")),
        ("The minister said his government backed the suspension of Fiji from the Forum.",
         ("minister", "membership", "against")),
    ],
)  # fmt: skip
def test_way_up(stances, text, stance):
    assert stance in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Malta's failure to sign the treaty angered Italy.",
        "He will stay at home unless the government brings back two ministers it dismissed in February.",
        "Emil Roux, who has avoided endorsing an invasion in public, met the envoys.",
        "President Diaz will meet President Maduro on Friday.",
        "The polling stations will open at seven, the commission said.",
    ],
)
def test_no_stance(stances, text):
    assert stances(text) == []


def test_what_a_law_lets_others_do_is_not_what_its_scrapping_is_about(stances):
    text = "Congress scrapped a law under which bankers can be jailed for moving money abroad."
    assert {axis for _, axis, _ in stances(text)} <= {"law"}
