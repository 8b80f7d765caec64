"""Records as Arrow tables: what passes between machines, and into Parquet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from onrecord.records.columns import TABLES, Column, Kind, Table
from onrecord.records.errors import UsageError
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.records.rows import Row, record_of, rows_of

if TYPE_CHECKING:
    import pyarrow

Coded = tuple[Record, Sequence[Evidence]]


def arrow_schema(table: Table) -> "pyarrow.Schema":
    """The columns of one of the record's tables, in the order of `records/columns.py`. Raises UsageError without pyarrow."""
    return arrow_columns(table.columns)


def arrow_columns(columns: Iterable[Column]) -> "pyarrow.Schema":
    """These columns as an Arrow schema. Raises UsageError without pyarrow."""
    kinds = _kinds()
    return _pyarrow().schema([(column.name, kinds[column.kind]) for column in columns])


def to_tables(coded: Iterable[Coded]) -> dict[str, "pyarrow.Table"]:
    """Table name -> the rows of all these records, in their order. Nothing is lost: `from_tables` gives them back."""
    pyarrow = _pyarrow()
    found: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    seen: Counter[str] = Counter()
    for record, evidence in coded:
        seen[record.report.id] += 1  # two texts under one id stay apart; the database numbers its revisions anew
        for name, rows in rows_of(record, evidence, revision=seen[record.report.id]).items():
            found[name] += rows
    return {table.name: pyarrow.Table.from_pylist(found[table.name], arrow_schema(table)) for table in TABLES}


def from_tables(tables: dict[str, "pyarrow.Table"]) -> list[tuple[Record, list[Evidence]]]:
    """The records and evidence of tables that `to_tables` made, in the order of their reports' rows."""
    heads = tables["reports"].to_pylist(maps_as_pydicts="strict")
    found: dict[tuple[str, str], dict[str, list[Row]]] = {
        (row["report"], row["revision"]): {"reports": [row]} for row in heads
    }
    for name, table in tables.items():
        if name != "reports":
            for row in table.to_pylist(maps_as_pydicts="strict"):
                found[row["report"], row["revision"]].setdefault(name, []).append(row)
    return [record_of(rows) for rows in found.values()]


def _kinds() -> dict[Kind, Any]:
    """The kinds of column as Arrow types: those of `store/column_types.py`, so that a database reads them as its own."""
    pyarrow = _pyarrow()
    text = pyarrow.string()
    span = pyarrow.struct([("start", pyarrow.int32()), ("end", pyarrow.int32())])

    def listed(**fields: Any) -> Any:
        return pyarrow.list_(pyarrow.struct(list(fields.items())))

    return {
        "text": text,
        "integer": pyarrow.int32(),
        "number": pyarrow.float64(),
        "flag": pyarrow.bool_(),
        "texts": pyarrow.list_(text),
        "span": span,
        "spans": pyarrow.list_(span),
        "ties": listed(kind=text, to=text, title=text, passages=pyarrow.list_(span)),
        "roles": listed(actor=text, role=text, basis=text, statement=text),
        "assertions": listed(statement=text, status=text),
        "reasons": listed(field=text, what=text, start=pyarrow.int32(), end=pyarrow.int32()),
        "sides": listed(value=text, accounts=pyarrow.list_(text), sources=pyarrow.list_(text), published=text),
        "shares": pyarrow.map_(text, pyarrow.float64()),
    }


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        remedy = 'pip install "onrecord[cluster]"'
        raise UsageError("Parquet and Arrow need the pyarrow library", remedy=remedy) from None
    return pyarrow
