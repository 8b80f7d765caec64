"""Our own gold for statements (benchmarks/own/statements.yaml), field by field.

python benchmarks/own_statements.py [--json] [--errors N]

A coded statement answers a gold one where their cues share a word (or neither has one) and their contents overlap. Each
field is then scored over the pairs found ("right") and over all gold rows, a missed row counting as wrong ("of all").
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from onrecord.coding.coder import ReportCoder
from onrecord.records.record import Record
from onrecord.records.report import Report
from onrecord.records.statement import Statement

GOLD = Path(__file__).parent / "own" / "statements.yaml"
FIELDS = (
    "speaker", "cue", "content", "act", "manner", "footing", "audience", "addressees", "uttered", "within",
)  # fmt: skip
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    gold = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    coder = ReportCoder()
    coded = {item["id"]: coder.code(Report(id=item["id"], text=item["text"])).record for item in gold}
    scores, errors = score(gold, coded)
    if options.json:
        print(json.dumps(scores))
        return 0
    print(f"{'':12}{'right':>8}{'of all':>8}")
    for name in FIELDS:
        print(f"{name:12}{scores[name]['right']:8.1%}{scores[name]['of all']:8.1%}")
    found = scores["found"]
    print(f"found: {found['both']} of {found['gold']} gold rows, {found['coded']} coded")
    for line in errors[: options.errors]:
        print(line)
    return 0


def score(gold: list[dict[str, Any]], coded: dict[str, Record]) -> tuple[dict[str, dict[str, float]], list[str]]:
    """Shares right for each field, how many rows were found, and a line for each error."""
    right: Counter[str] = Counter()
    total = both = rows = 0
    errors: list[str] = []
    for item in gold:
        text, record = item["text"], coded[item["id"]]
        rows += len(record.statements)
        pairs = _pair(text, item["statements"], record.statements)
        number = {s.id: g for g, s in pairs}
        answered = dict(pairs)
        for n, want in enumerate(item["statements"]):
            total += 1
            got = answered.get(n)
            if got is None:
                errors.append(f"{item['id']} missed {want['cue']!r}: {want['content']}")
                continue
            both += 1
            for name in FIELDS:
                if _agrees(name, text, want, got, record, number):
                    right[name] += 1
                else:
                    errors.append(
                        f"{item['id']} {name}: want {want.get(name)!r}, got {_shown(name, text, got, record)!r}"
                    )
        spare = [s for s in record.statements if s.id not in number]
        errors += [f"{item['id']} spurious {_said(text, s.cue)}: {_said(text, s.content)}" for s in spare]
    scores = {name: {"right": right[name] / max(both, 1), "of all": right[name] / max(total, 1)} for name in FIELDS}
    scores["found"] = {"both": both, "gold": total, "coded": rows}
    return scores, errors


def _pair(text: str, gold: list[dict[str, Any]], coded: list[Statement]) -> list[tuple[int, Statement]]:
    options = []
    for n, want in enumerate(gold):
        for m, got in enumerate(coded):
            cues = _words(text, [want["cue"]] if want["cue"] else []), _tokens(text, got.cue)
            if bool(cues[0]) != bool(cues[1]) or (cues[0] and not cues[0] & cues[1]):
                continue
            contents = _words(text, want["content"]), _tokens(text, got.content)
            same = _f(*contents) if any(contents) else 1.0
            if same > 0 or cues[0] & cues[1]:
                options.append((-same, n, m))
    pairs, used = {}, set()
    for _, n, m in sorted(options):
        if n not in pairs and m not in used:
            pairs[n] = coded[m]
            used.add(m)
    return sorted(pairs.items())


def _agrees(name: str, text: str, want: dict[str, Any], got: Statement, record: Record, number: dict[str, int]) -> bool:
    if name == "speaker":
        wanted, found = _words(text, [want["speaker"]] if want["speaker"] else []), _tokens(text, got.speaker)
        return wanted == found or _f(wanted, found) >= 0.5
    if name == "cue":
        wanted, found = _words(text, [want["cue"]] if want["cue"] else []), _tokens(text, got.cue)
        return wanted == found or _f(wanted, found) >= 0.5
    if name == "content":
        wanted, found = _words(text, want["content"]), _tokens(text, got.content)
        return wanted == found or _f(wanted, found) >= 0.5
    if name == "within":
        within = number.get(got.within) if got.within else None
        return (None if within is None else within + 1) == want.get("within")
    if name == "addressees":
        return _hearers_agree(text, want["addressees"], got, record)
    return bool(getattr(got, name) == want[name])


def _hearers_agree(text: str, want: list[str], got: Statement, record: Record) -> bool:
    actors = {a.id: a for a in record.actors}
    if len(want) != len(got.addressees):
        return False
    mentions = [m for a in got.addressees for m in actors[a].mentions]
    return all(any(m.start < end and start < m.end for m in mentions) for start, end in map(_span(text), want))


def _span(text: str):  # type: ignore[no-untyped-def]
    def of(words: str) -> tuple[int, int]:
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
        return found.span() if found else (-1, -1)

    return of


def _words(text: str, pieces: list[str]) -> frozenset[int]:
    return frozenset(m.start() for start, end in map(_span(text), pieces) for m in _WORD.finditer(text, start, end))


def _tokens(text: str, passages: list[Any]) -> frozenset[int]:
    return frozenset(m.start() for p in passages for m in _WORD.finditer(text, p.start, p.end))


def _f(a: frozenset[int], b: frozenset[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a & b else 0.0


def _said(text: str, passages: list[Any]) -> list[str]:
    return [text[p.start : p.end] for p in passages]


def _shown(name: str, text: str, got: Statement, record: Record) -> Any:
    value = getattr(got, name)
    if name in ("speaker", "cue", "content"):
        return _said(text, value)
    if name == "addressees":
        return [a.name for a in record.actors if a.id in value]
    return value


if __name__ == "__main__":
    raise SystemExit(main())
