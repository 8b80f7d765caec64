"""The network: who did something to whom, each tie drawn from its broad end at who acts to a point at whom it meets."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.pictures.placing import place_nodes
from onrecord.pictures.spec import Spec, inline, nothing, picture, tooltip
from onrecord.pictures.theme import PLAIN, QUAD_COLOURS

_BALANCES = {
    "mostly cooperation": QUAD_COLOURS["MATERIAL COOPERATION"],
    "both": PLAIN,
    "mostly conflict": QUAD_COLOURS["MATERIAL CONFLICT"],
}
_MOSTLY = 2 / 3
"""The share of a tie's events from which on it is called mostly one of the two."""
_BROADEST = 12
TIES = 160
"""Ties drawn at most, those with the most events: more than that is a felt and no drawing."""
_ASIDE = 0.008
"""How far, in shares of the picture, a tie stands to its own right, so that an answering one does not hide it."""


def network_picture(ties: Iterable[Mapping[str, Any]], *, most: int = 40) -> Spec:
    """Ties with `source`, `target`, `count` and `conflict` (how many of them are conflict); `href` of an actor is
    `source_href`, `target_href`.

    Shows the ties among the `most` actors with the most events. Tapered ties are the form in which people read
    directions best (Holten and van Wijk, "A user study on visualizing directed edges in graphs", CHI 2009).
    """
    drawn, shown = _drawn(sorted(ties, key=lambda t: (-t["count"], t["source"], t["target"]))[:TIES], most)
    title = "Network of actors: each tie goes from who acts, its broad end, to whom it is done"
    if not drawn:
        return nothing(title)
    places = place_nodes(sorted(shown), {(t["source"], t["target"]): t["count"] for t in drawn})
    broadest = max(t["count"] for t in drawn)
    leads = {t[side]: t.get(f"{side}_href") for t in drawn for side in ("source", "target")}
    nodes = [
        {"name": name, "count": shown[name], "x": places[name][0], "y": places[name][1], "href": leads.get(name)}
        for name in sorted(shown, key=lambda n: (-shown[n], n))
    ]
    hidden: Spec = {"axis": None, "scale": {"domain": [-0.06, 1.06], "nice": False, "zero": False}}
    where: Spec = {
        "x": {"field": "x", "type": "quantitative", **hidden},
        "y": {"field": "y", "type": "quantitative", **hidden},
    }
    return picture(
        title,
        height=420,
        layer=[
            {
                "data": inline(end for tie in drawn for end in _ends(tie, places, broadest)),
                "mark": {"type": "trail", "opacity": 0.7},
                "encoding": {
                    **where,
                    "order": {"field": "end", "type": "quantitative"},
                    "detail": {"field": "tie", "type": "nominal"},
                    "size": {"field": "breadth", "type": "quantitative", "scale": None, "legend": None},
                    "color": {
                        "field": "balance", "type": "nominal",
                        "scale": {"domain": list(_BALANCES), "range": list(_BALANCES.values())},
                        "legend": {"orient": "top", "title": None, "symbolType": "stroke"},
                    },
                    "tooltip": tooltip(tie="who to whom", count="events", conflict="of them conflict"),
                },
            },
            {
                "data": inline(nodes),
                "mark": {"type": "point", "filled": True, "opacity": 1, "style": "ink", "cursor": "pointer"},
                "encoding": {
                    **where,
                    "size": {"field": "count", "type": "quantitative", "legend": None,
                             "scale": {"type": "sqrt", "range": [30, 500]}},
                    "tooltip": tooltip(name="actor", count="events"),
                    **({"href": {"field": "href", "type": "nominal"}} if any(leads.values()) else {}),
                },
            },
            {
                "data": inline(nodes),
                "mark": {"type": "text", "style": "halo", "dy": -14, "limit": 150},
                "encoding": {**where, "text": {"field": "name", "type": "nominal"}},
            },
            {
                "data": inline(nodes),
                "mark": {"type": "text", "style": "ink", "dy": -14, "limit": 150},
                "encoding": {**where, "text": {"field": "name", "type": "nominal"}},
            },
        ],
        resolve={"scale": {"size": "independent", "color": "independent"}},
    )  # fmt: skip


def _drawn(ties: list[Mapping[str, Any]], most: int) -> tuple[list[Mapping[str, Any]], Counter[str]]:
    """The ties among the actors with the most events, and how many events each of those has."""
    events: Counter[str] = Counter()
    for tie in ties:
        events[tie["source"]] += tie["count"]
        events[tie["target"]] += tie["count"]
    kept = set(sorted(events, key=lambda name: (-events[name], name))[:most])
    drawn = [t for t in ties if t["source"] in kept and t["target"] in kept and t["source"] != t["target"]]
    told = {name for tie in drawn for name in (tie["source"], tie["target"])}
    return drawn, Counter({name: events[name] for name in sorted(told)})


def _ends(tie: Mapping[str, Any], places: Mapping[str, tuple[float, float]], broadest: int) -> Iterable[dict[str, Any]]:
    (x, y), (to_x, to_y) = places[tie["source"]], places[tie["target"]]
    length = max(((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5, 1e-9)
    aside_x, aside_y = _ASIDE * (to_y - y) / length, -_ASIDE * (to_x - x) / length
    share = tie["conflict"] / tie["count"]
    balance = "mostly conflict" if share >= _MOSTLY else "mostly cooperation" if share <= 1 - _MOSTLY else "both"
    told = {
        "tie": f"{tie['source']} → {tie['target']}", "balance": balance, "count": tie["count"],
        "conflict": tie["conflict"],
    }  # fmt: skip
    breadth = 2 + (_BROADEST - 2) * (tie["count"] / broadest) ** 0.5
    yield {**told, "end": 0, "x": round(x + aside_x, 4), "y": round(y + aside_y, 4), "breadth": round(breadth, 2)}
    yield {**told, "end": 1, "x": round(to_x + aside_x, 4), "y": round(to_y + aside_y, 4), "breadth": 0.3}
