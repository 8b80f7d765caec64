"""The examples and near misses that attitude entries give of their words."""

import pytest

from onrecord.codebook.axis_entries import attitude_examples
from onrecord.codebook.compiling import HOME

EXAMPLES = attitude_examples((HOME,))


@pytest.mark.parametrize("example", [one for one in EXAMPLES if not one.near], ids=lambda one: one.text)
def test_example_is_read(stances, example):
    want = example.want
    found = [(holder, stance) for holder, axis, stance in stances(example.text) if axis == want["axis"]]
    assert any(want["holder"] in holder and want["stance"] == stance for holder, stance in found)


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.near], ids=lambda one: one.text)
def test_near_miss_tells_no_stance(stances, example):
    assert stances(example.text) == []
