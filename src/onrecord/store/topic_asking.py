"""What is asked of topics: which there are, and every stance on one."""

from pathlib import Path

from onrecord.records.rows import Row
from onrecord.store.questioning import pose


def list_topics(path: Path, *, words: str | None = None, axis: str | None = None, limit: int) -> list[Row]:
    """Topics, the most told first: `topic`, `axis`, `stances`, `holders`, `for`, `against`, `open`, `first`, `last`."""
    return pose(path, "topics", values={"words": words, "axis": axis, "limit": limit})


def stances_on(
    path: Path, *, topic: str | None, axis: str | None, since: str | None, until: str | None, limit: int
) -> list[Row]:
    """Stances on a topic (in its own words, or those of an axis with all its topics), by day, the newest `limit` of them,
    each with `whole`, how many there are."""
    return pose(
        path, "topic_stances", values={"topic": topic, "axis": axis, "since": since, "until": until, "limit": limit}
    )
