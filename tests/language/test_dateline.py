"""Datelines stand apart from the first sentence."""

import pytest

from onrecord.language.dateline import dateline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("GAO, Mali (Wire) - Troops arrived on Monday.", "GAO, Mali (Wire) -"),
        ("TUNIS — The vote was close.", "TUNIS —"),
        ("Lima, 10 Jan 90 (Wire) -- A mayor was shot.", "Lima, 10 Jan 90 (Wire) --"),
        ("Court frees editor\n\nDAKAR, March 3 (Wire) - A court freed an editor.", "DAKAR, March 3 (Wire) -"),
        ("The army - weakened by years of war - withdrew.", None),
        ("Kenya-backed forces withdrew.", None),
        ("", None),
    ],
)
def test_dateline(text, words):
    found = dateline(text)
    assert (text[slice(*found)] if found else None) == words


def test_a_dateline_is_a_sentence_of_its_own(pipeline):
    parse = pipeline.parse("GAO, Mali (Wire) - Troops arrived on Monday.")
    assert parse.said(*parse.dateline) == "GAO, Mali (Wire) -"
    assert parse.sentences[0] == parse.dateline
    assert parse.said(*parse.sentences[1]) == "Troops arrived on Monday."
