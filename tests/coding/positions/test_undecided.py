"""Whoever has not made up his mind is open, and what is only to be ruled on is not decided."""


def test_who_weighs_whether_is_open(stances):
    assert ("Kenya", "arms_supply", "open") in stances("Kenya has not decided whether to send arms to the rebels.")


def test_who_has_decided_is_not_open(stances):
    assert ("Kenya", "arms_supply", "for") in stances("Kenya has decided to send arms to the rebels.")


def test_what_is_to_be_ruled_on_is_not_decided(stances):
    assert stances("The judges will rule on the land law.") == []
