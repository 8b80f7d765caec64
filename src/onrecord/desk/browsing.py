"""The record at a glance: chosen facts, what they could be narrowed to, when, where and who to whom."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.analysis.facets import (
    Choice,
    Chosen,
    Counted,
    Page,
    count_places,
    count_ties,
    pick_page,
    sentences_of,
)
from onrecord.analysis.periods import Periods, count_periods
from onrecord.analysis.searching import expression_of, search, show_passages
from onrecord.analysis.told import COLUMNS, read_told
from onrecord.codebook.scales import load_scales
from onrecord.desk.fact_shelf import FactShelf
from onrecord.records.rows import Row
from onrecord.store.passages import Hit, find_sentences

__all__ = ["COLUMNS", "SHOWN_FACETS", "Browsed", "Choice", "Facet", "Look", "browse"]

SHOWN_FACETS = ("type", "actor", "country", "place", "status", "footing", "publisher")
"""The facets in the order in which they are shown."""
FOUND = 20_000
"""Sentences with the words searched for that are looked at; of more, those of the reports indexed last."""
RANKED, SENTENCES = 5_000, 50
"""Below how many sentences they are ranked, and how many of them are shown."""
FEW = 8
"""How many words of a facet are given where nothing else is asked for."""
PLACES, ACTORS = 400, 28
"""How many places a map and actors a network show."""
_SHELF = FactShelf()


class Facet(NamedTuple):
    """One facet: its most frequent words, and how many words it has among the facts that the others let through."""

    name: str
    words: list[Counted]
    words_in_all: int


class Look(msgspec.Struct, kw_only=True, frozen=True):
    """What is wanted of the chosen facts: `many` events from the `first` on (from 0), the newest first or the `oldest`; of
    each facet `most` words (or `FEW`), of which those of facet `among` have `like` in their names; what happened when, of
    all days or with `zoom` of the chosen ones; `places`, `ties`, and `sentences` with the words searched for."""

    first: int = 0
    many: int = 50
    oldest: bool = False
    most: Mapping[str, int] = {}
    among: str = ""
    like: str = ""
    zoom: bool = False
    places: bool = False
    ties: bool = False
    sentences: bool = False


class Browsed(NamedTuple):
    """What was found. `places`, `ties`, `sentences`: null where they were not asked for. `hits`: sentences that have the
    words searched for, `FOUND` where there are more. `current`: the record is no newer than this."""

    page: Page
    rows: list[Row]
    facets: list[Facet]
    periods: Periods
    places: list[Row] | None
    ties: list[Row] | None
    sentences: list[Row] | None
    hits: int
    current: bool


def browse(db: Path, choice: Choice, look: Look, *, words: str = "") -> Browsed:
    """The facts of a choice whose sentences have these words (as `analysis.searching` reads them).

    Raises UsageError for words that are no question, DatabaseError.
    """
    expression = expression_of(words) if words.strip() else None
    hits = find_sentences(db, expression, most=FOUND) if expression else {}
    count = sum(map(len, hits.values()))
    page, rows = Page([], 0, 0, 0), None
    for newest in (False, True):
        columns, current = _SHELF.columns(db, newest=newest)
        found: NDArray[np.int64] | None = sentences_of(columns, hits) if expression else None
        chosen = Chosen(columns, choice, found)
        page = pick_page(chosen, first=look.first, many=look.many, oldest=look.oldest)
        # Columns of before may tell of rows that are no longer there.
        rows = read_told(db, columns, page.facts)
        if rows is not None:
            break
    conflict = frozenset(type for type, quad in load_scales().quads.items() if quad.endswith("CONFLICT"))
    return Browsed(
        page=page,
        rows=rows or [],
        facets=[
            Facet(name, *chosen.count_words(name, look.most.get(name, FEW), look.like if name == look.among else ""))
            for name in SHOWN_FACETS
        ],
        periods=count_periods(chosen, zoom=look.zoom),
        places=count_places(chosen, PLACES) if look.places else None,
        ties=count_ties(chosen, conflict, ACTORS) if look.ties else None,
        sentences=_sentences(db, words, choice, hits, count) if look.sentences and expression else None,
        hits=count,
        current=current,
    )


def _sentences(db: Path, words: str, choice: Choice, hits: Mapping[str, list[int]], count: int) -> list[Row]:
    """The sentences that fit the words best; where very many have them, for nobody waits for their ranks, the latest."""
    if count < RANKED:
        return search(db, words, since=choice.since, until=choice.until, limit=SENTENCES).rows
    latest = [Hit(report, one, 0.0) for report, ones in hits.items() for one in ones]
    return show_passages(db, latest[:SENTENCES]).rows
