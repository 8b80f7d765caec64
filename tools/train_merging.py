"""Fit the weights of stories and happenings on ECB+ train, and write them to src/onrecord/merging/tables.

    python tools/train_merging.py GOLD.jsonl     # {id, text, subtopic, topic, mentions: [{start, end, cluster}]}

Logistic regression with an L2 penalty by Newton's method: no random start, the same input gives the same weights. With
--check, topics are scored by weights fitted on the others, at several bars: how HAPPENING and STORY were chosen.
"""

import argparse
import json
from datetime import date
from pathlib import Path

import numpy as np

from onrecord.language.pipeline import Pipeline
from onrecord.merging import stories as story_room
from onrecord.merging.happenings import read_pairs
from onrecord.merging.linking import link
from onrecord.merging.stories import find_stories, story_rows
from onrecord.merging.tellings import telling_of
from onrecord.merging.wording import wording_of

HERE = Path(__file__).parents[1] / "src/onrecord/merging/tables"
PENALTY = 50.0
STORY_PENALTY = 1.0
LEAST = 0.005
"""Weights smaller than this over a feature's own spread are left out."""


def fit(rows: np.ndarray, right: np.ndarray, penalty: float, rounds: int = 12) -> np.ndarray:
    """Weights and, last, the bias."""
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    weights = np.zeros(rows.shape[1])
    ridge = np.eye(len(weights)) * penalty
    ridge[-1, -1] = 1e-3
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (right - chance) - ridge @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        weights += step
        if abs(step).max() < 1e-5:
            break
    return weights


def chances(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(rows @ weights[:-1] + weights[-1], -30, 30)))


def write(name: str, features: list[str], weights: np.ndarray, note: str) -> None:
    lines = [f"# {note}", f"bias\t{weights[-1]:.3f}"]
    lines += [f"{f}\t{w:.3f}" for f, w in zip(features, weights, strict=False) if abs(w) >= LEAST]
    (HERE / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def train(gold: list[dict], parses: list, check: bool) -> None:
    wordings = [wording_of(g["text"]) for g in gold]
    rows = story_rows(wordings)
    right = np.array([gold[a]["subtopic"] == gold[b]["subtopic"] for a, b in rows], float)
    found = fit(np.array(list(rows.values())), right, STORY_PENALTY)
    made = f"tools/train_merging.py, {date.today()}, ECB+ train, {len(gold)} reports"
    write("stories", list(story_room.FEATURES), found, f"{made}, {len(rows)} pairs of reports")
    story_room.weights.cache_clear()
    stories = find_stories(wordings)
    if check:
        print("stories")
        closest = list(stories.closeness)
        chance = np.array([stories.closeness[pair] for pair in closest])
        _try_bars(closest, chance, len(gold), [g["subtopic"] for g in gold])
        print("happenings")
    tellings, clusters = [], []
    for n, (g, parse) in enumerate(zip(gold, parses, strict=True)):
        for m in g["mentions"]:
            tellings.append(telling_of(parse, m["start"], m["end"], n))
            clusters.append(m["cluster"])
    pairs, read = [], []
    for pair, features in read_pairs(tellings, stories):
        pairs.append(pair)
        read.append(features)
    names = sorted({name for features in read for name in features})
    at = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(read), len(names)))
    for n, features in enumerate(read):
        for name, value in features.items():
            table[n, at[name]] = value
    right = np.array([clusters[a] == clusters[b] for a, b in pairs], float)
    spread = table.std(0) + 1e-3
    write(
        "happenings",
        names,
        _unscaled(fit(table / spread, right, PENALTY), spread),
        f"{made}, {len(tellings)} mentions, {len(pairs)} pairs",
    )
    if check:
        topics = np.array([gold[tellings[a].report]["topic"] for a, _ in pairs])
        out = np.zeros(len(pairs))
        kinds = sorted(set(topics))
        for part in range(5):
            held = np.isin(topics, kinds[part::5])
            out[held] = chances(table[held] / spread, fit(table[~held] / spread, right[~held], PENALTY))
        _try_bars(pairs, out, len(tellings), clusters)


def _unscaled(weights: np.ndarray, spread: np.ndarray) -> np.ndarray:
    return np.append(weights[:-1] / spread, weights[-1])


def _try_bars(pairs: list, chance: np.ndarray, size: int, clusters: list[str]) -> None:
    """B3 of the groups each bar gives (the official scorer gives CoNLL)."""
    key: dict[str, set[int]] = {}
    for i, c in enumerate(clusters):
        key.setdefault(c, set()).add(i)
    for bar in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        groups = link(size, {p: s for p, s in zip(pairs, chance, strict=True) if s > 0.02}, bar)
        precision = recall = 0.0
        for group in groups:
            for i in group:
                shared = len(key[clusters[i]].intersection(group))
                precision += shared / len(group) / size
                recall += shared / len(key[clusters[i]]) / size
        print(f"bar {bar}: B3 P {precision:.3f} R {recall:.3f} F {2 * precision * recall / (precision + recall):.3f}")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("gold", type=Path)
    words.add_argument("--check", action="store_true")
    given = words.parse_args()
    gold = [json.loads(line) for line in given.gold.read_text(encoding="utf-8").splitlines()]
    train(gold, list(Pipeline().parse_all(g["text"] for g in gold)), given.check)


if __name__ == "__main__":
    main()
