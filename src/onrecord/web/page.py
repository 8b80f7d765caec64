"""How a page is made: one function finds what it shows, and its HTML, .json and .csv are three forms of that."""

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, ConfigDict
from starlette.responses import Response

from onrecord.desk.questions import Answer
from onrecord.desk.sheets.viewing import View
from onrecord.records.rows import Row
from onrecord.web.forms import as_csv, as_html, as_json
from onrecord.web.problems import PROBLEMS

__all__ = ["Asked", "Shown", "add_page", "shown_answer", "viewing"]


class Asked(BaseModel):
    """What a page is asked: its query in the address, which is all of its state. A page's own model inherits this."""

    model_config = ConfigDict(frozen=True)


class Shown(NamedTuple):
    """What a page shows: the names its template uses, what its .json holds, and the rows of its .csv."""

    names: dict[str, Any]
    document: Any
    columns: Sequence[str]
    rows: Sequence[Row]


def viewing(request: Request) -> Iterator[View]:
    """FastAPI dependency: the record at one time, the same for all that one request reads."""
    with request.app.state.snapshot.view() as view:
        yield view


Viewed = Annotated[View, Depends(viewing)]


def add_page(
    router: APIRouter,
    path: str,
    asked: type[Asked],
    find: Callable[[View, Any], Shown],
    *,
    template: str,
    what: str,
    schema: dict[str, Any] | None = None,
) -> None:
    """Answer PATH as HTML, PATH.json and PATH.csv with what `find` gives of the record and the query.

    `what` is one sentence for the description of the interface, `schema` the JSON Schema of the document. `find` runs
    in a thread of its own; it may raise OnRecordError (`web/problems.py` says what becomes of which).
    """
    Query_ = Annotated[asked, Query()]  # type: ignore[valid-type]  # noqa: N806

    def html(request: Request, view: Viewed, query: Query_) -> Response:
        return as_html(request, template, view, {"asked": query, **find(view, query).names})

    def json(view: Viewed, query: Query_) -> Response:
        return as_json(find(view, query).document)

    def csv(view: Viewed, query: Query_) -> Response:
        shown = find(view, query)
        return as_csv(shown.columns, shown.rows)

    name = path.strip("/") or "home"
    own = "/" if path == "/" else path
    stem = "/home" if path == "/" else path
    document = {"application/json": {"schema": schema or {"type": "object"}}}
    router.add_api_route(own, html, name=name, include_in_schema=False)
    router.add_api_route(
        f"{stem}.json", json, name=f"{name}.json", summary=what, responses={200: {"content": document}, **PROBLEMS}
    )
    router.add_api_route(
        f"{stem}.csv", csv, name=f"{name}.csv", summary=f"{what} As CSV.",
        responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}, **PROBLEMS},
    )  # fmt: skip


def shown_answer(found: Answer, **names: Any) -> Shown:
    """An answer of `desk/questions.py` as it is: its rows to template, JSON and CSV, with their columns explained."""
    columns = [{"name": c.name, "kind": c.kind, "what": c.what} for c in found.columns]
    document = {"columns": columns, "rows": found.rows}
    return Shown({"rows": found.rows, **names}, document, [c.name for c in found.columns], found.rows)
