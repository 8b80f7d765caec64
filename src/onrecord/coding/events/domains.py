"""Ordinary news: sport, markets, culture.

Weather, science, kitchens, where words of war and politics mean other things.
"""

from onrecord.coding.events.matching import CueIndex, lemma_of
from onrecord.language.parse import Parse

DOMAINS = ("sport", "markets", "culture", "weather", "science", "household")
# A report speaks of a domain throughout when at least this share of its sentences holds two of its words, or one of
# them in its first sentence. Set by reading benchmarks/own/ordinary.yaml and 60 LGL reports.
_SHARE = 0.25


def domain_sentences(parse: Parse, index: CueIndex) -> set[int]:
    """Numbers of the sentences that speak of ordinary matters, where only plain cues count."""
    lists = [index.words[name] for name in DOMAINS if name in index.words]
    counts = [[0] * len(lists) for _ in parse.sentences]
    any_word = frozenset().union(*lists)
    for i in range(len(parse)):
        if parse.pos[i] in _OPEN:
            lemma = lemma_of(parse, i)
            if lemma in any_word:
                for k, words in enumerate(lists):
                    if lemma in words:
                        counts[parse.sentence[i]][k] += 1
    found = {s for s, row in enumerate(counts) if any(row)}
    for k in range(len(lists)):
        strong = sum(row[k] > 0 for row in counts)
        if len(counts) > 3 and strong >= _SHARE * len(counts):
            return set(range(len(counts)))
    return found


_OPEN = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
