"""Every example of every speech entry, and the checks that entries are read with."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.inflection import noun_forms, verb_forms
from onrecord.codebook.speech_entries import FOLDER, compile_speech, read_entries
from onrecord.coding.draft import Draft, StatementDraft
from onrecord.coding.statements import find_statements
from onrecord.language.parse import Parse
from onrecord.records.errors import CodebookError
from onrecord.records.report import Report

ENTRIES = read_entries((HOME,))
TABLE = compile_speech((HOME,))
EXAMPLES = [(name, e) for name, entry in ENTRIES.items() for e in entry.get("examples", [])]
NEAR = [(name, e) for name, entry in ENTRIES.items() for e in entry.get("near_misses", [])]


def statements(pipeline: Any, text: str) -> tuple[Parse, list[StatementDraft]]:
    parse = pipeline.parse(text)
    draft = Draft(Report(id="r", text=text), parse, SimpleNamespace(speech=TABLE))  # type: ignore[arg-type]
    find_statements(draft)
    return parse, draft.statements


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{n}-{e['text'][:40]}" for n, e in EXAMPLES])
def test_example(pipeline: Any, name: str, example: dict[str, Any]) -> None:
    parse, found = statements(pipeline, example["text"])
    want = dict(example["want"])
    entry = want.pop("entry", name)
    cue = want.pop("cue")
    row = next((s for s in found if s.cue and parse.said(*s.cue[0]) == cue), None)
    assert row is not None, f"no statement at {cue!r}"
    assert row.why.entry == entry
    for field, value in want.items():
        got = getattr(row, field)
        if field == "speaker":
            got = parse.said(*row.speaker[0]) if row.speaker else None
        elif field == "content":
            got = [parse.said(*piece) for piece in row.content]
        assert got == value, field


@pytest.mark.parametrize(("name", "example"), NEAR, ids=[f"{n}-{e['text'][:40]}" for n, e in NEAR])
def test_near_miss(pipeline: Any, name: str, example: dict[str, Any]) -> None:
    parse, found = statements(pipeline, example["text"])
    assert name not in [s.why.entry for s in found]
    if example["belongs"] != "none":
        assert (example["cue"], example["belongs"]) in [(parse.said(*s.cue[0]), s.why.entry) for s in found if s.cue]


def test_every_entry_of_cues_has_two_examples_and_a_near_miss() -> None:
    for name, entry in ENTRIES.items():
        if "lists" not in entry:
            assert len(entry.get("examples", [])) >= 2, name
            assert entry.get("near_misses"), name
        assert entry["means"], name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("means: x\nact: shout\n", "shout"),
        ("means: x\nact: say\nverb: [say]\n", "verb"),
        ("means: x\nact: say\nframes: {clause: 120}\nverbs: [say]\n", "120"),
        ("means: [x\n", "x"),
    ],
)
def test_a_faulty_entry_is_refused_and_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "faulty.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match=told):
        compile_speech((tmp_path,))


def test_a_later_home_replaces_an_entry(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    own = "means: x\nact: threaten\nframes: {clause: 90}\nverbs: [say]\n"
    (tmp_path / FOLDER / "saying.yaml").write_text(own, encoding="utf-8")
    assert {c.act for c in compile_speech((HOME, tmp_path)).verbs["said"]} == {"threaten"}


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say", "says", "saying", "said"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("plan", {"plan", "plans", "planning", "planned"}),
        ("urge", {"urge", "urges", "urging", "urged"}),
        ("rule out", {"rule out", "rules out", "ruling out", "ruled out"}),
    ],
)
def test_forms_of_verbs(lemma: str, forms: set[str]) -> None:
    assert set(verb_forms(lemma)) == forms


def test_forms_of_nouns() -> None:
    assert noun_forms("study") == ["study", "studies"]
    assert noun_forms("speech") == ["speech", "speeches"]
