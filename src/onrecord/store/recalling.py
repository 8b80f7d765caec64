"""Kept records read back, many at a time: what merging works on."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.records.columns import ACTORS, EVENTS, FIGURES, PLACES, REPORTS, STATEMENTS
from onrecord.records.record import Record
from onrecord.records.rows import Row, record_of
from onrecord.store.fetching import fetch_rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_NEEDED = (ACTORS, PLACES, FIGURES, EVENTS, STATEMENTS)
"""What accounts are made of (merging/accounts.py)."""
_AT_ONCE = 400
"""Reports read at a time: some 40 MB of records."""


def current_records(connection: "DuckDBPyConnection", reports: Sequence[str]) -> Iterator[Record]:
    """The current records of these reports, by id, with the rows that accounts are made of and no others."""
    wanted = sorted(set(reports))
    for at in range(0, len(wanted), _AT_ONCE):
        yield from _some(connection, wanted[at : at + _AT_ONCE])


def _some(connection: "DuckDBPyConnection", reports: Sequence[str]) -> Iterator[Record]:
    heads = fetch_rows(
        connection, "SELECT * FROM reports WHERE current AND report IN (SELECT unnest(?))", [list(reports)]
    )
    found: dict[str, dict[str, list[Row]]] = {head["report"]: {REPORTS.name: [head]} for head in heads}
    pairs = [[head["report"] for head in heads], [head["revision"] for head in heads]]
    for table in _NEEDED:
        names = ", ".join(f'"{c.name}"' for c in table.columns if not c.derived)
        rows = fetch_rows(
            connection,
            f"SELECT {names} FROM {table.name} WHERE (report, revision) IN (SELECT (unnest(?), unnest(?)))",
            pairs,
        )
        for row in rows:
            found[row["report"]].setdefault(table.name, []).append(row)
    for name in sorted(found):
        yield record_of(found[name])[0]
