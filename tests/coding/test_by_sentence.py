"""Looking rows up by sentence finds what going through all of them finds, in the same order."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.coding.by_sentence import BySentence

WORDS = 5
"""Words of each sentence."""


@given(st.lists(st.integers(0, 59)), st.integers(0, 59), st.integers(-2, 14))
def test_the_same_rows_in_the_same_order(tokens: list[int], token: int, back: int) -> None:
    parse = SimpleNamespace(sentence=[i // WORDS for i in range(60)])
    rows = [(at, f"row {place}") for place, at in enumerate(tokens)]
    found = BySentence(parse, rows)
    assert found.near(token, back) == [row for row in rows if 0 <= token // WORDS - row[0] // WORDS <= back]
    assert bool(found) == bool(rows)
