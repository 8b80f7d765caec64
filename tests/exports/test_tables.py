"""CSV, XLSX, Parquet and Arrow: every row, nothing cut, nothing that a spreadsheet would run."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from leaving import any_records, kept, leaving, quoting

from onrecord.exports.arrow import ARROW, PARQUET, read_parquet
from onrecord.exports.cells import FORMULA_SIGNS, csv_line, inert
from onrecord.exports.csv_tables import CSV
from onrecord.exports.layout import Document
from onrecord.exports.selection import Wanted
from onrecord.exports.tables import column_names
from onrecord.exports.writing import write_document
from onrecord.exports.xlsx import LONGEST_CELL, XLSX
from onrecord.records.columns import TABLES
from onrecord.records.errors import InputError
from onrecord.records.record import Record

HARMLESS = ("#N/A", "#REF!", "1", "TRUE")
"""Text that a library may take for an error or a number."""
HARMFUL = ("=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1")
EVENTS = Wanted(table="events")


def write(document: Document, path: Path, *records: Record, wanted: Wanted | None = None) -> Path:
    wanted = wanted or Wanted()
    if document.folder and wanted.table is None:
        path.mkdir()
    write_document(kept(*records), document, wanted, path, path)
    return path


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_text_that_would_run_is_made_inert(sign: str) -> None:
    assert inert(f"{sign}1") == f"'{sign}1"
    assert inert(f"1{sign}") == f"1{sign}"


def test_numbers_stay_numbers() -> None:
    assert csv_line([-1.5, -40, 3.0, True, None, "-40", ["-a", "b"], []]) == """-1.5,-40,3,true,,"'-40","'-a; b",\n"""


@pytest.mark.parametrize("name", HARMFUL)
def test_no_cell_of_a_spreadsheet_runs(tmp_path: Path, name: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    record = leaving()
    record.actors[0].name = name
    record.places[0].lat = -1.5
    actors = write(CSV, tmp_path / "a.csv", record, wanted=Wanted(table="actors"))
    with actors.open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["name"] == f"'{name}"
    book = openpyxl.load_workbook(write(XLSX, tmp_path / "all.xlsx", record))
    header, first = list(book["actors"])[:2]
    told = dict(zip((cell.value for cell in header), first, strict=True))
    assert told["name"].value.replace("_x000D_", "\r") == f"'{name}"
    assert told["name"].data_type == "s"
    lat = [cell.value for cell in book["places"][1]].index("lat")
    assert book["places"][2][lat].value == -1.5
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n", "b"}


@pytest.mark.parametrize("name", HARMLESS)
def test_text_of_a_sheet_stays_text(tmp_path: Path, name: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    record = leaving()
    record.actors[0].name = name
    sheet = openpyxl.load_workbook(write(XLSX, tmp_path / "all.xlsx", record))["actors"]
    cell = sheet[2][[cell.value for cell in sheet[1]].index("name")]
    assert (cell.value, cell.data_type) == (name, "s")


def test_csv_is_a_file_for_each_table_with_all_its_columns(tmp_path: Path) -> None:
    folder = write(CSV, tmp_path / "all", quoting())
    for table in TABLES:
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == column_names(table)
        assert {len(row) for row in rows} <= {len(header)}
    with (folder / "events.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert row["passage"] == "The army shelled Kobol on Monday."
    assert (row["row"], row["url"]) == ("wire-1#e1", "https://wire.example/1")


def test_a_workbook_has_a_sheet_a_table_and_no_day_of_writing(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    one, two = write(XLSX, tmp_path / "one.xlsx", quoting()), write(XLSX, tmp_path / "two.xlsx", quoting())
    assert one.read_bytes() == two.read_bytes()
    book = openpyxl.load_workbook(one)
    assert book.sheetnames == [table.name for table in TABLES]
    assert book["statements"].max_row == 4
    assert book.properties.created.year == 1980


def test_a_cell_that_a_sheet_cannot_hold_is_not_cut(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    record = quoting()
    record.report.title = "x" * (LONGEST_CELL + 1)
    record.actors[0].name = "bell \x07"
    path = write(XLSX, tmp_path / "long.xlsx", record)
    book = openpyxl.load_workbook(path)
    head = [cell.value for cell in book["reports"][1]]
    assert book["reports"][2][head.index("title")].value is None
    told = (tmp_path / "long.xlsx.sidecar.json").read_text(encoding="utf-8")
    assert 'reports: cells over 32,767 characters, which XLSX lacks: left empty": 1' in told
    assert "control characters" in told


def test_rows_go_on_in_a_further_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    monkeypatch.setattr("onrecord.exports.xlsx.MOST_ROWS", 3)
    book = openpyxl.load_workbook(write(XLSX, tmp_path / "full.xlsx", quoting(), wanted=Wanted(table="actors")))
    assert book.sheetnames == ["actors", "actors 2"]
    assert [sheet.max_row for sheet in book] == [3, 3]


@pytest.mark.parametrize("document", [PARQUET, ARROW], ids=lambda document: document.name)
def test_columnar_files_open_in_their_library(tmp_path: Path, document: Document) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import feather, parquet

    path = write(document, tmp_path / "events", quoting(), wanted=EVENTS)
    read = parquet.read_table if document is PARQUET else feather.read_table
    table = read(path)
    assert table.num_rows == 1
    assert table.schema.field("mentions").type.value_type.field("start").type == pyarrow.int32()
    assert table.column("passage").to_pylist() == ["The army shelled Kobol on Monday."]


def test_parquet_comes_back_as_it_went(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    other = quoting()
    other.report.id = "wire-2"
    folder = write(PARQUET, tmp_path / "all", quoting(), other)
    assert list(read_parquet(folder)) == [(one.record, one.evidence) for one in kept(quoting(), other)]


def test_parquet_without_a_table_or_text_is_no_record(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    bare = write(PARQUET, tmp_path / "bare", quoting(), wanted=Wanted(text=False))
    with pytest.raises(InputError, match="its text was left out"):
        list(read_parquet(bare))
    (bare / "links.parquet").unlink()
    with pytest.raises(InputError, match=r"there is no links\.parquet"):
        list(read_parquet(bare))


@settings(max_examples=20, deadline=None)
@given(made=st.lists(any_records(), min_size=1, max_size=3))
def test_any_records_come_back_from_parquet(made: list[Record]) -> None:
    pytest.importorskip("pyarrow")
    for number, record in enumerate(made):
        record.report.id += str(number)
    with TemporaryDirectory() as folder:
        told = list(read_parquet(write(PARQUET, Path(folder) / "all", *made)))
    assert told == [(one.record, one.evidence) for one in kept(*made)]


@given(st.lists(st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\x00")) | st.integers(-99, 99)))
def test_any_cells_come_back_from_csv(values: list[str | int | None]) -> None:
    (row,) = csv.reader(io.StringIO(csv_line([0, *values]), newline=""))
    told = ["" if v is None else inert(v) if isinstance(v, str) else str(v) for v in values]
    assert row == ["0", *told]
    assert not any(
        cell.startswith(FORMULA_SIGNS) for cell, v in zip(row[1:], values, strict=True) if isinstance(v, str)
    )
