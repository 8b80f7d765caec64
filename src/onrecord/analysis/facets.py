"""Facts chosen by what they have, and counted by the rest: what a page of facets shows, from columns in memory."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.records.rows import Row
from onrecord.store.fact_columns import NO_DAY, FactColumns, Words

Mask = NDArray[np.bool_]
FACETS = ("type", "actor", "country", "status", "footing", "publisher", "place")
"""What facts are chosen and counted by, beside their day."""
EPOCH = date(1970, 1, 1)
"""Days are counted from it."""


class Choice(msgspec.Struct, kw_only=True, frozen=True):
    """What facts are chosen: of each facet one of these words, of all facets together. `since`, `until`: ISO days, both
    included."""

    type: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    footing: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


class Counted(msgspec.Struct, frozen=True):
    """A word of a facet: `key` chooses it, `name` is read. `count`: facts that have it, of those that the other facets
    let through."""

    key: str
    name: str
    count: int
    chosen: bool


class Chosen:
    """The facts of a choice. `found`: sentences (as `FactColumns.sentence`) that words were searched in, null for all."""

    def __init__(self, columns: FactColumns, choice: Choice, found: NDArray[np.int64] | None = None) -> None:
        self.columns, self._choice = columns, choice
        self._masks: dict[str, Mask] = {}
        for facet in FACETS:
            if wanted := getattr(choice, facet):
                self._masks[facet] = _having(columns.words[facet], wanted, len(columns.day))
        if choice.since or choice.until:
            self._masks["day"] = _between(columns.day, choice.since, choice.until)
        if found is not None:
            self._masks["found"] = np.isin(columns.sentence, found)
        self.facts = self.without()

    def without(self, facet: str | None = None) -> Mask:
        """The facts that every facet but one lets through; "day" is one too."""
        mask = np.ones(len(self.columns.day), dtype=bool)
        for name, having in self._masks.items():
            if name != facet:
                mask &= having
        return mask

    def count_words(self, facet: str, most: int, like: str = "") -> tuple[list[Counted], int]:
        """The words that most facts have, the chosen ones first; and how many words there are at all.

        With `like` only words with that in their name, whatever its case.
        """
        words, wanted = self.columns.words[facet], set(getattr(self._choice, facet))
        counts = self._counts(words, facet)
        sought = like.casefold()
        shown = counts if not like else np.where([sought in name.casefold() for name in words.names], counts, 0)
        chosen = [code for code, key in enumerate(words.keys) if key in wanted] if wanted else []
        rest = [code for code in _most(shown, most + len(chosen)) if shown[code] and code not in chosen]
        chosen.sort(key=lambda code: (-counts[code], code))
        return [
            Counted(words.keys[code], words.names[code], int(counts[code]), code in chosen)
            for code in [*chosen, *rest[: max(most - len(chosen), 0)]]
        ], int((shown > 0).sum())

    def _counts(self, words: Words, facet: str) -> NDArray[np.int64]:
        """How many facts have each word, of those that the other facets let through."""
        if not self._masks.keys() - {facet}:
            return words.totals
        mask = self.without(facet) if facet in self._masks else self.facts
        # Where every fact has one word, which is which needs no look.
        has = mask if len(words.facts) == len(mask) and words.single else mask[words.facts]
        return np.bincount(words.codes[has], minlength=len(words.keys))


def count_places(chosen: Chosen, most: int) -> list[Row]:
    """The places told most: each with its `key`, name, country, coordinates, precision and `count` of facts."""
    words = chosen.columns.words["place"]
    counts = np.bincount(words.codes[chosen.facts[words.facts]], minlength=len(words.keys))
    return [
        {**chosen.columns.places[code], "key": words.keys[code], "count": int(counts[code])}
        for code in _most(counts, most)
        if counts[code]
    ]


def count_ties(chosen: Chosen, conflict: Collection[str], most: int) -> list[Row]:
    """Who did something to whom, among the `most` actors that did and met most: `source`, `target` (names), their keys,
    `count` of facts, and how many of them are `conflict` (their type is one of those)."""
    ties, actors, types = (chosen.columns.ties, chosen.columns.words["actor"], chosen.columns.words["type"])
    mask = chosen.facts[ties.facts]
    facts, pairs = ties.facts[mask], ties.pairs[mask]
    hostile = np.zeros(len(chosen.facts), dtype=bool)
    hostile[types.facts] = np.isin(types.codes, [code for code, key in enumerate(types.keys) if key in conflict])
    counts = np.bincount(pairs, minlength=len(ties.source))
    fights = np.bincount(pairs[hostile[facts]], minlength=len(ties.source))
    totals = np.zeros(max(len(actors.keys), 1), dtype=np.int64)
    for side in (ties.source, ties.target):
        totals += np.bincount(side, weights=counts, minlength=len(totals)).astype(np.int64)
    kept = np.zeros(len(totals), dtype=bool)
    kept[_most(totals, most)] = True
    shown = np.flatnonzero((counts > 0) & kept[ties.source] & kept[ties.target])
    ordered = sorted(shown.tolist(), key=lambda pair: (-int(counts[pair]), pair))
    return [
        {
            "source": actors.names[ties.source[pair]], "target": actors.names[ties.target[pair]],
            "source_key": actors.keys[ties.source[pair]], "target_key": actors.keys[ties.target[pair]],
            "count": int(counts[pair]), "conflict": int(fights[pair]),
        }
        for pair in ordered
    ]  # fmt: skip


class Page(NamedTuple):
    """Some of the chosen facts, each merged event once; how many events, accounts and reports are chosen in all."""

    facts: list[int]
    """The account of each that is shown, as its place in the columns."""
    events: int
    accounts: int
    reports: int


def pick_page(chosen: Chosen, *, first: int, many: int, oldest: bool = False) -> Page:
    """`many` events from the `first` on (from 0), the newest first; of several accounts the one with the earliest day."""
    columns = chosen.columns
    facts = np.flatnonzero(chosen.facts)
    shown = np.full(int(columns.happening.max(initial=-1)) + 1, -1, dtype=np.int32)
    shown[columns.happening[facts[::-1]]] = facts[::-1]
    events = np.sort(shown[shown >= 0])
    reports = int(np.count_nonzero(np.bincount(columns.report[facts], minlength=1)))
    wanted = (events if oldest else events[::-1])[first : first + many]
    return Page(wanted.tolist(), len(events), len(facts), reports)


def sentences_of(columns: FactColumns, hits: Mapping[str, Collection[int]]) -> NDArray[np.int64]:
    """Report -> sentences, as `FactColumns.sentence` numbers them; reports that are not there are left out."""
    place = columns.place_of
    return np.array(
        [place[report] * 4096 + one for report, ones in hits.items() if report in place for one in ones], dtype=np.int64
    )


def _having(words: Words, wanted: Collection[str], count: int) -> Mask:
    codes = [code for code, key in enumerate(words.keys) if key in set(wanted)]
    mask = np.zeros(count, dtype=bool)
    mask[words.facts[np.isin(words.codes, codes)]] = True
    return mask


def _between(day: NDArray[np.int32], since: str | None, until: str | None) -> Mask:
    """Days are in order, those of facts without one first."""
    first = (date.fromisoformat(since) - EPOCH).days if since else NO_DAY + 1
    last = (date.fromisoformat(until) - EPOCH).days if until else 2**31 - 1
    mask = np.zeros(len(day), dtype=bool)
    mask[np.searchsorted(day, first, "left") : np.searchsorted(day, last, "right")] = True
    return mask


def _most(counts: NDArray[np.int64], most: int) -> list[int]:
    """The places of the largest counts, the largest first; of equals the first."""
    order: list[int] = np.argsort(-counts, kind="stable")[:most].tolist()
    return order
