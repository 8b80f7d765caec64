"""The map: places as dots sized by how often they are told and shaped by how precisely they are known."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from onrecord.pictures.spec import Spec, inline, picture, tooltip
from onrecord.pictures.theme import ACCENT
from onrecord.records.vocabulary import Precision

PRECISION_SHAPES = {
    "point": "cross", "city": "circle", "admin2": "square", "admin1": "diamond", "country": "triangle-up",
    "region": "triangle-down",
}  # fmt: skip
"""The less precise a place is known, the more its shape points away from a spot."""
_ROOM = 0.15
"""The share of the dots' extent that is left free on each side."""
_LEAST = 6.0
"""Degrees that a map shows at least, so that one dot stands in a country that can be recognised."""
_WHOLE = 150.0
"""Degrees of longitude from which on the whole world is shown."""
_BROAD = 2.0
"""A picture is at least so many times as wide as high, wherever it is large enough for this to matter."""
_FEW = 20
"""The count that has the largest dot where none is larger: single events stay small."""
_SIZES = [60, 900]
"""Areas of the smallest and of the largest dot, in square pixels."""
_ANTARCTICA = "010"
HEIGHT = 340


def map_picture(dots: Sequence[Mapping[str, Any]], *, world: str | None = None, whole: bool = False) -> Spec:
    """Dots with `name`, `country`, `lat`, `lon`, `precision` and `count`, and `href` where a dot leads somewhere.

    `world` is the address of the world's shapes for a page that has them; without it they stand in the picture. It shows
    the part of the world that the dots need, or the `whole`. Dots without coordinates are left out: nobody puts them
    somewhere.
    """
    placed = sorted((d for d in dots if d["lat"] is not None), key=lambda d: (-d["count"], d["name"] or ""))
    shapes: Spec = {"url": world} if world else {"values": world_shapes()}
    most = max((d["count"] for d in placed), default=1)
    shown = [p for p in get_args(Precision) if any(d["precision"] == p for d in placed)]
    linked = {"href": {"field": "href", "type": "nominal"}} if any(d.get("href") for d in placed) else {}
    return picture(
        "Map of the places told, the larger the more events",
        height=HEIGHT,
        projection={"type": "equalEarth"} if whole else _around([(d["lon"], d["lat"]) for d in placed]),
        layer=[
            {
                "data": {**shapes, "format": {"type": "topojson", "feature": "countries"}},
                "transform": [{"filter": f"datum.id !== '{_ANTARCTICA}'"}],
                "mark": {"type": "geoshape", "clip": True},
            },
            {
                "data": inline(placed),
                "mark": {
                    "type": "point", "filled": True, "fillOpacity": 0.55, "strokeWidth": 1, "stroke": ACCENT,
                    "fill": ACCENT, "clip": True, **({"cursor": "pointer"} if linked else {}),
                },
                "encoding": {
                    "longitude": {"field": "lon", "type": "quantitative"},
                    "latitude": {"field": "lat", "type": "quantitative"},
                    "size": {
                        "field": "count", "type": "quantitative",
                        "scale": {"range": _SIZES, "domain": [1, max(most, _FEW)]},
                        "legend": {"title": "events", "orient": "bottom", "values": sorted({1, -(-most // 2), most}), "labelExpr": "format(datum.value, datum.value < 1000 ? ',' : '.2~s')",
                                   "symbolFillColor": ACCENT, "symbolOpacity": 0.55, "direction": "horizontal"},
                    },
                    "shape": {
                        "field": "precision", "type": "nominal",
                        "scale": {"domain": shown, "range": [PRECISION_SHAPES[p] for p in shown]},
                        "legend": {"title": "known to", "orient": "bottom", "direction": "horizontal",
                                   "symbolFillColor": ACCENT, "symbolOpacity": 0.8,
                                   "columns": {"expr": "width < 480 ? 3 : 0"}},
                    },
                    "tooltip": tooltip(name="place", country="country", precision="known to", count="events"),
                    **linked,
                },
            },
        ],
    )  # fmt: skip


def _around(points: Iterable[tuple[float, float]]) -> Spec:
    """A projection that shows these points whatever the picture's width is."""
    lons, lats = zip(*points, strict=True) if points else ((), ())
    if not lons or max(lons) - min(lons) > _WHOLE:
        return {"type": "equalEarth"}
    west, east = _widened(min(lons), max(lons), 180)
    south, north = (_mercator(lat) for lat in _widened(min(lats), max(lats), 80))
    wide, high = math.radians(east - west), north - south
    if math.degrees(high) * _BROAD > _WHOLE:
        return {"type": "equalEarth"}
    middle = math.degrees(2 * math.atan(math.exp((north + south) / 2)) - math.pi / 2)
    return {
        "type": "mercator",
        "center": [round((west + east) / 2, 3), round(middle, 3)],
        "scale": {"expr": f"min(width / {wide:.5f}, height / {high:.5f})"},
        "translate": {"expr": "[width / 2, height / 2]"},
    }


def _widened(low: float, high: float, most: float) -> tuple[float, float]:
    room = max((high - low) * _ROOM, (_LEAST - (high - low)) / 2)
    return max(low - room, -most), min(high + room, most)


def _mercator(lat: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


@cache
def world_shapes() -> Spec:
    """Countries of Natural Earth 1:110m as TopoJSON (public domain; see world/SOURCES.md)."""
    shapes: Spec = json.loads(world_file())
    return shapes


def world_file() -> bytes:
    """The bytes of the same shapes, for who serves them."""
    return files("onrecord.pictures").joinpath("world", "countries-110m.json").read_bytes()
