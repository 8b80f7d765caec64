"""Who takes part in a candidate, as far as it decides whether it is an event of politics at all."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.domains import is_on_stage
from onrecord.coding.events.fillers import is_political
from onrecord.language.parse import Parse

# Kinds of whom one that meets, meets itself: a person, or a body in session.
_ONE = ("person", "court", "parliament")
_MANY = frozenset({"they", "we", "both"})


def is_public(one: Candidate) -> bool:
    """Does anybody political take part, or is it open who does?"""
    sides = [*one.actors, *one.recipients]
    return not sides or any(f.actor is not None and is_political(f.actor) for f in sides)


def on_stage(one: Candidate) -> bool:
    """Does somebody take part whose deeds are politics in any report: a state, a party, an armed group?"""
    return any(f.actor is not None and is_on_stage(f.actor) for f in (*one.actors, *one.recipients))


def is_alone(parse: Parse, one: Candidate) -> bool:
    """Has what takes two sides only one, and that a single person: "the minister spoke on condition of anonymity"?"""
    if len(one.actors) != 1 or any(parse.pos[t] == "NOUN" for t in one.matched if t != one.head):
        return False  # who holds a meeting is not alone in it
    only = one.actors[0]
    single = parse.tag[only.token] in ("NN", "NNP", "PRP") and parse.lower[only.token] not in _MANY
    return single and only.actor is not None and only.actor.kind in _ONE


def is_bare_supposition(top: Candidate, members: list[Candidate]) -> bool:
    """Does a noun name only what may be or is not, and nobody in it ("peace and no unrest")?"""
    sides = any(f.actor or f.place for m in members for f in (*m.actors, *m.recipients))
    return top.cue.kind == "noun" and top.speaker is None and not sides and top.status in _UNREAL


_UNREAL = frozenset({"possible", "did not happen", "denied"})


def only_marks(parse: Parse, noun: int) -> bool:
    """Does a noun only tell which thing is meant: "riot police", "riot-hit areas", "a curfew-bound town"?"""
    if parse.dep[noun] in ("compound", "nmod", "amod"):
        return True
    hyphened = noun + 2 < len(parse) and parse.lower[noun + 1] == "-" and parse.end[noun] == parse.start[noun + 1]
    return hyphened and parse.end[noun + 1] == parse.start[noun + 2] and parse.pos[noun + 2] in ("VERB", "ADJ")
