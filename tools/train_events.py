"""Fits the weights of the events' confidence: python tools/train_events.py GOLD_FOLDER [--curve]

Rows whose rightness is known: benchmarks/own/event_labels.jsonl (rows of real reports read by hand: set, report id,
span, type, right), our own sentences (benchmarks/own/events.yaml and ordinary.yaml), the codebook's examples, and from
GOLD_FOLDER the sentences of plv_train (the row of the right root, or all where none is) and the deeds of police in
india_odd. A logistic model by Newton steps, no randomness. Writes
src/onrecord/codebook/entries/event_chance/weights.yaml; --curve prints
how rows of each confidence hold when the model has not seen their reports (ten parts), and writes nothing.
"""

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import msgspec
import numpy as np
import yaml

from onrecord.codebook.compiling import HOME, compile_tables
from onrecord.codebook.event_entries import event_examples
from onrecord.coding.assembly import assemble
from onrecord.coding.draft import Draft, EventDraft
from onrecord.coding.events.confidence import with_type
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Coder, Report

ROOT = Path(__file__).parents[1]
OWN = ROOT / "benchmarks" / "own"
WEIGHTS = ROOT / "src" / "onrecord" / "codebook" / "entries" / "event_chance" / "weights.yaml"
RIDGE, STEPS_OF_FIT, RAREST, PARTS = 30.0, 10, 9, 10
FREE = 2.0
"""The ridge on the bias, which needs none to speak of."""
YIELDING = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""PLV has one root for both."""
# Grounds count in the fit from a weight of RAREST on: three rows read, or as much.
WEIGHT_READ, WEIGHT_KNOWN, WEIGHT_MADE = 3.0, 1.0, 0.25
"""What a row counts for in the fit: read whole in a real report, known by its sentence's label or our own reading of a
sentence, or known by the root or entry of a sentence made for a manual or the codebook."""


class Row(NamedTuple):
    """One coded row whose rightness is known."""

    names: list[str]
    right: bool
    weight: float
    group: str
    """The report it is from: rows of one report are held out together."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("gold", type=Path)
    options.add_argument("--curve", action="store_true")
    chosen = options.parse_args()
    rows, counts = collect(chosen.gold)
    if chosen.curve:
        print(curve(rows))
        return
    WEIGHTS.write_text(weights_text(fit(rows), counts), encoding="utf-8")
    print(f"{WEIGHTS.relative_to(ROOT)}: {sum(counts.values())} rows, {counts}")


def collect(gold: Path) -> tuple[list[Row], dict[str, int]]:
    """All rows known to be right or wrong, and how many come from where."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    coder = _Coder()
    found = {
        "read by hand": list(_read_rows(coder, gold)),
        "own sentences": list(_own_rows(coder)),
        "examples": list(_example_rows(coder)),
        "PLV": list(_plv_rows(coder, gold)),
        "police": list(_police_rows(coder, gold)),
    }
    return [row for rows in found.values() for row in rows], {name: len(rows) for name, rows in found.items()}


class _Coder:
    """Codes texts up to their events, every row kept whatever its confidence."""

    def __init__(self) -> None:
        self.pipeline = Pipeline()
        self.tables = compile_tables()
        self.tables.events.weights = {"bias": 9.0}
        last = next(n for n, step in enumerate(STEPS) if step.name == "events")
        self.steps = STEPS[: last + 1]

    def drafts(self, rows: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Draft]]:
        """Each row with its draft."""
        for row, parse in zip(rows, self.pipeline.parse_all([r["text"] for r in rows]), strict=True):
            told = row.get("published")
            report = Report(id=str(row["id"]), text=row["text"], published=told, source="", hash="")
            draft = Draft(report, parse, self.tables, date.fromisoformat(told[:10]) if told else None)
            for step in self.steps:
                step.run(draft)
            yield row, draft


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _read_rows(coder: _Coder, gold: Path) -> Iterator[Row]:
    labels: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for label in _lines(OWN / "event_labels.jsonl"):
        labels[label["set"], label["id"]].append(label)
    for name in sorted({name for name, _ in labels}):
        reports = [r for r in _lines(gold / f"{name}.jsonl") if (name, str(r["id"])) in labels]
        for report, draft in coder.drafts(reports):
            for label in labels[name, str(report["id"])]:
                event = next((e for e in draft.events if _is_at(draft, e, label)), None)
                if event is not None:
                    yield Row(with_type(event.grounds), label["right"], WEIGHT_READ, f"{name} {report['id']}")


def _is_at(draft: Draft, event: EventDraft, label: dict[str, Any]) -> bool:
    spans = [draft.parse.span(*tokens) for tokens in (event.trigger, *event.mentions)]
    return event.type == label["type"] and any(a < label["end"] and label["start"] < b for a, b in spans)


def _own_rows(coder: _Coder) -> Iterator[Row]:
    told = yaml.safe_load((OWN / "events.yaml").read_text(encoding="utf-8"))
    for row, draft in coder.drafts(told):
        types = {want["type"] for want in row["events"]}
        yield from (Row(with_type(e.grounds), e.type in types, WEIGHT_KNOWN, str(row["id"])) for e in draft.events)
    for row, draft in coder.drafts(yaml.safe_load((OWN / "ordinary.yaml").read_text(encoding="utf-8"))):
        yield from (Row(with_type(e.grounds), False, WEIGHT_KNOWN, str(row["id"])) for e in draft.events)


def _example_rows(coder: _Coder) -> Iterator[Row]:
    """The codebook stays the authority: a row of the entry whose example it is, is right; near misses give none."""
    examples = [example for example in event_examples((HOME,)) if not example.want.get("todo")]
    texts = [{"id": n, "text": e.text, "published": e.want.get("published")} for n, e in enumerate(examples)]
    for example, (row, draft) in zip(examples, coder.drafts(texts), strict=True):
        entry = example.want.get("entry", example.entry)
        for event in draft.events:
            if event.entry == entry:
                yield Row(with_type(event.grounds), not example.near, WEIGHT_MADE, f"example {row['id']}")


def _plv_rows(coder: _Coder, gold: Path) -> Iterator[Row]:
    import plv

    for row, draft in coder.drafts(_lines(gold / "plv_train.jsonl")):
        record = msgspec.to_builtins(assemble(draft, Coder(onrecord="", codebook="", model=""))[0])
        roots = [YIELDING.get(event["type"], event["type"]) for event in plv.bridge(record)["events"]]
        for event, root in zip(draft.events, roots, strict=True):
            if root == row["root"] or row["root"] not in roots:
                yield Row(with_type(event.grounds), root == row["root"], WEIGHT_MADE, f"plv {row['id']}")


def _police_rows(coder: _Coder, gold: Path) -> Iterator[Row]:
    """What the police did, told as having happened: right where the sentence's label says so."""
    for report, draft in coder.drafts(_lines(gold / "india_odd.jsonl")[::2]):
        for event in draft.events:
            labels = {"ARREST"} if event.mode == "arrest" else {"KILL", "FORCE"} if _by_police(event) else None
            if labels is None or event.status != "happened":
                continue
            start = draft.parse.span(*event.trigger)[0]
            held = next((s for s in report["sentences"] if s["start"] <= start < s["end"]), None)
            if held is not None:
                right = bool(labels & set(held["labels"]))
                yield Row(with_type(event.grounds), right, WEIGHT_KNOWN, f"india_odd {report['id']}")


def _by_police(event: EventDraft) -> bool:
    return event.type == "ASSAULT" and any(actor.kind == "police" for actor in event.actors)


def fit(rows: Iterable[Row]) -> dict[str, float]:
    """Each ground's weight."""
    rows = list(rows)
    seen: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        for name in row.names:
            seen[name] += row.weight
    keys = ["bias", *sorted(name for name, n in seen.items() if n >= RAREST)]
    column = {key: n for n, key in enumerate(keys)}
    x = np.zeros((len(rows), len(keys)))
    x[:, 0] = 1
    for n, row in enumerate(rows):
        for name in row.names:
            if name in column:
                x[n, column[name]] = 1
    y = np.array([float(row.right) for row in rows])
    counts = np.array([row.weight for row in rows])
    ridge = np.full(len(keys), RIDGE)
    ridge[0] = FREE
    w = np.zeros(len(keys))
    for _ in range(STEPS_OF_FIT):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (counts * (y - p)) - ridge * w
        bend = (x.T * (counts * p * (1 - p))) @ x + np.diag(ridge)
        w = w + np.linalg.solve(bend, slope)
    return {key: float(weight) for key, weight in zip(keys, w, strict=True)}


def curve(rows: list[Row]) -> str:
    """Rows read by hand, by the confidence that a model which has not seen their reports gives them.

    Below, what each floor would keep: how much of it is right, and how much of all that is right.
    """
    told = _held_out(rows)
    lines = []
    for low, high in pairwise((0.0, 0.35, 0.5, 0.6, 0.7, 0.8, 1.01)):
        here = [right for chance, right in told if low <= chance < high]
        mean = sum(chance for chance, _ in told if low <= chance < high) / max(1, len(here))
        lines.append(f"{low:.2f} to {min(1, high):.2f}: {len(here):3d} rows, said {mean:.2f}, "
                     f"right {sum(here) / max(1, len(here)):.2f}")  # fmt: skip
    every = sum(right for _, right in told)
    for floor in (0.0, 0.45, 0.5, 0.55, 0.6, 0.65):
        kept = [right for chance, right in told if chance >= floor]
        lines.append(f"floor {floor:.2f}: {len(kept):3d} rows kept, right {sum(kept) / max(1, len(kept)):.2f}, "
                     f"of the right ones {sum(kept) / every:.2f}")  # fmt: skip
    return "\n".join(lines)


def _held_out(rows: list[Row]) -> list[tuple[float, bool]]:
    """Rows read by hand with the chance that a model fitted without their reports gives them."""
    groups = sorted({row.group for row in rows})
    part = {group: n % PARTS for n, group in enumerate(groups)}
    told: list[tuple[float, bool]] = []
    for k in range(PARTS):
        weights = fit(row for row in rows if part[row.group] != k)
        for row in rows:
            if part[row.group] == k and row.weight == WEIGHT_READ:
                total = weights["bias"] + sum(weights.get(name, 0.0) for name in row.names)
                told.append((float(1 / (1 + np.exp(-total))), row.right))
    return told


def weights_text(weights: dict[str, float], counts: dict[str, int]) -> str:
    """The file weights.yaml."""
    told = ", ".join(f"{n} {name}" for name, n in counts.items())
    lines = [
        "means: >-",
        "  What each ground adds to the log odds that a row is right (coding/events/confidence.py lists the grounds).",
        f"  Fitted by tools/train_events.py, run of November 2026, with a ridge of {RIDGE:g} on {sum(counts.values())} rows:",
        f"  {told}. Not to be edited by hand.",
        "weights:",
        *(f"  {json.dumps(key)}: {weight:.2f}" for key, weight in weights.items() if abs(weight) >= 0.01),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
