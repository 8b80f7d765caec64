"""Ordinary news, where words of war and politics mean other things or tell of private matters.

Two sorts. Sport, markets, culture, weather, science, kitchens: a word of one makes its sentence ordinary. Everyday
crime and its courts, town halls and schools, business: these share their words with politics, so a whole report is one
of them or is not, by the share of its sentences that hold their words and the lack of those that speak of politics.
"""

from dataclasses import dataclass
from functools import lru_cache

from onrecord.coding.draft import ActorDraft, Draft
from onrecord.coding.events.matching import CueIndex, lemma_of
from onrecord.language.parse import Parse

DOMAINS = ("sport", "markets", "culture", "weather", "science", "household")
EVERYDAY = ("everyday_crime", "everyday_local", "everyday_business")
_LISTS = (*DOMAINS, *EVERYDAY, "politics", "plain_politics", "crime")
# Kinds of actors that show a report to be of politics, and whose deeds count in any report.
STAGE = frozenset({"state", "parliament", "military", "armed group", "party", "international organisation"})
# Of these, the kinds whose names alone show what a report is about; a country's name stands in any news.
_TELLING = STAGE - {"state", "parliament"}
_NAMED = frozenset({"name", "title"})
# A report speaks of a domain throughout when at least this share of its sentences holds one of its words.
# Set by reading benchmarks/own/ordinary.yaml and 60 LGL reports.
_SHARE = 0.25
# A report is an everyday one when at least `_EVERYDAY` of its sentences hold words of one everyday domain and under
# `_POLITICS` of them, or under `_RATIO` of that share, a word or an actor of politics. Set on 160 reports of LGL,
# TimeBank, MUC and the 2002 India set, whose shares lie far apart: .00 to .06 against .10 to .80.
_EVERYDAY, _POLITICS, _RATIO = 0.25, 0.1, 0.25
_QUIET = 0.15
# Texts this short have no shares worth the name: there a sentence with a plain word of crime is everyday, unless it
# holds a word of politics.
_SHORT = 3
_OPEN = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Domains:
    """What a report is about, as far as events need it."""

    ordinary: set[int]
    """Numbers of the sentences that speak of sport, markets, films ...: only plain cues count there."""
    everyday: set[int]
    """Sentences of everyday crime, local matters and business: only those on the political stage count there."""
    politics: float
    """Share of the report's sentences with a word or an actor of politics."""
    quiet: bool
    """So little politics that deeds among private people are private matters."""
    short: bool
    """Too short for shares to mean anything."""
    holding: dict[str, set[int]]
    """For each word list, the sentences that hold one of its words; `politics` also where an actor shows it."""
    size: int
    """How many sentences the report has."""


def read_domains(draft: Draft, index: CueIndex) -> Domains:
    """The domains of a report and of its sentences, from the codebook's word lists and the actors found."""
    size = len(draft.parse.sentences)
    holding = _sentences_by_list(draft.parse, index)
    ordinary: set[int] = set()
    for name in DOMAINS:
        ordinary |= holding[name]
        if size > _SHORT and len(holding[name]) >= _SHARE * size:
            ordinary = set(range(size))
            break
    political = holding["politics"]
    for token, mention in draft.mention_of.items():
        if mention.kind in _NAMED and (
            mention.actor.kind in _TELLING or (size <= _SHORT and is_on_stage(mention.actor))
        ):
            political.add(draft.parse.sentence[token])
    most = max((len(holding[name]) for name in EVERYDAY), default=0) / max(1, size)
    politics = len(political) / max(1, size)
    if size <= _SHORT:
        everyday = set() if political else holding["crime"]
    else:
        told = bool(holding["plain_politics"]) or politics >= max(_POLITICS, _RATIO * most)
        everyday = set(range(size)) if most >= _EVERYDAY and not told else set()
    short = size <= _SHORT
    return Domains(ordinary, everyday, politics, not short and politics < _QUIET, short, holding, size)


def is_on_stage(actor: ActorDraft) -> bool:
    """Are this actor's deeds politics in any report: a state, an army, a party, an armed group, called by its name?"""
    if actor.kind == "party" and actor.known is None:
        return False  # what is called a party may be one to a contract
    return actor.kind in STAGE and any(m.kind in _NAMED for m in actor.mentions)


@lru_cache(maxsize=4)
def _lists_of(index: CueIndex) -> dict[str, tuple[str, ...]]:
    """For each word, the lists it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _LISTS:
        for word in sorted(index.words.get(name, ())):
            found[word] = (*found.get(word, ()), name)
    return found


def _sentences_by_list(parse: Parse, index: CueIndex) -> dict[str, set[int]]:
    """For each list, the numbers of the sentences that hold one of its words."""
    lists_of = _lists_of(index)
    found: dict[str, set[int]] = {name: set() for name in _LISTS}
    for i in range(len(parse)):
        if parse.pos[i] in _OPEN:
            lemma = lemma_of(parse, i)
            names = lists_of.get(lemma, ())
            if i:
                names += lists_of.get(f"{parse.lower[i - 1]} {lemma}", ())
            for name in names:
                found[name].add(parse.sentence[i])
    return found
