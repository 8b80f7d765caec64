"""Adapter for PLV (sentences with a source, a target and one of 15 roots): python benchmarks/plv.py GOLD OUT

PLV's classes are CAMEO's roots read the old way, where OnRecord's type is PLOVER's of 2024 and its status says whether
a deed is done. The bridge, and nothing else:

- what will be done is CAMEO's "express intent": planned help, talks, visits and concessions are AGREE, planned force,
  protest and sanctions THREATEN;
- root 19 is ASSAULT whole (blockade and seizure of ground with it), 116 (found guilty) is ACCUSE, 1712 and 175
  are COERCE;
- a cyber attack, which CAMEO has no code for and PLOVER calls COERCE, is ASSAULT.
"""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from onrecord.coding.coder import ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.records.report import Report

INTENT = {"CONSULT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "CONCEDE": "AGREE", "RETREAT": "AGREE",
          "ASSAULT": "THREATEN", "COERCE": "THREATEN", "SANCTION": "THREATEN", "PROTEST": "THREATEN",
          "MOBILIZE": "THREATEN"}  # fmt: skip
ROOTS = (("116", "ACCUSE"), ("191", "ASSAULT"), ("192", "ASSAULT"), ("1712", "COERCE"), ("175", "COERCE"))


def bridge(record: dict[str, Any]) -> dict[str, Any]:
    """The record with its events' types as PLV has them."""
    for event in record["events"]:
        kind = next((root for code, root in ROOTS if (event.get("cameo") or "").startswith(code)), event["type"])
        if event["mode"] == "cyber":
            kind = "ASSAULT"
        if event["status"] == "planned":
            kind = INTENT.get(kind, kind)
        event["type"] = kind
    return record


def main(gold: Path, out: Path) -> None:
    """Code every sentence of a PLV file and write its bridged records."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    arrivals = [Arrival(Report(id=str(row["id"]), text=row["text"], source=str(gold), hash="")) for row in rows]
    with out.open("w", encoding="utf-8") as file:
        for coded in ReportCoder().code_all(arrivals):
            file.write(json.dumps(bridge(msgspec.to_builtins(coded.record)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
