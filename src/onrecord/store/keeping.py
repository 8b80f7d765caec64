"""Records into the database: new reports, revisions of known ones, and reports coded anew."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from onrecord.records.columns import TABLES, Table
from onrecord.records.evidence import Evidence
from onrecord.records.keys import report_key
from onrecord.records.record import Record
from onrecord.records.report import Coder, Report
from onrecord.records.rows import Row, rows_of
from onrecord.store.column_types import DUCKDB_TYPES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Fate = Literal["new", "revised", "recoded", "unchanged"]
"""What became of a report: unknown until now; another text under a known id; the same text with other facts about it
or another coder; nothing to do."""

_FACTS = ("title", "published", "url", "publisher", "authors", "language", "hash")
_CODERS = ("onrecord", "codebook", "model", "settings")
_LONGEST_LINE = 2**30
"""Bytes one row may have as JSON: the reports' own limit is far below."""


class Kept(NamedTuple):
    """What the database knows of one revision of a report."""

    revision: int
    key: str
    facts: tuple[Any, ...]
    coder: tuple[str, ...]


def known_revisions(connection: "DuckDBPyConnection", ids: Iterable[str]) -> dict[str, list[Kept]]:
    """What is kept under each of these report ids; ids that are not known are left out."""
    columns = ", ".join(f'"{name}"' for name in (*_FACTS, *_CODERS))
    found: dict[str, list[Kept]] = {}
    rows = connection.execute(
        f"SELECT report, revision, key, {columns} FROM reports WHERE report IN (SELECT unnest(?)) ORDER BY ALL",
        [list(ids)],
    ).fetchall()
    for name, revision, key, *rest in rows:
        facts = tuple(tuple(v) if isinstance(v, list) else v for v in rest[: len(_FACTS)])
        found.setdefault(name, []).append(Kept(revision, key, facts, tuple(rest[len(_FACTS) :])))
    return found


def fate_of(report: Report, coder: Coder, kept: Sequence[Kept]) -> tuple[Fate, int]:
    """What keeping this report would do beside what is kept under its id, and the revision it would be."""
    if not kept:
        return "new", 1
    key = report_key(report.text)
    same = next((k for k in kept if k.key == key), None)
    if same is None:
        return "revised", max(k.revision for k in kept) + 1
    as_is = same.facts == _facts(report) and same.coder == _coder(coder)
    return ("unchanged" if as_is else "recoded"), same.revision


def keep_records(
    connection: "DuckDBPyConnection", coded: Iterable[tuple[Record, Sequence[Evidence]]]
) -> list[tuple[str, Fate]]:
    """Store records with their evidence; gives each report's id and fate, in order.

    A changed text becomes the current revision and the older ones stay beside it; a text that is kept already is never
    stored twice, so that the same input again changes nothing. Give a batch at a time, inside `writing`.
    """
    coded = list(coded)
    kept = known_revisions(connection, [record.report.id for record, _ in coded])
    fates: list[tuple[str, Fate]] = []
    rows: dict[tuple[str, int], dict[str, list[Row]]] = {}
    for record, evidence in coded:
        name = record.report.id
        known = kept.setdefault(name, [])
        fate, revision = fate_of(record.report, record.coder, known)
        fates.append((name, fate))
        if fate == "unchanged":
            continue
        known[:] = [k for k in known if k.revision != revision]
        known.append(Kept(revision, report_key(record.report.text), _facts(record.report), _coder(record.coder)))
        rows[name, revision] = rows_of(record, evidence, revision=revision)
    _replace(connection, rows, {name: max(k.revision for k in known) for name, known in kept.items() if known})
    return fates


def _facts(report: Report) -> tuple[Any, ...]:
    values = (getattr(report, name) for name in _FACTS)
    return tuple(tuple(v) if isinstance(v, list) else v for v in values)


def _coder(coder: Coder) -> tuple[str, ...]:
    settings = msgspec.json.encode(coder.settings, order="sorted").decode()
    return coder.onrecord, coder.codebook, coder.model, settings


def _replace(
    connection: "DuckDBPyConnection",
    rows: Mapping[tuple[str, int], Mapping[str, list[Row]]],
    newest: Mapping[str, int],
) -> None:
    if not rows:
        return
    names, revisions = [name for name, _ in rows], [revision for _, revision in rows]
    for table in TABLES:
        connection.execute(
            f"DELETE FROM {table.name} WHERE (report, revision) IN (SELECT (unnest(?), unnest(?)))", [names, revisions]
        )
        _insert(connection, table, (row for found in rows.values() for row in found[table.name]))
    touched = sorted(set(names))
    connection.execute(
        "UPDATE reports SET current = (reports.revision = newest.revision)"
        " FROM (SELECT unnest(?) AS report, unnest(?) AS revision) AS newest"
        " WHERE reports.report = newest.report AND reports.current <> (reports.revision = newest.revision)",
        [touched, [newest[name] for name in touched]],
    )


def _insert(connection: "DuckDBPyConnection", table: Table, rows: Iterable[Row]) -> None:
    """Through a file of JSON lines, which DuckDB reads at some 200,000 rows a second; executemany does 5,000."""
    columns = [column.name for column in table.columns]
    encoder = msgspec.json.Encoder()
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / "rows.jsonl"
        with path.open("wb") as lines:
            for row in rows:
                lines.write(encoder.encode(row) + b"\n")
        if not path.stat().st_size:
            return
        types = {column.name: DUCKDB_TYPES[column.kind] for column in table.columns}
        named = ", ".join(f'"{name}"' for name in columns)
        connection.execute(
            f"INSERT INTO {table.name} ({named}) SELECT {named} FROM read_json(?, format = 'newline_delimited',"
            f" columns = {_literal(types)}, maximum_object_size = {_LONGEST_LINE})",
            [str(path)],
        )


def _literal(types: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"\"{name}\": '{kind}'" for name, kind in types.items()) + "}"
