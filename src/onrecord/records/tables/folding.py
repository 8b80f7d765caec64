"""How names are folded before they are looked up: the registry's compiler and the readers must fold alike."""

import re
import unicodedata
from functools import lru_cache

_WORDS = re.compile(r"[^\s\-‐–—/,()\[\]\"“”]+")
_POSSESSIVE = re.compile(r"(?<=\w)(?=[’']s(?!\w))")
_SILENT = str.maketrans("", "", ".'’‘`ʿʾʻ´")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word in lower case without accents, points and apostrophes: "U.S." is "us", "Kata'ib" is "kataib".

    A word of no letters or digits (a hyphen, a quotation mark) folds to nothing.
    """
    if word.isascii():
        plain = word.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", word.lower())
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    plain = plain.translate(_SILENT)
    return plain if any(c.isalnum() for c in plain) else ""


def fold_words(name: str) -> list[str]:
    """A name's folded words as the tokeniser would part them: "Kenya's al-Shabab" is kenya, s, al, shabab."""
    return [folded for word in _WORDS.findall(_POSSESSIVE.sub(" ", name)) if (folded := fold_word(word))]
