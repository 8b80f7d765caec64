"""Verbs that undo one another, and verbs that say the same."""

import pytest

from onrecord.language.contraries import says_the_same, undoes


@pytest.mark.parametrize(("one", "other"), [("leave", "resign"), ("raise", "double"), ("sing", "sing")])
def test_one_deed_under_two_verbs(one: str, other: str) -> None:
    assert says_the_same(one, other)
    assert says_the_same(other, one)
    assert not undoes(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("sell", "keep"), ("stay", "quit"), ("raise", "cut"), ("cancel", "go_ahead")]
)
def test_what_undoes_what(one: str, other: str) -> None:
    assert undoes(one, other)
    assert undoes(other, one)


def test_verbs_of_no_pair_say_nothing_of_one_another() -> None:
    assert not says_the_same("sing", "dance")
    assert not undoes("sing", "dance")
