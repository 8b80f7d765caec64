"""Axis and attitude entries compiled."""

from pathlib import Path

import pytest

from onrecord.codebook.axis_entries import axis_examples, compile_axes
from onrecord.codebook.compiling import HOME
from onrecord.records.errors import CodebookError

AXIS = "means: m\ndirection: d\nname: n\nthings: [{thing}]\n"


def _home(folder: Path, axis: str, attitude: str = "means: m\nstance: for\nverbs: [want]\n") -> Path:
    for kind, text in (("axis", axis), ("attitude", attitude)):
        (folder / "entries" / kind).mkdir(parents=True, exist_ok=True)
        (folder / "entries" / kind / "one.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_axis_of_the_package_has_its_examples():
    axes = {axis.id for axis in compile_axes((HOME,)).axes}
    assert len(axes) >= 25
    assert {one.entry for one in axis_examples((HOME,))} == axes


def test_a_hyphened_word_is_as_many_tokens(tmp_path):
    table = compile_axes((_home(tmp_path, AXIS.format(thing='"no-fly zone", "free-trade|customs union"')),))
    assert [cue.before for cue in table.nouns["zone"]] == [[["no"], ["fly"]]]
    assert sorted(len(cue.before) for cue in table.nouns["union"]) == [1, 2]


def test_what_asks_for_more_is_tried_first(tmp_path):
    table = compile_axes((_home(tmp_path, AXIS.format(thing='deal, "peace deal"')),))
    assert [cue.said for cue in table.nouns["deal"]] == ["peace deal", "deal"]


def test_a_stance_of_none_tells_only_its_negation(tmp_path):
    denying = "means: m\nstance: none\nnegated: against\nmay: none\nnouns: [need for]\n"
    (attitude,) = compile_axes((_home(tmp_path, AXIS.format(thing="deal"), denying),)).attitudes["noun"]["need"]
    assert (attitude.sign, attitude.negated) == (None, -1)


@pytest.mark.parametrize(
    ("axis", "attitude"),
    [
        ("direction: d\nname: n\n", "means: m\nstance: for\n"),
        (AXIS.format(thing="deal") + "needs: money\n", "means: m\nstance: for\n"),
        (AXIS.format(thing="deal") + "colour: red\n", "means: m\nstance: for\n"),
        (AXIS.format(thing='"@nowhere"'), "means: m\nstance: for\n"),
        (AXIS.format(thing="deal"), "means: m\nstance: sideways\nverbs: [want]\n"),
    ],
)
def test_a_wrong_entry_is_refused(tmp_path, axis, attitude):
    with pytest.raises(CodebookError):
        compile_axes((_home(tmp_path, axis, attitude),))


def test_an_axis_without_examples_is_refused(tmp_path):
    with pytest.raises(CodebookError):
        axis_examples((_home(tmp_path, AXIS.format(thing="deal")),))


def _attitudes(tmp_path: Path, first: str, second: str):
    home = _home(tmp_path, AXIS.format(thing="deal"), f"means: m\n{first}\n")
    (home / "entries" / "attitude" / "two.yaml").write_text(f"means: m\n{second}\n", encoding="utf-8")
    return compile_axes((home,)).attitudes["noun"]["wish"]


def test_of_two_entries_on_one_word_the_one_that_says_more_counts(tmp_path):
    denied, wanted = "stance: none\nnegated: against\nmay: none\n", "stance: for\nnegated: against\n"
    denied_first = _attitudes(tmp_path, denied + "nouns: [wish clause in]", wanted + "nouns: [wish clause for]")
    assert [(one.entry, one.sign, one.paths) for one in denied_first] == [
        ("one", None, ["in"]),
        ("two", 1, ["clause", "for"]),
    ]


def test_of_two_entries_that_contradict_each_other_the_first_counts(tmp_path):
    found = _attitudes(tmp_path, "stance: for\nmay: none\nnouns: [wish for]", "stance: against\nnouns: [wish for]")
    assert [(one.entry, one.sign) for one in found] == [("one", 1)]


def test_what_stands_before_a_noun_says_more_than_a_bare_preposition_behind_it(tmp_path):
    table = compile_axes((_home(tmp_path, AXIS.format(thing='"aid to", "military aid", aid')),))
    assert [cue.said for cue in table.nouns["aid"]] == ["military aid", "aid to", "aid"]


def test_what_makes_a_noun_another_thing_is_a_noun_and_a_preposition(tmp_path):
    axis = AXIS.format(thing="vote")
    table = compile_axes((_home(tmp_path, axis + 'barred_by: ["vote|poll on|over"]\n'),))
    assert table.axes[0].barred_by == {"vote": ["on", "over"], "poll": ["on", "over"]}
    with pytest.raises(CodebookError):
        compile_axes((_home(tmp_path, axis + "barred_by: [vote]\n"),))
