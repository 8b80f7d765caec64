"""Each layout byte for byte, and read back as a user's script reads it."""

import csv
import io
import json
from pathlib import Path

import pytest
from handmade import TEXT, made_record

from onrecord.exports.formats import FORMATS, format_named
from onrecord.exports.layout import Layout
from onrecord.exports.selection import Wanted
from onrecord.exports.writing import write_export
from onrecord.records.errors import UsageError
from onrecord.records.passage import Passage
from onrecord.records.record import Record

GOLDEN = Path(__file__).parent / "golden"
COLUMNS = {
    "gdelt-events": 61,
    "gdelt-mentions": 16,
    "icews": 20,
    "polecat": 40,
    "plover": 0,
    "geojson": 0,
    "annotations": 0,
}


def leaving() -> Record:
    """The handmade record, its event done as news between two sides, and told once more both ways."""
    record = made_record(url="https://wire.example/1", publisher="Wire", hash="4f2a")
    event = record.events[0]
    event.cameo, event.type, event.mode, event.count, event.confidence = "194", "ASSAULT", "heavy-weapons", None, 0.84
    event.actors, event.recipients, event.places, event.background, event.status = (
        ["a1"],
        ["a2"],
        ["p1"],
        False,
        "happened",
    )
    event.date, event.earliest, event.latest = "d1", "2019-12-30", "2019-12-30"
    event.trigger = Passage(TEXT.index("shelled"), TEXT.index("shelled") + 7)
    event.mentions = [event.trigger, Passage(TEXT.index("denied"), TEXT.index("denied") + 6)]
    record.events = [event]
    return record


def written(layout: Layout, record: Record, wanted: Wanted | None = None) -> str:
    out = io.StringIO()
    write_export([record], layout, wanted or Wanted(), out, None)
    return out.getvalue()


@pytest.mark.parametrize("layout", FORMATS, ids=lambda layout: layout.name)
def test_golden_bytes(layout: Layout) -> None:
    told = written(layout, leaving())
    golden = GOLDEN / f"{layout.name}{layout.suffix}"
    assert told.encode() == golden.read_bytes()


@pytest.mark.parametrize("layout", FORMATS, ids=lambda layout: layout.name)
def test_as_many_columns_as_the_original(layout: Layout) -> None:
    assert len(layout.columns) == len(set(layout.columns)) == COLUMNS[layout.name]
    if layout.columns:
        rows = list(csv.reader(io.StringIO(written(layout, leaving())), delimiter="\t", quoting=csv.QUOTE_NONE))
        assert {len(row) for row in rows} == {len(layout.columns)}
        assert (rows[0] == list(layout.columns)) is layout.header


def test_a_reciprocal_event_goes_both_ways() -> None:
    record = leaving()
    record.events[0].reciprocal = True
    rows = [line.split("\t") for line in written(format_named("icews"), record).splitlines()[1:]]
    assert [(row[2], row[8]) for row in rows] == [("the Kenyan army", "Kobol"), ("Kobol", "the Kenyan army")]
    assert rows[0][0] != rows[1][0]


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"status": "planned"}, Wanted(undone=True)),
        ({"background": True}, Wanted(background=True)),
        ({"count": "f1"}, Wanted(aggregates=True)),
    ],
)
def test_what_is_left_out_can_be_asked_for(change: dict, wanted: Wanted) -> None:
    record = leaving()
    for field, value in change.items():
        setattr(record.events[0], field, value)
    assert written(format_named("gdelt-events"), record) == ""
    assert written(format_named("gdelt-events"), record, wanted).count("\n") == 1


def test_names_cannot_break_a_row() -> None:
    record = leaving()
    record.actors[0].name = "the\tKenyan\narmy"
    line = written(format_named("gdelt-events"), record)
    assert line.count("\n") == 1
    assert line.count("\t") == 60
    assert "THE KENYAN ARMY" in line


def test_the_sidecar_counts_and_every_row_has_its_words(tmp_path: Path) -> None:
    done, undone = leaving(), leaving()
    undone.report.id, undone.report.hash = "wire-2", "77"
    undone.events[0].status = "possible"
    path = tmp_path / "events.tab"
    with path.open("w", encoding="utf-8") as file:
        assert write_export([done, undone], format_named("icews"), Wanted(), file, path) == 1
    sidecar = json.loads(Path(f"{path}.sidecar.json").read_text(encoding="utf-8"))
    assert sidecar["in"] == {"reports": 2, "events": 2}
    assert sidecar["out"] == {"rows": 1, "events": 1}
    assert sidecar["left out"] == {"status: possible": 1}
    origin = json.loads(Path(f"{path}.provenance.jsonl").read_text(encoding="utf-8"))
    assert TEXT[origin["start"] : origin["end"]] == "shelled"
    assert path.read_text(encoding="utf-8").splitlines()[1].startswith(origin["row"] + "\t")


def test_days() -> None:
    late = Wanted(since="2020-01-01")
    assert written(format_named("polecat"), leaving(), late).count("\n") == 1
    assert written(format_named("polecat"), leaving(), Wanted(until="2019-12-30")).count("\n") == 2


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="gdelt-events, gdelt-mentions"):
        format_named("gdelt")


def test_geojson_is_one_document() -> None:
    record = leaving()
    placeless = leaving().events[0]
    placeless.id, placeless.places = "e2", []
    record.events = [*record.events, placeless, *leaving().events]
    told = json.loads(written(format_named("geojson"), record))
    assert [feature["geometry"]["coordinates"] for feature in told["features"]] == [[35.25, 1.5]] * 2
    assert json.loads(written(format_named("geojson"), record, Wanted(since="2021"))) == {
        "type": "FeatureCollection", "features": [],
    }  # fmt: skip


def test_annotations_say_their_words() -> None:
    for line in written(format_named("annotations"), leaving()).splitlines():
        position, quote = json.loads(line)["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in TEXT
