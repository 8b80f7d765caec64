import typing

import msgspec
import pytest

from onrecord.records.columns import REPORTS, ROW_TABLES, TABLES, Table
from onrecord.records.record import Record
from onrecord.records.report import Coder, Report

HEAD = ("report", "revision", "number", "key")


@pytest.mark.parametrize("table", ROW_TABLES, ids=lambda t: t.name)
def test_a_table_has_its_rows_fields_in_order(table: Table) -> None:
    (row_type,) = typing.get_args(typing.get_type_hints(Record)[table.name])
    fields = [field.encode_name for field in msgspec.structs.fields(row_type)]
    assert [c.name for c in table.columns if not c.derived and c.name not in HEAD] == fields


def test_every_list_of_the_record_has_a_table() -> None:
    lists = [f.name for f in msgspec.structs.fields(Record) if f.name not in ("format", "report", "coder", "sentences")]
    assert {t.name for t in TABLES} - {"evidence", "reports"} == set(lists)


def test_the_reports_table_has_report_and_coder() -> None:
    names = {c.name for c in REPORTS.columns} - {"report", "revision", "current", "key", "sentences"}
    facts = {f.name for struct in (Report, Coder) for f in msgspec.structs.fields(struct)} - {"id"}
    assert names == facts


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_column_says_what_it_is(table: Table) -> None:
    assert table.what
    names = [c.name for c in table.columns]
    assert len(set(names)) == len(names)
    assert all(c.what for c in table.columns)
    assert table.column(names[0]) is table.columns[0]
    assert table.column("no such") is None
