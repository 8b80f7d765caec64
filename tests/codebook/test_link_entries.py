"""Link, outcome and referent entries: what they compile to, and what is refused."""

from pathlib import Path

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.link_entries import compile_stories, link_examples, outcome_examples
from onrecord.records.errors import CodebookError
from onrecord.records.vocabulary import LinkKind, OutcomeKind, words_of

LINK = 'means: One answers.\nkind: response\nphrases: ["in answer|reply to"]\nverbs: ["reply~ to"]\n'
EXAMPLES = "examples: [{text: a, from: a, to: a}, {text: b, from: b, to: b}]\nnear: [{text: c, belongs: none}]\n"


def home(tmp_path: Path, kind: str, text: str) -> tuple[Path, ...]:
    path = tmp_path / "entries" / kind / "mine.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return (tmp_path,)


def test_every_kind_of_link_and_outcome_has_an_entry() -> None:
    table = compile_stories((HOME,))
    parts = (table.links, table.outcomes)
    cues = [[c for of in (p.phrases, p.verbs, p.nouns) for cs in of.values() for c in cs] for p in parts]
    kinds = {cue.what for cue in cues[0]} | set(table.links.marks.values())
    assert kinds == set(words_of(LinkKind))
    assert {cue.what for cue in cues[1]} == set(words_of(OutcomeKind))


def test_a_phrase_is_found_by_each_form_of_its_first_word(tmp_path: Path) -> None:
    text = 'means: One answers.\nkind: response\nphrases: ["answer~ to", "by way|means of"]\n'
    table = compile_stories(home(tmp_path, "link", text))
    assert {"answer", "answers", "answered", "answering", "by"} <= set(table.links.phrases)
    (cue,) = table.links.phrases["by"]
    assert cue.words == [["by"], ["way", "means"], ["of"]]


def test_the_keys_of_words_say_how_they_are_read(tmp_path: Path) -> None:
    text = (
        "means: One answers.\nkind: response\nturned_phrases: [drew]\nbare_phrases: [in turn]\nsaid_of: [a lie]\n"
        "bare_verbs: [respond]\nlone_verbs: [refuse]\nobject_verbs: [blame on]\nturned_clause_verbs: [spur]\n"
        "uncoded: both\n"
    )
    links = compile_stories(home(tmp_path, "link", text)).links
    assert links.phrases["drew"][0].turned
    assert links.phrases["in"][0].bare
    assert links.phrases["a"][0].said_of
    assert (links.verbs["respond"][0].bare, links.verbs["respond"][0].lone) == (True, False)
    assert links.verbs["blame"][0].of_object
    assert (links.verbs["spur"][0].turned, links.verbs["spur"][0].clausal) == (True, True)
    assert links.verbs["spur"][0].uncoded == 2
    assert (links.verbs["refuse"][0].bare, links.verbs["refuse"][0].lone) == (True, True)


def test_a_noun_of_two_entries_may_point_to_either(tmp_path: Path) -> None:
    home(tmp_path, "referent", "means: Papers.\nnouns: [report]\nfootings: [document]\n")
    (tmp_path / "entries" / "referent" / "words.yaml").write_text("means: Words.\nnouns: [report]\nacts: [say]\n")
    referent = compile_stories((tmp_path,)).referents["report"]
    assert (referent.acts, referent.footings) == (["say"], ["document"])


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("link", "means: One answers.\nkind: answer\n", "`kind` is 'answer'"),
        ("link", "means: One answers.\nkind: response\nfrases: [x]\n", "unknown fields"),
        ("link", "means: One answers.\nkind: response\nto_acts: [shout]\n", "unknown to_acts"),
        ("link", "means: One answers.\nkind: response\nuncoded: two\n", "`uncoded` is 'two'"),
        ("outcome", "means: It ended.\noutcome: done\n", "`outcome` is 'done'"),
        ("outcome", "means: It ended.\noutcome: fulfilled\nnegated: undone\n", "`negated` is 'undone'"),
        ("referent", "means: Nouns.\nnouns: [raid]\ntypes: [RAID]\n", "unknown types"),
    ],
)
def test_what_does_not_hold_to_the_format_is_refused(kind: str, text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=told):
        compile_stories(home(tmp_path, kind, text))


def test_examples_come_with_near_misses(tmp_path: Path) -> None:
    found = link_examples(home(tmp_path, "link", LINK + EXAMPLES))
    assert [(one.entry, one.text, one.near) for one in found] == [
        ("mine", "a", False),
        ("mine", "b", False),
        ("mine", "c", True),
    ]
    with pytest.raises(CodebookError, match="fewer than two examples"):
        outcome_examples(home(tmp_path, "outcome", "means: It ended.\noutcome: fulfilled\n"))
