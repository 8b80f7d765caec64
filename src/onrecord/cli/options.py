"""Options that several commands share."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter, validators

if TYPE_CHECKING:
    from onrecord.records.settings import Settings

Format = Literal["table", "csv", "jsonl"]
AT_LEAST_ONE = validators.Number(gte=1)
# With leading hyphens allowed "-" is a path; what else begins with a hyphen is refused by `inputs`.
Paths = Annotated[
    str,
    Parameter(
        help="files or folders of .txt, .html, .jsonl and .warc reports; - for standard input",
        allow_leading_hyphen=True,
    ),
]
Database = Annotated[Path | None, Parameter(name="--db", help="the database file (record.duckdb)")]
Workers = Annotated[int | None, Parameter(help="processes; one a core if not given", validator=AT_LEAST_ONE)]
Merge = Annotated[
    bool, Parameter(negative=["--no-merge"], help="merge events with those of other reports; else onrecord merge")
]
Published = Annotated[str | None, Parameter(help="day of publication of reports that do not say theirs")]


def inputs(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The same paths. Raises UsageError where there is none, or where one is a mistyped option."""
    from onrecord.records.errors import UsageError

    if not paths:
        raise UsageError("no PATH is given", remedy="give files or folders, or - for standard input")
    for path in paths:
        if path.startswith("-") and path != "-":
            raise UsageError(f"unknown option {path}", remedy="see --help; a file of that name is ./" + path)
    return paths


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Shared:
    """Options of every command."""

    config: Annotated[Path | None, Parameter(help="settings file, instead of onrecord.toml")] = None
    model: Annotated[str | None, Parameter(help="an installed English spaCy pipeline")] = None
    codebook: Annotated[
        list[str] | None, Parameter(name="--codebook", negative=(), help="folder of your own entries; may be repeated")
    ] = None
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=(), help="no progress, no summary")] = False

    def settings(self, **flags: Any) -> "Settings":
        """The settings of this run, and its logging begun. Raises SettingsError."""
        from onrecord.desk.journal import start_journal
        from onrecord.desk.settings import read_settings

        flags |= {"model": self.model, "codebooks": tuple(self.codebook) if self.codebook else None}
        settings = read_settings(config=self.config, flags=flags)
        start_journal(settings.log)
        return settings
