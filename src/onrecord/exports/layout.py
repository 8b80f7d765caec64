"""What an export is: columns, how they are written, and the rows one record gives."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from onrecord.exports.selection import Chosen, Dyad, Wanted
from onrecord.exports.sidecar import Account
from onrecord.records.record import Record

Value = str | int | float | None


class Line(NamedTuple):
    """One row that leaves, and the row of the record it comes from."""

    id: str
    values: tuple[Value, ...] | dict[str, Any]
    """A separated row, or an object of JSON lines."""
    source: str
    """The record's row: e1, s3; a report's own is empty."""
    start: int
    end: int
    """Its words, code points of the report's text."""
    kind: str = "events"
    """Of which of the record's tables that row is."""
    beside: tuple[tuple[str, str], ...] = ()
    """Further rows that this one holds, each as (kind, id)."""


class Layout(NamedTuple):
    """One format, written row by row. `rows` is pure: a record and what was chosen of it in, lines out."""

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
    """Why a chosen row may give no line."""
    partial: str | None = None
    """What the format has that this export cannot fill, where that is more than a column left empty."""
    kinds: tuple[str, ...] = ("events",)
    """The tables of the record whose rows leave."""
    separator: str = "\t"
    """Between columns; with commas text stands in quotes."""


class Document(NamedTuple):
    """One format whose file is made from all records at once, or that is no text.

    `write` is handed what leaves (Kept records, or the decisions about their rows), what is wanted, where to write and
    the account it keeps.
    """

    name: str
    what: str
    write: Callable[[Iterable[Any], Wanted, Path, Account], None]
    suffix: str
    kinds: tuple[str, ...] = ("events",)
    folder: bool = False
    """Is several tables, written into a folder, but for the one that `Wanted.table` names."""
    partial: str | None = None
    columns: tuple[str, ...] = ()
    of: Literal["records", "decisions"] = "records"


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
