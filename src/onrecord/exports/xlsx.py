"""XLSX: one workbook, a sheet a table, written by openpyxl row by row. Text is text: inert, never a formula.

What a sheet cannot hold is not cut: a cell longer than 32,767 characters stays empty and is counted in the sidecar, and
rows beyond 1,048,576 go on in a further sheet.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from onrecord.exports.cells import flat
from onrecord.exports.extras import load_extra
from onrecord.exports.layout import Document
from onrecord.exports.native import KINDS
from onrecord.exports.selection import Kept, Wanted
from onrecord.exports.sidecar import Account
from onrecord.exports.tables import chosen_tables, column_names, told_rows, values_of

LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WRITTEN = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The same record is to be the same bytes on every day: the first moment that a ZIP can name."""


class _Sheets:
    """The sheets of one table: a further one where the last is full."""

    def __init__(self, book: Any, cell: Any, name: str, columns: Sequence[str], account: Account) -> None:
        self.name, self.columns = name, columns
        self._book, self._cell, self._account = book, cell, account
        self._count = 0
        self._begin()

    def _begin(self) -> None:
        self._count += 1
        self._sheet = self._book.create_sheet(self.name if self._count == 1 else f"{self.name} {self._count}")
        self._sheet.append(list(self.columns))
        self._rows = 1

    def append(self, row: dict[str, Any]) -> None:
        """One row, on the next sheet where this one is full."""
        if self._rows == MOST_ROWS:
            self._begin()
        self._sheet.append([self._fit(value) for value in values_of(row, self.columns)])
        self._rows += 1

    def _fit(self, value: Any) -> Any:
        value = flat(value)
        if not isinstance(value, str):
            return value
        if len(value) > LONGEST_CELL:
            self._account.remark(f"{self.name}: cells over {LONGEST_CELL:,} characters, which XLSX lacks: left empty")
            return None
        clean = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", value)
        if clean != value:
            self._account.remark(f"{self.name}: cells with control characters, which XLSX lacks: replaced by U+FFFD")
        if not clean.startswith(("#", "=")):
            return clean
        cell = self._cell(self._sheet, value=clean)
        cell.data_type = "s"  # the library would take "=1" for a formula and "#N/A" for an error
        return cell


def write_xlsx(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """One workbook. Raises UsageError without openpyxl."""
    openpyxl = load_extra("openpyxl", "XLSX")
    cell = load_extra("openpyxl.cell", "XLSX").WriteOnlyCell
    book = openpyxl.Workbook(write_only=True)
    sheets = [_Sheets(book, cell, table.name, column_names(table), account) for table in chosen_tables(wanted)]
    try:
        for found in told_rows(kept, wanted, account):
            for sheet in sheets:
                for row in found[sheet.name]:
                    sheet.append(row)
    except BaseException:
        for unfinished in book.worksheets:  # each is a temporary file that is open
            unfinished.close()
        raise
    book.save(path)
    _undate(path)


def _undate(path: Path) -> None:
    """The same archive without the moment of its writing."""
    other = path.with_name(f"{path.name}.undated")
    with ZipFile(path) as made, ZipFile(other, "w", ZIP_DEFLATED) as undated:
        for name in made.namelist():
            info = ZipInfo(name, _NO_DAY)
            info.compress_type = ZIP_DEFLATED
            with made.open(name) as source, undated.open(info, "w", force_zip64=True) as target:
                if name == "docProps/core.xml":
                    target.write(_WRITTEN.sub(b"1980-01-01T00:00:00Z", source.read()))
                    continue
                while block := source.read(1 << 20):
                    target.write(block)
    other.replace(path)


XLSX = Document("xlsx", "XLSX, one workbook, a sheet a table of the record", write_xlsx, ".xlsx", kinds=KINDS)
