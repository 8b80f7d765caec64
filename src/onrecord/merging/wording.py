"""A text as weighted words: what stories are compared by. Plain text is enough: kept reports need no new parse."""

import re
from collections import Counter
from dataclasses import dataclass, field

from onrecord.merging.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE_END = '.!?\n:"”»'
_LEAD = 40
"""Words of the title and the first sentence or two: where a report says what it is about."""
# Words of every report: function words, and what web pages carry around a text.
_EMPTY = frozenset((
    "a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are",
    "aren't", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by",
    "can", "can't", "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "down",
    "during", "each", "few", "for", "from", "further", "had", "hadn't", "has", "hasn't", "have", "haven't",
    "having", "he", "he's", "her", "here", "hers", "herself", "him", "himself", "his", "how", "i", "i'm", "if",
    "in", "into", "is", "isn't", "it", "it's", "its", "itself", "just", "let's", "may", "me", "might", "more",
    "most", "must", "mustn't", "my", "myself", "no", "nor", "not", "now", "of", "off", "on", "once", "only",
    "or", "other", "our", "ours", "out", "over", "own", "said", "same", "say", "says", "shall", "she", "she's",
    "should", "shouldn't", "so", "some", "such", "than", "that", "that's", "the", "their", "theirs", "them",
    "themselves", "then", "there", "there's", "these", "they", "they're", "this", "those", "through", "to",
    "too", "under", "until", "up", "upon", "us", "very", "was", "wasn't", "we", "we're", "were", "weren't",
    "what", "what's", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "won't",
    "would", "wouldn't", "you", "you're", "your", "yours", "http", "https", "www", "com", "html",
))  # fmt: skip


@dataclass(slots=True)
class Wording:
    """One text's words by stem, counted: `names` (capitalised inside a sentence, and numbers), `words` (the rest),
    `lead` (both, in the title and first lines) and `all` with names and lead weighted up and pairs of names added."""

    names: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    lead: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)


def wording_of(text: str, title: str | None = None) -> Wording:
    """The wording of a report's text, its title (where it is not the text's first line) read as part of the lead."""
    if title and not text.startswith(title):
        text = f"{title}\n{text}"
    found = [(m.group(), m.start()) for m in _WORD.finditer(text)]
    inside = {
        word.lower() for word, at in found if word[0].isupper() and not _opens(text, at) and word.lower() not in _EMPTY
    }
    wording = Wording()
    before: str | None = None
    for n, (word, _) in enumerate(found):
        low = word.lower()
        if low in _EMPTY or (len(low) < 2 and not low.isdigit()):
            before = None
            continue
        is_name = low[0].isdigit() or (word[0].isupper() and low in inside)
        key = low if is_name else stem(low)
        weight = 3 if n < _LEAD else 1
        (wording.names if is_name else wording.words)[key] += 1
        wording.all[key] += weight * (2 if is_name else 1)
        if n < _LEAD:
            wording.lead[key] += 1
        if is_name and before:
            wording.all[f"{before} {key}"] += weight
        before = key if is_name else None
    return wording


def _opens(text: str, at: int) -> bool:
    """Whether the word at this offset begins a sentence, a line or a quotation, where a capital says nothing."""
    before = text[:at].rstrip(" \t") if at < 200 else text[at - 200 : at].rstrip(" \t")
    return not before or before[-1] in _SENTENCE_END
