"""What `onrecord.open` gives: a kept record to ask from Python."""

from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from onrecord.desk import questions
from onrecord.desk.asking import find_record, find_rows, table_of
from onrecord.desk.frames import Rows
from onrecord.records.columns import Column
from onrecord.records.errors import DatabaseError
from onrecord.records.record import Record
from onrecord.store.kept_records import kept_records

_PUBLISHED = Column("published", "text", "when the report was published", derived=True)
_MANY = 1_000_000
"""Rows of an answer unless a limit is given."""


class Kept:
    """A database of kept records. It holds no lock between questions, so `onrecord keep` may run beside it.

    Every question takes days as written ("2019", "2019-02", "2019-02-13") and raises UsageError or DatabaseError with what to do.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise DatabaseError("there is no database", where=str(path), remedy="onrecord keep PATH... --db makes one")

    def __repr__(self) -> str:
        return f"onrecord.open({str(self.path)!r})"

    def events(self, **filters: Any) -> Rows:
        """Events of reports; filters: actor, type, since, until, status, limit (`desk.asking.find_rows`)."""
        return self._rows("events", filters)

    def statements(self, **filters: Any) -> Rows:
        """Statements; filters: actor, type (of act), since, until, limit."""
        return self._rows("statements", filters)

    def figures(self, **filters: Any) -> Rows:
        """Figures; filters: actor, type (of measure), since, until, limit."""
        return self._rows("figures", filters)

    def actors(self, **filters: Any) -> Rows:
        """Actors of reports; filters: actor, type (of kind), limit."""
        return self._rows("actors", filters)

    def timeline(self, *, limit: int = _MANY, **scope: Any) -> Rows:
        """Each happening once, day by day; scope: actor, partner, place, topic, type, status, since, until."""
        return self._asked("timeline", questions.timeline, scope, limit=limit)

    def positions(self, *, flagged: bool = False, limit: int = _MANY, **scope: Any) -> Rows:
        """Stances over time, with shifts and divergences (`flagged`: those alone); scope as for `timeline`."""
        return self._asked("positions", questions.positions, scope, flagged=flagged, limit=limit)

    def saydo(self, *, limit: int = _MANY, **scope: Any) -> Rows:
        """Promises, demands, plans, threats and agreements, each with what came of it; scope as for `timeline`."""
        return self._asked("saydo", questions.saydo, scope, limit=limit)

    def conflicts(self, *, about: str | None = None, limit: int = _MANY, **scope: Any) -> Rows:
        """What accounts of one event tell differently, a row a side; scope as for `timeline`."""
        return self._asked("conflicts", questions.conflicts, scope, about=about, limit=limit)

    def sources(self, *, speaker: str | None = None, limit: int = _MANY, **scope: Any) -> Rows:
        """Who vouches for what, and on what footing; scope as for `timeline`."""
        return self._asked("sources", questions.sources, scope, speaker=speaker, limit=limit)

    def counts(self, *by: str, limit: int = _MANY, **scope: Any) -> Rows:
        """Events counted by one or more keys ("month", "type", "dyad", "place"); scope as for `timeline`."""
        return self._asked("counts", questions.counts, scope, by=by, limit=limit)

    def search(self, words: str, *, since: str | None = None, until: str | None = None, limit: int = 1000) -> Rows:
        """Passages that hold some words, the best first (`analysis.searching.search`)."""
        first, last = questions.read_days(since, until)
        return _answered("passages", questions.search(self.path, words, since=first, until=last, limit=limit))

    def sql(self, question: str) -> list[dict[str, Any]]:
        """The rows of one SELECT over the tables and views of docs/reference/columns.md. Nothing can be written."""
        names, rows = questions.query(self.path, question)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def record(self, report: str, revision: int | None = None) -> Record:
        """The record of one report; `revision` None is the current one."""
        return find_record(self.path, report, revision)

    def records(self, publisher: str | None = None) -> Iterator[Record]:
        """Every current record, or those of one publisher, by report id, some hundreds in memory at a time. The
        database stays open for reading until the last is taken."""
        return (record for record, *_ in kept_records(self.path, publisher=publisher))

    def _rows(self, kind: str, filters: dict[str, Any]) -> Rows:
        columns: Sequence[Column] = (*table_of(kind).columns, _PUBLISHED)
        return Rows(kind, columns, find_rows(self.path, kind, **filters), _SHOWN[kind])

    def _asked(self, name: str, ask: Any, scope: dict[str, Any], **options: Any) -> Rows:
        return _answered(name, ask(self.path, questions.read_scope(**scope), **options))


_SHOWN = {
    "events": ("report", "id", "earliest", "type", "status", "actor_names", "recipient_names", "place_names"),
    "statements": ("report", "id", "speaker_names", "act", "footing", "audience"),
    "figures": ("report", "id", "measure", "point", "low", "high", "unit"),
    "actors": ("report", "id", "name", "kind", "country", "code", "role"),
}
"""Kind -> the columns a notebook shows."""


def open_kept(path: str | PathLike[str]) -> Kept:
    """Open a database that `onrecord keep` made. Raises DatabaseError where there is none."""
    return Kept(path)


def _answered(name: str, answer: questions.Answer) -> Rows:
    shown = [column for column in answer.shown if column in {c.name for c in answer.columns}]
    return Rows(name, answer.columns, answer.rows, shown)
