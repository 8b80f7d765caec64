"""The log of decisions: appended to, and read as what stands today."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.records.decision import REVIEWS, Decision, DecisionKind, LoggedDecision
from onrecord.records.decision_keys import parts_of, rematch
from onrecord.records.errors import UsageError
from onrecord.records.merged_columns import DECISIONS
from onrecord.store.decided_rows import TABLE_OF
from onrecord.store.inserting import insert_rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_FIELDS = ("one", "two", "verdict", "by", "score", "features", "conflicts", "who", "note", "at", "field", "value")
_COLUMNS = ", ".join(f'"{name}"' for name in _FIELDS)
_UNDONE = "SELECT undoes FROM decisions WHERE undoes IS NOT NULL"
_OF_PAIRS = f"verdict NOT IN {REVIEWS}"
_RULES = (
    f"SELECT {_COLUMNS} FROM decisions WHERE kind = 'event' AND \"by\" = 'rules' AND {{which}}"
    " QUALIFY row_number() OVER (PARTITION BY one, two ORDER BY number DESC) = 1"
)


def append_decisions(
    connection: "DuckDBPyConnection", kind: DecisionKind, decisions: Iterable[Decision], at: str | None
) -> list[int]:
    """Append decisions in their order, as of the ISO time `at`; gives their numbers."""
    last = _last(connection)
    rows = [
        {"number": last + n, "kind": kind, **msgspec.to_builtins(decision), "at": decision.at or at}
        for n, decision in enumerate(decisions, start=1)
    ]
    insert_rows(connection, DECISIONS, rows)
    return [last + n for n in range(1, len(rows) + 1)]


def undo_decisions(
    connection: "DuckDBPyConnection", numbers: Sequence[int], *, who: str | None, note: str | None, at: str | None
) -> list[LoggedDecision]:
    """Take people's decisions back, by appending that they are; gives what was taken back.

    Raises UsageError for a number that is none, a rule's, or taken back already.
    """
    undone = {number for (number,) in connection.execute(_UNDONE).fetchall()}
    found = []
    for number in dict.fromkeys(numbers):
        rows = _logged(connection, "number = ?", [number])
        what = None
        if not rows:
            what = "there is no decision"
        elif number in undone:
            what = "undone is"
        elif rows[0].decision.by == "rules":
            what = "rules made decision"
        if what:
            raise UsageError(f"{what} {number}", remedy="onrecord decisions list shows what can be undone")
        found += rows
    last = _last(connection)
    insert_rows(
        connection,
        DECISIONS,
        (
            {"number": last + n, "kind": one.kind, "one": one.decision.one, "two": one.decision.two, "verdict": "undone",
             "by": "person", "who": who, "note": note, "at": at, "undoes": one.number}
            for n, one in enumerate(found, start=1)
        ),
    )  # fmt: skip
    return found


def peoples_decisions(connection: "DuckDBPyConnection", kind: DecisionKind | None = None) -> list[LoggedDecision]:
    """People's decisions that stand, in order, each about the rows it belongs to today; of a `kind` only those about
    pairs of such rows, which is what merging goes by.

    A row that recoding moved is found again (`records/decision_keys.py`); one that is gone stands in `missing`.
    """
    which = f"\"by\" = 'person' AND undoes IS NULL AND number NOT IN ({_UNDONE})"
    which += f" AND kind = ? AND {_OF_PAIRS}" if kind else ""
    made = _logged(connection, which, [kind] if kind else [])
    now = _rows_today(connection, {key for one in made for key in (one.decision.one, one.decision.two)})
    found = []
    for logged in made:
        keys = [now.get(key) for key in (logged.decision.one, logged.decision.two)]
        if None in keys:
            missing = [k for k in (logged.decision.one, logged.decision.two) if now.get(k) is None]
            found.append(msgspec.structs.replace(logged, missing=missing))
        else:
            one, two = sorted(key for key in keys if key)
            decision = msgspec.structs.replace(logged.decision, one=one, two=two)
            found.append(msgspec.structs.replace(logged, decision=decision))
    return found


def all_decisions(
    connection: "DuckDBPyConnection", *, by: str | None = None, limit: int | None = None
) -> list[LoggedDecision]:
    """The log as it was written, by rules or people or both, the newest first; `stands` says what counts."""
    undone = {number for (number,) in connection.execute(_UNDONE).fetchall()}
    which = "undoes IS NULL" + (' AND "by" = ?' if by else "")
    rows = _logged(connection, which, [by] if by else [], newest=True, limit=limit)
    return [msgspec.structs.replace(one, stands=one.number not in undone) for one in rows]


def rules_met(connection: "DuckDBPyConnection", keys: Collection[str]) -> list[tuple[str, str]]:
    """Pairs that rules last took for one event, one of them or both among these keys."""
    which = "(one IN (SELECT unnest($1)) OR two IN (SELECT unnest($1)))"
    rows = connection.execute(
        f"SELECT one, two FROM ({_RULES.format(which=which)}) WHERE verdict = 'same event'", [sorted(keys)]
    ).fetchall()
    return [(one, two) for one, two in rows]


def rules_about(connection: "DuckDBPyConnection", keys: Collection[str]) -> dict[tuple[str, str], Decision]:
    """What rules last decided about each pair of these keys."""
    which = "one IN (SELECT unnest($1)) AND two IN (SELECT unnest($1))"
    rows = connection.execute(_RULES.format(which=which), [sorted(keys)]).fetchall()
    return {(row[0], row[1]): _decision(row) for row in rows}


def _last(connection: "DuckDBPyConnection") -> int:
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM decisions").fetchone() or (0,)
    return int(last)


def _logged(
    connection: "DuckDBPyConnection",
    which: str,
    values: Sequence[Any],
    *,
    newest: bool = False,
    limit: int | None = None,
) -> list[LoggedDecision]:
    order = "DESC" if newest else "ASC"
    most = f" LIMIT {int(limit)}" if limit is not None else ""
    rows = connection.execute(
        f"SELECT number, kind, {_COLUMNS} FROM decisions WHERE {which} ORDER BY number {order}{most}", list(values)
    ).fetchall()
    return [LoggedDecision(number=row[0], kind=row[1], decision=_decision(row[2:])) for row in rows]


def _decision(row: Sequence[Any]) -> Decision:
    values = dict(zip(_FIELDS, row, strict=True))
    return Decision(**{**values, "features": values["features"] or {}, "conflicts": values["conflicts"] or []})


def _rows_today(connection: "DuckDBPyConnection", keys: set[str]) -> dict[str, str | None]:
    """Key -> the key of the current event or actor it belongs to now."""
    texts = sorted({parts.text for key in keys if (parts := parts_of(key))})
    there: list[str] = []
    kinds = {parts.kind for key in keys if (parts := parts_of(key))}
    for table in (table for kind, table in TABLE_OF.items() if kind in kinds):
        rows = connection.execute(
            f"SELECT DISTINCT t.key FROM {table} t JOIN reports r ON r.report = t.report AND r.revision = t.revision"
            " WHERE r.current AND r.key IN (SELECT unnest(?)) AND t.key IS NOT NULL ORDER BY 1",
            [texts],
        ).fetchall()
        there += [key for (key,) in rows]
    by_text: dict[str, list[str]] = {}
    for key in there:
        by_text.setdefault(key.split(":", 1)[0], []).append(key)
    return {key: rematch(key, by_text.get(key.split(":", 1)[0], ())) for key in sorted(keys)}
