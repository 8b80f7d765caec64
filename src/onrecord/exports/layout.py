"""What an export is: columns, how they are written, and the rows one record gives."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from onrecord.exports.selection import Chosen, Dyad
from onrecord.records.record import Record

Value = str | int | float | None


class Line(NamedTuple):
    """One row that leaves, and the row of the record it comes from."""

    id: str
    values: tuple[Value, ...] | dict[str, Any]
    """A tab-separated row, or an object of JSON lines."""
    source: str
    """The record's row: e1, s3."""
    start: int
    end: int
    """Its words, code points of the report's text."""


class Layout(NamedTuple):
    """One format. `rows` is pure: a record and what was chosen of it in, lines out."""

    name: str
    what: str
    columns: tuple[str, ...]
    rows: Callable[[Record, Chosen], Iterator[Line]]
    header: bool = True
    null: str = ""
    suffix: str = ".tsv"
    coded: bool = True
    """Has no row for an event without a CAMEO code."""
    wrap: tuple[str, str] | None = None
    """What stands before and after all rows of a file that is one JSON document."""
    passed: str = "no day is known, or both sides are one"
    """Why a chosen event may give no row."""
    partial: str | None = None
    """What the format has that this export cannot fill, where that is more than a column left empty."""


def number(*parts: str) -> int:
    """A row's integer id: 48 bits of a hash of what names it, so that it outlives a new export and fits a double."""
    return int.from_bytes(hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).digest(), "big")


def dyad_number(record: Record, dyad: Dyad) -> int:
    """A dyad's integer id, the same in every format."""
    sides = (dyad.actor.id if dyad.actor else "", dyad.recipient.id if dyad.recipient else "")
    return number(record.report.hash or record.report.id, dyad.event.id, *sides)


def plain(value: Value, null: str) -> str:
    """A value as text between tabs: no tab, no line break within, numbers without needless zeros."""
    if value is None:
        return null
    if isinstance(value, float):
        return repr(value) if value != int(value) else f"{value:.1f}"
    return " ".join(str(value).split()) if isinstance(value, str) else str(value)
