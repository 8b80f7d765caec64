"""Happenings of a kept record as the rows that pictures are drawn from: bars in time, dots on a map, ties of actors."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from onrecord.codebook.scales import load_scales
from onrecord.desk.opened import Kept
from onrecord.records.rows import Row

_STEPS = ((92, "day"), (550, "week"), (2200, "month"), (5500, "quarter"))
"""Up to so many days from the first to the last event a bar stands for this; beyond them all, for a year. A bar is then
never under about six pixels wide."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_CONFLICT = "CONFLICT"


def count_bars(happenings: Iterable[Row], step: str | None = None) -> tuple[str, list[Row]]:
    """A step ("day", "week", "month", "quarter", "year"; by the days if null) and, for each stretch and type, `start`,
    `type`, `count`. `happenings` are rows of `Kept.timeline`; those without a day are left out."""
    found = [(date.fromisoformat(row["day"]), row["what"]) for row in _events(happenings) if row["day"]]
    days = [day for day, _ in found]
    span = (max(days) - min(days)).days if days else 0
    step = step or next((name for most, name in _STEPS if span <= most), "year")
    counted = Counter((_start(day, step).isoformat(), type) for day, type in found)
    return step, [{"start": start, "type": type, "count": counted[start, type]} for start, type in sorted(counted)]


def count_dots(kept: Kept, happenings: Iterable[Row]) -> list[Row]:
    """Places of happenings: `name`, `country`, `lat`, `lon`, `precision`, `count`. Raises DatabaseError."""
    wanted = {row["row"] for row in _events(happenings)}
    names = ("name", "country", "lat", "lon", "precision")
    rows = kept.sql(f"SELECT row, {', '.join(names)} FROM event_places ORDER BY row, place") if wanted else []
    counted = Counter(tuple(row[name] for name in names) for row in rows if row["row"] in wanted)
    return [{**dict(zip(names, place, strict=True)), "count": count} for place, count in counted.items()]


def count_ties(happenings: Iterable[Row]) -> list[Row]:
    """Who did something to whom: `source`, `target`, `count`, and how many of them are `conflict`."""
    quads = load_scales().quads
    counted: Counter[tuple[str, str]] = Counter()
    hostile: Counter[tuple[str, str]] = Counter()
    for row in _events(happenings):
        pairs = [(one, other) for one in row["actors"] for other in row["recipients"] if one != other]
        counted.update(pairs)
        if quads.get(row["what"], "").endswith(_CONFLICT):
            hostile.update(pairs)
    return [
        {"source": one, "target": other, "count": count, "conflict": hostile[one, other]}
        for (one, other), count in counted.items()
    ]


def _events(happenings: Iterable[Row]) -> Iterable[Any]:
    return (row for row in happenings if row["kind"] == "event")


def _start(day: date, step: str) -> date:
    if step in _MONTHS:
        return day.replace(month=(day.month - 1) // _MONTHS[step] * _MONTHS[step] + 1, day=1)
    return day - timedelta(days=day.weekday()) if step == "week" else day
