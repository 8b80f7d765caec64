"""Kinship of words for happenings: one meaning ("quake", "earthquake"), near ("raid", "attack"), or none."""

from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.merging.stems import stem

Kinship = Literal["same word", "same stem", "one meaning", "near", "beside", "none"]


@cache
def kinship(one: str, two: str) -> Kinship:
    """How two lemmas (lower case; particles after a space: "gun down") are kin.

    Meanings are WordNet's commonest senses of each word (tables/kinship.tsv, built by tools/build_kinship.py): a shared
    sense is one meaning; near, where a sense of one stands right above one of the other's; beside, where one stands
    above both.
    """
    if one == two:
        return "same word"
    if stem(one) == stem(two):
        return "same stem"
    table = _senses()
    first, second = table.get(one) or table.get(stem(one)), table.get(two) or table.get(stem(two))
    if first is None or second is None:
        return "none"
    if first[0] & second[0]:
        return "one meaning"
    if first[0] & second[1] or first[1] & second[0]:
        return "near"
    return "beside" if first[1] & second[1] else "none"


@cache
def _senses() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Word -> its senses and the senses right above."""
    lines = files("onrecord.merging").joinpath("tables", "kinship.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {word: (frozenset(own.split()), frozenset(above.split())) for word, own, above in rows}


def has_meaning(word: str) -> bool:
    """Whether the table knows the word: a verb with its particle is looked up whole before it is taken alone."""
    return word in _senses()
