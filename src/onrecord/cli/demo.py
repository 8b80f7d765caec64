"""onrecord demo: the bundled reports, day by day."""

import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from onrecord.cli.options import Shared
from onrecord.cli.progress import progress
from onrecord.cli.telling import Teller

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from onrecord.desk.timeline import Moment

_NONE = Shared()
_GLYPHS = {
    "happened": "●", "ongoing": "◐", "planned": "○", "called for": "○", "possible": "?", "denied": "✗",
    "did not happen": "✗",
}  # fmt: skip


def demo(
    *,
    serve: Annotated[bool, Parameter(negative=(), help="read them in the reading room instead: web pages")] = False,
    shared: Shared = _NONE,
) -> int:
    """Code the bundled reports about events of the last ten years and show what happened, day by day."""
    if serve:
        return _serve(shared)
    from rich.console import Console

    from onrecord.desk.sampling import code_sample, count_sample
    from onrecord.desk.timeline import timeline

    settings = shared.settings(workers=1)
    teller = Teller()
    began = time.perf_counter()
    records = []
    with progress(count_sample, quiet=shared.quiet) as advance:
        for coded in code_sample(settings, tell=teller.tell):
            records.append(coded.record)
            advance()
    took = time.perf_counter() - began
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    year = ""
    for moment in timeline(records):
        if moment.day[:4] != year:
            year = moment.day[:4]
            console.print(f"\n[bold]{year or 'undated'}[/]")
        _print(console, moment)
    events, statements, figures = (
        sum(len(getattr(r, k)) for r in records) for k in ("events", "statements", "figures")
    )
    console.print(
        f"\n{len(records)} reports, {events} events, {statements} statements, {figures} figures in {took:.1f} s."
        "\nYour own: onrecord keep PATH..., then onrecord events --since 2020; onrecord why REPORT#e1 says why.",
        style="dim",
    )
    return teller.exit_code


def _serve(shared: Shared) -> int:
    """Keep the bundled reports in a folder of their own, which is removed again, and open the reading room on them."""
    from onrecord.cli.running import commands
    from onrecord.desk.sampling import count_sample, keep_sample

    with TemporaryDirectory(prefix="onrecord-") as folder:
        db = str(Path(folder) / "demo.duckdb")
        with progress(count_sample, quiet=shared.quiet) as advance:
            keep_sample(shared.settings(workers=1, db=db), tell=Teller().tell, advance=advance)
        code: int = commands()(["serve", "--db", db, *(["--quiet"] if shared.quiet else [])], exit_on_error=False)
        return code


def _print(console: "Console", moment: "Moment") -> None:
    from rich.text import Text

    from onrecord.cli.tables import passage_text

    day = f"{date.fromisoformat(moment.day):%e %b}" if moment.day else ""
    row = moment.row
    if row is None:
        console.print(Text.assemble(f"{day:>6}    ", (moment.title, "dim")), no_wrap=True, overflow="ellipsis")
        return
    who = _who(row)
    status = "" if row["status"] == "happened" else f"  {row['status']}"
    glyph = _GLYPHS[row["status"]]
    head = Text.assemble(f"{day:>6}  {glyph} ", (f"{row['type']:<10}", "bold"), who, (status, "yellow"))
    console.print(head, no_wrap=True, overflow="ellipsis")
    passage = passage_text("events", row, width=console.width - 12, base="dim")
    console.print(Text.assemble(" " * 10, passage), no_wrap=True, overflow="ellipsis")


def _who(row: dict[str, Any]) -> "Text":
    """Actors → recipients; of a mutual event each party once."""
    from rich.text import Text

    actors, recipients = row["actor_names"], row["recipient_names"]
    if row["reciprocal"] and len(actors) > 1 and sorted(actors) == sorted(recipients):
        return Text(" ↔ ", style="dim").join(Text(name, style="not dim cyan") for name in actors)
    who = Text(", ".join(actors) or "?", style="cyan")
    if recipients:
        sign = (" ↔ " if row["reciprocal"] else " → ", "dim")
        who = Text.assemble(who, sign, (", ".join(recipients), "cyan"))
    return who
