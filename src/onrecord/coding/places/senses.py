"""What a name can stand for: states, regions, divisions and cities, and how likely each is at first sight."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import asin, cos, log10, radians, sin, sqrt

from onrecord.codebook.gazetteer_index import Gazetteer, GazetteerPlace
from onrecord.records.tables.place_table import PlaceTable

CITY, ADMIN2, ADMIN1, COUNTRY, REGION = 0, 1, 2, 3, 4
_COUNTRY = 8.5
_SECOND_LEVEL = 1.2
_OTHER_NAME = 2.0
_SHADOW = 2.0
_SEAT_SHARE = 0.08
_SEAT_DISTANCE = 150.0
_ALIAS = 2.8
"""What a name weighs that the codebook says a place goes by ("Washington")."""
PRECISION = ("city", "admin2", "admin1", "country", "region")


@dataclass(slots=True, frozen=True, eq=False)
class Sense:
    """One place that a name can stand for. `countries` are ISO alpha-3; `prior` is in powers of ten of people."""

    name: str
    kind: int
    countries: tuple[str, ...]
    lat: float | None
    lon: float | None
    prior: float
    place: GazetteerPlace | None = None
    precision: str | None = "city"
    first: bool = True
    """Is the name the one it first goes by, and not one of other tongues or times?"""
    local: bool = True
    """Does lying in its first-level division say much, as it does not in England, most of its state?"""

    @property
    def country(self) -> str | None:
        """The state it lies in, null where it lies in several or none."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def admin1(self) -> int | None:
        """Index of the first-level division it is or lies in."""
        if self.place is None:
            return None
        return self.place.index if self.kind == ADMIN1 else self.place.admin1

    @property
    def admin2(self) -> int | None:
        """Index of the second-level division it is or lies in."""
        if self.place is None:
            return None
        return self.place.index if self.kind == ADMIN2 else self.place.admin2


class SenseTable:
    """Looks names up in the gazetteer and in the codebook's tables alike."""

    def __init__(self, table: PlaceTable, gazetteer: Gazetteer) -> None:
        self.table = table
        self.gazetteer = gazetteer
        self._local: dict[int, bool] = {}
        self.of = lru_cache(maxsize=1 << 15)(self._senses)

    def _senses(self, key: str) -> tuple[Sense, ...]:
        """All senses of a key, the likeliest at first sight first."""
        table = self.table
        found: dict[int, Sense] = {}
        code = table.countries.get(key)
        for index, first in self.gazetteer.find(key):
            place = self.gazetteer.place(index)
            if place.kind != COUNTRY:
                found[index] = replace(_gazetteer_sense(place, first), local=self._is_local(place))
            elif code is None:
                code = place.country
        alias = table.aliases.get(key)
        for index, first in self.gazetteer.find(alias) if alias else ():
            place = self.gazetteer.place(index)
            if place.kind == CITY and (first or key in str(alias)):
                found[index] = _gazetteer_sense(place, True, _ALIAS)
        senses = _behind_their_seats(list(found.values()))
        if code is not None:
            senses = [_behind_its_state(s) if s.country == code else s for s in senses]
        region = table.region_keys.get(key)
        if region is not None:
            row = table.regions[region]
            if not any(s.kind == ADMIN1 and s.countries[0] in row.states for s in senses):
                senses.append(
                    Sense(
                        row.name,
                        REGION,
                        tuple(row.states),
                        row.lat,
                        row.lon,
                        6.8 if row.acts else 7.5,
                        precision=row.precision,
                    )
                )
        if code is not None:
            senses.append(self.country(code))
        senses = _without_shadowed(senses)
        return tuple(sorted(senses, key=lambda s: (-s.prior, s.place.index if s.place else -1)))

    def _is_local(self, place: GazetteerPlace) -> bool:
        """Has its first-level division less than two thirds of its state's people?"""
        division = place.index if place.kind == ADMIN1 else place.admin1
        if division is None:
            return True
        if division not in self._local:
            state = self.gazetteer.country(place.country)
            share = self.gazetteer.place(division).population / max(state.population, 1) if state else 0.0
            self._local[division] = share < 2 / 3
        return self._local[division]

    def country(self, code: str) -> Sense:
        """The sense that is the state itself."""
        place = self.gazetteer.country(code)
        name = self.table.country_names.get(code) or (place.name if place else code)
        lat, lon = (place.lat, place.lon) if place else (None, None)
        return Sense(name, COUNTRY, (code,), lat, lon, _COUNTRY, place, "country")

    def division(self, short: str) -> Sense | None:
        """The division that a short form as written ("Fla.") stands for."""
        target = self.table.short_divisions.get(short)
        if target is None:
            return None
        code, key = target.split("|")
        return next((s for s in self.of(key) if s.kind == ADMIN1 and s.country == code), None)


def _gazetteer_sense(place: GazetteerPlace, first: bool, bonus: float = 0.0) -> Sense:
    """Divisions weigh what the people in them weigh, second-level ones less: news names the town."""
    prior = log10(place.population + 100) + bonus
    if place.kind == ADMIN1:
        prior += 0.3
    elif place.kind == ADMIN2:
        prior -= _SECOND_LEVEL
    if not first:
        prior -= _OTHER_NAME
    return Sense(
        place.name, place.kind, (place.country,), place.lat, place.lon, prior, place, PRECISION[place.kind], first
    )


def _without_shadowed(senses: list[Sense]) -> list[Sense]:
    """Leaves out places that only other tongues or times call so, where a far greater one goes by the name."""
    greatest = max((s.prior for s in senses if s.first), default=0.0)
    return [s for s in senses if s.first or s.kind == ADMIN2 or s.prior > greatest - _SHADOW]


def _behind_its_state(sense: Sense) -> Sense:
    """A town or division that shares its state's name ("Mexico", "Panama"): alone, the name is the state's."""
    return replace(sense, prior=sense.prior - _ALIAS)


def _behind_their_seats(senses: list[Sense]) -> list[Sense]:
    """Puts divisions behind the town of the same name in or near them: "Aleppo" alone is the city.

    Not where the town is a small part of its division ("Quebec"). That a division is called after it shows that the
    town goes by the name, whichever of its names the gazetteer puts first.
    """
    settled = list(senses)
    for at, division in enumerate(senses):
        if division.kind != ADMIN1 or division.place is None:
            continue
        share = _SEAT_SHARE * division.place.population
        for i, seat in enumerate(settled):
            if seat.kind != CITY or seat.country != division.country or seat.place is None:
                continue
            away = distance(seat, division)
            if seat.place.population > share and away is not None and away < _SEAT_DISTANCE:
                prior = seat.prior if seat.first else seat.prior + _OTHER_NAME
                settled[i] = replace(seat, first=True, prior=prior)
                settled[at] = replace(division, prior=min(division.prior, prior - 0.3))
                break
    return settled


def distance(a: Sense, b: Sense) -> float | None:
    """Great-circle distance in km, null where one of them has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (a.lat, a.lon, b.lat, b.lon))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 12742.0 * asin(min(1.0, sqrt(chord)))


def lies_in(inner: Sense, outer: Sense) -> bool:
    """Does the first lie in the second, by division, state, or (a suburb and its city) within 40 km?"""
    if inner is outer:
        return False
    if outer.kind == COUNTRY:
        return inner.kind != COUNTRY and outer.countries[0] in inner.countries
    if outer.kind == ADMIN1:
        return inner.kind in (CITY, ADMIN2) and inner.admin1 == outer.admin1
    if outer.kind == ADMIN2:
        return inner.kind == CITY and inner.admin2 == outer.admin2
    if outer.kind == REGION:
        away = distance(inner, outer)
        return (
            inner.kind == CITY
            and bool(outer.countries)
            and inner.country in outer.countries
            and (away is not None and away < 400)
        )
    away = distance(inner, outer)
    return inner.kind == CITY and inner.country == outer.country and away is not None and away < 40
