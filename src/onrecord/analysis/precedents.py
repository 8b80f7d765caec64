"""Earlier events like one, and what came of them."""

from pathlib import Path

from onrecord.analysis.answer import PASSAGE, Answer, answer
from onrecord.analysis.named_event import event_of
from onrecord.records.columns import Column
from onrecord.records.rows import Row
from onrecord.store.questioning import pose

AFTERMATH = 30
"""Days after an event in which what its recipients do to its actors is told as what followed."""
COLUMNS = (
    Column("score", "number", "how like it is: the sum of what `because` lists, at most 1"),
    Column("because", "texts", "what both share, each with its share of the score"),
    Column("day", "text", "the first day the earlier event can be, or its report's day"),
    Column("status", "text", "the state in which its report leaves it"),
    Column("actors", "texts", "its actors"),
    Column("recipients", "texts", "its recipients"),
    Column("places", "texts", "where it was"),
    *PASSAGE,
    Column("came", "text", f"an outcome or a link that a report tells; 'followed': done in return within {AFTERMATH} days"),
    Column("came_day", "text", "when"),
    Column("came_row", "text", "the row that tells it, REPORT#ID; null where none is found"),
    Column("came_passage", "text", "its words"),
    Column("came_start", "integer", "where they begin in the text, in code points"),
)  # fmt: skip
_SHARES = (
    ("entry", "same kind of event"), ("mode", "same mode"), ("actors", "same actor or country of one"),
    ("recipients", "same recipient or country of one"), ("places", "same place or country"), ("contexts", "same context"),
)  # fmt: skip


def precedents(db: Path, event: str, *, limit: int) -> Answer:
    """Earlier events of the type of `event` (REPORT#ID), the most alike first, a row for each thing that came of one.

    At most `limit` events, each happening once. Raises UsageError for an event that is none, DatabaseError.
    """
    report, row = event_of(db, event)
    found = pose(db, "precedents", values={"report": report, "id": row, "limit": limit})
    asked = {"reports": [r["report"] for r in found], "rows": [r["row"] for r in found], "days": AFTERMATH}
    came: dict[str, list[Row]] = {}
    then = pose(db, "consequences", values=asked) if found else []
    told = {(one["of"], one["row"]) for one in then if one["came"] != "followed"}
    for one in then:
        if one["came"] != "followed" or (one["of"], one["row"]) not in told:
            came.setdefault(one["of"], []).append(one)
    rows = [_row(one, after) for one in found for after in came.get(one["row"], [None])]
    return answer(COLUMNS, rows, "score because day actors recipients places row came came_day came_row")


def _row(found: Row, then: Row | None) -> Row:
    because = [f"{words} {found[name]:.2f}" for name, words in _SHARES if found[name]]
    then = then or {}
    return {
        **found,
        "score": float(found["score"]),
        "because": because,
        "actors": found["actor_names"],
        "recipients": found["recipient_names"],
        "places": found["place_names"],
        "came": then.get("came"),
        "came_day": then.get("day"),
        "came_row": then.get("row"),
        "came_passage": then.get("passage"),
        "came_start": then.get("passage_start"),
    }
