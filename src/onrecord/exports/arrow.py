"""Parquet and Arrow IPC: one file a table, with typed columns, lists and structs. Parquet is read back without loss."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from onrecord.coding.arrow_tables import arrow_schema
from onrecord.exports.extras import load_extra
from onrecord.exports.layout import Document
from onrecord.exports.native import KINDS
from onrecord.exports.selection import Kept, Wanted
from onrecord.exports.sidecar import Account
from onrecord.exports.tables import JOINED, chosen_tables, told_rows
from onrecord.records.columns import REPORTS, TABLES, Table
from onrecord.records.errors import InputError
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.records.rows import Row, record_of


def write_parquet(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """The one table that `table` names into `path`, or TABLE.parquet for each into the folder. UsageError without pyarrow."""
    parquet = load_extra("pyarrow.parquet", "Parquet")
    _write(kept, wanted, path, account, ".parquet", lambda name, schema: parquet.ParquetWriter(name, schema))


def write_arrow(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """As Parquet, in Arrow's IPC file format (Feather 2). Raises UsageError without pyarrow."""
    ipc = load_extra("pyarrow.ipc", "Arrow")
    _write(kept, wanted, path, account, ".arrow", lambda name, schema: ipc.new_file(str(name), schema))


def _write(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account, suffix: str, begin: Any) -> None:
    pyarrow = load_extra("pyarrow", "Parquet and Arrow")
    tables = chosen_tables(wanted)
    schemas = {table.name: _schema(pyarrow, table) for table in tables}
    with ExitStack() as stack:
        files = {
            table.name: stack.enter_context(
                begin(path if wanted.table else path / f"{table.name}{suffix}", schemas[table.name])
            )
            for table in tables
        }
        for found in told_rows(kept, wanted, account):
            for name, rows in found.items():
                files[name].write_table(pyarrow.Table.from_pylist(rows, schemas[name]))


def _schema(pyarrow: Any, table: Table) -> Any:
    schema = arrow_schema(table)
    if table.name in KINDS:
        for name in JOINED:
            schema = schema.append(pyarrow.field(name, pyarrow.string()))
    return schema


def read_parquet(folder: Path) -> Iterator[tuple[Record, list[Evidence]]]:
    """The records of a folder of Parquet files with their evidence, in the order of the reports' rows.

    Each table has the rows of one report together and the reports in one order, as they were written. Raises InputError
    where that is not so, a table is not there or the text was left out; UsageError without pyarrow.
    """
    load_extra("pyarrow.parquet", "Parquet")
    for table in TABLES:
        if not (folder / f"{table.name}.parquet").is_file():
            remedy = "export it without --table: onrecord export parquet -o FOLDER"
            if (folder / table.name).is_dir():
                remedy = "parts that onrecord code wrote are read by onrecord keep --from FOLDER"
            raise InputError(f"there is no {table.name}.parquet", where=str(folder), remedy=remedy)
    others = {table.name: _Ahead(_rows(folder, table)) for table in TABLES if table is not REPORTS}
    for head in _rows(folder, REPORTS):
        if head["text"] is None:
            remedy = "export jsonl with --no-text instead: onrecord rebuild puts its text back"
            raise InputError("its text was left out", where=str(folder), remedy=remedy)
        of = head["report"], head["revision"]
        yield record_of({REPORTS.name: [head], **{name: rows.take(of) for name, rows in others.items()}})
    for name, rows in others.items():
        if rows.next is not None:
            what = f"{name}.parquet has rows of {rows.next['report']} where those of another report stand"
            raise InputError(what, where=str(folder), remedy="leave the rows in the order they were written in")


def _rows(folder: Path, table: Table) -> Iterator[Row]:
    parquet = load_extra("pyarrow.parquet", "Parquet")
    names = [column.name for column in table.columns if not column.derived]
    with parquet.ParquetFile(folder / f"{table.name}.parquet") as file:
        if gone := [name for name in names if name not in file.schema_arrow.names]:
            what = f"{table.name}.parquet has no column {gone[0]}"
            raise InputError(what, where=str(folder), remedy="export it anew with this version of OnRecord")
        for batch in file.iter_batches(columns=names, batch_size=1024):
            yield from batch.to_pylist()


class _Ahead:
    """The rows of one table, the next of them known."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.next = next(rows, None)

    def take(self, of: tuple[str, int]) -> list[Row]:
        """The rows of this report and revision, which come next."""
        taken = []
        while self.next is not None and (self.next["report"], self.next["revision"]) == of:
            taken.append(self.next)
            self.next = next(self._rows, None)
        return taken


PARQUET = Document("parquet", "Parquet, one file a table of the record", write_parquet, ".parquet", KINDS, folder=True)
ARROW = Document(
    "arrow", "Arrow IPC (Feather), one file a table of the record", write_arrow, ".arrow", KINDS, folder=True
)
