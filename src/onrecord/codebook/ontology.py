"""The codes an entry may use: PLOVER's types, modes and contexts, CAMEO's codes, and the ladders between them.

Facts (codes, names, numbers) in ontology/*.csv; their sources stand in ontology/SOURCES.md.
"""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "ontology"


class Ontology(NamedTuple):
    """The closed lists that codes are checked against."""

    types: dict[str, str]
    """PLOVER type -> its name."""
    modes: dict[str, frozenset[str]]
    """PLOVER type -> its modes."""
    contexts: frozenset[str]
    cameo: dict[str, str]
    """CAMEO code -> its name."""


@cache
def load_ontology() -> Ontology:
    """The closed lists, read once."""
    types = {row["code"]: row["name"] for row in read_table("plover_types.csv")}
    modes: dict[str, set[str]] = {code: set() for code in types}
    for row in read_table("plover_modes.csv"):
        modes[row["type"]].add(row["mode"])
    return Ontology(
        types=types,
        modes={code: frozenset(found) for code, found in modes.items()},
        contexts=frozenset(row["code"] for row in read_table("plover_contexts.csv")),
        cameo={row["code"]: row["name"] for row in read_table("cameo_codes.csv")},
    )


@cache
def load_ladders() -> dict[str, list[tuple[str, str, str | None]]]:
    """By ladder, (prefix of the content's CAMEO code, the verbal event's code, its mode), longest prefix first."""
    ladders: dict[str, list[tuple[str, str, str | None]]] = {}
    for row in read_table("ladders.csv"):
        ladders.setdefault(row["ladder"], []).append((row["content"], row["cameo"], row["mode"] or None))
    return {name: sorted(steps, key=lambda step: (-len(step[0]), step[0])) for name, steps in ladders.items()}


def read_table(name: str) -> list[dict[str, str]]:
    """A table of ontology/, a row a mapping from column to text. `name` is its file name."""
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
