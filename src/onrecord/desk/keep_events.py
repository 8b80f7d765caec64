"""Merging of what was kept: only the accounts that new reports can touch are compared and grouped again.

What comes out depends on the reports that are kept and on people's decisions, not on the order of keeping: stories are
those of fixed stretches of days, pairs are compared wherever their blocks meet, and a group is made anew from all
the accounts that pairs taken for one event connect.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.desk.keep_actors import merge_actors
from onrecord.desk.keep_stories import tell_stories
from onrecord.merging.accounts import Account, accounts_of
from onrecord.merging.deciding import blocks_of, decide, group, standing
from onrecord.merging.gathering import gather
from onrecord.records.decision import Decision
from onrecord.records.merged import MergedEvent
from onrecord.store.access import AtOnce, StepByStep
from onrecord.store.decisions import append_decisions, peoples_decisions, rules_about, rules_met
from onrecord.store.merged import count_merged, keys_beside, keys_of, put_merged, reports_near, reports_of
from onrecord.store.opening import reading, writing
from onrecord.store.recalling import current_records
from onrecord.store.stories import closeness_of, origins_of, reports_a_day, stories_of
from onrecord.store.waiting import all_wait, done_waiting, state_of, waiting

if TYPE_CHECKING:
    from onrecord.store.opening import Connection

__all__ = ["count_merged", "count_orphans", "merge_kept"]

_AT_ONCE = 100
"""Reports whose accounts are merged in one transaction; they come by day, so that they share their neighbours."""
_REACH = 6
"""Days an account's blocks reach to either side: weeks overlapping by half (merging/deciding.py)."""
_SHORT = 1000
"""Reports around those that wait up to which merging is one transaction of a second or two; beyond, it is many."""
_MONTH = 32
"""Days: the longest stretch over which stories are told apart (merging/stretches.py)."""
_NEAR = -0.5
"""Score from which a pair that was not taken for one event is logged, if others connect the two."""

Pair = tuple[str, str]


class _Found(NamedTuple):
    """What merging some reports gives: the keys looked at, the reports, their events and the log's new decisions."""

    keys: set[str]
    reports: list[str]
    events: list[MergedEvent]
    decisions: list[Decision]


def merge_kept(
    db: Path, *, again: bool = False, now: Callable[[], str], advance: Callable[[], None] = lambda: None
) -> int:
    """Merge the events of every report that waits, or of all where `again`; gives how many reports that were.

    `now` gives the ISO time that the log of decisions shows. Stopped, it goes on where it was the next time. Raises
    DatabaseError.
    """
    if again:
        with writing(db) as connection:
            all_wait(connection)
    with reading(db) as connection:
        reports = {one.report for one in waiting(connection)}
        around = 0 if not reports else _around(connection)
    if not reports:
        return 0
    if around <= _SHORT:
        with writing(db) as connection:
            return _run(AtOnce(connection), now, advance)
    return _run(StepByStep(db), now, advance)


def _around(connection: "Connection") -> int:
    """How many reports stand near those that wait: what merging them takes grows with it."""
    days = {one.day for one in waiting(connection)}
    near = {(day or 0) // _MONTH + step for day in days for step in (-1, 0, 1)}
    counts = reports_a_day(connection)
    return sum(n for day, n in counts.items() if (day or 0) // _MONTH in near)


def _run(file: StepByStep, now: Callable[[], str], advance: Callable[[], None]) -> int:
    tell_stories(file, advance=advance)
    done = 0
    while True:
        with file.reading() as connection:
            state = state_of(connection)
            everything = waiting(connection)
            if not everything:
                return done
            chosen = set(list(dict.fromkeys(one.report for one in everything))[:_AT_ONCE])
            batch = [one for one in everything if one.report in chosen]
            found = None
            if all(one.why != "report" for one in everything):
                fresh = sorted({one.report for one in batch if one.why == "accounts"})
                found = _merge(connection, fresh, sorted(chosen))
        if found is None:  # kept meanwhile: its stories come first
            tell_stories(file, advance=advance)
            continue
        with file.writing() as connection:
            if state_of(connection) != state:
                continue
            put_merged(connection, found.keys, found.reports, found.events)
            append_decisions(connection, "event", found.decisions, now())
            merge_actors(connection, found.reports)
            done_waiting(connection, batch)
        done += len(found.reports)
        for _ in found.reports:
            advance()


def count_orphans(db: Path) -> int:
    """How many of people's decisions that stand are about rows that are gone. Raises DatabaseError."""
    with reading(db) as connection:
        return sum(bool(one.missing) for one in peoples_decisions(connection))


def _merge(connection: "Connection", fresh: Sequence[str], reports: list[str]) -> _Found:
    """Merge the accounts of `reports` with all they may touch; those of `fresh` are compared anew."""
    people = [one.decision for one in peoples_decisions(connection, "event") if not one.missing]
    together = [(d.one, d.two) for d in standing(people).values() if d.verdict == "same event"]
    met = [(d.one, d.two) for d in _compared(connection, fresh) if d.verdict == "same event"]
    keys = _connected(connection, keys_of(connection, reports), [*met, *together])
    members = _accounts(connection, reports_of(connection, keys), keys)
    decisions = standing(_decide(connection, members, ()))
    grouped = group(members, [*decisions.values(), *people])
    origins = origins_of(connection, sorted({a.report for a in members}))
    events = [gather(accounts, origins) for accounts in grouped]
    return _Found(keys, reports, events, _news(connection, members, decisions, together))


def _compared(connection: "Connection", fresh: Sequence[str]) -> list[Decision]:
    """Each pair of a fresh account and any other that shares a block with it."""
    new = _accounts(connection, fresh)
    stories = stories_of(connection, fresh)
    days: set[int | None] = set()
    for account in new:
        day = account.earliest if account.earliest is not None else account.published
        days.update((None,) if day is None else range(day - _REACH, day + _REACH + 1))
    near = {*reports_near(connection, days), *stories} - set(fresh)
    blocks = {block for account in new for block in _blocks(account, stories)}
    beside = [a for a in _accounts(connection, sorted(near)) if not blocks.isdisjoint(_blocks(a, stories))]
    return _decide(connection, new, beside)


def _decide(connection: "Connection", new: Sequence[Account], beside: Sequence[Account]) -> list[Decision]:
    reports = {account.report for account in new}
    closeness = closeness_of(connection, reports)
    return decide(
        new,
        beside,
        stories=stories_of(connection, reports),
        closeness=lambda one, two: closeness.get((min(one, two), max(one, two)), 0.0),
    )


def _blocks(account: Account, stories: dict[str, list[str]]) -> set[str]:
    return blocks_of(account, stories.get(account.report))


def _accounts(connection: "Connection", reports: Sequence[str], keys: Collection[str] | None = None) -> list[Account]:
    """Accounts of these reports (those of these keys), by key and report: the order that settles ties."""
    records = current_records(connection, reports)
    found = [a for record in records for a in accounts_of(record) if keys is None or a.key in keys]
    return sorted(found, key=lambda a: (a.key, a.report))


def _connected(connection: "Connection", keys: set[str], pairs: Iterable[Pair]) -> set[str]:
    """Every key that pairs taken for one event, now or before, connect with these keys, step by step."""
    links: dict[str, set[str]] = {}
    for one, two in pairs:
        links.setdefault(one, set()).add(two)
        links.setdefault(two, set()).add(one)
    found: set[str] = set()
    border = set(keys)
    while border:
        found |= border
        reached = {other for key in border for other in links.get(key, ())}
        reached.update(key for pair in rules_met(connection, border) for key in pair)
        reached |= keys_beside(connection, border)
        border = reached - found
    return found


def _news(
    connection: "Connection",
    members: Sequence[Account],
    decisions: dict[Pair, Decision],
    together: Iterable[Pair],
) -> list[Decision]:
    """The decisions that the log lacks: about pairs of one event, pairs that nearly were, and pairs it has otherwise.

    What is no longer compared, since its blocks no longer meet, is told as another event.
    """
    there = {account.key for account in members}
    home = {key: key for key in there}

    def root(key: str) -> str:
        while home[key] != key:
            home[key] = home[home[key]]
            key = home[key]
        return key

    met = [pair for pair, decision in decisions.items() if decision.verdict == "same event"]
    for one, two in [*met, *together]:
        if one in there and two in there:
            first, second = sorted((root(one), root(two)))
            home[second] = first
    logged = rules_about(connection, there)
    news = []
    for pair in sorted({*decisions, *logged}):
        found = decisions.get(pair) or Decision(
            one=pair[0], two=pair[1], verdict="other event", by="rules", note="no longer compared"
        )
        known = logged.get(pair)
        near = found.verdict == "same event" or (found.score is not None and found.score >= _NEAR)
        if known is None and not (near and root(pair[0]) == root(pair[1])):
            continue
        if known is None or _said(known) != _said(found):
            news.append(found)
    return news


def _said(decision: Decision) -> tuple[object, ...]:
    return decision.verdict, decision.score, decision.features, decision.conflicts, decision.note
