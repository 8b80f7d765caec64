"""CSV (RFC 4180): one file a table, with a header, UTF-8, text in quotes and made inert for spreadsheets."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from onrecord.exports.cells import csv_line
from onrecord.exports.layout import Document
from onrecord.exports.native import KINDS
from onrecord.exports.selection import Kept, Wanted
from onrecord.exports.sidecar import Account
from onrecord.exports.tables import chosen_tables, column_names, told_rows, values_of


def write_csv(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """The one table that `table` names into the file `path`, or TABLE.csv for each into the folder `path`."""
    tables = chosen_tables(wanted)
    with ExitStack() as stack:
        files = {}
        for table in tables:
            name = path if wanted.table else path / f"{table.name}.csv"
            files[table.name] = stack.enter_context(name.open("w", encoding="utf-8", newline=""))
            files[table.name].write(csv_line(column_names(table)))
        for found in told_rows(kept, wanted, account):
            for table in tables:
                names = column_names(table)
                files[table.name].writelines(csv_line(values_of(row, names)) for row in found[table.name])


CSV = Document("csv", "CSV, one file a table of the record", write_csv, ".csv", kinds=KINDS, folder=True)
