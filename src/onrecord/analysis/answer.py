"""An answer: rows with their passages, and what each of their columns means."""

from typing import NamedTuple

from onrecord.records.columns import Column
from onrecord.records.rows import Row

PASSAGE = (
    Column("row", "text", "the row whose words are shown, REPORT#ID", derived=True),
    Column("published", "text", "when its report was published", derived=True),
    Column("publisher", "text", "by whom", derived=True),
    Column("passage", "text", "the exact words in which the report tells it", derived=True),
    Column("passage_start", "integer", "where they begin in the text, in code points", derived=True),
)
"""The last columns of an answer whose rows each show one row of the record."""
EXAMPLE = (
    Column("row", "text", "one row of those counted, REPORT#ID", derived=True),
    Column("passage", "text", "its words", derived=True),
    Column("passage_start", "integer", "where they begin in the text, in code points", derived=True),
)
"""The last columns of an answer whose rows each count many rows of the record."""


class Answer(NamedTuple):
    """Rows under documented columns. `shown`: the columns of a table for people, the passage apart from them."""

    columns: tuple[Column, ...]
    rows: list[Row]
    shown: tuple[str, ...]


def answer(columns: tuple[Column, ...], rows: list[Row], shown: str) -> Answer:
    """Rows with their columns in the columns' order; `shown` names those of a table, in words."""
    names = [column.name for column in columns]
    return Answer(columns, [{name: row[name] for name in names} for row in rows], tuple(shown.split()))
