"""Subjects and objects that English leaves unsaid."""

import pytest

from onrecord.language.arguments import arguments_of, hanging_on
from onrecord.language.pipeline import Pipeline


@pytest.mark.parametrize(
    ("text", "verb", "doers", "objects"),
    [
        ("Iran seized the ship.", "seized", ["Iran"], ["ship"]),
        ("The ship was seized by Iran.", "seized", ["Iran"], ["ship"]),
        ("Chad and Mali signed the treaty.", "signed", ["Chad", "Mali"], ["treaty"]),
        ("Kenya wants to buy grain.", "buy", ["Kenya"], ["grain"]),
        ("Kenya urged Uganda to open the border.", "open", ["Uganda"], ["border"]),
        ("Peru accused Chile of arming rebels.", "arming", ["Chile"], ["rebels"]),
        ("The soldiers who burned the village fled.", "burned", ["soldiers"], ["village"]),
        ("A bomb planted by rebels exploded.", "planted", ["rebels"], ["bomb"]),
        ("Troops entered the town and killed farmers.", "killed", ["Troops"], ["farmers"]),
        ("The rebels have been engaged in looting.", "engaged", ["rebels"], []),
        ("A priest was kidnapped and presumed killed by rebels.", "kidnapped", ["rebels"], ["priest"]),
        ("Iraq allowed all 880 workers to leave.", "allowed", ["Iraq"], ["workers"]),
        ("Chad said that the rebels left.", "said", ["Chad"], []),
    ],
)
def test_arguments(pipeline: Pipeline, text: str, verb: str, doers: list[str], objects: list[str]) -> None:
    parse = next(iter(pipeline.parse_all(iter([text]))))
    found = arguments_of(parse, parse.words.index(verb))
    assert [parse.words[i] for i in found.doers] == doers
    assert [parse.words[i] for i in found.objects] == objects


def test_what_hangs_on_a_noun(pipeline: Pipeline) -> None:
    parse = next(iter(pipeline.parse_all(iter(["Israel's attack on Iran by night drew fire."]))))
    hanging = [(name, parse.words[i]) for name, i in hanging_on(parse, parse.words.index("attack"))]
    assert hanging[:2] == [("genitive", "Israel"), ("on", "Iran")]
