"""Idioms: a verb, its noun and a preposition as one word of stance."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The premier poured cold water on the tax.", ("premier", "law", "against")),
        ("Farmers are up in arms over the tax.", ("Farmers", "law", "against")),
        ("The ministers are in no mood to lift the curfew.", ("ministers", "curfew", "for")),
        ("The senate gave its blessing to the treaty.", ("senate", "treaty", "for")),
        ("The bishops have nothing against the reform.", ("bishops", "law", "for")),
        ("Voters said no to the treaty.", ("Voters", "treaty", "against")),
        ("The mayor turned a deaf ear to calls for a curfew.", ("mayor", "curfew", "against")),
        ("Peru left the door open to talks with the rebels.", ("Peru", "negotiations", "open")),
        ("The emir sees no alternative to sanctions on Chad.", ("emir", "sanctions", "for")),
        ("The truce is a sell-out, the general said.", ("general", "ceasefire", "against")),
    ],
)
def test_idiom(stances, text, wanted):
    assert wanted in stances(text)


def test_a_relative_clause_with_its_preposition(stances):
    assert ("unions", "law", "against") in stances("Parliament debated the reform, to which the unions object.")


def test_what_is_not_criticised_is_not_backed(stances):
    assert stances("The mayor did not criticise the reform.") == []


def test_an_idiom_s_own_none_is_no_denial(stances):
    found = stances("The governor wants a curfew. The traders will have none of it.")
    assert ("traders", "curfew", "against") in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The king is open to talks with the rebels.", ("king", "negotiations", "for")),
        ("The emir turned aside a plea from Oslo to lift the curfew.", ("Oslo", "curfew", "against")),
        ("The pledge to hold elections was repeated by the general.", ("general", "elections", "for")),
    ],
)
def test_wish_of_a_noun_under_a_verb(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya announced its intention to lift the sanctions on Chad.", ("Kenya", "sanctions", "against")),
        ("Kenya has no intention of lifting the sanctions on Chad.", ("Kenya", "sanctions", "for")),
        ("Kenya is not willing to negotiate with the rebels.", ("Kenya", "negotiations", "against")),
        ("Kenya said it will not extend the truce.", ("Kenya", "ceasefire", "against")),
        ("Kenya proposed to the rebels that they start talks.", ("Kenya", "negotiations", "for")),
        ("Norway suggested to both sides that they sign a truce.", ("Norway", "ceasefire", "for")),
    ],
)
def test_a_wish_and_its_denial(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Doctors stopped work in protest at the wage freeze.", ("Doctors", "wages", "for")),
        ("The miners walked out in protest over the tariffs on coal.", ("miners", "tariffs", "against")),
        ("There is nothing to negotiate with the rebels, the general said.", ("general", "negotiations", "against")),
        ("Kenya responded by closing the border with Somalia.", ("Kenya", "border_opening", "against")),
        ("The Liberals said they could support the treaty if it were put off a year.", ("Liberals", "treaty", "for")),
        ("Norway will take no part in an attack on Iran.", ("Norway", "military_action", "against")),
        ("It would be populism to lift the sanctions on Chad, the minister said.", ("minister", "sanctions", "for")),
        ("Peru urged Chile not to use tariffs.", ("Peru", "tariffs", "against")),
        ("Turkey flouted the arms embargo on Libya.", ("Turkey", "sanctions", "against")),
    ],
)
def test_what_is_done_against_a_topic_shows_a_stance(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army fought a long war with the rebels in the south.",
        "The senate committee meets on Monday to consider the treaty.",
        "The cabinet is to discuss the curfew on Friday.",
        "The front has some 900 members, half of them armed.",
    ],
)
def test_what_is_only_done_or_on_the_table_shows_none(stances, text):
    assert stances(text) == []
