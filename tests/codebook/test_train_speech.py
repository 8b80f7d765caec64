"""What `make train` learns of the words that attribute, on reports made up here."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from count_shares import count, learn, shares_text, total
from fit_chance import fit
from train_speech import mark, train

from onrecord.codebook.compiling import HOME
from onrecord.codebook.speech_entries import compile_speech

TEXT = "The mayor said that the bridge was shut. The clerk said that the toll was gone. The guard sang the hymn."


def spans(text: str, *pieces: str) -> list[list[int]]:
    return [[text.index(piece), text.index(piece) + len(piece)] for piece in pieces]


@pytest.fixture(scope="module")
def marked(pipeline: Any) -> Any:
    told = [("The mayor", "the bridge was shut"), ("The clerk", "the toll was gone")]
    attributions = []
    for source, content in told:
        at = TEXT.index("said", TEXT.index(source))
        attributions.append({"source": spans(TEXT, source), "cue": [[at, at + 4]], "content": spans(TEXT, content)})
    return mark({"attributions": attributions}, pipeline.parse(TEXT))


def test_uses_are_counted_with_those_that_attribute(marked):
    counts = count([marked], compile_speech((HOME,), learned=False))
    assert counts["verbs"]["say"]["clause"] == [2, 2]
    assert counts["verbs"]["sing"]["object"] == [1, 0]


def test_counts_add_up_over_folds(marked):
    one = count([marked], compile_speech((HOME,), learned=False))
    assert total([one, one])["verbs"]["say"]["clause"] == [4, 4]
    assert one["verbs"]["say"]["clause"] == [2, 2]


def test_a_word_that_attributes_more_than_its_family_is_listed():
    entries = {"saying": {"act": "say", "frames": {"clause": 50}, "verbs": ["say", "hum"]}}
    counts = {"verbs": {"say": {"clause": [100, 95]}, "hum": {"clause": [20, 1]}}, "nouns": {}, "adjectives": {}}
    learned = learn(entries, counts)["saying"]["verbs"]
    assert learned["say"]["clause"] > 85
    assert learned["hum"]["clause"] < 25
    assert '"say": {"clause": ' in shares_text({"saying": {"verbs": learned}})


def test_a_construction_is_left_to_the_entry_that_lists_it():
    entries = {
        "asking": {"act": "demand", "frames": {"for": 60}, "verbs": ["ask"]},
        "saying": {"act": "say", "frames": {"clause": 50}, "verbs": ["ask", "say"]},
    }
    counts = {"verbs": {"say": {"for": [30, 20]}, "ask": {"for": [30, 20]}}, "nouns": {}, "adjectives": {}}
    learned = learn(entries, counts)["saying"]["verbs"]
    assert learned["*"]["for"] > 30
    assert learned["ask"]["for"] == 0


def test_the_fit_tells_what_attributes_from_what_does_not():
    rows = [(0.5, ["clause"], True)] * 100 + [(0.5, ["object"], False)] * 100
    weights = fit(rows)
    assert weights["clause"] > 1 > -1 > weights["object"]


def test_training_writes_the_same_bytes_twice(marked, tmp_path):
    written = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        train([marked] * 4, tmp_path / name)
        written.append([(tmp_path / name / f).read_bytes() for f in ("shares.yaml", "calibration.yaml")])
    assert written[0] == written[1]
