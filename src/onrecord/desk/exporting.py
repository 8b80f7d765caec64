"""An export of a database: its records, chosen and laid out, into a file with its sidecar."""

import sys
from pathlib import Path
from typing import Any

from onrecord.exports.formats import format_named
from onrecord.exports.selection import Wanted
from onrecord.exports.writing import write_export
from onrecord.records.errors import UsageError
from onrecord.store.recalling import every_record


def export(db: Path, name: str, out: Path | None, *, publisher: str | None = None, **wanted: Any) -> int:
    """Writes `db`'s records in the format `name` to `out` with its sidecar, or to standard output; returns the rows.

    `wanted` are the fields of exports' Wanted. Raises UsageError for an unknown format or a folder that is not there,
    DatabaseError for a database that is not.
    """
    chosen = Wanted(**wanted)
    layout = format_named(name)
    records = every_record(db, publisher)
    if out is None:
        return write_export(records, layout, chosen, sys.stdout, None)
    if not out.parent.is_dir():
        raise UsageError(f"no folder {out.parent}", remedy="make it, or write elsewhere with -o")
    part = out.with_name(f"{out.name}.part")  # a stopped run leaves no half file under the name asked for
    with part.open("w", encoding="utf-8", newline="") as file:
        rows = write_export(records, layout, chosen, file, out)
    part.replace(out)
    return rows
