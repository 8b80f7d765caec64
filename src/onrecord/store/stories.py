"""Which reports tell one story and which print one text: read and written stretch by stretch."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.records.merged_columns import CLOSENESS, COPIES, ORIGINS, STORIES
from onrecord.store.inserting import insert_rows
from onrecord.store.waiting import DAY

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


_HERE = "since IS NOT DISTINCT FROM ? AND days IS NOT DISTINCT FROM ?"
"""SQL that is true of the rows of one stretch."""


class Stretch(NamedTuple):
    """Days in a row: the first one as an ordinal and how many; both null for the reports without a day."""

    since: int | None
    days: int | None


class Text(NamedTuple):
    """One current report as stories and copies see it. `day` is an ordinal."""

    report: str
    day: int | None
    published: str | None
    title: str | None
    text: str


def reports_a_day(connection: "DuckDBPyConnection") -> dict[int | None, int]:
    """How many current reports each day of publication has; null for those without one."""
    return dict(
        connection.execute(f"SELECT {DAY.format('')} AS day, count(*) FROM reports WHERE current GROUP BY 1").fetchall()
    )


def texts_of(connection: "DuckDBPyConnection", stretch: Stretch) -> list[Text]:
    """The current reports of a stretch, in order of publication and id."""
    within = "day IS NULL" if stretch.since is None else "day BETWEEN $since AND $since + $days - 1"
    values = {} if stretch.since is None else {"since": stretch.since, "days": stretch.days}
    rows = connection.execute(
        f"SELECT report, {DAY.format('')} AS day, published, title, text FROM reports WHERE current AND {within}"
        " ORDER BY published, report",
        values,
    ).fetchall()
    return [Text(*row) for row in rows]


def stretches(connection: "DuckDBPyConnection") -> set[Stretch]:
    """The stretches over which stories were told apart."""
    return {Stretch(*row) for row in connection.execute("SELECT since, days FROM stretches").fetchall()}


def stories_in(connection: "DuckDBPyConnection", stretch: Stretch) -> dict[str, str]:
    """Report -> its story, for those that share one with another report of the stretch."""
    return dict(connection.execute(f"SELECT report, story FROM stories WHERE {_HERE}", list(stretch)).fetchall())


def closeness_in(connection: "DuckDBPyConnection", stretch: Stretch) -> dict[tuple[str, str], float]:
    """Pair of reports -> how close they are, in one stretch."""
    rows = connection.execute(f"SELECT one, two, closeness FROM closeness WHERE {_HERE}", list(stretch)).fetchall()
    return {(one, two): value for one, two, value in rows}


def drop_stretch(connection: "DuckDBPyConnection", stretch: Stretch) -> None:
    """Forget the stories of a stretch."""
    for table in ("stories", "closeness", "stretches"):
        connection.execute(f"DELETE FROM {table} WHERE {_HERE}", list(stretch))


def put_stretch(
    connection: "DuckDBPyConnection",
    stretch: Stretch,
    stories: Mapping[str, str],
    closeness: Mapping[tuple[str, str], float],
) -> None:
    """Store the stories of a stretch instead of what was known of it."""
    drop_stretch(connection, stretch)
    of = {"since": stretch.since, "days": stretch.days}
    connection.execute("INSERT INTO stretches VALUES (?, ?)", list(stretch))
    insert_rows(connection, STORIES, ({**of, "story": s, "report": r} for r, s in sorted(stories.items())))
    insert_rows(
        connection,
        CLOSENESS,
        ({**of, "one": one, "two": two, "closeness": value} for (one, two), value in sorted(closeness.items())),
    )


def stories_of(connection: "DuckDBPyConnection", reports: Collection[str]) -> dict[str, list[str]]:
    """Report -> the names of its stories over all stretches, for every report that shares a story with these."""
    rows = connection.execute(
        "WITH here AS (SELECT DISTINCT since, days, story FROM stories WHERE report IN (SELECT unnest(?)))"
        " SELECT s.report, coalesce(s.since, 0) || '+' || coalesce(s.days, 0) || ':' || s.story FROM stories s"
        " JOIN here h ON h.story = s.story AND h.since IS NOT DISTINCT FROM s.since"
        " AND h.days IS NOT DISTINCT FROM s.days ORDER BY ALL",
        [sorted(reports)],
    ).fetchall()
    found: dict[str, list[str]] = {}
    for report, story in rows:
        found.setdefault(report, []).append(story)
    return found


def closeness_of(connection: "DuckDBPyConnection", reports: Collection[str]) -> dict[tuple[str, str], float]:
    """Pair of reports -> how close they are at most, for pairs that hold one of these reports."""
    rows = connection.execute(
        "SELECT one, two, max(closeness) FROM closeness WHERE one IN (SELECT unnest($1)) OR two IN (SELECT unnest($1))"
        " GROUP BY ALL",
        [sorted(reports)],
    ).fetchall()
    return {(one, two): value for one, two, value in rows}


def put_copies(connection: "DuckDBPyConnection", since: int | None, pairs: Iterable[tuple[str, str, float]]) -> None:
    """Store the copies of the two weeks that begin at `since`, instead of what was known of them."""
    connection.execute("DELETE FROM copies WHERE since IS NOT DISTINCT FROM ?", [since])
    rows = ({"since": since, "one": one, "two": two, "contained": share} for one, two, share in sorted(pairs))
    insert_rows(connection, COPIES, rows)


def copied_reports(connection: "DuckDBPyConnection") -> tuple[list[tuple[str, str]], dict[str, str | None]]:
    """Every pair of copies, and the publication of each report in one."""
    pairs = connection.execute("SELECT DISTINCT one, two FROM copies ORDER BY ALL").fetchall()
    names = sorted({name for pair in pairs for name in pair})
    rows = connection.execute(
        "SELECT report, published FROM reports WHERE current AND report IN (SELECT unnest(?))", [names]
    ).fetchall()
    return pairs, dict(rows)


def put_origins(connection: "DuckDBPyConnection", origins: Mapping[str, str]) -> list[str]:
    """Store the origins of reports that have copies; every other current report becomes its own.

    Gives the reports whose origin is another than before.
    """
    connection.execute("CREATE OR REPLACE TEMP TABLE wanted AS SELECT unnest(?) AS report, unnest(?) AS origin",
                       [list(origins), list(origins.values())])  # fmt: skip
    rows = connection.execute(
        "SELECT r.report, coalesce(w.origin, r.report) AS origin, o.report IS NOT NULL AS stood FROM reports r"
        " LEFT JOIN wanted w ON w.report = r.report LEFT JOIN origins o ON o.report = r.report"
        " WHERE r.current AND o.origin IS DISTINCT FROM coalesce(w.origin, r.report) ORDER BY 1"
    ).fetchall()
    connection.execute("DELETE FROM origins WHERE report IN (SELECT unnest(?))", [[name for name, *_ in rows]])
    insert_rows(connection, ORIGINS, ({"report": name, "origin": origin} for name, origin, _ in rows))
    return [name for name, _, stood in rows if stood]


def origins_of(connection: "DuckDBPyConnection", reports: Sequence[str]) -> dict[str, str]:
    """Report -> the report its text comes from."""
    return dict(
        connection.execute(
            "SELECT report, origin FROM origins WHERE report IN (SELECT unnest(?))", [list(reports)]
        ).fetchall()
    )
