"""One happening, one event: which candidates and which rows of a report tell the same thing."""

from collections.abc import Sequence

from onrecord.coding.draft import EventDraft
from onrecord.coding.events.candidate import Candidate
from onrecord.language.parse import Parse

# Types whose verbs come in chains that tell one happening: struck and killed, met and discussed, marched and chanted.
CHAINED = frozenset({"ASSAULT", "CONSULT", "PROTEST", "MOBILIZE", "COOPERATE"})
_CHAIN = ("conj", "xcomp", "advcl", "relcl", "acl", "pcomp", "prep", "ccomp")
_REAL = frozenset({"happened", "ongoing"})
_APART = frozenset({"after", "before", "following", "since"})
_FAR = 12
"""Sentences between two mentions of one event; further apart they are kept as two."""


def join_in_sentence(parse: Parse, found: list[Candidate]) -> None:
    """Mark candidates of one sentence that tell one happening: `part_of` points at the most specific of them."""
    at: dict[int, Candidate] = {}
    for one in found:
        at.setdefault(one.predicate, one)
        at.setdefault(one.head, one)
    for one in found:
        if one.codes.type not in CHAINED or one.speaker is not None:
            continue
        other = _chained_to(parse, one, at)
        if other is not None and other.codes.type == one.codes.type and _agree(one, other):
            _join(one, other)
    for one in found:
        for other in one.contents:
            # "will not give in" is one refusal, and "agreed to meet for talks" one meeting.
            refused = one.codes.type == "REJECT" and other.codes.type == "CONCEDE"
            if refused or (other.codes.type == one.codes.type and other.codes.type == "CONSULT"):
                other.part_of = one


def _chained_to(parse: Parse, one: Candidate, at: dict[int, Candidate]) -> Candidate | None:
    """The candidate that this one's words hang on, or that is its subject."""
    if one.arguments is not None:
        for token in (*one.arguments.doers, *one.arguments.objects, *(n for _, n in one.arguments.obliques)):
            other = at.get(token)
            if other is not None and other is not one and other.codes.type == one.codes.type:
                return other
    token = one.predicate
    for _ in range(4):
        if parse.head[token] == token or parse.dep[token] not in (*_CHAIN, "pobj", "dobj", "nsubjpass", "nsubj"):
            return None
        inside = parse.children[token] if parse.dep[token] == "relcl" else ()
        if any(parse.tag[c] == "WRB" for c in inside) and any(parse.dep[c] == "nsubj" for c in inside):
            return None  # "killed in Goma, where soldiers clashed with rebels" tells two things of Goma
        apart = parse.dep[token] == "prep" and parse.lower[token] in _APART
        beside = parse.dep[token] == "advcl" and _is_beside(parse, token)
        later = parse.dep[token] == "advcl" and parse.head[token] < token and _is_earlier(parse, token)
        token = parse.head[token]
        other = at.get(token)
        if other is not None and other is not one:
            if later and one.arguments is not None and one.arguments.passive and _is_deed(other):
                return None  # "launched the offensive after a judge was killed": the judge died before it
            if beside and _struck(one) and _struck(other) and not _struck(one) & _struck(other):
                return None  # "a bomb killed two miners as police clashed with students"
            # "the second attack, following a raid": two
            return None if apart and one.cue.kind == other.cue.kind == "noun" else other
    return None


def _is_earlier(parse: Parse, clause: int) -> bool:
    """Does "after" or "since" open this clause, so that it tells what was before?"""
    return any(parse.dep[c] == "mark" and parse.lower[c] in ("after", "since") for c in parse.children[clause])


def _is_beside(parse: Parse, clause: int) -> bool:
    """Does "as" or "while" open this clause, and somebody of its own act in it?"""
    opened = any(parse.dep[c] == "mark" and parse.lower[c] in ("as", "while") for c in parse.children[clause])
    return opened and parse.child(clause, "nsubj") is not None


def _is_deed(one: Candidate) -> bool:
    """Does this tell somebody's own doing, and not what was suffered ("died after he was shot")?"""
    return one.arguments is not None and not one.arguments.passive and bool(one.actors)


def _agree(one: Candidate, other: Candidate) -> bool:
    """No two modes side by side, no two different doers, nobody who strikes in one and is struck in the other.

    Nor one that came about and one that did not.
    """
    if one.codes.mode and other.codes.mode and one.codes.mode != other.codes.mode:
        return False
    denied = "denied" in (one.status, other.status)  # "denied that many died in the raid": one happening, denied
    if not denied and (one.status in _REAL) != (other.status in _REAL) and (_stays(one) or _stays(other)):
        return False
    mine = {id(f.actor) for f in one.actors if f.actor}
    theirs = {id(f.actor) for f in other.actors if f.actor}
    if not (one.mutual or other.mutual) and (mine & _struck(other) or theirs & _struck(one)):
        return False
    return not mine or not theirs or bool(mine & theirs)


def _stays(one: Candidate) -> bool:
    """Is it told as not having come about, or by a noun as having so, whatever stands beside it?"""
    return one.status == "did not happen" or (one.status in _REAL and one.cue.kind == "noun" and one.support is None)


def _struck(one: Candidate) -> set[int]:
    return {id(f.actor) for f in one.recipients if f.actor}


def _join(one: Candidate, other: Candidate) -> None:
    top, low = (one, other) if _rank(one) > _rank(other) else (other, one)
    while top.part_of is not None:
        top = top.part_of
    if top is low:
        return
    low.part_of = top


def _rank(one: Candidate) -> tuple[int, int, int]:
    return (one.codes.mode is not None, len(one.codes.cameo or ""), -one.head)


def is_near(parse: Parse, later: EventDraft, earlier: EventDraft) -> bool:
    """Does a row stand so close behind another that they may tell one happening?"""
    return parse.sentence[later.head] - parse.sentence[earlier.head] <= _FAR


def same_happening(parse: Parse, earlier: EventDraft, later: EventDraft, *, definite: bool) -> bool:
    """Does a later row tell what an earlier row of the report has told? Compatible in who, whom, when and where."""
    if earlier.type != later.type:
        return False
    if (earlier.status in _REAL) != (later.status in _REAL) or (
        earlier.status not in _REAL and earlier.status != later.status
    ):
        return False
    if earlier.mode and later.mode and earlier.mode != later.mode:
        return False
    if not is_near(parse, later, earlier):
        return False
    if _disjoint(earlier.actors, later.actors) or _disjoint(earlier.recipients, later.recipients):
        return False
    if earlier.date and later.date and not _overlap(earlier, later):
        return False
    if earlier.places and later.places and _disjoint(earlier.places, later.places):
        return False
    shared = _shared(earlier.actors, later.actors) + _shared(earlier.recipients, later.recipients)
    if earlier.entry == later.entry:
        return shared >= 1 or (definite and not later.actors and not later.recipients)
    if shared >= 2:
        return earlier.mode is None or later.mode is None
    return definite and (earlier.mode is None or later.mode is None) and not (later.actors and later.recipients)


def absorb(into: EventDraft, other: EventDraft) -> None:
    """Give a row the mentions and details of another mention of the same happening."""
    into.mentions += [m for m in other.mentions if m not in into.mentions]
    into.actors += [a for a in other.actors if a not in into.actors]
    into.recipients += [r for r in other.recipients if r not in into.recipients and r not in into.actors]
    into.places += [p for p in other.places if p not in into.places]
    into.figures += [f for f in other.figures if f not in into.figures]
    into.instruments += [i for i in other.instruments if i not in into.instruments]
    into.passages += [p for p in other.passages if p not in into.passages]
    into.date = into.date or other.date
    if (other.mode and not into.mode) or (len(other.cameo or "") > len(into.cameo or "") and other.mode == into.mode):
        into.mode, into.cameo, into.contexts = other.mode, other.cameo, other.contexts
    for figure in other.figures:
        figure.event = into


def _disjoint(a: Sequence[object], b: Sequence[object]) -> bool:
    return bool(a) and bool(b) and not any(x is y for x in a for y in b)


def _shared(a: Sequence[object], b: Sequence[object]) -> int:
    return int(any(x is y for x in a for y in b))


def _overlap(a: EventDraft, b: EventDraft) -> bool:
    if (
        a.date is None
        or b.date is None
        or not (a.date.earliest and a.date.latest and b.date.earliest and b.date.latest)
    ):
        return True
    return a.date.earliest <= b.date.latest and b.date.earliest <= a.date.latest
