"""Our own events: benchmarks/own/events.yaml (what must be coded) and ordinary.yaml (what must not).

    python benchmarks/own_events.py [--json] [--errors] [--curve]

`type + both countries`: the share of gold events of which one coded event of the sentence has the type and, on
each side where the gold names countries, one of them. Type, mode, CAMEO and status are counted over gold events
that have a PLOVER type. False events are counted in 1,000 words of ordinary news.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from onrecord.coding.coder import ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.records.report import Report

OWN = Path(__file__).parent / "own"


def score(coder: ReportCoder) -> tuple[dict[str, float], list[str], list[tuple[float, bool]]]:
    """The figures, the errors one a line, and (confidence, right) of every coded row of the events' sentences."""
    gold = yaml.safe_load((OWN / "events.yaml").read_text(encoding="utf-8"))
    ordinary = yaml.safe_load((OWN / "ordinary.yaml").read_text(encoding="utf-8"))
    n: Counter[str] = Counter()
    errors: list[str] = []
    curve: list[tuple[float, bool]] = []
    for row, record in zip(gold, _code(coder, gold), strict=True):
        known = {a.id: a for a in record.actors}
        coded = [(e, _countries(e.actors, known), _countries(e.recipients, known)) for e in record.events]
        wanted = [w for w in row["events"] if w["type"]]
        n["coded"] += len(coded)
        for event, *_ in coded:
            right = any(w["type"] == event.type for w in row["events"])
            n["coded right"] += right
            curve.append((event.confidence or 0.0, right))
            if not right:
                errors.append(f"{row['id']} spurious {event.entry} {event.status}: {row['text']}")
        for want in wanted:
            n["wanted"] += 1
            best = _best(want, coded)
            n["type"] += best is not None
            if best is None:
                errors.append(f"{row['id']} missed {want['type']} {want['trigger']!r}: {row['text']}")
                continue
            event, acting, struck = best
            both = _meets(want["actor_countries"], acting) and _meets(want["recipient_countries"], struck)
            n["type + both countries"] += both
            if not both:
                errors.append(f"{row['id']} {want['type']} countries {sorted(acting)} {sorted(struck)} for "
                              f"{want['actor_countries']} {want['recipient_countries']}: {row['text']}")  # fmt: skip
            for name, got in (("mode", event.mode), ("cameo", event.cameo), ("status", event.status)):
                n[name] += got == want[name]
                if got != want[name]:
                    errors.append(f"{row['id']} {name} {got} for {want[name]} ({event.entry}): {row['text']}")
    words = 0
    for row, record in zip(ordinary, _code(coder, ordinary), strict=True):
        words += len(row["text"].split())
        n["false"] += len(record.events)
        errors += [f"{row['id']} {row['class']} false {e.entry}: {row['text']}" for e in record.events]
    figures = {name: round(n[name] / n["wanted"], 3) for name in ("type", "type + both countries")}
    figures |= {
        f"{name}, of types found": round(n[name] / max(1, n["type"]), 3) for name in ("mode", "cameo", "status")
    }
    figures |= {"coded rows of a right type": round(n["coded right"] / max(1, n["coded"]), 3),
                "false events in 1,000 words": round(1000 * n["false"] / words, 2)}  # fmt: skip
    return figures, errors, curve


def _code(coder: ReportCoder, rows: list[dict[str, Any]]) -> list[Any]:
    arrivals = [Arrival(Report(id=row["id"], text=row["text"], source=row["id"], hash="")) for row in rows]
    return [coded.record for coded in coder.code_all(arrivals)]


def _countries(ids: list[str], known: dict[str, Any]) -> set[str]:
    return {known[i].country for i in ids if i in known and known[i].country}


def _best(want: dict[str, Any], coded: list[Any]) -> Any | None:
    same = [row for row in coded if row[0].type == want["type"]]
    fit = [
        row for row in same if _meets(want["actor_countries"], row[1]) and _meets(want["recipient_countries"], row[2])
    ]
    return (fit or same or [None])[0]


def _meets(want: list[str], found: set[str]) -> bool:
    return not want or bool(found.intersection(want))


def main() -> None:
    """Print the table, or with --json the figures as JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--json", "--errors", "--curve"):
        options.add_argument(name, action="store_true")
    chosen = options.parse_args()
    figures, errors, curve = score(ReportCoder())
    if chosen.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:32} {value:6.3f}")
    if chosen.errors:
        print("\n".join(errors))
    if chosen.curve:
        for level in sorted({c for c, _ in curve}):
            here = [right for c, right in curve if c == level]
            print(f"confidence {level:.2f}: {sum(here) / len(here):.2f} right of {len(here)}")


if __name__ == "__main__":
    main()
