"""UCDP GED's 49 columns, with deaths as low, best and high: an approximation that is labelled so, with ids of our own.

Layout: GEDEvent_vNN_N.csv. GED codes deadly events of organised violence between sides that it knows by number; here a
row is a violent event of which deaths are told, and no conflict, dyad or side has a number.
"""

from collections.abc import Iterator
from datetime import date

from onrecord.exports.layout import Layout, Line, Value, number
from onrecord.exports.naming import place_of, state, words_of
from onrecord.exports.selection import DONE, Chosen, day_of
from onrecord.exports.sides import Toll, first_side, side_of, toll_of
from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.place import Place
from onrecord.records.record import Record

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
    "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
    "gwnoa", "gwnob",
)  # fmt: skip
_VIOLENCE = {
    ("state", "state"): 1, ("state", "group"): 1, ("group", "state"): 1, ("group", "group"): 2,
    ("state", "civilians"): 3, ("group", "civilians"): 3,
}  # fmt: skip
"""Sorts of the two sides -> 1 state-based, 2 non-state, 3 one-sided."""
_PLACE = {"point": 1, "city": 1, "admin2": 3, "admin1": 4, "country": 6, "region": 7}
_SPANS = ((1, 1), (6, 2), (7, 3), (31, 4))
"""The longest span in days of each date_prec; 5 is longer."""


def ucdp_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row a violent event of which at least one death is told."""
    for event in chosen.events:
        first = event.earliest or day_of(record, event)
        toll = toll_of(record, event)
        deadly = any(bound for bound in (toll.low, toll.best, toll.high))
        if event.type != "ASSAULT" or not deadly or first is None or len(first) != len("2020-01-31"):
            continue
        last = event.latest if event.earliest and event.latest else first
        one = number(record.report.hash or record.report.id, event.id)
        values = (one, f"onrecord:{record.report.id}#{event.id}", *_values(record, chosen, event, toll, first, last))
        yield Line(str(one), values, event.id, words_of(event).start, words_of(event).end)


def _values(
    record: Record, chosen: Chosen, event: Event, toll: Toll, first: str, last: str
) -> tuple[Value, ...]:  # fmt: skip
    report = record.report
    a, _ = first_side([chosen.actors[i] for i in event.actors])
    b, _ = first_side([chosen.actors[i] for i in event.recipients])
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    precision = next((code for longest, code in _SPANS if days <= longest), 5) if event.earliest else None
    names = [actor.name if actor else None for actor in (a, b)]
    published = (report.published or "")[:10] or None
    article = ",".join(part for part in (report.publisher, published, report.title) if part)
    return (
        int(first[:4]), None, "OnRecord", _VIOLENCE.get((side_of(a) or "", side_of(b) or "")), None, None, None, None, None,
        " - ".join(name for name in names if name) or None, None, None, names[0], None, None, names[1], 1,
        article or None, report.publisher, published, report.title, _cited(record, event, toll),
        *_where(place_of(record, event)), 2 if event.count else 1, precision, first, last, None, None, None, None,
        toll.best, toll.high, toll.low, _gw(a), _gw(b),
    )  # fmt: skip


def _cited(record: Record, event: Event, toll: Toll) -> str | None:
    """Who the report cites for the event or its deaths, by name; null where it speaks in its own voice."""
    on_word = [one.statement for one in event.assertions if one.status in DONE]
    on_word += [figure.statement for figure in record.figures if figure.id in toll.figures]
    names = {actor.id: actor.name for actor in record.actors}
    told = [names[who] for said in record.statements if said.id in on_word for who in said.speakers if who in names]
    return "; ".join(dict.fromkeys(told)) or None


def _where(place: Place | None) -> tuple[Value, ...]:
    if place is None:
        return (None,) * 12
    country = state(place.country)
    point: tuple[Value, ...] = (None, None, None, None)
    if place.lat is not None and place.lon is not None:
        point = (place.lat, place.lon, f"POINT ({place.lon:g} {place.lat:g})", grid_cell(place.lat, place.lon))
    return (
        _PLACE.get(place.precision or ""), place.name, None, place.admin1, place.admin2, *point, country.name or None,
        country.gw, None,
    )  # fmt: skip


def grid_cell(lat: float, lon: float) -> int:
    """The number of the PRIO-GRID cell a coordinate lies in: half degrees, from the south-west corner of the globe."""
    return int((lat + 90) * 2) * 720 + int((lon + 180) * 2) + 1


def _gw(actor: Actor | None) -> int | None:
    """The Gleditsch-Ward number of a state whose government or forces an actor is."""
    return state(actor.country).gw if actor and side_of(actor) == "state" else None


UCDP_LIKE = Layout(
    "ucdp-like", "like UCDP GED, 49 columns, deaths as low, best and high", COLUMNS, ucdp_rows, suffix=".csv",
    separator=",", coded=False, passed="no deaths are told of it, it is no assault, or no day is known",
    partial="ids are OnRecord's own; no conflict, dyad or side has a number of UCDP's; one report is one source; deaths by"
            " side, active_year and region stay empty; best is empty where sources differ and the report takes no side",
)  # fmt: skip
