"""FollowTheMoney entities, JSON lines: actors, events, and the articles that tell of them, for Aleph and its kin.

Made by the followthemoney library, which drops any value that is not valid for its property. An actor is one entity
over all reports, as in the graphs; entities are held in memory until all is read.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord.exports.extras import load_extra
from onrecord.exports.graphs import who_is
from onrecord.exports.layout import Document
from onrecord.exports.naming import place_of, words_of
from onrecord.exports.selection import Chosen, Kept, Wanted, choose, day_of
from onrecord.exports.sidecar import Account
from onrecord.exports.withholding import withhold
from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.record import Record

_SCHEMATA = {
    "person": "Person", "state": "PublicBody", "government": "PublicBody", "officials": "LegalEntity",
    "parliament": "PublicBody", "court": "PublicBody", "military": "PublicBody", "police": "PublicBody",
    "intelligence": "PublicBody", "armed group": "Organization", "party": "Organization",
    "international organisation": "Organization", "company": "Company", "media": "Organization",
    "civil society": "Organization",
}  # fmt: skip
"""Kinds of actor -> schema; of any other kind a LegalEntity."""


def write_entities(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """One entity a line, in the order in which they are first told of. Raises UsageError without followthemoney."""
    model = load_extra("followthemoney", "FollowTheMoney").model
    found: dict[str, Any] = {}

    def entity(schema: str, *parts: str) -> Any:
        name = "onrecord-" + hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
        if name not in found:
            found[name] = model.make_entity(schema)
            found[name].id = name
        return found[name]

    for one in kept:
        record = one.record
        account.came(record)
        chosen, stayed = choose(one, wanted, coded=False)
        for (kind, reason), count in sorted(stayed.items()):
            account.stayed(kind, reason, count)
        account.left("events", len(chosen.events))
        told = record if wanted.text else withhold(record)[0]
        if chosen.events:
            article = _article(entity("Article", "report", record.report.hash or record.report.id), told)
        for event in chosen.events:
            actors = {i: _actor(entity, chosen.actors[i]) for i in (*event.actors, *event.recipients)}
            made = entity("Event", "event", record.report.hash or record.report.id, event.id)
            _event(made, told, chosen, event)
            made.add("proof", article)
            for i, actor in actors.items():
                made.add("organizer" if i in event.actors else "involved", actor)
            account.line(made.id, record, event.id, words_of(event).start, words_of(event).end)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for made in found.values():
            file.write(json.dumps(made.to_dict(), ensure_ascii=False, sort_keys=True) + "\n")


def _article(made: Any, record: Record) -> Any:
    report = record.report
    made.add("title", report.title or report.id)
    made.add("publisher", report.publisher)
    made.add("publishedAt", report.published)
    made.add("sourceUrl", report.url)
    made.add("author", report.authors)
    made.add("language", report.language or "en")
    return made


def _actor(entity: Any, actor: Actor) -> Any:
    made = entity(_SCHEMATA.get(actor.kind or "", "LegalEntity"), "actor", who_is(actor))
    made.add("name", actor.name)
    made.add("country", actor.country)
    if actor.role and made.schema.name == "Person":
        made.add("position", actor.role)
    return made


def _event(made: Any, record: Record, chosen: Chosen, event: Event) -> None:
    actors, recipients = (", ".join(chosen.actors[a].name for a in ids) for ids in (event.actors, event.recipients))
    made.add("name", f"{event.type}: {actors or '?'}{f' → {recipients}' if recipients else ''}")
    made.add("summary", " ".join(words_of(event).of(record.report.text).split()))
    made.add("keywords", [event.type, event.mode, event.cameo, event.status, *event.contexts])
    made.add("recordId", f"{record.report.id}#{event.id}")
    place = place_of(record, event)
    if place is not None:
        made.add("location", place.name)
        made.add("country", place.country)
    if event.earliest and event.latest and event.earliest != event.latest:
        made.add("startDate", event.earliest)
        made.add("endDate", event.latest)
    else:
        made.add("date", day_of(record, event))


FOLLOWTHEMONEY = Document(
    "followthemoney", "FollowTheMoney entities, JSON lines: actors, events, articles", write_entities, ".ftm.json"
)
