"""Search: the passages of the reports that hold some words, the best first."""

import re
from collections.abc import Sequence
from pathlib import Path

from onrecord.analysis.answer import Answer, answer
from onrecord.records.columns import Column
from onrecord.records.errors import UsageError
from onrecord.store.passages import Hit, find_passages
from onrecord.store.questioning import pose

COLUMNS = (
    Column("day", "text", "the day of publication"),
    Column("rank", "number", "BM25: the smaller, the better"),
    Column("report", "text", "the report's id"),
    Column("rows", "texts", "ids of the rows that the passage tells"),
    Column("title", "text", "the report's headline"),
    Column("published", "text", "when it was published"),
    Column("publisher", "text", "by whom"),
    Column("passage", "text", "the sentence"),
    Column("passage_start", "integer", "where it begins in the text, in code points"),
)
_PIECE = re.compile(r'"([^"]*)"|(\()|(\))|([^\s()"]+)')
_SIGNS = ("AND", "OR", "NOT")
_LETTER = re.compile(r"\w")


def search(db: Path, words: str, *, since: str | None = None, until: str | None = None, limit: int) -> Answer:
    """Sentences that hold all the words; "a phrase" in quotes, OR, NOT and brackets, and a prefix as in `bomb*`.

    Case and accents do not count. The first search after reports were kept indexes those reports (see
    `store.passages`). Raises UsageError for words that are no question, DatabaseError.
    """
    return show_passages(db, find_passages(db, expression_of(words), since=since, until=until, limit=limit))


def show_passages(db: Path, hits: Sequence[Hit]) -> Answer:
    """Sentences that were found, with their words and what they tell. Raises DatabaseError."""
    values = {
        "reports": [hit.report for hit in hits],
        "places": [hit.sentence for hit in hits],
        "ranks": [round(hit.rank, 4) for hit in hits],
    }
    return answer(COLUMNS, pose(db, "passages", values=values) if hits else [], "day report rows publisher")


def expression_of(words: str) -> str:
    """What a user writes as an FTS5 expression: each word quoted, so that a hyphen or apostrophe is no syntax.

    Raises UsageError where quotes, brackets or AND, OR, NOT do not make a whole.
    """
    found: list[str] = []
    depth = 0
    wants = True  # a word or an opening bracket comes next
    for phrase, opened, closed, word in _PIECE.findall(words):
        if opened:
            found += ["(" if wants else "AND ("]
            depth, wants = depth + 1, True
        elif closed:
            depth, bad = depth - 1, wants
            if bad or depth < 0:
                raise _unsound(words)
            found.append(")")
        elif word in _SIGNS:
            if wants:
                raise _unsound(words)
            found.append(word)
            wants = True
        elif _LETTER.search(phrase or word):
            star = "*" if word.endswith("*") else ""
            found += ([] if wants else ["AND"]) + [f'"{(phrase or word).rstrip("*")}"{star}']
            wants = False
    if not found or wants or depth or words.count('"') % 2:
        raise _unsound(words)
    return " ".join(found)


def _unsound(words: str) -> UsageError:
    return UsageError(
        f"{words!r} is no question for words",
        where="search",
        remedy='write words, "a phrase", OR, NOT, brackets or a prefix*',
    )
