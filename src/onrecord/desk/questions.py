"""Questions over many reports as a user asks them: days as written, the database of the settings."""

from onrecord.analysis.answer import Answer
from onrecord.analysis.changes import changes
from onrecord.analysis.conflicts import conflicts
from onrecord.analysis.counts import counts
from onrecord.analysis.figures import figures_of
from onrecord.analysis.positions import positions
from onrecord.analysis.precedents import precedents
from onrecord.analysis.saydo import saydo
from onrecord.analysis.searching import search
from onrecord.analysis.sources import sources
from onrecord.analysis.timeline import timeline
from onrecord.desk.asking import read_days
from onrecord.store.querying import query
from onrecord.store.scope import Scope

__all__ = [
    "Answer", "Scope", "changes", "conflicts", "counts", "figures_of", "positions", "precedents", "query", "read_days",
    "read_scope", "saydo", "search", "sources", "timeline",
]  # fmt: skip


def read_scope(
    *,
    actor: str | None = None,
    partner: str | None = None,
    place: str | None = None,
    topic: str | None = None,
    type: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Scope:
    """What a question is about, its days as a user writes them. Raises UsageError."""
    first, last = read_days(since, until)
    return Scope(
        actor=actor, partner=partner, place=place, topic=topic, type=type, status=status, since=first, until=last
    )
