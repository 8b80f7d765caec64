"""The pages of topics: which there are, and one of them with its holders over time, in public and in private."""

from fastapi import APIRouter
from pydantic import Field

from onrecord.desk.questions import read_days
from onrecord.desk.sheets.topic import TopicSheet, list_topics, read_topic
from onrecord.desk.sheets.viewing import View
from onrecord.pictures.theme import THEMES
from onrecord.pictures.topic import topic_picture
from onrecord.records.errors import UsageError
from onrecord.records.rows import Row
from onrecord.web.addresses import of_row
from onrecord.web.page import Asked, Shown, add_page
from onrecord.web.problems import NotThereError
from onrecord.web.remembering import Remembered

router = APIRouter()
_LIST = ("topic", "axis", "stances", "holders", "for", "against", "open", "private", "first", "last")
_COLUMNS = (
    "day", "holder", "country", "topic", "axis", "stance", "basis", "audience", "condition", "reason", "flag",
    "against_row", "row", "published", "publisher", "passage",
)  # fmt: skip


class TopicsAsked(Asked):
    """Topics by words or axis, the most told first."""

    q: str = Field("", max_length=200, description="words of a topic")
    axis: str = Field("", max_length=200, description="a codebook entry of positions")
    limit: int = Field(200, ge=1, le=2000)


class TopicAsked(Asked):
    """One topic in its own words, or all topics of an axis; from when to when."""

    topic: str = Field("", max_length=2000)
    axis: str = Field("", max_length=200)
    since: str = Field("", max_length=40, description="a day, month or year")
    until: str = Field("", max_length=40)
    limit: int = Field(300, ge=1, le=1000)


def find_topics(view: View, asked: TopicsAsked) -> Shown:
    """What the list shows. Raises DatabaseError."""
    rows = list_topics(view.path, words=asked.q or None, axis=asked.axis or None, limit=asked.limit)
    return Shown({"rows": rows}, {"rows": rows}, _LIST, rows)


def find_topic(view: View, asked: TopicAsked) -> Shown:
    """What a topic's page shows. Raises NotThereError, UsageError, DatabaseError."""
    if not asked.topic and not asked.axis:
        raise UsageError("no topic is named", where="topic", remedy="the page of topics lists them")
    since, until = read_days(asked.since or None, asked.until or None)
    sheet = read_topic(
        view.path, topic=asked.topic or None, axis=asked.axis or None, since=since, until=until, limit=asked.limit
    )
    if sheet is None:
        what = f"nobody is told to hold anything on {asked.topic or asked.axis!r}"
        raise NotThereError(what + (" in these days" if since or until else ""), remedy="the page of topics lists them")
    names = {
        "sheet": sheet,
        "name": asked.topic or asked.axis.replace("_", " "),
        "picture": _picture(sheet, asked),
        "themes": THEMES,
    }
    holders = [{**holder._asdict(), "stances": [_plain(row) for row in holder.stances]} for holder in sheet.holders]
    document = {"topics": sheet.topics, "holders": holders, "whole": sheet.whole}
    return Shown(names, document, _COLUMNS, sheet.flagged)


def _plain(row: Row) -> Row:
    flags = [{"flag": flag, "against_row": other["row"], "against_day": other["day"]} for flag, other in row["flags"]]
    return {**{name: row[name] for name in _COLUMNS if name in row}, "flags": flags}


def _picture(sheet: TopicSheet, asked: TopicAsked) -> dict[str, object] | None:
    dated = [{**row, "href": of_row(row["row"])} for row in sheet.flagged if row["day"]]
    return topic_picture(dated, topic=asked.topic or asked.axis) if dated else None


add_page(
    router,
    "/topics",
    TopicsAsked,
    Remembered(find_topics),
    template="topics.html",
    what="Topics that positions are told on.",
)
add_page(
    router,
    "/topic",
    TopicAsked,
    Remembered(find_topic),
    template="topic.html",
    what="A topic with its holders over time.",
)
