"""A record without its text: offsets, hashes, codes and names; and the text put back by whoever has it."""

import hashlib
from typing import Any

import msgspec

from onrecord.records.encoding import from_json, to_json
from onrecord.records.keys import report_key
from onrecord.records.record import Record
from onrecord.records.report import Report

QUOTING = {"positions": ("condition", "reason")}
"""Fields, by table, that hold words of the text although they are no passage."""
TEXT_COLUMNS = frozenset({"text", "title", "passage", "condition", "reason"})
"""Columns of the record's tables that hold text. Ties have titles too: of persons, and those stay."""


class Quote(msgspec.Struct, frozen=True, array_like=True):
    """A field that was withheld: the words of row `row` of `table` stand at [start, end); -1 where they do not."""

    table: str
    row: str
    field: str
    start: int
    end: int


class Mark(msgspec.Struct, frozen=True):
    """What a record without its text says of it: its key and length in code points, a hash of its title, its quotes."""

    text: str
    length: int
    title: str | None
    quotes: list[Quote]


class _Marked(msgspec.Struct):
    withheld: Mark | None = None


def withhold(record: Record) -> tuple[Record, Mark]:
    """A copy of a record that holds no text, and the mark by which `restore` knows the text again."""
    text, title = record.report.text, record.report.title
    bare = from_json(to_json(record))  # passages are bound to their record's text, so they are copied with it
    bare.report.text, bare.report.title = "", None
    quotes = []
    for table, fields in QUOTING.items():
        for row in getattr(bare, table):
            near = min((passage.start for passage in row.passages), default=0)
            for field in fields:
                words = getattr(row, field)
                if words is None:
                    continue
                at = text.find(words, near)
                at = at if at >= 0 else text.find(words)
                quotes.append(Quote(table, row.id, field, at, at + len(words) if at >= 0 else -1))
                setattr(row, field, None)
    mark = Mark(report_key(text), len(text), _title_key(title), quotes)
    bare.__post_init__()
    return bare, mark


def bare_line(record: Record) -> bytes:
    """One line of JSON: the record without its text, with its mark in `withheld`."""
    bare, mark = withhold(record)
    return msgspec.json.encode({**msgspec.to_builtins(bare), "withheld": msgspec.to_builtins(mark)})


def mark_of(line: bytes) -> Mark | None:
    """The mark of a line of JSON whose text was withheld; null for a whole record."""
    return msgspec.json.decode(line, type=_Marked).withheld


def restore(line: bytes, mark: Mark, report: Report) -> tuple[Record | None, list[str]]:
    """The whole record again, and what of it could not be restored.

    Null where the text of `report` is another than the one withheld: its key is held against the mark.
    """
    if report_key(report.text) != mark.text:
        return None, ["is another text than the one that was coded"]
    record = from_json(line)
    record.report.text = report.text
    lost = []
    if _title_key(report.title) == mark.title:
        record.report.title = report.title
    else:
        lost.append("its title is another")
    rows: dict[tuple[str, str], Any] = {
        (table, row.id): row for table in QUOTING for row in getattr(record, table)
    }  # fmt: skip
    for quote in mark.quotes:
        if quote.start < 0:
            lost.append(f"{quote.field} of {quote.row} is no piece of the text")
        else:
            setattr(rows[quote.table, quote.row], quote.field, report.text[quote.start : quote.end])
    record.__post_init__()
    return record, lost


def _title_key(title: str | None) -> str | None:
    return None if title is None else hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:16]
