"""Decisions: what merging, or a person, settled about rows. Appended, explained, and undone only by a later one."""

from typing import Literal, get_args

import msgspec

PairVerdict = Literal["same event", "other event", "same actor", "other actor"]
ReviewVerdict = Literal["accept", "reject", "edit"]
Verdict = PairVerdict | ReviewVerdict
DecidedBy = Literal["rules", "person"]
DecisionKind = Literal["event", "actor", "statement", "position", "figure", "place", "date", "link", "outcome", "deed"]
"""What a decision is about; two rows that are merged are events or actors."""
REVIEWS: tuple[ReviewVerdict, ...] = get_args(ReviewVerdict)


class Decision(msgspec.Struct, kw_only=True, frozen=True):
    """Whether the rows `one` and `two` are accounts of one event, or one actor; or what a reviewer says of one row.

    `one` and `two` are keys (`records/keys.py`), the smaller first, so that a decision outlives recoding. A review is
    of one row, which both keys name: it accepts or rejects the row, or edits it, which is to say that `field` should be
    `value` (as text, empty where it is unknown) and the rest is right. By rules:
    `score` is the sum of `features` (name -> its share of the sum) and `conflicts` says in plain words what rules it
    out whatever the score. By a person: `who` and `note` say who and why. `at` is an ISO time, given by whoever stores
    it. Of several decisions about a pair the last counts, but a person's always before a rule's.
    """

    one: str
    two: str
    verdict: Verdict
    by: DecidedBy
    score: float | None = None
    features: dict[str, float] = msgspec.field(default_factory=dict)
    conflicts: list[str] = msgspec.field(default_factory=list)
    who: str | None = None
    note: str | None = None
    at: str | None = None
    field: str | None = None
    value: str | None = None


class LoggedDecision(msgspec.Struct, kw_only=True, frozen=True):
    """A decision as it stands in the log: its `number` there, what it is about, and whether it still counts.

    `stands` is false where a later one took it back; `missing` are those of its keys that are no current row's, and
    that could not be found again.
    """

    number: int
    kind: DecisionKind
    decision: Decision
    stands: bool = True
    missing: list[str] = msgspec.field(default_factory=list)
