"""Counts and fits what the statements reader knows by measure: python tools/train_speech.py [GOLD] (or `make train`)

GOLD is the train half of PolNeAR as JSON lines (id, text, attributions with source, cue and content spans); it has no
licence to ship, so it lies beside the checkout or nowhere. Written from it, byte for byte the same each time:

    entries/speech/shares.yaml       the share of each word's uses, construction by construction, that attribute
    entries/speech/calibration.yaml  the weights of the chance that a candidate attributes

Both hold words and numbers only, no text of the set.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from count_shares import count, learn, shares_text, total
from fit_chance import Candidate, calibration_text, candidates, fit, nested_text

from onrecord.codebook.compiling import HOME
from onrecord.codebook.speech_entries import FOLDER, compile_speech, read_entries
from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "polnear_train.jsonl"
FOLDS = 4


@dataclass(slots=True)
class Marked:
    """A parsed report with its attributions as sets of tokens: (cue, content without punctuation)."""

    parse: Parse
    attributions: list[tuple[frozenset[int], frozenset[int]]]


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    if not path.exists():
        print(f"train: no measuring set at {path}; the shares and weights stay as they are")
        return 0
    train(read(path), HOME / FOLDER)
    return 0


def train(reports: list[Marked], into: Path) -> None:
    """Write shares.yaml, then calibration.yaml; print what nesting weighs.

    The weights are fitted on candidates whose shares were counted on the other reports, fold by fold: the share of a
    rare word must not look better in fitting than it is on a report nobody has counted.
    """
    entries = read_entries((HOME,))
    bare = compile_speech((HOME,), learned=False)
    folds = [reports[n::FOLDS] for n in range(FOLDS)]
    counts = [count(fold, bare) for fold in folds]
    rows: list[Candidate] = []
    with TemporaryDirectory() as home:
        path = Path(home) / FOLDER / "shares.yaml"
        path.parent.mkdir(parents=True)
        for n, fold in enumerate(folds):
            others = total(counts[:n] + counts[n + 1 :])
            path.write_text(shares_text(learn(entries, others)), encoding="utf-8")
            rows += candidates(fold, compile_speech((HOME, Path(home))))
    weights = fit(rows)
    (into / "shares.yaml").write_text(shares_text(learn(entries, total(counts))), encoding="utf-8")
    (into / "calibration.yaml").write_text(calibration_text(weights, len(reports)), encoding="utf-8")
    print(nested_text(weights))


def read(path: Path) -> list[Marked]:
    """The set's reports, parsed."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    parses = Pipeline().parse_all([row["text"] for row in rows])
    return [mark(row, parse) for row, parse in zip(rows, parses, strict=True)]


def mark(row: dict, parse: Parse) -> Marked:  # type: ignore[type-arg]
    """One report with its attributions in tokens."""
    pairs = []
    for a in row["attributions"]:
        content = frozenset(i for i in _tokens(parse, a["content"]) if parse.words[i][0].isalnum())
        if content:
            pairs.append((frozenset(_tokens(parse, a["cue"])), content))
    return Marked(parse, pairs)


def _tokens(parse: Parse, spans: list[list[int]]) -> list[int]:
    found: list[int] = []
    for start, end in spans:
        while start < end and parse.text[start].isspace():
            start += 1
        i = parse.token_at(start)
        while i is not None and i < len(parse) and parse.start[i] < end:
            found.append(i)
            i += 1
    return found


if __name__ == "__main__":
    raise SystemExit(main())
