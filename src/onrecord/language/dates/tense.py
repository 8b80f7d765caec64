"""Which way a date points: what the tense of its clause says about past or future."""

from onrecord.language.parse import Parse

_FAR = 8
_NEAR = 2
"""Steps from a date up to its own verb: "leaves on Friday"."""
_FUTURE_HEADS = {
    "plan", "schedule", "expect", "set", "due", "slate", "intend", "aim", "vow", "promise", "pledge", "propose",
}  # fmt: skip
_TOLD = {"say", "be", "have", "do", "tell", "report", "show", "mean", "think", "believe", "know", "want", "seem"}
"""Verbs whose present tense in news tells of what was: "officials say"."""
_PUT_OFF = {"postpone", "delay", "adjourn", "reschedule", "defer", "extend", "push"}
"""Verbs whose date after until, to or through lies ahead even where they are told as past."""
_AHEAD = ("will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d", "must", "should")


def direction(parse: Parse, token: int) -> int:
    """-1 where the clause of a token is told as past, 1 as future, 0 where its tense does not say.

    -2 and 2 where the date hangs on the finite verb itself ("attacked in May", "will vote in February"), so that no other
    clause can be meant.
    """
    at = token
    if token + 1 < len(parse) and parse.tag[token + 1] == "POS":
        return 0  # "Tuesday's attack": the verb tells of something else
    if parse.lower[parse.head[token]] in ("until", "till", "to", "through"):
        preposition = parse.head[token]
        if parse.lemma[parse.head[preposition]] in _PUT_OFF:
            return 1
    for steps in range(_FAR):
        tag = parse.tag[at]
        if tag in ("VBP", "VBZ") and steps <= _NEAR and parse.lemma[at] not in _TOLD:
            found = _of_verb(parse, at) or 1
            if parse.child(at, "aux") is None:
                return found
        if tag.startswith("VB") or tag == "MD":
            found = _of_verb(parse, at)
            if found:
                return 2 * found if steps <= _NEAR and _is_finite(parse, at) else found
        if parse.lemma[at] in _FUTURE_HEADS and tag in ("VBN", "JJ", "NN", "NNS"):
            return 1
        if parse.head[at] == at:
            break
        at = parse.head[at]
    return 0


def _is_finite(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] == "VBD" or any(parse.tag[c] in ("MD", "VBD") for c in parse.children[verb])


def _of_verb(parse: Parse, verb: int) -> int:
    helpers = [parse.lower[c] for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")]
    if any(word in _AHEAD for word in helpers):
        return -1 if any(word in ("have", "'ve", "’ve") for word in helpers) else 1
    tag = parse.tag[verb]
    if parse.lemma[verb] in ("plan", "schedule", "slate", "expect") and tag in ("VBD", "VBN"):
        return 1
    if tag == "VB" and "to" in helpers:
        return 1 if parse.lemma[parse.head[verb]] in (*_FUTURE_HEADS, "be", "agree", "hope", "want") else 0
    if tag == "VBD" or any(word in ("was", "were", "had", "did") for word in helpers):
        return 1 if parse.lemma[verb] in _FUTURE_HEADS and tag == "VBN" else -1
    if any(word in ("has", "have", "'ve", "’ve") for word in helpers):
        return -1
    if tag == "VBN" and parse.dep[verb] == "acl" and not helpers and parse.lemma[verb] not in _FUTURE_HEADS:
        return -1  # "the ruling announced Friday"
    if tag == "VBN" and helpers:
        return 1 if parse.lemma[verb] in _FUTURE_HEADS else 0
    if tag == "VBG" and any(word in ("is", "are", "am", "'re", "’re", "'m", "’m") for word in helpers):
        return 1
    return 0
