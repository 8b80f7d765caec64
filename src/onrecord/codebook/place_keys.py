"""The form in which place names are compared: without case, accents, points and hyphens."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "-": " ", "–": " ", ".": " ", ",": " ",
                        "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_LETTERS = re.compile(r"\b(?:[a-z] )+[a-z]\b")


@lru_cache(maxsize=1 << 16)
def place_key(name: str) -> str:
    """A name's key: "St. Paul's-Bay" and "Saint Pauls Bay" have one. Abbreviations are closed up ("U.S." -> "us")."""
    plain = name
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = plain.lower().translate(_MARKS).replace("'", "").split()
    if "." in name:
        joined = _LETTERS.sub(lambda m: m.group().replace(" ", ""), " ".join(words))
        words = joined.split()
    return " ".join([_SHORT.get(word, word) for word in words])


@lru_cache(maxsize=1 << 16)
def key_number(key: str) -> int:
    """A key's place in the index: 64 bits of its BLAKE2b hash (among a million names two share one once in 10^7)."""
    return int.from_bytes(blake2b(key.encode("utf-8"), digest_size=8).digest(), "little")
