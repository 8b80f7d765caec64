"""W3C Web Annotations (JSON-LD): every event, statement, position and figure as a mark on its text.

Each target has two selectors of the recommendation: the position (code points, as the standard counts them) and the
quote with the words around it, so that a mark finds its place in a copy that differs elsewhere.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.exports.layout import Layout, Line
from onrecord.exports.naming import words_of
from onrecord.exports.selection import Chosen
from onrecord.records.passage import Passage
from onrecord.records.record import Record

_AROUND = 32
"""Code points of context on each side of a quote."""


def annotation_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """The chosen events and every statement, position and figure, in the order of the text."""
    names = {actor.id: actor.name for actor in record.actors}

    def named(ids: Sequence[str]) -> list[str]:
        return [names[one] for one in ids]

    marks: list[tuple[str, str, Passage, dict[str, Any]]] = []
    told: dict[str, Any]
    for event in chosen.events:
        sides = {"actors": named(event.actors), "recipients": named(event.recipients)}
        words = words_of(event)
        marks.append(
            (event.id, "event", words, {"type": event.type, "cameo": event.cameo, "status": event.status, **sides})
        )
    for said in chosen.statements:
        found = said.content or said.cue or said.speaker
        if not found:
            continue
        words = found[0]
        told = {"act": said.act, "footing": said.footing, "audience": said.audience, "speakers": named(said.speakers)}
        marks.append((said.id, "statement", words, told))
    for held in chosen.positions:
        if not held.passages:
            continue
        told = {
            "holder": names.get(held.holder or ""),
            "topic": held.topic,
            "stance": held.stance,
            "audience": held.audience,
        }
        marks.append((held.id, "position", held.passages[0], told))
    for figure in chosen.figures:
        told = {
            "measure": figure.measure,
            "point": figure.point,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
        }
        marks.append((figure.id, "figure", Passage(figure.start, figure.end), told))
    for row, kind, words, told in sorted(marks, key=lambda mark: (mark[2].start, mark[2].end, mark[0])):
        name = f"{record.report.id}#{row}"
        yield Line(name, _annotation(record, name, kind, words, told), row, words.start, words.end, f"{kind}s")


def _annotation(record: Record, name: str, kind: str, words: Passage, told: dict[str, Any]) -> dict[str, Any]:
    text = record.report.text
    selectors: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": words.start, "end": words.end}]
    if text:  # where the text stays here, the position alone leaves
        quote = {"exact": words.of(text), "prefix": text[max(0, words.start - _AROUND) : words.start],
                 "suffix": text[words.end : words.end + _AROUND]}  # fmt: skip
        selectors.append({"type": "TextQuoteSelector", **quote})
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:onrecord:{record.report.hash or record.report.id}:{name.rsplit('#', 1)[1]}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"type": "Dataset", "format": "onrecord/1", "kind": kind, "row": name, "value": told},
        "target": {
            "source": record.report.url or f"urn:onrecord:report:{record.report.id}",
            "selector": selectors,
        },
    }


ANNOTATIONS = Layout(
    "annotations", "W3C Web Annotations, JSON lines", (), annotation_rows, suffix=".jsonld.jsonl", coded=False,
    passed="no words of its own", kinds=("events", "statements", "positions", "figures"),
)  # fmt: skip
