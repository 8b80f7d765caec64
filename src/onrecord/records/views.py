"""The views that questions are put to: what holds today. `onrecord sql` finds them under their plain names.

They stand in the database's schema `current`; the tables beneath (`main.events`, ...) keep older revisions too.
"""

from onrecord.records.columns import (
    ACTORS,
    DEEDS,
    EVENTS,
    FIGURES,
    LINKS,
    OUTCOMES,
    PLACES,
    POSITIONS,
    REPORTS,
    STATEMENTS,
    Column,
    Table,
)  # fmt: skip
from onrecord.records.merged_columns import ACCOUNTS

_ROW = Column("row", "text", "the row's name, REPORT#ID", derived=True)
_DAY = Column("day", "text", "its first day, else its last, else the report's day of publication", derived=True)
_PUBLISHED_DAY = Column("day", "text", "the report's day of publication", derived=True)
_REPORT = (
    Column("published", "text", "when its report was published", derived=True),
    Column("publisher", "text", "by whom", derived=True),
)
_WHO = Column("who", "text", "its id in the registry, or else its name in small letters, without `the`", derived=True)
_OF_EVENT = (
    Column("report", "text", "the report's id"),
    Column("revision", "integer", "which text of the report, counted from 1"),
    Column("event", "text", "the event's id"),
    Column("row", "text", "the event's name, REPORT#ID", derived=True),
    Column("day", "text", "the event's day, as in events", derived=True),
    Column("type", "text", "PLOVER type"),
    Column("status", "text", "the state in which the report leaves it"),
)
_HOLDER = (
    Column("holder_name", "text", "the holder's name", derived=True),
    Column("holder_who", "text", "as `who` of actors", derived=True),
    Column("holder_kind", "text", "its kind", derived=True),
    Column("holder_country", "text", "its country", derived=True),
    Column("holder_sectors", "texts", "its PLOVER sectors", derived=True),
)


def _kept(table: Table, names: str) -> tuple[Column, ...]:
    wanted = names.split()
    return tuple(column for column in table.columns if column.name in wanted)


def _today(table: Table, *more: Column) -> Table:
    return Table(table.name, f"{table.what}: of current texts", (*table.columns, _ROW, *more, *_REPORT))


VIEWS = (
    Table("reports", "one report: its current text", (*REPORTS.columns, _PUBLISHED_DAY)),
    _today(EVENTS, _DAY),
    _today(STATEMENTS, _DAY),
    _today(FIGURES, _DAY),
    _today(ACTORS, _WHO, _PUBLISHED_DAY),
    _today(PLACES, _PUBLISHED_DAY),
    _today(POSITIONS, _DAY, *_HOLDER),
    _today(OUTCOMES, _DAY),
    _today(LINKS, _PUBLISHED_DAY),
    _today(DEEDS, _PUBLISHED_DAY),
    Table(
        "parties",
        "one actor or recipient of one event",
        (
            *_OF_EVENT,
            Column("side", "text", "actor or recipient"),
            Column("actor", "text", "actor id"),
            Column("name", "text", "its name"),
            _WHO,
            *_kept(ACTORS, "kind country code"),
        ),
    ),
    Table(
        "event_places",
        "one place of one event",
        (
            *_OF_EVENT,
            Column("place", "text", "place id"),
            *_kept(PLACES, "name country admin1 admin2 geonameid lat lon precision"),
        ),
    ),
    Table("accounts", ACCOUNTS.what, (*ACCOUNTS.columns, _ROW, *_kept(EVENTS, "passage passage_start"))),
)
"""Every view of what holds today."""
