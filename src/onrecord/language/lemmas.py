"""Lemmas by the pipeline's own rules, remembered word by word."""

import re
from typing import Any

# What the pipeline's rule matcher set before its lemmatizer ran; irregular forms that suffix rules cannot reach.
_FIXED = {
    "was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "'s": "be", "’s": "be", "'re": "be", "’re": "be",
    "'m": "be", "’m": "be", "been": "be", "being": "be", "did": "do", "does": "do", "done": "do", "had": "have",
    "has": "have", "'ve": "have", "’ve": "have", "'d": "would", "’d": "would", "'ll": "will", "’ll": "will",
    "wo": "will", "ca": "can", "n't": "not", "n’t": "not", "got": "get", "gets": "get",
}  # fmt: skip
# Plurals that the pipeline's exceptions take for those of rare Greek nouns: taxis, axis.
_PLURALS = {"taxes": "tax", "axes": "axe"}
_BASE_TAGS = ("VB", "VBP", "NN", "JJ", "RB")
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiouy][^aeiouwxy]$")
"""One vowel before one consonant: such a verb doubles it before -ed and -ing."""
_OPEN = {"NOUN", "VERB", "ADJ", "ADV"}


class Lemmas:
    """`lemma(word, lower, tag, pos)` of a token. One per loaded pipeline; fills as words are met."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        _index(pipeline.get_pipe("lemmatizer").lookups)
        self._known: dict[tuple[str, str], str] = {}

    def lemma(self, word: str, lower: str, pos: str, tag: str) -> str:
        """The dictionary form in lower case; a proper name stays as written, and so does a form its tag calls the base."""
        if pos == "PROPN":
            return word
        if tag in _BASE_TAGS and lower not in _FIXED:
            return lower
        key = (lower, pos)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._look_up(lower, pos)
        return found

    def _look_up(self, lower: str, pos: str) -> str:
        if (pos in ("AUX", "VERB") or lower in ("n't", "n’t")) and lower in _FIXED:
            return _FIXED[lower]
        if pos == "NOUN" and lower in _PLURALS:
            return _PLURALS[lower]
        if pos not in _OPEN and pos != "AUX":
            return lower
        from spacy.tokens import Doc

        doc = Doc(self._pipeline.vocab, words=[lower], pos=["VERB" if pos == "AUX" else pos])
        return _spelt_right(
            lower, [str(found).lower() for found in self._pipeline.get_pipe("lemmatizer").lemmatize(doc[0])]
        )


def _index(lookups: Any) -> None:
    """The rules ask whether a form is a word: of a set, for a list of every English noun takes a third of a millisecond."""
    if lookups.has_table("lemma_index"):
        table = lookups.get_table("lemma_index")
        for pos, words in list(table.items()):
            table[pos] = frozenset(words)


def _spelt_right(word: str, found: list[str]) -> str:
    """Of the forms the rules allow, the one English spelling does: "hoped" is of hope, as hop doubles its p."""
    if word[:-1] in found and word.endswith("s"):
        return word[:-1]
    for plain in found:
        if (
            plain + "e" in found
            and _SHORT.search(plain)
            and word.startswith(plain)
            and word[len(plain) :] in ("ed", "ing")
        ):
            return plain + "e"
    return found[0]
