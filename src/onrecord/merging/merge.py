"""Merge: records and decisions in, decisions and merged events out. The room's steps in their order, on no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from onrecord.merging.accounts import Account, accounts_of, ordinal
from onrecord.merging.copies import find_copies, origins
from onrecord.merging.deciding import decide, group, orphans
from onrecord.merging.gathering import gather
from onrecord.merging.stories import find_stories
from onrecord.merging.wording import wording_of
from onrecord.records.decision import Decision
from onrecord.records.merged import MergedEvent
from onrecord.records.record import Record


@dataclass(slots=True)
class Merged:
    """`decisions` are the rules' new ones, to be appended; `events` all merged events, in the order of their first
    accounts; `orphans` people's decisions whose rows are gone; `origins` each report's origin group by report id."""

    decisions: list[Decision] = field(default_factory=list)
    events: list[MergedEvent] = field(default_factory=list)
    orphans: list[Decision] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)


def merge(records: Sequence[Record], kept: Sequence[Record] = (), decisions: Iterable[Decision] = ()) -> Merged:
    """Merge the events of `records` with each other and with those of `kept`, the neighbours merged before.

    `decisions` are all made so far, by rules and people, in their order. Only pairs with an event of `records` are
    decided anew; one report id stands for one record. An event that one account tells is a merged event too.
    """
    earlier = list(decisions)
    everything = [*records, *kept]
    days = [ordinal(record.report.published) for record in everything]
    texts = [record.report.text for record in everything]
    names = [record.report.id for record in everything]
    stories = find_stories([wording_of(r.report.text, r.report.title) for r in everything], days=days)
    number = {name: n for n, name in enumerate(names)}
    fresh = _accounts(records)
    known = _accounts(kept)
    made = decide(
        fresh,
        known,
        stories={name: str(stories.story[n]) for n, name in enumerate(names)},
        closeness=lambda one, two: stories.close(number[one], number[two]),
    )
    origin: dict[str, str] = {}
    for members in origins(len(texts), find_copies(texts, days)):
        first = min(members, key=lambda n: (everything[n].report.published or "9", names[n]))
        origin.update((names[n], names[first]) for n in members)
    accounts = [*fresh, *known]
    groups = group(accounts, [*earlier, *made])
    return Merged(
        decisions=made,
        events=[gather(members, origin) for members in groups],
        orphans=orphans(earlier, (account.key for account in accounts)),
        origins=origin,
    )


def _accounts(records: Sequence[Record]) -> list[Account]:
    return list(chain.from_iterable(accounts_of(record) for record in records))
