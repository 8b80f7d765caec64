"""onrecord events, statements, figures, actors, show, why: questions to the kept record."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from onrecord.cli.options import AT_LEAST_ONE, Database, Format, Shared

if TYPE_CHECKING:
    from onrecord.records.record import Record

_NONE = Shared()
EventType = Annotated[str | None, Parameter(name="--type", help="a PLOVER type, such as ASSAULT")]
ActType = Annotated[str | None, Parameter(name="--type", help="an act: say, deny, demand, ...")]
MeasureType = Annotated[str | None, Parameter(name="--type", help="a measure: killed, wounded, money, ...")]
KindType = Annotated[str | None, Parameter(name="--type", help="a kind: state, armed group, person, ...")]


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Question:
    """What every question can say: which rows, and in what form."""

    db: Database = None
    actor: Annotated[str | None, Parameter(help="a name, a registry id, or a country as ISO 3166 alpha-3")] = None
    since: Annotated[str | None, Parameter(help="from this day, month or year on")] = None
    until: Annotated[str | None, Parameter(help="up to this day, month or year")] = None
    status: Annotated[
        str | None, Parameter(help="happened, ongoing, planned, called for, possible, denied, did not happen")
    ] = None
    format: Annotated[Format, Parameter(help="for reading, for a spreadsheet, or for programs")] = "table"
    columns: Annotated[str | None, Parameter(help="comma-separated columns for csv and jsonl")] = None
    limit: Annotated[
        int | None, Parameter(name=["--limit", "-n"], help="at most so many rows", validator=AT_LEAST_ONE)
    ] = None


_ALL = Question()


def events(*, type: EventType = None, question: Question = _ALL, shared: Shared = _NONE) -> int:
    """What happened, is planned, demanded, threatened or denied: each event with its passage.

    An event without a day of its own counts by its report's day of publication, shown in brackets.
    """
    return _answer("events", type, question, shared)


def statements(*, type: ActType = None, question: Question = _ALL, shared: Shared = _NONE) -> int:
    """Who said what, and on what footing. --status picks statements that tell of an event of that status."""
    return _answer("statements", type, question, shared)


def figures(
    *,
    type: MeasureType = None,
    of: Annotated[str | None, Parameter(help="an event, REPORT#ID, or what is counted: villagers, killed")] = None,
    question: Question = _ALL,
    shared: Shared = _NONE,
) -> int:
    """How many: each figure with its bounds and passage. --actor picks figures of an actor's events or statements.

    With --of an event or a thing, side by side in order of time with whose word each is; of an event every report's.
    """
    if of is not None:
        return _figures_of(of, type, question, shared)
    return _answer("figures", type, question, shared)


def actors(*, type: KindType = None, question: Question = _ALL, shared: Shared = _NONE) -> int:
    """Who acts, speaks or is acted on, report by report; `onrecord actors compare` compares names.

    Days are the report's; --status picks actors of events of that status.
    """
    return _answer("actors", type, question, shared)


def _figures_of(of: str, measure: str | None, question: Question, shared: Shared) -> int:
    from onrecord.cli.answers import write_answer
    from onrecord.desk.questions import figures_of, read_days
    from onrecord.records.errors import UsageError

    for name in ("actor", "status", "columns"):
        if getattr(question, name) is not None:
            raise UsageError(f"--{name} cannot be joined to --of", where="figures", remedy="leave one of them out")
    since, until = read_days(question.since, question.until)
    db = Path(shared.settings(db=str(question.db) if question.db else None).db)
    found = figures_of(db, of, measure=measure, since=since, until=until, limit=question.limit or 1000)
    return write_answer(found, question.format)


def _answer(kind: str, type: str | None, question: Question, shared: Shared) -> int:
    from onrecord.desk.asking import choose_columns, find_rows

    chosen = choose_columns(kind, question.columns) if question.columns else None
    settings = shared.settings(db=str(question.db) if question.db else None)
    rows = find_rows(
        Path(settings.db),
        kind,
        actor=question.actor,
        type=type,
        since=question.since,
        until=question.until,
        status=question.status,
        limit=question.limit,
    )
    write_rows(kind, rows, question.format, chosen)
    return 0


def write_rows(kind: str, rows: list[dict[str, Any]], format: Format, chosen: list[str] | None = None) -> None:
    """Rows to standard output; `chosen` columns are for csv and jsonl, and a table of them is csv with tabs."""
    from onrecord.desk.asking import flat_columns, only

    if format == "jsonl":
        import msgspec

        for row in only(rows, chosen) if chosen else rows:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
    elif format == "csv" or chosen:
        import csv

        names = chosen or flat_columns(kind)
        writer = csv.writer(sys.stdout, lineterminator="\n", delimiter="," if format == "csv" else "\t")
        writer.writerow(names)
        for row in rows:
            writer.writerow([_cell(row[name]) for name in names])
    else:
        from onrecord.cli.tables import write_table

        write_table(kind, rows, sys.stdout)


def _cell(value: Any) -> Any:
    """A value as a spreadsheet's cell: lists of words with semicolons, anything deeper as JSON."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    if isinstance(value, (list, dict)):
        import msgspec

        return msgspec.json.encode(value).decode()
    return {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value


def show(
    report: Annotated[str, Parameter(help="the report's id")],
    *,
    db: Database = None,
    revision: Annotated[int | None, Parameter(help="an older text of the report, counted from 1")] = None,
    format: Annotated[str, Parameter(help="text, or json for the record itself")] = "text",
    shared: Shared = _NONE,
) -> int:
    """A report's text with its records marked, each with the id of its row."""
    from onrecord.desk.asking import find_record

    settings = shared.settings(db=str(db) if db else None)
    record = find_record(Path(settings.db), report, revision)
    if format in ("json", "jsonl"):
        from onrecord.records.encoding import to_json

        sys.stdout.buffer.write(to_json(record) + b"\n")
        return 0
    if format != "text":
        from onrecord.records.errors import UsageError

        raise UsageError(f"there is no format {format!r}", where="--format", remedy="use text or json")
    _show(record)
    return 0


def _show(record: "Record") -> None:
    from rich.console import Console
    from rich.text import Text

    from onrecord.cli.tables import STYLES
    from onrecord.desk.marking import marked_text, marks_of
    from onrecord.desk.summaries import harmless

    report = record.report
    facts = [report.id, report.published, report.publisher, report.url]
    if not sys.stdout.isatty():
        print(f"{report.title or ''}\n{' · '.join(f for f in facts if f)}\n\n{marked_text(record)}")
        return
    console = Console(highlight=False)
    console.print(Text(report.title or "", style="bold"))
    console.print(Text(" · ".join(f for f in facts if f), style="dim"), end="\n\n")
    text = Text(harmless(report.text))
    ends: dict[int, list[str]] = {}
    for mark in marks_of(record):
        text.stylize(STYLES[mark.kind], mark.start, mark.end)
        rows = ends.setdefault(mark.end, [])
        if mark.row not in rows:
            rows.append(mark.row)
    pieces = text.divide(sorted(ends))
    marked = Text()
    for piece, end in zip(pieces, [*sorted(ends), None], strict=False):
        marked.append_text(piece)
        if end is not None:
            marked.append(f"[{' '.join(ends[end])}]", style="dim")
    console.print(marked)
    legend = Text.assemble(
        *((f"{name} ", STYLES[name]) for name in ("event", "cue", "actor", "place", "date", "figure"))
    )
    console.print()
    console.print(legend)


def why(
    row: Annotated[str, Parameter(help="the row's name, REPORT#ID")], *, db: Database = None, shared: Shared = _NONE
) -> int:
    """What led to a row: its entry and cue, the words behind each field, in plain words."""
    from onrecord.desk.explaining import explain

    settings = shared.settings(db=str(db) if db else None)
    found = explain(Path(settings.db), row)
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 10_000)
    console.print(Text.assemble((found.row, "dim"), "  ", (found.title, "bold")))
    console.print(
        Padding(Text(found.passage, style="italic"), (0, 2)) if sys.stdout.isatty() else Text(f"  {found.passage}")
    )
    width = max(len(about) for about, _ in found.lines)
    for about, reason in found.lines:
        console.print(Text.assemble("  ", (about.ljust(width), "cyan"), "  ", reason), overflow="fold")
    return 0
