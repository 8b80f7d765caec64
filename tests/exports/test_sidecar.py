"""The account of an export: what came in went out or stayed for a reason, and every row has its words."""

import json
from pathlib import Path

import pytest
from handmade import TEXT
from leaving import kept, leaving, quoting

from onrecord.exports.formats import FORMATS, format_named
from onrecord.exports.layout import Document, Layout
from onrecord.exports.selection import Wanted
from onrecord.exports.sidecar import provenance_file
from onrecord.exports.writing import write_document, write_export
from onrecord.records.keys import report_key
from onrecord.records.record import Record

LIBRARIES = {"xlsx": "openpyxl", "parquet": "pyarrow", "arrow": "pyarrow", "followthemoney": "followthemoney",
             "graphml": "networkx", "gexf": "networkx"}  # fmt: skip


def write(format: Layout | Document, path: Path, records: list[Record], wanted: Wanted) -> dict:
    if isinstance(format, Layout):
        with path.open("w", encoding="utf-8") as file:
            write_export(kept(*records), format, wanted, file, path)
    else:
        pytest.importorskip(LIBRARIES.get(format.name, "json"))
        if format.folder and wanted.table is None:
            path.mkdir()
        write_document(kept(*records), format, wanted, path, path)
    return json.loads(Path(f"{path}.sidecar.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(since="2020"), Wanted(undone=True, text=False)], ids=repr)
@pytest.mark.parametrize("format", [f for f in FORMATS if f.name != "decisions"], ids=lambda format: format.name)
def test_the_sums_agree(format: Layout | Document, wanted: Wanted, tmp_path: Path) -> None:
    late, undone, nobody = quoting(), quoting(), quoting()
    late.events[0].earliest = late.events[0].latest = "2018-01-01"
    undone.events[0].status = "possible"
    nobody.events[0].actors = nobody.events[0].recipients = []
    records = [quoting(), late, undone, nobody]
    for number, record in enumerate(records):
        record.report.id = record.report.hash = f"wire-{number}"
    told = write(format, tmp_path / "out", records, wanted)
    assert told["in"]["reports"] == 4
    for kind in format.kinds:
        stayed = sum(told["left out"].get(kind, {}).values())
        assert told["in"][kind] == told["out"][kind] + stayed, kind
    assert told["coded by"] == ["onrecord 0.1.0, codebook book-1, en_test 1"]
    assert told["asked"]["since"] == wanted.since


def test_every_row_has_its_words(tmp_path: Path) -> None:
    done, undone = leaving(), leaving()
    undone.report.id, undone.report.hash = "wire-2", "77"
    undone.events[0].status = "possible"
    path = tmp_path / "events.tab"
    told = write(format_named("icews"), path, [done, undone], Wanted())
    assert told["in"] == {"reports": 2, "events": 2}
    assert told["out"] == {"rows": 1, "events": 1}
    assert told["left out"] == {"events": {"status: possible": 1}}
    origin = json.loads(provenance_file(path).read_text(encoding="utf-8"))
    assert TEXT[origin["start"] : origin["end"]] == "shelled"
    assert origin["text"] == report_key(TEXT)
    assert path.read_text(encoding="utf-8").splitlines()[1].startswith(origin["row"] + "\t")


def test_one_table_says_what_the_others_had(tmp_path: Path) -> None:
    told = write(format_named("csv"), tmp_path / "events.csv", [quoting()], Wanted(table="events"))
    assert told["left out"]["statements"] == {"not asked for: --table events": 3}
    assert list(told["columns"]) == ["events"]


def test_the_provenance_of_an_earlier_export_goes(tmp_path: Path) -> None:
    path = tmp_path / "events.tab"
    write(format_named("icews"), path, [leaving()], Wanted())
    assert provenance_file(path).exists()
    write(format_named("icews"), path, [leaving()], Wanted(since="2030"))
    assert not provenance_file(path).exists()
