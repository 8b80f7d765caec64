"""Actors over reports: the rows of kept texts that name one actor, by their names and by people's decisions.

A registry id makes rows one actor. Other rows need a name of their own: two capitalised words, or one of a body. Names
are compared as `onrecord actors compare` does where a chief word sounds alike, and joined by average link. "A doctor",
"the villagers" and a surname alone name nobody over reports.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.codebook.compiling import load_tables
from onrecord.coding.actors.comparing import MATCH, compare_names
from onrecord.coding.actors.sounds import key_of, skeleton
from onrecord.coding.actors.written_names import read_name
from onrecord.merging.linking import link
from onrecord.records.decision import Decision
from onrecord.store.decisions import peoples_decisions
from onrecord.store.known_actors import (
    ActorRow,
    Name,
    actor_rows,
    called_by,
    mates_of,
    put_clusters,
    put_known_as,
    same_cluster,
)

if TYPE_CHECKING:
    from onrecord.store.opening import Connection

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset((
    "of", "the", "and", "for", "in", "to", "de", "la", "las", "los", "del", "du", "des", "der", "den", "van", "von",
    "el", "al", "bin", "ibn", "ben", "abu", "y", "e", "da", "do", "dos",
))  # fmt: skip
"""Words that stand in names in small letters."""
_NEVER = frozenset(("population", "crowd"))
"""Kinds that a name does not make one: two reports' "Syrians" are not the same people."""
_ONE_WORD = frozenset(("party", "international organisation", "company", "media"))
"""Kinds whose name may be one word: "Likud", "Reuters". Of others one word too often begins a sentence."""


def merge_actors(connection: "Connection", reports: Sequence[str]) -> None:
    """Say which known actor each actor of these reports' current texts is, and look again at all they touch.

    The same rows and decisions give the same actors, whatever came first.
    """
    made = [one.decision for one in peoples_decisions(connection, "actor") if not one.missing]
    alone = {d.one for d in made if d.one == d.two}
    same = [d for d in made if d.verdict == "same actor"]
    named = {row: name for row in actor_rows(connection, reports) if (name := _name_of(row, alone)) is not None}
    touched = put_known_as(connection, reports, named)
    pairs = _called_pairs(connection, same)
    names, scores = _reach(connection, touched, pairs)
    order = {name.called: n for n, name in enumerate(names)}
    together = [(order[a], order[b]) if order[a] < order[b] else (order[b], order[a])
                for a, b in pairs if a in order and b in order]  # fmt: skip
    numbered = {(order[a], order[b]): score for (a, b), score in scores.items()}
    clusters = link(len(names), numbered, MATCH, together=together)
    put_clusters(connection, [[names[n].called for n in members] for members in clusters])


def _name_of(row: ActorRow, alone: set[str]) -> Name | None:
    """What a row is called over reports; null where its name is nobody's own."""
    if row.key in alone:
        return Name(f"={row.key}", row.name, row.kind, row.country, [])
    if row.known:
        return Name(f"={row.known}", row.known, None, None, [])
    name = " ".join(row.name.split())
    words = [w for w in _WORD.findall(name) if w.lower() not in _SMALL]
    own = all(word[0].isupper() for word in words) and not (name[:1].islower() and name.split()[0] != "the")
    enough = len(words) > 1 or (len(words) == 1 and (row.kind in _ONE_WORD or words[0][1:] != words[0][1:].lower()))
    if row.kind == "person" and len(read_name(name, load_tables().names).words) < 2:
        enough = False  # a title and a surname
    if not own or not enough or row.kind in _NEVER or any(word[0].isdigit() for word in words):
        return None
    return Name(f"{name}|{row.kind or ''}|{row.country or ''}", name, row.kind, row.country, _blocks(words))


def _blocks(words: Sequence[str]) -> list[str]:
    """How the last word sounds, and the one before it (a family's name may stand before a mother's); initials."""
    chief = [skeleton(key_of(word.lower())) for word in words[-2:]]
    initials = "".join(word[0] for word in words) if len(words) > 2 else words[0] if words[0].isupper() else ""
    return sorted({block for block in (*chief, f"{initials.upper()}." if len(initials) > 2 else "") if block})


def _reach(
    connection: "Connection", touched: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> tuple[list[Name], dict[tuple[str, str], float]]:
    """Every name that likeness, people or earlier clusters connect with these, in order, and the scores of pairs."""
    beside: dict[str, set[str]] = {}
    for one, two in pairs:
        beside.setdefault(one, set()).add(two)
        beside.setdefault(two, set()).add(one)
    found: dict[str, Name] = {}
    scores: dict[tuple[str, str], float] = {}
    border = set(touched) | same_cluster(connection, touched)
    seen: set[str] = set()
    while border:
        seen |= border
        here, mates = mates_of(connection, sorted(border))
        found.update((name.called, name) for name in here)
        reached = {other for called in border for other in beside.get(called, ())}
        for name in here:
            for mate in mates:
                pair = (min(name.called, mate.called), max(name.called, mate.called))
                if name.called != mate.called and pair not in scores and set(name.blocks) & set(mate.blocks):
                    scores[pair] = _alike(name, mate)
                    if scores[pair] >= MATCH:
                        reached.add(mate.called)
        border = (reached | same_cluster(connection, sorted(reached))) - seen
    names = [found[called] for called in sorted(found)]
    for first, second in combinations([n for n in names if n.blocks], 2):
        if (first.called, second.called) not in scores and set(first.blocks) & set(second.blocks):
            scores[first.called, second.called] = _alike(first, second)
    return names, {pair: s for pair, s in scores.items() if pair[0] in found and pair[1] in found and s > 0}


def _alike(one: Name, two: Name) -> float:
    if one.country and two.country and one.country != two.country:
        return 0.0
    if one.kind and two.kind and one.kind != two.kind:
        return 0.0
    return compare_names(one.name, two.name).score


def _called_pairs(connection: "Connection", same: Sequence[Decision]) -> list[tuple[str, str]]:
    """The names of rows that people took for one actor."""
    called = called_by(connection, [key for d in same for key in (d.one, d.two)])
    return [(called[d.one], called[d.two]) for d in same if d.one in called and d.two in called]
