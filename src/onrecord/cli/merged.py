"""onrecord merge, merged, schema: many reports, one record."""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import AT_LEAST_ONE, Database, Format, Shared

_NONE = Shared()


def merge(
    *,
    db: Database = None,
    again: Annotated[bool, Parameter(negative=(), help="merge every report anew, not only those that wait")] = False,
    shared: Shared = _NONE,
) -> int:
    """Merge the events of kept reports that wait: after `keep --no-merge`, or a run that was stopped."""
    from onrecord.cli.progress import progress
    from onrecord.desk.keep_events import count_merged, merge_kept
    from onrecord.desk.keeping import now

    settings = shared.settings(db=str(db) if db else None)
    with progress(lambda: None, quiet=shared.quiet, what="Merging") as advance:
        done = merge_kept(Path(settings.db), again=again, now=now, advance=advance)
    if not shared.quiet:
        events, several = count_merged(Path(settings.db))
        what = f"{done:,} {'report' if done == 1 else 'reports'} merged" if done else "nothing to do"
        print(f"{settings.db}: {what}; {events:,} events, {several:,} told by several reports", file=sys.stderr)
    return 0


def merged(
    row: Annotated[str | None, Parameter(help="the merged event of this row, REPORT#ID; all if not given")] = None,
    *,
    db: Database = None,
    actor: Annotated[str | None, Parameter(help="a name, a registry id, or a country as ISO 3166 alpha-3")] = None,
    type: Annotated[str | None, Parameter(help="a PLOVER type, such as ASSAULT")] = None,
    since: Annotated[str | None, Parameter(help="from this day, month or year on")] = None,
    until: Annotated[str | None, Parameter(help="up to this day, month or year")] = None,
    status: Annotated[
        str | None, Parameter(help="happened, ongoing, planned, called for, possible, denied, ...")
    ] = None,
    reports: Annotated[
        int | None, Parameter(help="told by at least so many reports (2; of a row 1)", validator=AT_LEAST_ONE)
    ] = None,
    origins: Annotated[int | None, Parameter(help="by so many distinct texts", validator=AT_LEAST_ONE)] = None,
    conflicts: Annotated[bool, Parameter(negative=(), help="only where accounts differ")] = False,
    format: Annotated[Format, Parameter(help="for reading, a row an account, or onrecord-merged/1")] = "table",
    limit: Annotated[
        int | None, Parameter(name=["--limit", "-n"], help="at most so many", validator=AT_LEAST_ONE)
    ] = None,
    shared: Shared = _NONE,
) -> int:
    """Events with every report's account of them, who corroborates whom, and what they tell differently."""
    from onrecord.desk.keep_telling import COLUMNS, account_rows, find_merged, heading, in_words

    settings = shared.settings(db=str(db) if db else None)
    found, waits = find_merged(
        Path(settings.db), row=row, actor=actor, type=type, since=since, until=until, status=status,
        reports=reports or (1 if row else 2), origins=origins, conflicts=conflicts, limit=limit,
    )  # fmt: skip
    if waits and not shared.quiet:
        what = "report waits" if waits == 1 else "reports wait"
        print(f"onrecord: {waits:,} {what} to be merged: onrecord merge", file=sys.stderr)
    if format == "jsonl":
        import msgspec

        for told in found:
            sys.stdout.buffer.write(msgspec.json.encode(told.event) + b"\n")
    elif format == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(COLUMNS)
        for told in found:
            for one in account_rows(told):
                writer.writerow("; ".join(v) if isinstance(v, list) else v for v in (one[c] for c in COLUMNS))
    else:
        from onrecord.desk.summaries import harmless, in_a_line

        for told in found:
            print(harmless(heading(told.event)))
            for account, passage in zip(told.event.accounts, told.passages, strict=True):
                copy = f" (copy of {account.origin})" if account.origin != account.report else ""
                day = (account.published or "undated")[:10]
                line = f"{account.report}#{account.event}  {day}  {account.status}{copy}  {in_a_line(passage)}"
                print(harmless(f"    {line}"))
            for conflict in told.event.conflicts:
                print(harmless(f"    differ: {in_words(conflict)}"))
    return 0


def schema(
    *,
    merged: Annotated[bool, Parameter(negative=(), help="of merged events, onrecord-merged/1, instead")] = False,
) -> int:
    """The JSON Schema of a record, onrecord/1."""
    import msgspec

    from onrecord.records.merged import merged_schema
    from onrecord.records.schema import json_schema

    found = merged_schema() if merged else json_schema()
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
    return 0
