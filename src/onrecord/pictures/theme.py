"""Colours and letters of the pictures, for light and for dark ground.

Marks have one colour on both grounds: each stands at least 3:1 from white and from the dark ground (WCAG 2.2, 1.4.11),
so that a drawing need not be made twice. No colour speaks alone: cooperation is drawn above the line and conflict
below it, stances and precisions have shapes of their own.
"""

from typing import Any

QUAD_COLOURS = {
    "MATERIAL COOPERATION": "#1f6fb4",
    "VERBAL COOPERATION": "#3b9ab2",
    "VERBAL CONFLICT": "#cf7a12",
    "MATERIAL CONFLICT": "#c5362b",
}
"""PLOVER's four classes, words nearer to the middle than deeds."""
STANCE_COLOURS = {"for": "#2f8f5b", "against": "#c5362b", "open": "#7d8590"}
STANCE_SHAPES = {"for": "triangle-up", "against": "triangle-down", "open": "circle"}
ACCENT = "#2a78c0"
PLAIN = "#7d8590"
"""What is neither one side nor the other."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


def _theme(ground: str, ink: str, faint: str, line: str, land: str) -> dict[str, Any]:
    words = {
        "labelColor": faint,
        "titleColor": faint,
        "labelFont": FONT,
        "titleFont": FONT,
        "titleFontWeight": "normal",
    }
    return {
        "background": ground,
        "font": FONT,
        "view": {"stroke": None},
        "axis": {**words, "domainColor": line, "gridColor": line, "tickColor": line, "labelFontSize": 11},
        "legend": {**words, "labelFontSize": 11, "symbolStrokeColor": faint, "titleFontSize": 11},
        "text": {"color": ink, "font": FONT, "fontSize": 11},
        "geoshape": {"fill": land, "stroke": ground, "strokeWidth": 0.6},
        "rule": {"color": line},
        "style": {
            "faint": {"color": faint, "fontSize": 10},
            "halo": {"color": ground, "stroke": ground, "strokeWidth": 3, "strokeJoin": "round"},
            "ink": {"color": ink},
            "firm": {"color": faint},
        },
    }


THEMES = {
    "light": _theme("#ffffff", "#1b1f24", "#57606a", "#d8dee4", "#e4e7eb"),
    "dark": _theme("#14171a", "#e6edf3", "#9aa4af", "#343b43", "#2b323a"),
}
"""Ground -> Vega-Lite's config. Text stands at least 4.5:1 from its ground."""
