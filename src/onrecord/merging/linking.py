"""Average link: items are joined while the mean score between two groups stays at or above a threshold."""

import heapq
from collections.abc import Collection, Mapping

Pair = tuple[int, int]


def link(
    size: int,
    scores: Mapping[Pair, float],
    threshold: float,
    *,
    apart: Collection[Pair] = (),
    together: Collection[Pair] = (),
) -> list[list[int]]:
    """Groups of the items 0 .. size - 1, each in order, in the order of their first items.

    `scores` are by pair (lower item first); a pair that is missing counts 0. Items `together` are joined before
    anything else; groups that hold two items `apart` are never joined. The same scores give the same groups: ties go to
    the earlier pair.
    """
    groups = {i: [i] for i in range(size)}
    near: dict[int, dict[int, float]] = {i: {} for i in range(size)}
    barred: dict[int, set[int]] = {i: set() for i in range(size)}
    for (i, j), score in scores.items():
        near[i][j] = near[j][i] = score
    for i, j in apart:
        barred[i].add(j)
        barred[j].add(i)
    home = list(range(size))
    fresh = size

    def join(i: int, j: int) -> int:
        nonlocal fresh
        new, fresh = fresh, fresh + 1
        one, two = groups.pop(i), groups.pop(j)
        groups[new] = one + two
        for member in groups[new]:
            home[member] = new
        barred[new] = barred.pop(i) | barred.pop(j)
        for other in barred[new]:
            if other in barred:
                barred[other] = (barred[other] - {i, j}) | {new}
        first, second = near.pop(i), near.pop(j)
        near[new] = {}
        for other in sorted({*first, *second} & groups.keys()):
            mean = (first.get(other, 0.0) * len(one) + second.get(other, 0.0) * len(two)) / (len(one) + len(two))
            near[other].pop(i, None)
            near[other].pop(j, None)
            near[new][other] = near[other][new] = mean
        return new

    for i, j in sorted(together):
        if home[i] != home[j]:
            join(home[i], home[j])
    heap = [(-s, i, j) for i in near for j, s in near[i].items() if i < j and s >= threshold]
    heapq.heapify(heap)
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in groups or j not in groups or j in barred[i]:
            continue
        new = join(i, j)
        for other, score in near[new].items():
            if score >= threshold:
                heapq.heappush(heap, (-score, min(other, new), max(other, new)))
    return sorted(sorted(members) for members in groups.values())
