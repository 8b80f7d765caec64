"""A topic to be read: who holds what on it, over time, to which audience, and where that does not agree."""

from pathlib import Path
from typing import NamedTuple

from onrecord.analysis.flags import flag_stances
from onrecord.records.rows import Row
from onrecord.store.topic_asking import list_topics, stances_on

__all__ = ["Holder", "TopicSheet", "list_topics", "read_topic"]


class Holder(NamedTuple):
    """One holder and its stances in order of day; each has `flags`: (flag, the stance it differs from)."""

    name: str
    known: str | None
    country: str | None
    stances: list[Row]


class TopicSheet(NamedTuple):
    """`flagged`: each stance with each of its flags, as pictures take them (`flag`, `against_row`). `topics`: the wordings
    that are in it; `whole`: how many stances there are, of which the newest are shown."""

    topics: list[Row]
    holders: list[Holder]
    flagged: list[Row]
    whole: int


def read_topic(
    db: Path, *, topic: str | None, axis: str | None, since: str | None, until: str | None, limit: int
) -> TopicSheet | None:
    """The sheet of one topic, or of all topics of an axis; null where nothing is told on it. Days are ISO days.

    Flags compare the stances that are shown. Raises DatabaseError.
    """
    rows = stances_on(db, topic=topic, axis=axis, since=since, until=until, limit=limit)
    if not rows:
        return None
    by_holder: dict[str, list[Row]] = {}
    kept: dict[str, Row] = {}
    flagged = []
    for row, flag, other in flag_stances(rows):
        if row["row"] not in kept:
            kept[row["row"]] = {**row, "flags": []}
            by_holder.setdefault(row["who"] or "", []).append(kept[row["row"]])
        if flag and other:
            kept[row["row"]]["flags"].append((flag, other))
        flagged.append({**row, "flag": flag, "against_row": other and other["row"]})
    holders = [
        Holder(stances[-1]["holder"] or "?", stances[-1]["known"], stances[-1]["country"], _by_day(stances))
        for stances in by_holder.values()
    ]
    wordings: dict[str, Row] = {}
    for row in rows:
        one = wordings.setdefault(row["topic"], {"topic": row["topic"], "axis": row["axis"], "stances": 0})
        one["stances"] += 1
    return TopicSheet(
        sorted(wordings.values(), key=lambda one: (-one["stances"], one["topic"])),
        sorted(holders, key=lambda h: (-len(h.stances), h.stances[0]["day"] or "", h.name)),
        flagged,
        int(rows[0]["whole"]),
    )


def _by_day(stances: list[Row]) -> list[Row]:
    return sorted(stances, key=lambda row: (row["day"] or "", row["row"]))
