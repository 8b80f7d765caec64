"""Rows that people decide about: from their names to keys, and back."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records.decision import DecisionKind
from onrecord.records.decision_keys import parts_of
from onrecord.records.errors import UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE_OF: dict[DecisionKind, str] = {
    "event": "events", "actor": "actors", "statement": "statements", "position": "positions", "figure": "figures",
    "place": "places", "date": "dates", "link": "links", "outcome": "outcomes", "deed": "deeds",
}  # fmt: skip
"""The table of each kind of row that is decided about."""
_CURRENT = "JOIN reports r ON r.report = t.report AND r.revision = t.revision WHERE r.current"


def key_of_row(connection: "DuckDBPyConnection", path: Path, kind: DecisionKind, row: str) -> str:
    """The key of a current row by its name REPORT#ID. Raises UsageError where there is none."""
    report, sign, row_id = row.rpartition("#")
    if not sign or not report or not row_id:
        raise UsageError("is no row's name", where=row, remedy=f"write REPORT#ID, such as reuters-17#{kind[0]}3")
    found = connection.execute(
        f"SELECT t.key FROM {TABLE_OF[kind]} t {_CURRENT} AND t.report = ? AND t.id = ? AND t.key IS NOT NULL",
        [report, row_id],
    ).fetchone()
    if found is None:
        raise UsageError(f"there is no {kind} {row}", where=str(path), remedy=f"onrecord {TABLE_OF[kind]} lists them")
    key: str = found[0]
    return key


def merged_with(connection: "DuckDBPyConnection", key: str) -> list[str]:
    """Keys of the other accounts of the event that this one is merged in."""
    rows = connection.execute(
        "SELECT DISTINCT key FROM accounts WHERE merged IN (SELECT merged FROM accounts WHERE key = $1) AND key <> $1"
        " ORDER BY 1",
        [key],
    ).fetchall()
    return [other for (other,) in rows]


def reports_with(connection: "DuckDBPyConnection", kind: DecisionKind, keys: Sequence[str]) -> list[str]:
    """Reports whose current text has a row of one of these keys, or that were merged with one."""
    rows = connection.execute(
        f"SELECT DISTINCT t.report FROM {TABLE_OF[kind]} t {_CURRENT} AND t.key IN (SELECT unnest($1))"
        " UNION SELECT report FROM accounts WHERE key IN (SELECT unnest($1)) ORDER BY 1",
        [list(keys)],
    ).fetchall()
    return [report for (report,) in rows]


def rows_named(connection: "DuckDBPyConnection", keys: Collection[str]) -> dict[str, str]:
    """Key -> REPORT#ID of the current row that has it."""
    found: dict[str, str] = {}
    kinds = {parts.kind for key in keys if (parts := parts_of(key))}
    for table in (table for kind, table in TABLE_OF.items() if kind in kinds):
        rows = connection.execute(
            f"SELECT t.key, min(t.report || '#' || t.id) FROM {table} t {_CURRENT} AND t.key IN (SELECT unnest(?))"
            " GROUP BY 1",
            [sorted(keys)],
        ).fetchall()
        found.update(rows)
    return found
