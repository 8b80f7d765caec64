"""GDELT 2.0 Events: 61 columns, tab-separated, no header, nothing for null.

Layout: "The GDELT Event Database Data Format Codebook V2.0" (2015-02-19). Tone is not measured and stays empty; a
feature id of GDELT's gazetteers (GNIS, GEOnet) is not known and stays empty, but for countries, whose id is their
FIPS code.
"""

from collections.abc import Iterator

from onrecord.codebook.scales import load_scales
from onrecord.exports.layout import Layout, Line, Value, dyad_number
from onrecord.exports.naming import place_of, roles, sentence_of, state
from onrecord.exports.selection import Chosen, Dyad, dated_dyads
from onrecord.records.actor import Actor
from onrecord.records.place import Place
from onrecord.records.record import Record

_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
          "Type1Code", "Type2Code", "Type3Code")  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{name}" for name in _GEO), *(f"Actor2Geo_{name}" for name in _GEO),
    *(f"ActionGeo_{name}" for name in _GEO), "DATEADDED", "SOURCEURL",
)  # fmt: skip
_QUADS = ((5, 1), (9, 2), (14, 3), (20, 4))
"""Last root of each QuadClass, as GDELT's files have it (root 09 is 2, root 14 is 3)."""
_NOWHERE: tuple[Value, ...] = (0, None, None, None, None, None, None, None)


def event_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row a dyad; events without a day of their own or of their report are not in GDELT's reach and stay."""
    for dyad, day in dated_dyads(record, chosen):
        yield _line(record, dyad, day)


def date_added(record: Record, day: str) -> int:
    """When the report came out, YYYYMMDDHHMMSS; the event's day where that is not known."""
    return int((record.report.published or day)[:10].replace("-", "") + "000000")


def _line(record: Record, dyad: Dyad, day: str) -> Line:
    event, (year, month, date) = dyad.event, map(int, day.split("-"))
    code = event.cameo or ""
    root = int(code[:2])
    values: tuple[Value, ...] = (
        dyad_number(record, dyad), int(day.replace("-", "")), year * 100 + month, year,
        f"{year + ((month - 1) * 30 + date) / 365:.4f}",
        *_side(dyad.actor), *_side(dyad.recipient),
        int(sentence_of(record, event.trigger.start) == 1), code, code[:3], code[:2],
        next(quad for last, quad in _QUADS if root <= last), load_scales().gdelt.get(code),
        max(1, len(event.mentions)), 1, 1, None,
        *_NOWHERE, *_NOWHERE, *geo_of(place_of(record, event)),
        date_added(record, day), record.report.url or record.report.id,
    )  # fmt: skip
    return Line(str(values[0]), values, event.id, event.trigger.start, event.trigger.end)


def _side(actor: Actor | None) -> tuple[Value, ...]:
    if actor is None:
        return (None,) * len(_ACTOR)
    types = [*roles(actor), None, None, None][:3]
    return (actor.code, actor.name.upper(), actor.country, None, None, None, None, *types)


def geo_of(place: Place | None) -> tuple[Value, ...]:
    """A place in GDELT's eight columns. Types: 1 country, 2 US state, 3 US city, 4 city elsewhere, 5 first-level division elsewhere."""
    if place is None or place.lat is None:
        return _NOWHERE
    country = state(place.country)
    if place.precision in ("country", "region"):
        return 1, place.name, country.fips, country.fips, None, place.lat, place.lon, country.fips
    division = place.precision in ("admin1", "admin2")
    kind = (2 if division else 3) if place.country == "USA" else (5 if division else 4)
    full = ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, country.name) if part))
    return kind, full, country.fips, None, None, place.lat, place.lon, None


GDELT_EVENTS = Layout(
    "gdelt-events", "GDELT 2.0 Events, 61 columns", COLUMNS, event_rows, header=False, suffix=".export.CSV"
)
