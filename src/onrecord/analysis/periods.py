"""Chosen facts by stretch of time."""

from datetime import timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.analysis.facets import EPOCH, Chosen
from onrecord.records.rows import Row
from onrecord.store.fact_columns import NO_DAY

_STEPS = (("day", 120), ("week", 3 * 365), ("month", 12 * 365), ("quarter", 35 * 365))
"""The longest span in days that is shown by each step; a longer one is shown by year."""
_MIDDLE = (0.02, 0.98)
_OFF = 3
"""The middle of the facts, and how many times as long as it their span may be to be shown whole."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Periods(NamedTuple):
    """Rows `start` (the first day of a `step`), `type` and `count`; `before`, `after`: facts too far off to be among them,
    and the first and last day of those that are."""

    step: str
    rows: list[Row]
    before: int = 0
    after: int = 0
    first: str | None = None
    last: str | None = None


def count_periods(chosen: Chosen, *, zoom: bool = False) -> Periods:
    """Facts by stretch of time: of all days, or with `zoom` of the chosen ones alone.

    History that a few reports tell would press the news of all others into one bar: where the middle of the facts
    (`_MIDDLE`) takes up little of their span, the days around it are counted apart.
    """
    columns = chosen.columns
    mask = (chosen.facts if zoom else chosen.without("day")) & (columns.day != NO_DAY)
    days = columns.day[mask]
    if not len(days):
        return Periods("day", [])
    of = columns.words["type"]
    types = np.full(len(columns.day), len(of.keys), dtype=np.int32)
    types[of.facts] = of.codes
    types = types[mask]
    first, last = _window(days) if not zoom else (0, len(days))
    before, after = first, len(days) - last
    days, types = days[first:last], types[first:last]
    step = next((name for name, longest in _STEPS if int(days[-1]) - int(days[0]) <= longest), "year")
    # Days are few: each is turned into its period once.
    periods = _periods(np.arange(days[0], days[-1] + 1, dtype=np.int32), step)[days - days[0]]
    lowest, many = int(periods[0]), len(of.keys) + 1
    counts = np.bincount((periods - lowest) * many + types)
    rows = [
        {"start": _start(lowest + int(cell) // many, step), "type": [*of.keys, None][int(cell) % many],
         "count": int(counts[cell])}
        for cell in np.flatnonzero(counts)
    ]  # fmt: skip
    ends = [(EPOCH + timedelta(days=int(day))).isoformat() for day in (days[0], days[-1])]
    return Periods(step, rows, before, after, *ends)


def _window(days: NDArray[np.int32]) -> tuple[int, int]:
    """Where the days that a timeline shows begin and end in these, which are in order."""
    low, high = (int(days[round(share * (len(days) - 1))]) for share in _MIDDLE)
    room = max(high - low, 30)
    if int(days[-1]) - int(days[0]) <= _OFF * room:
        return 0, len(days)
    return int(np.searchsorted(days, low - room, "left")), int(np.searchsorted(days, high + room, "right"))


def _periods(days: NDArray[np.int32], step: str) -> NDArray[np.int64]:
    if step in _MONTHS:
        months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        return months // _MONTHS[step]
    # 1970 began on a Thursday, and weeks begin on Mondays.
    return (days.astype(np.int64) + 3) // 7 if step == "week" else days.astype(np.int64)


def _start(period: int, step: str) -> str:
    if step in _MONTHS:
        months = period * _MONTHS[step]
        return f"{1970 + months // 12:04}-{months % 12 + 1:02}-01"
    return (EPOCH + timedelta(days=period * 7 - 3 if step == "week" else period)).isoformat()
