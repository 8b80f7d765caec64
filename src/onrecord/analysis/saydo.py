"""The say-do ledger: what was promised, demanded, planned, threatened or agreed, and what came of it."""

from pathlib import Path

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.records.columns import Column
from onrecord.records.rows import Row
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

WITHIN = 730
"""Days after what was said in which a later event is looked for."""
LEAST = 0.6
"""The least score of a candidate: the same kind of event by the same actor (0.65) alone is one, a country's is not."""
_DUE_OF = "(FROM shelf_due WHERE (report, revision, id) IN (SELECT (report, revision, id) FROM shelf_acts WHERE who = $known))"
_AS_EVENTS = "(FROM events WHERE (report, revision, id) IN (SELECT (report, revision, id) FROM {due}))"
COLUMNS = (
    Column("day", "text", "when it was to be, or when it was said where no day is told"),
    Column(
        "said", "text", "promise, demand, plan, threat or agreement; null of a deed, said or done, without an entry"
    ),
    Column("who", "texts", "who said it; the report's actors where nobody is told to"),
    Column("actors", "texts", "who is to do it"),
    Column("recipients", "texts", "to whom"),
    Column("places", "texts", "where"),
    Column("entry", "text", "what is to be done: the codebook entry"),
    *PASSAGE,
    Column(
        "outcome", "text", "what a report says came of it; 'candidate': a later event that may fulfil it; else null"
    ),
    Column("outcome_row", "text", "the row that tells it, REPORT#ID"),
    Column("outcome_day", "text", "when"),
    Column("outcome_passage", "text", "its words"),
    Column("outcome_start", "integer", "where they begin in the text, in code points"),
    Column("score", "number", "of a candidate: how well it fits, the sum of what `because` lists, at most 1"),
    Column("because", "texts", "what both share, each with its share of the score"),
    Column("remark", "text", "'none found by DAY' (of agreements: none told): the last day the reports reach to"),
)
_SHARES = (
    ("same_entry", "same kind of event"), ("same_mode", "same mode"), ("by_actors", "same actor or country of one"),
    ("by_recipients", "same recipient or country of one"), ("by_places", "same place or country"),
    ("by_topic", "same context"),
)  # fmt: skip


def saydo(db: Path, scope: Scope, *, known: str | None = None, limit: int) -> Answer:
    """The newest `limit` promises, demands, plans, threats and agreements within a scope, each with what came of it.

    First what a report says that tells it; else the later event of another report that fits best (same type, same
    actor, after the day), as a candidate with its reasons, never a verdict; else "none found by DAY". `known`: only where
    this known actor has a part in it. Raises UsageError, DatabaseError.
    """
    values = {"limit": limit, "days": WITHIN, "least": LEAST, "known": known}
    # Where only days are asked for, the rows themselves need not be looked at to choose among them.
    plain = scope == Scope(since=scope.since, until=scope.until)
    due = _DUE_OF if known else "shelf_due"
    pieces = {"due": due if plain else _AS_EVENTS.format(due=due)}
    rows = [_row(one) for one in pose(db, "saydo", scopes={"where": (scope, "events")}, pieces=pieces, values=values)]
    if not (scope.place or scope.topic or scope.type or scope.status):
        rows = _newest(rows + _told(db, scope, known=known, limit=limit), limit)
    return answer(
        COLUMNS, rows, "day said who entry recipients places outcome outcome_day outcome_row score remark row"
    )


def _told(db: Path, scope: Scope, *, known: str | None, limit: int) -> list[Row]:
    """What reports say came of words and deeds of which no event is made: those have no place, entry or type."""
    scopes = {"spoken": (scope, "statements"), "deeds": (scope, "deeds")}
    values = {"limit": limit, "known": known}
    bare: Row = {
        "recipients": [],
        "places": [],
        "entry": None,
        "because": [],
        "score": None,
        "remark": None,
        "status": None,
    }
    return [
        {**bare, **one, "outcome_row": one["told_row"], "outcome_day": one["told_day"],
         "outcome_passage": one["told_passage"], "outcome_start": one["told_start"]}
        for one in pose(db, "saydo_told", scopes=scopes, values=values)
    ]  # fmt: skip


def _newest(rows: list[Row], limit: int) -> list[Row]:
    """The newest `limit` of what was said or done, each with all that came of it; without a day last."""
    rows = sorted(rows, key=lambda row: row["day"] or "", reverse=True)
    kept = set(list(dict.fromkeys(row["row"] for row in rows))[:limit])
    return [row for row in rows if row["row"] in kept]


def _row(one: Row) -> Row:
    told, later = one["outcome"] is not None, one["later_row"] is not None
    source = "told" if told else "later"
    # Of an agreement no later event is looked for: what would keep it is not known.
    sought = "told" if one["said"] == "agreement" else "found"
    return {
        **one,
        "outcome": one["outcome"] if told else "candidate" if later else None,
        "outcome_row": one[f"{source}_row"],
        "outcome_day": one[f"{source}_day"],
        "outcome_passage": one[f"{source}_passage"],
        "outcome_start": one[f"{source}_start"],
        "score": float(one["score"]) if later and not told else None,
        "because": [f"{words} {one[name]:.2f}" for name, words in _SHARES if one[name]] if later and not told else [],
        "remark": None if told or later else f"none {sought} by {one['until']}",
    }
