"""A noun's own markers: "no talks", "any attack", "planned talks", "a failed coup", "on strike"."""

from onrecord.language.parse import Parse
from onrecord.language.status.governors import BEFORE_NOUN, FAILED, UNDONE_IF_FAILED
from onrecord.language.status.signatures import FACT, State

_IS = frozenset(("is", "are", "'s", "’s", "'re", "’re"))
_DURING = frozenset(("on", "in", "under", "at"))
_NONE = frozenset(("no", "neither"))
_ANY = frozenset(("any", "either"))


def noun_state(parse: Parse, i: int, word: str) -> State:
    """What the determiner and modifiers of noun token i (dictionary form `word`) say by themselves."""
    found = State("called for", "call", i, i + 1) if word == "warrant" and _is_of_arrest(parse, i) else FACT
    for c in parse.children[i]:
        dep, w = parse.dep[c], parse.lower[c]
        if dep in ("det", "neg", "preconj"):
            if w in _NONE:
                return State("did not happen", "not", c, c + 1)
            if w in _ANY:
                found = State("possible", "any", c, c + 1)
        elif dep in ("amod", "compound"):
            status = BEFORE_NOUN.get(w)
            if w == "going" and c > 1 and parse.lower[c - 2] == "on":
                status = "ongoing"  # "on-going"
            if status and (w not in FAILED or word in UNDONE_IF_FAILED):
                found = State(status, "modifier", c, c + 1)
    if found is not FACT and not (found.status == "planned" and _ago(parse, i)):
        return found
    if parse.dep[i] == "conj":
        return _shared(parse, i)
    return _under_way(parse, i)


def _is_of_arrest(parse: Parse, i: int) -> bool:
    """ "An arrest warrant" asks for an arrest."""
    return any(parse.lower[c] in ("arrest", "search", "detention") for c in parse.children[i])


def _ago(parse: Parse, i: int) -> bool:
    """Does "ago" date the noun or its clause: "pending meetings with the premier ten days ago"?"""
    return any(parse.lower[c] == "ago" for c in (*parse.children[i], *parse.children[parse.head[i]]) if c > i)


def _shared(parse: Parse, i: int) -> State:
    """The determiner of the first of joined nouns reaches those without: "no deaths or injuries"."""
    if any(parse.dep[c] in ("det", "poss") for c in parse.children[i]):
        return FACT
    for c in parse.children[parse.head[i]]:
        if parse.dep[c] in ("det", "neg"):
            if parse.lower[c] in _NONE:
                return State("did not happen", "not", c, c + 1)
            if parse.lower[c] in _ANY:
                return State("possible", "any", c, c + 1)
    return FACT


def _under_way(parse: Parse, i: int) -> State:
    """They "are on strike", "are in talks"."""
    prep = parse.head[i]
    if parse.dep[i] == "pobj" and parse.lower[prep] in _DURING and parse.lower[parse.head[prep]] in _IS:
        return State("ongoing", "ongoing", parse.head[prep], prep + 1)
    return FACT
