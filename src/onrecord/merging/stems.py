"""Stems: the part that the forms of one word, and mostly its kin of other classes, share ("resign", "resignation")."""

from functools import cache

# Endings, longest first; what stays must have at least four letters, so that short words are left whole.
_ENDINGS = (
    "ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing", "ions", "ion", "ances", "ance", "ences",
    "ence", "als", "al", "ers", "er", "ors", "or", "ied", "ies", "ed", "es", "s", "e", "y",
)  # fmt: skip
_LEAST = 4


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word: one ending taken off, a doubled last consonant made single."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word
