"""From a predicate up the tree: its own markers, set under what stands above it, as far as the sentence's root."""

from onrecord.language.parse import Parse
from onrecord.language.status.clause import own_state
from onrecord.language.status.complements import adverbial_setting, complement_setting
from onrecord.language.status.nominal import noun_state
from onrecord.language.status.nouns import (
    compound_setting,
    noun_clause_setting,
    object_setting,
    preposition_setting,
    subject_setting,
)
from onrecord.language.status.occasions import clause_with, comes_with
from onrecord.language.status.shape import FINITE, NOMINAL, has_to, is_finite, word_of
from onrecord.language.status.signatures import FACT, Above, State, governed, nested

_DEEPEST = 12
"""Governors read above a predicate; deeper trees are lists and broken text."""
_ORDERS = frozenset(("order", "instruct", "command"))
_TOLD = frozenset(("nsubj", "nsubjpass"))
_SHARING = frozenset(("acomp", "attr", "oprd", "appos", "advmod", "aux", "auxpass", "prt"))


def state_of(parse: Parse, i: int, depth: int = 0) -> State:
    """The state of the predicate at token i in all its settings."""
    if depth > _DEEPEST:
        return FACT
    above = _setting(parse, i)
    if above is None:
        outer = FACT
    elif isinstance(above, State):
        outer = above
    else:
        outer = governed(above.signature, state_of(parse, above.governor, depth + 1), above.first, above.after)
    own = _own(parse, i)
    if own.ground == "not" and isinstance(above, Above) and _is_order(parse, above):
        return State("did not happen", "not", own.first, own.after)
    if parse.pos[i] in NOMINAL and (
        above is None or (isinstance(above, Above) and above.signature in ("open", "plan"))
    ):
        clause = clause_with(parse, i)
        if clause >= 0:
            outer = comes_with(governed("open", state_of(parse, clause, depth + 1), clause, clause + 1), outer)
    return nested(outer, own)


def _is_order(parse: Parse, above: Above) -> bool:
    """Is what stands above an order, which one's own forces obey: "ordered that no soldier fire"?"""
    return above.signature in ("call", "say") and parse.lemma[above.first] in _ORDERS


def _own(parse: Parse, i: int) -> State:
    word = word_of(parse, i)
    if parse.pos[i] in NOMINAL:
        return noun_state(parse, i, word)
    own = own_state(parse, i, word)
    if own is FACT and parse.dep[i] == "conj" and parse.pos[i] in ("VERB", "AUX"):
        return _shared(parse, i, word)
    return own


def _shared(parse: Parse, i: int, word: str) -> State:
    """The markers of the first conjunct that reach a later one: "did not attack or threaten"."""
    head = parse.head[i]
    joined = {parse.lower[c]: c for c in parse.children[head] if parse.dep[c] == "cc" and head < c < i}
    if "nor" in joined:
        return State("did not happen", "not", joined["nor"], joined["nor"] + 1)
    labels = [parse.dep[c] for c in parse.children[i]]
    if "nsubj" in labels or "nsubjpass" in labels:
        return FACT
    if "or" in joined:
        own = own_state(parse, head, word)
        if own.status == "did not happen":
            return own
    if parse.tag[i] != parse.tag[head] or parse.tag[i] in FINITE or "but" in joined:
        return FACT
    if "aux" in labels or "auxpass" in labels or "expl" in labels:
        return FACT
    own = own_state(parse, head, word)
    if own is FACT and parse.dep[head] == "conj" and parse.head[head] != head:
        return _shared(parse, head, word)
    return own


def _setting(parse: Parse, i: int) -> Above | State | None:
    """What stands above token i: a governor and its signature, a state outright, or nothing that matters."""
    dep, head = parse.dep[i], parse.head[i]
    if head == i:
        return _asked(parse, i)
    if dep == "conj":
        if _is_misjoined(parse, i, head):
            return _joined_below(parse, i, head)
        return _setting(parse, head)
    if dep in ("xcomp", "ccomp"):
        return complement_setting(parse, i, head)
    if dep in _SHARING:
        return Above("does", head, head, head + 1)
    if dep == "advcl":
        return adverbial_setting(parse, i, head)
    if dep in ("acl", "relcl"):
        return noun_clause_setting(parse, i, head)
    if dep in ("pobj", "pcomp"):
        return preposition_setting(parse, i, head)
    if dep in ("dobj", "nsubjpass", "dative") or (dep == "npadvmod" and _follows_particle(parse, i)):
        return object_setting(parse, i, head)
    if dep == "nsubj":
        return subject_setting(parse, i, head)
    if dep in ("csubj", "csubjpass"):
        modal = next((c for c in parse.children[head] if parse.tag[c] == "MD"), -1)
        if modal >= 0 and parse.tag[i] == "VBG" and not is_finite(parse, i):
            return State("possible", "would", modal, modal + 1)  # "bombing the ports would not help"
        return Above("open", head, head, head + 1)
    if dep in ("compound", "nmod"):
        return compound_setting(parse, i, head)
    if dep == "amod":
        main = noun_state(parse, head, word_of(parse, head))
        return main if main.ground == "not" else None
    return None


def _follows_particle(parse: Parse, i: int) -> bool:
    """ "Called off the march": the parser at times takes such an object for an adverb."""
    return parse.left[i] > 0 and parse.dep[parse.left[i] - 1] == "prt"


def _is_misjoined(parse: Parse, i: int, head: int) -> bool:
    """Did the parse join unlike verb forms? What governs the first of them does not govern the second."""
    if parse.pos[i] not in ("VERB", "AUX") or parse.pos[head] not in ("VERB", "AUX"):
        return False
    if parse.tag[i] in FINITE and parse.tag[head] not in FINITE:
        return has_to(parse, head) or not is_finite(parse, head) or own_state(parse, head, "").ground == "imperative"
    if parse.tag[i] == "VB" and parse.tag[head] in FINITE and not is_finite(parse, i):
        return not any(parse.dep[c] == "aux" for c in parse.children[head])
    return parse.tag[i] == "VBG" and parse.tag[head] != "VBG" and not is_finite(parse, i)


def _joined_below(parse: Parse, i: int, head: int) -> Above | State | None:
    """A bare verb joined to a finite one goes on with its infinitive: "urge them to stop and, for now, free the men"."""
    if parse.tag[i] != "VB":
        return None
    for c in parse.children[head]:
        if parse.dep[c] in ("xcomp", "ccomp", "advcl") and head < c < i and has_to(parse, c):
            return _setting(parse, c)
    return None


def _asked(parse: Parse, i: int) -> State | None:
    """A root under a question mark is open, unless a question word takes it for granted ("why did they attack?")."""
    last = parse.sentences[parse.sentence[i]][1] - 1
    while last > i and parse.lower[last] in ('"', "'", "”", "’", "''", ")"):
        last -= 1
    if parse.lower[last] != "?" or any(parse.tag[c] in ("WRB", "WP", "WDT") and c < i for c in parse.children[i]):
        return None
    if parse.tag[i] == "VBD" and any(parse.dep[c] in _TOLD and c < i for c in parse.children[i]):
        return None  # "the ministers agreed to cut taxes for?": no question has this order
    return State("possible", "question", last, last + 1)
