"""The timeline: events by day, week, month, quarter or year, cooperation above the line and conflict below it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from onrecord.codebook.scales import load_scales
from onrecord.pictures.spec import Spec, inline, moment, nothing, picture, tooltip
from onrecord.pictures.theme import PLAIN, QUAD_COLOURS

_YEARS = 6
"""From more years on only years are written at the axis."""
_DAYS = 200
"""Up to so many days the day is written too."""
_OTHER = "other"
_ABOVE = ("VERBAL COOPERATION", "MATERIAL COOPERATION", _OTHER)
_BELOW = ("VERBAL CONFLICT", "MATERIAL CONFLICT")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
STEPS = ("day", "week", "month", "quarter", "year")
"""The stretches of time a bar can stand for."""


def timeline_picture(
    rows: Iterable[Mapping[str, Any]], *, step: str, since: str | None = None, until: str | None = None
) -> Spec:
    """Bars of rows with `start` (the first day of a step, ISO), `type` (PLOVER; another word is neither) and `count`.

    The brush `brush` chooses days on the time axis; `since` and `until` are the days it holds when drawn.
    """
    title = f"Events by {step}: cooperation above the line, conflict below"
    counted, classes = _counted(rows)
    if not counted:
        return nothing(title)
    bars = [bar for start in sorted(counted) for bar in _bars(start, counted[start], step)]
    shown = [quad for quad in (*_ABOVE[::-1], *_BELOW) if quad in classes]
    colours = QUAD_COLOURS | {_OTHER: PLAIN}
    written, ticks = _axis(min(counted), max(counted))
    select: Spec = {
        "name": "brush",
        "select": {"type": "interval", "encodings": ["x"], "mark": {"fill": "#7d8590", "fillOpacity": 0.25}},
    }
    if since or until:
        first, last = since or min(counted), until or max(counted)
        select["value"] = {"x": [moment(str(first)), moment(_after(str(last), "day")) - 1]}
    return picture(
        title,
        height=150,
        data=inline(bars),
        layer=[
            {
                "params": [select],
                "mark": {"type": "bar", "binSpacing": 1 if len(counted) < 150 else 0},
                "encoding": {
                    "x": {
                        "field": "start", "type": "temporal", "scale": {"type": "utc"}, "title": None,
                        "axis": {"grid": False, "labelOverlap": True, "format": written, "tickCount": {"expr": ticks}},
                    },
                    "x2": {"field": "end"},
                    "y": {
                        "field": "low", "type": "quantitative", "title": None,
                        "axis": {"tickCount": 4, "tickMinStep": 1, "labelExpr": "datum.value % 1 ? '' : format(abs(datum.value), '~s')"},
                    },
                    "y2": {"field": "high"},
                    "color": {
                        "field": "class", "type": "nominal", "sort": None,
                        "scale": {"domain": [q.lower() for q in shown], "range": [colours[q] for q in shown]},
                        "legend": {"orient": "top", "title": None, "columns": {"expr": "width < 480 ? 2 : 4"}},
                    },
                    "opacity": {"condition": {"param": "brush", "value": 1}, "value": 0.35},
                    "tooltip": tooltip(period=step, **{"class": "class"}, count="events"),
                },
            },
            {"mark": {"type": "rule", "style": "firm"}, "encoding": {"y": {"datum": 0}}},
        ],
    )  # fmt: skip


def timeline_table(rows: Iterable[Mapping[str, Any]], step: str) -> tuple[list[str], list[list[Any]]]:
    """The same bars as a table for who does not see them: its head and its rows, one a period."""
    counted, shown = _counted(rows)
    names = [quad for quad in (*_ABOVE, *_BELOW) if quad in shown]
    return [step.capitalize(), *(name.capitalize() for name in names)], [
        [_period(start, step), *(counted[start][name] for name in names)] for start in sorted(counted)
    ]


def timeline_days(rows: Iterable[Mapping[str, Any]], step: str) -> list[tuple[str, str]]:
    """The first and the last day of each row of `timeline_table`."""
    starts = sorted({row["start"] for row in rows})
    return [(start, (date.fromisoformat(_after(start, step)) - timedelta(days=1)).isoformat()) for start in starts]


def _counted(rows: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Counter[str]], set[str]]:
    counted: dict[str, Counter[str]] = {}
    quads = load_scales().quads
    for row in rows:
        counted.setdefault(row["start"], Counter())[quads.get(row["type"], _OTHER)] += row["count"]
    return counted, {quad for counts in counted.values() for quad in counts}


def _period(start: str, step: str) -> str:
    if step in ("day", "year"):
        return start if step == "day" else start[:4]
    if step == "month":
        return start[:7]
    if step == "quarter":
        return f"{start[:4]} Q{(int(start[5:7]) + 2) // 3}"
    return f"{start} to {date.fromisoformat(_after(start, step)) - timedelta(days=1)}"


def _axis(first: str, last: str) -> tuple[str, str]:
    """How moments are written, always with their year, and an expression for how many."""
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    if days > _YEARS * 365:
        return "%Y", f"max(2, min(width / 50, {days // 365 + 1}))"
    return ("%b %Y" if days > _DAYS else "%-d %b %Y"), "max(2, width / 90)"


def _bars(start: str, counts: Counter[str], step: str) -> list[dict[str, Any]]:
    end = _after(start, step)
    period = _period(start, step)
    bars = []
    for quads, sign in ((_ABOVE, 1), (_BELOW, -1)):
        height = 0
        for quad in quads:
            if counts[quad]:
                low, height = height, height + sign * counts[quad]
                bars.append(
                    {
                        "start": f"{start}T00:00:00Z", "end": f"{end}T00:00:00Z", "period": period,
                        "class": quad.lower(), "count": counts[quad], "low": low, "high": height,
                    }
                )  # fmt: skip
    return bars


def _after(start: str, step: str) -> str:
    """The day after the step that begins at `start`."""
    day = date.fromisoformat(start)
    if step in _MONTHS:
        months = day.year * 12 + day.month - 1 + _MONTHS[step]
        return f"{months // 12:04}-{months % 12 + 1:02}-01"
    return (day + timedelta(days=7 if step == "week" else 1)).isoformat()
