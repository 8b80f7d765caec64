"""Who is asked, where a demand names its addressee elsewhere than as its object."""

import pytest


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The minister called for oil companies to pay more.", ["oil companies"]),
        ("The bishop called for the rebels to free the teachers.", ["rebels"]),
        ("The premier asked for troops in a letter to the African Union.", ["African Union"]),
        ("The governor asked for more police in a message to the interior minister.", ["interior minister"]),
        ("The government adopted budget cuts demanded by the International Monetary Fund.", ["government"]),
        ("Unions pressured the president over appointments to the central bank.", ["president"]),
        ("Farmers urged the minister to end the curbs, according to the press office.", ["minister"]),
    ],
)
def test_the_one_asked(rows, text: str, asked: list[str]) -> None:
    assert [r for t, _, r in rows(text) if t == "REQUEST"] == [asked]


def test_who_is_told_by_letter_urges_nobody(rows) -> None:
    found = rows("Scientists sent letters to the ministry urging it to close the mine.")
    assert ("REQUEST", ["Scientists"], ["ministry"]) in found


def test_whose_terms_are_refused(rows) -> None:
    assert ("REJECT", ["Lawmakers"], ["Boric"]) in rows("Lawmakers refused to vote on President Boric's nominee.")
    assert any(t == "REJECT" and r == ["Mali"] for t, _, r in rows("Chad refused to accept Mali's terms."))


def test_a_plain_refusal_has_nobody_else(rows) -> None:
    assert all(r == [] for t, _, r in rows("The senate refused to leave the building.") if t == "REJECT")
