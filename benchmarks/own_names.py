"""Scores names: the language model's own against the record's, on benchmarks/own/names.jsonl (offsets into shared gold).

    python benchmarks/own_names.py [--json] [--errors]

Marked are PER, ORG and GPE as a careful reader types them: titles, articles and "'s" stay outside; demonyms, peoples,
seas, mountains, buildings and works are not marked. The base: PERSON is PER, ORG is ORG, GPE is GPE, every other label
is none of them. The record: a mention by name of an actor that is a person is PER, of a state (or a capital that acts
for one) GPE, of any other actor but a people ORG; a town, province or country among the places is GPE. A name counts
as found where type and end are the same and no marked word is missing; a name inside a longer one of the same
reading is left out.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from own_actors import drafted
from sets import GOLD

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft, Mention
from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline

OWN = Path(__file__).parent / "own" / "names.jsonl"
_BASE = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE"}
_BY_NAME = ("name", "title", "metonym")
_NO_GPE = (None, "point", "region")
_TYPES = ("PER", "ORG", "GPE")
Name = tuple[int, int, str]


def base_names(parse: Parse) -> list[Name]:
    """The language model's own names."""
    return _outer(
        [(*parse.span(first, after), _BASE[label]) for first, after, label in parse.entities if label in _BASE]
    )


def record_names(draft: Draft) -> list[Name]:
    """The names among the record's actors and places."""
    parse, found = draft.parse, set()
    for mention in draft.mention_of.values():
        kind = mention.actor.kind
        agency = mention.kind == "loose" and kind not in ("state", "population")  # "(Reuters)" in a dateline
        if (mention.kind in _BY_NAME or agency or _is_named_body(parse, mention)) and kind != "population":
            if kind == "party" and _is_people(parse, mention):
                continue
            stated = kind == "state" or mention.kind == "metonym"
            found.add((*parse.span(*mention.tokens), "PER" if kind == "person" else "GPE" if stated else "ORG"))
    ends = {end: start for start, end, _ in found}
    for place in draft.places:
        for first, after in place.mentions if place.precision not in _NO_GPE else ():
            start, end = parse.span(first, after)
            if ends.get(end) is None:
                found.add((start, end, "GPE"))
    return _outer(sorted(found))


def _is_named_body(parse: Parse, mention: Mention) -> bool:
    """Is a role phrase a body's name as well: "the Kenyan Embassy", all in capitals but its article?"""
    words = [parse.words[t] for t in range(*mention.tokens) if parse.tag[t] not in ("DT", "POS", "IN")]
    body = mention.actor.kind not in (None, "person", "officials", "population", "state")
    return mention.kind in ("nominal", "demonym") and body and len(words) > 1 and all(w[0].isupper() for w in words)


def _is_people(parse: Parse, mention: Mention) -> bool:
    """Does a party's name stand for its people, whom the marks leave out: "Republicans", "Democrat Ann Lee"?"""
    return parse.tag[mention.head] == "NNPS" or parse.dep[mention.head] in ("compound", "amod", "nmod")


def _outer(names: list[Name]) -> list[Name]:
    """Names without those inside a longer body's: "U.S." in "U.S. Court of Appeals"."""
    bodies = [(start, end) for start, end, kind in names if kind == "ORG"]
    return [
        (start, end, kind)
        for start, end, kind in names
        if kind == "ORG" or not any(a <= start and end <= b and (a, b) != (start, end) for a, b in bodies)
    ]


def trimmed(text: str, names: list[Name]) -> list[Name]:
    """Names without "'s" at their end."""
    found = []
    for start, end, kind in names:
        said = text[start:end]
        for mark in ("'s", "’s", "'", "’"):
            if said.endswith(mark):
                end -= len(mark)
                break
        found.append((start, end, kind))
    return found


def score(gold: list[Name], told: list[Name], counts: Counter[str]) -> tuple[list[Name], list[Name]]:
    """Count right, told and marked names by type; gives what was missed and what was told wrongly."""
    missed, wrong = list(gold), []
    for start, end, kind in told:
        match = next((g for g in missed if g[2] == kind and g[1] == end and start <= g[0]), None)
        counts[f"told {kind}"] += 1
        if match:
            missed.remove(match)
            counts[f"right {kind}"] += 1
        else:
            wrong.append((start, end, kind))
    for _, _, kind in gold:
        counts[f"marked {kind}"] += 1
    return missed, wrong


def f_scores(counts: Counter[str]) -> dict[str, float]:
    """F by type, and over all."""
    found = {}
    for kinds in (*((k,) for k in _TYPES), _TYPES):
        right, told, marked = (sum(counts[f"{what} {k}"] for k in kinds) for what in ("right", "told", "marked"))
        found[kinds[0] if len(kinds) == 1 else "all"] = round(200 * right / max(1, told + marked), 1)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--errors", action="store_true")
    options = arguments.parse_args()
    rows = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    reports: dict[tuple[str, str], dict[str, Any]] = {}
    for name in dict.fromkeys(row["gold"] for row in rows):
        with (GOLD / f"{name}.jsonl").open(encoding="utf-8") as lines:
            reports |= {(name, report["id"]): report for report in map(json.loads, lines)}
    texts = [reports[row["gold"], row["id"]]["text"][: row["until"]] for row in rows]
    tables, pipeline = load_tables(), Pipeline()
    base: Counter[str] = Counter()
    record: Counter[str] = Counter()
    for row, text, parse in zip(rows, texts, pipeline.parse_all(texts), strict=True):
        gold = [(span["start"], span["end"], span["type"]) for span in row["spans"]]
        score(gold, trimmed(text, base_names(parse)), base)
        draft = drafted(text, reports[row["gold"], row["id"]].get("published"), parse, tables)
        missed, wrong = score(gold, trimmed(text, record_names(draft)), record)
        if options.errors:
            for what, names in (("missed", missed), ("wrong", wrong)):
                for start, end, kind in names:
                    print(f"{row['gold']} {what} {kind} {text[start:end]!r}  | {text[max(0, start - 40) : end + 30]!r}")
    scores = {"names: base": f_scores(base), "names: record": f_scores(record)}
    if options.json:
        print(json.dumps({f"{who} {kind} F": f for who, by in scores.items() for kind, f in by.items()}))
    else:
        print(
            *(f"{who:<16}" + "  ".join(f"{k} {f:5.1f}" for k, f in by.items()) for who, by in scores.items()), sep="\n"
        )


if __name__ == "__main__":
    main()
