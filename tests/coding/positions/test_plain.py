"""What a verb without a wish above it shows."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No soldier of ours will march on Chad, the minister said.", ("minister", "military_action", "against")),
        ("North Korea said it was leaving the treaty.", ("North Korea", "treaty", "against")),
        ("The army would rather fight on than sign the truce.", ("army", "ceasefire", "against")),
        ('"No truce while their flag flies here," the general said.', ("general", "ceasefire", "against")),
        (
            "Chad would go ahead with the building of the dam, a ministry statement said.",
            ("Chad", "public_works", "for"),
        ),
        ("The premier told lawmakers the curfew would take effect at midnight.", ("premier", "curfew", "for")),
        (
            '"There will be no direct talks with the rebels," the government spokesman said.',
            ("government spokesman", "negotiations", "against"),
        ),
        ("The union said the strike would go on until the company raised pay.", ("union", "strike", "for")),
        ("Uganda lifted the sanctions on Chad over the objections of Kenya.", ("Kenya", "sanctions", "for")),
        (
            "The cabinet signed the trade agreement despite protests from the unions.",
            ("unions", "treaty", "against"),
        ),
        ("The envoy said the sanctions should have been imposed a year ago.", ("envoy", "sanctions", "for")),
        ("The unions gave the government a week to restore the subsidy on fuel.", ("unions", "subsidies", "for")),
        (
            "The mayor asked the prefect to lift the curfew, but the prefect said it would remain in force until Sunday.",
            ("prefect", "curfew", "for"),
        ),
        ("Oman carried out its threat to impose tariffs on imported steel.", ("Oman", "tariffs", "for")),
        ("The governor told reporters she had no intention of resigning.", ("governor", "resignation", "against")),
        ("Sweden has not ruled out backing the tariffs.", ("Sweden", "tariffs", "open")),
        (
            "Ministers meet in Rome to decide on the tariffs. Peru again ruled out early elections.",
            ("Peru", "elections", "against"),
        ),
        (
            "Slovakia will go to court rather than accept migrants from Italy.",
            ("Slovakia", "refugees_entry", "against"),
        ),
    ],
)
def test_stance(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "The judge is going to give the case his full attention.",
        "Staff will take part in the retirement plan.",
        "The actor agreed to talk to a magazine.",
        "Guards waited until the army had freed the hostages.",
        "Leaders meet in Brussels to decide on the tariffs.",
    ],
)
def test_none(stances, text):
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There will be no amnesty for the generals, the president said.", ("president", "amnesty", "against")),
        ('"The ceasefire is over," the rebel commander said.', ("rebel commander", "ceasefire", "against")),
        ("Ministers concede that the blockade cannot last.", ("Ministers", "blockade", "against")),
        ("Norway is pulling its soldiers out of Mali.", ("Norway", "foreign_forces", "against")),
        ("The junta made it clear that it would quit the talks.", ("junta", "negotiations", "against")),
    ],
)
def test_stance_told_without_a_wish(stances, text, wanted):
    assert wanted in stances(text)


def test_a_question_is_no_stance(stances):
    assert stances('"Why should we sign the treaty with Oman?" the king asked.') == []
