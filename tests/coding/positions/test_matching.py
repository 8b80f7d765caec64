"""Where a report speaks of a contested topic."""

import pytest

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.positions.axis_index import axis_index
from onrecord.coding.positions.matching import find_matches, hidden_match


def _matches(parse, recent=frozenset()):
    index = axis_index(compile_tables().axes)
    first, after = parse.sentences[-1]
    return index, find_matches(parse, index, first, after, set(recent))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya wants to lift the curfew.", {"curfew"}),
        ("Germany put off its vote on the budget.", set()),
        ("The generals put off the vote.", {"elections"}),
        ("Congress approved military aid to Chad.", {"arms_supply"}),
        ("The cat sat on the mat.", set()),
    ],
)
def test_the_axes_of_a_sentence(pipeline, text, wanted):
    assert {match.axis.id for match in _matches(pipeline.parse(text))[1]} - {"budget_cuts", "law"} == wanted


def test_pronouns_mean_the_people_of_a_topic_told_just_before(pipeline):
    parse = pipeline.parse("Chad wants them to go home.")
    assert _matches(parse)[1] == []
    assert {match.axis.id for match in _matches(parse, {"foreign_forces"})[1]} == {"foreign_forces"}


def test_a_verb_that_tells_nothing_hides_no_other_topic_of_its_noun(pipeline):
    parse = pipeline.parse("Greenpeace went to court to stop the pipeline.")
    index, matches = _matches(parse)
    names = {one.axis.id for one in matches} | {
        hidden.axis.id for one in matches if (hidden := hidden_match(parse, index, one, set())) is not None
    }
    assert "public_works" in names
