"""Fits the weights of the chance that a candidate attributes: a logistic model by Newton steps, no randomness."""

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from onrecord.coding.statements.chance import features
from onrecord.coding.statements.cues import Found, verb_cues
from onrecord.coding.statements.finding import candidates_of
from onrecord.coding.statements.nesting import nest
from onrecord.language.parse import Parse
from onrecord.language.quotation import quotations
from onrecord.records.tables.speech_table import SpeechTable

if TYPE_CHECKING:
    from train_speech import Marked

RIDGE = 3.0
STEPS = 25
RAREST = 60
"""Candidates that must share a feature for it to be weighed."""
LEAST_SHARE = 0.02
_NUISANCE = ("quoted", "within", "within:direct")
"""Habits of the annotators, fitted so that no other weight has to carry them, and left out of the codebook."""

Candidate = tuple[float, list[str], bool]
"""Share, features, whether the annotators marked it."""


def candidates(reports: "list[Marked]", table: SpeechTable) -> list[Candidate]:
    """Everything the reader would weigh in the reports, with what the annotators made of it."""
    rows: list[Candidate] = []
    for report in reports:
        parse = report.parse
        quotes = quotations(parse)
        quoted = {i for q in quotes for i in range(*q.inner)}
        found = candidates_of(parse, table, verb_cues(parse, table), quotes, least=0.0)
        found.sort(key=lambda f: (f.begins, f.token))
        nest(found)
        for f in found:
            if f.frame == "silence" or not f.pieces or f.share <= LEAST_SHARE:
                continue
            marked = _is_marked(parse, f, report.attributions)
            if marked is None:
                continue
            names = features(parse, f)
            if f.token in quoted:
                names.append("quoted")
            if f.within is not None:
                names.append("within:direct" if f.within.direct else "within")
            rows.append((f.share, names, marked))
    return rows


def _is_marked(parse: Parse, f: Found, attributions: list[tuple[frozenset[int], frozenset[int]]]) -> bool | None:
    words = {i for first, after in f.pieces for i in range(first, after) if parse.words[i][0].isalnum()}
    cue = {i for first, after in f.cue for i in range(first, after)}
    if not words:
        return None
    return any(
        len(words & content) * 4 >= len(words) + len(content) and (not cue or bool(cue & marked))
        for marked, content in attributions
    )


def fit(rows: list[Candidate]) -> dict[str, float]:
    """Each feature's weight; "share" weighs the log odds of the share."""
    seen = Counter(name for _, names, _ in rows for name in names)
    keys = ["bias", "share", *sorted(name for name, n in seen.items() if n >= RAREST)]
    column = {key: n for n, key in enumerate(keys)}
    x = np.zeros((len(rows), len(keys)))
    y = np.array([float(marked) for _, _, marked in rows])
    for n, (share, names, _) in enumerate(rows):
        share = min(max(share, LEAST_SHARE), 1 - LEAST_SHARE)
        x[n, 0] = 1
        x[n, 1] = math.log(share / (1 - share))
        for name in names:
            if name in column:
                x[n, column[name]] = 1
    w = np.zeros(len(keys))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - RIDGE * w
        bend = (x.T * (p * (1 - p))) @ x + RIDGE * np.eye(len(keys))
        w = w + np.linalg.solve(bend, slope)
    return {key: float(weight) for key, weight in zip(keys, w, strict=True)}


def calibration_text(weights: dict[str, float], reports: int) -> str:
    """The file calibration.yaml."""
    lines = [
        "means: >-",
        "  The weights of the chance that a candidate attributes (a logistic model; coding/statements/chance.py lists the",
        f"  features). Fitted by tools/train_speech.py with a ridge of {RIDGE:g} on the candidates of the train half of PolNeAR",
        f"  ({reports} reports): not to be edited by hand.",
        "lists:",
        "  calibration:",
        *(f'    "{key}": {weight:.2f}' for key, weight in weights.items() if key not in _NUISANCE),
    ]
    return "\n".join(lines) + "\n"


def nested_text(weights: dict[str, float]) -> str:
    """What standing inside another statement adds: the constants NESTED of benchmarks/polnear.py."""
    return "train: " + ", ".join(f"{name} {weights.get(name, 0.0):.2f}" for name in _NUISANCE)
