"""Decisions: what merging, or a person, settled about two rows. Appended, explained, and undone only by a later one."""

from typing import Literal

import msgspec

Verdict = Literal["same event", "other event"]
DecidedBy = Literal["rules", "person"]


class Decision(msgspec.Struct, kw_only=True, frozen=True):
    """Whether the rows `one` and `two` are accounts of one event.

    `one` and `two` are keys (`records/keys.py`), the smaller first, so that a decision outlives recoding. By rules:
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
