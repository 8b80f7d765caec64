"""Rows as a table: in a terminal each with its passage highlighted below it, piped one row a line and plain."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TextIO

from onrecord.desk.summaries import SUMMARY_COLUMNS, clip, highlights, in_a_line, summarise

if TYPE_CHECKING:
    from rich.text import Text

_WIDEST = 40
_NARROWEST = 8
"""Cells of a column in a terminal; a longer value is cut with an ellipsis."""
_LONGEST_PASSAGE = 420
STYLES = {
    "trigger": "bold yellow", "cue": "bold yellow", "speaker": "cyan", "figure": "bold magenta", "actor": "bold cyan",
    "event": "bold yellow", "date": "green", "place": "blue",
}  # fmt: skip
_STATUS = {"happened": "", "ongoing": "", "denied": "red", "did not happen": "red"}


def write_table(kind: str, rows: Sequence[dict[str, Any]], stream: TextIO) -> None:
    """Write rows of one kind as a table for people. Deterministic but for the width of a terminal."""
    columns = SUMMARY_COLUMNS[kind][:-1]
    summaries = [summarise(kind, row) for row in rows]
    columns = tuple(c for c in columns if any(s[c] for s in summaries)) or columns
    if stream.isatty():
        _for_a_terminal(kind, rows, summaries, columns, stream)
        return
    widths = {c: max([len(c), *(len(s[c]) for s in summaries)]) for c in columns}
    stream.write("  ".join([*(c.ljust(widths[c]) for c in columns), "passage"]) + "\n")
    for summary in summaries:
        stream.write("  ".join([*(summary[c].ljust(widths[c]) for c in columns), summary["passage"]]).rstrip() + "\n")


def _for_a_terminal(
    kind: str, rows: Sequence[dict[str, Any]], summaries: list[dict[str, str]], columns: tuple[str, ...], stream: TextIO
) -> None:
    from rich.cells import cell_len, set_cell_size
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    if not rows:
        console.print(f"No {kind}.", style="dim")
        return
    columns = tuple(c for c in columns if c != "row")  # a row's name stands behind its passage
    longest = {c: max([cell_len(c), *(cell_len(s[c]) for s in summaries)]) for c in columns}
    widths = _fitting(longest, console.width)

    def cell(value: str, column: str) -> str:
        cut = value if cell_len(value) <= widths[column] else set_cell_size(value, widths[column] - 1) + "…"
        return set_cell_size(cut, widths[column])

    console.print(Text("  ".join(cell(c, c) for c in columns), style="dim"), no_wrap=True, overflow="ellipsis")
    for row, summary in zip(rows, summaries, strict=True):
        line = Text("  ").join(Text(cell(summary[c], c), style=_style(c, summary[c])) for c in columns)
        console.print(line, no_wrap=True, overflow="ellipsis")
        passage = Text.assemble(passage_text(kind, row), "  ", (summary["row"], "dim"))
        console.print(Padding(passage, (0, 2, 0, 4)))
    console.print(f"{len(rows):,} {kind}", style="dim")


def _fitting(longest: dict[str, int], width: int) -> dict[str, int]:
    """The cells each column gets: what it needs, taken from the widest until all fit the terminal."""
    widths = {column: min(_WIDEST, cells) for column, cells in longest.items()}
    while sum(widths.values()) + 2 * (len(widths) - 1) > width:
        widest = max(widths, key=lambda column: widths[column])
        if widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _style(column: str, value: str) -> str:
    if column == "status":
        return _STATUS.get(value, "yellow")
    return {"type": "bold", "act": "bold", "figure": "bold", "name": "bold"}.get(column, "")


def passage_text(kind: str, row: dict[str, Any], *, width: int = _LONGEST_PASSAGE, base: str = "") -> "Text":
    """A row's passage with what matters in it highlighted; a longer one than `width` is cut around that."""
    from rich.text import Text

    marks = highlights(kind, row)
    piece, shift = clip(in_a_line(row["passage"]), marks[0][:2] if marks else (0, 0), width)
    text = Text(piece, style=base)
    for start, end, what in marks:
        if end - shift > 0:
            text.stylize(f"not dim {STYLES[what]}", max(start - shift, 0), end - shift)
    return text
