"""Records into the database: new reports, revisions of known ones, and reports coded anew."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from onrecord.records.columns import TABLES
from onrecord.records.evidence import Evidence
from onrecord.records.keys import report_key
from onrecord.records.record import Record
from onrecord.records.report import Coder, Report
from onrecord.records.rows import Row, rows_of
from onrecord.store.changes import contents_kept, contents_of, log_changes, log_kept
from onrecord.store.inserting import insert_rows
from onrecord.store.waiting import wait_for_merging

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Fate = Literal["new", "revised", "recoded", "unchanged"]
"""What became of a report: unknown until now; another text under a known id; the same text with other facts about it
or another coder; nothing to do."""

_FACTS = ("title", "published", "url", "publisher", "authors", "language", "hash")
_CODERS = ("onrecord", "codebook", "model", "settings")


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
    connection: "DuckDBPyConnection", coded: Iterable[tuple[Record, Sequence[Evidence]]], *, at: str | None = None
) -> list[tuple[str, Fate]]:
    """Store records with their evidence; gives each report's id and fate, in order.

    A changed text becomes the current revision and the older ones stay beside it; a text that is kept already is never
    stored twice, so that the same input again changes nothing. Give a batch at a time, inside `writing`. What was done
    is logged in `kept` and `changes` as of the ISO time `at`, and the reports wait in `to_merge`.
    """
    coded = list(coded)
    kept = known_revisions(connection, [record.report.id for record, _ in coded])
    fates: list[tuple[str, Fate]] = []
    rows: dict[tuple[str, int], dict[str, list[Row]]] = {}
    done: dict[tuple[str, int], Fate] = {}
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
        done.setdefault((name, revision), fate)
    newest = {name: max(k.revision for k in known) for name, known in kept.items() if known}
    _replace(connection, rows, newest, done, at)
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
    fates: Mapping[tuple[str, int], Fate],
    at: str | None,
) -> None:
    if not rows:
        return
    names, revisions = [name for name, _ in rows], [revision for _, revision in rows]
    recoded = [one for one, fate in fates.items() if fate == "recoded"]
    before = contents_kept(connection, recoded)
    touched = sorted(set(names))
    wait_for_merging(connection, touched)
    for table in TABLES:
        connection.execute(
            f"DELETE FROM {table.name} WHERE (report, revision) IN (SELECT (unnest(?), unnest(?)))", [names, revisions]
        )
        insert_rows(connection, table, (row for found in rows.values() for row in found[table.name]))
    connection.execute(
        "UPDATE reports SET current = (reports.revision = newest.revision)"
        " FROM (SELECT unnest(?) AS report, unnest(?) AS revision) AS newest"
        " WHERE reports.report = newest.report AND reports.current <> (reports.revision = newest.revision)",
        [touched, [newest[name] for name in touched]],
    )
    wait_for_merging(connection, touched)
    log_kept(connection, fates, at)
    log_changes(connection, {one: (before[one], contents_of(rows[one])) for one in recoded}, at)
