"""The topics that a report has told so far."""

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.positions.axis_index import axis_index
from onrecord.coding.positions.matching import find_matches
from onrecord.coding.positions.told import Told


def _told(parse):
    told, index = Told(parse), axis_index(compile_tables().axes)
    for first, after in parse.sentences:
        for match in find_matches(parse, index, first, after, set()):
            told.add(match)
    return told


def test_topics_are_found_by_sentence_axis_and_name(pipeline):
    told = _told(pipeline.parse("Kenya wants a truce. It rained. Uganda wants the curfew lifted."))
    assert [match.axis.id for match in told.since(-1, 0)] == ["ceasefire"]
    assert told.since(1, 1) == []
    (curfew,) = told.since(1, 2)
    assert told.of_axis(curfew) == [curfew]
    assert told.names == {"truce"} if curfew.verb else told.names == {"truce", "curfew"}


def test_what_is_to_be_built_is_known_by_its_proper_name(pipeline):
    told = _told(pipeline.parse("The mayor wants to build the Keswick dam."))
    assert set(told.things) == {"keswick"}


def test_nothing_is_told_of_a_report_without_topics(pipeline):
    assert not _told(pipeline.parse("The cat sat on the mat."))
