"""Stances told by an auxiliary alone."""


def test_denied_after_a_semicolon(stances):
    assert stances("The rebels want elections; the army does not.") == [
        ("rebels", "elections", "for"),
        ("army", "elections", "against"),
    ]


def test_agreed(stances):
    assert ("union", "law", "against") in stances("The bishops oppose the reform. So does the union.")


def test_a_mere_auxiliary_of_a_fact_is_none(stances):
    assert [name for name, _, _ in stances("The rebels want elections. The army did not march.")] == ["rebels"]


def test_a_bare_answer_takes_up_what_was_asked_for(stances):
    found = stances("Zambia pressed the rebels to lay down their guns. The rebels refused.")
    assert found == [("Zambia", "disarmament", "for"), ("rebels", "disarmament", "against")]


def test_a_bare_leaning(stances):
    assert ("Uganda", "ceasefire", "against") in stances("Kenya wants a truce in Sudan; Uganda is opposed.")


def test_an_objection_to_a_proposal_is_against_it_and_not_against_its_topic(stances):
    found = stances("Russia proposed to lift the sanctions on Iran. France objected.")
    assert found == [("Russia", "sanctions", "against"), ("France", "sanctions", "for")]


def test_set_answer(stances):
    told = "The senate asked the king to sign the treaty with Oman. The king will do no such thing."
    assert ("king", "treaty", "against") in stances(told)
