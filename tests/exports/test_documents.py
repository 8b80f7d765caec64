"""FollowTheMoney, GraphML and GEXF: byte for byte, and opened by their own libraries."""

import json
import re
import sys
from pathlib import Path

import pytest
from leaving import kept, leaving, quoting

from onrecord.exports.followthemoney import FOLLOWTHEMONEY
from onrecord.exports.graphs import GEXF, GRAPHML
from onrecord.exports.layout import Document
from onrecord.exports.selection import Wanted
from onrecord.exports.writing import write_document
from onrecord.records.errors import UsageError

GOLDEN = Path(__file__).parent / "golden"
VERSION = re.compile(rb"NetworkX [\d.]+")


def write(document: Document, path: Path, wanted: Wanted | None = None) -> Path:
    write_document(kept(leaving()), document, wanted or Wanted(), path, path)
    return path


@pytest.mark.parametrize("document", [FOLLOWTHEMONEY, GRAPHML, GEXF], ids=lambda document: document.name)
def test_golden_bytes(document: Document, tmp_path: Path) -> None:
    pytest.importorskip("followthemoney" if document is FOLLOWTHEMONEY else "networkx")
    told = write(document, tmp_path / "out").read_bytes()
    golden = (GOLDEN / f"{document.name}{document.suffix}").read_bytes()
    assert VERSION.sub(b"", told) == VERSION.sub(b"", golden)


def test_entities_are_valid(tmp_path: Path) -> None:
    followthemoney = pytest.importorskip("followthemoney")
    found = {}
    for line in write(FOLLOWTHEMONEY, tmp_path / "out").read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        followthemoney.model.get(told["schema"]).validate(told)
        entity = followthemoney.model.get_proxy(told)
        assert entity.to_dict() == told
        found[entity.id] = entity
    assert sorted(one.schema.name for one in found.values()) == ["Article", "Event", "LegalEntity", "PublicBody"]
    event = next(one for one in found.values() if one.schema.name == "Event")
    assert found[event.first("organizer")].caption == "the Kenyan army"
    assert found[event.first("involved")].caption == "Kobol"
    assert found[event.first("proof")].first("sourceUrl") == "https://wire.example/1"
    assert event.get("date") == ["2019-12-30"]
    assert event.get("country") == ["ke"]


def test_an_actor_is_one_entity_and_one_node_over_reports(tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    other = leaving()
    other.report.id, other.report.hash, other.actors[1].name = "wire-2", "77", "The Kobol"
    path = tmp_path / "out.graphml"
    write_document(kept(leaving(), other), GRAPHML, Wanted(), path, path)
    graph = networkx.read_graphml(path)
    assert sorted(graph.nodes) == ["kenya_army", "kobol"]
    assert graph.number_of_edges() == 2


@pytest.mark.parametrize("document", [GRAPHML, GEXF], ids=lambda document: document.name)
def test_graphs_open_in_their_library(document: Document, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    path = write(document, tmp_path / "out")
    graph = networkx.read_graphml(path) if document is GRAPHML else networkx.read_gexf(path, version="1.2draft")
    ((one, two, told),) = graph.edges(data=True)
    assert (one, two) == ("kenya_army", "kobol")
    assert (told["event"], told["cameo"], told["date"], told["row"]) == ("ASSAULT", "194", "2019-12-30", "wire-1#e1")
    assert graph.nodes[one]["label"] == "the Kenyan army"


def test_signs_that_xml_has_not_are_replaced(tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    record = leaving()
    record.actors[1].name = "Ko\x07bol\ud800"
    path = tmp_path / "out.gexf"
    write_document(kept(record), GEXF, Wanted(), path, path)
    assert "ko�bol�" in networkx.read_gexf(path, version="1.2draft")


@pytest.mark.parametrize(
    ("document", "library"), [(FOLLOWTHEMONEY, "followthemoney"), (GRAPHML, "networkx"), (GEXF, "networkx")]
)
def test_a_library_that_is_absent_is_named(
    document: Document, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError, match=rf'needs the {library} library; pip install "onrecord\[exports\]"'):
        write_document(kept(quoting()), document, Wanted(), tmp_path / "out", tmp_path / "out")
