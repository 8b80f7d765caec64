"""Every scorer on every measuring set: writes benchmarks/scores.json, and holds the floors.

python benchmarks/bench.py [--quick] [--only NAME ...] [--floors]

The sets lie beside the checkout (../shared/gold) and are for measuring only. --quick takes the sets marked so (five
minutes on two cores); --floors fails where a figure is under benchmarks/floors.json and says by how much.
"""

import argparse
import datetime
import json
import subprocess
import sys
from pathlib import Path

import yaml
from sets import GOLD, MEASURE, OUT, OWN, ROOT, SETS, MeasuredSet, OwnSet

SCORES = ROOT / "benchmarks" / "scores.json"
FLOORS = ROOT / "benchmarks" / "floors.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="*", metavar="NAME")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    if not GOLD.is_dir():
        print("bench: skipped, the measuring sets are not beside this checkout (../shared/gold)")
        return 0
    chosen = [s for s in SETS if (not options.quick or s.quick) and (not options.only or s.name in options.only)]
    scores = {s.name: measure(s) for s in chosen}
    if not options.quick:
        scores |= {own.name: measure_own(own) for own in OWN if not options.only or own.name in options.only}
    if not options.only or "facts" in options.only:
        scores["facts"] = measure_facts()
    if not options.only or "names" in options.only:
        scores["names_dev"] = measure_names()
    if options.floors:
        return hold_floors(scores)
    keep(scores)
    return 0


def run(*command: str | Path) -> str:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(f"bench: {' '.join(map(str, command))} failed\n{done.stderr}")
    return done.stdout


def python(*command: str | Path) -> str:
    return run(sys.executable, *command)


def code(source: Path, out: Path) -> None:
    run(Path(sys.executable).parent / "onrecord", "code", source, "--format", "jsonl", "-o", out, "-q")


def measure(one: MeasuredSet) -> dict:
    OUT.mkdir(exist_ok=True)
    gold, records = GOLD / f"{one.gold}.jsonl", OUT / f"{one.name}.jsonl"
    if one.adapter:
        python(ROOT / "benchmarks" / f"{one.adapter}.py", gold, records)
    else:
        source = OUT / f"{one.gold}.input.jsonl"
        python(MEASURE / "to_input.py", gold, source)
        code(source, records)
    told = json.loads(python(MEASURE / "measure.py", one.scorer, gold, records, "--json"))
    figures = {name: figure(told["measures"][name]) for name in one.figures}
    peers = {name: best(told["peers"].get(name, [])) for name in one.figures}
    print(f"{one.name:22}", ", ".join(f"{k} {v}" for k, v in figures.items()), flush=True)
    return {"n": told["reports"], "figures": figures, "peers": {k: v for k, v in peers.items() if v}}


def measure_own(own: OwnSet) -> dict:
    """Gold in our own words, by its own script."""
    told = json.loads(python(ROOT / "benchmarks" / own.script, "--json"))
    figures = {}
    for name, keys in own.figures:
        value = told
        for key in keys:
            value = value[key]
        figures[name] = round(value * own.scale, 1)
    print(f"{own.name:22}", ", ".join(f"{k} {v}" for k, v in figures.items()), flush=True)
    return {"n": own.n, "figures": figures, "peers": {}}


def figure(measured: dict) -> float:
    return next(measured[key] for key in ("F", "acc", "r") if key in measured)


def best(rows: list[dict]) -> dict | None:
    machines = [row for row in rows if not row.get("human")]
    return max(machines, key=lambda row: row["value"], default=None)


def measure_facts() -> dict:
    """What a careful reader takes from whole reports: shares of checks found, fields right, forbidden things coded."""
    totals = {"found": [0, 0], "fields": [0, 0], "violations": [0, 0]}
    sys.path.insert(0, str(MEASURE))
    import facts

    rows = {}
    for path in sorted((GOLD / "facts").glob("*.yaml")):
        wanted = yaml.safe_load(path.read_text(encoding="utf-8"))
        gold = GOLD / f"{wanted['report']['set']}.jsonl"
        lines = gold.read_text(encoding="utf-8").split("\n")
        report = next(r for r in map(json.loads, filter(None, lines)) if r["id"] == wanted["report"]["id"])
        source, records = OUT / f"facts_{path.stem}.input.jsonl", OUT / f"facts_{path.stem}.jsonl"
        published = str(wanted["published"]) if wanted.get("published") else report.get("published")
        fields = {"id": report["id"], "text": report["text"], "published": published}
        source.write_text(json.dumps(fields) + "\n", encoding="utf-8")
        code(source, records)
        result = facts.score(wanted, json.loads(records.read_text(encoding="utf-8")))
        rows[path.stem] = {key: result[key] for key in totals}
        for key in totals:
            totals[key] = [a + b for a, b in zip(totals[key], result[key], strict=True)]
    shares = {f"{key} %": round(100 * right / of, 1) if of else 0.0 for key, (right, of) in totals.items()}
    print(f"{'facts':22}", ", ".join(f"{k} {v[0]}/{v[1]}" for k, v in totals.items()), flush=True)
    return {"n": len(rows), "figures": shares, "reports": rows}


def measure_names() -> dict:
    """Pairs of names: the same or not."""
    gold, told = GOLD / "names_dev.jsonl", OUT / "names_dev.jsonl"
    OUT.mkdir(exist_ok=True)
    told.write_text(run(Path(sys.executable).parent / "onrecord", "actors", "compare", gold), encoding="utf-8")
    measured = json.loads(python(MEASURE / "measure.py", "names", gold, told, "--json"))
    print(f"{'names_dev':22}", f"match {figure(measured['measures']['match'])}", flush=True)
    return {"n": measured["reports"], "figures": {"match": figure(measured["measures"]["match"])}}


def keep(scores: dict) -> None:
    """New figures over the old ones, set by set."""
    known = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}
    day = datetime.date.today().isoformat()
    known.update({name: {**row, "measured": day} for name, row in scores.items()})
    SCORES.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def hold_floors(scores: dict) -> int:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    under = []
    for name, figures in floors.items():
        for measure_name, floor in figures.items():
            have = scores.get(name, {}).get("figures", {}).get(measure_name)
            worse = have is not None and (have > floor if measure_name == "violations %" else have < floor)
            if worse:
                under.append(f"{name}: {measure_name} is {have}, the floor is {floor}")
    print("\n".join(under) or "bench: every floor is held")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
