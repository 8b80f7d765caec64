"""Scores the actors step on our own gold: benchmarks/own/actors.yaml and coreference.yaml.

    python benchmarks/own_actors.py [--json] [--errors]

An actor phrase is fully right when kind, country, sectors (as a set) and code of the actor at its head all are.
A pronoun or role phrase is right when its head belongs to an actor that most of its chain's named mentions belong to.
"""

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.order import STEPS
from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

OWN = Path(__file__).parent / "own"
FIELDS = ("country", "kind", "sectors", "code")
PRONOUNS = {
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
    "theirs", "themselves", "i", "me", "my", "we", "us", "our", "who",
}  # fmt: skip


@dataclass
class Score:
    """Right and all, by measure, and what went wrong."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def count(self, measure: str, right: bool) -> None:
        self.right[measure] += right
        self.all[measure] += 1

    def shares(self) -> dict[str, float]:
        return {m: round(100 * self.right[m] / self.all[m], 1) for m in self.all}


def drafted(text: str, published: str | None, parse: Parse, tables: Any) -> Draft:
    """A report's draft after the actors step and what it needs."""
    day = date.fromisoformat(published) if published else None
    draft = Draft(Report(id="own", text=text, published=published), parse, tables, day)
    for step in STEPS:
        step.run(draft)
        if step.name == "actors":
            break
    return draft


def actor_of(draft: Draft, start: int, end: int) -> ActorDraft | None:
    """The actor at the head of the words start .. end: the mention whose head lies highest among theirs."""
    parse = draft.parse
    for actor in draft.actors:  # "Ecuador and Paraguay", told of as a pair
        if any(parse.span(*m.tokens) == (start, end) for m in actor.mentions):
            return actor
    tokens = [i for i in range(len(parse)) if parse.start[i] < end and parse.end[i] > start]
    inside = set(tokens)
    heads = [i for i in tokens if parse.head[i] not in inside or parse.head[i] == i]
    for i in (*reversed(heads), *reversed(tokens)):
        if i in draft.mention_of:
            return draft.mention_of[i].actor
    return None


def score_phrases(rows: list[dict[str, Any]], parses: list[Parse], tables: Any) -> Score:
    score = Score()
    for row, parse in zip(rows, parses, strict=True):
        draft = drafted(row["text"], row["published"], parse, tables)
        start = row["text"].find(row["phrase"])
        actor = actor_of(draft, start, start + len(row["phrase"]))
        wanted = {f: set(row[f]) if f == "sectors" else row[f] for f in FIELDS}
        told = {
            f: None if actor is None else set(actor.sectors) if f == "sectors" else getattr(actor, f) for f in FIELDS
        }
        for f in FIELDS:
            score.count(f"actor phrases: {f}", told[f] == wanted[f])
        score.count("actor phrases: fully right", told == wanted)
        if told != wanted:
            wrong = ", ".join(f"{f} {_show(told[f])} for {_show(wanted[f])}" for f in FIELDS if told[f] != wanted[f])
            score.errors.append(
                f"{row['id']} {row['phrase']!r}: {wrong if actor else 'no actor'}  | {row['text']} {row['published']}"
            )
    return score


def score_chains(rows: list[dict[str, Any]], parses: list[Parse], tables: Any) -> Score:
    score = Score()
    for row, parse in zip(rows, parses, strict=True):
        draft = drafted(row["text"], row.get("published"), parse, tables)
        for chain in row["chains"]:
            spans = [(phrase, *_occurrence(row["text"], phrase, n)) for phrase, n in chain["mentions"]]
            actors = [(phrase, start, actor_of(draft, start, end)) for phrase, start, end in spans]
            together = " and " in chain["name"]
            named = Counter(id(a) for phrase, _, a in actors if a and not together and _is_name(phrase, chain["name"]))
            named = named or Counter(
                id(a) for phrase, _, a in actors if a and phrase.lower() not in PRONOUNS and " and " not in phrase
            )
            anchor = named.most_common(1)[0][0] if named else None
            for n, (phrase, start, actor) in enumerate(actors):
                kind = (
                    "pronouns"
                    if phrase.lower() in PRONOUNS
                    else "names"
                    if _is_name(phrase, chain["name"])
                    else "role phrases"
                )
                right = actor is not None and id(actor) == anchor
                if n or kind == "pronouns":
                    if kind == "names":
                        score.count("chains: names", right)
                    else:
                        score.count(f"chains: {kind}", right)
                        score.count("chains: pronouns and role phrases", right)
                if not right:
                    got = actor.name if actor is not None else None
                    score.errors.append(
                        f"{row['id']} {chain['name']!r}: {phrase!r} -> {got!r}  | {row['text'][start - 9 : start + 40]}"
                    )
    return score


def _occurrence(text: str, phrase: str, number: int) -> tuple[int, int]:
    found = list(re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text))
    return found[number - 1].span()


def _is_name(phrase: str, name: str) -> bool:
    return any(w[0].isupper() and w in name for w in re.findall(r"\w+", phrase) if w.lower() not in ("the", "a", "an"))


def _show(value: Any) -> str:
    return "+".join(sorted(value)) or "-" if isinstance(value, set) else str(value)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--errors", action="store_true")
    options = arguments.parse_args()
    tables, pipeline = load_tables(), Pipeline()
    found: dict[str, float] = {}
    for name, scorer in (("actors", score_phrases), ("coreference", score_chains)):
        rows = yaml.safe_load((OWN / f"{name}.yaml").read_text(encoding="utf-8"))
        score = scorer(rows, list(pipeline.parse_all(row["text"] for row in rows)), tables)
        found |= score.shares()
        if options.errors:
            print(*score.errors, sep="\n")
    if options.json:
        print(json.dumps(found))
    else:
        print(*(f"{measure:<36}{share:6.1f}" for measure, share in found.items()), sep="\n")


if __name__ == "__main__":
    main()
