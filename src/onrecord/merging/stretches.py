"""Stretches: the runs of days over which stories are told apart, so that a new report touches only those that hold it.

They depend on nothing but how many reports each day has, never on the order in which reports came: a month, and
where that has too many reports, its overlapping halves, and so on. Every pair of reports that are close in time
shares at least one.
"""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate

_LONGEST, _SHORTEST = 32, 2
"""Days. Two reports half of that apart share a stretch: 16 days where news are few, one where they are many."""
_MANY = 600
"""Reports of a stretch that is not cut further; telling their stories apart takes a second."""
TOO_MANY = 4000
"""Reports of two days, or without a day, among which no stories are told apart: their pairs would fill the memory."""


def stretches_of(counts: Mapping[int | None, int]) -> list[tuple[int | None, int | None]]:
    """First day and number of days of each stretch, in order; `counts` is the number of reports by day (ordinal).

    Reports without a day (null) are a stretch of their own. One with fewer than two reports is none.
    """
    days = sorted(day for day in counts if day is not None)
    before = [0, *accumulate(counts[day] for day in days)]

    def within(since: int, length: int) -> int:
        return before[bisect_left(days, since + length)] - before[bisect_left(days, since)]

    found: set[tuple[int, int]] = set()

    def cut(since: int, length: int) -> None:
        size = within(since, length)
        if size < 2:
            return
        if size <= _MANY or length == _SHORTEST:
            if size <= TOO_MANY:
                found.add((since, length))
            return
        for step in (0, length // 4, length // 2):
            cut(since + step, length // 2)

    step = _LONGEST // 2
    for since in sorted({(day // step - back) * step for day in days for back in (0, 1)}):
        cut(since, _LONGEST)
    undated = [(None, None)] if 2 <= counts.get(None, 0) <= TOO_MANY else []
    return [*undated, *sorted(found)]
