"""One report to be read: its record, its text in segments, its rows as items, and what stands around it."""

from pathlib import Path
from typing import NamedTuple

from onrecord.desk.sheets.items import Item, Items
from onrecord.desk.sheets.segmenting import Segment, segments_of
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.records.rows import Row
from onrecord.store.actor_asking import known_in
from onrecord.store.asking import read_record
from onrecord.store.report_asking import revisions_of, tellings_of


class Sheet(NamedTuple):
    """`items` by kind in the plural; `tellings`: event id -> its merged event, of the current text; `revisions`: the
    newest first."""

    record: Record
    evidence: list[Evidence]
    segments: list[Segment]
    items: dict[str, list[Item]]
    tellings: dict[str, Row]
    revisions: list[Row]
    revision: int

    def item(self, row: str | None) -> Item | None:
        """The item of one row, null where the report has no such row."""
        return next((item for items in self.items.values() for item in items if item.row == row), None)


def read_sheet(db: Path, report: str, revision: int | None = None) -> Sheet | None:
    """A report's sheet; `revision` null is the current one. Null where there is no such text. Raises DatabaseError."""
    revisions = revisions_of(db, report)
    chosen = next((r for r in revisions if (r["current"] if revision is None else r["revision"] == revision)), None)
    if chosen is None:
        return None
    record, evidence = read_record(db, report, chosen["revision"])
    known = known_in(db, report) if chosen["current"] else {}
    tellings = tellings_of(db, report) if chosen["current"] else {}
    items = Items(record, known).all()
    return Sheet(record, evidence, segments_of(record), items, tellings, revisions, chosen["revision"])
