"""Words that a parse puts into what somebody said, though they tell of another thing the same speaker does.

"said that the mill would close and urged buyers to wait", "says the vote was fair, calling its critics sore losers":
parsers hang the second verb on the first clause more often than on the first cue.
"""

from onrecord.language.parse import Parse

_TELLING = {
    "accuse", "add", "admit", "announce", "argue", "ask", "assert", "blame", "blast", "call", "cite", "claim",
    "compare", "condemn", "criticize", "criticise", "declare", "decline", "demand", "denounce", "deny", "describe",
    "dismiss", "emphasize", "endorse", "explain", "insist", "joke", "mention", "mock", "name", "note", "offer",
    "pledge", "point", "praise", "predict", "promise", "propose", "question", "quote", "recall", "refer", "refuse",
    "reject", "repeat", "say", "slam", "state", "stress", "suggest", "tell", "thank", "threaten", "tweet", "urge",
    "vow", "warn", "write",
}  # fmt: skip
"""Verbs of telling, common enough for a participle or a second predicate of a teller."""
_BREAKS = {",", "—", "–", "―", "--"}
_CLOSERS = {'"', "”", "''", "’"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_PRESENT = {"VBZ", "VBP"}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def teller_outside(parse: Parse, verb: int) -> int | None:
    """The cue outside a told clause that a verb inside it is joined to in truth; null where the tree is to be believed.

    A participle of telling behind a comma; or a joined verb without a subject whose tense is the cue's and not the
    clause's ("said he would ..., but did not ..."), or which tells itself.
    """
    if parse.tag[verb] == "VBG":
        before = verb - 1
        while before > 0 and parse.pos[before] == "ADV":
            before -= 1
        if before > 1 and parse.words[before] in _CLOSERS and parse.words[before - 1] == ",":
            before -= 1
        if parse.lemma[verb] not in _TELLING or parse.words[before] not in _BREAKS or parse.dep[verb] == "amod":
            return None
        return _teller_above(parse, verb)
    if parse.dep[verb] != "conj" or parse.child(verb, *_SUBJECTS) is not None:
        return None
    clause = parse.head[verb]
    while parse.dep[clause] == "conj" and parse.child(clause, *_SUBJECTS) is None:
        clause = parse.head[clause]
    if parse.dep[clause] not in ("ccomp", "xcomp") or parse.head[clause] > clause:
        return _past_comma(parse, verb)
    cue = parse.head[clause]
    tense, told, telling = _tense(parse, verb), _tense(parse, clause), _tense(parse, cue)
    if tense is None or telling != tense:
        return None
    if told != tense or parse.lemma[verb] in _TELLING:
        return cue
    return None


def _past_comma(parse: Parse, verb: int) -> int | None:
    """The outer cue of ", and accused ...", which the parse joined to a verb deep inside the told clause."""
    first = verb - 1
    while first > 0 and parse.pos[first] == "ADV":
        first -= 1
    if parse.lemma[verb] not in _TELLING or parse.tag[first] != "CC" or parse.words[first - 1] != ",":
        return None
    cue = _teller_above(parse, verb)
    return cue if cue is not None and _tense(parse, cue) == _tense(parse, verb) is not None else None


def _teller_above(parse: Parse, verb: int) -> int | None:
    """The verb that governs the outermost told clause above a verb."""
    found = None
    at = verb
    for up in parse.ancestors(verb):
        if parse.dep[at] == "ccomp" and at < verb and up < at and parse.lemma[up] in _TELLING:
            found = up
        at = up
    return found


def _tense(parse: Parse, verb: int) -> str | None:
    """past, present or modal of a verb's own group; null where it has none."""
    tag = parse.tag[verb]
    for c in parse.children[verb]:
        if c < verb and parse.dep[c] in ("aux", "auxpass") and parse.tag[c] in _FINITE:
            tag = parse.tag[c]
            break
    return "past" if tag == "VBD" else "present" if tag in _PRESENT else "modal" if tag == "MD" else None
