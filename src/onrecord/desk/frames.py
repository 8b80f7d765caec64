"""Rows of an answer for Python: typed, and as Arrow, pandas or polars."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from html import escape
from importlib import import_module
from typing import Any, overload

import msgspec

from onrecord.coding.arrow_tables import arrow_columns
from onrecord.records.columns import Column, Kind
from onrecord.records.errors import UsageError
from onrecord.records.rows import Row

_TYPES: dict[Kind, Any] = {
    "text": str | None, "integer": int | None, "number": float | None, "flag": bool | None, "texts": list[str],
}  # fmt: skip
_SHOWN = 20
"""Rows that a notebook shows of many."""


class Rows(Sequence[Any]):
    """Rows of one kind, in their order. Each is a struct with the columns as fields; what is unknown is None."""

    def __init__(self, name: str, columns: Sequence[Column], rows: Sequence[Row], shown: Sequence[str] = ()) -> None:
        self.name = name
        self.columns = {column.name: column.what for column in columns}
        """Column -> what it means."""
        self._columns = tuple(columns)
        self._rows = [{column.name: row[column.name] for column in columns} for row in rows]
        self._shown = tuple(shown) or tuple(self.columns)[:8]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Any: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows": ...
    def __getitem__(self, at: int | slice) -> Any:
        if isinstance(at, slice):
            return Rows(self.name, self._columns, self._rows[at], self._shown)
        return self._type(**self._rows[at])

    def __iter__(self) -> Iterator[Any]:
        return (self._type(**row) for row in self._rows)

    def __repr__(self) -> str:
        return f"<{len(self):,} {self.name}: {', '.join(self._shown)}>"

    def dicts(self) -> list[Row]:
        """The rows as plain dictionaries."""
        return [dict(row) for row in self._rows]

    def arrow(self) -> Any:
        """A pyarrow.Table with the record's types. Raises UsageError without pyarrow."""
        schema = arrow_columns(self._columns)
        return import_module("pyarrow").Table.from_pylist(self._rows, schema)

    def pandas(self) -> Any:
        """A pandas.DataFrame: unknown is NA, numbers keep their type. Raises UsageError without pandas and pyarrow."""
        pandas = _library("pandas")
        return self.arrow().to_pandas(types_mapper=pandas.ArrowDtype)

    def polars(self) -> Any:
        """A polars.DataFrame. Raises UsageError without polars and pyarrow."""
        return _library("polars").from_arrow(self.arrow())

    def _repr_html_(self) -> str:
        """A table for a notebook: the columns a reader looks for, and the words."""
        names = [*self._shown, *(["passage"] if "passage" in self.columns and "passage" not in self._shown else [])]
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body = "".join(
            "<tr>" + "".join(f'<td dir="auto">{escape(_told(row[name]))}</td>' for name in names) + "</tr>"
            for row in ({**row, "figure": None} for row in self._rows[:_SHOWN])
        )
        more = f"<p>{len(self) - _SHOWN:,} more</p>" if len(self) > _SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    @cached_property
    def _type(self) -> Any:
        fields = [(column.name, _TYPES.get(column.kind, Any)) for column in self._columns]
        return msgspec.defstruct(self.name.title().replace(" ", ""), fields, frozen=True, kw_only=True)


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise UsageError(f"a frame of {name} needs {name}", remedy=f"pip install {name} 'onrecord[cluster]'") from None


def _told(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
