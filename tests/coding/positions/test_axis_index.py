"""The cues of a word that a sentence has room for."""

import pytest

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.positions.axis_index import AxisIndex, CueShelf, axis_index, sentence_words
from onrecord.records.tables.axis_table import AxisCue
from onrecord.records.tables.event_table import CuePart


def _cue(said: str, *parts: CuePart, axis: int = 0, kind: str = "verb", before: tuple[str, ...] = ()) -> AxisCue:
    return AxisCue(said=said, axis=axis, kind=kind, direction=1, parts=list(parts), before=[[one] for one in before])


SHELF = CueShelf(
    [
        _cue("put off ~vote", CuePart(at="off"), CuePart(at="object", words=["vote", "early vote"])),
        _cue("put ~rebel", CuePart(at="object", words=["rebel"]), axis=1),
        _cue("put down", CuePart(at="down")),
        _cue("put"),
        _cue("put ~PLACE", CuePart(at="object", words=["PLACE"])),
    ],
    ["elections", "rule"],
)


@pytest.mark.parametrize(
    ("words", "axes", "wanted"),
    [
        ("they put it off", (), ["put"]),
        ("a vote was put off", (), ["put off ~vote", "put"]),
        ("rebel and vote were put down", (), ["put off ~vote", "put ~rebel", "put down", "put"]),
        ("they put it off", ("rule",), ["put ~rebel", "put"]),
    ],
)
def test_only_cues_whose_words_are_there_are_given_in_their_order(words, axes, wanted):
    said = words.split()
    there = sentence_words(said, said, ["NOUN"] * len(said))
    assert [cue.said for cue in SHELF.among(there, axes)] == wanted


def test_a_name_may_be_any_place():
    assert "put ~PLACE" in [cue.said for cue in SHELF.among(sentence_words(["Gozo"], ["Gozo"], ["PROPN"]))]


def test_a_noun_is_known_by_the_word_before_it():
    shelf = CueShelf([_cue("peace deal", kind="thing", before=("peace",)), _cue("deal", kind="thing")], ["peace_deal"])
    assert [cue.said for cue in shelf.among(sentence_words(["a", "deal"], ["a", "deal"], ["DET", "NOUN"]))] == ["deal"]


def test_every_cue_of_the_package_is_found_by_its_own_words():
    index: AxisIndex = axis_index(compile_tables().axes)
    for lemma, cues in index.table.verbs.items():
        words = {
            "",
            *(w.split()[-1] for c in cues for p in c.parts for w in p.words),
            *(p.at for c in cues for p in c.parts),
        }
        assert index.verb_cues(lemma, words) == cues
    assert index.verb_cues("no such verb", {""}) == []
