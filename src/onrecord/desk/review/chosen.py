"""The rows that are to be reviewed, in order, each with what was said of it."""

from pathlib import Path
from typing import NamedTuple

from onrecord.desk.review.reviewing import Reviews, agreed
from onrecord.records.decision import DecisionKind
from onrecord.records.rows import Row
from onrecord.store.review_asking import SCOPED, TYPE_COLUMN, Order, choose_rows
from onrecord.store.scope import Scope

__all__ = ["SCOPED", "TYPE_COLUMN", "ReviewSet", "read_set"]


class ReviewSet(NamedTuple):
    """`rows` have row, key, type, day, publisher, passage, `mine` (what the reviewer said of it, null: nothing yet),
    `state` (what all who reviewed it say, "contested" where they differ, null where nobody did), `verdicts` and `edits`
    by reviewer. `whole`: how many rows there would be without a limit."""

    rows: list[Row]
    whole: int

    @property
    def left(self) -> list[str]:
        """Names of the rows of which the reviewer has said nothing yet."""
        return [row["row"] for row in self.rows if row["mine"] is None]

    def after(self, name: str) -> list[str]:
        """What is left, without the row `name`: first what comes after it, then what comes before."""
        order = [row["row"] for row in self.rows]
        at = order.index(name) + 1 if name in order else 0
        waits = set(self.left) - {name}
        return [one for one in (*order[at:], *order[:at]) if one in waits]


def read_set(
    db: Path, kind: DecisionKind, scope: Scope, reviews: Reviews, *, who: str, type: str | None = None, words: str = "",
    report: str | None = None, order: Order = "newest", size: int = 100,
) -> ReviewSet:  # fmt: skip
    """At most `size` rows of one kind, as `who` sees them (`store.review_asking.choose_rows`). Raises UsageError,
    DatabaseError."""
    found = choose_rows(db, kind, scope, type=type, words=words, report=report, order=order, limit=size)
    return ReviewSet([_row(row, reviews, who) for row in found.rows], found.whole)


def _row(row: Row, reviews: Reviews, who: str) -> Row:
    by = reviews.get(row["key"], {})
    return {
        **row,
        "mine": by[who].verdict if who in by else None,
        "state": (agreed(by) or "contested") if by else None,
        "verdicts": {name: review.verdict for name, review in sorted(by.items())},
        "edits": {name: review.edits for name, review in sorted(by.items()) if review.edits},
    }
