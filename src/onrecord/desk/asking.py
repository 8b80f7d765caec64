"""Questions to the kept record: rows under filters, with days and columns as a user writes them."""

import calendar
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from onrecord.intake.published import read_published
from onrecord.records.columns import TABLES, Table
from onrecord.records.errors import UsageError
from onrecord.records.record import Record
from onrecord.records.rows import Row
from onrecord.store.asking import KINDS, Filters, ask, read_record

_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?")


def find_rows(
    db: Path,
    kind: str,
    *,
    actor: str | None = None,
    type: str | None = None,
    since: str | None = None,
    until: str | None = None,
    status: str | None = None,
    limit: int | None = None,
) -> list[Row]:
    """The rows of one kind (events, statements, figures, actors) that pass every filter (`store.asking.Filters`).

    Days may be years and months too: --since 2019 is 2019-01-01, --until 2019-02 is 2019-02-28. Raises UsageError,
    DatabaseError.
    """
    if kind not in KINDS:
        raise UsageError(f"there are no rows called {kind!r}", remedy=f"use one of: {', '.join(KINDS)}")
    first, last = read_days(since, until)
    return ask(db, kind, Filters(actor=actor, type=type, since=first, until=last, status=status, limit=limit))


def find_record(db: Path, report: str, revision: int | None = None) -> Record:
    """The record of a kept report; `revision` null is the current one. Raises UsageError, DatabaseError."""
    return read_record(db, report, revision)[0]


def read_days(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Two days as a user writes them (years and months too) as ISO days. Raises UsageError for what is none."""
    return (
        read_day(since, last=False, where="--since") if since else None,
        read_day(until, last=True, where="--until") if until else None,
    )


def read_day(written: str, *, last: bool, where: str) -> str:
    """An ISO day; of a year or month its first, or its `last`. Raises UsageError for what is none."""
    try:
        if part := _MONTH.fullmatch(written.strip()):
            year, month = int(part[1]), int(part[2] or (12 if last else 1))
            return date(year, month, calendar.monthrange(year, month)[1] if last else 1).isoformat()
        return read_published(written)[:10]
    except (ValueError, IndexError):
        raise UsageError(
            f"{written!r} is no date this reads", where=where, remedy="write 2019-05-13, 2019-05 or 2019"
        ) from None


def table_of(kind: str) -> Table:
    """The table that holds the rows of one kind."""
    return next(table for table in TABLES if table.name == kind)


def choose_columns(kind: str, written: str) -> list[str]:
    """The columns named in a comma-separated list. Raises UsageError for one that the kind does not have."""
    known = [*(column.name for column in table_of(kind).columns), "published"]
    chosen = [name.strip() for name in written.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            raise UsageError(f"{kind} have no column {name!r}", where="--columns", remedy=f"use {', '.join(known)}")
    return chosen


def flat_columns(kind: str) -> list[str]:
    """The columns of one kind that a spreadsheet can hold: single values and lists of words."""
    plain = ("text", "integer", "number", "flag", "texts")
    return [*(column.name for column in table_of(kind).columns if column.kind in plain), "published"]


def only(rows: Iterable[Row], columns: list[str]) -> list[Row]:
    """The same rows with these columns alone."""
    return [{name: row[name] for name in columns} for row in rows]
