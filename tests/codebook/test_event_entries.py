"""Event entries: what compiles, what is refused, and with what words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.codebook.compiling import HOME
from onrecord.codebook.event_entries import compile_events, event_examples
from onrecord.codebook.ontology import load_ladders, load_ontology
from onrecord.records.errors import CodebookError
from onrecord.records.vocabulary import EventType, words_of

ENTRY = """
means: A test of an entry.
codes: {type: COERCE, mode: arrest, cameo: "173"}
cues: {verbs: ["nab"]}
examples: [{text: "One."}, {text: "Two."}]
near: [{text: "Three.", belongs: none}]
"""


def home(folder: Path, text: str) -> Path:
    (folder / "entries" / "event").mkdir(parents=True)
    (folder / "entries" / "event" / "probe.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_plover_type_has_an_entry() -> None:
    table = compile_events((HOME,))
    coded = {entry.codes.type for entry in table.entries}
    assert coded == set(words_of(EventType))


def test_every_mode_of_the_list_is_coded_by_some_entry_or_case() -> None:
    table = compile_events((HOME,))
    coded = {(e.codes.type, e.codes.mode) for e in table.entries}
    coded |= {(c.codes.type, c.codes.mode) for e in table.entries for c in e.cases}
    for e in table.entries:
        if e.content is not None and e.content.ladder is not None:
            coded |= {(e.codes.type, mode) for _, _, mode in table.ladders[e.content.ladder]}
    wanted = {(kind, mode) for kind, modes in load_ontology().modes.items() for mode in modes}
    assert sorted(wanted - coded) == []


def test_every_plover_context_is_given_by_an_entry_or_a_word() -> None:
    table = compile_events((HOME,))
    given = {context for contexts in table.contexts.values() for context in contexts}
    for entry in table.entries:
        given |= set(entry.codes.contexts).union(*(case.codes.contexts for case in entry.cases))
    assert sorted(load_ontology().contexts - given) == []


def test_a_list_for_an_unknown_context_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "entries" / "event_context"
    folder.mkdir(parents=True)
    (folder / "gardening.yaml").write_text("words: [rose]\n", encoding="utf-8")
    with pytest.raises(CodebookError, match="no PLOVER context is called 'gardening'"):
        compile_events((HOME, tmp_path))


def test_a_hyphened_noun_is_matched_as_its_two_words() -> None:
    cue = next(cue for cue in compile_events((HOME,)).nouns["fire"] if cue.said == "cease-fire")
    assert cue.before == [["cease"]]


def test_a_home_of_ones_own_adds_its_entry(tmp_path: Path) -> None:
    table = compile_events((HOME, home(tmp_path, ENTRY)))
    assert "probe" in {entry.id for entry in table.entries}
    assert any(cue.said == "nab" and table.entries[cue.entry].id == "probe" for cue in table.verbs["nab"])


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('codes: {type: COERCE, mode: visit, cameo: "173"}', "no mode 'visit'"),
        ('codes: {type: SIEGE, cameo: "173"}', "no PLOVER type"),
        ('codes: {type: COERCE, cameo: "999"}', "no CAMEO code"),
        ("frame: nowhere", "no frame"),
        ("needs: luck", "`needs` is 'luck'"),
        ("colour: red", "unknown fields"),
        ('cues: {verbs: ["seize @nonsense"]}', "no word list"),
        ("cases: [{codes: {}}]", "no `when`"),
        ("content: {status: maybe}", "no status"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_file(tmp_path: Path, line: str, says: str) -> None:
    key = line.split(":")[0]
    kept = [row for row in ENTRY.strip().splitlines() if not row.startswith(key + ":")]
    with pytest.raises(CodebookError) as refused:
        compile_events((home(tmp_path, "\n".join([*kept, line])),))
    assert says in str(refused.value)
    assert "probe.yaml" in str(refused.value)


def test_examples_must_be_two_and_a_near_miss(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="near miss"):
        event_examples((home(tmp_path, ENTRY.replace("near:", "todo:")),))


def test_longer_cues_are_tried_before_shorter_ones() -> None:
    cues = [cue.said for cue in compile_events((HOME,)).verbs["withdraw"]]
    assert cues.index("withdraw @peacekeepers") < cues.index("withdraw from") < cues.index("withdraw")


@given(st.sampled_from(sorted(load_ladders())))
def test_ladders_use_known_codes_and_try_the_longest_prefix_first(name: str) -> None:
    steps = load_ladders()[name]
    assert all(code in load_ontology().cameo for _, code, _ in steps)
    lengths = [len(prefix) for prefix, _, _ in steps]
    assert lengths == sorted(lengths, reverse=True)
