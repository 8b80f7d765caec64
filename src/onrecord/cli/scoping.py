"""Options of the questions over many reports."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from onrecord.cli.options import AT_LEAST_ONE, Database, Format, Shared

if TYPE_CHECKING:
    from onrecord.desk.questions import Scope


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Form:
    """In what form an answer is written, and from which database."""

    db: Database = None
    format: Annotated[Format, Parameter(help="for reading, for a spreadsheet, or for programs")] = "table"
    limit: Annotated[int | None, Parameter(name=["--limit", "-n"], help="at most so many", validator=AT_LEAST_ONE)] = (
        None
    )

    def path(self, shared: Shared) -> Path:
        """The database that is meant. Raises SettingsError."""
        return Path(shared.settings(db=str(self.db) if self.db else None).db)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Days:
    """From when to when."""

    since: Annotated[str | None, Parameter(help="from this day, month or year on")] = None
    until: Annotated[str | None, Parameter(help="up to this day, month or year")] = None


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class About(Days):
    """What a question over events is about."""

    actor: Annotated[str | None, Parameter(help="a name, a registry id, or a country as ISO 3166 alpha-3")] = None
    partner: Annotated[str | None, Parameter(name="--with", help="a second actor: events both have a part in")] = None
    place: Annotated[str | None, Parameter(help="a place's name, or a country as ISO 3166 alpha-3")] = None
    topic: Annotated[str | None, Parameter(help="an axis, a context, an entry, or words of a topic")] = None
    type: Annotated[str | None, Parameter(help="a PLOVER type, such as ASSAULT")] = None
    status: Annotated[
        str | None, Parameter(help="happened, ongoing, planned, called for, possible, denied, did not happen")
    ] = None

    def scope(self) -> "Scope":
        """The same, its days read. Raises UsageError."""
        from onrecord.desk.questions import read_scope

        return read_scope(
            actor=self.actor,
            partner=self.partner,
            place=self.place,
            topic=self.topic,
            type=self.type,
            status=self.status,
            since=self.since,
            until=self.until,
        )


ANY_FORM, ANY_TIME, ANYTHING, NO_SHARED = Form(), Days(), About(), Shared()
"""The options when none is given."""
