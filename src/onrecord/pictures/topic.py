"""The chart of a topic: who holds what, over time, in public above the line and in private below it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.pictures.spec import Spec, inline, moment, nothing, picture, tooltip
from onrecord.pictures.theme import STANCE_COLOURS, STANCE_SHAPES

_BAND = 64
"""Pixels that each holder has: its name, and a line for each audience."""
_LINES = {"public": 0.42, "unknown": 0.62, "private": 0.82}
"""Where each audience's line is, as a share of a holder's band from its top."""
_NAME = 0.16
_SHIFT = "shift"
_FLAGS = {_SHIFT: "shift of its own", "public against private": "divergence", "organ against organ": "divergence",
          "words against acts": "divergence"}  # fmt: skip


def topic_picture(rows: Iterable[Mapping[str, Any]], *, topic: str, most: int = 12) -> Spec:
    """Stances with `row`, `day`, `holder`, `stance`, `audience`, `basis`, `flag`, `against_row` (as
    `analysis.positions` gives them, a row for each flag) and `href` where a dot leads to its words.

    Shows the `most` holders with the most stances, the one who spoke first at the top. A flagged stance has a ring and a
    line to the one it differs from: dashed between two of one holder (a shift), dotted else. Stances without a
    day are not drawn.
    """
    dated = [row for row in rows if row["day"] and row["holder"]]
    counted = Counter(row["holder"] for row in {row["row"]: row for row in dated}.values())
    kept = set(sorted(counted, key=lambda name: (-counted[name], name))[:most])
    dated = sorted((r for r in dated if r["holder"] in kept), key=lambda r: (r["day"], r["row"]))
    order = {name: number for number, name in enumerate(dict.fromkeys(row["holder"] for row in dated))}
    flags: dict[str, list[str]] = {}
    for row in dated:
        flags.setdefault(row["row"], []).extend([row["flag"]] if row["flag"] else [])
    dots = {row["row"]: _dot(row, order, flags[row["row"]]) for row in dated}
    lines = [_line(row, dots) for row in dated if row["flag"] and row["against_row"] in dots]
    title = f"Who holds what on {topic}: public above, private below"
    if not dated:
        return nothing(title)
    where = _axes(len(order))
    faint = [
        {"y": number + at, "audience": name} for number in range(len(order)) for name, at in _LINES.items()
        if name != "unknown" or any(row["audience"] == name and order[row["holder"]] == number for row in dated)
    ]  # fmt: skip
    return picture(
        title,
        height=_BAND * len(order),
        layer=[
            {
                "data": inline(faint),
                "mark": {"type": "rule", "strokeWidth": 1},
                "encoding": {"y": where["y"]},
            },
            {
                "data": inline(faint),
                "mark": {"type": "text", "style": "faint", "align": "left", "dx": 6, "baseline": "middle"},
                "encoding": {"x": {"value": "width"}, "y": where["y"], "text": {"field": "audience"}},
            },
            {
                "data": inline({"name": name, "y": number + _NAME} for name, number in order.items()),
                "mark": {"type": "text", "align": "left", "fontWeight": "bold", "fontSize": 12, "limit": 340},
                "encoding": {"x": {"value": 0}, "y": where["y"], "text": {"field": "name"}},
            },
            *([_flags(lines, where)] if lines else []),
            _stances(list(dots.values()), where),
        ],
        resolve={"scale": {"strokeDash": "independent"}},
        padding={"left": 4, "right": 52, "top": 4, "bottom": 4},
    )  # fmt: skip


def _axes(holders: int) -> dict[str, Spec]:
    one = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, holders], "reverse": True, "nice": False},
    }
    scale: Spec = {"type": "utc", "padding": 12}
    x: Spec = {
        "field": "moment", "type": "temporal", "title": None, "scale": scale,
        "axis": {"orient": "top", "grid": True, "gridDash": [1, 3], "labelOverlap": True,
                 "tickCount": {"expr": "max(2, width / 110)"}},
    }  # fmt: skip
    return {"x": x, "y": {"field": "y", **one}, "x2": {"field": "moment2"}, "y2": {"field": "y2"}}


def _stances(dots: list[dict[str, Any]], where: dict[str, Spec]) -> Spec:
    linked = {"href": {"field": "href", "type": "nominal"}} if any(d["href"] for d in dots) else {}
    rings = {
        "mark": {"type": "point", "shape": "circle", "size": 320, "strokeWidth": 1.6, "style": "firm"},
        "transform": [{"filter": "datum.flags !== ''"}],
        "encoding": {"x": where["x"], "y": where["y"]},
    }
    return {
        "data": inline(dots),
        "layer": [
            *([rings] if any(dot["flags"] for dot in dots) else []),
            {
                "mark": {"type": "point", "filled": True, "size": 110, "opacity": 0.95,
                         **({"cursor": "pointer"} if linked else {})},
                "encoding": {
                    "x": where["x"], "y": where["y"],
                    "color": {"field": "stance", "type": "nominal", **_scale(STANCE_COLOURS)},
                    "shape": {"field": "stance", "type": "nominal", **_scale(STANCE_SHAPES)},
                    "tooltip": tooltip(holder="holder", day="day", stance="stance", audience="to", basis="basis",
                                       flags="differs", words="words"),
                    **linked,
                },
            },
        ],
    }  # fmt: skip


def _flags(lines: list[dict[str, Any]], where: dict[str, Spec]) -> Spec:
    return {
        "data": inline(lines),
        "mark": {"type": "rule", "style": "firm", "strokeWidth": 1.4},
        "encoding": {
            **where,
            "strokeDash": {
                "field": "told", "type": "nominal",
                "scale": {"domain": ["shift of its own", "divergence"], "range": [[6, 3], [1.5, 3]]},
                "legend": {"orient": "bottom", "title": None, "symbolType": "stroke", "symbolSize": 400},
            },
            "tooltip": tooltip(flag="differs"),
        },
    }  # fmt: skip


def _scale(words: Mapping[str, str]) -> Spec:
    return {
        "scale": {"domain": list(words), "range": list(words.values())},
        "legend": {"orient": "bottom", "title": None, "symbolSize": 110},
    }


def _dot(row: Mapping[str, Any], order: Mapping[str, int], flags: list[str]) -> dict[str, Any]:
    line = _LINES.get(row["audience"], _LINES["unknown"])
    return {
        "row": row["row"], "moment": moment(row["day"]), "y": round(order[row["holder"]] + line, 2),
        "holder": row["holder"], "day": row["day"], "stance": row["stance"], "audience": row["audience"],
        "basis": row["basis"], "flags": ", ".join(flags), "words": row.get("passage") or "", "href": row.get("href"),
    }  # fmt: skip


def _line(row: Mapping[str, Any], dots: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    one, other = dots[row["row"]], dots[row["against_row"]]
    return {
        "moment": other["moment"], "y": other["y"], "moment2": one["moment"], "y2": one["y"], "flag": row["flag"],
        "told": _FLAGS.get(row["flag"], "divergence"),
    }  # fmt: skip
