"""Exports of a database: into files and folders that appear when they are whole, refused where they cannot be written."""

import json
from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record
from leaving import quoting

from onrecord.desk.exporting import export
from onrecord.exports.formats import DOCUMENTS, LAYOUTS
from onrecord.records.errors import DatabaseError, UsageError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exporting") / "record.duckdb"
    for record in (quoting(), made_record("b", publisher="Post"), made_record("b", text=f"{TEXT} More.")):
        with writing(path) as connection:
            keep_records(connection, [(record, made_evidence())])
    return path


@pytest.mark.parametrize("format", [found.name for found in (*LAYOUTS, *DOCUMENTS)])
def test_the_same_record_is_the_same_bytes(db: Path, tmp_path: Path, format: str) -> None:
    try:
        rows = export(db, format, tmp_path / "one")
    except UsageError as error:
        pytest.skip(str(error))
    assert export(db, format, tmp_path / "two") == rows
    one, two = tmp_path / "one", tmp_path / "two"
    if one.is_dir():
        assert [f.read_bytes() for f in sorted(one.iterdir())] == [f.read_bytes() for f in sorted(two.iterdir())]
    else:
        assert one.read_bytes() == two.read_bytes()
    assert not list(tmp_path.glob("*.part"))


def test_positions_leave_too(db: Path, tmp_path: Path) -> None:
    export(db, "annotations", tmp_path / "out")
    assert '"kind": "position"' in (tmp_path / "out").read_text(encoding="utf-8")


def test_older_texts_leave_where_they_are_asked_for(db: Path, tmp_path: Path) -> None:
    assert export(db, "jsonl", tmp_path / "now.jsonl") == 2
    assert export(db, "jsonl", tmp_path / "all.jsonl", revisions=True) == 3
    with pytest.raises(UsageError, match="geojson has no room for older texts"):
        export(db, "geojson", tmp_path / "out", revisions=True)


def test_a_publisher_stands_in_the_sidecar(db: Path, tmp_path: Path) -> None:
    assert export(db, "jsonl", tmp_path / "out.jsonl", publisher="Wire") == 1
    assert '"publisher": "Wire"' in (tmp_path / "out.jsonl.sidecar.json").read_text(encoding="utf-8")


def test_a_folder_takes_the_place_of_an_earlier_one_but_of_nothing_else(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    export(db, "csv", out)
    export(db, "csv", out)
    (out / "letter.docx").write_text("mine")
    with pytest.raises(UsageError, match=r"holds letter\.docx, which no export wrote"):
        export(db, "csv", out)
    assert (out / "letter.docx").exists()
    with pytest.raises(UsageError, match="is a folder, and this a file"):
        export(db, "icews", out)
    export(db, "icews", tmp_path / "out.tab")
    with pytest.raises(UsageError, match="is a file, and this a folder of tables"):
        export(db, "csv", tmp_path / "out.tab")


@pytest.mark.parametrize(
    ("format", "wanted", "said"),
    [
        ("xlsx", {}, "xlsx is written into a file; give it with -o"),
        ("csv", {}, "csv is written into a folder of tables; give it with -o"),
        ("icews", {"table": "events"}, "--table: icews has no tables to choose from"),
        ("nothing", {}, "no format 'nothing'"),
    ],
)
def test_what_cannot_be_written_is_refused(db: Path, format: str, wanted: dict, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        export(db, format, None, **wanted)
    assert said in str(caught.value)


def test_an_unknown_table_and_a_folder_that_is_not_there(db: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no table 'rows'"):
        export(db, "csv", tmp_path / "out.csv", table="rows")
    with pytest.raises(UsageError, match="no folder"):
        export(db, "icews", tmp_path / "none" / "out.tab")
    with pytest.raises(DatabaseError):
        export(tmp_path / "none.duckdb", "icews", tmp_path / "out.tab")


def test_an_export_that_breaks_off_leaves_what_was_there(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    export(db, "jsonl", out)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    def broken(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.exports.sidecar.Account.left", broken)
    pytest.importorskip("openpyxl")
    for format in ("jsonl", "icews", "xlsx"):
        with pytest.raises(KeyboardInterrupt):
            export(db, format, out)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("format", "wanted", "rows"),
    [
        ("icews", {"actor": "Kenyan army"}, 2),
        ("icews", {"actor": "Kenyan army", "partner": "Kobol"}, 2),
        ("icews", {"actor": "Nobody"}, 0),
        ("icews", {"place": "Kobol", "type": "ASSAULT"}, 2),
        ("icews", {"type": "PROTEST"}, 0),
        ("plover", {"status": "happened"}, 3),
        ("schema-org", {"actor": "Colonel Rono"}, 1),
        ("schema-org", {"type": "ASSAULT"}, 0),
        ("jsonl", {"actor": "Colonel Rono"}, 1),
        ("jsonl", {"actor": "a doctor"}, 2),
    ],
)
def test_what_is_asked_about(db: Path, tmp_path: Path, format: str, wanted: dict, rows: int) -> None:
    assert export(db, format, tmp_path / "out", **wanted) == rows
    told = json.loads((tmp_path / "out.sidecar.json").read_text(encoding="utf-8"))
    assert told["asked"] | wanted == told["asked"]
    assert told["in the database"] == {"reports": 2, "older texts": 1}


def test_a_figure_leaves_with_its_event_or_statement(db: Path, tmp_path: Path) -> None:
    for actor, figures in (("Kenyan army", 2), ("a doctor", 1), ("Colonel Rono", 0)):
        export(db, "annotations", tmp_path / "out", actor=actor)
        told = (tmp_path / "out").read_text(encoding="utf-8")
        assert told.count('"kind": "figure"') == figures
    told = json.loads((tmp_path / "out.sidecar.json").read_text(encoding="utf-8"))
    assert told["left out"]["figures"] == {"not about what is asked": 1}


def test_a_type_that_is_none(db: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ASSAULT"):
        export(db, "icews", tmp_path / "out", type="ASSAUL")
