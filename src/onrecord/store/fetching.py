"""Rows of an answer as dictionaries by column name."""

from typing import TYPE_CHECKING, Any

from onrecord.records.rows import Row

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from numpy.typing import NDArray


def fetch_rows(connection: "DuckDBPyConnection", sql: str, values: object = None) -> list[Row]:
    """Every row of a SELECT, each by its columns' names; `values` are those its signs stand for, by place or name."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def fetch_columns(connection: "DuckDBPyConnection", sql: str, values: object = None) -> "dict[str, NDArray[Any]]":
    """Column name -> its values as one array, for many rows at once; numbers that may be null are masked arrays."""
    found: dict[str, NDArray[Any]] = connection.execute(sql, values).fetchnumpy()
    return found
