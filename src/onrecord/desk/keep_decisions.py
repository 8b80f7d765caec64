"""What people decide about rows: that they are one event or actor or are not, and that a decision is taken back."""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.desk.keep_events import merge_kept
from onrecord.desk.keeping import now
from onrecord.merging.deciding import settle, standing
from onrecord.records.decision import REVIEWS, Decision, DecisionKind, LoggedDecision, Verdict
from onrecord.records.errors import UsageError
from onrecord.store.decided_rows import key_of_row, merged_with, reports_with, rows_named
from onrecord.store.decisions import all_decisions, append_decisions, peoples_decisions, undo_decisions
from onrecord.store.opening import reading, writing
from onrecord.store.waiting import wait_for_merging

if TYPE_CHECKING:
    from onrecord.store.opening import Connection


def merge_rows(
    db: Path, kind: DecisionKind, rows: Sequence[str], *, who: str | None = None, note: str | None = None
) -> list[int]:
    """Decide that these rows (REPORT#ID), and all that is merged with each of them, are one event or actor.

    Gives the numbers of the decisions. Raises UsageError where a row is none or fewer than two are given,
    DatabaseError.
    """
    if len(set(rows)) < 2:
        raise UsageError("one row is merged with nothing", remedy="give two rows or more")
    merge_kept(db, now=now)
    verdict: Verdict = "same event" if kind == "event" else "same actor"
    with writing(db) as connection:
        keys = [key_of_row(connection, db, kind, row) for row in rows]
        pairs = [(keys[0], key) for key in keys[1:] if key != keys[0]]
        if kind == "event":
            beside = {key: merged_with(connection, key) for key in keys}
            all_keys = list(dict.fromkeys([*keys, *(k for some in beside.values() for k in some)]))
            pairs = [(all_keys[0], key) for key in all_keys[1:]]
            people = [one.decision for one in peoples_decisions(connection, "event") if not one.missing]
            apart = {pair for pair, d in standing(people).items() if d.verdict == "other event"}
            pairs += [pair for pair in combinations(sorted(all_keys), 2) if pair in apart]
        numbers = _decide(connection, kind, dict.fromkeys(pairs), verdict, who, note)
    merge_kept(db, now=now)
    return numbers


def split_rows(
    db: Path, kind: DecisionKind, rows: Sequence[str], *, who: str | None = None, note: str | None = None
) -> list[int]:
    """Decide that these rows are another event (all of them one) than what they are merged with; or, of actors, that
    each is none of the known actors its name would make it.

    Gives the numbers of the decisions. Raises UsageError where a row is none, or is merged with no other;
    DatabaseError.
    """
    merge_kept(db, now=now)
    with writing(db) as connection:
        keys = [key_of_row(connection, db, kind, row) for row in rows]
        pairs: dict[tuple[str, str], None] = {}
        for row, key in zip(rows, keys, strict=True):
            others = [key] if kind == "actor" else [k for k in merged_with(connection, key) if k not in keys]
            if not others:
                raise UsageError("is merged with no other row", where=row, remedy="there is nothing to split")
            pairs.update(dict.fromkeys((key, other) for other in others))
        verdict: Verdict = "other event" if kind == "event" else "other actor"
        numbers = _decide(connection, kind, pairs, verdict, who, note)
    merge_kept(db, now=now)
    return numbers


def _decide(
    connection: "Connection", kind: DecisionKind, pairs: dict[tuple[str, str], None], verdict: Verdict,
    who: str | None, note: str | None,
) -> list[int]:  # fmt: skip
    at = now()
    made = [settle(one, two, verdict, who=who, note=note, at=at) for one, two in pairs]
    numbers = append_decisions(connection, kind, made, at)
    _touch(connection, kind, made)
    return numbers


def _touch(connection: "Connection", kind: DecisionKind, made: Sequence[Decision]) -> None:
    """What was merged by these decisions is merged again; reviews merge nothing."""
    keys = sorted({key for one in made if one.verdict not in REVIEWS for key in (one.one, one.two)})
    if not keys:
        return
    wait_for_merging(connection, reports_with(connection, kind, keys), "decision")


def undo(db: Path, numbers: Sequence[int], *, who: str | None = None, note: str | None = None) -> list[LoggedDecision]:
    """Take people's decisions back; gives them. Raises UsageError for a number that cannot be undone, DatabaseError."""
    with writing(db) as connection:
        found = undo_decisions(connection, numbers, who=who, note=note, at=now())
        for one in found:
            _touch(connection, one.kind, [one.decision])
    merge_kept(db, now=now)
    return found


def list_decisions(
    db: Path, *, by: str | None = "person", orphans: bool = False, limit: int | None = None
) -> list[tuple[LoggedDecision, str, str]]:
    """Decisions, the newest first, each with the rows (REPORT#ID) its keys are today, or the keys where rows are gone.

    `by` is person, rules or null for both; `orphans` picks people's whose rows are gone. Raises DatabaseError.
    """
    with reading(db) as connection:
        people = {one.number: one for one in peoples_decisions(connection)}
        made = all_decisions(connection, by="person" if orphans else by, limit=None if orphans else limit)
        found = []
        for one in made:
            today = people.get(one.number)
            if today is not None:
                one = LoggedDecision(number=one.number, kind=one.kind, decision=today.decision, missing=today.missing)
            if not orphans or one.missing:
                found.append(one)
        found = found[:limit] if limit is not None else found
        keys = {key for one in found for key in (one.decision.one, one.decision.two)}
        names = rows_named(connection, keys)
    return [
        (one, names.get(one.decision.one, one.decision.one), names.get(one.decision.two, one.decision.two))
        for one in found
    ]
