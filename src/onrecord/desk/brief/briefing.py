"""The brief: what the record tells of one question, gathered for a memo. Nothing is in it that is not in the record."""

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import msgspec

from onrecord.analysis.conflicts import conflicts
from onrecord.analysis.figures import figures_told
from onrecord.analysis.positions import positions
from onrecord.analysis.saydo import saydo
from onrecord.analysis.searching import search
from onrecord.analysis.statements import statements
from onrecord.analysis.timeline import timeline
from onrecord.desk.brief.lines import conflict_lines, event_lines, figure_lines, ledger_lines, quote_lines, stance_lines
from onrecord.exports.brief import Brief, Line, Quoted, Section, Source
from onrecord.exports.brief_html import brief_as_html
from onrecord.exports.brief_markdown import brief_as_markdown
from onrecord.records.errors import UsageError
from onrecord.records.rows import Row
from onrecord.store.report_heads import report_heads
from onrecord.store.scope import Scope

WRITERS = {".md": brief_as_markdown, ".html": brief_as_html, ".htm": brief_as_html}
"""A file's ending, and what writes a brief so."""
_MOST = 10_000
"""Rows read of each sort; a brief shows far fewer, and tells how many more there are."""
_SECTIONS = (
    ("What happened", timeline, event_lines),
    ("How many", figures_told, figure_lines),
    ("Who wants what", positions, stance_lines),
    ("What was said", statements, quote_lines),
    ("What was promised, and what came of it", saydo, ledger_lines),
    ("Where accounts differ", conflicts, conflict_lines),
)


def brief(db: Path, words: str, scope: Scope, *, limit: int = 40) -> Brief:
    """A brief on what some words find (`analysis.search`), within a scope; either may be empty, not both.

    Each section shows at most `limit` lines: of the timeline the last ones, of the rest the first. Raises UsageError,
    DatabaseError.
    """
    if not words and scope == Scope():
        raise UsageError("a brief on what?", remedy="give words, or --actor, --place, --topic, --since or --until")
    if words:
        found = search(db, words, since=None, until=None, limit=_MOST).rows
        rows = tuple(f"{row['report']}#{one}" for row in found for one in row["rows"])
        scope = msgspec.structs.replace(scope, rows=rows)
    numbers: dict[str, int] = {}
    sections = []
    for title, ask, lines_of in _SECTIONS:
        lines = lines_of(ask(db, scope, limit=_MOST).rows)
        shown = lines[-limit:] if ask is timeline else lines[:limit]
        if shown:
            sections.append(Section(title, tuple(_numbered(shown, numbers)), len(lines) - len(shown)))
    heads = {head["report"]: head for head in report_heads(db, list(numbers))}
    sources = tuple(_source(number, heads[report]) for report, number in numbers.items())
    return Brief(_asked(words, scope), tuple(sections), sources, _made_by(db, len(sources)))


def _numbered(lines: Iterable[Line], numbers: dict[str, int]) -> Iterable[Line]:
    """The lines, each passage with the number of its source: sources are counted as they are first quoted."""
    for line in lines:
        quoted = []
        for words, _, row in line.passages:
            number = numbers.setdefault(row.rpartition("#")[0], len(numbers) + 1)
            quoted.append(Quoted(words, number, row))
        yield line._replace(passages=tuple(quoted))


def _source(number: int, head: Row) -> Source:
    return Source(number, head["report"], head["title"], head["publisher"], head["published"], head["url"])


def _asked(words: str, scope: Scope) -> str:
    """The question as it was put."""
    told = [words] if words else []
    told += [f"{name} {value}" for name, value in msgspec.structs.asdict(scope).items() if value and name != "rows"]
    return ", ".join(told)


def _made_by(db: Path, reports: int) -> str:
    return f"Made by OnRecord {version('onrecord')} from {db.name}; {reports:,} reports quoted. Codes are the machine's: read the words."
