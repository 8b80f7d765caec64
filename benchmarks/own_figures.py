"""Figures of our own gold (benchmarks/own/figures.yaml): how many are fully right, and which fields are not.

python benchmarks/own_figures.py [--json] [--errors N]

A gold figure is answered by the figure whose span overlaps its own most. It is fully right when measure, value, bounds,
approximate, unit, subject and scope are all as in the gold; `span` is scored beside them. Durations are figures of the
record and none of this gold: a figure that stands on nothing of the gold and counts a stretch of time is left out.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import yaml

from onrecord.coding.draft import Draft, FigureDraft
from onrecord.coding.figures import find_figures
from onrecord.language.numbers.units import TIME_UNITS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

GOLD = Path(__file__).parent / "own" / "figures.yaml"
FIELDS = ("measure", "point", "low", "high", "low_open", "high_open", "approximate", "unit", "subject", "scope")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    rows = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    result, errors = score(rows)
    if options.json:
        print(json.dumps(result, indent=1))
        return 0
    for name, value in result.items():
        print(f"{name:24} {value}")
    print("\n".join(errors[: options.errors]))
    return 0


def score(rows: list[dict[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    """Shares in percent over the gold's figures, and one line for each thing wrong."""
    pipeline = Pipeline()
    right, found, spans, spurious, total = 0, 0, 0, 0, 0
    fields = dict.fromkeys(FIELDS, 0)
    errors: list[str] = []
    for row, parse in zip(rows, pipeline.parse_all(r["text"] for r in rows), strict=True):
        draft = Draft(_report(row), parse, None, None)  # type: ignore[arg-type]
        find_figures(draft)
        left = list(draft.figures)
        for wanted in row["figures"]:
            total += 1
            begin = row["text"].index(wanted["span"]) if wanted["span"] in row["text"] else -1
            span = _place(row["text"], wanted["span"])
            have = max(left, key=lambda f: _shared(span, parse.span(*f.tokens)), default=None)
            if begin < 0 or have is None or _shared(span, parse.span(*have.tokens)) <= 0:
                errors.append(f"{row['id']} missed {wanted['span']!r}: {row['text']}")
                continue
            left.remove(have)
            found += 1
            spans += parse.span(*have.tokens) == span
            wrong = [name for name in FIELDS if not _same(wanted[name], getattr(have, name))]
            for name in FIELDS:
                fields[name] += name not in wrong
            right += not wrong
            if wrong:
                told = ", ".join(f"{n} {getattr(have, n)!r} not {wanted[n]!r}" for n in wrong)
                errors.append(f"{row['id']} {wanted['span']!r}: {told}: {row['text']}")
        for other in left:
            if not _is_duration(other):
                spurious += 1
                errors.append(f"{row['id']} spurious {parse.said(*other.tokens)!r} {other.measure}: {row['text']}")
    result: dict[str, Any] = {"figures": total, "fully right %": round(100 * right / total, 1)}
    result |= {
        "found %": round(100 * found / total, 1),
        "spurious": spurious,
        "exact span %": round(100 * spans / total, 1),
    }
    return result | {f"{name} %": round(100 * n / total, 1) for name, n in fields.items()}, errors


def _report(row: dict[str, Any]) -> Report:
    return Report(id=row["id"], text=row["text"])


def _place(text: str, words: str) -> tuple[int, int]:
    """Where the span stands, as whole words."""
    start = -1
    while True:
        start = text.index(words, start + 1)
        end = start + len(words)
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            return start, end


def _shared(a: tuple[int, int], b: tuple[int, int]) -> int:
    return min(a[1], b[1]) - max(a[0], b[0])


def _same(wanted: Any, have: Any) -> bool:
    if isinstance(wanted, float | int) and isinstance(have, float | int):
        return abs(wanted - have) <= 1e-6 * max(1.0, abs(wanted))
    return wanted == have


def _is_duration(figure: FigureDraft) -> bool:
    return figure.unit is not None and figure.unit.split(" ")[0] in TIME_UNITS


if __name__ == "__main__":
    raise SystemExit(main())
