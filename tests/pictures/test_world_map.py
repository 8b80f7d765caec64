import hashlib
import json
import math
from pathlib import Path

import pytest

from onrecord.pictures.world_map import PRECISION_SHAPES, map_picture, world_file, world_shapes
from onrecord.records.vocabulary import Precision, words_of

ROOT = Path(__file__).parents[2]


def dot(lat: float | None, lon: float | None, **facts: object) -> dict:
    return {"name": "Kobol", "country": "KEN", "lat": lat, "lon": lon, "precision": "city", "count": 1, **facts}


def test_every_precision_has_a_shape_of_its_own() -> None:
    assert set(PRECISION_SHAPES) == set(words_of(Precision))
    assert len(set(PRECISION_SHAPES.values())) == len(PRECISION_SHAPES)


def test_a_place_without_coordinates_is_not_put_anywhere() -> None:
    spec = map_picture([dot(None, None), dot(1.0, 36.0)])
    assert [d["lat"] for d in spec["layer"][1]["data"]["values"]] == [1.0]


@pytest.mark.parametrize("points", [[(1.0, 36.0)], [(-4.0, 34.0), (5.0, 41.5)], [(60.0, -10.0), (35.0, 40.0)]])
def test_all_dots_are_within_the_picture(points: list[tuple[float, float]]) -> None:
    projection = map_picture([dot(lat, lon) for lat, lon in points])["projection"]
    width, height = 600.0, 340.0
    (wide, high) = (float(part.split("/")[1]) for part in projection["scale"]["expr"][4:-1].split(","))
    scale = min(width / wide, height / high)
    middle_lon, middle_lat = projection["center"]

    def mercator(lat: float) -> float:
        return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))

    for lat, lon in points:
        assert abs(math.radians(lon - middle_lon) * scale) < width / 2
        assert abs((mercator(lat) - mercator(middle_lat)) * scale) < height / 2


def test_dots_far_apart_show_the_world() -> None:
    assert map_picture([dot(1.0, -120.0), dot(1.0, 120.0)])["projection"] == {"type": "equalEarth"}
    assert map_picture([dot(1.0, 36.0)], whole=True)["projection"] == {"type": "equalEarth"}


def test_a_page_that_has_the_world_is_not_given_it_again() -> None:
    spec = map_picture([dot(1.0, 36.0)], world="/world.json")
    assert spec["layer"][0]["data"]["url"] == "/world.json"
    assert len(json.dumps(spec)) < 4000


def test_the_world_is_whole_and_attributed() -> None:
    countries = world_shapes()["objects"]["countries"]["geometries"]
    assert len(countries) > 170
    sources = ROOT / "src" / "onrecord" / "pictures" / "world" / "SOURCES.md"
    assert "Natural Earth" in sources.read_text(encoding="utf-8")


def test_the_world_is_the_one_the_script_brought() -> None:
    script = (ROOT / "tools" / "fetch_world.py").read_text(encoding="utf-8")
    assert hashlib.sha256(world_file()).hexdigest() in script
