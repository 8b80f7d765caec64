"""The say-do page: what was promised, demanded, planned, threatened or agreed, and what came of it."""

from typing import Literal, NamedTuple

from fastapi import APIRouter
from pydantic import Field

from onrecord.desk.questions import read_scope, saydo
from onrecord.desk.sheets.viewing import View
from onrecord.records.rows import Row
from onrecord.web.page import Asked, Shown, add_page, shown_answer
from onrecord.web.remembering import Remembered

router = APIRouter()
WORDS = ("promise", "demand", "plan", "threat", "agreement")
ENDS = (
    "fulfilled", "partly fulfilled", "unfulfilled", "reversed", "nominal", "pending", "candidate", "none found",
)  # fmt: skip
Word = Literal["promise", "demand", "plan", "threat", "agreement", ""]
End = Literal[
    "fulfilled", "partly fulfilled", "unfulfilled", "reversed", "nominal", "pending", "candidate", "none found", ""
]
_LOOKED_AT = 8
"""How many times as many as are shown are looked at, where only one kind of word or end is asked for."""


class SaydoAsked(Asked):
    """Who said it, about what, where, from when to when; what was said, and what came of it. The newest first."""

    who: str = Field("", max_length=400, description="id of a known actor that has a part in it")
    actor: str = Field("", max_length=400, description="a name or a part of one, or a country as ISO 3166 alpha-3")
    topic: str = Field("", max_length=2000)
    place: str = Field("", max_length=400)
    since: str = Field("", max_length=40, description="a day, month or year")
    until: str = Field("", max_length=40)
    said: Word = ""
    outcome: End = ""
    limit: int = Field(50, ge=1, le=500)


class Entry(NamedTuple):
    """What was said, and each thing that came of it."""

    row: Row
    came: list[Row]


def find_saydo(view: View, asked: SaydoAsked) -> Shown:
    """What the page shows. Raises UsageError, DatabaseError."""
    scope = read_scope(
        actor=asked.actor or None,
        topic=asked.topic or None,
        place=asked.place or None,
        since=asked.since or None,
        until=asked.until or None,
    )
    narrowed = bool(asked.said or asked.outcome)
    found = saydo(view.path, scope, known=asked.who or None, limit=asked.limit * (_LOOKED_AT if narrowed else 1))
    kept = [row for row in found.rows if _fits(row, asked)]
    ledger = _ledger(kept)[: asked.limit]
    shown = {entry.row["row"] for entry in ledger}
    rows = [row for row in kept if row["row"] in shown]
    return shown_answer(found._replace(rows=rows), ledger=ledger, words=WORDS, ends=ENDS)


def _fits(row: Row, asked: SaydoAsked) -> bool:
    end = row["outcome"] or "none found"
    return (not asked.said or row["said"] == asked.said) and (not asked.outcome or end == asked.outcome)


def _ledger(rows: list[Row]) -> list[Entry]:
    """Rows of one thing said, which come one after the other, as one entry."""
    entries: dict[str, Entry] = {}
    for row in rows:
        entry = entries.setdefault(row["row"], Entry(row, []))
        if row["outcome"]:
            entry.came.append(row)
    return list(entries.values())


add_page(
    router,
    "/saydo",
    SaydoAsked,
    Remembered(find_saydo),
    template="saydo.html",
    what="What was said, and what came of it.",
)
