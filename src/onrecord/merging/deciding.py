"""Deciding: which accounts are of one event. New accounts meet only those that share a block with them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.merging.accounts import Account
from onrecord.merging.comparing import compare
from onrecord.merging.linking import link
from onrecord.records.decision import Decision, Verdict

SAME = 0.0
"""Bar for the mean score of a group's pairs (benchmarks/own_merging.py)."""
_WEEK = 7

Closeness = Callable[[str, str], float]
"""How sure it is (0 to 1) that two reports, by id, tell one story."""


def _unknown(one: str, two: str) -> float:
    return 0.0


def blocks_of(account: Account, stories: str | Iterable[str] | None = None) -> set[str]:
    """Keys of the blocks an account stands in: its story or stories; its class with each country it may be of and
    each party to it, and each word of its trigger, with the weeks it may be of. Two accounts are compared when they
    share one.

    Weeks overlap by half, so that no border parts a pair. Without a day the day of publication stands in; countries
    are those of its places and of the states in it.
    """
    keys = {f"story:{story}" for story in ((stories,) if isinstance(stories, str) else stories or ())}
    day = account.earliest if account.earliest is not None else account.published
    weeks = ("?",) if day is None else (f"a{day // _WEEK}", f"b{(day + _WEEK // 2) // _WEEK}")
    parties = (*account.actors, *account.recipients)
    states = {party.state for party in parties if party.state}
    for week in weeks:
        keys.update(f"what:{account.row.type}:{country}:{week}" for country in account.countries | states)
        keys.update(f"who:{account.row.type}:{party.known or party.name.lower()}:{week}" for party in parties)
        keys.update(f"word:{word}:{week}" for word in account.words)
    return keys


def decide(
    fresh: Sequence[Account],
    neighbours: Sequence[Account] = (),
    *,
    stories: Mapping[str, str | Iterable[str]] | None = None,
    closeness: Closeness = _unknown,
) -> list[Decision]:
    """Rules' decisions for each pair of a fresh account and another (fresh or known) that shares a block with it.

    `stories` gives a report's story, or several, by its id. Decisions come by key, each with what its score was
    summed from; pairs that share no block are not decided: they are other events.
    """
    known = list(fresh) + list(neighbours)
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, account in enumerate(known):
        for key in blocks_of(account, (stories or {}).get(account.report)):
            blocks[key].append(i)
    pairs = {
        (i, j) for members in blocks.values() for n, i in enumerate(members) if i < len(fresh) for j in members[n + 1 :]
    }
    found = []
    for i, j in sorted(pairs):
        one, two = sorted((known[i], known[j]), key=lambda a: (a.key, a.name))
        if one.key == two.key:
            continue
        seen = compare(one, two, closeness(one.report, two.report))
        verdict: Verdict = "same event" if seen.score >= SAME and not seen.conflicts else "other event"
        found.append(
            Decision(
                one=one.key,
                two=two.key,
                verdict=verdict,
                by="rules",
                score=seen.score,
                features=seen.shares(),
                conflicts=seen.conflicts,
            )
        )
    return sorted(found, key=lambda d: (d.one, d.two))


def standing(decisions: Iterable[Decision]) -> dict[tuple[str, str], Decision]:
    """The decision that counts for each pair: a person's before a rule's, then the later in the order given."""
    found: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        pair = (decision.one, decision.two)
        if pair in found and found[pair].by == "person" and decision.by == "rules":
            continue
        found[pair] = decision
    return found


def group(accounts: Sequence[Account], decisions: Iterable[Decision]) -> list[list[Account]]:
    """Accounts in groups of one event each: average link over the rules' scores.

    Pairs a person merged stand together whatever the scores; pairs a person split, or that a conflict rules out, never
    meet, not even through a third account. The same words of the same text, in two reports, share a key and an event.
    """
    at: dict[str, int] = {}
    scores: dict[tuple[int, int], float] = {}
    apart: set[tuple[int, int]] = set()
    together: set[tuple[int, int]] = set()
    for i, account in enumerate(accounts):
        if at.setdefault(account.key, i) != i:
            together.add((at[account.key], i))
    for (one, two), decision in standing(decisions).items():
        if one not in at or two not in at:
            continue
        pair = (min(at[one], at[two]), max(at[one], at[two]))
        if decision.by == "person":
            (together if decision.verdict == "same event" else apart).add(pair)
        elif decision.conflicts:
            apart.add(pair)
        elif decision.score is not None:
            scores[pair] = decision.score - SAME + 1.0
    groups = link(len(accounts), scores, 1.0, apart=apart, together=together)
    return [[accounts[i] for i in members] for members in groups]


def orphans(decisions: Iterable[Decision], keys: Iterable[str]) -> list[Decision]:
    """People's decisions about rows that are no longer there: to be looked at again, never dropped."""
    there = set(keys)
    return [d for d in decisions if d.by == "person" and not {d.one, d.two} <= there]


def settle(one: str, two: str, verdict: Verdict, *, who: str | None, note: str | None, at: str | None) -> Decision:
    """A person's decision about two rows, by their keys."""
    first, second = sorted((one, two))
    return Decision(one=first, two=second, verdict=verdict, by="person", who=who, note=note, at=at)
