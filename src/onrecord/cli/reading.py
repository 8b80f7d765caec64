"""onrecord code, keep, recode: reports in, records out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from onrecord.cli.options import AT_LEAST_ONE, Database, Merge, Paths, Published, Shared, Workers, inputs
from onrecord.cli.progress import progress
from onrecord.cli.telling import Teller

if TYPE_CHECKING:
    from collections import Counter

    from onrecord.records.settings import Settings

_NONE = Shared()


def code(
    *paths: Paths,
    input: Annotated[
        tuple[str, ...], Parameter(help="as PATH; an address such as s3://bucket/folder too", negative=())
    ] = (),
    published: Published = None,
    format: Annotated[
        Literal["jsonl", "table", "parquet"],
        Parameter(help="records as JSON lines, a table of events, or a folder of Parquet with the database's columns"),
    ] = "jsonl",
    output: Annotated[
        str | None, Parameter(name=["--output", "-o"], help="a file instead of standard output; Parquet's folder")
    ] = None,
    engine: Annotated[
        Literal["here", "ray", "spark"], Parameter(help="who codes: this machine, or a cluster (writes Parquet)")
    ] = "here",
    cluster: Annotated[
        str | None, Parameter(help="a running cluster's address: auto or HOST:PORT for Ray, spark://HOST:7077")
    ] = None,
    part: Annotated[int, Parameter(help="reports of one Parquet file", validator=AT_LEAST_ONE)] = 512,
    workers: Workers = None,
    shared: Shared = _NONE,
) -> int:
    """Read reports and write their records.

    One record a report, in the order of the input, whatever the number of workers. Parquet is written a part at a
    time; the same command again goes on where it was stopped, and onrecord keep --from loads the folder.
    """
    settings = shared.settings(workers=workers)
    teller = Teller()
    paths = inputs((*paths, *input))
    if format == "parquet" or engine != "here":
        return _code_folder(paths, output, settings, teller, quiet=shared.quiet,
                            engine=engine, cluster=cluster, published=published, part=part)  # fmt: skip
    from onrecord.cli.output import Output
    from onrecord.desk.coding import code_paths, count_reports

    # On a terminal the records themselves show that work goes on; a bar would be drawn into them.
    quiet = shared.quiet or (output is None and sys.stdout.isatty())
    target = Path(output) if output else None
    with Output(target) as out, progress(lambda: count_reports(paths), quiet=quiet) as advance:
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


def _code_folder(
    paths: tuple[str, ...], folder: str | None, settings: "Settings", teller: Teller, *, quiet: bool, **options: Any
) -> int:
    from onrecord.desk.coding import count_reports
    from onrecord.desk.coding_folder import code_folder
    from onrecord.records.errors import UsageError

    if folder is None:
        raise UsageError("Parquet needs a folder to go to", remedy="give --output FOLDER")
    with progress(lambda: count_reports(paths), quiet=quiet) as advance:
        tally = code_folder(paths, folder, settings, tell=teller.tell, advance=advance, **options)
    if not quiet:
        there = f", {tally.before:,} there already" if tally.before else ""
        wrong = f", {tally.problems:,} with a problem" if tally.problems else ""
        print(f"{folder}: {tally.coded:,} coded{there}{wrong}", file=sys.stderr)
    return teller.exit_code


def keep(
    *paths: Paths,
    from_: Annotated[
        str | None, Parameter(name="--from", help="a folder of Parquet that onrecord code wrote, instead of PATH")
    ] = None,
    db: Database = None,
    published: Published = None,
    merge: Merge = True,
    workers: Workers = None,
    shared: Shared = _NONE,
) -> int:
    """Read reports and keep their records in a database, and merge their events with what is there.

    What is kept already changes nothing; a changed text under a known id becomes a revision beside the old one.
    """
    from onrecord.desk.coding import count_reports
    from onrecord.desk.coding_folder import read_folder
    from onrecord.desk.keeping import keep as keep_paths
    from onrecord.desk.keeping import keep_coded
    from onrecord.records.errors import UsageError

    settings = shared.settings(db=str(db) if db else None, workers=workers)
    teller = Teller()
    if from_ is not None:
        if paths:
            raise UsageError("either PATH or --from, not both", remedy="run onrecord keep once for each")
        with progress(lambda: None, quiet=shared.quiet, what="Keeping") as advance:
            fates = keep_coded(read_folder(from_), settings, merge=merge, advance=advance)
        _summary(fates, settings.db, quiet=shared.quiet)
        return teller.exit_code
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
