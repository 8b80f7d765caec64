"""The page of a report: its text with the record marked in place, beside it what was read from it, and why."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from onrecord.desk.explaining import explain_row
from onrecord.desk.review.reviewing import told_reviews
from onrecord.desk.sheets.report import Sheet, read_sheet
from onrecord.desk.sheets.viewing import View
from onrecord.records.errors import UsageError
from onrecord.web.forms import as_html
from onrecord.web.marking_up import GLYPHS, marked_up
from onrecord.web.page import Asked, Shown, Viewed, add_page
from onrecord.web.problems import NotThereError

router = APIRouter()
Lined = Literal["event", "statement", "figure", "actor", "place", "date", "none"]
LINED: tuple[Lined, ...] = ("event", "statement", "figure", "actor", "place", "date")
"""The kinds whose words have lines, in the order of the legend."""
_COLUMNS = ("kind", "row", "start", "head", "who", "badges", "words")


class ReportAsked(Asked):
    """A report by its `id`, the newest of its texts or `revision`; `row` is chosen, `show` the kinds that have lines."""

    id: str = Field(min_length=1, max_length=2000)
    revision: int | None = Field(None, ge=1, le=2**31 - 1)
    row: str | None = Field(None, max_length=40)
    show: list[Lined] = Field(list(LINED))


class RowAsked(Asked):
    """One row of a report."""

    id: str = Field(min_length=1, max_length=2000)
    row: str = Field(min_length=1, max_length=40)
    revision: int | None = Field(None, ge=1, le=2**31 - 1)


def find_report(view: View, asked: ReportAsked) -> Shown:
    """What the page shows. Raises NotThereError, DatabaseError."""
    sheet = _sheet(view, asked.id, asked.revision)
    rows = [{"kind": item.kind, **item._asdict()} for items in sheet.items.values() for item in items]
    told = told_reviews(view.path, sheet.record)
    names = {
        "sheet": sheet,
        "report": sheet.record.report,
        "text": marked_up(sheet.segments, asked.id, asked.row),
        "hidden": [kind for kind in LINED if kind not in asked.show],
        "lined": LINED,
        "glyphs": GLYPHS,
        "chosen": sheet.item(asked.row),
        "why": _why(sheet, asked.row),
        "reviews": told,
    }
    reviews = {row: {"state": state, "said": said} for row, (state, said) in told.items()}
    document = {"record": sheet.record, "evidence": sheet.evidence, "merged": sheet.tellings, "reviews": reviews}
    return Shown(names, document, _COLUMNS, rows)


def find_why(view: View, asked: RowAsked) -> Shown:
    """One row and what led to it. Raises NotThereError, DatabaseError."""
    sheet = _sheet(view, asked.id, asked.revision)
    item, why = sheet.item(asked.row), _why(sheet, asked.row)
    if item is None and not why:
        raise NotThereError(f"the report has no row {asked.row!r}", where=asked.id)
    names = {"sheet": sheet, "report": sheet.record.report, "item": item, "why": why, "glyphs": GLYPHS}
    document = {
        "row": f"{asked.id}#{asked.row}",
        "facts": [{"label": f.label, "words": f.words} for f in item.facts] if item else [],
        "why": [{"about": about, "reason": reason} for about, reason in why],
    }
    return Shown(names, document, ("about", "reason"), document["why"])  # type: ignore[arg-type]


def _sheet(view: View, report: str, revision: int | None) -> Sheet:
    sheet = read_sheet(view.path, report, revision)
    if sheet is None:
        what = f"there is no report {report!r}" if revision is None else f"report {report!r} has no revision {revision}"
        raise NotThereError(what, remedy="the home page lists what is there")
    return sheet


def _why(sheet: Sheet, row: str | None) -> list[tuple[str, str]]:
    if row is None:
        return []
    try:
        return explain_row(sheet.record, sheet.evidence, row).lines
    except UsageError:
        return []


add_page(router, "/report", ReportAsked, find_report, template="report.html", what="A report with its record.")
add_page(router, "/why", RowAsked, find_why, template="why.html", what="A row of a report, and what led to it.")


@router.get("/report/row", include_in_schema=False)
def card(request: Request, view: Viewed, asked: Annotated[RowAsked, Query()]) -> Response:
    """A chosen row's facts and reasons, the piece of HTML that reading.js puts under it."""
    return as_html(request, "card.html", view, {"asked": asked, **find_why(view, asked).names})
