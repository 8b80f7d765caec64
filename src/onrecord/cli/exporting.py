"""onrecord export, import, rebuild: what leaves in the layouts that other tools read, and what comes back."""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import Database, Paths, Shared, inputs
from onrecord.cli.scoping import ANYTHING, About

_NONE = Shared()


def export(
    format: Annotated[
        str,
        Parameter(
            help="gdelt-events, gdelt-mentions, icews, polecat, plover, gkg, acled-like, ucdp-like, geojson, timelinejs, "
            "annotations, schema-org, followthemoney, graphml, gexf, jsonl, csv, xlsx, parquet, arrow, decisions"
        ),
    ],
    /,
    *,
    db: Database = None,
    output: Annotated[
        Path | None, Parameter(name=["--output", "-o"], help="file (or folder of tables); its sidecar goes beside it")
    ] = None,
    about: About = ANYTHING,
    publisher: Annotated[str | None, Parameter(help="reports of this publisher only")] = None,
    undone: Annotated[bool, Parameter(negative=(), help="also what is planned, possible, denied, called for")] = False,
    background: Annotated[bool, Parameter(negative=(), help="also history told as context")] = False,
    aggregates: Annotated[bool, Parameter(negative=(), help="also rows that tell of many events")] = False,
    table: Annotated[
        str | None, Parameter(help="this table only, of csv, xlsx, parquet, arrow: events, statements, figures, ...")
    ] = None,
    revisions: Annotated[
        bool, Parameter(negative=(), help="also older texts of changed reports, in jsonl and tables")
    ] = False,
    text: Annotated[
        bool, Parameter(name="--text", negative="--no-text", help="with --no-text: offsets, hashes and codes only")
    ] = True,
    shared: Shared = _NONE,
) -> int:
    """Write what is kept in the layout of another dataset or tool, so that what was made for it runs unchanged.

    Layouts of events hold deeds only by default: what happened or goes on, told as news, one at a time. jsonl, csv, xlsx,
    parquet and arrow hold everything. Beside the file, FILE.sidecar.json says what was left out and why, and
    FILE.provenance.jsonl where each row comes from.
    """
    from onrecord.desk.exporting import export as leave

    settings = shared.settings(db=str(db) if db else None)
    scope = about.scope()
    count = leave(
        Path(settings.db), format, output, publisher=publisher, undone=undone, background=background,
        aggregates=aggregates, table=table, revisions=revisions, text=text,
        actor=scope.actor, partner=scope.partner, place=scope.place, topic=scope.topic, type=scope.type,
        status=scope.status, since=scope.since, until=scope.until,
    )  # fmt: skip
    if output is not None and not shared.quiet:
        print(f"{output}: {count:,} rows; what was left out and why: {output}.sidecar.json", file=sys.stderr)
    return 0


def bring(
    path: Annotated[Path, Parameter(help="a .jsonl file of records, a folder of Parquet tables, a CSV of decisions")],
    /,
    *,
    db: Database = None,
    merge: Annotated[
        bool, Parameter(negative=["--no-merge"], help="merge events with those of other reports; else onrecord merge")
    ] = True,
    shared: Shared = _NONE,
) -> int:
    """Read back what onrecord export wrote as jsonl, parquet or decisions, and keep it.

    Records come whole, as they were coded there; what is kept already changes nothing. Decisions join the log, once each;
    one that was taken back there is taken back here.
    """
    from onrecord.cli.telling import Teller
    from onrecord.desk.importing import import_kept

    settings = shared.settings(db=str(db) if db else None)
    teller = Teller()
    fates = import_kept(Path(settings.db), path, merge=merge, tell=teller.tell)
    if not shared.quiet:
        told = ", ".join(f"{count:,} {fate}" for fate, count in sorted(fates.items()))
        print(f"{settings.db}: {told or 'nothing to do'}", file=sys.stderr)
    return teller.exit_code


def rebuild(
    export: Annotated[Path, Parameter(help="what onrecord export wrote with --no-text")],
    /,
    *texts: Paths,
    output: Annotated[Path, Parameter(name=["--output", "-o"], help="file for the rows with their words")],
    shared: Shared = _NONE,
) -> int:
    """Put the words back into an export without text, from the texts; each is known by its hash.

    Of jsonl, the whole records, for onrecord import. Of every other format, one JSON line a row with its passage.
    """
    from onrecord.cli.telling import Teller
    from onrecord.desk.rebuilding import rebuild as put_back

    shared.settings()
    teller = Teller()
    rows, missing = put_back(export, inputs(texts), output, tell=teller.tell)
    if not shared.quiet:
        gone = f", {missing:,} left out: their texts are not there" if missing else ""
        print(f"{output}: {rows:,} rows with their words{gone}", file=sys.stderr)
    return teller.exit_code
