"""Happenings: mentions over many reports, grouped by what they are about."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.merging.features import PairReader, rarity_of
from onrecord.merging.linking import link
from onrecord.merging.stories import Stories
from onrecord.merging.tellings import Telling
from onrecord.merging.weights import weights

HAPPENING = 0.3
"""Bar for the mean chance of a group's pairs to be one happening: among the best of .2 to .6 for B3 F on ECB+ train,
each topic scored with weights fitted on the others (tools/train_merging.py --check)."""
_FAINT = 0.02
"""Chances below this count as none: most pairs of a block have nothing to do with each other."""


def find_happenings(tellings: Sequence[Telling], stories: Stories, *, bar: float = HAPPENING) -> list[int]:
    """The happening of each telling, numbered in reading order."""
    weigh = weights("happenings")
    scores = {}
    for pair, found in read_pairs(tellings, stories):
        total = weigh["bias"] + sum(weigh.get(name, 0.0) * value for name, value in found.items())
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        if chance > _FAINT:
            scores[pair] = chance
    of = {i: n for n, members in enumerate(link(len(tellings), scores, bar)) for i in members}
    return [of[i] for i in range(len(tellings))]


def read_pairs(tellings: Sequence[Telling], stories: Stories) -> Iterator[tuple[tuple[int, int], dict[str, float]]]:
    """Every pair of tellings within a block of stories, with its features by name."""
    reports = len(stories.block)
    rarity = rarity_of(tellings, stories)
    usual = math.log((reports + 1) / 0.5)
    blocks: dict[int, list[int]] = defaultdict(list)
    for i, telling in enumerate(tellings):
        blocks[stories.block[telling.report]].append(i)
    for _, members in sorted(blocks.items()):
        reader = PairReader(members, tellings, stories, rarity, usual)
        for i, j in combinations(members, 2):
            yield (i, j), reader.features(i, j)
