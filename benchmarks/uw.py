"""UW factuality: asks the status reader at every gold word. `python benchmarks/uw.py GOLD.jsonl OUT.jsonl`.

GOLD is JSONL with `id`, `text` and `targets` (`start`, `end` in code points); OUT gets one record a line with one event
for each target. UW's annotators said how likely an event seems to them (-3 certainly not .. 3 certainly so); a status
says in what state the text leaves it. A thing that "will" or "is expected to" happen counts as likely for them and is
planned in the record. The tables below bridge that: they were counted on uw_train (mean label and share of the middle
class for each ground of a status, and for words met at least three times) and change nothing in the reader.
"""

import json
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline
from onrecord.language.status import StatusReading, read_status

# (status, ground of the reading) -> the status whose number stands nearest to what annotators meant.
AS_ANNOTATED = {
    ("planned", "will"): "happened",
    ("planned", "would"): "happened",
    ("planned", "plan"): "happened",
    ("planned", "aim"): "happened",
    ("planned", "modifier"): "happened",
    ("possible", "would"): "happened",
    ("possible", "think"): "happened",
    ("possible", "perhaps"): "happened",
    ("possible", "not"): "denied",
    ("possible", "fails"): "called for",
    ("possible", "bars"): "called for",
    ("called for", "call"): "planned",
    ("called for", "should"): "planned",
    ("did not happen", "fails"): "denied",
    ("did not happen", "may"): "denied",
    ("did not happen", "plan"): "called for",
    ("did not happen", "try"): "called for",
    ("possible", "unlikely"): "called for",
    ("did not happen", "bars"): "called for",
    ("did not happen", "modifier"): "called for",
    ("did not happen", "never"): "called for",
    ("did not happen", "counterfactual"): "planned",
    ("did not happen", "almost"): "planned",
}
# Single words that annotators took otherwise than their kind.
WORDS = {
    ("possible", "likely"): "happened",
    ("possible", "likelihood"): "happened",
    ("possible", "confident"): "happened",
    ("possible", "ensure"): "happened",
    ("possible", "necessary"): "happened",
    ("possible", "proposed"): "happened",
    ("possible", "hope"): "planned",
    ("possible", "hopes"): "planned",
    ("called for", "must"): "happened",
    ("called for", "ordered"): "happened",
    ("called for", "invited"): "happened",
    ("called for", "required"): "happened",
    ("planned", "intend"): "planned",
    ("planned", "intends"): "planned",
    ("planned", "intended"): "planned",
    ("did not happen", "declined"): "did not happen",
    ("did not happen", "going"): "denied",
}


def main(gold: str, out: str) -> None:
    """Write one record for every gold text."""
    pipeline = Pipeline()
    with open(gold, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as records:
        for line in lines:
            text = json.loads(line)
            records.write(json.dumps(record_of(text, pipeline.parse(text["text"])), ensure_ascii=False) + "\n")


def record_of(text: dict, parse: Parse) -> dict:
    """A record with one event for every target of a gold text."""
    events = []
    for number, target in enumerate(text["targets"], 1):
        token = parse.token_at(target["start"])
        status = "happened" if token is None else as_annotated(parse, read_status(parse, token))
        span = {"start": target["start"], "end": target["end"]}
        events.append({"id": f"e{number}", "status": status, "trigger": span, "mentions": [span]})
    return {"format": "onrecord/1", "report": {"id": text["id"], "text": text["text"]}, "events": events}


def as_annotated(parse: Parse, reading: StatusReading) -> str:
    """The status that stands, in UW's scale, for a reading."""
    words = " ".join(parse.lower[slice(*reading.tokens)]) if reading.tokens else ""
    known = WORDS.get((reading.status, words))
    return known or AS_ANNOTATED.get((reading.status, reading.ground), reading.status)


if __name__ == "__main__":
    main(*sys.argv[1:])
