"""schema.org JSON-LD: a direct quote is a Quotation, every other utterance a Claim, each with its speaker and article."""

from collections.abc import Iterator
from typing import Any

from onrecord.exports.layout import Layout, Line
from onrecord.exports.selection import Chosen
from onrecord.records.actor import Actor
from onrecord.records.record import Record

_ORGANIZATIONS = frozenset({
    "state", "government", "officials", "parliament", "court", "military", "police", "intelligence", "armed group",
    "party", "international organisation", "company", "media", "civil society",
})  # fmt: skip


def claim_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One object a statement that was uttered and has content."""
    article = _article(record)
    for said in chosen.statements:
        if not said.uttered or not said.content:
            continue
        name = f"{record.report.id}#{said.id}"
        speakers = [_speaker(chosen.actors[who]) for who in said.speakers]
        words = " ".join(" ".join(part.of(record.report.text) for part in said.content).split())
        told: dict[str, Any] = {"@id": f"urn:onrecord:{record.report.hash or record.report.id}:{said.id}"}
        if said.manner == "direct":
            told |= {"@type": "Quotation", "spokenByCharacter": speakers, "isPartOf": article}
        else:
            told |= {"@type": "Claim", "author": speakers, "appearance": article}
        told |= {"text": words or None, "identifier": name, "keywords": [f"act: {said.act}"]}
        if said.footing:
            told["keywords"].append(f"footing: {said.footing}")
        first, last = said.content[0], said.content[-1]
        yield Line(name, _filled(told), said.id, first.start, last.end, "statements")


def _article(record: Record) -> dict[str, Any]:
    report = record.report
    publisher = {"@type": "Organization", "name": report.publisher} if report.publisher else None
    return _filled({
        "@type": "NewsArticle", "@id": f"urn:onrecord:{report.hash or report.id}", "headline": report.title,
        "url": report.url, "datePublished": report.published, "inLanguage": report.language or "en",
        "publisher": publisher, "author": [{"@type": "Person", "name": name} for name in report.authors],
    })  # fmt: skip


def _speaker(actor: Actor) -> dict[str, Any]:
    kind = "Person" if actor.kind == "person" else "Organization" if actor.kind in _ORGANIZATIONS else "Thing"
    return _filled({"@type": kind, "name": actor.name, "jobTitle": actor.role if kind == "Person" else None})


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, [])}


SCHEMA_ORG = Layout(
    "schema-org", "schema.org JSON-LD, statements as Quotation and Claim", (), claim_rows, suffix=".jsonld", coded=False,
    wrap=('{"@context": "https://schema.org", "@graph": [\n', "\n]}\n"), kinds=("statements",),
    passed="nothing was uttered: a belief, a refusal to comment",
)  # fmt: skip
