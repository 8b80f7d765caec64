"""The pages of actors: which there are, and one of them with its names, ties, timeline, statements and positions."""

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import Field

from onrecord.desk.questions import read_days
from onrecord.desk.sheets.actor import ActorSheet, list_actors, read_actor
from onrecord.desk.sheets.viewing import View
from onrecord.records.rows import Row
from onrecord.records.vocabulary import ActorKind, EventType, Footing, words_of
from onrecord.web.page import Asked, Shown, add_page
from onrecord.web.problems import NotThereError
from onrecord.web.remembering import Remembered

router = APIRouter()
_COLUMNS = ("part", "day", "row", "what", "status", "who", "words")


class ActorsAsked(Asked):
    """Known actors by words of their names, kind or country, the most told first."""

    q: str = Field("", max_length=200, description="words of a name")
    kind: ActorKind | Literal[""] = ""
    country: str = Field("", max_length=3, description="ISO 3166 alpha-3")
    limit: int = Field(200, ge=1, le=2000)


class ActorAsked(Asked):
    """One actor by its id, its id in the registry or a name; of its timeline and statements a span, a type, a footing."""

    who: str = Field(min_length=1, max_length=400)
    since: str = Field("", max_length=40, description="a day, month or year")
    until: str = Field("", max_length=40)
    type: EventType | Literal[""] = ""
    footing: Footing | Literal["", "not uttered"] = ""
    limit: int = Field(40, ge=1, le=500)


def find_actors(view: View, asked: ActorsAsked) -> Shown:
    """What the list shows. Raises DatabaseError."""
    rows = list_actors(
        view.path, words=asked.q or None, kind=asked.kind or None, country=asked.country or None, limit=asked.limit
    )
    columns = ("id", "name", "kind", "country", "registry", "names", "reports")
    return Shown({"rows": rows, "kinds": words_of(ActorKind)}, {"rows": rows}, columns, rows)


def find_one(view: View, asked: ActorAsked) -> Shown:
    """What an actor's page shows. Raises NotThereError, UsageError, DatabaseError."""
    since, until = read_days(asked.since or None, asked.until or None)
    sheet = read_actor(
        view.path, asked.who, since=since, until=until, type=asked.type or None, footing=asked.footing or None,
        limit=asked.limit,
    )  # fmt: skip
    if sheet is None:
        raise NotThereError(f"no actor is known as {asked.who!r}", remedy="the page of actors lists who is known")
    names = {
        "sheet": sheet,
        "actor": sheet.actor,
        "types": _table(sheet.types, "type", "side", "events"),
        "footings": _table(sheet.tallies, "footing", "act", "statements"),
    }
    return Shown(names, sheet._asdict(), _COLUMNS, _rows(sheet))


def _table(rows: list[Row], down: str, across: str, count: str) -> dict[str, Any]:
    """Counts as a table: the words of `down` and `across`, both the most counted first, and a count for each pair."""
    sums: dict[str, dict[str, int]] = {down: {}, across: {}}
    for row in rows:
        for key in (down, across):
            sums[key][row[key]] = sums[key].get(row[key], 0) + row[count]
    return {
        "down": _busiest(sums[down]),
        "across": _busiest(sums[across]),
        "counts": {(row[down], row[across]): row[count] for row in rows},
        "whole": sums[down],
    }


def _busiest(counted: dict[str, int]) -> list[str]:
    return sorted(counted, key=lambda word: (-counted[word], word))


def _rows(sheet: ActorSheet) -> list[Row]:
    """Its page as one table: a part (tie, event, statement or position), a day, a row and its words."""
    found = [
        {"part": "tie", "row": t["row"], "what": t["kind"], "who": t["name"], "words": t["title"]} for t in sheet.ties
    ]
    found += [
        {"part": "event", "day": e["day"], "row": e["row"], "what": e["type"], "status": e["status"],
         "who": [*e["actors"], *e["recipients"]], "words": e["passage"]}
        for e in sheet.happenings
    ]  # fmt: skip
    found += [
        {
            "part": "statement",
            "day": s["day"],
            "row": s["row"],
            "what": s["act"],
            "status": s["footing"],
            "words": s["passage"],
        }
        for s in sheet.sayings
    ]
    return found + [
        {"part": "position", "day": p["day"], "row": p["row"], "what": f"{p['stance']} {p['topic']}", "status": p["audience"],
         "words": p["passage"]}
        for p in sheet.stances
    ]  # fmt: skip


add_page(router, "/actors", ActorsAsked, Remembered(find_actors), template="actors.html", what="Known actors.")
add_page(router, "/actor", ActorAsked, Remembered(find_one), template="actor.html", what="An actor over all reports.")
