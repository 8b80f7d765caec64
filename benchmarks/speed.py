"""Words per CPU-second: bare spaCy as it comes, bare spaCy on OpenBLAS, and full coding, on the same reports in turn.

python benchmarks/speed.py [--rounds 5]

Each system runs in a process of its own with one BLAS thread, over the package's sample and, where it lies beside the
checkout, the first reports of a measuring set. The median of the rounds is told; the last line is full coding over
bare spaCy as it comes. With --keep the figures go into benchmarks/scores.json.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from bench import keep
from sets import GOLD, ROOT

SAMPLE = ROOT / "src" / "onrecord" / "desk" / "sample" / "reports.jsonl"
MEASURED = GOLD / "polnear_dev.jsonl"
REPORTS = 40
SYSTEMS = ("bare spaCy as it comes", "bare spaCy, OpenBLAS", "full coding")


def reports() -> list[dict]:
    """The sample, then the first reports of the measuring set."""
    rows = []
    for path, count in ((SAMPLE, None), (MEASURED, REPORTS)):
        if path.exists():
            lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
            rows += [json.loads(line) for line in lines[:count]]
    return rows


def measure(system: str) -> dict:
    """One system, loaded and warmed, over all reports: words per CPU-second, peak memory, and steps' shares."""
    import resource
    import time

    rows = reports()
    texts = [row["text"] for row in rows]
    words = sum(len(text.split()) for text in texts)
    shares: dict[str, float] = {}
    if system == "full coding":
        from onrecord.coding import order
        from onrecord.coding.coder import ReportCoder
        from onrecord.intake.arrival import Arrival
        from onrecord.intake.sealing import seal

        coder = ReportCoder()
        arrivals = [Arrival(seal(r["id"], r["text"], "bench", published=r.get("published"))) for r in rows]
        list(coder.code_all(arrivals[:5]))
        begun = time.process_time()
        list(coder.code_all(arrivals))
        spent = time.process_time() - begun
        shares = step_shares(coder, arrivals, order.STEPS)
    else:
        import spacy

        from onrecord.records.settings import DEFAULT_MODEL

        if system == "bare spaCy, OpenBLAS":
            from thinc.api import NumpyOps, set_current_ops

            set_current_ops(NumpyOps(use_blis=False))
        nlp = spacy.load(DEFAULT_MODEL)
        list(nlp.pipe(texts[:5]))
        begun = time.process_time()
        list(nlp.pipe(texts))
        spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"words": words, "rate": words / spent, "peak MB": peak, "seconds": spent, "shares": shares}


def step_shares(coder, arrivals, steps) -> dict[str, float]:
    """CPU seconds of the parse and of each step, over all reports."""
    import time

    from onrecord.coding.assembly import assemble
    from onrecord.coding.coder import _day
    from onrecord.coding.draft import Draft

    spent: dict[str, float] = {}
    begun = time.process_time()
    parses = list(coder.pipeline.parse_all([a.report.text for a in arrivals]))
    spent["parse"] = time.process_time() - begun
    for arrival, parse in zip(arrivals, parses, strict=True):
        draft = Draft(arrival.report, parse, coder.tables, _day(arrival.report.published))
        for step in steps:
            begun = time.process_time()
            step.run(draft)
            spent[step.name] = spent.get(step.name, 0.0) + time.process_time() - begun
        begun = time.process_time()
        assemble(draft, coder.note)
        spent["assembly"] = spent.get("assembly", 0.0) + time.process_time() - begun
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--system", choices=SYSTEMS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.system:
        print(json.dumps(measure(options.system)))
        return
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
    told: dict[str, list[dict]] = {system: [] for system in SYSTEMS}
    for _ in range(options.rounds):
        for system in SYSTEMS:
            command = [sys.executable, str(Path(__file__)), "--system", system]
            done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **threads})
            if done.returncode:
                sys.exit(done.stderr)
            told[system].append(json.loads(done.stdout.splitlines()[-1]))
    middle = {system: statistics.median(row["rate"] for row in rows) for system, rows in told.items()}
    plain = statistics.median(row["seconds"] for row in told[SYSTEMS[0]])
    words = told[SYSTEMS[0]][0]["words"]
    print(f"{len(reports())} reports, {words:,} words, median of {options.rounds} rounds in turn")
    for system in SYSTEMS:
        peak = statistics.median(row["peak MB"] for row in told[system])
        print(f"{system:26}{middle[system]:>10,.0f} words per CPU-second{peak:>8,.0f} MB")
    for name in told[SYSTEMS[2]][0]["shares"]:
        share = statistics.median(row["shares"][name] for row in told[SYSTEMS[2]]) / plain
        print(f"  {name:24}{share:>10.3f} of bare spaCy as it comes")
    ratio = round(middle[SYSTEMS[2]] / middle[SYSTEMS[0]], 2)
    if options.keep:
        keep({"speed": {"n": len(reports()), "figures": {**{k: round(v) for k, v in middle.items()}, "ratio": ratio}}})
    print(f"ratio: {ratio:.2f}")


if __name__ == "__main__":
    main()
