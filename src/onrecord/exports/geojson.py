"""GeoJSON (RFC 7946): an event with a place is a point, for QGIS, Leaflet and kepler.gl."""

from collections.abc import Iterator
from typing import Any

from onrecord.exports.layout import Layout, Line
from onrecord.exports.naming import place_of, words_of
from onrecord.exports.selection import Chosen, day_of
from onrecord.records.event import Event
from onrecord.records.place import Place
from onrecord.records.record import Record


def feature_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One feature an event whose place has coordinates; `precision` says of what they are the coordinates."""
    for event in chosen.events:
        place = place_of(record, event)
        if place is not None and place.lat is not None and place.lon is not None:
            name = f"{record.report.id}#{event.id}"
            yield Line(
                name, _feature(record, chosen, event, place, name), event.id, words_of(event).start, words_of(event).end
            )


def _feature(record: Record, chosen: Chosen, event: Event, place: Place, name: str) -> dict[str, Any]:
    words = words_of(event)
    return {
        "type": "Feature",
        "id": name,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "type": event.type, "mode": event.mode, "cameo": event.cameo, "status": event.status,
            "date": day_of(record, event),
            "actors": [chosen.actors[a].name for a in event.actors],
            "recipients": [chosen.actors[a].name for a in event.recipients],
            "place": place.name, "country": place.country, "precision": place.precision,
            "passage": words.of(record.report.text) or None, "publisher": record.report.publisher, "url": record.report.url,
        },
    }  # fmt: skip


GEOJSON = Layout(
    "geojson", "GeoJSON, a point an event with a place", (), feature_rows, suffix=".geojson", coded=False,
    wrap=('{"type": "FeatureCollection", "features": [\n', "\n]}\n"),
    passed="no place with coordinates",
)  # fmt: skip
