"""What waits to be merged: reports that were kept, or that a person decided about, since merging last ran."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.records.decision import REVIEWS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

DAY = "date_diff('day', DATE '0001-01-01', TRY_CAST(left({}published, 10) AS DATE)) + 1"
"""SQL for a report's day of publication as Python's ordinal; null where it has none. Put "r." or nothing in."""


class Waiting(NamedTuple):
    """One report that waits: its day of publication (ordinal, null undated) and why: "report" where it was kept,
    "decision" where a person decided about one of its rows. A report whose day changed waits under both days."""

    report: str
    day: int | None
    why: str


def wait_for_merging(connection: "DuckDBPyConnection", reports: Sequence[str], why: str = "report") -> None:
    """Put the current texts of these reports on the list, as they are now; one that stands there is not put twice."""
    connection.execute(
        f"INSERT INTO to_merge SELECT report, {DAY.format('')}, ? FROM reports"
        " WHERE current AND report IN (SELECT unnest(?)) EXCEPT FROM to_merge ORDER BY ALL",
        [why, list(reports)],
    )


def waiting(connection: "DuckDBPyConnection") -> list[Waiting]:
    """What waits, by day and report, undated first."""
    rows = connection.execute("SELECT report, day, why FROM to_merge ORDER BY day NULLS FIRST, report, why").fetchall()
    return [Waiting(*row) for row in rows]


def all_wait(connection: "DuckDBPyConnection") -> None:
    """Put every current report on the list: merging from scratch."""
    connection.execute("DELETE FROM to_merge")
    connection.execute(
        f"INSERT INTO to_merge SELECT report, {DAY.format('')}, 'report' FROM reports WHERE current ORDER BY report"
    )


def done_waiting(connection: "DuckDBPyConnection", done: Sequence[Waiting]) -> None:
    """Take what was merged off the list."""
    if not done:
        return
    columns = [[one.report for one in done], [one.day for one in done], [one.why for one in done]]
    connection.execute(
        "DELETE FROM to_merge WHERE EXISTS (FROM (SELECT unnest(?) AS report, unnest(?::INTEGER[]) AS day,"
        " unnest(?) AS why) d WHERE d.report = to_merge.report AND d.day IS NOT DISTINCT FROM to_merge.day"
        " AND d.why = to_merge.why)",
        columns,
    )


def state_of(connection: "DuckDBPyConnection") -> tuple[int, int]:
    """How often anything was kept, and decided of pairs of rows: merging that saw another state than it finds begins again."""
    row = connection.execute(
        f"SELECT (SELECT count(*) FROM kept), (SELECT count(*) FROM decisions WHERE verdict NOT IN {REVIEWS})"
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)
