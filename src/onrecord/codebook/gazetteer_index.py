"""The gazetteer's index: one binary file, mapped into memory, asked by name.

The file is a head (MessagePack) and flat arrays: sorted 64-bit numbers of the names' keys with the places each leads
to, and a column per property of a place. Opening it reads only the head; a look-up is a binary search of some 20 steps.
"""

import math
import mmap
import os
import struct
from array import array
from bisect import bisect_left
from pathlib import Path
from typing import Any

import msgspec

from onrecord.codebook.gazetteer_sources import COUNTRY, SourcePlace
from onrecord.codebook.place_keys import key_number, place_key

FORMAT = 3
"""Raised whenever the layout or what is put in changes: an index of another format is made anew."""
_MAGIC = b"ONRECGAZ"
_PAGE = 8192
_NONE = 0xFFFFFFFF
_NO_DEGREES = 0x7FFFFFFF


class GazetteerPlace(msgspec.Struct, frozen=True, gc=False):
    """A country, division or city. `kind`: city 0, admin2 1, admin1 2, country 3. `admin1`, `admin2` are indices.

    Degrees (WGS 84) are a city's own, the mean of a division's cities, a country's rough centre.
    """

    index: int
    name: str
    kind: int
    country: str
    geonameid: int
    lat: float | None
    lon: float | None
    population: int
    admin1: int | None
    admin2: int | None


class Gazetteer:
    """An opened index. Safe to share between threads, and cheap to open again in each process: the pages are shared."""

    def __init__(self, path: Path) -> None:
        """Open the index at `path`. Raises OSError where there is none, ValueError where it is no such file."""
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        view = memoryview(self._map)
        if view[:8] != _MAGIC:
            raise ValueError(f"{path} is no gazetteer index")
        (size,) = struct.unpack("<I", view[8:12])
        head = msgspec.msgpack.decode(view[12 : 12 + size])
        if head["format"] != FORMAT:
            raise ValueError(f"{path} has another format")
        self.stamp: str = head["stamp"]
        self._countries: list[str] = head["countries"]
        self._column: dict[str, Any] = {
            name: view[start : start + length].cast(code) for name, (start, length, code) in head["columns"].items()
        }
        self._numbers, self._starts, self._to = (self._column[n] for n in ("numbers", "starts", "to"))
        self._at_code: dict[str, int] = {}
        self._made: dict[int, GazetteerPlace] = {}
        self._found: dict[str, tuple[tuple[int, bool], ...]] = {}

    def find(self, key: str) -> tuple[tuple[int, bool], ...]:
        """Places with this key (see `place_key`): (index, is it the place's first name) each; empty where none."""
        known = self._found.get(key)
        if known is None:
            if len(self._found) > 1 << 16:
                self._found.clear()
            known = self._found[key] = self._look_up(key)
        return known

    def place(self, index: int) -> GazetteerPlace:
        """The place at an index that `find` or another place gave."""
        made = self._made.get(index)
        if made is None:
            if len(self._made) > 1 << 16:
                self._made.clear()
            made = self._made[index] = self._read(index)
        return made

    def country(self, code: str) -> GazetteerPlace | None:
        """The country or territory with this ISO alpha-3 code."""
        if not self._at_code:
            i = 0
            while self._column["kind"][i] == COUNTRY:
                self._at_code[self._countries[self._column["country"][i]]] = i
                i += 1
        at = self._at_code.get(code)
        return None if at is None else self.place(at)

    def _look_up(self, key: str) -> tuple[tuple[int, bool], ...]:
        number = key_number(key)
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            return ()
        return tuple((to >> 1, bool(to & 1)) for to in self._to[self._starts[at] : self._starts[at + 1]])

    def _read(self, i: int) -> GazetteerPlace:
        column = self._column
        lat, lon, admin1, admin2 = (column[name][i] for name in ("lat", "lon", "admin1", "admin2"))
        name = bytes(column["names"][column["name"][i] : column["name"][i + 1]]).decode("utf-8")
        return GazetteerPlace(
            index=i,
            name=name,
            kind=column["kind"][i],
            country=self._countries[column["country"][i]],
            geonameid=column["geonameid"][i],
            lat=None if lat == _NO_DEGREES else lat / 1e5,
            lon=None if lon == _NO_DEGREES else lon / 1e5,
            population=column["population"][i],
            admin1=None if admin1 == _NONE else admin1,
            admin2=None if admin2 == _NONE else admin2,
        )


def write_index(places: list[SourcePlace], stamp: str, path: Path) -> None:
    """Write an index of these places. It appears whole under its name or not at all: racing writers write the same."""
    countries = sorted({place.country for place in places})
    code = {iso3: i for i, iso3 in enumerate(countries)}
    names = [place.name.encode("utf-8") for place in places]
    ends = [0]
    for name in names:
        ends.append(ends[-1] + len(name))
    numbers, starts, to = _postings(places)
    columns = {
        "numbers": array("Q", numbers), "starts": array("I", starts), "to": array("I", to),
        "geonameid": array("I", [p.geonameid for p in places]),
        "lat": array("i", [_degrees(p.lat) for p in places]), "lon": array("i", [_degrees(p.lon) for p in places]),
        "population": array("I", [p.population for p in places]),
        "admin1": array("I", [_NONE if p.admin1 is None else p.admin1 for p in places]),
        "admin2": array("I", [_NONE if p.admin2 is None else p.admin2 for p in places]),
        "name": array("I", ends), "country": array("H", [code[p.country] for p in places]),
        "kind": array("B", [p.kind for p in places]), "names": array("B", b"".join(names)),
    }  # fmt: skip
    _write(columns, countries, stamp, path)


def _postings(places: list[SourcePlace]) -> tuple[list[int], list[int], list[int]]:
    """Sorted numbers of all keys; where each one's places start; the places (times two, plus one for a first name)."""
    found: dict[int, dict[int, bool]] = {}
    for i, place in enumerate(places):
        for name, first in ((place.name, True), *((other, other in place.firsts) for other in sorted(place.others))):
            key = place_key(name)
            if key:
                held = found.setdefault(key_number(key), {})
                held[i] = held.get(i, False) or first
    numbers = sorted(found)
    starts, to = [0], []
    for number in numbers:
        to += [2 * i + first for i, first in found[number].items()]
        starts.append(len(to))
    return numbers, starts, to


def _degrees(value: float) -> int:
    return _NO_DEGREES if math.isnan(value) else round(value * 1e5)


def _write(columns: dict[str, "array[Any]"], countries: list[str], stamp: str, path: Path) -> None:
    """Arrays are little-endian, as all machines that this runs on, and start at multiples of eight."""
    layout: dict[str, tuple[int, int, str]] = {}
    start = _PAGE
    for name, column in columns.items():
        length = len(column) * column.itemsize
        layout[name] = (start, length, column.typecode)
        start += length + -length % 8
    head = msgspec.msgpack.encode({"format": FORMAT, "stamp": stamp, "countries": countries, "columns": layout})
    if len(head) > _PAGE - 12:
        raise ValueError("the gazetteer's head outgrew its page")
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    with new.open("wb") as file:
        file.write((_MAGIC + struct.pack("<I", len(head)) + head).ljust(_PAGE, b"\0"))
        for column in columns.values():
            data = column.tobytes()
            file.write(data + b"\0" * (-len(data) % 8))
    new.replace(path)
