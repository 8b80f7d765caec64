"""The rows of one kind that are to be reviewed, and what was decided about them."""

from pathlib import Path
from typing import Literal, NamedTuple

from onrecord.records.decision import REVIEWS, DecisionKind, LoggedDecision
from onrecord.records.rows import Row
from onrecord.store.decided_rows import TABLE_OF
from onrecord.store.decisions import peoples_decisions
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading
from onrecord.store.querying import locked_reading
from onrecord.store.scope import Scope, conditions

Order = Literal["newest", "sample", "unsure"]
TYPE_COLUMN: dict[DecisionKind, str] = {
    "event": "type", "statement": "act", "position": "axis", "figure": "measure", "actor": "kind", "place": "precision",
    "link": "kind", "outcome": "outcome",
}  # fmt: skip
"""What `type` is of each kind that can be reviewed."""
SCOPED = ("event", "statement", "position")
"""Kinds that can be chosen by actor, place, topic and status (`store/scope.py`); the others by type, words and days."""
_SURE = ("event", "statement")
_ORDERS: dict[Order, str] = {
    "newest": "t.day DESC NULLS LAST, t.report, t.number",
    # The same sample for whoever draws it, and as good as random.
    "sample": "md5(t.key)",
    "unsure": "t.confidence NULLS LAST, t.report, t.number",
}


class Chosen(NamedTuple):
    """Rows to be reviewed, and how many there would be without a limit."""

    rows: list[Row]
    whole: int


def choose_rows(
    path: Path,
    kind: DecisionKind,
    scope: Scope,
    *,
    type: str | None,
    words: str,
    report: str | None,
    order: Order,
    limit: int,
) -> Chosen:
    """The current rows of one kind that pass all that is asked, each as row, key, report, type, day and publisher.

    `words` have to stand in the row's passage, each of them, whatever their case. Raises UsageError as
    `scope.conditions` does, DatabaseError.
    """
    asked, values = conditions(scope, TABLE_OF[kind], "review") if kind in SCOPED else _days(scope)
    values = dict(values)
    asked = [*asked, "t.key IS NOT NULL"]
    if type:
        asked.append(f"t.{TYPE_COLUMN[kind]} = $type")
        values["type"] = type
    if report:
        asked.append("t.report = $report")
        values["report"] = report
    for number, word in enumerate(words.lower().split()):
        asked.append(f"contains(lower(t.passage), $word_{number})")
        values[f"word_{number}"] = word
    if order == "unsure" and kind not in _SURE:
        order = "sample"
    which = f"FROM {TABLE_OF[kind]} t WHERE {' AND '.join(asked)}"
    columns = f't.row, t.key, t.report, t.{TYPE_COLUMN[kind]} AS "type", t.day, t.publisher, t.passage'
    # The rows are chosen by their narrow columns first: passages are read for those alone.
    chosen = f"SELECT t.report, t.id {which} ORDER BY {_ORDERS[order]} LIMIT {int(limit)}"
    with locked_reading(path) as connection:
        (whole,) = connection.execute(f"SELECT count(*) {which}", values).fetchone() or (0,)
        found = connection.execute(chosen, values).fetchall()
        rows = fetch_rows(
            connection,
            f"SELECT {columns}, t.id FROM (SELECT unnest($1) AS report, unnest($2) AS id) c"
            f" JOIN {TABLE_OF[kind]} t ON t.report = c.report AND t.id = c.id WHERE t.report IN (SELECT unnest($1))",
            [[report for report, _ in found], [row for _, row in found]],
        )
    at = {one: n for n, one in enumerate(found)}
    return Chosen(sorted(rows, key=lambda row: at[row["report"], row["id"]]), whole)


def _days(scope: Scope) -> tuple[list[str], dict[str, object]]:
    found = {"since": scope.since, "until": scope.until}
    signs = {"since": ">=", "until": "<="}
    return [f"t.day {signs[k]} ${k}" for k, day in found.items() if day], {k: day for k, day in found.items() if day}


def row_of_key(path: Path, kind: DecisionKind, key: str) -> str | None:
    """The name REPORT#ID of the current row of that key; null where there is none. Raises DatabaseError."""
    with locked_reading(path) as connection:
        found = connection.execute(f"SELECT min(row) FROM {TABLE_OF[kind]} WHERE key = ?", [key]).fetchone()
    return found[0] if found else None


def key_named(path: Path, kind: DecisionKind, report: str, row: str) -> str | None:
    """The key of a report's current row; null where there is none. Raises DatabaseError."""
    with locked_reading(path) as connection:
        found = connection.execute(
            f"SELECT key FROM {TABLE_OF[kind]} WHERE report = ? AND id = ?", [report, row]
        ).fetchone()
    return found[0] if found else None


def reviews_kept(path: Path) -> tuple[int, list[LoggedDecision]]:
    """The number of the log's last decision, and the reviews that stand, in order. Raises DatabaseError."""
    with reading(path) as connection:
        (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM decisions").fetchone() or (0,)
        found = [one for one in peoples_decisions(connection) if one.decision.verdict in REVIEWS]
    return int(last), found
