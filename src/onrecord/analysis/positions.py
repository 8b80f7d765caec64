"""A holder's stances over time, with its shifts and with who speaks or acts otherwise."""

from pathlib import Path

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.analysis.flags import flag_stances
from onrecord.records.columns import POSITIONS, Column
from onrecord.records.rows import Row
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

_KEPT = ("topic", "axis", "stance", "basis", "audience", "condition", "reason")
COLUMNS = (
    Column("day", "text", "the day of the stance, or of publication where it has none of its own"),
    Column("holder", "text", "whose stance it is"),
    Column("country", "text", "of the holder, ISO 3166 alpha-3"),
    *(column for column in POSITIONS.columns if column.name in _KEPT),
    *PASSAGE,
    Column("flag", "text", "shift; public against private; organ against organ; words against acts; null"),
    Column("against_row", "text", "the stance it differs from, REPORT#ID"),
    Column("against_day", "text", "the day of that stance"),
    Column("against", "text", "that stance, its holder and audience in words"),
    Column("against_passage", "text", "that stance's words"),
)


def positions(db: Path, scope: Scope, *, flagged: bool = False, limit: int) -> Answer:
    """Stances within a scope (`actor` is the holder) by topic and holder in order of time, a row for each flag.

    Flags compare only stances within the scope; `flagged` keeps those rows alone. At most `limit` rows. Raises
    UsageError, DatabaseError.
    """
    rows: list[Row] = []
    # A stance is flagged by others on its topic: topics are read until there are rows enough, the rest only if need be.
    for first, last in ((0, limit), (limit, None)):
        if len(rows) < limit:
            values = {"first": first, "last": last}
            found = pose(db, "positions", scopes={"where": (scope, "positions")}, values=values)
            rows += [_row(one, flag, other) for one, flag, other in flag_stances(found) if flag or not flagged]
    return answer(COLUMNS, rows[:limit], "topic day holder stance basis audience flag against_day against_row row")


def _row(one: Row, flag: str | None, other: Row | None) -> Row:
    told = None
    if other:
        told = " ".join(w for w in (other["stance"], other["holder"], f"({other['basis']}, {other['audience']})") if w)
    return {
        **one,
        "flag": flag,
        "against_row": other and other["row"],
        "against_day": other and other["day"],
        "against": told,
        "against_passage": other and other["passage"],
    }
