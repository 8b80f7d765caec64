"""Content before and around a cue that ends or interrupts a sentence ("The plan, he said, would fail.")."""

from onrecord.coding.draft import Tokens
from onrecord.language.parse import Parse

_BREAKS = {",", "—", "–", "―", "--", "-"}
_CLOSERS = {'"', "”", "''", "’", "'", "»"}
_ENDS = {".", "?", "!", ";", ":"}
_STOPPING = _BREAKS | _CLOSERS | _ENDS
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_TELLING = {"VBD", "VBZ", "VBP", "VBN"}


def cue_start(parse: Parse, verb: int, speaker: Tokens | None) -> int:
    """The first token of the words that tell who says it: speaker, auxiliaries, cue."""
    first = verb
    for c in parse.children[verb]:
        beside = c < verb and parse.dep[c] in ("aux", "advmod", "neg", "auxpass")
        if beside and all(parse.words[k] not in _BREAKS for k in range(parse.left[c], verb)):
            first = min(first, parse.left[c])
    if speaker is not None and speaker[0] < verb and parse.sentence[speaker[0]] == parse.sentence[verb]:
        between = range(speaker[1], first)
        if all(parse.pos[k] in ("ADV", "AUX", "PUNCT", "PART") or k >= first for k in between) or len(between) < 1:
            first = min(first, speaker[0])
    return first


def interrupted(parse: Parse, verb: int, speaker: Tokens | None) -> list[Tokens]:
    """The content of a cue that stands after or inside it, parted from it by commas; empty where it does neither."""
    if parse.tag[verb] not in _TELLING or parse.dep[verb] == "relcl" or _has_marker(parse, verb):
        return []
    opens, closes = parse.sentences[parse.sentence[verb]]
    start = cue_start(parse, verb, speaker)
    before = start - 1
    if before <= opens or parse.words[before] not in _BREAKS | _CLOSERS:
        return []
    if speaker is not None and opens <= speaker[0] < before:
        return []  # the break parts the cue from its own speaker: "The mayor, who had resigned, said"
    own_left = [c for c in parse.children[verb] if parse.dep[c] in ("ccomp", "parataxis") and parse.right[c] < start]
    head = parse.head[verb]
    hung = head != verb and parse.dep[verb] in ("parataxis", "ccomp", "dep", "advcl", "conj")
    left_limit = opens
    stop = max(verb, speaker[1] - 1 if speaker and speaker[0] > verb else verb)
    end = _telling_end(parse, stop, closes)
    rest_open = end < closes and parse.words[end] in _BREAKS
    has_clause = _has_clause(parse, left_limit, before)
    ends_here = end >= closes - 1 or parse.words[end] in _ENDS or parse.words[end] in _CLOSERS
    free = has_clause and (head == verb or hung) and not _modifies(parse, verb, left_limit, before)
    if ends_here and (own_left or free):
        return [(left_limit, before)]
    if ends_here and head == verb and _is_bare(parse, verb, left_limit, before):
        return [(left_limit, before)]
    if rest_open and not _modifies(parse, verb, left_limit, before):
        right = (end + 1, closes)
        if hung and head > end:
            return [(left_limit, before), right]
        if hung and head < start and parse.right[head] > end and parse.dep[verb] in ("parataxis", "dep", "ccomp"):
            return [(left_limit, before), right]
        if own_left:
            if _continues(parse, end + 1, closes):
                return [(left_limit, before), right]
            return [(left_limit, before)]
    return []


def _is_bare(parse: Parse, verb: int, first: int, after: int) -> bool:
    """Has a sentence-final cue nothing to govern but a headline's verbless words ("Truce to start, Oman says")?"""
    if parse.tag[first] in ("IN", "RB", "VBG", "VBN", "CC", "WRB") or after - first < 3 or verb < after:
        return False
    return not any(
        c > verb and parse.dep[c] in ("ccomp", "xcomp", "dobj", "prep", "acomp") for c in parse.children[verb]
    )


def _modifies(parse: Parse, verb: int, first: int, after: int) -> bool:
    """Does all that stands before the cue only modify it ("Behind closed doors, he has said ...")?"""
    tops = [i for i in range(first, after) if not first <= parse.head[i] < after and parse.pos[i] != "PUNCT"]
    return bool(tops) and all(
        parse.head[i] == verb and parse.dep[i] in ("prep", "advmod", "npadvmod", "advcl", "cc", "mark") for i in tops
    )


def _continues(parse: Parse, first: int, closes: int) -> bool:
    """Does what follows the cue's second comma go on with the content, and not with the cue ("adding that ...")?"""
    if first >= closes:
        return False
    root = first
    while parse.head[root] != root and first <= parse.head[root] < closes:
        root = parse.head[root]
    if parse.tag[first] in ("VBG", "CC", "IN", "WRB", "VBN", "WP", "WDT") or parse.tag[root] == "VBG":
        return False
    return parse.tag[root].startswith("V") or parse.dep[root] in ("ccomp", "conj")


def _has_marker(parse: Parse, verb: int) -> bool:
    """Is a clause under "when", "because", "if" and the like: no free comment?"""
    return any(
        c < verb and ((parse.dep[c] == "mark" and parse.lower[c] != "as") or parse.tag[c] in ("WRB", "WP", "WDT"))
        for c in parse.children[verb]
    )


def _has_clause(parse: Parse, first: int, after: int) -> bool:
    return any(parse.tag[i] in _FINITE and first <= parse.head[i] for i in range(first, after)) and any(
        parse.dep[i] in ("nsubj", "nsubjpass", "expl") for i in range(first, after)
    )


def _telling_end(parse: Parse, stop: int, closes: int) -> int:
    """The first break after the cue's words."""
    i = stop + 1
    while i < closes and parse.words[i] not in _STOPPING:
        i += 1
    return i
