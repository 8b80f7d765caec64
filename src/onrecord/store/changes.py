"""The log of what keeping changed: `kept` report by report, `changes` row by row where a text was coded again."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from onrecord.records.columns import ROW_TABLES
from onrecord.records.merged_columns import CHANGES, KEPT
from onrecord.records.rows import Row
from onrecord.store.fetching import fetch_rows
from onrecord.store.inserting import insert_rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

One = tuple[str, int]
"""Report and revision."""
Contents = dict[tuple[str, str], tuple[str, Any]]
"""Table and key of a row -> its id, and what it says."""

_PLACE = frozenset(("report", "revision", "number", "key", "id", "passage_start"))
"""Columns that say where a row stands, not what it says."""


def contents_of(rows: Mapping[str, Sequence[Row]]) -> Contents:
    """What the rows of one report say: ids, which shift when a row is found before them, are read as keys."""
    keys = {row["id"]: row["key"] for table in ROW_TABLES for row in rows[table.name] if row["key"]}

    def plain(value: Any) -> Any:
        if isinstance(value, str):
            return keys.get(value, value)
        if isinstance(value, dict):
            return tuple((name, plain(v)) for name, v in sorted(value.items()))
        return tuple(plain(v) for v in value) if isinstance(value, (list, tuple)) else value

    return {
        (table.name, row["key"]): (row["id"], plain({name: v for name, v in row.items() if name not in _PLACE}))
        for table in ROW_TABLES
        for row in rows[table.name]
        if row["key"]
    }


def contents_kept(connection: "DuckDBPyConnection", ones: Sequence[One]) -> dict[One, Contents]:
    """What the kept rows of these texts say."""
    found: dict[One, dict[str, list[Row]]] = {one: {t.name: [] for t in ROW_TABLES} for one in ones}
    if not found:
        return {}
    wanted = [[name for name, _ in ones], [revision for _, revision in ones]]
    for table in ROW_TABLES:
        rows = fetch_rows(
            connection,
            f"SELECT * FROM {table.name} WHERE (report, revision) IN (SELECT (unnest(?), unnest(?)))"
            " ORDER BY report, revision, number",
            wanted,
        )
        for row in rows:
            found[row["report"], row["revision"]][table.name].append(row)
    return {one: contents_of(tables) for one, tables in found.items()}


def log_kept(connection: "DuckDBPyConnection", fates: Mapping[One, str], at: str | None) -> None:
    """Append what became of each text."""
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM kept").fetchone() or (0,)
    insert_rows(
        connection,
        KEPT,
        (
            {"number": last + n, "at": at, "report": name, "revision": revision, "fate": fate}
            for n, ((name, revision), fate) in enumerate(fates.items(), start=1)
        ),
    )


def log_changes(
    connection: "DuckDBPyConnection", changed: Mapping[One, tuple[Contents, Contents]], at: str | None
) -> None:
    """Append the rows that are new, revised or withdrawn between what a text's rows said before and say now."""
    rows = []
    for (report, revision), (before, now) in changed.items():
        for (table, key), (row_id, content) in now.items():
            if (table, key) not in before:
                rows.append((report, revision, table, key, row_id, "new"))
            elif before[table, key][1] != content:
                rows.append((report, revision, table, key, row_id, "revised"))
        for (table, key), (row_id, _) in before.items():
            if (table, key) not in now:
                rows.append((report, revision, table, key, row_id, "withdrawn"))
    names = ("report", "revision", "table", "key", "id", "change")
    insert_rows(connection, CHANGES, ({"at": at, **dict(zip(names, row, strict=True))} for row in rows))
