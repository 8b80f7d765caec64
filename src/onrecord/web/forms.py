"""The three forms of an answer: HTML by a template, JSON, CSV."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from onrecord.desk.sheets.viewing import View
from onrecord.records.rows import Row
from onrecord.web.templating import environment

_ENCODER = msgspec.json.Encoder()
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_html(request: Request, template: str, view: View | None, names: dict[str, Any], status: int = 200) -> Response:
    """A page. Templates also see `here` (path and query of the address), `as_of`, `behind` and the token's presence."""
    query = f"?{request.url.query}" if request.url.query else ""
    shared = {
        "path": request.url.path,
        "query": query,
        "here": request.url.path + query,
        "as_of": view and datetime.fromtimestamp(view.written, UTC).isoformat(timespec="seconds"),
        "behind": bool(view and view.behind),
    }
    text = environment().get_template(template).render({**shared, **names})
    return Response(text, status, media_type="text/html; charset=utf-8")


def as_json(document: Any, status: int = 200) -> Response:
    """A document of plain values and structs of records."""
    return Response(_ENCODER.encode(document), status, media_type="application/json")


def as_csv(columns: Sequence[str], rows: Sequence[Row]) -> Response:
    """Rows as RFC 4180, UTF-8; lists and structs in a cell are JSON."""
    return StreamingResponse(_lines(columns, rows), media_type="text/csv; charset=utf-8")


def _lines(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in columns])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def _cell(value: Any) -> Any:
    """A cell that a spreadsheet takes as text and never runs: what begins like a formula gets an apostrophe."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if value is None or isinstance(value, int | float):
        return value
    return _ENCODER.encode(value).decode()
