"""What goes wrong, as an answer: its status, and a page or a JSON object that says what, where and what to do."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.records.errors import DatabaseError, OnRecordError, UsageError
from onrecord.web.forms import as_html, as_json

_TEXT: dict[str, Any] = {"type": ["string", "null"]}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["what", "where", "remedy"],
    "properties": {"what": {"type": "string"}, "where": _TEXT, "remedy": _TEXT},
}
_BODY = {"content": {"application/json": {"schema": SCHEMA}}}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    404: {"description": "There is no such thing on the record", **_BODY},
    422: {"description": "The question is none", **_BODY},
    503: {"description": "The database cannot be read now", **_BODY},
}
"""What every page can answer instead."""


class NotThereError(OnRecordError):
    """What an address names is not on the record."""


def add_problems(app: FastAPI) -> None:
    """Answer every error of the house, of the query and of the address; a fault of the program is a plain 500."""
    app.add_exception_handler(OnRecordError, _of_the_house)
    app.add_exception_handler(RequestValidationError, _of_the_query)
    app.add_exception_handler(HTTPException, _of_the_address)
    app.add_exception_handler(Exception, _of_the_program)


def problem(request: Request, status: int, what: str, where: str | None = None, remedy: str | None = None) -> Response:
    """One problem in the form that was asked for."""
    if request.url.path.endswith((".json", ".csv")):
        return as_json({"what": what, "where": where, "remedy": remedy}, status)
    names = {"status": status, "what": what, "where": where, "remedy": remedy}
    return as_html(request, "problem.html", None, names, status)


def _of_the_house(request: Request, error: Exception) -> Response:
    assert isinstance(error, OnRecordError)
    status = 500
    if isinstance(error, NotThereError):
        status = 404
    elif isinstance(error, UsageError):
        status = 422
    elif isinstance(error, DatabaseError):
        status = 503
    # A database's path is nothing that a page should tell.
    where = None if isinstance(error, DatabaseError) or error.where is None else error.where.removeprefix("--")
    return problem(request, status, error.what, where, error.remedy)


def _of_the_query(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = str(first["loc"][-1]) if first.get("loc") else None
    return problem(request, 422, str(first["msg"]).lower(), where, "mend the address")


def _of_the_address(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    what = {404: "there is no such page", 405: "this cannot be done here"}.get(error.status_code, str(error.detail))
    answer = problem(request, error.status_code, what, None, "begin at the home page")
    answer.headers.update(error.headers or {})
    return answer


def _of_the_program(request: Request, error: Exception) -> Response:
    return problem(request, 500, "a fault of the program, not yours", None, "the terminal of onrecord serve says more")
