"""One actor over all reports, to be read: its names and ties, what happened, what it said and on what footing, its stances."""

from pathlib import Path
from typing import NamedTuple

from onrecord.analysis.flags import flag_stances
from onrecord.desk.sheets.event import pieces
from onrecord.records.rows import Row
from onrecord.store.actor_asking import (
    find_actor,
    happenings_of,
    list_actors,
    sayings_of,
    stances_of,
    tallies_of,
    ties_of,
    types_of,
)

__all__ = ["ActorSheet", "list_actors", "read_actor"]


class ActorSheet(NamedTuple):
    """`actor`: id, name, kind, country, registry, names, reports. `happenings`, `sayings` and `stances` are the newest,
    each row with its passage in `pieces`; a row of `stances` with its `flags`. `types` and `tallies` count all."""

    actor: Row
    ties: list[Row]
    types: list[Row]
    happenings: list[Row]
    tallies: list[Row]
    sayings: list[Row]
    stances: list[Row]

    @property
    def tellings(self) -> int:
        """How often reports tell of what it did or was done to, within the span that was asked for."""
        return int(self.happenings[0]["whole"]) if self.happenings else 0


_MOST_TIES, _MOST_STANCES = 60, 60


def read_actor(
    db: Path, who: str, *, since: str | None, until: str | None, type: str | None, footing: str | None, limit: int
) -> ActorSheet | None:
    """The sheet of a known actor by its id, its id in the registry or a name of it; null where there is none.

    `since` and `until` are ISO days; `type` is a PLOVER type, `footing` one of a statement or "not uttered". At most
    `limit` happenings and as many statements. Raises DatabaseError.
    """
    actor = find_actor(db, who)
    if actor is None:
        return None
    known, span = actor["id"], {"since": since, "until": until}
    return ActorSheet(
        actor,
        ties_of(db, known, limit=_MOST_TIES),
        types_of(db, known),
        [_in_a_line(row) for row in happenings_of(db, known, {**span, "type": type}, limit=limit)],
        tallies_of(db, known),
        [_in_pieces(row) for row in sayings_of(db, known, {**span, "footing": footing}, limit=limit)],
        _flagged(stances_of(db, known, limit=_MOST_STANCES)),
    )


def _in_a_line(row: Row) -> Row:
    return {**row, "pieces": pieces("events", row)}


def _in_pieces(row: Row) -> Row:
    return {**row, "pieces": pieces("statements", row)}


def _flagged(rows: list[Row]) -> list[Row]:
    """The rows that are `shown`, the newest first, each with what it differs from among all the rows."""
    found: dict[str, Row] = {}
    for row, flag, other in flag_stances(rows):
        if row["shown"]:
            kept = found.setdefault(row["row"], {**row, "flags": []})
            if flag and other:
                kept["flags"].append({"flag": flag, "row": other["row"], "day": other["day"], "stance": other["stance"],
                                      "holder": other["holder"]})  # fmt: skip
    return sorted(found.values(), key=lambda row: (row["day"] or "", row["row"]), reverse=True)
