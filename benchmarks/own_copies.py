"""Copies among reports made from the package's own sample: cut short, lightly rewritten, with lines put before.

    python benchmarks/own_copies.py [--errors]

Each report of the sample yields copies; telling the same story in other words (other reports of the sample) is no copy.
Reproducible: the changes follow from a report's number, nothing is drawn by chance.
"""

import argparse
import json
import re
from importlib.resources import files
from itertools import combinations

from onrecord.merging.copies import find_copies, origins

# What editors change when they run another's text.
_SWAPS = (
    (" said ", " told reporters "), (" more than ", " over "), (" according to ", " as per "),
    (" officials", " authorities"),
    (" killed ", " left dead "), (" on Monday", " Monday"), (" the government", " the country's government"),
    (" people ", " persons "), (" also ", " "), (" since ", " ever since "), (" will ", " is set to "),
)  # fmt: skip


def variants(text: str) -> list[str]:
    """Copies of a text: its first half, first third, last half; words swapped; a line before and a paragraph dropped;
    half of it rewritten, every fourth sentence in other order."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    n = len(sentences)
    swapped = text
    for old, new in _SWAPS:
        swapped = swapped.replace(old, new)
    return [
        " ".join(sentences[: max(2, n // 2)]),
        " ".join(sentences[: max(2, n // 3)]),
        " ".join(sentences[n // 2 :]),
        swapped,
        "Updated with further reporting by our staff.\n" + " ".join(s for i, s in enumerate(sentences) if i % 5 != 3),
        " ".join(sentences[1::2] + sentences[::2]),
        " ".join(" ".join(s.split()[2:]) + "." if i % 3 == 0 else s for i, s in enumerate(sentences)),
    ]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--errors", action="store_true")
    given = words.parse_args()
    texts, origin = [], []
    sample = files("onrecord.desk").joinpath("sample", "reports.jsonl").read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(sample):
        whole = json.loads(line)["text"]
        for text in (whole, *variants(whole)):
            texts.append(text)
            origin.append(n)
    groups = origins(len(texts), find_copies(texts))
    found = {pair for group in groups for pair in combinations(group, 2)}
    true = {(i, j) for i, j in combinations(range(len(texts)), 2) if origin[i] == origin[j]}
    right = len(found & true)
    precision, recall = right / max(1, len(found)), right / len(true)
    print(f"{len(texts)} texts; pairs of one origin: precision {precision:.3f}, recall {recall:.3f}")
    if given.errors:
        for i, j in sorted(found - true)[:10]:
            print("no copies:", texts[i][:100], "|", texts[j][:100])
        for i, j in sorted(true - found)[:10]:
            print("missed:", i % 8, j % 8, texts[i][:100], "|", texts[j][:100])


if __name__ == "__main__":
    main()
