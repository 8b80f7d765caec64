"""Kept records whole, with their evidence and revisions: what leaves, and what is read back."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records.columns import REPORTS, TABLES
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.records.rows import Row, record_of
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 400
"""Texts read at a time: some 40 MB of records."""


def kept_records(
    path: Path, *, publisher: str | None = None, revisions: bool = False, reports: Collection[str] | None = None
) -> Iterator[tuple[Record, list[Evidence], int, bool]]:
    """Every current record of a database, or of one publisher, by report id; each with its evidence, revision, and
    whether that is the current one. `revisions`: older texts too, before the newer; `reports`: of these only. Raises
    DatabaseError.
    """
    sql = (
        "SELECT report, revision FROM reports WHERE (current OR $revisions)"
        " AND ($publisher IS NULL OR publisher = $publisher)"
        " AND ($reports IS NULL OR report IN (SELECT unnest($reports))) ORDER BY report, revision"
    )
    with reading(path) as connection:
        named = None if reports is None else sorted(reports)
        values = {"publisher": publisher, "revisions": revisions, "reports": named}
        wanted = connection.execute(sql, values).fetchall()
        for at in range(0, len(wanted), _AT_ONCE):
            yield from _some(connection, wanted[at : at + _AT_ONCE])


def count_texts(path: Path) -> dict[str, int]:
    """How many reports a database holds, and how many older texts of them. Raises DatabaseError."""
    with reading(path) as connection:
        sql = "SELECT count(*) FILTER (current), count(*) FILTER (NOT current) FROM reports"
        now, older = connection.execute(sql).fetchone() or (0, 0)
    return {"reports": int(now), "older texts": int(older)}


def _some(
    connection: "DuckDBPyConnection", wanted: list[tuple[str, int]]
) -> Iterator[tuple[Record, list[Evidence], int, bool]]:
    found: dict[tuple[str, int], dict[str, list[Row]]] = {one: {} for one in wanted}
    pairs = [[name for name, _ in wanted], [revision for _, revision in wanted]]
    for table in TABLES:
        names = ", ".join(f'"{c.name}"' for c in table.columns if not c.derived)
        sql = f"SELECT {names} FROM {table.name} WHERE (report, revision) IN (SELECT (unnest(?), unnest(?)))"
        for row in fetch_rows(connection, sql, pairs):
            found[row["report"], row["revision"]].setdefault(table.name, []).append(row)
    for (_, revision), rows in found.items():
        record, evidence = record_of(rows)
        yield record, evidence, revision, rows[REPORTS.name][0]["current"]
