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
