"""Whom words are said to."""

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.speech_entries import compile_speech
from onrecord.coding.statements.addressees import hearers
from onrecord.coding.statements.cues import verb_cues
from onrecord.coding.statements.reading import read_verb

TABLE = compile_speech((HOME,))


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("The witness told the court that he had fled.", ["court"]),
        ("The council was warned that the path would not last.", ["council"]),
        ("The bloc urged both armies to pull back.", ["armies"]),
        ("The lenders said in a letter to the bank that they needed help.", ["bank"]),
        ("The coach praised the keeper.", []),
    ],
)
def test_hearers(pipeline, text, heard):
    parse = pipeline.parse(text)
    verb, cues = next(iter(verb_cues(parse, TABLE).items()))
    found = read_verb(parse, verb, cues, [])
    takes = any(c.addressee and c.entry == found.entry for c in cues)
    assert [parse.words[i] for i in hearers(parse, found, takes)] == heard
