"""Whose stance it is where somebody says what his party, "the union" or "it" wants."""

import pytest


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Opposition leader Maria Prata told reporters that her party would vote against the pension reform.", "Maria Prata"),
        ("Governor Lina Cruz said her province was against the dam.", "Lina Cruz"),
        ("The exiles' leader, Tom Ward, said his followers would boycott the elections.", "Tom Ward"),
        ("Olga Renn, head of the dockers' union, said the union would oppose the pension reform.", "Olga Renn"),
        ("Defence Minister Karl Voss said our soldiers must stay in Mali.", "Karl Voss"),
        ("President Ife Okoro of Benin said that his government was in favour of a truce.", "Ife Okoro"),
        ("In Athens, the leader of the Left Platform, Yannis Petrou, said his 30 deputies would vote against the tax.",
         "Yannis Petrou"),
        ("The rebels' chief negotiator, Ivan Montes, said the rebels would extend the truce.", "Ivan Montes"),
        ("The minister of health, Ada Sow, said the union would accept the pay offer.", "union"),
        ("Party chairman Jens Moe said the party would vote against the treaty.", "Jens Moe"),
        ("A spokesman for the interior ministry said that it was against an amnesty.", "interior ministry"),
        ("A spokeswoman for the union said it opposed the pension reform.", "union"),
        ("The bishop said the church was for a truce.", "church"),
    ],
)  # fmt: skip
def test_who_speaks_for_whom(stances, text, holder):
    assert [name for name, _, _ in stances(text)] == [holder]
