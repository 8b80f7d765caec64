"""Role nouns in a report: which of them name actors, and what the words beside them tell."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.phrases import complement_of, first_of, is_made_by, owner_of
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable, RoleNoun

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "many", "any", "no", "each", "every"})
_BODY_PREPOSITIONS = ("of", "for", "from", "in", "at", "with")
_ACTING = frozenset({"nsubj", "nsubjpass", "agent", "poss", "dobj", "pobj", "conj", "appos", "ROOT", "attr", "dative", "npadvmod"})


def nouns_at(parse: Parse, table: NameTable, i: int) -> list[RoleNoun]:
    """The role nouns that token i heads, the one with the most words first."""
    entries = table.nouns.get(parse.lower[i]) or table.nouns.get(fold_word(parse.lemma[i]))
    if not entries:
        folded = fold_word(parse.words[i])
        entries = table.nouns.get(folded) or (table.nouns.get(folded[:-1]) if folded.endswith("s") else None)
        if not entries:
            return []
    return [n for n in entries if _stands(parse, i, n)]


def _stands(parse: Parse, i: int, noun: RoleNoun) -> bool:
    if not noun.before and not noun.after:
        return True
    at = i - 1
    for wanted in reversed(noun.before):
        while at >= 0 and not fold_word(parse.words[at]):
            if parse.tag[at] not in ("HYPH", "``", "''"):
                return False
            at -= 1
        if at < 0 or not _is_word(parse, at, wanted):
            return False
        at -= 1
    at = i + 1
    for wanted in noun.after:
        if wanted == "the" or (at < len(parse) and parse.lower[at] == "the"):
            at += parse.lower[at] == "the" if at < len(parse) else 0
        if at >= len(parse) or not _is_word(parse, at, wanted):
            return False
        at += 1
    return True


def _is_word(parse: Parse, i: int, wanted: str) -> bool:
    return fold_word(parse.words[i]) == wanted or fold_word(parse.lemma[i]) == wanted


def read_nominal(parse: Parse, table: NameTable, geography: Geography, i: int, nouns: list[RoleNoun]) -> Candidate | None:
    """The candidate that a role noun at token i heads; null where the noun names no actor here."""
    noun = nouns[0]
    if parse.tag[i] not in _NOUN_TAGS or parse.dep[i] in ("amod", "nmod") or parse.dep[i] not in _ACTING | {"compound", "dep"}:
        return None
    if parse.dep[i] == "compound" and not _modifies_deed(parse, table, i):
        return None
    first = first_of(parse, i)
    plural = parse.tag[i] in ("NNS", "NNPS") or parse.lower[i] in ("police", "people", "gendarmerie", "clergy", "public")
    c = Candidate(first, i + 1, i, "nominal", nouns=nouns, nouns_at=[i], plural=plural, gender=noun.gender)
    describe(parse, table, geography, c, i)
    if _is_too_weak(parse, table, c, noun, i):
        return None
    if c.country and any(t in geography.demonyms for t in range(first, i)):
        c.kind = "demonym"
    return c


def _modifies_deed(parse: Parse, table: NameTable, i: int) -> bool:
    """Is a role noun before another noun an actor of its own: "police raid", "rebel attack", but not "police officer"?"""
    head = parse.head[i]
    if i + 1 != head or parse.tag[i] not in ("NN", "NNS"):
        return False
    return not nouns_at(parse, table, head) and parse.tag[head] in ("NN", "NNS")


def describe(parse: Parse, table: NameTable, geography: Geography, c: Candidate, head: int) -> None:
    """Fill in what the words before and after a head tell: determiner, country, body, sectors, hedges, number."""
    noun_first = head - len(c.nouns[0].before) if c.nouns else head
    for t in range(c.first, head):
        lower = parse.lower[t]
        if parse.dep[t] in ("det", "predet") and parse.head[t] in (head, c.head):
            c.determiner = "the" if lower in _DEFINITE else "a" if lower in _INDEFINITE else c.determiner
            if lower == "both":
                c.number = 2
        elif parse.dep[t] == "nummod" or parse.tag[t] == "CD":
            if lower in ("two", "2") and c.determiner == "the":
                c.number = 2
            elif c.determiner is None and t < noun_first:
                c.determiner = "a"
        elif parse.tag[t] == "PRP$" and parse.head[t] == head:
            c.determiner, c.possessor = "poss", t
        if lower in table.past or (lower == "ex" and parse.tag[t + 1] == "HYPH"):
            c.past = True
            c.hedges.append(lower)
        elif lower in table.hedges:
            c.hedges.append(lower)
        if t in geography.spans and not is_made_by(parse, geography.spans[t][1] - 1):
            country = geography.country(t)
            if country and c.country is None:
                c.country = country
        key = fold_word(parse.words[t])
        if key in table.modifiers and (t < noun_first or (c.nouns and not c.nouns[0].sectors)):
            c.sectors = table.modifiers[key]
        elif t + 2 < head and parse.tag[t + 1] == "HYPH":
            joined = f"{key} {fold_word(parse.words[t + 2])}"
            if joined in table.modifiers:
                c.sectors = table.modifiers[joined]
        if parse.dep[t] in ("compound", "nmod", "amod") and t < noun_first and t not in geography.spans and key in table.nouns:
            c.body = t
    owner = owner_of(parse, head)
    if owner is not None and owner < head:
        if parse.tag[owner] != "PRP$":
            c.determiner = "poss"
            c.possessor = owner
            c.country = c.country or geography.country(owner)
            c.body = owner if c.body is None else c.body
    if c.body is None or c.country is None:
        whole = complement_of(parse, head, _BODY_PREPOSITIONS)
        if whole is not None:
            c.body = whole if c.body is None else c.body
            if c.country is None:
                c.country = geography.country(whole) or _inner_country(parse, geography, whole)


def _inner_country(parse: Parse, geography: Geography, whole: int) -> str | None:
    """The country inside a complement: "the Iraqi prime minister", "Ghana's parliament", "eastern Ukraine"."""
    for t in range(parse.left[whole], whole):
        if t in geography.spans and not is_made_by(parse, geography.spans[t][1] - 1):
            country = geography.country(t)
            if country:
                return country
    further = complement_of(parse, whole, ("of", "in"))
    return geography.country(further) if further is not None else None


def _is_too_weak(parse: Parse, table: NameTable, c: Candidate, noun: RoleNoun, i: int) -> bool:
    acts = parse.dep[i] in ("nsubj", "nsubjpass") or (parse.dep[i] == "pobj" and parse.dep[parse.head[i]] == "agent")
    if noun.kin and c.possessor is None and complement_of(parse, i, ("of",)) is None:
        return True
    if noun.weak and not (c.country or (c.determiner in ("the", "poss") and acts) or c.sectors):
        return True
    if noun.kind == "state":
        return c.determiner not in ("the", "poss") or c.plural and c.number != 2
    bare = c.first == i and parse.tag[i] in ("NN", "NNP") and not noun.organ
    return bare and not noun.person and not c.plural and not c.country and not acts and not noun.before
