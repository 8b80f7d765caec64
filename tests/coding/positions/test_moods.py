"""Negations and modals of a clause."""

import pytest

from onrecord.coding.positions.moods import is_history, is_negated, modal_of


def _token(parse, word):
    return parse.words.index(word)


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Peru no longer backs it.", "backs", True),
        ("Peru hardly backs it.", "backs", True),
        ("Neither side wants it.", "wants", True),
        ("Nobody wants it.", "wants", True),
        ("They left without signing it.", "signing", True),
        ("They hold no talks.", "talks", True),
        ("They not only want it.", "want", False),
        ("They want it.", "want", False),
    ],
)
def test_negation(pipeline, text, word, wanted):
    parse = pipeline.parse(text)
    assert is_negated(parse, _token(parse, word)) is wanted


def test_negation_of_a_word_met_before_is_not_counted_again(pipeline):
    parse = pipeline.parse("No troops should remain.")
    troops, remain = _token(parse, "troops"), _token(parse, "remain")
    assert is_negated(parse, remain)
    assert not is_negated(parse, remain, [troops])


def test_modal_is_shared_by_coordinated_verbs(pipeline):
    parse = pipeline.parse("They will sign the pact and keep it.")
    assert modal_of(parse, _token(parse, "keep")) == "will"


def test_history_is_told_by_its_year(pipeline):
    parse = pipeline.parse("Georgia signed the pact in 2011, and Chad signed it on Monday.")
    first = _token(parse, "signed")
    assert is_history(parse, first)
    assert not is_history(parse, parse.words.index("signed", first + 1))


def test_an_adverb_set_apart_denies_nothing(stances):
    assert ("premier", "ceasefire", "for") in stances("Not surprisingly, the premier backs the ceasefire.")


def test_a_denial_denies(stances):
    assert ("premier", "ceasefire", "against") in stances("The premier does not back the ceasefire.")


def test_what_others_may_do_with_a_gift_is_no_stance(stances):
    found = stances("The minister gave the rebels rifles so they could bomb the port.")
    assert not [one for one in found if one[1] == "military_action"]


def test_you_have_to_is_of_anybody(stances):
    assert stances("You have to quit your posts before you stand for office, the judge said.") == []
