"""Our own pairs of reports: events that must stay apart, and accounts that must meet (benchmarks/own/merging.yaml).

    python benchmarks/own_merging.py [--errors]

A pair is right when the two events at its words are merged, or are not, as it says. A pair one of whose events the
coder does not find at all is counted beside, as not coded.
"""

import argparse
from pathlib import Path

import yaml

from onrecord.coding.coder import ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.merging.accounts import Account, accounts_of
from onrecord.merging.deciding import decide
from onrecord.records.record import Record
from onrecord.records.report import Report

OWN = Path(__file__).parent / "own" / "merging.yaml"


def account_at(record: Record, words: str) -> Account | None:
    """The account whose trigger, else one of whose mentions holds these words; else the first told in their sentence
    (a coder that reads "a bomb exploded, killing four" by "killing" has the same happening)."""
    at = record.report.text.index(words)
    accounts = accounts_of(record)
    for account in accounts:
        if account.row.trigger.start < at + len(words) and at < account.row.trigger.end:
            return account
    for account in accounts:
        if any(p.start < at + len(words) and at < p.end for p in account.row.mentions):
            return account
    for sentence in record.sentences:
        if sentence.start <= at < sentence.end:
            inside = [a for a in accounts if sentence.start <= a.row.trigger.start < sentence.end]
            return inside[0] if inside else None
    return None


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--errors", action="store_true")
    given = words.parse_args()
    pairs = [
        (verdict, n, pair)
        for verdict, found in yaml.safe_load(OWN.read_text("utf-8")).items()
        for n, pair in enumerate(found)
    ]
    reports = [
        Report(id=f"{verdict}-{n}-{side}", text=text, published=str(day))
        for verdict, n, pair in pairs
        for side, (day, text, _) in enumerate(pair)
    ]
    records = [coded.record for coded in ReportCoder().code_all(Arrival(r) for r in reports)]
    right = {"apart": 0, "meet": 0}
    lost = {"apart": 0, "meet": 0}
    halves = {"first": [0, 0], "second": [0, 0]}
    for k, (verdict, n, pair) in enumerate(pairs):
        found = [account_at(records[2 * k + s], pair[s][2]) for s in (0, 1)]
        if None in found:
            lost[verdict] += 1
            if given.errors:
                print(f"not coded ({verdict}):", [p[1] for p, f in zip(pair, found, strict=True) if f is None])
            continue
        (decision,) = decide(found) or (None,)
        met = decision is not None and decision.verdict == "same event"
        ok = met == (verdict == "meet")
        right[verdict] += ok
        half = halves["first" if n % 2 == 0 else "second"]
        half[0] += ok
        half[1] += 1
        if given.errors and not ok:
            print(f"WRONG ({verdict}):", pair[0][1], "|", pair[1][1])
            print("    ", decision and (decision.score, decision.features, decision.conflicts))
    for verdict in ("apart", "meet"):
        size = sum(v == verdict for v, _, _ in pairs)
        print(
            f"{verdict}: {right[verdict]} right of {size - lost[verdict]} coded ({lost[verdict]} of {size} not coded)"
        )
    coded = len(pairs) - sum(lost.values())
    print(
        f"pairs right: {sum(right.values()) / coded:.3f} of coded, {sum(right.values()) / len(pairs):.3f} of all; "
        + ", ".join(f"{name} half {a}/{b}" for name, (a, b) in halves.items())
    )


if __name__ == "__main__":
    main()
