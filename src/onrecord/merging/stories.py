"""Stories: reports about one matter, told apart from near-identical ones (two earthquakes, two trials).

Two steps. Blocks: TF-IDF over all words, average link at a low bar, so that a story is hardly ever cut. Inside a block,
words that every report uses tell nothing and names that half of them use tell much: inverse document frequencies are
counted again within it, for names, words and leads apart, and the closeness of two reports is a fitted sum.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.merging.linking import link
from onrecord.merging.weights import weights
from onrecord.merging.wording import Wording

Vector = dict[str, float]
BLOCK = 0.08
STORY = 0.5
"""Bars for a block's mean cosine, so low that recall stays .99 on ECB+ train, and for a story's mean closeness,
the best of .2 to .6 for B3 there (tools/train_merging.py --check)."""


FEATURES = (
    "all words", "names", "words", "lead", "names in the block", "words in the block", "lead in the block",
    "all in the block", "small block",
)  # fmt: skip
"""What closeness is summed from: cosines with everyone's frequencies, then with the block's own; 1 / reports there."""


@dataclass(slots=True)
class Stories:
    """`block` and `story` of each report, by its place in the input; `closeness` (0 to 1) of pairs within a block,
    `document_frequency` of each word over all the reports."""

    block: list[int]
    story: list[int]
    closeness: dict[tuple[int, int], float]
    cosine: dict[tuple[int, int], float]
    document_frequency: Counter[str]

    def close(self, one: int, two: int) -> float:
        """How sure it is that two reports tell one story; 1 for a report and itself."""
        return 1.0 if one == two else self.closeness.get((min(one, two), max(one, two)), 0.0)


def find_stories(wordings: Sequence[Wording], *, days: Sequence[int | None] = (), window: int = 30) -> Stories:
    """Blocks and stories of reports; `days` are their dates as ordinals, further apart than `window` none meet."""
    bags = [w.all for w in wordings]
    frequency = Counter(word for bag in bags for word in bag)
    vectors = [weigh(bag, frequency, len(bags)) for bag in bags]
    cosines = _cosines(vectors)
    apart = {
        (i, j)
        for i, j in cosines
        if days and days[i] is not None and days[j] is not None and abs(days[i] - days[j]) > window  # type: ignore[operator]
    }
    for pair in apart:
        del cosines[pair]
    blocks = link(len(bags), cosines, BLOCK)
    closeness = {pair: _closeness(row) for pair, row in _rows(blocks, wordings, cosines).items()}
    stories = link(len(bags), closeness, STORY)
    return Stories(_numbered(blocks), _numbered(stories), closeness, cosines, frequency)


def story_rows(wordings: Sequence[Wording]) -> dict[tuple[int, int], tuple[float, ...]]:
    """FEATURES of every pair of reports within a block: what the weights are fitted on."""
    bags = [w.all for w in wordings]
    frequency = Counter(word for bag in bags for word in bag)
    cosines = _cosines([weigh(bag, frequency, len(bags)) for bag in bags])
    return _rows(link(len(bags), cosines, BLOCK), wordings, cosines)


def _rows(
    blocks: Iterable[Sequence[int]], wordings: Sequence[Wording], cosines: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], tuple[float, ...]]:
    everywhere = [_vectors([getattr(w, part) for w in wordings]) for part in ("names", "words", "lead")]
    rows: dict[tuple[int, int], tuple[float, ...]] = {}
    for members in blocks:
        rows.update(_within(members, wordings, cosines, everywhere))
    return rows


def _within(
    members: Sequence[int],
    wordings: Sequence[Wording],
    cosines: Mapping[tuple[int, int], float],
    everywhere: Sequence[Sequence[Vector]],
) -> dict[tuple[int, int], tuple[float, ...]]:
    local = [
        _vectors([getattr(wordings[i], part) for i in members], least=2) for part in ("names", "words", "lead", "all")
    ]
    rows = {}
    for (a, i), (b, j) in combinations(enumerate(members), 2):
        rows[i, j] = (
            cosines.get((i, j), 0.0),
            *(cosine(v[i], v[j]) for v in everywhere),
            *(cosine(v[a], v[b]) for v in local),
            1 / len(members),
        )
    return rows


def weigh(bag: Mapping[str, int], frequency: Mapping[str, int], size: int, least: int = 1) -> Vector:
    """A TF-IDF vector of length 1; words in fewer than `least` texts count nothing."""
    vector = {
        word: (1 + math.log(count)) * math.log((size + 1) / (frequency[word] + 0.5))
        for word, count in bag.items()
        if frequency[word] >= least
    }
    length = math.sqrt(sum(x * x for x in vector.values())) or 1.0
    return {word: x / length for word, x in vector.items()}


def cosine(one: Vector, two: Vector) -> float:
    """The cosine of two vectors of length 1."""
    if len(one) > len(two):
        one, two = two, one
    return sum(x * two[word] for word, x in one.items() if word in two)


def _vectors(bags: Sequence[Counter[str]], least: int = 1) -> list[Vector]:
    frequency = Counter(word for bag in bags for word in bag)
    return [weigh(bag, frequency, len(bags), least) for bag in bags]


def _cosines(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Cosines of every pair that shares a word, through an inverted index."""
    holders: dict[str, list[tuple[int, float]]] = {}
    found: dict[tuple[int, int], float] = {}
    for j, vector in enumerate(vectors):
        sums: dict[int, float] = {}
        for word, x in vector.items():
            there = holders.setdefault(word, [])
            for i, y in there:
                sums[i] = sums.get(i, 0.0) + x * y
            there.append((j, x))
        for i in sorted(sums):
            found[i, j] = sums[i]
    return found


def _closeness(row: Sequence[float]) -> float:
    weigh = weights("stories")
    total = weigh["bias"] + sum(weigh.get(name, 0.0) * x for name, x in zip(FEATURES, row, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _numbered(groups: Iterable[Sequence[int]]) -> list[int]:
    of = {member: n for n, members in enumerate(groups) for member in members}
    return [of[i] for i in range(len(of))]
