"""POLECAT: PLOVER events in 40 columns, tab-separated, with a header, None for null, "; " between items.

Layout: the weekly files of POLECAT's Dataverse, without the stray columns that some weeks have.
"""

from collections.abc import Iterable, Iterator

from onrecord.codebook.scales import load_scales
from onrecord.exports.layout import Layout, Line, Value
from onrecord.exports.naming import city_of, place_of, raw_name, state
from onrecord.exports.selection import Chosen, Dyad, day_of
from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.record import Record

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
_FEATURES = {"city": "P", "point": "S", "admin1": "A", "admin2": "A", "country": "A", "region": "L"}
"""Our precision -> GeoNames's feature class."""


def polecat_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row a dyad, reciprocal events in both directions; events without a day have None for it."""
    story = _story(record)
    for n, dyad in enumerate(chosen.dyads(), 1):
        event = dyad.event
        values = (
            f"{record.report.id}_{event.id}_{n}", day_of(record, event), event.type, event.mode, intensity(event),
            load_scales().quads[event.type], _list(event.contexts),
            *_side(record, dyad.actor), *_side(record, dyad.recipient), *_where(record, dyad),
            record.report.publisher, (record.report.published or "")[:10] or None, *story,
            record.report.language or "en", f"onrecord {record.coder.onrecord}",
        )  # fmt: skip
        yield Line(str(values[0]), values, event.id, event.trigger.start, event.trigger.end)


def intensity(event: Event) -> float:
    """PLOVER's score: of the mode where it has one, else of the type."""
    scales = load_scales()
    return scales.modes.get((event.type, event.mode or ""), scales.types[event.type])


def _side(record: Record, actor: Actor | None) -> tuple[Value, ...]:
    if actor is None:
        return (None,) * 8
    country = state(actor.country)
    first = actor.sectors[0] if actor.sectors else None
    return (actor.name, country.name or None, country.cow, first, _list(actor.sectors), actor.role,
            raw_name(record, actor), None)  # fmt: skip


def _where(record: Record, dyad: Dyad) -> tuple[Value, ...]:
    place = place_of(record, dyad.event)
    if place is None:
        return (None,) * 10
    raw = (place.mentions[0].of(record.report.text) or None) if place.mentions else place.name
    return (place.name, city_of(place), place.admin2, place.admin1, state(place.country).name or None, place.lat, place.lon,
            place.geonameid, raw, _FEATURES.get(place.precision or ""))  # fmt: skip


def _story(record: Record) -> tuple[str | None, str | None, str | None]:
    people = [actor.name for actor in record.actors if actor.kind == "person"]
    organs = [actor.name for actor in record.actors if actor.kind not in ("person", "state", "population", None)]
    return _list(people), _list(organs), _list([place.name for place in record.places])


def _list(items: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(items)) or None


POLECAT = Layout(
    "polecat", "POLECAT, PLOVER events in 40 columns", COLUMNS, polecat_rows, null="None", suffix=".txt", coded=False
)
