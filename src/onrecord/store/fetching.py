"""Rows of an answer as dictionaries by column name."""

from typing import TYPE_CHECKING

from onrecord.records.rows import Row

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def fetch_rows(connection: "DuckDBPyConnection", sql: str, values: object = None) -> list[Row]:
    """Every row of a SELECT, each by its columns' names; `values` are those its signs stand for, by place or name."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
