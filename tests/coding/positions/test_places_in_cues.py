"""Cues that ask for a place's own name (`~PLACE`)."""

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ukraine refused to cede Kharkiv to Russia.", [("Ukraine", "annexation", "against")]),
        ("Turkey demanded the return of Cyprus.", [("Turkey", "annexation", "against")]),
        ("Ukraine refused to cede the point to Russia.", []),
    ],
)
def test_a_cue_may_ask_for_a_named_place(stances, text, found):
    assert stances(text) == found
