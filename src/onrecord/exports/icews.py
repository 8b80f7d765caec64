"""ICEWS coded event data: 20 columns, tab-separated, with a header.

Layout: the files of ICEWS's Dataverse (events.YYYY.*.tab). Sectors are PLOVER's, since ICEWS's own list is not
published as codes.
"""

from collections.abc import Iterator

from onrecord.codebook.ontology import load_ontology
from onrecord.codebook.scales import load_scales
from onrecord.exports.layout import Layout, Line, Value, dyad_number, number
from onrecord.exports.naming import city_of, place_of, sentence_of, state
from onrecord.exports.selection import Chosen, Dyad, dated_dyads
from onrecord.records.actor import Actor
from onrecord.records.place import Place
from onrecord.records.record import Record

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip


def icews_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row a dyad with a day."""
    for dyad, day in dated_dyads(record, chosen):
        yield _line(record, dyad, day)


def _line(record: Record, dyad: Dyad, day: str) -> Line:
    event, code = dyad.event, dyad.event.cameo or ""
    values: tuple[Value, ...] = (
        dyad_number(record, dyad), day, *_side(dyad.actor), load_ontology().cameo.get(code), code,
        load_scales().icews.get(code), *_side(dyad.recipient),
        number(record.report.hash or record.report.id), sentence_of(record, event.trigger.start),
        record.report.publisher, *_where(place_of(record, event)),
    )  # fmt: skip
    return Line(str(values[0]), values, event.id, event.trigger.start, event.trigger.end)


def _side(actor: Actor | None) -> tuple[Value, ...]:
    if actor is None:
        return None, None, None
    return actor.name, ",".join(actor.sectors) or None, state(actor.country).name or None


def _where(place: Place | None) -> tuple[Value, ...]:
    if place is None:
        return (None,) * 6
    country = state(place.country).name or None
    return city_of(place), place.admin2, place.admin1, country, place.lat, place.lon


ICEWS = Layout("icews", "ICEWS coded events, 20 columns", COLUMNS, icews_rows, suffix=".tab")
