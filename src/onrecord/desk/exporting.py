"""An export of a database: its records, chosen and laid out, into a file with its sidecar."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from onrecord.exports.decisions import Named
from onrecord.exports.formats import format_named
from onrecord.exports.layout import Document, Layout
from onrecord.exports.native import KINDS
from onrecord.exports.selection import Kept, Wanted
from onrecord.exports.writing import write_document, write_export
from onrecord.records.columns import TABLES
from onrecord.records.errors import UsageError
from onrecord.store.decided_rows import rows_named
from onrecord.store.decisions import all_decisions
from onrecord.store.kept_records import count_texts, kept_records
from onrecord.store.opening import reading
from onrecord.store.questioning import pose
from onrecord.store.scope import Scope

_SCOPE = ("actor", "partner", "place", "topic", "type", "status")
_HAS = {
    "events": frozenset(_SCOPE),
    "statements": frozenset({"actor", "partner", "topic"}),
    "positions": frozenset({"actor", "partner", "place", "topic"}),
}
"""What can be asked of rows of each kind; a kind that lacks one of what is asked has no row about it."""
_TABLES = tuple(table.name for table in TABLES)


def export(db: Path, name: str, out: Path | None, **wanted: Any) -> int:
    """Writes `db`'s records in the format `name` to `out` with its sidecar, or to standard output; returns the rows.

    `wanted` are the fields of exports' Wanted. Raises UsageError for an unknown format, one that cannot be written
    there, a folder that is not there, or a library that is not installed; DatabaseError for a database that is not.
    """
    chosen = Wanted(**wanted)
    format = format_named(name)
    _check(format, chosen, out)
    if out is None:
        assert isinstance(format, Layout)
        return write_export(_kept(db, chosen), format, chosen, sys.stdout, None)
    part = out.with_name(f"{out.name}.part")  # a stopped run leaves no half file under the name asked for
    try:
        rows = _write(db, format, chosen, part, out)
    except BaseException:
        shutil.rmtree(part) if part.is_dir() else part.unlink(missing_ok=True)
        raise
    if part.is_dir() and out.is_dir():
        shutil.rmtree(out)  # `_check` saw that an export wrote it
    part.replace(out)
    return rows


def _write(db: Path, format: Layout | Document, wanted: Wanted, part: Path, out: Path) -> int:
    if isinstance(format, Layout):
        with part.open("w", encoding="utf-8", newline="") as file:
            return write_export(_kept(db, wanted), format, wanted, file, out, count_texts(db))
    if _is_folder(format, wanted):
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
    found: Iterator[Any] = _decisions(db) if format.of == "decisions" else _kept(db, wanted)
    return write_document(found, format, wanted, part, out, count_texts(db))


def _is_folder(format: Layout | Document, wanted: Wanted) -> bool:
    return isinstance(format, Document) and format.folder and wanted.table is None


def _check(format: Layout | Document, wanted: Wanted, out: Path | None) -> None:
    if isinstance(format, Document) and out is None:
        what = "a folder of tables" if _is_folder(format, wanted) else "a file"
        raise UsageError(f"{format.name} is written into {what}", remedy="give it with -o")
    if wanted.revisions and format.kinds != KINDS:
        raise UsageError(f"{format.name} has no room for older texts", where="--revisions", remedy="leave it out")
    if wanted.table is not None:
        if not (isinstance(format, Document) and (format.folder or format.name == "xlsx")):
            raise UsageError(f"{format.name} has no tables to choose from", where="--table", remedy="leave it out")
        if wanted.table not in _TABLES:
            raise UsageError(f"there is no table {wanted.table!r}", where="--table", remedy=f"use {', '.join(_TABLES)}")
    if out is not None:
        _check_place(out, folder=_is_folder(format, wanted))


def _check_place(out: Path, *, folder: bool) -> None:
    """A folder may take the place of one that an export wrote before, a file that of a file, and of nothing else."""
    if not out.parent.is_dir():
        raise UsageError(f"no folder {out.parent}", remedy="make it, or write elsewhere with -o")
    if out.exists() and out.is_dir() != folder:
        what = "a file, and this a folder of tables" if folder else "a folder, and this a file"
        raise UsageError(f"{out} is {what}", remedy="write elsewhere with -o")
    if folder and out.exists():
        strange = sorted(f.name for f in out.iterdir() if f.stem not in _TABLES)
        if strange:
            raise UsageError(f"{out} holds {strange[0]}, which no export wrote", remedy="write elsewhere with -o")


def _kept(db: Path, wanted: Wanted) -> Iterator[Kept]:
    about = rows_about(db, wanted)
    reports = None if about is None else about.keys()
    for found in kept_records(db, publisher=wanted.publisher, revisions=wanted.revisions, reports=reports):
        yield Kept(*found, about=None if about is None else about[found[0].report.id])


def rows_about(db: Path, wanted: Wanted) -> dict[str, dict[str, set[str]]] | None:
    """Report -> kind -> ids of the rows that are about what is asked; null where all are. Raises UsageError."""
    told = msgspec.structs.asdict(wanted)
    scope = Scope(**{name: told[name] for name in _SCOPE})
    asked = {name for name in _SCOPE if told[name] is not None}
    if not asked:
        return None
    scopes = {kind: (scope, kind) for kind, has in _HAS.items() if asked <= has}
    pieces = {kind: "false" for kind in _HAS if kind not in scopes}
    found: dict[str, dict[str, set[str]]] = {}
    for row in pose(db, "leaving", scopes=scopes, pieces=pieces):
        found.setdefault(row["report"], {kind: set() for kind in _HAS})[row["kind"]].add(row["id"])
    return found


def _decisions(db: Path) -> Iterator[Named]:
    """People's decisions, those taken back among them, in the order in which they were made."""
    with reading(db) as connection:
        made = all_decisions(connection, by="person")[::-1]
        names = rows_named(connection, {key for one in made for key in (one.decision.one, one.decision.two)})
    for one in made:
        yield Named(one, names.get(one.decision.one), names.get(one.decision.two))
