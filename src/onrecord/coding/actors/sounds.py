"""Names as they sound: other scripts to Latin letters, and spellings to keys that transliterations share."""

from functools import lru_cache

from onrecord.records.tables.folding import fold_word

_ARABIC = str.maketrans(
    {
        "ا": "", "أ": "", "إ": "", "آ": "", "ٱ": "", "ى": "", "ء": "", "ئ": "", "ؤ": "", "ع": "", "ة": "", "و": "",
        "ي": "", "ی": "",
        "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "t", "ج": "j", "چ": "$", "ح": "h", "ه": "h", "خ": "x",
        "د": "d", "ض": "d",
        "ذ": "d", "ظ": "d", "ر": "r", "ز": "z", "ژ": "z", "س": "s", "ص": "s", "ش": "$", "غ": "k", "ق": "k",
        "ك": "k", "ک": "k",
        "گ": "k", "ف": "f", "ڤ": "v", "ل": "l", "م": "m", "ن": "n", "ۆ": "", "ێ": "", "ڕ": "r", "ڵ": "l", "ە": "",
        "ھ": "h", "ـ": "",
    }
)  # fmt: skip
"""Arabic letters, with Persian's and Kurdish's, to the consonants that `skeleton` keeps; vowels and ayn to nothing."""
_HEBREW = str.maketrans(
    {"א": "", "ע": "", "ו": "", "י": "", "ה": "h", "ב": "b", "ג": "k", "ד": "d", "ז": "z", "ח": "h", "ט": "t",
    "כ": "k", "ך": "k",
     "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "פ": "p", "ף": "p", "צ": "z", "ץ": "z", "ק": "k",
     "ר": "r", "ש": "$", "ת": "t"}
)  # fmt: skip
_CYRILLIC = str.maketrans(
    {"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i",
     "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
     "у": "u", "ф": "f",
     "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
     "я": "ya"}
)  # fmt: skip
_PAIRS = (
    ("tsch", "C"), ("tch", "C"), ("sch", "$"), ("kh", "x"), ("gh", "g"), ("dh", "D"), ("th", "T"), ("sh", "$"),
    ("ch", "C"), ("zh", "z"),
    ("ph", "f"), ("dj", "j"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("aa",
    "a"), ("ei", "ai"),
    ("ey", "ai"), ("ay", "ai"), ("aw", "au"), ("ow", "au"), ("iy", "i"), ("ij", "i"), ("ie", "i"), ("oe", "u"),
    ("uw", "u"), ("w", "v"), ("x", "x"),
)  # fmt: skip
"""Spellings of one sound across the usual transliterations of Arabic, Persian and Russian; longest first."""
_VOWELS = frozenset("aeiouy")


def script_of(word: str) -> str:
    """latin, arabic, hebrew, cyrillic or other: by the first letter that tells."""
    for c in word:
        point = ord(c)
        if point < 0x250:
            if c.isalpha():
                return "latin"
        elif 0x600 <= point <= 0x6FF or 0x750 <= point <= 0x77F:
            return "arabic"
        elif 0x590 <= point <= 0x5FF:
            return "hebrew"
        elif 0x400 <= point <= 0x4FF:
            return "cyrillic"
    return "other"


def latin(word: str) -> str:
    """A Cyrillic word in Latin letters; any other as it is."""
    return word.lower().translate(_CYRILLIC) if script_of(word) == "cyrillic" else word


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """A Latin word's key: one letter a sound, doubles and silent letters gone. "Qadhafi" and "Kaddafi" come close."""
    key = fold_word(word)
    for spelling, sound in _PAIRS:
        if spelling in key:
            key = key.replace(spelling, sound)
    for soft in "eiy":
        key = key.replace("c" + soft, "s" + soft)
    key = key.replace("C", "c")
    out: list[str] = []
    for c in key:
        if not out or out[-1] != c:
            out.append(c)
    if len(out) > 2 and out[-1] == "h":
        out.pop()
    return "".join("i" if c == "y" else "u" if c == "o" else c for c in out)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word in any script, by class: what Arabic and Hebrew writing share with Latin spellings."""
    script = script_of(word)
    if script in ("arabic", "hebrew"):
        bare = "".join(c for c in word if not 0x64B <= ord(c) <= 0x65F and c not in "\u200c\u200d'’")
        out = bare.translate(_ARABIC if script == "arabic" else _HEBREW)
    else:
        key = key_of(latin(word))
        out = "".join(
            c
            for c in key
            if (c not in _VOWELS and c != "v") or (c == "v" and script == "latin" and "v" in word.lower())
        )
        out = out.replace("g", "k").replace("D", "d").replace("T", "t").replace("c", "$")
    return _single(out.rstrip("h") or out)


def _single(word: str) -> str:
    return "".join(c for i, c in enumerate(word) if i == 0 or word[i - 1] != c)


_CLOSE = {
    frozenset(pair): cost
    for cost, pairs in {
        0.1: "Dd Tt ae ei",
        0.2: "gk uv",
        0.3: "Dz Ts hx",
        0.4: "$c cj eu gj sz",
        0.5: "ai au bp ck cs fv kx",
        0.6: "Td bv dt dz iu",
        0.7: "mn",
    }.items()
    for pair in pairs.split()
}
"""What it costs to hear one sound as another; anything else costs 1."""
_DROPPED = {"a": 0.35, "e": 0.3, "i": 0.35, "u": 0.4, "h": 0.4}
"""What it costs to lose a sound; anything else costs 1."""


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """How alike two keys sound, 0 to 1: 1 less the weighted edit distance (Wagner, Fischer 1974) over the longer."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    if abs(len(one) - len(other)) > 4:
        return 0.0
    last = [0.0]
    for c in other:
        last.append(last[-1] + _DROPPED.get(c, 1.0))
    for a in one:
        drop = _DROPPED.get(a, 1.0)
        row = [last[0] + drop]
        for j, b in enumerate(other):
            swap = last[j] + (0.0 if a == b else _CLOSE.get(frozenset((a, b)), 1.0))
            row.append(min(swap, last[j + 1] + drop, row[j] + _DROPPED.get(b, 1.0)))
        last = row
    return max(0.0, 1.0 - last[-1] / max(len(one), len(other)))
