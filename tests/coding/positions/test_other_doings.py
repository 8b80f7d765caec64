"""Bare verbs of an axis said of something else, beside those that are meant."""

import pytest

OTHER = [
    "The mayor was unwilling to talk to reporters.",
    "The union was trying to negotiate a contract for the dockers.",
    "The general command called on its men to continue advancing after the clashes.",
    "The premier was ready to go.",
    "The premier will talk down the island's harvest.",
    "The senator blamed fog for the failure of the guards to come to the aid of the envoys.",
]
MEANT = [
    ("The mayor was unwilling to talk to the rebels.", ("mayor", "negotiations", "against")),
    ("The army chief refused to negotiate.", ("army chief", "negotiations", "against")),
    ("Kenya said the clashes must not continue.", ("Kenya", "ceasefire", "for")),
    ("Norway promised aid to the rebels.", ("Norway", "aid", "for")),
]


@pytest.mark.parametrize("text", OTHER)
def test_other_doing_is_no_topic(stances, text):
    assert stances(text) == []


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_the_doing_is_meant(stances, text, wanted):
    assert wanted in stances(text)
