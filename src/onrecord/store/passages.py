"""Full text over the passages of current reports: an index in SQLite beside the database, made and mended as needed.

NAME.search.sqlite may be deleted at any time. It holds words only (FTS5 without content), one entry a sentence;
passages are cut out of the reports' texts. Its watermark is the state of the reports it was made from: where a
question finds another state, the reports that changed are indexed again before it is answered.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.records.errors import DatabaseError
from onrecord.store.opening import is_held, original_of, reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

VERSION = 1
"""Of the index's own layout; another one's file is made anew."""
_BITS = 12
"""Each report has 2 ** 12 entries to its name, one a sentence; a longer report's further sentences share the last."""
_BATCH = 2000
_WASTE = 0.25
"""The share of entries of texts that hold no more from which on the index is made anew: FTS5 of SQLite before 3.43
cannot delete from an index without content, so that they are passed over instead."""
_LAYOUT = """
CREATE TABLE reports (number INTEGER PRIMARY KEY, report TEXT UNIQUE, state TEXT, day TEXT);
CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize="unicode61 remove_diacritics 2");
CREATE TABLE watermark (version INTEGER, state TEXT);
"""
_STATES: dict[Path, str] = {}
"""The state of the held copy that was asked last."""
_STATE = "md5(concat_ws('|', report, revision, key, published))"
_WATERMARK = (
    "SELECT count(*) || ':' || bit_xor(md5_number_lower(concat_ws('|', report, revision, key, published)))"
    " FROM main.reports WHERE current"
)


class Hit(NamedTuple):
    """One passage that holds what was asked for; `rank` is BM25 (the smaller, the better)."""

    report: str
    sentence: int
    rank: float


def index_path(db: Path) -> Path:
    """Where the index of a database is; all held copies of one share it."""
    original = original_of(db)
    return original.with_name(original.name + ".search.sqlite")


def find_passages(
    db: Path, expression: str, *, since: str | None = None, until: str | None = None, limit: int
) -> list[Hit]:
    """The passages that an FTS5 expression matches, the best first; days are of publication.

    Brings the index up to date first. Raises DatabaseError where it cannot be written, and as `reading` does.
    """
    with reading(db) as connection, _index(db) as index:
        _freshen(connection, index, db)
        rows = index.execute(
            "SELECT r.report, w.rowid & ?, w.rank FROM words w JOIN reports r ON r.number = w.rowid >> ?"
            " WHERE words MATCH ? AND (? IS NULL OR r.day >= ?) AND (? IS NULL OR r.day <= ?)"
            " ORDER BY w.rank, w.rowid LIMIT ?",
            [(1 << _BITS) - 1, _BITS, expression, since, since, until, until, limit],
        )
        return [Hit(*row) for row in rows]


def find_sentences(db: Path, expression: str, *, most: int) -> dict[str, list[int]]:
    """Report -> the sentences of it that an FTS5 expression matches, counted from 0; of more than `most` sentences those
    of the reports that were indexed last. Raises as `find_passages` does.
    """
    with reading(db) as connection, _index(db) as index:
        _freshen(connection, index, db)
        entries = "SELECT rowid AS entry FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
        rows = index.execute(
            f"SELECT r.report, e.entry & ? FROM ({entries}) e JOIN reports r ON r.number = e.entry >> ?",
            [(1 << _BITS) - 1, expression, most, _BITS],
        )
        found: dict[str, list[int]] = {}
        for report, sentence in rows:
            found.setdefault(report, []).append(sentence)
        return found


@contextmanager
def _index(db: Path) -> Iterator[sqlite3.Connection]:
    path = index_path(db)
    try:
        with closing(sqlite3.connect(path, timeout=60, isolation_level=None)) as index:
            yield index
    except sqlite3.Error as error:
        raise DatabaseError(
            f"the index of words cannot be used ({error})", where=str(path), remedy="delete it; it is made again"
        ) from error


def _freshen(connection: "DuckDBPyConnection", index: sqlite3.Connection, db: Path) -> None:
    """Index what changed since the index was last brought up to date; nothing else is read than the watermark, and not
    even that of a held copy, which never changes.
    """
    state = _STATES.get(db)
    if state is None:
        (state,) = connection.execute(_WATERMARK).fetchone() or ("",)
    if is_held(db):
        _STATES.clear()
        _STATES[db] = state
    if _watermark(index) == (VERSION, state):
        return
    index.execute("BEGIN IMMEDIATE")
    mark = _watermark(index)
    if mark == (VERSION, state):  # another process did it while this one waited
        index.execute("ROLLBACK")
        return
    if mark is None or mark[0] != VERSION:
        _lay_out(index)
    kept = dict(index.execute("SELECT report, state FROM reports"))
    now = connection.execute(f"SELECT report, {_STATE} FROM main.reports WHERE current ORDER BY report").fetchall()
    gone = kept.keys() - {report for report, _ in now}
    fresh = [report for report, known in now if kept.get(report) != known]
    (last,) = index.execute("SELECT coalesce(max(rowid), -1) >> ? FROM words", [_BITS]).fetchone()
    if last + 1 + len(fresh) > len(now) * (1 + _WASTE):
        _lay_out(index)
        gone, fresh, last = set(), [report for report, _ in now], -1
    index.executemany("DELETE FROM reports WHERE report = ?", [[report] for report in sorted(gone) + fresh])
    _add(connection, index, fresh, last + 1)
    index.execute("DELETE FROM watermark")
    index.execute("INSERT INTO watermark VALUES (?, ?)", [VERSION, state])
    index.execute("COMMIT")


def _watermark(index: sqlite3.Connection) -> tuple[Any, ...] | None:
    try:
        mark: tuple[Any, ...] | None = index.execute("SELECT version, state FROM watermark").fetchone()
    except sqlite3.OperationalError:
        return None
    return mark


def _lay_out(index: sqlite3.Connection) -> None:
    for table in ("reports", "words", "watermark"):
        index.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _LAYOUT.strip().split(";\n"):
        index.execute(statement)


def _add(connection: "DuckDBPyConnection", index: sqlite3.Connection, fresh: list[str], number: int) -> None:
    last = (1 << _BITS) - 1
    for first in range(0, len(fresh), _BATCH):
        rows = connection.execute(
            f"SELECT report, {_STATE}, left(published, 10), text, sentences FROM main.reports"
            " WHERE current AND report IN (SELECT unnest(?)) ORDER BY report",
            [fresh[first : first + _BATCH]],
        ).fetchall()
        reports, words = [], []
        for report, state, day, text, sentences in rows:
            reports.append((number, report, state, day))
            spans = [(s["start"], s["end"]) for s in sentences] or [(0, len(text))]
            if len(spans) > last:
                spans[last:] = [(spans[last][0], spans[-1][1])]
            words += [((number << _BITS) + place, text[start:end]) for place, (start, end) in enumerate(spans)]
            number += 1
        index.executemany("INSERT INTO reports VALUES (?, ?, ?, ?)", reports)
        index.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", words)
