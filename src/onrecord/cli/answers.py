"""Answers to standard output: a table for people, csv for spreadsheets, JSON lines for programs."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from onrecord.cli.options import Format

if TYPE_CHECKING:
    from onrecord.desk.questions import Answer

_WIDEST = 40
"""Cells of a column in a terminal; a longer value is cut with an ellipsis."""
_LONGEST_PASSAGE = 420


def write_answer(answer: "Answer", format: Format) -> int:
    """Write an answer. Gives the exit code, 0."""
    names = [column.name for column in answer.columns]
    if format == "table":
        _write_table(answer, sys.stdout)
    else:
        write_plain(names, ([row[name] for name in names] for row in answer.rows), format)
    return 0


def write_plain(names: Sequence[str], rows: Iterable[Sequence[Any]], format: Format) -> None:
    """Rows as csv or JSON lines, each written as it comes."""
    if format == "jsonl":
        import msgspec

        encoder = msgspec.json.Encoder()
        for row in rows:
            sys.stdout.buffer.write(encoder.encode(dict(zip(names, row, strict=True))) + b"\n")
        return
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(value) for value in row])


def write_wide(names: Sequence[str], rows: Sequence[Sequence[Any]], *, more: bool) -> None:
    """Rows of any columns as a table, a row a line; `more`: tell that there are others."""
    told = [[_words(value) for value in row] for row in rows]
    widths = [max([len(name), *(len(row[place]) for row in told)]) for place, name in enumerate(names)]
    for cells in [list(names), *told]:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip())
    if more:
        print(f"onrecord: the first {len(rows):,} rows; --limit or --format csv gives more", file=sys.stderr)


def _cell(value: Any) -> Any:
    """A value as a spreadsheet's cell: lists of words with semicolons, anything deeper as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    if isinstance(value, (list, dict)):
        import msgspec

        return msgspec.json.encode(value).decode()
    return value


def _write_table(answer: "Answer", stream: TextIO) -> None:
    """In a terminal each row with its passage below it; piped one row a line, the passage last."""
    from onrecord.desk.summaries import in_a_line

    rows = [{name: _told(name, row) for name in answer.shown} for row in answer.rows]
    columns = [name for name in answer.shown if not rows or any(row[name] for row in rows)]
    if stream.isatty():
        _for_a_terminal(answer, rows, columns, stream)
        return
    widths = {name: max([len(name), *(len(row[name]) for row in rows)]) for name in columns}
    told = any(column.name == "passage" for column in answer.columns)
    stream.write("  ".join([*(name.ljust(widths[name]) for name in columns), *(["passage"] if told else [])]) + "\n")
    for row, whole in zip(rows, answer.rows, strict=True):
        cells = [row[name].ljust(widths[name]) for name in columns]
        stream.write("  ".join([*cells, *([in_a_line(whole["passage"])] if told else [])]).rstrip() + "\n")


def _for_a_terminal(answer: "Answer", rows: list[dict[str, str]], columns: list[str], stream: TextIO) -> None:
    from rich.cells import cell_len, set_cell_size
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from onrecord.desk.summaries import clip, in_a_line

    console = Console(file=stream, highlight=False)
    if not rows:
        console.print("Nothing found.", style="dim")
        return
    widths = {name: min(_WIDEST, max([cell_len(name), *(cell_len(row[name]) for row in rows)])) for name in columns}

    def line(cells: dict[str, str], style: str = "") -> Text:
        cut = (v if cell_len(v) <= widths[n] else set_cell_size(v, widths[n] - 1) + "…" for n, v in cells.items())
        sized = (set_cell_size(value, widths[name]) for name, value in zip(cells, cut, strict=True))
        return Text("  ".join(sized), style=style)

    console.print(line({name: name for name in columns}, "dim"), no_wrap=True, overflow="ellipsis")
    quoted = [c.name for c in answer.columns if c.name == "passage" or c.name.endswith("_passage")]
    for row, whole in zip(rows, answer.rows, strict=True):
        console.print(line({name: row[name] for name in columns}), no_wrap=True, overflow="ellipsis")
        for name in quoted:
            if words := whole[name]:
                about = "" if name == "passage" else f"{name.removesuffix('_passage')}: "
                told = Text(about + clip(in_a_line(words), (0, 0), _LONGEST_PASSAGE)[0], "dim")
                console.print(Padding(told, (0, 2, 0, 4)))
    console.print(f"{len(rows):,} rows", style="dim")


def _told(name: str, row: dict[str, Any]) -> str:
    """A value in a table's cell: empty where unknown, lists with commas, numbers as people write them."""
    from onrecord.desk.summaries import told_figure

    if name == "figure":
        return told_figure(row)
    return _words(row[name])


def _words(value: Any) -> str:
    from onrecord.desk.summaries import in_a_line

    if value is None or isinstance(value, bool):
        return {True: "yes", False: "no", None: ""}[value]
    if isinstance(value, list):
        return in_a_line(", ".join(str(v) for v in value))
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 1 else f"{value:,}".removesuffix(".0")
    return f"{value:,}" if isinstance(value, int) else in_a_line(str(value))
