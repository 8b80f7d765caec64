"""How sure a row is: a table by the sort of cue and the roles found."""

from onrecord.coding.events.candidate import Candidate

# (sort of cue, roles filled by actors) -> share of rows that were right by reading, two decimals.
# First values, November 2026: 70 sampled rows of local news read by hand, and the rows whose PLV root was right;
# `benchmarks/own_events.py --curve` shows how they hold on our own sentences.
_TABLE = {
    ("verb of several words", 2): 0.86, ("verb of several words", 1): 0.72, ("verb of several words", 0): 0.6,
    ("verb", 2): 0.82, ("verb", 1): 0.66, ("verb", 0): 0.5,
    ("noun", 2): 0.82, ("noun", 1): 0.66, ("noun", 0): 0.45,
}  # fmt: skip


def confidence_of(found: Candidate, roles: int) -> float:
    """The calibrated probability that a candidate's row is right.

    From its cue and how many of its roles have actors.
    """
    sort = "noun" if found.cue.kind == "noun" else "verb of several words" if found.cue.parts else "verb"
    return _TABLE[sort, min(roles, 2)]
