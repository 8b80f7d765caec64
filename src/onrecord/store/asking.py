"""Questions to the database: rows of one kind under filters, always in the same order."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.records.columns import ACTORS, EVENTS, FIGURES, REPORTS, STATEMENTS, TABLES, Table
from onrecord.records.errors import UsageError
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.records.rows import Row, record_of
from onrecord.records.vocabulary import Act, ActorKind, EventStatus, EventType, Measure, words_of
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Filters(msgspec.Struct, kw_only=True, frozen=True):
    """What rows are asked for; null asks for all.

    `actor`: a name or part of one in whole words, a registry id, or an ISO 3166 alpha-3 country. `type`: an event's
    PLOVER type, a statement's act, a figure's measure, an actor's kind. `since`, `until`: ISO days, both included; they
    are held against the row's own days, or the day of publication where the row has none. `status`: an event's.
    `limit`: at most so many rows.
    """

    actor: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    limit: int | None = None


class _Question(NamedTuple):
    table: Table
    type_column: str
    types: tuple[str, ...]
    days: tuple[str, str]
    """SQL for the first and last day of a row t, null where it has none of its own."""
    actor: str
    """SQL for report, revision and id of the rows that an actor of `named` has a part in."""
    status: str
    """SQL that is true of a row t of that status."""


# Parts and states are looked up from the few rows that have them, never row by row: of 100,000 reports, the rows of an
# actor are found in well under a second (benchmarks of 2026-11: 540,000 events, 2 million actors).
_SAME = "{one}.report = {two}.report AND {one}.revision = {two}.revision"
_OF_EVENTS = (
    "SELECT e.report, e.revision, e.id, e.figures FROM events e JOIN named a"
    f" ON {_SAME.format(one='e', two='a')} AND (list_contains(e.actors, a.id) OR list_contains(e.recipients, a.id))"
)
_OF_STATEMENTS = (
    "SELECT s.report, s.revision, s.id FROM statements s JOIN named a"
    f" ON {_SAME.format(one='s', two='a')} AND list_contains(s.speakers, a.id)"
)
_ROW = "(t.report, t.revision, t.id)"
_QUESTIONS = {
    "events": _Question(
        EVENTS, "type", words_of(EventType), ("t.earliest", "t.latest"),
        f"SELECT report, revision, id FROM ({_OF_EVENTS})", "t.status = $status",
    ),
    "statements": _Question(
        STATEMENTS, "act", words_of(Act), ("t.earliest", "t.latest"), _OF_STATEMENTS,
        f"{_ROW} IN (SELECT s.report, s.revision, s.id"
        " FROM (SELECT report, revision, id, unnest(events) AS event FROM statements) s"
        f" JOIN events e ON {_SAME.format(one='e', two='s')} AND e.id = s.event WHERE e.status = $status)",
    ),
    "figures": _Question(
        FIGURES, "measure", words_of(Measure), ("t.earliest", "t.latest"),
        f"SELECT f.report, f.revision, f.id FROM figures f JOIN ({_OF_EVENTS}) e"
        f" ON {_SAME.format(one='f', two='e')} AND f.event = e.id"
        f" UNION ALL SELECT report, revision, unnest(figures) FROM ({_OF_EVENTS})"
        f" UNION ALL SELECT f.report, f.revision, f.id FROM figures f JOIN ({_OF_STATEMENTS}) s"
        f" ON {_SAME.format(one='f', two='s')} AND f.statement = s.id",
        "t.status = $status",
    ),
    "actors": _Question(
        ACTORS, "kind", words_of(ActorKind), ("NULL", "NULL"), "SELECT report, revision, id FROM named",
        f"{_ROW} IN (SELECT report, revision, unnest(actors || recipients) FROM events WHERE status = $status)",
    ),
}  # fmt: skip
KINDS = tuple(_QUESTIONS)
"""The kinds of row that can be asked for."""


def ask(path: Path, kind: str, filters: Filters) -> list[Row]:
    """The rows of one kind (`KINDS`) in the current revisions that pass every filter, with the report's `published`.

    In order of day, report and place in the report. Raises UsageError for a type or status that is none,
    DatabaseError as `reading` does.
    """
    question = _QUESTIONS[kind]
    sql, values = _sql(question, filters)
    with reading(path) as connection:
        return fetch_rows(connection, sql, values)


def count_rows(path: Path) -> dict[str, int]:
    """Table name -> its rows in the database, older revisions among them."""
    with reading(path) as connection:
        return {t.name: (connection.execute(f"SELECT count(*) FROM {t.name}").fetchone() or (0,))[0] for t in TABLES}


def read_record(path: Path, report: str, revision: int | None = None) -> tuple[Record, list[Evidence]]:
    """One report's record and evidence; `revision` null is the current one. Raises UsageError where it is not kept."""
    with reading(path) as connection:
        chosen = "current" if revision is None else "revision = $revision"
        values = {"report": report} | ({} if revision is None else {"revision": revision})
        heads = fetch_rows(connection, f"SELECT * FROM reports WHERE report = $report AND {chosen}", values)
        if not heads:
            raise _no_report(connection, path, report, revision)
        return record_of(_all_rows(connection, heads))


def _all_rows(connection: "DuckDBPyConnection", heads: list[Row]) -> dict[str, list[Row]]:
    of = [heads[0]["report"], heads[0]["revision"]]
    found = {REPORTS.name: heads}
    for table in TABLES[1:]:
        sql = f"SELECT * FROM {table.name} WHERE report = ? AND revision = ? ORDER BY number"
        found[table.name] = fetch_rows(connection, sql, of)
    return found


def _no_report(connection: "DuckDBPyConnection", path: Path, report: str, revision: int | None) -> UsageError:
    ids = [name for (name,) in connection.execute("SELECT DISTINCT report FROM reports ORDER BY 1").fetchall()]
    if report in ids:
        return UsageError(f"report {report!r} has no revision {revision}", where=str(path), remedy="leave it out")
    from difflib import get_close_matches

    near = [name for name in ids if report in name][:3] or get_close_matches(report, ids, 3)
    remedy = f"did you mean {' or '.join(near)}?" if near else "onrecord events lists what is there"
    return UsageError(f"there is no report {report!r}", where=str(path), remedy=remedy)


def _sql(question: _Question, filters: Filters) -> tuple[str, dict[str, object]]:
    named = ""
    conditions = ["r.current"]
    values: dict[str, object] = {}
    earliest, latest = question.days
    published = "left(r.published, 10)"
    first, last = f"coalesce({earliest}, {latest}, {published})", f"coalesce({latest}, {earliest}, {published})"
    if filters.since:
        conditions.append(f"{last} >= $since")
        values["since"] = filters.since
    if filters.until:
        conditions.append(f"{first} <= $until")
        values["until"] = filters.until
    if filters.type:
        conditions.append(f't."{question.type_column}" = $type')
        values["type"] = one_of(filters.type, question.types, "type")
    if filters.status:
        conditions.append(question.status)
        values["status"] = one_of(filters.status, words_of(EventStatus), "status")
    if filters.actor:
        named = NAMED
        conditions.append(f"{_ROW} IN ({question.actor})")
        values |= {"actor": filters.actor, "actor_word": a_word_of(filters.actor)}
    limit = f" LIMIT {int(filters.limit)}" if filters.limit is not None else ""
    names = ", ".join(f't."{column.name}"' for column in question.table.columns)
    order = "day NULLS LAST, t.report, t.number"
    # The rows are chosen by their narrow columns first: lists and passages are read for those alone.
    chosen = (
        f"SELECT t.rowid AS row, r.published, {first} AS day FROM {question.table.name} t"
        " JOIN reports r ON r.report = t.report AND r.revision = t.revision"
        f" WHERE {' AND '.join(conditions)} ORDER BY {order}{limit}"
    )
    sql = (
        f"{named}SELECT {names}, c.published FROM ({chosen}) c JOIN {question.table.name} t ON t.rowid = c.row"
        f" ORDER BY c.{order}"
    )
    return sql, values


# A name in letters and digits only, so that "Al-Shabaab" finds "al Shabaab"; a country or registry id as it is.
_PLAIN = "' ' || trim(regexp_replace(lower(strip_accents({})), '[^\\p{{L}}\\p{{N}}]+', ' ', 'g')) || ' '"
NAMED = (
    "WITH names AS (SELECT name FROM (SELECT DISTINCT name FROM actors)"
    " WHERE contains(lower(strip_accents(name)), $actor_word)"
    f" AND contains({_PLAIN.format('name')}, {_PLAIN.format('$actor')})),"
    " named AS MATERIALIZED (SELECT report, revision, id FROM actors"
    " WHERE known = $actor OR country = upper($actor) OR name IN (FROM names)) "
)
"""SQL, to stand before a query: `named` are the actors (report, revision, id) whose name, registry id or country $actor
is. Each name is looked at once, however many reports have it; $actor_word (`a_word_of`) spares most of them more."""


def a_word_of(actor: str) -> str:
    """The longest run of plain letters and digits in a name, in lower case: every name that holds the name holds it."""
    return max(re.findall(r"[a-z0-9]+", actor.lower()), key=len, default="")


def one_of(word: str, words: tuple[str, ...], what: str) -> str:
    """The word of a closed list that a user wrote in any case. Raises UsageError, which names the option, for another."""
    found = next((w for w in words if w.lower() == word.lower()), None)
    if found is None:
        raise UsageError(f"there is no {what} {word!r}", where=f"--{what}", remedy=f"use one of: {', '.join(words)}")
    return found
