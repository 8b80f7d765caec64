"""GraphML and GEXF: actors as nodes, each event between two of them as an edge, for Gephi, Cytoscape, igraph and R.

Written by networkx. An actor is one node over all reports by its id in the registry, else by its name. The graph is
held in memory.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord.exports.extras import load_extra
from onrecord.exports.layout import Document
from onrecord.exports.naming import place_of
from onrecord.exports.selection import Chosen, Kept, Wanted, choose, day_of
from onrecord.exports.sidecar import Account
from onrecord.records.actor import Actor
from onrecord.records.record import Record

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATED = re.compile(rb' lastmodifieddate="[^"]*"')
"""GEXF's day of writing: the same record is to be the same bytes on every day."""


def write_graphml(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """One GraphML document. Raises UsageError without networkx."""
    networkx = load_extra("networkx", "GraphML")
    networkx.write_graphml_xml(_graph(networkx, kept, wanted, account), path, named_key_ids=True)


def write_gexf(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """One GEXF 1.2 document. Raises UsageError without networkx."""
    networkx = load_extra("networkx", "GEXF")
    networkx.write_gexf(_graph(networkx, kept, wanted, account), path, version="1.2draft")
    path.write_bytes(_DATED.sub(b"", path.read_bytes(), count=1))


def who_is(actor: Actor) -> str:
    """What makes an actor the same over reports: its id in the registry, or its name in small letters."""
    return actor.known or " ".join(actor.name.lower().removeprefix("the ").split())


def _graph(networkx: Any, kept: Iterable[Kept], wanted: Wanted, account: Account) -> Any:
    graph = networkx.MultiDiGraph()
    for one in kept:
        record = one.record
        account.came(record)
        chosen, stayed = choose(one, wanted, coded=False)
        for (kind, reason), count in sorted(stayed.items()):
            account.stayed(kind, reason, count)
        drawn = _draw(graph, record, chosen, account)
        account.left("events", len(drawn))
        account.stayed("events", "one side alone is named, or both sides are one", len(chosen.events) - len(drawn))
    return graph


def _draw(graph: Any, record: Record, chosen: Chosen, account: Account) -> set[str]:
    """Add a record's dyads; gives the ids of the events that have one."""
    drawn: set[str] = set()
    for dyad in chosen.dyads():
        if dyad.actor is None or dyad.recipient is None or who_is(dyad.actor) == who_is(dyad.recipient):
            continue
        event = dyad.event
        for actor in (dyad.actor, dyad.recipient):
            if _xml(who_is(actor)) not in graph:
                graph.add_node(_xml(who_is(actor)), **_node(actor))
        place = place_of(record, event)
        name = f"{record.report.id}#{event.id}:{dyad.actor.id}-{dyad.recipient.id}"
        told = {  # "type" of an edge is GEXF's own: directed or not
            "event": event.type, "mode": event.mode, "cameo": event.cameo, "status": event.status,
            "date": day_of(record, event), "place": place.name if place else None, "row": f"{record.report.id}#{event.id}",
            "publisher": record.report.publisher, "url": record.report.url, "confidence": event.confidence,
        }  # fmt: skip
        graph.add_edge(_xml(who_is(dyad.actor)), _xml(who_is(dyad.recipient)), key=_xml(name), **_filled(told))
        account.line(name, record, event.id, event.trigger.start, event.trigger.end)
        drawn.add(event.id)
    return drawn


def _node(actor: Actor) -> dict[str, Any]:
    told = {"label": actor.name, "kind": actor.kind, "country": actor.country, "code": actor.code,
            "sectors": "; ".join(actor.sectors) or None, "known": actor.known}  # fmt: skip
    return _filled(told)


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    """Without nulls, which neither format has, and without the signs that XML has not."""
    return {n: _xml(v) if isinstance(v, str) else v for n, v in told.items() if v is not None}


def _xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


GRAPHML = Document("graphml", "GraphML, actors and the events between them", write_graphml, ".graphml")
GEXF = Document("gexf", "GEXF 1.2, actors and the events between them", write_gexf, ".gexf")
