"""Are two names one? Over reports: transliterations, scripts, acronyms, aliases, initials; and what vetoes it."""

from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.codebook.compiling import load_tables
from onrecord.coding.actors.sounds import key_of, likeness, skeleton
from onrecord.coding.actors.written_names import MINOR, SONS, WrittenName, initials_of, read_name
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

MATCH = 0.7
"""The score from which two names are one: set first, and the scores shaped to it."""
_SAME_WORD = 0.82
"""Likeness from which two words are spellings of one (names_dev: siblings lie below .75, variants above .82)."""


_GENERIC = frozenset({"coalition", "list", "front", "party", "association", "society", "campaign", "initiative"})
"""Words that a body's name of two words or more may end on or not, once spellings are one."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How sure it is that two names are one, 0 to 1 (one from `MATCH` on), and why, in plain words."""

    score: float
    reasons: list[str] = field(default_factory=list)


def compare_names(one: str, other: str, table: NameTable | None = None) -> Comparison:
    """Compare two names of persons or bodies, in Latin, Arabic, Hebrew or Cyrillic letters.

    `table` is the registry whose aliases count (the package's own by default). Different given names, a surname that is
    all two full names share, and different states' organs are vetoes, whatever else is alike.
    """
    table = table if table is not None else load_tables().names
    a, b = read_name(one, table), read_name(other, table)
    numbered = a.numeral and b.numeral and a.numeral != b.numeral
    if a.words == b.words and a.script == b.script and a.country == b.country and not numbered:
        return Comparison(1.0, ["the same words"])
    if a.ids & b.ids:
        return Comparison(0.98, [f"both name the registry's {min(a.ids & b.ids)}"])
    if a.country and b.country and a.country != b.country:
        return Comparison(0.05, [f"different states: {a.country}, {b.country}"])
    for short, full in ((a, b), (b, a)):  # many bodies share an acronym, so that the registry's is no veto
        if short.acronym and len(full.words) > 1 and short.acronym in initials_of(full):
            return Comparison(0.9, [f"{short.raw} is the initials of {full.raw}"])
    if a.ids and b.ids:
        return Comparison(0.05, ["the registry holds them as two"])
    if a.script in ("arabic", "hebrew") or b.script in ("arabic", "hebrew"):
        return _across_scripts(a, b, table)
    if a.bodied or b.bodied:
        return _bodies(a, b, table)
    return _persons(a, b, table)


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


def _persons(a: WrittenName, b: WrittenName, table: NameTable) -> Comparison:
    one = [w for w in a.words if w not in SONS]
    other = [w for w in b.words if w not in SONS]
    (short, brief), (full, whole) = sorted(((one, a), (other, b)), key=lambda pair: len(pair[0]))
    if not short:
        return Comparison(0.0, ["no words to compare"])
    if a.numeral and b.numeral and a.numeral != b.numeral:
        return Comparison(0.1, [f"numbered {a.numeral} and {b.numeral}"])
    if len(full) > len(short) > 1 and table.given_variants.get(full[0]) == "muhammad" != table.given_variants.get(
        short[0]
    ):
        full = full[1:]  # many are called Muhammad first and by their second name
    glued = likeness(key_of("".join(one)), key_of("".join(other)))
    if len(short) == 1:
        if len(full) > 1 and brief.royal and _word(short[0], full[0], table) >= 0.9:
            return Comparison(0.75, [f"{short[0]} is the given name that goes with the title"])
        if len(full) > 1 and len(full) - 1 in whole.sons and not brief.sons:
            return Comparison(0.4, [f"{short[0]} could only be the father's name"])
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


def _bodies(a: WrittenName, b: WrittenName, table: NameTable) -> Comparison:
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
    if len(missing) == 1 and len(short) > 1 and missing[0] in _GENERIC and full[-1] == missing[0]:
        return Comparison(0.78, [f"the longer adds only {missing[0]!r}"])
    if missing and (len(short) == 1 or len(missing) > 1):
        return Comparison(0.4, [f"the longer says more: {' '.join(missing)}"])
    if missing and _word(short[-1], full[-1], table) < _SAME_WORD:
        return Comparison(0.5, ["they end on different words"])
    if len(short) == 1 and left and full[-1] != short[-1] and not any(w in table.empty_words for w in left):
        return Comparison(0.4, ["one word of the longer"])
    return Comparison(
        round(sum(points) / len(points) - 0.12 * len(missing), 2), ["every word of the shorter has its like"]
    )


def _content(name: WrittenName, table: NameTable) -> list[str]:
    words = [table.body_words.get(w, w) for w in name.words if w not in MINOR]
    return words or list(name.words)


def _across_scripts(a: WrittenName, b: WrittenName, table: NameTable) -> Comparison:
    """Consonants only: what Arabic and Hebrew writing keep of a name; words for kinds of body by their meaning."""
    meant = _by_meaning(a, b, table)
    if meant is not None:
        return meant
    one = [s for w in a.words if w not in SONS and (s := skeleton(w))]
    other = [s for w in b.words if w not in SONS and (s := skeleton(w))]
    if not one or not other:
        return Comparison(0.0, ["no consonants to compare"])
    glued = likeness("".join(one), "".join(other))
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    if glued >= 0.93 and len("".join(short)) > 5:
        return Comparison(round(glued, 2), ["the same consonants written together"])
    if len(short) == 1 and len(full) > 1:
        return Comparison(
            round(glued if glued >= 0.85 else 0.6 * glued, 2), ["one word against several, by consonants"]
        )
    if 1 < len(short) < len(full) and all(likeness(s, f) >= 0.85 for s, f in zip(short, full, strict=False)):
        return Comparison(0.8, ["the longer goes on with a father's or family's name"])
    ends = min(likeness(short[0], full[0]), likeness(short[-1], full[-1]))
    score = max(glued, (glued + ends) / 2) if ends >= 0.6 else 0.6 * glued
    if len(short) < len(full) and ends >= 0.85:
        score = max(score, 0.8)
    return Comparison(round(score, 2), [f"consonants alike by {glued:.2f}"])


def _by_meaning(a: WrittenName, b: WrittenName, table: NameTable) -> Comparison | None:
    """Two bodies in two scripts, word by word: what the table can translate by meaning, the rest by consonants.

    Null where no word is translated on both sides: then the names are to be heard, not read.
    """
    sides = [
        [(table.body_words.get(fold_word(w)), skeleton(w)) for w in name.words if w not in SONS and w not in MINOR]
        for name in (a, b)
    ]
    short, full = sorted(sides, key=len)
    left = list(full)
    translated = 0
    for meaning, sound in short:
        found = next(
            (
                other
                for other in left
                if (meaning is not None and other[0] == meaning)
                or (not (meaning and other[0]) and sound and likeness(sound, other[1]) >= 0.75)
            ),
            None,
        )
        if found is None:
            return None
        translated += meaning is not None and meaning == found[0]
        left.remove(found)
    spare = [meaning for meaning, _ in left]
    if spare in (["movement"], ["organization"]) or (spare == ["coalition"] and len(short) > 1):
        return Comparison(0.8, [f"the longer adds only {spare[0]!r}"])
    if not translated or spare:
        return None
    return Comparison(0.9, ["the same words in two scripts"])
