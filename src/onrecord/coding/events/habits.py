"""Habits: what is done time and again, or told in the lump, and is no one happening."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.matching import CueIndex
from onrecord.language.parse import Parse

# Deeds, as opposed to acts in words: habits and rules of speech are seldom told, and seldom wrong when they are.
DEEDS = frozenset({"ASSAULT", "COERCE", "AID", "CONSULT", "PROTEST", "MOBILIZE", "COOPERATE", "RETREAT", "SANCTION"})
PRESENT = ("VBZ", "VBP")
_AT_LARGE_MANY = frozenset(
    {"those", "people", "anyone", "anybody", "persons", "individuals", "men", "women", "victims"}
)
_QUANTITIES = frozenset({"many", "most", "few", "some", "all", "those"})
_AS_A_RULE = frozenset({"rarely", "seldom", "usually", "normally", "typically", "ordinarily", "customarily"})
_IN_WORDS = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST"})
_FOLK = frozenset({"people", "folks", "everyone", "everybody"})


def subject_of(parse: Parse, verb: int) -> int:
    """The verb's subject, active or passive, or -1."""
    return next((c for c in parse.children[verb] if parse.dep[c] in ("nsubj", "nsubjpass")), -1)


def is_habit(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Is a deed told as what is done time and again: "the police often hold them", "was arrested seven times"?"""
    return _is_wont(parse, index, one) or _is_counted(parse, one) or _is_seldom(parse, one) or _is_of_people(parse, one)


def _is_wont(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """ "The police often hold them for months", "who leads protests in the south"."""
    verb = one.predicate
    if one.codes.type not in DEEDS or parse.sentence[verb] == 0:
        return False
    if parse.pos[verb] == "NOUN":
        return _is_bare_plural(parse, verb) and _is_trend(parse, index, verb)
    if parse.pos[verb] != "VERB":
        return False
    if _is_lump(parse, verb):
        return True
    if not _is_simple_present(parse, verb):
        return False
    below = [c for c in parse.children[verb] if parse.dep[c] in ("advmod", "prep")]
    below += [d for c in below for d in parse.children[c] if parse.dep[d] == "advmod"]
    if any(parse.lower[c] in index.words["habitual"] for c in below):
        return True
    objects = [c for c in parse.children[verb] if parse.dep[c] in ("dobj", "nsubjpass")]
    objects = [c for c in objects if c not in one.matched]  # "shakes hands" says no more than the verb
    timed = any(parse.dep[c] == "npadvmod" for c in parse.children[verb])
    return bool(objects) and not timed and all(_is_at_large(parse, c) for c in objects)


def _is_trend(parse: Parse, index: CueIndex, noun: int) -> bool:
    """What goes on or changes, not what happened: "who leads protests", "as shootings have grown deadlier"."""
    verb = parse.head[noun]
    if parse.dep[noun] == "dobj":
        return parse.dep[verb] == "relcl" and _is_simple_present(parse, verb)
    perfect = any(parse.lower[c] in ("has", "have") for c in parse.children[verb])
    present = perfect or _is_simple_present(parse, verb)
    return parse.dep[noun] == "nsubj" and present and parse.lemma[verb] in index.words["trends"]


def _is_bare_plural(parse: Parse, noun: int) -> bool:
    """A plural without article, number or owner: "anti-war protests"."""
    return parse.tag[noun] == "NNS" and all(parse.dep[c] not in ("det", "poss", "nummod") for c in parse.children[noun])


def _is_lump(parse: Parse, verb: int) -> bool:
    """What many have gone through, told in a clause about them: "many of the soldiers who have been wounded".

    Or what those at large do or are done: "those who are freed", "people who have sought refuge".
    """
    if parse.dep[verb] != "relcl":
        return False
    noun = parse.head[verb]
    bare = all(parse.dep[c] in ("det", "relcl", "punct") for c in parse.children[noun])
    if bare and _is_simple_present(parse, verb) and parse.lower[noun] in _AT_LARGE_MANY:
        return True
    if not any(parse.lower[c] in ("has", "have") for c in parse.children[verb]):
        return False
    above = parse.head[noun]
    return parse.dep[noun] == "pobj" and parse.lower[above] == "of" and parse.lower[parse.head[above]] in _QUANTITIES


def _is_simple_present(parse: Parse, verb: int) -> bool:
    if any(parse.dep[c] == "aux" for c in parse.children[verb]):
        return False
    if parse.tag[verb] in PRESENT:
        return True
    return parse.tag[verb] == "VBN" and any(
        parse.lower[c] in ("is", "are") and parse.dep[c] == "auxpass" for c in parse.children[verb]
    )


def _is_at_large(parse: Parse, noun: int) -> bool:
    """Is a noun a bare plural that nothing narrows down: "arrest people", not "arrest five students"?"""
    if parse.tag[noun] != "NNS":
        return False
    return all(parse.dep[c] in ("prep", "acl", "relcl", "punct") for c in parse.children[noun])


def _is_seldom(parse: Parse, one: Candidate) -> bool:
    """What is said to be done seldom or as a rule, acts in words too: "prosecutors rarely pursue such cases"."""
    verb = one.predicate
    if parse.pos[verb] != "VERB" or not _is_simple_present(parse, verb):
        return False
    return any(parse.dep[c] == "advmod" and parse.lower[c] in _AS_A_RULE for c in parse.children[verb])


def _is_of_people(parse: Parse, one: Candidate) -> bool:
    """What people at large are said to do: "people blame the banks"; who fills the streets is told so too."""
    verb = one.predicate
    if parse.pos[verb] != "VERB" or one.codes.type == "PROTEST" or parse.sentence[verb] == 0:
        return False
    if not _is_simple_present(parse, verb):
        while parse.dep[verb] == "xcomp" and one.codes.type in _IN_WORDS:
            verb = parse.head[verb]
        if verb == one.predicate or not any(parse.lower[c] == "are" for c in (verb, *parse.children[verb])):
            return False
    subject = subject_of(parse, verb)
    if subject < 0 or parse.lower[subject] not in _FOLK:
        return False
    return all(
        parse.dep[c] in ("punct", "advmod") or parse.lower[c] in ("some", "many", "most")
        for c in parse.children[subject]
    )


def _is_counted(parse: Parse, one: Candidate) -> bool:
    """A record of times, no happening: "was arrested seven times", "has four prior arrests"."""
    head = one.head
    if one.codes.type != "COERCE":
        return False
    if one.cue.kind == "noun":
        owned = parse.dep[head] == "dobj" and parse.lemma[parse.head[head]] == "have"
        return owned and any(parse.lower[c] in ("prior", "previous") for c in parse.children[head])
    below = parse.children[one.predicate]
    if any(parse.lower[c] == "on" and any(parse.pos[n] == "PROPN" for n in parse.children[c]) for c in below):
        return False  # "twice on Friday"
    return any(parse.lower[c] == "twice" or (parse.lower[c] == "times" and _is_numbered(parse, c)) for c in below)


def _is_numbered(parse: Parse, noun: int) -> bool:
    return any(parse.dep[c] in ("nummod", "amod") for c in parse.children[noun])
