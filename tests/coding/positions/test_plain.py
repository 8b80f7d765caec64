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
    ],
)
def test_none(stances, text):
    assert stances(text) == []
