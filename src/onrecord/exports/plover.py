"""PLOVER's JSON lines: one event an object, with the manual's fields and the words it stands on."""

from collections.abc import Iterator
from typing import Any

from onrecord.codebook.scales import load_scales
from onrecord.exports.layout import Layout, Line
from onrecord.exports.naming import city_of, place_of, state, words_of
from onrecord.exports.polecat import intensity
from onrecord.exports.selection import DONE, Chosen, day_of
from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.record import Record


def plover_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One object an event, all its actors and recipients within."""
    for event in chosen.events:
        name = f"{record.report.id}#{event.id}"
        yield Line(name, _object(record, chosen, event, name), event.id, words_of(event).start, words_of(event).end)


def _object(record: Record, chosen: Chosen, event: Event, name: str) -> dict[str, Any]:
    words = words_of(event)
    return {
        "id": name,
        "has_event": event.status in DONE,
        "date": day_of(record, event),
        "enddate": event.latest if event.latest != event.earliest else None,
        "actor": [_side(chosen.actors[a]) for a in event.actors],
        "recipient": [_side(chosen.actors[a]) for a in event.recipients],
        "event": [event.type],
        "event_loc": _where(record, event),
        "event_text": event.trigger.of(record.report.text) or None,
        "quad_code": load_scales().quads[event.type],
        "event_scale": intensity(event),
        "mode": [event.mode] if event.mode else [],
        "context": list(event.contexts),
        "text_info": {"start": words.start, "end": words.end, "text": words.of(record.report.text) or None},
        "cite_info": {
            "id": record.report.id, "title": record.report.title, "publisher": record.report.publisher,
            "date": record.report.published, "hash": record.report.hash,
        },
        "link": record.report.url,
        "cameo": event.cameo,
        "status": event.status,
    }  # fmt: skip


def _side(actor: Actor) -> dict[str, Any]:
    return {
        "code": actor.code, "sector": list(actor.sectors), "entity_text": actor.name,
        "identifier_id": actor.known, "office": actor.role,
    }  # fmt: skip


def _where(record: Record, event: Event) -> dict[str, Any] | None:
    place = place_of(record, event)
    if place is None:
        return None
    return {
        "extracted_place": (place.mentions[0].of(record.report.text) or None) if place.mentions else None,
        "resolved_place": place.name, "geonameid": place.geonameid, "lat": place.lat, "lon": place.lon,
        "city": city_of(place), "district": place.admin2,
        "province": place.admin1, "country": state(place.country).name or None, "country_code": place.country,
        "resolution": place.precision,
    }  # fmt: skip


PLOVER = Layout(
    "plover", "PLOVER JSON lines, with the words each event stands on", (), plover_rows, suffix=".jsonl", coded=False
)
