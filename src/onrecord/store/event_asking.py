"""What stands around a merged event: its accounts' own rows and places, and what links to them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records.rows import Row
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Accounts are looked up by themselves first: events and links of a few reports that are named are found in few blocks,
# and of a wide table no more is read than is asked for.
_ACCOUNTS = "SELECT report, revision, event FROM accounts WHERE merged = ? ORDER BY number LIMIT ?"
_OF_REPORTS = "{t}.report IN (SELECT unnest($reports))"
_ASKED = "asked AS (SELECT unnest($reports) AS report, unnest($revisions) AS revision, unnest($ids) AS id)"
_SAME = "{one}.report = {two}.report AND {one}.revision = {two}.revision"
_ROWS = (
    f"WITH {_ASKED} SELECT e.report, e.revision, e.id, e.reciprocal, e.trigger, e.mentions, e.passage,"
    f" e.passage_start FROM events e JOIN asked a ON {_SAME.format(one='e', two='a')} AND e.id = a.id"
    f" WHERE {_OF_REPORTS.format(t='e')}"
)
_TITLES = f"SELECT report, revision, title FROM reports r WHERE {_OF_REPORTS.format(t='r')}"
_PLACES = (
    f"WITH {_ASKED} SELECT p.report, p.id, p.name, p.country, p.admin1, p.lat, p.lon, p.precision"
    f" FROM places p JOIN asked a ON {_SAME.format(one='p', two='a')} AND p.name = a.id"
    f" WHERE {_OF_REPORTS.format(t='p')} ORDER BY p.report, p.number"
)
_LINKS = (
    f'WITH {_ASKED} SELECT l.report, l.revision, l.id, l.kind, l.passage, l."from", l."to", a.id AS event'
    f' FROM links l JOIN asked a ON {_SAME.format(one="l", two="a")} AND (l."from" = a.id OR l."to" = a.id)'
    f" WHERE {_OF_REPORTS.format(t='l')} ORDER BY l.report, l.number"
)
_OTHERS = (
    f"WITH {_ASKED} SELECT e.report, e.id, e.type AS what, e.passage FROM events e JOIN asked a"
    f" ON {_SAME.format(one='e', two='a')} AND e.id = a.id WHERE {_OF_REPORTS.format(t='e')}"
    f" UNION ALL SELECT s.report, s.id, s.act, s.passage FROM statements s JOIN asked a"
    f" ON {_SAME.format(one='s', two='a')} AND s.id = a.id WHERE {_OF_REPORTS.format(t='s')}"
)
_OUTCOMES = (
    f"WITH {_ASKED} SELECT o.report, o.id, o.outcome, o.passage FROM outcomes o JOIN asked a"
    f' ON {_SAME.format(one="o", two="a")} AND o."of" = a.id'
    f" WHERE {_OF_REPORTS.format(t='o')} ORDER BY o.report, o.number"
)
_Ids = Sequence[tuple[str, int, str]]
"""Report, revision and id of rows."""


def merged_id(path: Path, report: str, event: str) -> str | None:
    """The id of the merged event that has this event of a report; null where none has."""
    with reading(path) as connection:
        found = connection.execute(
            "SELECT merged FROM accounts WHERE report = ? AND event = ? ORDER BY revision DESC LIMIT 1", [report, event]
        ).fetchone()
    return found[0] if found else None


def rows_of_accounts(path: Path, merged: str, *, limit: int) -> list[Row]:
    """The events that are accounts of a merged event, with their reports' `title`, in the order of its accounts."""
    with reading(path) as connection:
        ids = connection.execute(_ACCOUNTS, [merged, limit]).fetchall()
        rows = {(row["report"], row["id"]): row for row in _fetch(connection, _ROWS, ids)}
        titles = {(report, revision): title for report, revision, title in _titles(connection, ids)}
    found = [rows[report, event] for report, _, event in ids if (report, event) in rows]
    return [{**row, "title": titles.get((row["report"], row["revision"]))} for row in found]


def places_of(path: Path, names: Sequence[tuple[str, int, str]]) -> list[Row]:
    """The places that reports (id, revision) call by these names."""
    with reading(path) as connection:
        return _fetch(connection, _PLACES, names)


def names_of(path: Path, ids: Sequence[str]) -> dict[str, str]:
    """Id of a known actor, or in the registry -> its name; what is none is left out."""
    with reading(path) as connection:
        sql = "SELECT coalesce(registry, id), name FROM known_actors WHERE id IN (SELECT unnest($1)) OR registry IN (SELECT unnest($1))"
        return dict(connection.execute(sql, [list(ids)]).fetchall()) if ids else {}


def links_of(path: Path, rows: Sequence[Row]) -> list[Row]:
    """Links that start or end at one of these events: `kind`, `later` (is the other row the later one?), `other` (its
    name, REPORT#ID), `what` it is and its `other_passage`."""
    with reading(path) as connection:
        links = _fetch(connection, _LINKS, [(row["report"], row["revision"], row["id"]) for row in rows])
        ends = [(link["report"], link["revision"], _other(link)) for link in links]
        others = {(row["report"], row["id"]): row for row in _fetch(connection, _OTHERS, ends)}
    found = []
    for link, (report, _, end) in zip(links, ends, strict=True):
        other = others.get((report, end), {})
        facts = {"what": other.get("what"), "other_passage": other.get("passage")}
        name = {"row": f"{report}#{link['id']}", "other": f"{report}#{end}", "later": link["to"] == link["event"]}
        found.append({**name, "kind": link["kind"], "passage": link["passage"], **facts})
    return found


def outcomes_of(path: Path, rows: Sequence[Row]) -> list[Row]:
    """What their own reports say came of these events: `row`, `outcome`, `passage`."""
    with reading(path) as connection:
        found = _fetch(connection, _OUTCOMES, [(row["report"], row["revision"], row["id"]) for row in rows])
    return [{"row": f"{o['report']}#{o['id']}", "outcome": o["outcome"], "passage": o["passage"]} for o in found]


def _other(link: Row) -> str:
    end: str = link["from"] if link["to"] == link["event"] else link["to"]
    return end


def _fetch(connection: "DuckDBPyConnection", sql: str, ids: _Ids) -> list[Row]:
    return fetch_rows(connection, sql, _values(ids)) if ids else []


def _titles(connection: "DuckDBPyConnection", ids: _Ids) -> list[tuple[str, int, str]]:
    return connection.execute(_TITLES, {"reports": [report for report, _, _ in ids]}).fetchall() if ids else []


def _values(ids: _Ids) -> dict[str, list[str] | list[int]]:
    return {
        "reports": [report for report, _, _ in ids],
        "revisions": [revision for _, revision, _ in ids],
        "ids": [row for _, _, row in ids],
    }
