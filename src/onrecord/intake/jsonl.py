"""JSON lines to reports, a line at a time."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from onrecord.intake.arrival import Arrival
from onrecord.intake.decoding import decode, without_lone_surrogates
from onrecord.intake.published import read_published
from onrecord.intake.sealing import seal
from onrecord.records.errors import InputError
from onrecord.records.problem import Problem

_TEXTS = ("title", "published", "url", "publisher", "language")


def read_jsonl(
    lines: Iterable[bytes], where: str, published: str | None, tell: Callable[[InputError], None]
) -> Iterator[Arrival]:
    """Reports of {id, title, text, published, url, publisher} lines; `id` stays the report's id.

    A line that is none is told with its number and left out; the others go on. `published` fills in where a line
    has none.
    """
    empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        empty = False
        spot = f"{where}:{number}"
        try:
            yield _arrival(_row(line, where, number), spot, published, tell)
        except InputError as error:
            tell(error)
    if empty:
        tell(InputError("the file is empty", where=where, remedy="leave it out, or give it its lines"))


def _arrival(row: dict[str, Any], spot: str, published: str | None, tell: Callable[[InputError], None]) -> Arrival:
    text = row.get("text")
    if not isinstance(text, str):
        raise InputError('there is no "text" in this line', where=spot, remedy='give it as {"id": ..., "text": ...}')
    fields: dict[str, Any] = {name: _words(row, name, spot) for name in _TEXTS}
    problems: list[Problem] = []
    text, lost = without_lone_surrogates(text)
    if lost:
        problems.append(Problem(code="lone-surrogates", where=spot, what=f"{lost} lone surrogates read as U+FFFD"))
    try:
        fields["published"] = read_published(fields["published"]) if fields["published"] else published
    except ValueError as error:
        problems.append(Problem(code="unknown-date", where=spot, what=str(error)))
        tell(InputError(str(error), where=spot, remedy="the report is coded without its date"))
        fields["published"] = published
    if not text.strip():
        problems.append(Problem(code="no-text", where=spot, what="the report has no text"))
    listed = row.get("authors")
    authors = [without_lone_surrogates(str(a))[0] for a in listed if a] if isinstance(listed, list) else []
    report_id = _words(row, "id", spot) or spot
    return Arrival(seal(report_id, text, spot, authors=authors, **fields), tuple(problems))


def _row(line: bytes, where: str, number: int) -> dict[str, Any]:
    import json  # msgspec refuses lone surrogates, which crawled JSON has

    spot = f"{where}:{number}"
    line_text = decode(line, where, line=number)
    try:
        row = msgspec.json.decode(line_text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        try:
            row = json.loads(line_text)
        except (json.JSONDecodeError, RecursionError) as error:
            what = getattr(error, "msg", "nested too deeply")
            raise InputError(f"this line is no JSON ({what})", where=spot, remedy="mend or remove it") from None
    if not isinstance(row, dict):
        raise InputError("this line is no JSON object", where=spot, remedy='give it as {"id": ..., "text": ...}')
    return row


def _words(row: dict[str, Any], name: str, spot: str) -> str | None:
    value = row.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, (str, int, float)):
        raise InputError(f'"{name}" is no text', where=spot, remedy="give a string or null")
    return without_lone_surrogates(str(value))[0]
