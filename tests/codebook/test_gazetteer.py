"""The gazetteer: keys, the index file, and the tables beside it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.codebook.compiling import HOME
from onrecord.codebook.gazetteer import compile_places, open_gazetteer
from onrecord.codebook.gazetteer_index import Gazetteer, write_index
from onrecord.codebook.gazetteer_sources import ADMIN1, CITY, COUNTRY, SourcePlace
from onrecord.codebook.place_keys import place_key
from onrecord.records.errors import CodebookError

TABLE = compile_places((HOME,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Louis", "Saint Louis"),
        ("Fort-de-France", "fort de france"),
        ("U.S.", "US"),
        ("São Paulo", "Sao Paulo"),
        ("N'Djamena", "N’Djamena"),
        ("Łódź", "Lodz"),
    ],
)
def test_one_key_for_spellings_of_a_name(one, other):
    assert place_key(one) == place_key(other)


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(name):
    key = place_key(name)
    assert place_key(key) == key


def _places() -> list[SourcePlace]:
    return [
        SourcePlace("Fooland", COUNTRY, "FOO", 1, 1.5, -2.5, 100),
        SourcePlace("North Foo", ADMIN1, "FOO", 2, float("nan"), float("nan"), 0),
        SourcePlace("Bar", CITY, "FOO", 3, 51.50853, -0.12574, 9_000_000, admin1=1, others={"Baar", "Old Bar"}),
        SourcePlace("Baar", CITY, "FOO", 4, -33.0, 151.0, 500),
    ]


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "g.bin"
    write_index(_places(), "s 1", path)
    index = Gazetteer(path)
    assert index.stamp == "s 1"
    bar = index.place(2)
    assert (bar.name, bar.lat, bar.lon, bar.population, bar.admin1, bar.admin2) == (
        "Bar", 51.50853, -0.12574, 9_000_000, 1, None,
    )  # fmt: skip
    assert index.find("baar") == ((2, False), (3, True))
    assert index.find("nowhere") == ()
    assert index.place(1).lat is None
    assert index.country("FOO").name == "Fooland"
    assert index.country("BAR") is None


def test_the_same_places_give_the_same_bytes(tmp_path):
    write_index(_places(), "s", tmp_path / "a")
    write_index(_places(), "s", tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]


def test_another_file_is_refused(tmp_path):
    path = tmp_path / "g.bin"
    path.write_bytes(b"something else entirely")
    with pytest.raises(ValueError, match="no gazetteer"):
        Gazetteer(path)


def test_the_shipped_index_opens_and_answers_at_once():
    open_gazetteer()
    start = time.perf_counter()
    index = Gazetteer(HOME / "gazetteer.bin")
    opened = time.perf_counter() - start
    assert opened < 0.1
    paris = [index.place(i) for i, _ in index.find("paris")]
    assert {"FRA", "USA"} <= {place.country for place in paris}
    assert max(paris, key=lambda p: p.population).country == "FRA"


def test_divisions_lie_among_their_towns():
    index = open_gazetteer()
    texas = next(p for i, first in index.find("texas") for p in [index.place(i)] if first and p.kind == ADMIN1)
    assert 28 < texas.lat < 34
    assert -104 < texas.lon < -94


def test_regions_are_on_the_globe_and_name_known_states():
    for region in TABLE.regions:
        assert -90 <= region.lat <= 90, region.name
        assert -180 <= region.lon <= 180, region.name
        assert set(region.states) <= set(TABLE.country_names) | {"IOT"}, region.name


def test_every_short_form_names_a_division():
    index = open_gazetteer()
    for short, target in TABLE.short_divisions.items():
        code, key = target.split("|")
        found = [index.place(i) for i, _ in index.find(key)]
        assert any(p.kind == ADMIN1 and p.country == code for p in found), short


def test_a_region_without_coordinates_is_refused(tmp_path):
    (tmp_path / "registry").mkdir()
    (tmp_path / "registry" / "regions.yaml").write_text("- {name: Nowhere}\n")
    with pytest.raises(CodebookError, match="Nowhere"):
        compile_places((tmp_path,))


def test_a_users_regions_and_publishers_are_added(tmp_path):
    (tmp_path / "registry").mkdir()
    (tmp_path / "registry" / "regions.yaml").write_text("- {name: Hill Tracts, at: [22.5, 92.2], states: [BGD]}\n")
    (tmp_path / "registry" / "publishers.yaml").write_text("homes: {example.org: BGD}\n")
    table = compile_places((HOME, tmp_path))
    assert table.regions[table.region_keys["hill tracts"]].states == ["BGD"]
    assert table.homes["example.org"] == "BGD"
    assert "sahel" in table.region_keys
