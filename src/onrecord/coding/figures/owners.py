"""Whose a figure is: "Kenya will send 1,000 officers", "31,000 of its troops", "Ethiopia's peacekeepers"."""

from onrecord.coding.figures.phrases import phrase_of
from onrecord.coding.figures.words import CHANGING, OWNING
from onrecord.language.arguments import surface_subjects
from onrecord.language.numbers import Number
from onrecord.language.parse import Parse

_THIRD = frozenset({"its", "their"})


def owner_of(parse: Parse, number: Number, head: int, measure: str) -> tuple[str | None, int | None]:
    """(subject, the token it was read from), or (null, null)."""
    noun = number.noun if number.noun is not None else head
    possessor = _possessor(parse, number, noun, head)
    if possessor is not None:
        return phrase_of(parse, possessor), possessor
    if measure == "percent":
        return _share_of(parse, number, head)
    at = head
    for _ in range(3):
        if parse.dep[at] not in ("conj", "appos"):
            break
        at = parse.head[at]
    up = parse.head[at]
    lemma = parse.lemma[up]
    if (
        parse.dep[at] in ("dobj", "attr")
        and lemma in OWNING
        and measure in ("strength", "money", "votes", "other", "casualties", "events")
    ):
        return _subject(parse, up)
    if (
        measure == "strength"
        and parse.dep[at] == "pobj"
        and parse.pos[parse.head[up]] == "VERB"
        and lemma in ("to", "from")
    ):
        return _subject(parse, parse.head[up])
    return None, None


def _possessor(parse: Parse, number: Number, noun: int, head: int) -> int | None:
    if number.kind in ("percent", "money", "measure", "duration"):
        return None
    for told in dict.fromkeys((noun, head)):
        for c in parse.children[told]:
            if parse.dep[c] == "poss":
                return (
                    _antecedent(parse, c) if parse.lower[c] in _THIRD else (c if parse.tag[c].startswith("N") else None)
                )
    up = parse.head[head]
    if parse.dep[head] == "pobj" and parse.pos[parse.head[up]] in ("VERB", "AUX"):
        for c in parse.children[parse.head[up]]:
            if parse.dep[c] == "dobj" and parse.lemma[c] in ("loss", "casualty", "strength"):
                owner = parse.child(c, "poss")
                if owner is not None:
                    return _antecedent(parse, owner) if parse.lower[owner] in _THIRD else owner
    return None


def _antecedent(parse: Parse, pronoun: int) -> int | None:
    """The nearest subject of a finite verb before the pronoun in its sentence: plain, and null when there is none."""
    begin = parse.sentences[parse.sentence[pronoun]][0]
    for i in range(pronoun - 1, begin - 1, -1):
        if parse.dep[i] == "nsubj" and parse.tag[i].startswith("N") and parse.head[i] < pronoun:
            return i
    return None


def _share_of(parse: Parse, number: Number, head: int) -> tuple[str | None, int | None]:
    """What a percentage is of, or what changed by it."""
    at = number.unit_after
    if at < len(parse) and parse.lower[at] == "of":
        for c in parse.children[at]:
            if parse.dep[c] == "pobj" and parse.tag[c].startswith(("N", "J", "V")):
                owner = parse.child(c, "poss")
                name = phrase_of(parse, c)
                if owner is not None and parse.tag[owner].startswith("NN"):
                    return parse.said(
                        parse.left[c] if parse.tag[parse.left[c]] != "DT" else parse.left[c] + 1, c + 1
                    ), c
                verb = parse.head[head]
                if parse.dep[head] == "dobj" and parse.lemma[verb] in ("win", "take", "get", "secure", "gain", "hold"):
                    return _subject(parse, verb)
                return name, c
    if number.noun is not None and number.unit == "percent" and number.noun >= at:
        return phrase_of(parse, number.noun), number.noun
    for up in parse.ancestors(head):
        if parse.pos[up] in ("VERB", "AUX"):
            return _subject(parse, up) if parse.lemma[up] in CHANGING else (None, None)
    return None, None


def _subject(parse: Parse, verb: int) -> tuple[str | None, int | None]:
    for i in surface_subjects(parse, verb):
        if parse.tag[i].startswith("N"):
            if parse.lemma[i] == "number":
                of = next((k for c in parse.children[i] if parse.lower[c] == "of" for k in parse.children[c]), None)
                return (phrase_of(parse, of), of) if of is not None else (None, None)
            return phrase_of(parse, i), i
        if parse.lower[i] in ("it", "they", "he", "she"):
            found = _antecedent(parse, i)
            return (phrase_of(parse, found), found) if found is not None else (None, None)
    return None, None
