"""Subjects and clauses that the parse hangs in the wrong place."""

import pytest

from onrecord.language.arguments import arguments_of
from onrecord.language.pipeline import Pipeline


def _doers(pipeline: Pipeline, text: str, verb: str) -> list[str]:
    parse = pipeline.parse(text)
    return [parse.words[n] for n in arguments_of(parse, parse.words.index(verb)).doers]


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("Hooded men threw stones at shops in the centre of the capital, Lima, and students tried to enter.",
         "tried", "students"),
        ("Farmers blocked roads in Lima, the capital, and students tried to storm the ministry.", "tried", "students"),
        ("The union filed a suit over a raid in which two miners were killed, accusing the police of murder.",
         "accusing", "union"),
        ("The league is a group responsible for suing the ministry.", "suing", "league"),
        ("The rebels are responsible for killing dozens of villagers.", "killing", "rebels"),
        ("Scientists sent letters to the ministry urging it to close the mine.", "urging", "Scientists"),
    ],
)  # fmt: skip
def test_the_subject_is_found(pipeline: Pipeline, text: str, verb: str, doer: str) -> None:
    assert _doers(pipeline, text, verb) == [doer]


def test_two_verbs_side_by_side_share_an_object(pipeline: Pipeline) -> None:
    parse = pipeline.parse("The frigate fired on and sank a Yemeni patrol boat.")
    fired = parse.words.index("fired")
    assert [parse.words[n] for n in arguments_of(parse, fired).objects] == ["boat"]


def test_a_verb_before_a_pair_shares_nothing(pipeline: Pipeline) -> None:
    parse = pipeline.parse("People vandalised shops, looted and threw bottles at the guards.")
    assert parse.words.index("bottles") not in arguments_of(parse, parse.words.index("looted")).objects


def test_when_attacked_is_a_passive(pipeline: Pipeline) -> None:
    parse = pipeline.parse("The villagers fight back when attacked.")
    args = arguments_of(parse, parse.words.index("attacked"))
    assert args.passive
    assert [parse.words[n] for n in args.objects] == ["villagers"]


def test_according_to_leads_to_nobody(pipeline: Pipeline) -> None:
    parse = pipeline.parse("According to the union, the minister praised the farmers.")
    assert arguments_of(parse, parse.words.index("praised")).obliques == []
