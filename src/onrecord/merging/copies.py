"""Copies: reports that print one text, whole, cut short or lightly rewritten. A copy never corroborates its origin.

Candidates come from MinHash (rensa, bands over word shingles) at a low bar, and from rare shingles, which find a short
cut of a long text that Jaccard similarity misses; what counts then is exact: the share of the shorter text's shingles
that stand in the longer one.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rensa import RMinHash, RMinHashLSH

from onrecord.merging.linking import link

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 4
_PERMUTATIONS, _BANDS = 128, 64
"""64 bands of 2 hashes: a pair of Jaccard similarity .2 is a candidate with chance .93."""
_SEED = 20
_RARE = 3
"""A shingle that no more reports than this hold is rare: boilerplate never is."""
_RARE_SHARED = 4
CONTAINED = 0.5
"""Bar for the shorter text's share of shingles (benchmarks/own_copies.py)."""
WINDOW = 7
"""Days within which a text is copied."""
_LEAST = 12
"""Shingles a text must have: below that a stock phrase would make copies."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Reports number `one` and `two` (in the order given), and how much of the shorter stands in the longer."""

    one: int
    two: int
    contained: float


def shingles(text: str) -> frozenset[str]:
    """Runs of four words, lower-cased, numbers and all; punctuation and spacing do not count."""
    words = [m.group().lower() for m in _WORD.finditer(text)]
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def find_copies(texts: Sequence[str], days: Sequence[int | None] = ()) -> list[Copy]:
    """Pairs of copies among texts; `days` are their publication days as ordinals (null: any day)."""
    sets = [shingles(text) for text in texts]
    found = []
    for one, two in _candidates(sets):
        if days and (a := days[one]) is not None and (b := days[two]) is not None and abs(a - b) > WINDOW:
            continue
        contained = len(sets[one] & sets[two]) / min(len(sets[one]), len(sets[two]))
        if contained >= CONTAINED:
            found.append(Copy(one, two, round(contained, 3)))
    return found


def origins(size: int, copies: Sequence[Copy]) -> list[list[int]]:
    """Reports in groups of one origin each: copies of copies are copies."""
    return link(size, {}, 2.0, together=[(copy.one, copy.two) for copy in copies])


def _candidates(sets: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    usable = [i for i, held in enumerate(sets) if len(held) >= _LEAST]
    pairs: set[tuple[int, int]] = set()
    index = RMinHashLSH(threshold=0.3, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    for i in usable:
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update(sorted(sets[i]))
        pairs.update((other, i) for other in index.query(sketch))
        index.insert(i, sketch)
    holders: dict[str, list[int]] = defaultdict(list)
    for i in usable:
        for shingle in sets[i]:
            holders[shingle].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for members in holders.values():
        if 1 < len(members) <= _RARE:
            for pair in combinations(members, 2):
                shared[pair] += 1
    pairs.update(pair for pair, n in shared.items() if n >= _RARE_SHARED)
    return sorted(pairs)
