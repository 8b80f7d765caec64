"""onrecord brief: a sourced brief for a memo."""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import AT_LEAST_ONE, Database, Shared
from onrecord.cli.scoping import ANYTHING, NO_SHARED, About


def brief(
    *words: Annotated[str, Parameter(help='words, "a phrase", OR, NOT, brackets, a prefix as in bomb*')],
    about: About = ANYTHING,
    db: Database = None,
    output: Annotated[
        Path | None, Parameter(name=["--output", "-o"], help="a .md or .html file instead of standard output")
    ] = None,
    limit: Annotated[int, Parameter(name=["--limit", "-n"], help="lines of a section", validator=AT_LEAST_ONE)] = 40,
    shared: Shared = NO_SHARED,
) -> int:
    """A sourced brief: what happened, how many, who wants what, what was said, what came of it, where accounts differ.

    Each line has its exact words and their source; nothing is in it that is not in the record.
    """
    from onrecord.cli.output import Output
    from onrecord.desk.brief.briefing import WRITERS
    from onrecord.desk.brief.briefing import brief as make
    from onrecord.records.errors import UsageError

    kind = output.suffix.lower() if output else ".md"
    if kind not in WRITERS:
        raise UsageError(
            f"a brief is no {kind or 'file without an ending'}", where="--output", remedy="end it in .md or .html"
        )
    settings = shared.settings(db=str(db) if db else None)
    made = make(Path(settings.db), " ".join(words), about.scope(), limit=limit)
    with Output(output) as out:
        out.text.write(WRITERS[kind](made))
    if output and not shared.quiet:
        lines = sum(len(section.lines) for section in made.sections)
        print(f"{output}: {lines:,} lines from {len(made.sources):,} reports", file=sys.stderr)
    return 0
