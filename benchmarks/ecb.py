"""Event coreference over reports, on ECB+: gold mentions, predicted stories and happenings.

    python benchmarks/ecb.py GOLD.jsonl OUT.jsonl

GOLD has {id, text, mentions: [{start, end, ...}]} a line; only ids, texts and the mentions' offsets are read. OUT has
{doc_id, start, end, cluster} a line.
"""

import argparse
import json
from pathlib import Path

from onrecord.language.pipeline import Pipeline
from onrecord.merging.happenings import find_happenings
from onrecord.merging.stories import find_stories
from onrecord.merging.tellings import telling_of
from onrecord.merging.wording import wording_of


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("gold", type=Path)
    words.add_argument("out", type=Path)
    given = words.parse_args()
    reports = [json.loads(line) for line in given.gold.read_text(encoding="utf-8").splitlines()]
    parses = Pipeline().parse_all(report["text"] for report in reports)
    told, mentions = [], []
    for n, (report, parse) in enumerate(zip(reports, parses, strict=True)):
        for m in report["mentions"]:
            told.append(telling_of(parse, m["start"], m["end"], n))
            mentions.append({"doc_id": report["id"], "start": m["start"], "end": m["end"]})
    happenings = find_happenings(told, find_stories([wording_of(report["text"]) for report in reports]))
    with given.out.open("w", encoding="utf-8") as out:
        for mention, happening in zip(mentions, happenings, strict=True):
            out.write(json.dumps({**mention, "cluster": str(happening)}) + "\n")


if __name__ == "__main__":
    main()
