"""The nouns around a topic's word, and the path to each."""

import pytest

from onrecord.coding.positions.around import around_noun, around_verb


def _told(parse, pairs):
    return {(path, parse.lower[noun]) for path, noun in pairs}


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("Kenya sent troops to Haiti.", "sent", {("subject", "kenya"), ("object", "troops"), ("dative", "haiti")}),
        ("The king called on the rebels to stop.", "stop", {("subject", "rebels")}),
        ("The guards let the convoys pass.", "let", {("object", "convoys")}),
        ("The army freed the last of the hostages.", "freed", {("object", "hostages")}),
        ("The troops went back to their barracks.", "went", {("to", "barracks")}),
        ("The bridge was opened by the mayor.", "opened", {("object", "bridge"), ("subject", "mayor")}),
    ],
)
def test_around_a_verb(pipeline, text, verb, wanted):
    parse = pipeline.parse(text)
    assert wanted <= _told(parse, around_verb(parse, parse.lower.index(verb)))


@pytest.mark.parametrize(
    ("text", "noun", "wanted"),
    [
        ("Qatar opposes a halt to the raids.", "halt", ("to", "raids")),
        ("Qatar opposes troops stationed in Chad.", "troops", ("in", "chad")),
        ("Kenya's withdrawal of troops began.", "withdrawal", ("genitive", "kenya")),
    ],
)
def test_around_a_noun(pipeline, text, noun, wanted):
    parse = pipeline.parse(text)
    assert wanted in _told(parse, around_noun(parse, parse.lower.index(noun)))
