"""onrecord codebook check, codebook new."""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import Shared
from onrecord.cli.telling import Teller

_NONE = Shared()


def check(
    folder: Annotated[Path | None, Parameter(help="a folder of your own entries; the package's if not given")] = None,
    *,
    shared: Shared = _NONE,
) -> int:
    """Check entries: their form, the registry, and every example as a test."""
    from onrecord.desk.examples import check_codebook
    from onrecord.records.errors import CodebookError

    settings = shared.settings()
    teller = Teller()
    results, errors = check_codebook(folder, model=settings.model)
    for error in errors:
        teller.tell(error)
    for result in results:
        if result.wrong:
            where = f"{result.kind}/{result.example.entry}"
            teller.tell(CodebookError(f"“{result.example.text}” {result.wrong}", where=where))
    if not shared.quiet:
        held, entries = sum(not r.wrong for r in results), len({(r.kind, r.example.entry) for r in results})
        print(f"{entries} entries, {held} of {len(results)} examples hold", file=sys.stderr)
    return teller.exit_code


def new(
    kind: Annotated[str, Parameter(help="axis, event, link, outcome or speech")],
    name: Annotated[str, Parameter(help="the entry's id, such as air_raid")],
    *,
    dir: Annotated[Path, Parameter(help="your folder of entries")] = Path("codebook"),
    shared: Shared = _NONE,
) -> int:
    """Begin a new entry: a file with two examples and a near miss to fill in."""
    from onrecord.desk.scaffolding import begin_entry

    shared.settings()
    path = begin_entry(kind, name, dir)
    print(path)
    if not shared.quiet:
        print(f"fill it in, then: onrecord codebook check {dir}", file=sys.stderr)
    return 0
