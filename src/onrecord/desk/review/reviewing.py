"""Reviewing: what people say of single rows, kept in the log of decisions and read as what each of them says today."""

import re
import threading
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord.desk.keeping import now
from onrecord.desk.review.fields import FIELDS, checked_value
from onrecord.records.decision import REVIEWS, Decision, DecisionKind, LoggedDecision, ReviewVerdict
from onrecord.records.decision_keys import parts_of
from onrecord.records.errors import UsageError
from onrecord.records.keys import row_keys
from onrecord.records.record import Record
from onrecord.store.decisions import all_decisions, append_decisions, undo_decisions
from onrecord.store.opening import original_of, writing
from onrecord.store.review_asking import reviews_kept, row_of_key

__all__ = [
    "LONGEST_NAME", "PATIENCE", "Review", "ReviewBook", "Reviews", "agreed", "book_of", "book_of_view", "row_of_key",
    "standing_reviews", "told_reviews",
]  # fmt: skip

PATIENCE = 2.0
"""Seconds a decision waits for another program's write; whoever decides goes on meanwhile, and it is tried again."""
LONGEST_NAME = 60
_STATES: dict[ReviewVerdict, str] = {"accept": "accepted", "reject": "rejected", "edit": "edited"}
_SAID: dict[ReviewVerdict, str] = {"accept": "right", "reject": "wrong", "edit": "right but for"}
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|\+00:00)")


class Review(NamedTuple):
    """What one person says of one row. `edits`: field -> what it should be; `numbers`: of the decisions it is made of."""

    who: str
    verdict: ReviewVerdict
    edits: dict[str, str]
    numbers: list[int]
    at: str | None


Reviews = dict[str, dict[str, Review]]
"""Key of a row -> who -> the review."""


def standing_reviews(made: Iterable[LoggedDecision]) -> Reviews:
    """What each person says of each row: to accept or reject it replaces what the same person said before, edits of
    several fields add up."""
    found: Reviews = {}
    for logged in made:
        one = logged.decision
        if one.verdict not in REVIEWS:
            continue
        by = found.setdefault(one.one, {})
        who = one.who or ""
        before = by.get(who)
        edits, numbers = dict[str, str](), [logged.number]
        if one.verdict == "edit":
            if before and before.verdict == "edit":
                edits, numbers = dict(before.edits), [*before.numbers, logged.number]
            edits[one.field or ""] = one.value or ""
        by[who] = Review(who, one.verdict, edits, numbers, one.at)
    return found


def agreed(reviews: dict[str, Review]) -> ReviewVerdict | None:
    """The one verdict of all who reviewed a row; null where they differ, or nobody did."""
    found = {review.verdict for review in reviews.values()}
    return found.pop() if len(found) == 1 else None


class ReviewBook:
    """The reviews of one database, for a program that reads a copy of it: those in the copy and those made since."""

    def __init__(self, db: Path) -> None:
        self._db = db
        self._lock = threading.Lock()
        self._since: dict[int, LoggedDecision] = {}
        self._undone: set[int] = set()
        self._read: tuple[Path, int, list[LoggedDecision]] | None = None

    def made(self, view: Path) -> list[LoggedDecision]:
        """Reviews that stand, in order, as of now. Raises DatabaseError."""
        with self._lock:
            if self._read is None or self._read[0] != view or view == self._db:
                last, kept = reviews_kept(view)
                self._read = (view, last, kept)
            _, last, kept = self._read
            later = [one for number, one in sorted(self._since.items()) if number > last]
            return [one for one in (*kept, *later) if one.number not in self._undone]

    def review(
        self, view: Path, key: str, verdict: ReviewVerdict, *, who: str, field: str | None = None, value: str | None = None,
        note: str | None = None, at: str | None = None,
    ) -> int:  # fmt: skip
        """Keep what somebody says of the row with this key; gives the decision's number.

        One that was kept before, by the same person at the same time `at`, is not kept twice, so that whoever got no
        answer may try again. Raises UsageError for what is no row, verdict, field or value, DatabaseError where another
        program writes for longer than `PATIENCE`.
        """
        kind = _kind_of(view, key)
        field, value = _edit(kind, verdict, field, value)
        made = Decision(
            one=key, two=key, verdict=verdict, by="person", who=_name(who), note=(note or "").strip() or None,
            at=_time(at), field=field, value=value,
        )  # fmt: skip
        with writing(self._db, patience=PATIENCE) as connection:
            known = _same(all_decisions(connection, by="person", limit=200), made)
            number = known.number if known else append_decisions(connection, kind, [made], now())[0]
        with self._lock:
            self._since[number] = LoggedDecision(number=number, kind=kind, decision=made)
        return number

    def undo(self, view: Path, *, who: str, number: int | None = None) -> LoggedDecision | None:
        """Take the last review of this person back, or the one of that number; gives it, null where there is none.

        Raises UsageError where another has taken it back, DatabaseError.
        """
        mine = [one for one in self.made(view) if (one.decision.who or "") == _name(who)]
        chosen = next((one for one in reversed(mine) if number in (None, one.number)), None)
        if chosen is None:
            return None
        with writing(self._db, patience=PATIENCE) as connection:
            undo_decisions(connection, [chosen.number], who=_name(who), note=None, at=now())
        with self._lock:
            self._undone.add(chosen.number)
        return chosen


@cache
def book_of(db: Path) -> ReviewBook:
    """The one book of a database in this program."""
    return ReviewBook(db)


def book_of_view(view: Path) -> ReviewBook:
    """The book of the database that a held copy is one of."""
    return book_of(original_of(view).absolute())


def _kind_of(view: Path, key: str) -> DecisionKind:
    parts = parts_of(key)
    kind = next((kind for kind in FIELDS if parts and kind == parts.kind), None)
    if kind is None or row_of_key(view, kind, key) is None:
        raise UsageError(
            "there is no such row any more", where=key, remedy="its report was coded again; go on to the next"
        )
    return kind


def _edit(
    kind: DecisionKind, verdict: ReviewVerdict, field: str | None, value: str | None
) -> tuple[str | None, str | None]:
    if verdict not in REVIEWS:
        raise UsageError(f"there is no verdict {verdict!r}", remedy=f"use one of: {', '.join(REVIEWS)}")
    if verdict != "edit":
        return None, None
    if not field:
        raise UsageError("no field is given", remedy="say which field is to be edited")
    return field, checked_value(kind, field, value or "")


def _name(who: str) -> str:
    told = " ".join(who.split())
    if not told or len(told) > LONGEST_NAME:
        raise UsageError("who decides?", where="who", remedy=f"give a name of at most {LONGEST_NAME} characters")
    return told


def _time(at: str | None) -> str | None:
    if at and not _TIME.fullmatch(at):
        raise UsageError(f"is no time: {at!r}", where="at", remedy="write ISO 8601, UTC")
    return at.replace("Z", "+00:00") if at else now()


def _same(there: Iterable[LoggedDecision], made: Decision) -> LoggedDecision | None:
    def mark(one: Decision) -> tuple[str | None, ...]:
        return one.one, one.verdict, one.who, one.at, one.field

    return next((one for one in there if mark(one.decision) == mark(made)), None)


def told_reviews(view: Path, record: Record) -> dict[str, tuple[str, list[str]]]:
    """What was said of the rows of one record: row id -> accepted, rejected, edited or contested, and who said what.

    Raises DatabaseError.
    """
    made = standing_reviews(book_of_view(view).made(view))
    found: dict[str, tuple[str, list[str]]] = {}
    for row, key in row_keys(record).items() if made else ():
        if by := made.get(key):
            verdict = agreed(by)
            found[row] = (
                _STATES[verdict] if verdict else "contested",
                [_in_words(one) for _, one in sorted(by.items())],
            )
    return found


def _in_words(review: Review) -> str:
    edits = ", ".join(f"{field}: {value or 'unknown'}" for field, value in review.edits.items())
    return f"{review.who}: {_SAID[review.verdict]}{f' {edits}' if edits else ''}"
