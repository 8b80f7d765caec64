"""Are two names one? Over reports: transliterations, scripts, acronyms, aliases, initials; and what vetoes it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.codebook.compiling import load_tables
from onrecord.coding.actors.sounds import key_of, latin, likeness, script_of, skeleton
from onrecord.records.tables.folding import fold_word, fold_words
from onrecord.records.tables.name_table import NameTable

MATCH = 0.7
"""The score from which two names are one; set before the scores were shaped (measure/score_names.py uses it too)."""
_SAME_WORD = 0.8
"""Likeness from which two words are spellings of one (names_dev: siblings lie below .75, variants above .8)."""
_ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul", "ol", "ath", "adh", "il"})
_SONS = frozenset({"bin", "ibn", "ben", "bint", "ould"})
_ABD = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdu", "abdoul", "abdil"})
_FATHER = frozenset({"abu", "abou", "abo"})
_MINOR = frozenset({"of", "the", "and", "for", "in", "to", "de", "la", "du", "des", "der", "von", "e", "s"})
_SPLIT = re.compile(r"[\s,\-‐–—_/]+")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How sure it is that two names are one, 0 to 1 (one from `MATCH` on), and why, in plain words."""

    score: float
    reasons: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Name:
    raw: str
    words: tuple[str, ...]
    """Words without articles and titles, "abd al-X" joined."""
    script: str
    bodied: bool
    """A word tells that it is a body, not a person."""
    patronymic: bool
    ids: frozenset[str]
    country: str | None
    acronym: str | None


def compare_names(one: str, other: str, table: NameTable | None = None) -> Comparison:
    """Compare two names of persons or bodies, in Latin, Arabic, Hebrew or Cyrillic letters.

    `table` is the registry whose aliases count (the package's own by default). Different given names, a surname that is
    all two full names share, and different states' organs are vetoes, whatever else is alike.
    """
    table = table if table is not None else load_tables().names
    a, b = _read(one, table), _read(other, table)
    if a.words == b.words and a.script == b.script and a.country == b.country:
        return Comparison(1.0, ["the same words"])
    if a.ids and b.ids:
        if a.ids & b.ids:
            return Comparison(0.98, [f"both name the registry's {min(a.ids & b.ids)}"])
        return Comparison(0.05, ["the registry holds them as two"])
    if a.country and b.country and a.country != b.country:
        return Comparison(0.05, [f"different states: {a.country}, {b.country}"])
    for short, full in ((a, b), (b, a)):
        if short.acronym and len(full.words) > 1 and short.acronym in _initials(full):
            return Comparison(0.9, [f"{short.raw} is the initials of {full.raw}"])
    if a.script in ("arabic", "hebrew") or b.script in ("arabic", "hebrew"):
        return _across_scripts(a, b)
    if a.bodied or b.bodied:
        return _bodies(a, b, table)
    return _persons(a, b, table)


# --- reading


_read_cache: dict[tuple[int, str], _Name] = {}


def _read(raw: str, table: NameTable) -> _Name:
    key = (id(table), raw)
    found = _read_cache.get(key)
    if found is None:
        if len(_read_cache) > 100_000:
            _read_cache.clear()
        found = _read_cache[key] = _read_name(raw, table)
    return found


def _read_name(raw: str, table: NameTable) -> _Name:
    script = script_of(raw)
    if script in ("arabic", "hebrew"):
        written = tuple(_arabic_words(raw)) if script == "arabic" else tuple(raw.split())
        return _Name(raw, written, script, False, False, _ids(raw, table), None, None)
    text = latin(raw)
    if "," in text and text.count(",") == 1:
        last, first = text.split(",")
        text = f"{first} {last}"
    pieces = [p for p in _SPLIT.split(text) if p]
    words = [w for p in pieces if (w := fold_word(p[:-2] if p.endswith(("'s", "’s")) else p))]
    while len(words) > 1 and (
        words[0] in table.titles or words[0] in ("president", "minister", "general", "ayatollah", "sayyid", "imam")
    ):
        words.pop(0)
    country: str | None = None
    kept: list[str] = []
    for n, w in enumerate(words):
        codes = table.demonyms.get(w) or ([w.upper()] if w.upper() in table.actors and len(w) == 3 else None)
        if codes is None and w in table.aliases:
            codes = [
                one
                for alias in table.aliases[w]
                if not alias.rest
                for one in alias.ids
                if table.actors[one].kind == "state"
            ] or None
        if codes and len(words) > 1 and len(codes) == 1 and (n == 0 or words[n - 1] in ("of", "in")):
            country = country or codes[0]
            if n == 0:
                continue
        kept.append(w)
    acronym = (
        raw.replace(".", "")
        if raw.replace(".", "").isupper() and 2 <= len(raw.replace(".", "")) <= 7 and len(pieces) == 1
        else None
    )
    joined = _joined(kept or words)
    bodied = any(w in table.body_words or w in _BODY_HINTS for w in joined) or acronym is not None
    return _Name(
        raw,
        tuple(joined),
        script,
        bodied,
        any(w in _SONS for w in kept),
        _ids(raw, table),
        country if bodied else None,
        acronym,
    )


_BODY_HINTS = frozenset(
    {"hezbollah", "hizballah", "hizbullah", "hizbollah", "ansar", "asaib", "islamic", "state", "jihad", "hamas",
    "fatah", "qaeda", "qaida",
     "university", "bank", "committee", "commission", "court", "agency", "office", "parliament", "police",
     "democratic", "federation",
     "association", "company", "supreme", "security", "foreign", "fund", "league", "nations", "society",
     "authority", "congress", "badr"}
)  # fmt: skip


def _joined(words: list[str]) -> list[str]:
    """Articles dropped, "abd al-X", "abu X" and "-allah" joined to one word, as some spellings do."""
    out: list[str] = []
    n = 0
    while n < len(words):
        w = words[n]
        if w in _ABD and n + 1 < len(words):
            n += 1
            while n < len(words) - 1 and words[n] in _ARTICLES:
                n += 1
            out.append("abd" + words[n])
        elif w in ("allah", "ullah", "llah") and out:
            out[-1] += "allah"
        elif w in ("din", "deen", "eddine", "uddin") and out:
            out[-1] += "din"
        elif w in _ARTICLES and n + 1 < len(words):
            pass
        else:
            for prefix in ("abdul", "abdel", "abdal", "abdol", "abdur", "abdus"):
                if w.startswith(prefix) and len(w) > len(prefix) + 2:
                    w = "abd" + w[len(prefix) :]
                    break
            w = w[2:] if w.startswith("al") and len(w) > 4 and w[2] not in "aeiou" and n else w
            w = w[: -len("ullah")] + "allah" if w.endswith("ullah") else w
            w = (
                w[: -len("eddine")] + "din"
                if w.endswith("eddine")
                else w[: -len("uddin")] + "din"
                if w.endswith("uddin")
                else w
            )
            out.append(w)
        n += 1
    return out or words


def _arabic_words(raw: str) -> list[str]:
    words: list[str] = []
    for w in raw.split():
        for article in ("وال", "ال"):
            if w.startswith(article) and len(w) > len(article) + 1:
                w = w[len(article) :]
                break
        if words and words[-1] == "عبد":
            words[-1] += w
        elif words and w in ("الله", "لله", "له"):
            words[-1] += "الله"
        else:
            words.append(w)
    return words


def _ids(raw: str, table: NameTable) -> frozenset[str]:
    """The registry's actors of exactly this name, or of a name that sounds just like it."""
    words = fold_words(raw)
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    if not words:
        return frozenset()
    for alias in table.aliases.get(words[0], ()):
        if alias.rest == words[1:] and not alias.shared and (not alias.upper or raw.replace(".", "").isupper()):
            return frozenset(alias.ids)
    return _by_sound(table).get(_sound(words), frozenset())


_sounds: dict[int, dict[str, frozenset[str]]] = {}


def _by_sound(table: NameTable) -> dict[str, frozenset[str]]:
    found = _sounds.get(id(table))
    if found is None:
        gathered: dict[str, set[str]] = {}
        for first, aliases in table.aliases.items():
            for alias in aliases:
                ids = [one for one in alias.ids if table.actors[one].kind != "state"]
                if ids and not alias.upper and not alias.shared and first.isascii():
                    gathered.setdefault(_sound([first, *alias.rest]), set()).update(ids)
        found = _sounds[id(table)] = {sound: frozenset(ids) for sound, ids in gathered.items() if len(sound) > 5}
    return found


def _sound(words: list[str]) -> str:
    return "".join(key_of(w) for w in _joined(words))


def _initials(name: _Name) -> set[str]:
    words = [w for w in (fold_word(p) for p in _SPLIT.split(name.raw)) if w]
    plain = "".join(w[0] for w in words if w not in _MINOR).upper()
    bare = "".join(w[0] for w in words if w not in _MINOR and w not in _ARTICLES).upper()
    return {plain, bare, "".join(w[0] for w in words).upper()}


# --- judging


@lru_cache(maxsize=65536)
def _alike(one: str, other: str, variant_one: str | None, variant_other: str | None) -> float:
    if variant_one is not None and variant_other is not None:
        return 1.0 if variant_one == variant_other else 0.3
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return 0.85 if one[0] == other[0] else 0.0
    return likeness(key_of(one), key_of(other))


def _word(one: str, other: str, table: NameTable) -> float:
    return _alike(one, other, table.given_variants.get(one), table.given_variants.get(other))


def _persons(a: _Name, b: _Name, table: NameTable) -> Comparison:
    one = [w for w in a.words if w not in _SONS]
    other = [w for w in b.words if w not in _SONS]
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    if not short:
        return Comparison(0.0, ["no words to compare"])
    glued = likeness(key_of("".join(one)), key_of("".join(other)))
    if len(short) == 1:
        if len(full) == 1:
            alike = max(_word(one[0], other[0], table), 0.0)
            return Comparison(
                round(alike if alike >= _SAME_WORD else alike * 0.7, 2), [f"one word each, alike by {alike:.2f}"]
            )
        if glued >= 0.9:
            return Comparison(round(glued, 2), ["the same written together"])
        last = _word(short[0], full[-1], table)
        if last >= 0.88:
            return Comparison(round(0.72 * last + 0.05, 2), [f"{short[0]} is the last name of the longer"])
        return Comparison(round(0.4 * last, 2), ["one word, not the last of the longer"])
    last, first = _word(short[-1], full[-1], table), _word(short[0], full[0], table)
    if first < _SAME_WORD or last < _SAME_WORD:
        if (
            len(short) == len(full)
            and len(short) == 2
            and min(_word(short[0], full[1], table), _word(short[1], full[0], table)) >= 0.9
        ):
            return Comparison(0.85, ["the same words in another order"])
        if (
            first >= _SAME_WORD
            and len(short) < len(full)
            and all(_word(s, f, table) >= _SAME_WORD for s, f in zip(short, full, strict=False))
        ):
            return Comparison(0.78, ["the longer goes on with a family name"])
        if glued >= 0.93:
            return Comparison(round(glued, 2), ["the same written together"])
        which = "given names differ" if last >= _SAME_WORD else "last names differ"
        return Comparison(round(0.5 * min(first, last), 2), [which])
    inner = [max((_word(s, f, table) for f in full[1:-1]), default=0.0) for s in short[1:-1]]
    if inner and min(inner) < _SAME_WORD:
        if len(short) == len(full):
            return Comparison(0.55, ["names between the first and last differ"])
        return Comparison(0.6, ["a middle name is not in the longer"])
    score = (first + last + sum(inner)) / (2 + len(inner)) - 0.03 * (len(full) - len(short))
    return Comparison(round(max(0.0, score), 2), [f"given names alike by {first:.2f}, last names by {last:.2f}"])


def _bodies(a: _Name, b: _Name, table: NameTable) -> Comparison:
    one, other = _content(a, table), _content(b, table)
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    if not short:
        return Comparison(0.0, ["no words to compare"])
    glued = likeness(key_of("".join(one)), key_of("".join(other)))
    if glued >= 0.9:
        return Comparison(round(glued, 2), ["the same written together"])
    left = list(full)
    points: list[float] = []
    for w in short:
        best = max(left, key=lambda f: _word(w, f, table), default=None)
        alike = _word(w, best, table) if best is not None else 0.0
        if alike < _SAME_WORD:
            return Comparison(round(0.4 * alike, 2), [f"nothing in the other name answers {w!r}"])
        points.append(alike)
        if best is not None:
            left.remove(best)
    missing = [w for w in left if w not in table.empty_words]
    if missing and (len(short) == 1 or len(missing) > 1):
        return Comparison(0.4, [f"the longer says more: {' '.join(missing)}"])
    if missing and _word(short[-1], full[-1], table) < _SAME_WORD:
        return Comparison(0.5, ["they end on different words"])
    if len(short) == 1 and left and full[-1] != short[-1] and not any(w in table.empty_words for w in left):
        return Comparison(0.4, ["one word of the longer"])
    return Comparison(
        round(sum(points) / len(points) - 0.12 * len(missing), 2), ["every word of the shorter has its like"]
    )


def _content(name: _Name, table: NameTable) -> list[str]:
    words = [table.body_words.get(w, w) for w in name.words if w not in _MINOR]
    return words or list(name.words)


def _across_scripts(a: _Name, b: _Name) -> Comparison:
    """Consonants only: what Arabic and Hebrew writing keep of a name."""
    one = [s for w in a.words if w not in _SONS and (s := skeleton(w))]
    other = [s for w in b.words if w not in _SONS and (s := skeleton(w))]
    if not one or not other:
        return Comparison(0.0, ["no consonants to compare"])
    glued = likeness("".join(one), "".join(other))
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1 and len(full) > 1:
        return Comparison(
            round(glued if glued >= 0.85 else 0.6 * glued, 2), ["one word against several, by consonants"]
        )
    ends = min(likeness(short[0], full[0]), likeness(short[-1], full[-1]))
    score = max(glued, (glued + ends) / 2) if ends >= 0.6 else 0.6 * glued
    if len(short) < len(full) and ends >= 0.85:
        score = max(score, 0.8)
    return Comparison(round(score, 2), [f"consonants alike by {glued:.2f}"])
