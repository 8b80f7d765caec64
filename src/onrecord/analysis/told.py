"""Events as a list shows them: the rows of some facts, with how many accounts and independent texts tell each."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.analysis.answer import PASSAGE
from onrecord.records.columns import Column
from onrecord.records.rows import Row
from onrecord.store.fact_columns import FactColumns
from onrecord.store.questioning import pose

COLUMNS = (
    Column("day", "text", "its first day, else its last, else the report's day of publication"),
    Column("earliest", "text", "its own first day, null where it has none"),
    Column("latest", "text", "its own last day"),
    Column("type", "text", "PLOVER type"),
    Column("mode", "text", "PLOVER mode"),
    Column("entry", "text", "the codebook entry that found it"),
    Column("status", "text", "the state in which its report leaves it"),
    Column("background", "flag", "told as history, not as news"),
    Column("reciprocal", "flag", "each is actor and recipient"),
    Column("actors", "texts", "who did it"),
    Column("recipients", "texts", "to whom"),
    Column("places", "texts", "where"),
    Column("accounts", "integer", "how many accounts tell it; this row is the chosen one with the earliest day"),
    Column("origins", "integer", "how many independent texts tell it"),
    Column("conflicts", "integer", "in how many things they differ"),
    Column("confidence", "number", "calibrated probability that the row is right"),
    Column("title", "text", "its report's headline"),
    *PASSAGE,
    Column("trigger_start", "integer", "where the words of the event itself begin"),
    Column("trigger_end", "integer", "where they end"),
)
"""The columns of a row that `read_told` gives."""


def read_told(db: Path, columns: FactColumns, facts: Sequence[int]) -> list[Row] | None:
    """The rows of these facts in their order; null where the database is no longer the one the columns are of."""
    if not facts:
        return []
    places = {"events": columns.row[facts].tolist(), "reports": columns.report_row[columns.report[facts]].tolist()}
    found = {(row["report"], row["number"]): row for row in pose(db, "told", values=places)}
    rows = []
    for fact in facts:
        row = found.get((columns.reports[columns.report[fact]], int(columns.number[fact])))
        if row is None:
            return None
        row |= {
            "accounts": int(columns.accounts[fact]),
            "origins": int(columns.origins[fact]),
            "conflicts": int(columns.conflicts[fact]),
        }
        rows.append({column.name: row[column.name] for column in COLUMNS})
    return rows
