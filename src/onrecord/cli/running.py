"""One run of the command line: find the command, run it, turn what goes wrong into a line and an exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from onrecord.cli.overview import COMMANDS, overview

if TYPE_CHECKING:
    from cyclopts import App
    from cyclopts.exceptions import CycloptsError

    from onrecord.records.errors import UsageError

STOPPED = 130
"""The exit code of a run stopped with Ctrl-C, as the shell counts it (128 + SIGINT)."""
PIPE_CLOSED = 141
"""The exit code when the reader of our output went away, as with `| head` (128 + SIGPIPE)."""
_QUESTIONS = (
    "timeline", "counts", "positions", "saydo", "conflicts", "precedents", "sources", "search", "changes", "sql",
    "brief",
)  # fmt: skip
"""Questions over many reports: each a module of its own name."""
_NESTED = frozenset(("codebook", "check", "new", "compare", "merge", "split", "decisions", "undo"))
"""Words of commands within commands: the help of such a one is asked for by both its words."""


def run(argv: Sequence[str]) -> int:
    """Run one command; gives its exit code. 0 is all well; otherwise the code of the error (records/errors.py)."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _answered(argv)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except OSError as error:
        _drop_output()
        where = error.filename or "standard output"
        print(f"onrecord: {where}: cannot be written ({error.strerror}); check the disk", file=sys.stderr)
        return 1


def _drop_output() -> None:
    """The interpreter flushes standard output once more at its end: let it flush into nothing."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _answered(argv: Sequence[str]) -> int:
    if not argv or argv[0] in ("--help", "-h"):
        print(overview())
        return 0
    if argv[0] == "--version":
        from importlib.metadata import version

        print(version("onrecord"))
        return 0
    from cyclopts.exceptions import CycloptsError

    from onrecord.cli.telling import Teller
    from onrecord.records.errors import OnRecordError, UsageError

    try:
        return commands()(list(argv), exit_on_error=False, print_error=False) or 0
    except OnRecordError as error:
        Teller().tell(error)
        return error.exit_code
    except OSError:
        raise
    except CycloptsError as error:
        Teller().tell(_refusal(argv, error))
        return UsageError.exit_code
    except Exception as error:
        if os.environ.get("ONRECORD_LOG") == "debug":
            raise
        what = f"a fault of the program, not yours: {type(error).__name__}: {error}"
        Teller().tell(OnRecordError(what, remedy="ONRECORD_LOG=debug shows where; please report it"))
        return OnRecordError.exit_code


def _refusal(argv: Sequence[str], error: "CycloptsError") -> "UsageError":
    from cyclopts.exceptions import UnknownCommandError

    from onrecord.records.errors import UsageError

    if isinstance(error, UnknownCommandError):
        from difflib import get_close_matches

        tried = next((word for word in reversed(argv) if f'"{word}"' in str(error)), argv[0])
        near = get_close_matches(tried, [name for found in COMMANDS.values() for name, *_ in found], 1)
        remedy = f"did you mean onrecord {near[0]}?" if near else "see onrecord --help"
        return UsageError(f"there is no command {tried!r}", remedy=remedy)
    what = " ".join(str(error).split()).rstrip(".")
    asked = [word for word in argv[:2] if word in _NESTED] or argv[:1]
    return UsageError(what[:1].lower() + what[1:], remedy=f"see onrecord {' '.join(asked)} --help")


def commands() -> "App":
    """Every command; each one's module is imported when it is the one to run."""
    from cyclopts import App

    from onrecord.cli.asking import actors as ask_actors
    from onrecord.cli.asking import events as ask_events

    app = App(
        name="onrecord",
        result_action="return_value",
        suppress_keyboard_interrupt=False,
        help_format="plaintext",
        version_flags=[],
    )
    here = "onrecord.cli"
    app.command(f"{here}.reading:code", name="code")
    app.command(f"{here}.reading:keep", name="keep")
    app.command(f"{here}.reading:recode", name="recode")
    app.command(f"{here}.watch:watch", name="watch")
    app.command(f"{here}.demo:demo", name="demo")
    for kind in ("statements", "figures"):
        app.command(f"{here}.asking:{kind}", name=kind)
    for name in ("merge", "merged", "schema"):
        app.command(f"{here}.merged:{name}", name=name)
    events = App(name="events", help="What happened; or `merge` and `split` what reports tell of one event.")
    events.default(ask_events)
    events.command(f"{here}.decided:merge_events", name="merge")
    events.command(f"{here}.decided:split_events", name="split")
    app.command(events)
    decisions = App(name="decisions", help="What was decided about rows, and taking it back.")
    decisions.command(f"{here}.decided:list_decisions", name="list")
    decisions.command(f"{here}.decided:undo_decisions", name="undo")
    app.command(decisions)
    for question in _QUESTIONS:
        app.command(f"{here}.{question}:{question}", name=question)
    actors = App(name="actors", help="Who acts, speaks or is acted on; or `compare` names, `merge`, `split`.")
    actors.default(ask_actors)
    actors.command(f"{here}.names:compare", name="compare")
    actors.command(f"{here}.decided:merge_actors", name="merge")
    actors.command(f"{here}.decided:split_actors", name="split")
    app.command(actors)
    app.command(f"{here}.exporting:export", name="export")
    app.command(f"{here}.exporting:bring", name="import")
    app.command(f"{here}.exporting:rebuild", name="rebuild")
    app.command(f"{here}.asking:show", name="show")
    app.command(f"{here}.asking:why", name="why")
    # A sibling that this room may not import, and that needs an extra: cyclopts imports it when it is asked for.
    app.command("onrecord.web.serving:serve", name="serve")
    codebook = App(name="codebook", help="Check codebook entries, or begin a new one.")
    codebook.command(f"{here}.book:check", name="check")
    codebook.command(f"{here}.book:new", name="new")
    app.command(codebook)
    return app
