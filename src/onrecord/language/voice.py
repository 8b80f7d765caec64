"""Is a verb passive, and is it finite: what its form says, and what English leaves unsaid."""

from onrecord.language.parse import Parse

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Participles that tell in what a subject takes part by its own doing: "have been engaged in looting".
_TAKING_PART = frozenset({"engage", "involve", "embroil"})
# Verbs that always have an object: a past form without one, joined to a passive, is one itself.
_UNDERGONE = frozenset({
    "extradite", "deport", "jail", "execute", "imprison", "sentence", "convict", "charge", "detain", "release", "expel",
    "kidnap", "murder", "kill", "wound", "injure", "torture", "interrogate", "fine", "acquit", "dismiss", "suspend",
    "sack", "assassinate", "behead", "destroy", "bomb", "rape", "abduct", "free", "banish", "exile", "arrest", "seize",
    "attack", "threaten", "provoke", "beat", "accuse", "elect", "shoot", "stab",
})  # fmt: skip
_ELLIPTIC = frozenset({"when", "if", "once", "unless", "until", "whenever", "though", "although", "while"})


def is_passive(parse: Parse, verb: int) -> bool:
    """Is this verb a passive: with its auxiliary, as a reduced relative, or second in a row of passives?"""
    dep, children = parse.dep, parse.children
    labels = [dep[c] for c in children[verb]]
    if "auxpass" in labels or "nsubjpass" in labels:
        return not _takes_part(parse, verb)
    if parse.tag[verb] == "VBN" and dep[verb] == "ccomp" and "nsubj" in labels and not is_finite(parse, verb):
        return "aux" not in labels and "dobj" not in labels  # "they want the police disarmed"
    if "nsubj" in labels or "aux" in labels or "dobj" in labels:
        return False
    if dep[verb] == "advcl" and parse.tag[verb] in ("VBD", "VBN") and _is_elliptic(parse, verb):
        return True
    if parse.tag[verb] == "VBD" and dep[verb] == "conj" and parse.lemma[verb] in _UNDERGONE:
        return is_passive(parse, parse.head[verb])  # "was arrested and extradited to Spain"
    if parse.tag[verb] == "VBN":
        if dep[verb] == "acl" or any(dep[c] == "agent" for c in children[verb]):
            return True
        if dep[verb] == "conj":
            return is_passive(parse, parse.head[verb])
        return dep[verb] in ("advcl", "ccomp", "oprd")
    return False


def _is_elliptic(parse: Parse, verb: int) -> bool:
    """Is "when attacked", "if convicted" a passive whose subject and auxiliary are left unsaid?"""
    opening = parse.left[verb]
    return opening < verb and parse.lower[opening] in _ELLIPTIC and parse.lemma[verb] in _UNDERGONE


def is_finite(parse: Parse, verb: int) -> bool:
    """Has this verb a tense, its own or that of its auxiliary?"""
    return parse.tag[verb] in _FINITE or any(
        parse.tag[c] in _FINITE for c in parse.all_children(verb, "aux", "auxpass")
    )


def _takes_part(parse: Parse, verb: int) -> bool:
    """Is "is engaged in" or "was involved in" the subject's own doing?"""
    if parse.lemma[verb] not in _TAKING_PART or any(parse.dep[c] == "agent" for c in parse.children[verb]):
        return False
    return any(parse.dep[c] == "prep" and parse.lower[c] == "in" for c in parse.children[verb])
