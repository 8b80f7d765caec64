"""Capitalised ordinary words that were taken for names: deeds, things, transcribers' marks and the ends of cut phrases."""

from collections.abc import Collection

from onrecord.coding.actors.name import Name
from onrecord.coding.actors.nominals import nouns_at
from onrecord.coding.actors.phrases import SAYING
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

_COUNTING = frozenset({
    "a", "an", "another", "any", "both", "each", "every", "few", "many", "no", "our", "several", "some", "such",
    "these", "this", "those", "your", "its", "their", "his", "her", "my",
})  # fmt: skip
"""Words before a noun and before no person's name."""
_POINTING = frozenset({"this", "these", "those", "our", "their", "his", "its", "your", "my"})
"""Words inside a phrase and inside no name."""
_MARKS = frozenset({
    "announcer", "applause", "begin", "cheers", "communique", "continued", "end", "inaudible", "indistinct",
    "interruption", "live", "omitted", "passage", "quotation", "recorded", "recording", "report", "speech", "statement",
    "text", "video", "word", "words",
})  # fmt: skip
"""What transcribers write between square brackets."""
_BROUGHT_DOWN = frozenset({
    "arrest", "assassination", "bombing", "capture", "death", "destruction", "execution", "extradition", "import",
    "invasion", "kidnapping", "killing", "massacre", "murder", "occupation", "overthrow", "release", "siege", "sinking",
})  # fmt: skip
"""Deeds and happenings whose "of" leads to whom they befell."""
_KINDS_OF = frozenset({
    "central", "departmental", "federal", "general", "high", "internal", "interior", "joint", "legislative", "local",
    "municipal", "national", "permanent", "popular", "provincial", "regional", "special", "superior", "supreme",
})  # fmt: skip
"""Adjectives before a body's plain noun, that a cut name is left with: "the Central elections council"."""
_OPEN = frozenset({"NN", "JJ", "VB"})
_BOUND = ("tion", "ment", "ance", "ence", "ness", "ity")


def without_plain_words(parse: Parse, table: NameTable, names: list[Name]) -> list[Name]:
    """The names that are some, those that ran on or began too early cut to what is a name in them."""
    said: frozenset[str] | None = None
    parts = {w for n in names if len(n.words) > 1 for w in (n.words[0], n.words[-1])}
    kept: list[Name] = []
    for name in names:
        if not name.ids:
            aside = _cut(parse, table, name)
            if aside is not None:
                kept += [name, aside]
                continue
            if not name.words or _is_mark(parse, name) or _is_phrase(parse, table, name):
                continue
            if len(name.words) == 1:
                said = _written_small(parse) if said is None else said
                if _is_word(parse, table, name, said, parts):
                    continue
        kept.append(name)
    return kept


def _written_small(parse: Parse) -> frozenset[str]:
    """The nouns, adjectives and verbs that a report writes without a capital."""
    return frozenset(w for w, tag in zip(parse.words, parse.tag, strict=True) if tag[:2] in _OPEN and w.islower())


def _cut(parse: Parse, table: NameTable, name: Name) -> Name | None:
    """Leave out small words at a name's end and the deed before "of"; its acronym, where an open bracket leads to it."""
    first, after = name.first, name.after
    aside: Name | None = None
    for t in range(first + 1, after):
        if parse.words[t] in ("(", "-LRB-", "[") and not any(
            parse.words[u] in (")", "-RRB-", "]") for u in range(t, after)
        ):
            if t + 2 == after and parse.words[t + 1][0].isalpha():
                aside = Name(t + 1, after, name.label, words=(fold_word(parse.words[t + 1]),))
            after = t
            break
    while after - first > 1 and parse.lower[after - 1] in ("of", "the", "and"):
        after -= 1
    for t in range(first + 1, after - 1):
        if parse.lower[t] == "of" and _is_deed(parse.lower[t - 1], table):
            first = t + 1
            while first < after - 1 and parse.lower[first] == "the":
                first += 1
            break
    if (first, after) != (name.first, name.after):
        name.first, name.after = first, after
        name.words = tuple(w for w in (fold_word(x) for x in parse.words[first:after]) if w)
    return aside


def _is_deed(word: str, table: NameTable) -> bool:
    if word in table.suffixes or word in table.nouns:
        return False
    return word in _BROUGHT_DOWN


def _is_mark(parse: Parse, name: Name) -> bool:
    """Does a name stand in a transcriber's mark: "[words Indistinct]"?"""
    before = name.first - 1
    while before >= 0 and name.first - before < 5 and parse.lower[before] in _MARKS:
        before -= 1
    inside = before >= 0 and parse.words[before] in ("[", "-LSB-")
    return inside and all(parse.lower[t] in _MARKS for t in range(name.first, name.after))


def _is_phrase(parse: Parse, table: NameTable, name: Name) -> bool:
    """Is a name of several words a phrase or the plural of a role: "Repudiates these Crimes", "Marine Commandos"?"""
    if name.after - name.first < 2:
        return False
    if any(parse.lower[t] in _POINTING for t in range(name.first, name.after)):
        return name.words[0] not in table.suffixes  # "the Alliance to Reclaim Our Schools"
    if any(parse.lower[t] == "the" and parse.lower[t - 1].endswith("ing") for t in range(name.first + 1, name.after)):
        return True
    last = name.after - 1
    if name.label != "PERSON" or not parse.lower[last].endswith("s") or name.words[0] in table.genders:
        return False
    nouns = nouns_at(parse, table, last)
    return bool(nouns) and nouns[0].person and parse.lower[last] not in table.nouns


def _is_word(parse: Parse, table: NameTable, name: Name, said: Collection[str], parts: Collection[str]) -> bool:
    """Is one capitalised word an ordinary one: with a word before it that no name has, or written small elsewhere?"""
    i, word = name.first, name.words[0]
    if (
        parse.dep[i] == "amod"
        and parse.lower[i] in _KINDS_OF
        and name.label not in ("GPE", "NORP", "LOC", "PERSON")
        and word not in parts
    ):
        return True  # "the Central council"
    if name.label not in ("PERSON", None) or not parse.words[i][0].isupper() or parse.words[i].isupper():
        return False
    if word in parts or word in table.surnames or word in table.genders or _is_titled(parse, table, i):
        return False
    if parse.dep[i] == "nsubj" and parse.lemma[parse.head[i]] in SAYING:
        return False
    before = [t for t in parse.children[i] if t < i]
    if any(parse.lower[t] in _COUNTING or parse.dep[t] == "nummod" for t in before):
        return True
    if name.label == "PERSON" and i and parse.lower[i - 1] == "the" and parse.head[i - 1] == i:
        name.label = "ORG"  # a body or a thing: "the Lagartos", "the Parthenon"
    return parse.lower[i] in said or _is_deed(parse.lower[i], table) or word.endswith(_BOUND)


def _is_titled(parse: Parse, table: NameTable, i: int) -> bool:
    return i > 0 and fold_word(parse.words[i - 1]) in table.titles


__all__ = ["without_plain_words"]
