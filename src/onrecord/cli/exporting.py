"""onrecord export: what leaves, in the layouts that other tools read."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import Database, Shared

_NONE = Shared()


def export(
    format: Annotated[
        str, Parameter(help="gdelt-events, gdelt-mentions, icews, polecat, plover, geojson, annotations")
    ],
    /,
    *,
    db: Database = None,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"], help="file; its sidecar goes beside it")] = None,
    since: Annotated[str | None, Parameter(help="from this day, month or year on")] = None,
    until: Annotated[str | None, Parameter(help="up to this day, month or year")] = None,
    publisher: Annotated[str | None, Parameter(help="reports of this publisher only")] = None,
    undone: Annotated[bool, Parameter(negative=(), help="also what is planned, possible, denied, called for")] = False,
    background: Annotated[bool, Parameter(negative=(), help="also history told as context")] = False,
    aggregates: Annotated[bool, Parameter(negative=(), help="also rows that tell of many events")] = False,
    shared: Shared = _NONE,
) -> int:
    """Write the kept events in the layout of another dataset, so that scripts written for it run unchanged.

    By default deeds only: what happened or goes on, told as news, one at a time. Beside the file, FILE.sidecar.json
    says what was left out and why, and FILE.provenance.jsonl where each row comes from.
    """
    import sys

    from onrecord.desk.asking import read_days
    from onrecord.desk.exporting import export as leave

    settings = shared.settings(db=str(db) if db else None)
    first, last = read_days(since, until)
    rows = leave(
        Path(settings.db), format, output, publisher=publisher, undone=undone, background=background,
        aggregates=aggregates, since=first, until=last,
    )  # fmt: skip
    if output is not None and not shared.quiet:
        print(f"{output}: {rows:,} rows; what was left out and why: {output}.sidecar.json", file=sys.stderr)
    return 0
