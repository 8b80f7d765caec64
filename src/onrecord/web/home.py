"""The home page: the record at a glance. Search, facets, and the same facts as timeline, list, map and network."""

from typing import Any, Literal, NamedTuple

from fastapi import APIRouter
from pydantic import Field
from starlette.responses import Response

from onrecord.desk.browsing import COLUMNS, FOUND, SHOWN_FACETS, Browsed, Choice, Look, browse
from onrecord.desk.questions import read_days
from onrecord.desk.sheets.viewing import View
from onrecord.pictures.network import TIES, network_picture
from onrecord.pictures.theme import THEMES
from onrecord.pictures.timeline import timeline_days, timeline_picture, timeline_table
from onrecord.pictures.world_map import map_picture, world_file
from onrecord.records.rows import Row
from onrecord.web.home_addresses import home_addresses
from onrecord.web.page import Asked, Shown, add_page
from onrecord.web.told import told_row

router = APIRouter()
WORLD = "/world-110m.json"
"""Where the shapes of the world are. Another version of them would get another name."""
_MANY = 60
"""Words shown of the facet that was asked for more."""
_TITLES = {
    "type": "Type", "actor": "Actor or recipient", "country": "Country", "place": "Place", "status": "Status",
    "footing": "On whose word", "publisher": "Publisher",
}  # fmt: skip
Facets = Literal["type", "actor", "country", "place", "status", "footing", "publisher"]


class HomeAsked(Asked):
    """Of each facet any of its words, of all facets and the words searched for together."""

    q: str = Field("", max_length=400, description='words, "a phrase", OR, NOT, brackets, prefix*')
    type: list[str] = Field([], max_length=40)
    actor: list[str] = Field([], max_length=40, description="ids in the registry or of known actors")
    country: list[str] = Field([], max_length=40, description="ISO 3166 alpha-3, of a party or place")
    place: list[str] = Field([], max_length=40, description="geonames ids")
    status: list[str] = Field([], max_length=40)
    footing: list[str] = Field([], max_length=40, description="or `own voice`: no statement tells it")
    publisher: list[str] = Field([], max_length=40)
    since: str = Field("", max_length=40, description="a day, month or year")
    until: str = Field("", max_length=40)
    view: Literal["list", "map", "network", "sentences"] = "list"
    oldest: bool = Field(False, description="the oldest first")
    zoom: bool = Field(False, description="the timeline shows only the chosen days")
    more: Facets | Literal[""] = Field("", description="show more words of this facet")
    like: str = Field("", max_length=100, description="of that facet only words with this in their name")
    limit: int = Field(50, ge=1, le=1000)
    page: int = Field(1, ge=1, le=100_000)


class Picture(NamedTuple):
    """A chart, and its rows as a table for who does not see it; `leads`: where each row of it leads, as its mark does."""

    name: str
    title: str
    spec: dict[str, Any]
    head: list[str]
    rows: list[list[Any]]
    leads: list[str | None]


def find_home(view: View, asked: HomeAsked) -> Shown:
    """What the home page shows. Raises UsageError, DatabaseError."""
    since, until = read_days(asked.since or None, asked.until or None)
    chosen = {name: tuple(getattr(asked, name)) for name in SHOWN_FACETS}
    found = browse(
        view.path,
        Choice(**chosen, since=since, until=until),
        Look(
            first=(asked.page - 1) * asked.limit,
            many=asked.limit,
            oldest=asked.oldest,
            most={asked.more: _MANY},
            among=asked.more,
            like=asked.like,
            zoom=asked.zoom,
            places=asked.view == "map",
            ties=asked.view == "network",
            sentences=asked.view == "sentences",
        ),
        words=asked.q,
    )
    links = home_addresses(asked)
    names = {
        **links,
        "found": found,
        "titles": _TITLES,
        "told": [told_row(row) for row in found.rows],
        "labels": {facet.name: {word.key: word.name for word in facet.words} for facet in found.facets},
        "narrowed": bool(asked.q or since or until or any(chosen.values())),
        "since": since or "",
        "until": until or "",
        "pictures": _pictures(found, asked, since, until, links["changed"]),
        "themes": THEMES,
        "found_all": found.hits < FOUND,
        "pages": -(-found.page.events // asked.limit),
    }
    return Shown(names, _document(found), [column.name for column in COLUMNS], found.rows)


def _pictures(found: Browsed, asked: HomeAsked, since: str | None, until: str | None, changed: Any) -> list[Picture]:
    brush = (None, None) if asked.zoom else (since, until)
    step, bars = found.periods.step, found.periods.rows
    spec = timeline_picture(bars, step=step, since=brush[0], until=brush[1])
    days = [changed(since=first, until=last) for first, last in timeline_days(bars, step)]
    pictures = [Picture("timeline", f"Events by {step}", spec, *timeline_table(bars, step), days)]
    if found.places is not None:
        dots = [{**dot, "href": changed(place=[dot["key"]])} for dot in found.places]
        told = [[dot["name"], dot["country"], dot["precision"], dot["count"]] for dot in dots]
        head = ["Place", "Country", "Known to", "Events"]
        leads = [dot["href"] for dot in dots]
        pictures.append(Picture("map", "Where", map_picture(dots, world=WORLD), head, told, leads))
    if found.ties is not None:
        ties = [_linked(tie, changed) for tie in found.ties[:TIES]]
        told = [[tie["source"], tie["target"], tie["count"], tie["conflict"]] for tie in ties]
        head = ["Who", "To whom", "Events", "Of them conflict"]
        leads = [tie["source_href"] for tie in ties]
        pictures.append(Picture("network", "Who to whom", network_picture(ties), head, told, leads))
    return pictures


def _linked(tie: Row, changed: Any) -> Row:
    return {**tie, **{f"{end}_href": changed(actor=[tie[f"{end}_key"]]) for end in ("source", "target")}}


def _document(found: Browsed) -> dict[str, Any]:
    page = found.page
    return {
        "events": page.events,
        "accounts": page.accounts,
        "reports": page.reports,
        "facets": {facet.name: {"words": facet.words, "words_in_all": facet.words_in_all} for facet in found.facets},
        "timeline": found.periods._asdict(),
        "places": found.places,
        "ties": found.ties,
        "sentences": found.sentences,
        "columns": [{"name": c.name, "kind": c.kind, "what": c.what} for c in COLUMNS],
        "rows": found.rows,
    }


def _world() -> Response:
    return Response(world_file(), media_type="application/json", headers={"Cache-Control": "public, max-age=604800"})


add_page(router, "/", HomeAsked, find_home, template="home.html", what="The record at a glance.")
router.add_api_route(WORLD, _world, include_in_schema=False)
