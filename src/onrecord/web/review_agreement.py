"""The page of two reviewers' agreement, by kind and field, with the rows on which they differ."""

from fastapi import APIRouter
from pydantic import Field

from onrecord.desk.review.agreement import compare_reviewers, reviewers
from onrecord.desk.review.reviewing import LONGEST_NAME, book_of_view, standing_reviews
from onrecord.desk.sheets.viewing import View
from onrecord.web.marking_up import GLYPHS
from onrecord.web.page import Asked, Shown, add_page

router = APIRouter()
_COLUMNS = ("kind", "row", "field", "one", "two")


class AgreementAsked(Asked):
    """Two reviewers by name; without them the two who reviewed most."""

    one: str = Field("", max_length=LONGEST_NAME)
    two: str = Field("", max_length=LONGEST_NAME)


def find_agreement(view: View, asked: AgreementAsked) -> Shown:
    """What the page shows. Raises DatabaseError."""
    reviews = standing_reviews(book_of_view(view.path).made(view.path))
    everybody = reviewers(reviews)
    one = asked.one or next((who for who in everybody if who != asked.two), "")
    two = asked.two or next((who for who in everybody if who != one), "")
    found = compare_reviewers(view.path, reviews, one, two)
    rows = [difference._asdict() for difference in found.differences]
    lines = [{"kind": line.kind, "field": line.field, **line.found._asdict()} for line in found.lines]
    document = {"one": one, "two": two, "reviewers": everybody, "agreement": lines, "differences": rows}
    names = {"everybody": everybody, "one": one, "two": two, "lines": lines, "rows": rows, "glyphs": GLYPHS}
    return Shown(names, document, _COLUMNS, rows)


add_page(
    router, "/review/agreement", AgreementAsked, find_agreement, template="review_agreement.html",
    what="How far two reviewers agree, and the rows on which they differ.",
)  # fmt: skip
