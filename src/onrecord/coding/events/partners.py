"""Both sides of what takes two: who meets whom, who fights whom, who backs whom."""

from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.fillers import Casting
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse

Spot = tuple[str, int]
"""The place a noun stands in (subject, by, of ...), and its token."""

# "In a call with Chad", "after a meeting with Chad": who tells or does the rest was the other party to it.
_AMID = frozenset({"in", "at", "after", "before", "during", "following", "over", "from", "through", "on", "by"})
# Verbs whose subject gets the support that stands as their object.
_GETTING = frozenset({
    "have", "enjoy", "win", "get", "gain", "receive", "secure", "lose", "retain", "attract", "draw", "earn", "garner",
    "lack", "command", "obtain", "boast",
})  # fmt: skip
# Where the one stands with whom somebody met, talked, spoke.
_ACROSS = frozenset({"with", "object", "to", "dative"})
_MOVING = frozenset({"shift", "switch", "swing", "move", "transfer", "change"})


def set_apart(one: Candidate) -> None:
    """Where a doer stands open ("he met the minister"), leave the other where it is: it is met, and meets nobody.

    The two parties of a meeting cannot be the lawyers and the senators whom somebody unknown met.
    """
    sides = [*one.actors, *(f for f in one.recipients if f.token not in {a.token for a in one.actors})]
    if any(f.actor is not None and f.path not in _ACROSS for f in sides):
        return
    across = [f for f in sides if f.path in _ACROSS]
    told = one.arguments is not None and bool(one.arguments.doers)
    if any(f.actor for f in across) and (told or any(f.open for f in sides if f.path not in _ACROSS)):
        one.actors, one.recipients = [f for f in sides if f.path not in _ACROSS], across


def partner_spots(casting: Casting, found: Candidate) -> list[Spot]:
    """Who the other party was to a meeting "with" somebody that only sets the scene: "after talks with Chad, Mali said"."""
    parse = casting.draft.parse
    link = parse.head[found.head]
    if parse.dep[found.head] != "pobj" or parse.lower[link] not in _AMID:
        return []
    over = parse.head[link]
    if parse.pos[over] in ("VERB", "AUX"):
        doers = surface_subjects(parse, over)
    elif parse.pos[over] in ("NOUN", "PROPN") and parse.dep[over] in ("nsubj", "nsubjpass"):
        doers = [over]
    else:
        return []
    fillers = [casting.filler(n, "subject") for n in casting.speaking(doers)]
    return [("subject", f.token) for f in fillers if f.actor is not None or (f.open and not f.vague)]


def backed_spots(casting: Casting, found: Candidate, spots: list[Spot]) -> list[Spot]:
    """Spots of support that is had or won: who has it is backed by the one after "of" or "from".

    In "a shift in support from Chad to Mali" neither of the two supports anybody.
    """
    parse = casting.draft.parse
    over = parse.head[parse.head[found.head]]
    if parse.dep[found.head] == "pobj" and parse.lemma[over] in _MOVING:
        return [(path, n) for path, n in spots if path not in ("from", "by")]
    verb = found.support if found.support is not None else parse.head[found.head]
    if parse.dep[found.head] != "dobj" or parse.lemma[verb] not in _GETTING:
        return spots
    if found.support is None:
        spots = [*spots, *(("subject", n) for n in casting.speaking(surface_subjects(parse, verb)))]
    backing = [n for path, n in spots if path in ("of", "from", "by", "genitive")]
    if not any(casting.filler(n, "of").actor is not None for n in backing):
        return spots
    turned = {"of": "by", "from": "by", "genitive": "by", "subject": "to"}
    return [(turned.get(path, path), n) for path, n in spots]


def between_two(found: Candidate) -> bool:
    """Does each of those between whom a fight is fight the other?"""
    sides = {id(f.actor) for f in found.actors if f.actor is not None and f.path == "between"}
    return len(sides) > 1 and not any(f.actor for f in found.recipients)


def without_appositions(parse: Parse, recipients: list[Filler], actors: list[Filler]) -> list[Filler]:
    """Recipients without those that are only another name of a doer, or stand within it: "an Indian warship, the Mysore"."""
    named = {f.token for f in actors}
    kept: list[Filler] = []
    for f in recipients:
        top = f.token
        while parse.dep[top] in ("compound", "amod", "nmod") and parse.head[top] != top and f.path != "modifier":
            top = parse.head[top]
        beside = {parse.head[top]} if parse.dep[top] == "appos" else set()
        beside.update(c for c in parse.children[top] if parse.dep[c] == "appos")
        if not beside & named:
            kept.append(f)
    return kept
