"""onrecord events merge|split, actors merge|split, decisions list|undo: what people decide about rows, and reviews."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from onrecord.cli.options import AT_LEAST_ONE, Database, Format, Shared

if TYPE_CHECKING:
    from onrecord.records.decision import DecisionKind, LoggedDecision

_NONE = Shared()
_CELLS = ("number", "at", "who", "by", "verdict", "one", "two", "state", "score", "features", "conflicts", "note", "field",
          "value")  # fmt: skip
"""Columns for a spreadsheet; JSON lines have the keys too."""
Rows = Annotated[str, Parameter(help="rows by their names, REPORT#ID")]
Who = Annotated[str | None, Parameter(help="who decides")]
Note = Annotated[str | None, Parameter(help="why")]


def merge_events(*rows: Rows, db: Database = None, who: Who = None, note: Note = None, shared: Shared = _NONE) -> int:
    """Decide that rows, with all that is merged with them, are one event. It counts before any rule; may be undone."""
    return _decide("event", "merge", rows, db, who, note, shared)


def split_events(*rows: Rows, db: Database = None, who: Who = None, note: Note = None, shared: Shared = _NONE) -> int:
    """Decide that rows are another event than what they were merged with. It counts before any rule; may be undone."""
    return _decide("event", "split", rows, db, who, note, shared)


def merge_actors(*rows: Rows, db: Database = None, who: Who = None, note: Note = None, shared: Shared = _NONE) -> int:
    """Decide that rows are one actor over reports. It counts before names do, and may be undone."""
    return _decide("actor", "merge", rows, db, who, note, shared)


def split_actors(*rows: Rows, db: Database = None, who: Who = None, note: Note = None, shared: Shared = _NONE) -> int:
    """Decide that each row is none of the actors its name would make it over reports. It may be undone."""
    return _decide("actor", "split", rows, db, who, note, shared)


def _decide(
    kind: "DecisionKind",
    what: Literal["merge", "split"],
    rows: Sequence[str],
    db: Path | None,
    who: str | None,
    note: str | None,
    shared: Shared,
) -> int:
    from onrecord.desk.keep_decisions import merge_rows, split_rows
    from onrecord.records.errors import UsageError

    if not rows:
        raise UsageError("no ROW is given", remedy="give rows by their names, REPORT#ID")
    settings = shared.settings(db=str(db) if db else None)
    numbers = (merge_rows if what == "merge" else split_rows)(Path(settings.db), kind, rows, who=who, note=note)
    if not shared.quiet:
        told = f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"
        plural = "" if len(numbers) == 1 else "s"
        again = " ".join(str(n) for n in numbers)
        print(f"{settings.db}: decision{plural} {told}; take back: onrecord decisions undo {again}", file=sys.stderr)
    return 0


def list_decisions(
    *,
    db: Database = None,
    by: Annotated[Literal["person", "rules", "both"], Parameter(help="whose decisions")] = "person",
    orphans: Annotated[bool, Parameter(negative=(), help="only people's whose rows are gone")] = False,
    format: Annotated[Format, Parameter(help="for reading, for a spreadsheet, or for programs")] = "table",
    limit: Annotated[
        int | None, Parameter(name=["--limit", "-n"], help="at most so many, the newest", validator=AT_LEAST_ONE)
    ] = None,
    shared: Shared = _NONE,
) -> int:
    """Decisions, the newest first. A row that is gone shows its key: text, kind of row, span, entry."""
    from onrecord.desk.keep_decisions import list_decisions as find_decisions

    settings = shared.settings(db=str(db) if db else None)
    found = find_decisions(Path(settings.db), by=None if by == "both" else by, orphans=orphans, limit=limit)
    _write([_row(*one) for one in found], format)
    return 0


def _row(one: "LoggedDecision", first: str, second: str) -> dict[str, Any]:
    decision = one.decision
    state = "undone" if not one.stands else "orphan" if one.missing else "stands"
    return {
        "number": one.number, "at": decision.at, "who": decision.who, "by": decision.by, "verdict": decision.verdict,
        "one": first, "two": second, "state": state, "score": decision.score, "features": decision.features,
        "conflicts": decision.conflicts, "note": decision.note, "field": decision.field, "value": decision.value,
        "keys": [decision.one, decision.two],
    }  # fmt: skip


def _write(rows: list[dict[str, Any]], format: Format) -> None:
    import msgspec

    if format == "jsonl":
        for row in rows:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        return
    if format == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(_CELLS)
        for row in rows:
            cells = (row[name] for name in _CELLS)
            writer.writerow(msgspec.json.encode(c).decode() if isinstance(c, (list, dict)) else c for c in cells)
        return
    from onrecord.desk.summaries import harmless

    for row in rows:
        shares = ", ".join(f"{name} {share:+g}" for name, share in row["features"].items())
        edit = f"{row['field']}: {row['value'] or 'unknown'}" if row["field"] else ""
        other = row["two"] if " " in row["verdict"] else ""  # a review is of one row
        told = (row["number"], row["state"], row["verdict"], row["one"], edit or other, row["who"] or row["by"],
                row["note"] or "; ".join(row["conflicts"]) or shares)  # fmt: skip
        print(harmless("  ".join(str(cell) for cell in told).rstrip()))


def undo_decisions(
    *numbers: Annotated[int, Parameter(help="numbers of decisions, as `onrecord decisions list` shows them")],
    db: Database = None,
    who: Who = None,
    note: Note = None,
    shared: Shared = _NONE,
) -> int:
    """Take people's decisions back. The log keeps both."""
    from onrecord.desk.keep_decisions import undo
    from onrecord.records.errors import UsageError

    if not numbers:
        raise UsageError("no NUMBER is given", remedy="onrecord decisions list shows what can be undone")
    settings = shared.settings(db=str(db) if db else None)
    found = undo(Path(settings.db), numbers, who=who, note=note)
    if not shared.quiet:
        print(f"{settings.db}: taken back: {', '.join(str(one.number) for one in found)}", file=sys.stderr)
    return 0
