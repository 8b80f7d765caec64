"""Rows as the rooms beneath give them, for every picture."""

from typing import Any

import pytest

from onrecord.pictures.network import network_picture
from onrecord.pictures.spec import Spec
from onrecord.pictures.timeline import timeline_picture
from onrecord.pictures.topic import topic_picture
from onrecord.pictures.world_map import map_picture

HOSTILE = "</script><script>alert('x')</script> \"quoted\" 'single' \\ \u202eקובול {datum.x} #"


def bars() -> list[dict[str, Any]]:
    return [
        {"start": "2020-01-01", "type": "ASSAULT", "count": 4},
        {"start": "2020-01-01", "type": "AID", "count": 2},
        {"start": "2020-01-01", "type": "COERCE", "count": 1},
        {"start": "2020-03-01", "type": "ACCUSE", "count": 3},
    ]


def dots(**facts: Any) -> list[dict[str, Any]]:
    one = {
        "name": "Kobol",
        "country": "KEN",
        "lat": 1.5,
        "lon": 35.2,
        "precision": "city",
        "count": 7,
        "href": "/?place=1",
    }
    two = one | {"name": "Oduru", "lat": -3.0, "lon": 39.5, "precision": "region", "count": 1}
    unknown = one | {"name": "Nowhere", "lat": None, "lon": None}
    return [one | facts, two, unknown]


def ties() -> list[dict[str, Any]]:
    return [
        {"source": "Kenya", "target": "Somalia", "count": 9, "conflict": 8, "source_href": "/a", "target_href": "/b"},
        {"source": "Somalia", "target": "Kenya", "count": 3, "conflict": 0, "source_href": "/b", "target_href": "/a"},
        {"source": "Kenya", "target": HOSTILE, "count": 1, "conflict": 0},
        {"source": "Kenya", "target": "Kenya", "count": 5, "conflict": 0},
    ]


def stances() -> list[dict[str, Any]]:
    one = {
        "row": "a#t1", "day": "2020-01-02", "holder": "Kenya", "stance": "against", "audience": "public", "basis": "said",
        "flag": None, "against_row": None, "passage": HOSTILE, "href": "/report?id=a&row=t1",
    }  # fmt: skip
    two = one | {"row": "b#t1", "day": "2020-02-02", "stance": "for", "audience": "private"}
    return [
        one,
        two | {"flag": "public against private", "against_row": "a#t1"},
        two | {"flag": "shift", "against_row": "a#t1"},
        one | {"row": "c#t1", "holder": HOSTILE, "audience": "unknown", "stance": "open"},
        one | {"row": "d#t1", "day": None},
    ]


def every_picture() -> dict[str, Spec]:
    return {
        "timeline": timeline_picture(bars(), step="month", since="2020-01-05", until="2020-02-01"),
        "timeline of nothing": timeline_picture([], step="day"),
        "timeline with a brush and no bars": timeline_picture([], step="day", since="2020-01-05"),
        "map": map_picture(dots()),
        "map of the world": map_picture(dots(name=HOSTILE, lon=-170.0)),
        "map of nothing": map_picture([]),
        "network": network_picture(ties()),
        "network of nothing": network_picture([]),
        "topic": topic_picture(stances(), topic=HOSTILE),
        "topic of one stance": topic_picture(stances()[:1], topic="ceasefire"),
        "topic of nothing": topic_picture([], topic="ceasefire"),
    }


@pytest.fixture(params=sorted(every_picture()))
def drawn(request: pytest.FixtureRequest) -> Spec:
    return every_picture()[request.param]
