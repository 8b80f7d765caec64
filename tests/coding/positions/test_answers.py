"""Answers without a complement, and stances told as somebody else's."""

import pytest

from onrecord.coding.positions.answers import answer_of


def test_a_bare_answer_takes_up_what_was_asked_for(stances):
    found = stances("Zambia pressed the rebels to lay down their guns. The rebels refused.")
    assert found == [("Zambia", "disarmament", "for"), ("rebels", "disarmament", "against")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya wants a truce in Sudan; Uganda is opposed.", ("Uganda", "ceasefire", "against")),
        ("Kenya wants a truce in Sudan; Uganda is in favour.", ("Uganda", "ceasefire", "for")),
        ("The senate asked the king to sign the treaty with Oman. The king will do no such thing.",
         ("king", "treaty", "against")),
        ("The Liberals support the curfew. The Conservatives take the opposite view.",
         ("Conservatives", "curfew", "against")),
        ("The Liberals want the ceasefire extended. The Greens are of the same mind.", ("Greens", "ceasefire", "for")),
        ("The Liberals want the ceasefire extended. The Greens did not share the view.",
         ("Greens", "ceasefire", "against")),
        ("The premier wants the curfew lifted. The president thinks otherwise.", ("president", "curfew", "for")),
        ("The premier opposes the curfew. The president disagrees.", ("president", "curfew", "for")),
        ("The premier opposes the curfew. The bishops agree with him.", ("bishops", "curfew", "against")),
        ("The farmers want the dam stopped. The mayor sided with the farmers.", ("mayor", "public_works", "against")),
    ],
)  # fmt: skip
def test_a_stance_is_told_as_the_one_before(stances, text, wanted):
    assert wanted in stances(text)


def test_an_objection_to_a_proposal_is_against_it_and_not_against_its_topic(stances):
    found = stances("Russia proposed to lift the sanctions on Iran. France objected.")
    assert found == [("Russia", "sanctions", "against"), ("France", "sanctions", "for")]


@pytest.mark.parametrize(
    ("quoted", "stance"),
    [
        ("Not while I am president,", "against"),
        ("Never,", "against"),
        ("Over my dead body,", "against"),
        ("Gladly,", "for"),
    ],
)
def test_a_short_quotation_answers(stances, quoted, stance):
    told = f'The rebels demanded the release of twelve prisoners. "{quoted}" said General Ali Haddad.'
    assert ("Ali Haddad", "release", stance) in stances(told)


def test_a_view_of_something_else_is_no_answer(stances):
    told = "The Liberals support the curfew. The Conservatives take a different view of the harvest."
    assert [name for name, _, _ in stances(told)] == ["Liberals"]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        (["no"], -1),
        (["not", "under", "me", "."], -1),
        (["why", "not", "?"], 1),
        (["no", "comment"], 0),
        (["the", "bread"], 0),
    ],
)
def test_answer_of(words, sign):
    assert answer_of(words) == sign


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("The governor declined to do so.", "for"),
        ("The governor promised to do so.", "against"),
        ("The governor was non-committal.", "open"),
        ("The governor was undecided.", "open"),
        ("The governor reserved judgment.", "open"),
        ("The governor took no position.", "open"),
        ("The governor sat on the fence.", "open"),
    ],
)
def test_an_answer_without_words_of_its_own(stances, answer, stance):
    told = f"The traders asked the governor to lift the curfew. {answer}"
    assert stances(told) == [("traders", "curfew", "against"), ("governor", "curfew", stance)]
