"""The rows of kept records, table by table: what CSV, XLSX, Parquet and Arrow have in common.

The columns are those of `records/columns.py`; rows of records have four more at their end that spare a join.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from onrecord.exports.native import KINDS, REPORT_OUTSIDE
from onrecord.exports.selection import Kept, Wanted, asked_report
from onrecord.exports.sidecar import Account
from onrecord.exports.withholding import TEXT_COLUMNS
from onrecord.records.columns import TABLES, Table
from onrecord.records.record import Record
from onrecord.records.rows import Row, rows_of

JOINED = ("row", "published", "publisher", "url")
"""A row's name REPORT#ID, and when, by whom and where its report was published."""
_AT_ONCE = 256
"""Records whose rows are held at a time."""


def chosen_tables(wanted: Wanted) -> tuple[Table, ...]:
    """The tables that leave: all of them, or the one that `table` names."""
    return tuple(table for table in TABLES if wanted.table in (None, table.name))


def column_names(table: Table) -> list[str]:
    """The columns of a table as it leaves."""
    return [*(column.name for column in table.columns), *(JOINED if table.name in KINDS else ())]


def told_rows(kept: Iterable[Kept], wanted: Wanted, account: Account) -> Iterator[dict[str, list[Row]]]:
    """Table name -> rows, a few hundred records at a time, all columns in each row; told to the account."""
    tables = chosen_tables(wanted)
    account.columns = {table.name: column_names(table) for table in tables}
    waiting: dict[str, list[Row]] = {table.name: [] for table in tables}
    held = 0
    for one in kept:
        account.came(one.record)
        if not asked_report(one.record, wanted):
            for kind in KINDS:
                account.stayed(kind, REPORT_OUTSIDE, len(getattr(one.record, kind)))
            continue
        found = _rows(one, wanted)
        for kind in KINDS:
            if kind in waiting:
                account.left(kind, len(found[kind]))
            else:
                account.stayed(kind, f"not asked for: --table {wanted.table}", len(found[kind]))
        for name, rows in waiting.items():
            rows += _without_text(one.record, name, found[name], account) if not wanted.text else found[name]
            account.rows += len(found[name]) if wanted.text or name not in KINDS else 0
        held += 1
        if held == _AT_ONCE:
            yield waiting
            waiting, held = {table.name: [] for table in tables}, 0
    if held:
        yield waiting


def _rows(one: Kept, wanted: Wanted) -> dict[str, list[Row]]:
    report = one.record.report
    found = rows_of(one.record, one.evidence if wanted.text else (), revision=one.revision)
    found["reports"][0]["current"] = one.current
    for kind in KINDS:
        for row in found[kind]:
            row["row"] = f"{report.id}#{row['id']}"
            row |= {name: getattr(report, name) for name in JOINED[1:]}
    return found


def _without_text(record: Record, table: str, rows: Sequence[Row], account: Account) -> list[Row]:
    """The same rows without text; where their passages stand is told in the provenance."""
    if table in KINDS:
        for row in rows:
            start = row["passage_start"]
            account.line(row["row"], record, row["id"], start or 0, (start or 0) + len(row["passage"] or ""))
    return [{name: None if name in TEXT_COLUMNS else value for name, value in row.items()} for row in rows]


def values_of(row: Mapping[str, Any], names: Sequence[str]) -> list[Any]:
    """A row's values in the order of its table's columns; null where it has none."""
    return [row.get(name) for name in names]
