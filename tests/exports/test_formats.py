"""Each layout byte for byte, and what leaves and stays."""

import csv
import io
import json
from pathlib import Path

import pytest
from handmade import TEXT
from leaving import kept, leaving, quoting

from onrecord.exports.formats import FORMATS, LAYOUTS, format_named
from onrecord.exports.layout import Layout
from onrecord.exports.selection import Wanted
from onrecord.exports.writing import write_export
from onrecord.records.errors import UsageError
from onrecord.records.record import Record

GOLDEN = Path(__file__).parent / "golden"
COLUMNS = {
    "gdelt-events": 61, "gdelt-mentions": 16, "icews": 20, "polecat": 40, "gkg": 27, "acled-like": 31, "ucdp-like": 49,
    "plover": 0, "geojson": 0, "timelinejs": 0, "annotations": 0, "schema-org": 0,
}  # fmt: skip
QUOTES = ("gkg", "schema-org")
"""Layouts whose golden file is of the record that quotes."""


def written(layout: Layout, record: Record, wanted: Wanted | None = None) -> str:
    out = io.StringIO()
    write_export(kept(record), layout, wanted or Wanted(), out, None)
    return out.getvalue()


def named(name: str) -> Layout:
    found = format_named(name)
    assert isinstance(found, Layout)
    return found


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_golden_bytes(layout: Layout) -> None:
    told = written(layout, quoting() if layout.name in QUOTES else leaving())
    golden = GOLDEN / f"{layout.name}{layout.suffix}"
    assert told.encode() == golden.read_bytes()


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_as_many_columns_as_the_original(layout: Layout) -> None:
    assert len(layout.columns) == len(set(layout.columns)) == COLUMNS[layout.name]
    if layout.columns:
        quoted = csv.QUOTE_MINIMAL if layout.separator == "," else csv.QUOTE_NONE
        told = io.StringIO(written(layout, quoting()))
        rows = list(csv.reader(told, delimiter=layout.separator, quoting=quoted))
        assert {len(row) for row in rows} == {len(layout.columns)}
        assert (rows[0] == list(layout.columns)) is layout.header


def test_names_are_one_each() -> None:
    assert len({found.name for found in FORMATS}) == len(FORMATS) == 21


def test_a_reciprocal_event_goes_both_ways() -> None:
    record = leaving()
    record.events[0].reciprocal = True
    rows = [line.split("\t") for line in written(named("icews"), record).splitlines()[1:]]
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
    assert written(named("gdelt-events"), record) == ""
    assert written(named("gdelt-events"), record, wanted).count("\n") == 1


def test_names_cannot_break_a_row() -> None:
    record = leaving()
    record.actors[0].name = "the\tKenyan\narmy"
    line = written(named("gdelt-events"), record)
    assert line.count("\n") == 1
    assert line.count("\t") == 60
    assert "THE KENYAN ARMY" in line


def test_days() -> None:
    late = Wanted(since="2020-01-01")
    assert written(named("polecat"), leaving(), late).count("\n") == 1
    assert written(named("polecat"), leaving(), Wanted(until="2019-12-30")).count("\n") == 2


def test_days_hold_for_statements_by_their_report() -> None:
    told = json.loads(written(named("schema-org"), quoting(), Wanted(until="2020-01-01")))
    assert told["@graph"] == []


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="gdelt-events, gdelt-mentions"):
        format_named("gdelt")


def test_geojson_is_one_document() -> None:
    record = leaving()
    placeless = leaving().events[0]
    placeless.id, placeless.places = "e2", []
    record.events = [*record.events, placeless, *leaving().events]
    told = json.loads(written(named("geojson"), record))
    assert [feature["geometry"]["coordinates"] for feature in told["features"]] == [[35.25, 1.5]] * 2
    assert json.loads(written(named("geojson"), record, Wanted(since="2021"))) == {
        "type": "FeatureCollection", "features": [],
    }  # fmt: skip


def test_annotations_say_their_words() -> None:
    for line in written(named("annotations"), leaving()).splitlines():
        position, quote = json.loads(line)["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in TEXT
