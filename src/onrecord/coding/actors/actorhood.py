"""Which chains are actors in the end: who acts, speaks or is dealt with, not every name a report has."""

from itertools import pairwise

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain
from onrecord.language.parse import Parse

_ACTING = frozenset({"nsubj", "nsubjpass", "agent", "poss", "appos", "dative"})
_DEALT_WITH = frozenset({"by", "with", "against", "to", "from", "between", "among", "for", "than"})
_CHANNELS = frozenset({"on", "via", "through", "over"})
_BYLINES = (("reporting", "by"), ("editing", "by"), ("written", "by"), ("compiled", "by"), ("contributed", "reporting"))
_LOOK_BACK = 14


def is_actor(parse: Parse, chain: Chain) -> bool:
    """Does a chain belong in the record by itself?

    Not a state that is only told of as a place or an adjective, a name of unknown kind that never acts ("the EB-5
    program"), a channel that something is written on, nor who only signs the report.
    """
    draft = chain.draft
    if not draft.mentions or all(c.kind == "loose" for c in chain.candidates):
        return False
    told = [c for c in chain.candidates if c.kind != "loose"]
    if draft.kind is None and not chain.plural and not any(_acts(parse, c) or _is_full_body(parse, c) for c in told):
        return False
    if draft.kind in ("company", "media") and all(_is_channel(parse, c) for c in told):
        return False
    return not (draft.kind == "person" and draft.role is None and all(_is_byline(parse, c) for c in told))


def _acts(parse: Parse, c: Candidate) -> bool:
    """Does a mention stand where only somebody stands: a subject, an owner, a partner, an object of a person's verb?"""
    if c.kind == "pronoun" or c.nouns:
        return c.kind != "pronoun" or parse.lower[c.head] in ("who", "whom", "whose", "they", "he", "she")
    at = c.head
    while parse.dep[at] == "conj" and parse.head[at] != at:
        at = parse.head[at]
    dep, up = parse.dep[at], parse.head[at]
    if dep == "nsubj":
        return parse.pos[up] == "VERB"
    if dep == "pobj":
        return parse.dep[up] == "agent" or (parse.lower[up] in _DEALT_WITH and parse.pos[parse.head[up]] == "VERB")
    return dep in _ACTING - {"nsubjpass"} or (dep == "dobj" and parse.pos[up] == "VERB")


def _is_full_body(parse: Parse, c: Candidate) -> bool:
    """Is a mention a body's name of several words that stands by itself: "the Hoover Institution"?"""
    return c.label == "ORG" and len(c.words) > 1 and parse.dep[c.head] not in ("compound", "amod", "nmod", "ROOT")


def _is_channel(parse: Parse, c: Candidate) -> bool:
    """ "wrote on Twitter", "over Telegram": what words go through, no actor."""
    up = parse.head[c.head]
    return parse.dep[c.head] == "pobj" and parse.lower[up] in _CHANNELS


def _is_byline(parse: Parse, c: Candidate) -> bool:
    """ "(Reporting by ...; editing by ...)" at a report's end, and "By ..." at its head."""
    first, after = parse.sentences[parse.sentence[c.head]]
    start = max(first, c.first - _LOOK_BACK)
    before = [parse.lower[t] for t in range(start, c.first)]
    if any(pair in _BYLINES for pair in pairwise(before)):
        return True
    behind = [parse.lower[t] for t in range(c.after, min(after, c.after + _LOOK_BACK))]
    if ("contributed", "reporting") in pairwise(behind):
        return True
    return parse.sentence[c.head] < 2 and first < c.first and parse.words[first] in ("By", "BY") and start == first
