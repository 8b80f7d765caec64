"""Our own facts files (benchmarks/own/facts/*.yaml) on the bundled sample reports, scored by facts.py.

python benchmarks/own_facts.py [--misses] [--json] [--only REPORT_ID ...] [--records RECORDS.jsonl]

A careful reader's checks of each report: found, fields right, forbidden things coded, and how many rows stand beside
them. The scorer lies beside the checkout (../shared/measure). --records takes records already coded (onrecord code ...
--format jsonl) instead of coding the sample again.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from sets import MEASURE, OUT, ROOT

FACTS = ROOT / "benchmarks" / "own" / "facts"
SAMPLE = ROOT / "src" / "onrecord" / "desk" / "sample" / "reports.jsonl"
SHARES = ("found", "fields", "violations")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="each check missed, field wrong and violation")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", nargs="*", metavar="REPORT_ID", default=[])
    parser.add_argument("--records", type=Path, help="records already coded")
    options = parser.parse_args()
    if not (MEASURE / "facts.py").is_file():
        print("own_facts: skipped, the scorer is not beside this checkout (../shared/measure/facts.py)")
        return 0
    results = score(options.only, options.records)
    if options.json:
        print(json.dumps(results))
        return 0
    show(results, options.misses)
    return 0


def score(only: list[str], records: Path | None = None) -> dict[str, dict[str, Any]]:
    """facts.py's result for each report, and one for all of them under "total"."""
    sys.path.insert(0, str(MEASURE))
    import facts

    wanted = {str(one["report"]["id"]): one for one in facts_files()}
    if unknown := sorted(set(only) - set(wanted)):
        sys.exit(f"own_facts: no facts file for {', '.join(unknown)}")
    coded = {str(row["report"]["id"]): row for row in lines(records or code_sample())}
    chosen = only or list(wanted)
    if missing := sorted(set(chosen) - set(coded)):
        sys.exit(f"own_facts: the records have no report {', '.join(missing)}")
    results = {name: facts.score(wanted[name], coded[name]) for name in chosen}
    results["total"] = total(list(results.values()))
    return results


def total(results: list[dict[str, Any]]) -> dict[str, Any]:
    """Sums of the pairs over all reports, and the mean of the three shares of the sums."""
    sums = {key: add(result[key] for result in results) for key in SHARES}
    kinds = results[0]["rows"] if results else {}
    found, fields, violations = (part / of if of else 0.0 for part, of in sums.values())
    return {
        **sums,
        "overall": 100 * (found + fields + 1 - violations) / 3,
        "rows": {kind: add(result["rows"][kind] for result in results) for kind in kinds},
    }


def add(pairs: Iterator[tuple[int, int]]) -> tuple[int, int]:
    left, right = zip(*pairs, strict=True)
    return sum(left), sum(right)


def facts_files() -> Iterator[dict[str, Any]]:
    for path in sorted(FACTS.glob("*.yaml")):
        yield yaml.safe_load(path.read_text(encoding="utf-8"))


def code_sample() -> Path:
    """The sample reports, coded by the program that is installed beside this Python."""
    OUT.mkdir(exist_ok=True)
    records = OUT / "own_facts.jsonl"
    program = Path(sys.executable).parent / "onrecord"
    command = [program, "code", SAMPLE, "--format", "jsonl", "-o", records, "-q"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit("\n".join(["own_facts: onrecord code failed", *done.stderr.splitlines()[:4]]))
    return records


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def show(results: dict[str, dict[str, Any]], misses: bool) -> None:
    print(f"{'':34}{'found':>10}{'fields':>10}{'violated':>10}{'overall':>9}  rows")
    for name, result in results.items():
        pairs = "".join(f"{'/'.join(map(str, result[key])):>10}" for key in SHARES)
        rows = ", ".join(f"{kind} {have}/{checks}" for kind, (have, checks) in result["rows"].items())
        print(f"{name:34}{pairs}{result['overall']:8.1f}%  {rows}")
        if misses:
            print("".join(f"    {line}\n" for line in result.get("lines", [])), end="")


if __name__ == "__main__":
    sys.exit(main())
