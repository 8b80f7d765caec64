"""Where stances on one topic do not agree: over time, between audiences, between organs of one state, with acts."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from onrecord.records.rows import Row

WINDOW = 365
"""Days within which two stances are held against each other, but for a holder's own shift, which may take years."""
_ORGANS = ("state", "government", "officials", "parliament", "court", "military", "police", "intelligence")
_OFFICE = frozenset(("GOV", "MIL", "COP", "SPY", "LEG", "JUD"))
"""Kinds of actor that are organs of their state, and PLOVER sectors of persons who speak as one."""


def flag_stances(rows: Sequence[Row]) -> Iterator[tuple[Row, str | None, Row | None]]:
    """Each stance with each flag and the stance it differs from; one without a flag once, with nulls.

    `rows` are stances with `who`, `topic`, `day`, `stance`, `audience`, `statement`, `event`, `kind`, `sectors`,
    `country`. They come back by topic, holder and day. A stance is held against the last other one of each sort before
    it, so that the work is linear. Open differs from both.
    """
    ordered = sorted(rows, key=lambda r: (r["topic"] or "", r["day"] or "", r["row"]))
    for _, group in groupby(ordered, key=lambda r: r["topic"] or ""):
        flagged = sorted(_flags(list(group)), key=lambda f: (f[0]["who"] or "", f[0]["day"] or "", f[0]["row"]))
        for one, found in flagged:
            if not found:
                yield one, None, None
            for flag, other in found:
                yield one, flag, other


def _flags(rows: list[Row]) -> Iterator[tuple[Row, list[tuple[str, Row]]]]:
    """Each stance on one topic, in order of day, with its flags and the stances it differs from."""
    own: dict[str, Row] = {}
    audiences: dict[tuple[str, str], Row] = {}
    grounds: dict[tuple[str, bool], Row] = {}
    organs: dict[str, dict[str, Row]] = {}
    for row in rows:
        who, audience, act = row["who"], row["audience"], _is_act(row)
        found: list[tuple[str, Row]] = []
        if who:
            other = {"public": "private", "private": "public"}.get(audience)
            before = audiences.get((who, other)) if other else None
            divided = before if before and _differ(row, before, WINDOW) else None
            acted = grounds.get((who, not act))
            if divided:
                found.append(("public against private", divided))
            if acted and _differ(row, acted, WINDOW):
                found.append(("words against acts", acted))
            # What is said to another audience is no change of mind, nor is an act against one's own word.
            last = own.get(who)
            if last and _differ(row, last, None) and last is not divided and _is_act(last) == act:
                found.append(("shift", last))
            own[who] = audiences[who, audience] = grounds[who, act] = row
        if row["country"] and _is_organ(row):
            others = organs.setdefault(row["country"], {})
            differing = [o for o in others.values() if o["who"] != who and _differ(row, o, WINDOW)]
            if differing:
                found.append(("organ against organ", max(differing, key=lambda o: (o["day"] or "", o["row"]))))
            others[row["stance"]] = row
        yield row, found


def _is_organ(row: Row) -> bool:
    return row["kind"] in _ORGANS or (row["kind"] == "person" and not _OFFICE.isdisjoint(row["sectors"] or ()))


def _is_act(row: Row) -> bool:
    return row["event"] is not None and row["statement"] is None


def _differ(row: Row, other: Row, within: int | None) -> bool:
    """Do the stances differ, and their days by no more than `within`? A condition is part of a stance."""
    if row["stance"] == other["stance"]:
        return False
    if within is None:
        return True
    try:
        apart = date.fromisoformat(row["day"][:10]) - date.fromisoformat(other["day"][:10])
    except (TypeError, ValueError):
        return False
    return abs(apart.days) <= within
