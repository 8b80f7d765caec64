"""Clauses that the parse hangs in the wrong place: a subject joined to what is before it, a telling verb hung too deep."""

from onrecord.language.parse import Parse
from onrecord.language.voice import is_finite, is_passive

_FAR = 6


def torn_subject(parse: Parse, verb: int) -> int | None:
    """The subject that the parse joins to a noun or verb before it: "in Quito, the capital, and students fled".

    A finite verb that shares a subject stands behind "and" or a comma; behind a noun stands its own.
    """
    first = min(
        [verb, *(c for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass", "neg", "advmod") and c < verb)]
    )
    if not is_finite(parse, verb) or first == 0 or parse.pos[first - 1] not in ("NOUN", "PROPN"):
        return None
    noun = first - 1
    for _ in range(_FAR):
        if parse.dep[noun] == "conj" and parse.lower[parse.left[noun] - 1] in ("and", "but", "while"):
            return None if parse.all_children(verb, "agent") else noun  # "shops and homes held by rebels"
        if parse.dep[noun] not in ("pobj", "prep", "compound", "appos") or parse.head[noun] == noun:
            return None
        noun = parse.head[noun]
    return None


def teller_above(parse: Parse, verb: int) -> int | None:
    """The finite verb over a relative clause whose subject only suffers, and so tells nothing."""
    if parse.dep[verb] != "relcl" or not is_passive(parse, verb):
        return None
    for up in parse.ancestors(verb):
        if parse.pos[up] in ("VERB", "AUX") and (is_finite(parse, up) and parse.dep[up] not in ("relcl", "acl")):
            return up
    return None
