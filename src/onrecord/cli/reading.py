"""onrecord code, keep, recode: reports in, records out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from onrecord.cli.options import Database, Paths, Published, Shared, Workers, inputs
from onrecord.cli.progress import progress
from onrecord.cli.telling import Teller

if TYPE_CHECKING:
    from collections import Counter

_NONE = Shared()


def code(
    *paths: Paths,
    published: Published = None,
    format: Annotated[
        Literal["jsonl", "table"], Parameter(help="records as JSON lines, or a table of events")
    ] = "jsonl",
    output: Annotated[Path | None, Parameter(name=["--output", "-o"], help="a file instead of standard output")] = None,
    workers: Workers = None,
    shared: Shared = _NONE,
) -> int:
    """Read reports and write their records.

    One record a report, in the order of the input, whatever the number of workers.
    """
    from onrecord.cli.output import Output
    from onrecord.desk.coding import code_paths, count_reports

    settings = shared.settings(workers=workers)
    teller = Teller()
    paths = inputs(paths)
    # On a terminal the records themselves show that work goes on; a bar would be drawn into them.
    quiet = shared.quiet or (output is None and sys.stdout.isatty())
    with Output(output) as out, progress(lambda: count_reports(paths), quiet=quiet) as advance:
        if format == "table":
            from onrecord.cli.tables import write_table
            from onrecord.desk.summaries import asked_rows

            rows = []
            for coded in code_paths(paths, settings, published=published, tell=teller.tell):
                rows += asked_rows(coded.record, "events")
                advance()
            write_table("events", rows, out.text)
        else:
            from onrecord.records.encoding import to_json

            for coded in code_paths(paths, settings, published=published, tell=teller.tell):
                out.line(to_json(coded.record))
                advance()
    return teller.exit_code


def keep(
    *paths: Paths,
    db: Database = None,
    published: Published = None,
    merge: Annotated[
        bool, Parameter(negative=["--no-merge"], help="merge events with those of other reports; else onrecord merge")
    ] = True,
    workers: Workers = None,
    shared: Shared = _NONE,
) -> int:
    """Read reports and keep their records in a database, and merge their events with what is there.

    What is kept already changes nothing; a changed text under a known id becomes a revision beside the old one.
    """
    from onrecord.desk.coding import count_reports
    from onrecord.desk.keeping import keep as keep_paths

    settings = shared.settings(db=str(db) if db else None, workers=workers)
    teller = Teller()
    paths = inputs(paths)
    with progress(lambda: count_reports(paths), quiet=shared.quiet) as advance:
        fates = keep_paths(paths, settings, published=published, merge=merge, tell=teller.tell, advance=advance)
    _summary(fates, settings.db, quiet=shared.quiet)
    return teller.exit_code


def recode(*, db: Database = None, workers: Workers = None, shared: Shared = _NONE) -> int:
    """Code again every kept report that another codebook, model or version of OnRecord coded."""
    from onrecord.desk.keeping import outdated
    from onrecord.desk.keeping import recode as recode_kept

    settings = shared.settings(db=str(db) if db else None, workers=workers)
    teller = Teller()
    with progress(lambda: len(outdated(settings)), quiet=shared.quiet, what="Recoding") as advance:
        fates = recode_kept(settings, tell=teller.tell, advance=advance)
    _summary(fates, settings.db, quiet=shared.quiet)
    return teller.exit_code


def _summary(fates: "Counter[str]", db: str, *, quiet: bool) -> None:
    if not quiet:
        told = ", ".join(
            f"{fates[fate]:,} {fate}" for fate in ("new", "revised", "recoded", "unchanged") if fates[fate]
        )
        print(f"{db}: {told or 'nothing to do'}", file=sys.stderr)
