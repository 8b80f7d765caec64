"""The page of a merged event: its accounts side by side with their words, where they differ, and who vouches for it."""

from typing import Any

from fastapi import APIRouter
from pydantic import Field

from onrecord.desk.sheets.event import EventSheet, read_event
from onrecord.desk.sheets.viewing import View
from onrecord.desk.summaries import told_date
from onrecord.pictures.theme import THEMES
from onrecord.pictures.world_map import map_picture
from onrecord.web.home import WORLD
from onrecord.web.page import Asked, Shown, add_page
from onrecord.web.problems import NotThereError

router = APIRouter()
_COLUMNS = (
    "row", "published", "publisher", "origin", "status", "actors", "recipients", "places", "earliest", "latest", "figures",
    "sources", "differs", "passage",
)  # fmt: skip


class EventAsked(Asked):
    """An event by any of its accounts, REPORT#ID."""

    row: str = Field(min_length=3, max_length=2100)


def find_event(view: View, asked: EventAsked) -> Shown:
    """What the page shows. Raises NotThereError, DatabaseError."""
    sheet = read_event(view.path, asked.row)
    if sheet is None:
        raise NotThereError(
            f"there is no event {asked.row!r}", remedy="an event is named by its report and row, REPORT#e1"
        )
    names = {
        "sheet": sheet,
        "event": sheet.event,
        "lines": _lines(sheet),
        "days": told_date({"earliest": sheet.event.earliest, "latest": sheet.event.latest}),
        "source_names": lambda sources: ", ".join(_source(sheet, one) for one in sources),
        "map": _map(sheet),
        "themes": THEMES,
    }
    document = {
        "event": sheet.event,
        "accounts": [{"row": _name(t), "title": t.row["title"], "passage": t.row["passage"]} for t in sheet.told],
        "places": sheet.places,
        "links": sheet.links,
        "outcomes": sheet.outcomes,
        "waiting": sheet.waiting,
    }
    return Shown(names, document, _COLUMNS, [_row(told) for told in sheet.told])


def _map(sheet: EventSheet) -> dict[str, Any] | None:
    dots = [{**place, "count": place["accounts"]} for place in sheet.places if place["lat"] is not None]
    return map_picture(dots, world=WORLD) if dots else None


def _source(sheet: EventSheet, source: str) -> str:
    return "the report's own" if source == "report" else sheet.names.get(source, source)


def _name(told: Any) -> str:
    return f"{told.account.report}#{told.account.event}"


def _row(told: Any) -> dict[str, Any]:
    account = told.account
    own = {name: getattr(account, name, None) for name in _COLUMNS}
    words = {"figures": told.figures, "differs": sorted(told.differs), "passage": told.row["passage"]}
    return {**own, "row": _name(told), **words}


def _lines(sheet: EventSheet) -> list[tuple[str, str | None, list[list[str]]]]:
    """The lines of the table: a label, what a conflict would be about, and for each account its values."""
    accounts = [told.account for told in sheet.told]
    lines: list[tuple[str, str | None, list[list[str]]]] = [
        ("status", "status", [[a.status] for a in accounts]),
        ("actors", "actor", [a.actors for a in accounts]),
        ("recipients", "actor", [a.recipients for a in accounts]),
        ("places", "place", [a.places for a in accounts]),
        ("day", "date", [[d] if (d := told_date({"earliest": a.earliest, "latest": a.latest})) else [] for a in accounts]),
        ("figures", "figures", [told.figures for told in sheet.told]),
        ("on whose word", "responsibility", [[_source(sheet, s) for s in a.sources] for a in accounts]),
    ]  # fmt: skip
    return [line for line in lines if any(line[2])]


add_page(router, "/event", EventAsked, find_event, template="event.html", what="A merged event with its accounts.")
