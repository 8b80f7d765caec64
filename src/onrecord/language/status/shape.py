"""What a token's children say about its form: infinitive, finite, indefinite; its dictionary form and particle."""

from onrecord.language.parse import Parse

FINITE = frozenset(("VBD", "VBZ", "VBP"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_BASE = frozenset(("VB", "VBP", "NN", "JJ"))
_ARE = frozenset(("are", "'re", "’re", "am", "'m", "’m", "'ve", "’ve"))
# Suffix rules take "hoped" from "hop": in a report it never is.
_RIGHTED = {"hop": "hope", "slat": "slate"}
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_INDEFINITE = frozenset(("a", "an", "any", "some", "another", "no", "more"))


def word_of(parse: Parse, i: int) -> str:
    """The dictionary form of token i: as written where its tag says that it is one already."""
    if parse.tag[i] in _BASE and parse.lower[i] not in _ARE:
        return parse.lower[i]
    word = parse.lemma[i].lower()
    return _RIGHTED.get(word, word)


def phrase_of(parse: Parse, i: int, word: str) -> str:
    """The verb with its particle, where it has one: "call off"."""
    for c in parse.children[i]:
        if parse.dep[c] == "prt":
            return f"{word} {parse.lower[c]}"
    return word


def has_to(parse: Parse, i: int) -> bool:
    """Is token i an infinitive with "to"?"""
    return any(parse.lower[c] == "to" and parse.dep[c] == "aux" for c in parse.children[i])


def has_subject(parse: Parse, i: int) -> bool:
    """Has token i a subject of its own?"""
    return any(parse.dep[c] in _SUBJECTS for c in parse.children[i])


def is_having(parse: Parse, i: int) -> bool:
    """Is token i a gerund of the perfect: "denied having met them", "after having been held"?"""
    return parse.tag[i] == "VBN" and any(
        parse.lower[c] == "having" and parse.dep[c] in ("aux", "auxpass") for c in parse.children[i]
    )


def is_finite(parse: Parse, i: int) -> bool:
    """Has token i an auxiliary or a subject of its own?"""
    return any(parse.dep[c] in ("aux", "nsubj") for c in parse.children[i])


def is_indefinite(parse: Parse, i: int) -> bool:
    """A noun that no article, possessor or demonstrative takes for known."""
    if parse.lower[i] in ("those", "these"):
        return False
    for c in parse.children[i]:
        if parse.dep[c] == "poss" or (parse.dep[c] == "det" and parse.lower[c] not in _INDEFINITE):
            return False
    return True


def is_any(parse: Parse, i: int) -> bool:
    """A noun under "any", which is negated with its clause: "did not report any clashes"."""
    return any(parse.lower[c] == "any" for c in parse.children[i])


def is_subjunctive(parse: Parse, i: int) -> bool:
    """Demanded "that he leave", "that it be stopped", "him freed": a bare form or a bare participle.

    Taggers take bare forms for nouns and present tenses; after a past verb a present tense is read as bare.
    """
    tag = parse.tag[i]
    if tag in ("VB", "NN") or (tag == "VBP" and parse.tag[parse.head[i]] in ("VBD", "VBN")):
        return not any(parse.dep[c] == "aux" for c in parse.children[i])
    auxiliaries = [parse.lower[c] for c in parse.children[i] if parse.dep[c] in ("aux", "auxpass")]
    return tag == "VBN" and (not auxiliaries or auxiliaries[0] == "be")


def mark_of(parse: Parse, i: int) -> int:
    """The token that opens the clause ("if", "that", "when"), or -1."""
    for c in parse.children[i]:
        if parse.dep[c] == "mark" or (parse.dep[c] == "advmod" and parse.tag[c] == "WRB"):
            return c
    return -1
