"""They and both, of those who were named side by side."""

import pytest


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Kenya and Uganda said they would not recognise Kosovo.", ["Kenya", "Uganda"]),
        ("Kenya and Uganda met in Arusha. Both want talks with Serbia.", ["Kenya", "Uganda"]),
        ("Peru and Chile, which share a lake, said they opposed sanctions on Cuba.", ["Peru", "Chile"]),
        ("France, Spain and Italy said they were in favour of a truce.", ["France", "Spain", "Italy"]),
        ("Peru, which has a long border with Chile, and Bolivia, which lost its coast in a war, called for talks with Chile.",
         ["Peru", "Bolivia"]),
        ("Sweden and Norway drew up a text. They oppose sanctions on Cuba.", ["Sweden", "Norway"]),
    ],
)  # fmt: skip
def test_each_of_those_named_together_holds_it(stances, text, holders):
    assert sorted({name for name, _, _ in stances(text)}) == sorted(holders)


def test_one_alone_is_not_joined_by_a_neighbour(stances):
    assert {name for name, _, _ in stances("Kenya told Uganda that it opposed sanctions on Cuba.")} == {"Kenya"}
