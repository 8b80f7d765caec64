"""Stances that a sentence words and does not give to the one they are read of, beside near ones that it does give."""

import pytest

NOBODYS = [
    "Norway did not believe that Chile was interested in a truce.",
    "Peru doubts that the rebels want a truce.",
    "The bishops urged all sides to lift their voices by demanding a truce.",
    "The party will work with groups that may want a truce.",
    "The premier is expected to back the treaty.",
    "The study weighed the likelihood that voters would support the levy.",
    "The senator boasted of how the inquiry was hurting his rival.",
    "If the governor wants a third term, it will be necessary to amend the constitution, the judge said.",
    "Sales cannot start until regulators approve the land law.",
    "Thousands of women seek abortions abroad.",
    "Kenya denounced attacks which were launched by the rebels.",
    "Ethiopia moved troops to the border to lift the siege of the town.",
    "The court gave the prosecutor more time to investigate the killing.",
    "The premier denied that he would consider the land law.",
    "The senator played down the idea that he had signed the treaty.",
    "Peace will not come without justice, the bishop said.",
    "If the clinic closes, they would have to resign, the nurses said.",
]
THEIRS = [
    ("Chile was interested in a truce.", ("Chile", "ceasefire", "for")),
    ("The rebels want a truce.", ("rebels", "ceasefire", "for")),
    ("The premier backs the treaty.", ("premier", "treaty", "for")),
    ("It is time to investigate the killing, the judge said.", ("judge", "inquiry", "for")),
    ("The parliament refused to consider the land law.", ("parliament", "law", "against")),
    ("The unions sent letters to the ministries urging them to repeal the land law.", ("unions", "law", "against")),
    ("Kenya did not sign a plan to end the ceasefire.", ("Kenya", "ceasefire", "for")),
    ("Kenya did not sign the plan to extradite the general.", ("Kenya", "extradition", "against")),
    ("Fiji welcomed Japan's support for the dam.", ("Japan", "public_works", "for")),
]


@pytest.mark.parametrize("text", NOBODYS)
def test_nobody_holds_it(stances, text):
    assert stances(text) == []


@pytest.mark.parametrize(("text", "wanted"), THEIRS)
def test_it_is_held(stances, text, wanted):
    assert wanted in stances(text)


def test_who_is_asked_for_support_has_not_given_it(stances):
    assert [holder for holder, _, _ in stances("Fiji asked for Japan's support for the dam.")] == ["Fiji"]


def test_addressees_do_not_hold_what_a_letter_says(stances):
    found = stances("The unions sent letters to the ministries urging them to repeal the land law.")
    assert {holder for holder, _, _ in found} == {"unions"}
