"""Conditions and reasons in the report's words."""

import pytest


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The rebels said they would sign the truce once the army had left.", "once the army had left"),
        ("Peru will not sign the treaty without a vote.", "without a vote"),
        ("Chad agreed to talks with the rebels provided that they disarm.", "provided that they disarm"),
    ],
)
def test_condition(read, text, condition):
    one = read(text)[0]
    start_end = one.condition
    assert start_end is not None
    assert text[slice(*start_end)] == condition if isinstance(start_end, tuple) else start_end == condition


def test_what_a_condition_asks_for_is_no_position(stances):
    found = stances("Chad agreed to talks with the rebels provided that they disarm.")
    assert [axis for _, axis, _ in found] == ["negotiations"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The Greens oppose the tax, arguing that it would hurt the poor.", "arguing that it would hurt the poor"),
        ("The king rejected the treaty for fear of a revolt.", "for fear of a revolt"),
    ],
)
def test_reason(read, text, reason):
    assert read(text)[0].reason == reason


def test_a_mere_day_is_no_condition(read):
    assert read("Peru will sign the treaty before Christmas.")[0].condition is None
