"""The notation of cues in axis, link and outcome entries, and the reading of such entries' files.

A verb's cue: `lift ~ban|curb`, `pull out @forces`, `walk away from ~talk`, `^@forces leave`: `~word` and `@list` are
the object, after a preposition that preposition's object, after `^` the subject; a further bare word is a particle or
a preposition. A noun's cue: `withdrawal of @forces`, `military presence`. Alternatives stand between bars. In axes `~PLACE`
is any place's own name: `cede ~PLACE|territory`, and `~PARTY` a name that may be a party's: `outlaw ~PARTY`.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord.codebook.yaml_files import read_yaml
from onrecord.records.errors import CodebookError
from onrecord.records.tables.event_table import CuePart

WordLists = dict[str, list[str]]

PREPOSITIONS = frozenset([
    "about", "across", "against", "along", "around", "at", "between", "by", "for", "from", "in", "into", "near", "of",
    "off", "on", "out", "over", "to",
    "toward", "towards", "under", "with", "within",
])  # fmt: skip


def read_kind(homes: Iterable[Path], kind: str, known: frozenset[str]) -> dict[str, dict[str, Any]]:
    """Every entry of a kind by its name, in the order of names; a later home's replaces an earlier one's.

    Raises CodebookError where an entry is no mapping or has a field that is not `known`.
    """
    found: dict[str, dict[str, Any]] = {}
    for home in homes:
        for path in sorted((home / "entries" / kind).glob("*.yaml")):
            value = read_yaml(path)
            if not isinstance(value, dict):
                raise CodebookError("holds no fields", where=f"{kind}/{path.name}", remedy="see any other entry")
            if unknown := sorted(set(value) - known):
                raise CodebookError(
                    f"unknown fields {unknown}", where=f"{kind}/{path.name}", remedy=f"use {sorted(known)}"
                )
            found[path.stem] = value
    return dict(sorted(found.items()))


def read_word_lists(homes: Iterable[Path]) -> WordLists:
    """The named word lists that event entries share (entries/event_words)."""
    known = frozenset({"means", "words"})
    return {name: list(value["words"]) for name, value in read_kind(homes, "event_words", known).items()}


def read_choice(said: str, lists: WordLists, where: str) -> list[str]:
    """The words of one place of a cue: `a|b`, `@list`, blanks inside a word written `_`. Raises CodebookError."""
    chosen: list[str] = []
    for one in said.split("|"):
        if one.startswith("@"):
            if one[1:] not in lists:
                raise CodebookError(
                    f"no word list is called {one}", where=where, remedy="see `words` or entries/event_words"
                )
            chosen += lists[one[1:]]
        else:
            chosen.append(one.removeprefix("~").replace("_", " "))
    return chosen


def read_verb_cue(said: str, lists: WordLists, where: str) -> tuple[list[str], list[CuePart]]:
    """(lemmas of the head, further parts) of a verb's cue. Raises CodebookError where a list is unknown."""
    words = said.split()
    parts = [CuePart(at="subject", words=read_choice(w[1:], lists, where)) for w in words if w.startswith("^")]
    words = [w for w in words if not w.startswith("^")]
    if not words:
        raise CodebookError(f"{said!r} names no verb", where=where)
    return read_choice(words[0], lists, where), parts + _parts(words[1:], lists, where)


def read_noun_cue(said: str, lists: WordLists, where: str) -> tuple[list[str], list[list[str]], list[CuePart]]:
    """(lemmas of the head, the choices before it outermost first, further parts) of a noun's cue."""
    words = said.split()
    cut = next((i for i, w in enumerate(words) if i and w.split("|")[0] in PREPOSITIONS), len(words))
    *before, head = words[:cut]
    return (
        read_choice(head, lists, where),
        [read_choice(w, lists, where) for w in before],
        _parts(words[cut:], lists, where),
    )


def _parts(words: list[str], lists: WordLists, where: str) -> list[CuePart]:
    parts: list[CuePart] = []
    at = None
    for word in words:
        if word[0] in "~@":
            parts.append(CuePart(at=at or "object", words=read_choice(word, lists, where)))
            at = None
        else:
            if at:
                parts.append(CuePart(at=at))
            at = word
    return [*parts, CuePart(at=at)] if at else parts
