"""Review: one row at a time with its words around it, to be accepted, rejected or edited by whoever gives a name."""

from typing import Annotated, Any, Literal
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field
from starlette.responses import RedirectResponse, Response

from onrecord.desk.questions import read_scope
from onrecord.desk.review.agreement import reviewers
from onrecord.desk.review.card import ReviewCard, read_card
from onrecord.desk.review.chosen import SCOPED, TYPE_COLUMN, read_set
from onrecord.desk.review.fields import FIELDS
from onrecord.desk.review.reviewing import LONGEST_NAME, Reviews, book_of_view, row_of_key, standing_reviews
from onrecord.desk.sheets.viewing import View
from onrecord.records.decision import ReviewVerdict
from onrecord.records.errors import UsageError
from onrecord.web.addresses import address
from onrecord.web.forms import as_html, as_json
from onrecord.web.marking_up import GLYPHS, marked_up
from onrecord.web.page import Asked, Shown, Viewed, add_page
from onrecord.web.problems import PROBLEMS, NotThereError

router = APIRouter()
KINDS = tuple(FIELDS)
Kind = Literal["event", "statement", "position", "figure", "actor", "place", "link", "outcome"]
ORDERS = {"newest": "the newest first", "sample": "a sample", "unsure": "the least sure first"}
_STATE = (
    "kind", "type", "status", "q", "actor", "topic", "place", "report", "since", "until", "order", "size", "who", "row",
)  # fmt: skip
_COLUMNS = ("row", "type", "day", "publisher", "passage", "state", "verdicts", "edits")


class ReviewAsked(Asked):
    """Which rows are reviewed, in which order and how many of them, and by whom; `row` is the one that is shown."""

    kind: Kind = "event"
    type: str = Field(
        "", max_length=100, description="of events PLOVER's, of statements the act, of positions the axis"
    )
    status: str = Field("", max_length=40, description="of events")
    q: str = Field("", max_length=400, description="words that stand in the passage")
    actor: str = Field("", max_length=400, description="of events, statements, positions; as topic and place")
    topic: str = Field("", max_length=2000)
    place: str = Field("", max_length=400)
    report: str = Field("", max_length=2000, description="only rows of this report")
    since: str = Field("", max_length=40, description="a day, month or year")
    until: str = Field("", max_length=40)
    order: Literal["newest", "sample", "unsure"] = Field(
        "newest", description="a sample is the same for whoever draws it"
    )
    size: int = Field(100, ge=1, le=2000, description="how many rows are to be reviewed")
    who: str = Field("", max_length=LONGEST_NAME, description="the reviewer")
    row: str = Field("", max_length=2100, description="REPORT#ID")


class CardAsked(BaseModel):
    """One row, as one reviewer sees it."""

    kind: Kind
    row: str = Field(min_length=3, max_length=2100)
    who: str = Field("", max_length=LONGEST_NAME)


def find_review(view: View, asked: ReviewAsked) -> Shown:
    """What the page shows. Raises UsageError, NotThereError, DatabaseError."""
    scope = read_scope(
        actor=asked.actor or None, topic=asked.topic or None, place=asked.place or None, status=asked.status or None,
        since=asked.since or None, until=asked.until or None,
    )  # fmt: skip
    reviews = standing_reviews(book_of_view(view.path).made(view.path))
    chosen = read_set(
        view.path, asked.kind, scope, reviews, who=asked.who, type=asked.type or None, words=asked.q,
        report=asked.report or None, order=asked.order, size=asked.size,
    )  # fmt: skip
    rows, left = chosen.rows, chosen.left
    name = asked.row or (left[0] if left and asked.who else "")
    card = read_card(view.path, asked.kind, name) if name else None
    if asked.row and card is None:
        raise NotThereError(f"there is no {asked.kind} {asked.row!r}", remedy="leave `row` out of the address")
    everybody = reviewers(reviews)
    names = {
        "rows": rows, "left": chosen.after(name), "done": len(rows) - len(left), "whole": chosen.whole, "kinds": KINDS,
        "orders": ORDERS, "scoped": asked.kind in SCOPED, "typed": TYPE_COLUMN[asked.kind], "types": _types(asked.kind),
        "everybody": everybody, "pair": [who for who in (asked.who, *everybody) if who in everybody][:2],
        "changed": _changer(asked), **_card_names(card, reviews, asked.who),
    }  # fmt: skip
    document = {
        "rows": [{name: row[name] for name in _COLUMNS} for row in rows],
        "whole": chosen.whole,
        "done": len(rows) - len(left),
        "left": len(left),
        "reviewers": everybody,
    }
    return Shown(names, document, _COLUMNS, rows)


def _types(kind: str) -> tuple[str, ...]:
    return next((field.words for field in FIELDS[kind] if field.name == TYPE_COLUMN[kind]), ())  # type: ignore[index]


def _changer(asked: ReviewAsked) -> Any:
    defaults = {name: field.get_default() for name, field in type(asked).model_fields.items()}
    state = asked.model_dump()

    def changed(**changes: object) -> str:
        """This page with these parts of its state changed."""
        now = {**state, **changes}
        return address("/review", **{name: now[name] for name in _STATE if now[name] != defaults[name]})

    return changed


def _card_names(card: ReviewCard | None, reviews: Reviews, who: str) -> dict[str, Any]:
    by = reviews.get(card.key, {}) if card else {}
    words = marked_up(card.words, card.report.id, card.item.row) if card else None
    # What others say would sway whoever has not yet said anything.
    others = [review for name, review in sorted(by.items()) if name != who] if who in by else []
    return {
        "card": card, "words": words, "mine": by.get(who), "others": others, "glyphs": GLYPHS, "reviewed": len(by),
    }  # fmt: skip


@router.get("/review/card", include_in_schema=False)
def show_card(request: Request, view: Viewed, asked: Annotated[CardAsked, Query()]) -> Response:
    """One row to be judged: the piece of HTML that review.js puts into the page."""
    card = read_card(view.path, asked.kind, asked.row)
    if card is None:
        raise NotThereError(f"there is no {asked.kind} {asked.row!r}")
    reviews = standing_reviews(book_of_view(view.path).made(view.path))
    back = address("/review", kind=asked.kind, who=asked.who)
    return as_html(
        request, "review_card.html", view, {"asked": asked, "back": back, **_card_names(card, reviews, asked.who)}
    )


async def told(request: Request) -> dict[str, str]:
    """FastAPI dependency: the fields of a form, each once."""
    try:
        found = parse_qs((await request.body()).decode(), keep_blank_values=True, max_num_fields=20)
    except (UnicodeDecodeError, ValueError):
        raise UsageError("the form cannot be read", remedy="send it as application/x-www-form-urlencoded") from None
    return {name: values[0] for name, values in found.items()}


Told = Annotated[dict[str, str], Depends(told)]


def _decided(view: View, form: dict[str, str]) -> dict[str, Any]:
    verdict: ReviewVerdict = form.get("verdict", "")  # type: ignore[assignment]
    number = book_of_view(view.path).review(
        view.path, form.get("key", ""), verdict, who=form.get("who", ""), field=form.get("field"), value=form.get("value"),
        note=form.get("note"), at=form.get("at"),
    )  # fmt: skip
    return {"number": number}


def _undone(view: View, form: dict[str, str]) -> dict[str, Any]:
    number = form.get("number", "")
    if number and not number.isdecimal():
        raise UsageError(f"{number!r} is no decision's number")
    found = book_of_view(view.path).undo(view.path, who=form.get("who", ""), number=int(number) if number else None)
    if found is None:
        return {"number": None, "key": None, "kind": None, "row": None, "verdict": None}
    row = row_of_key(view.path, found.kind, found.decision.one)
    return {
        "number": found.number,
        "key": found.decision.one,
        "kind": found.kind,
        "row": row,
        "verdict": found.decision.verdict,
    }


def _back(form: dict[str, str]) -> RedirectResponse:
    """To the page from which a form was sent, whose address it tells: one of review's, of this room."""
    parts = urlsplit(form.get("back", ""))
    return RedirectResponse(f"/review?{parts.query}" if parts.query else "/review", 303)


@router.post("/review/decide", include_in_schema=False)
def decide(view: Viewed, form: Told) -> Response:
    """Keep a decision, and show the page again."""
    _decided(view, form)
    return _back(form)


@router.post("/review/decide.json", include_in_schema=False, responses=PROBLEMS)
def decide_json(view: Viewed, form: Told) -> Response:
    """Keep a decision; 503 where another program is writing, so that it can be tried again."""
    return as_json(_decided(view, form))


@router.post("/review/undo", include_in_schema=False)
def undo(view: Viewed, form: Told) -> Response:
    """Take one's last decision back, and show its row."""
    found = _undone(view, form)
    if found["row"]:
        return RedirectResponse(address("/review", kind=found["kind"], who=form.get("who"), row=found["row"]), 303)
    return _back(form)


@router.post("/review/undo.json", include_in_schema=False)
def undo_json(view: Viewed, form: Told) -> Response:
    """Take one's last decision back; gives its row."""
    return as_json(_undone(view, form))


add_page(
    router,
    "/review",
    ReviewAsked,
    find_review,
    template="review.html",
    what="Rows to be reviewed, and what was said of them.",
)
