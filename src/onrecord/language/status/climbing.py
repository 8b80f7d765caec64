"""From a predicate up the tree: the governor above it and what that governor does to it."""

from onrecord.language.parse import Parse
from onrecord.language.status.clause import own_state
from onrecord.language.status.governors import (
    ADJECTIVE,
    LIGHT,
    MARKS,
    NOUN_COMPOUND,
    NOUN_THAT,
    NOUN_TO,
    OCCUR,
    DISMISS,
    PREPOSITION,
    PREPOSITION_ALONE,
    SAID_NOUNS,
    VERB_ING,
    VERB_NOUN,
    VERB_THAT,
    VERB_TO,
)
from onrecord.language.status.nominal import noun_state
from onrecord.language.status.signatures import FACT, State, governed, nested

_DEEPEST = 12
_BASE = frozenset(("VB", "VBP", "NN", "JJ"))
_COPULAR = frozenset(("acomp", "attr", "oprd"))
_OPEN = frozenset(("planned", "called for", "possible"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_FIRST = frozenset("first second third last only latest next".split())
# A threat of war leaves the war open; opposition to the war does not.
_LOOSE = frozenset(("may", "think", "try"))
_SEEMING = frozenset(("be", "seem", "look", "appear", "remain", "become"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


def word_of(parse: Parse, i: int) -> str:
    """The dictionary form: as written where the tag says that it is one already."""
    return parse.lower[i] if parse.tag[i] in _BASE else parse.lemma[i].lower()


def state_of(parse: Parse, i: int, depth: int = 0) -> State:
    """The state of the predicate at token i in all its settings."""
    dep = parse.dep[i]
    if dep in ("aux", "auxpass", "prt") and parse.head[i] != i:
        return state_of(parse, parse.head[i], depth + 1)
    if depth > _DEEPEST:
        return FACT
    return nested(_setting(parse, i, depth), _own(parse, i))


def _own(parse: Parse, i: int) -> State:
    pos, dep = parse.pos[i], parse.dep[i]
    word = word_of(parse, i)
    if pos in _NOMINAL:
        return noun_state(parse, i, word)
    own = own_state(parse, i, word)
    if own.status == "happened" and dep == "conj" and pos in ("VERB", "AUX"):
        return _shared(parse, i, word)
    return own


def _shared(parse: Parse, i: int, word: str) -> State:
    """The markers of the first conjunct that reach a later one: "did not attack or threaten"."""
    head = parse.head[i]
    joined = [parse.lower[c] for c in parse.children[head] if parse.dep[c] == "cc" and head < c < i]
    if "nor" in joined:
        at = next(c for c in parse.children[head] if parse.lower[c] == "nor")
        return State("did not happen", "not", at, at + 1)
    if "or" in joined:
        own = own_state(parse, head, word)
        if own.status == "did not happen" and not any(parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[i]):
            return own
    if parse.tag[i] != parse.tag[head] or parse.tag[i] in ("VBD", "VBZ", "VBP"):
        return FACT
    for c in parse.children[i]:
        if parse.dep[c] in ("nsubj", "nsubjpass", "aux", "auxpass", "expl"):
            return FACT
    if any(parse.dep[c] == "cc" and parse.lower[c] == "but" for c in parse.children[head] if c > head):
        return FACT
    own = own_state(parse, head, word)
    if own.status == "happened" and parse.dep[head] == "conj" and parse.head[head] != head:
        return _shared(parse, head, word)
    return own


def _setting(parse: Parse, i: int, depth: int) -> State:
    """The state into which whatever stands above token i puts it."""
    dep, head = parse.dep[i], parse.head[i]
    if head == i:
        return _asked(parse, i)
    if dep == "conj":
        return _of_conjunct(parse, i, head, depth)
    if dep in ("xcomp", "ccomp"):
        return _of_complement(parse, i, head, depth)
    if dep in _COPULAR:
        return state_of(parse, head, depth + 1)
    if dep == "advcl":
        return _of_adverbial(parse, i, head, depth)
    if dep in ("acl", "relcl"):
        return _of_noun_clause(parse, i, head, depth)
    if dep in ("pobj", "pcomp"):
        return _of_preposition(parse, i, head, depth)
    if dep in ("dobj", "nsubjpass", "dative") or (dep == "npadvmod" and _after_particle(parse, i)):
        return _of_object(parse, i, head, depth)
    if dep == "nsubj":
        return _of_subject(parse, i, head, depth)
    if dep in ("compound", "nmod"):
        signature = NOUN_COMPOUND.get(word_of(parse, head), "does")
        refused = _refused(parse, head, depth)
        return refused or governed(signature, state_of(parse, head, depth + 1), head, head + 1)
    if dep in ("appos", "amod", "advmod"):
        return state_of(parse, head, depth + 1)
    return FACT


def _refused(parse: Parse, noun: int, depth: int) -> State | None:
    """The state of what a refused proposal or a denied claim contains, or null: "rejected a request to ..." """
    if word_of(parse, noun) not in SAID_NOUNS or parse.dep[noun] not in ("dobj", "nsubjpass", "pobj"):
        return None
    verb = parse.head[noun]
    if parse.dep[noun] == "pobj":
        word = f"{word_of(parse, parse.head[verb])} {parse.lower[verb]}"
        verb = parse.head[verb]
    else:
        word = _particle(parse, verb, word_of(parse, verb))
    signature = VERB_NOUN.get(word)
    if signature not in ("fails", "bars") and word not in DISMISS:
        return None
    return governed("fails", state_of(parse, verb, depth + 1), verb, verb + 1)


def _asked(parse: Parse, i: int) -> State:
    """A root under a question mark is open, unless a question word takes it for granted ("why did they attack?")."""
    last = parse.sentences[parse.sentence[i]][1] - 1
    while last > i and parse.lower[last] in ("\"", "'", "”", "’", "''", ")"):
        last -= 1
    if parse.lower[last] != "?":
        return FACT
    if any(parse.tag[c] in ("WRB", "WP", "WDT") and c < i for c in parse.children[i]):
        return FACT
    return State("possible", "question", last, last + 1)


def _has_to(parse: Parse, i: int) -> bool:
    return any(parse.lower[c] == "to" and parse.dep[c] == "aux" for c in parse.children[i])


def _mark(parse: Parse, i: int) -> int:
    for c in parse.children[i]:
        if parse.dep[c] == "mark" or (parse.dep[c] == "advmod" and parse.tag[c] == "WRB"):
            return c
    return -1


def _particle(parse: Parse, i: int, word: str) -> str:
    for c in parse.children[i]:
        if parse.dep[c] == "prt":
            return f"{word} {parse.lower[c]}"
    return word


def _after_particle(parse: Parse, i: int) -> bool:
    """ "called off the march": the parser at times takes the object for an adverb."""
    return parse.left[i] > 0 and parse.dep[parse.left[i] - 1] == "prt"


def _of_conjunct(parse: Parse, i: int, head: int, depth: int) -> State:
    """What stands above the first conjunct stands above the later ones, unless the parse joined unlike forms."""
    if parse.pos[i] in ("VERB", "AUX") and parse.pos[head] in ("VERB", "AUX"):
        finite = parse.tag[i] in _FINITE
        if finite and parse.tag[head] not in _FINITE and not _is_finite(parse, head):
            return FACT
        if finite and parse.tag[head] in ("VB", "VBN") and own_state(parse, head, "").ground == "imperative":
            return FACT
        if parse.tag[i] == "VBG" and parse.tag[head] != "VBG" and not _is_finite(parse, i):
            return FACT
    return _setting(parse, head, depth + 1)


def _of_complement(parse: Parse, i: int, head: int, depth: int) -> State:
    governor = state_of(parse, head, depth + 1)
    word = word_of(parse, head)
    to = _has_to(parse, i)
    if parse.pos[head] in ("ADJ", "ADV"):
        return _of_adjective(parse, i, head, word, governor)
    if parse.pos[head] in _NOMINAL:
        signature = (NOUN_TO.get(word, "may") if to else NOUN_THAT.get(word)) or "say"
        return governed(signature, governor, head, head + 1)
    phrase = _particle(parse, head, word)
    if to:
        if word == "call" and not any(parse.lower[c] in ("on", "upon", "for") for c in parse.children[head]):
            return governed("aim", governor, head, head + 1)
        if word == "be":
            return governed("plan", governor, head, head + 1)
        if word == "have":
            return _had_to(parse, head, governor)
        signature = VERB_TO.get(phrase) or VERB_TO.get(word, "may")
        if signature == "wish" and _has_subject(parse, i):
            signature = "call"
        return governed(signature, governor, head, head + 1)
    if parse.tag[i] == "VBG" and (parse.dep[i] == "xcomp" or phrase in VERB_ING) and not _is_finite(parse, i):
        return governed(VERB_ING.get(phrase) or VERB_ING.get(word, "does"), governor, head, head + 1)
    if parse.dep[i] == "xcomp":
        return governor
    mark = _mark(parse, i)
    if mark >= 0 and parse.lower[mark] in ("if", "whether"):
        return governed("if", governor, mark, mark + 1)
    signature = VERB_THAT.get(word, "say")
    if signature == "call" and not _is_subjunctive(parse, i):
        signature = "say"
    return governed(signature, governor, head, head + 1)


def _is_subjunctive(parse: Parse, i: int) -> bool:
    """Demanded "that he leave", "that it be stopped", "him freed": a bare form, or none."""
    tag = parse.tag[i]
    if tag in ("VB", "NN") or (tag == "VBP" and parse.tag[parse.head[i]] in ("VBD", "VBN")):
        return not any(parse.dep[c] == "aux" for c in parse.children[i])
    auxiliaries = [parse.lower[c] for c in parse.children[i] if parse.dep[c] in ("aux", "auxpass")]
    return tag == "VBN" and (not auxiliaries or auxiliaries[0] == "be")


def _has_subject(parse: Parse, i: int) -> bool:
    return any(parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[i])


def _is_finite(parse: Parse, i: int) -> bool:
    return any(parse.dep[c] in ("aux", "nsubj") for c in parse.children[i])


def _had_to(parse: Parse, head: int, governor: State) -> State:
    for c in parse.children[head]:
        if parse.lower[c] == "yet":
            return governed("fails", governor, c, c + 1)
    if governor.status == "happened" and parse.lower[head] == "had":
        return governor
    return governed("call", governor, head, head + 1)


def _of_adjective(parse: Parse, i: int, head: int, word: str, governor: State) -> State:
    signature = ADJECTIVE.get(word)
    if any(parse.lower[c] == "too" for c in parse.children[head]):
        signature = "fails"
    if word == "able" and parse.lower[parse.head[head]] in ("was", "were", "been"):
        signature = "does"
    if signature is None:
        signature = "may" if _has_to(parse, i) else "say"
    return governed(signature, governor, head, head + 1)


def _of_adverbial(parse: Parse, i: int, head: int, depth: int) -> State:
    mark = _mark(parse, i)
    if mark >= 0:
        w = parse.lower[mark]
        if w in MARKS:
            return State("possible", "if", mark, mark + 1)
        if w == "than":
            return _than(parse, i)
        if w in ("when", "once", "until", "before", "after", "as", "till") and parse.tag[i] in ("VBZ", "VBP", "VBN"):
            main = state_of(parse, head, depth + 1)
            return main if main.status in _OPEN else FACT
        if w not in ("for", "that", "so"):
            return FACT
    first = parse.left[i]
    if mark < 0 and parse.lower[first] == "had" and parse.head[first] == i and parse.dep[first] == "aux":
        return State("did not happen", "counterfactual", first, first + 1)
    if _has_to(parse, i):
        if any(parse.lower[c] == "only" for c in parse.children[i]):
            return FACT
        word = word_of(parse, head)
        signature = VERB_TO.get(word)
        governor = state_of(parse, head, depth + 1)
        if parse.pos[head] == "ADJ":
            return _of_adjective(parse, i, head, word, governor)
        if word == "be":
            signature = "plan"
        if signature in ("does", "ongoing", "say", "think", None, "try"):
            signature = "aim"
        return governed(signature, governor, head, head + 1)
    if parse.tag[i] == "VBG" and mark < 0:
        main = state_of(parse, head, depth + 1)
        return main if main.status in _OPEN else FACT
    return FACT


def _than(parse: Parse, i: int) -> State:
    for c in parse.children[i]:
        if parse.lower[c] == "rather":
            return State("did not happen", "never", c, c + 1)
    return FACT


def _of_noun_clause(parse: Parse, i: int, head: int, depth: int) -> State:
    word = word_of(parse, head)
    if _has_to(parse, i):
        governor = state_of(parse, head, depth + 1)
        if any(parse.lower[c] in _FIRST for c in parse.children[head]):
            return governor
        refused = _refused(parse, head, depth)
        return refused or governed(NOUN_TO.get(word, "may"), governor, head, head + 1)
    if parse.dep[i] == "acl":
        if parse.tag[i] in ("VBN", "VBG") and not _is_finite(parse, i):
            main = noun_state(parse, head, word)
            return main if main.ground == "not" else FACT
        refused = _refused(parse, head, depth)
        if refused:
            status = "denied" if refused.status == "did not happen" else "possible"
            return State(status, "deny", refused.first, refused.after)
        signature = NOUN_THAT.get(word, "say")
        return governed(signature, state_of(parse, head, depth + 1), head, head + 1)
    for c in parse.children[head]:
        if parse.lower[c] == "any" and parse.dep[c] == "det" and parse.tag[i] in ("VBZ", "VBP"):
            return State("possible", "any", c, c + 1)
    return FACT


def _of_preposition(parse: Parse, i: int, prep: int, depth: int) -> State:
    preposition = parse.lower[prep]
    above = parse.head[prep]
    if preposition == "of":
        for c in (above, *parse.children[prep]):
            if parse.lower[c] == "instead":
                return State("did not happen", "never", c, prep + 1)
    signature = PREPOSITION_ALONE.get(preposition)
    if signature == "never":
        return governed(signature, state_of(parse, above, depth + 1) if above != prep else FACT, prep, prep + 1)
    if signature or above == prep:
        return FACT
    word = word_of(parse, above)
    phrase = f"{word} {preposition}"
    signature = PREPOSITION.get(phrase)
    if signature is None and phrase in VERB_NOUN and parse.dep[i] == "pobj":
        return _of_object(parse, i, above, depth, phrase)
    if signature is None and preposition in ("from", "for") and parse.dep[above] in ("dobj", "nsubjpass", "pobj"):
        verb = parse.head[above] if parse.dep[above] != "pobj" else parse.head[parse.head[above]]
        signature = PREPOSITION.get(f"{word_of(parse, verb)} {preposition}")
        above = verb if signature else above
    if signature in _LOOSE and parse.dep[i] == "pobj" and not _is_indefinite(parse, i):
        return FACT
    if signature:
        return governed(signature, state_of(parse, above, depth + 1), above, above + 1)
    main = state_of(parse, above, depth + 1)
    if parse.lower[above] in ("is", "are", "'s", "’s", "'re", "’re") and preposition in ("on", "in", "under", "at"):
        return nested(main, State("ongoing", "ongoing", above, prep + 1))
    if parse.dep[i] == "pcomp":
        if main.status == "did not happen":
            return main if preposition in ("of", "in", "by", "to") else FACT
        return main if main.status in _OPEN else FACT
    if not _is_indefinite(parse, i):
        return FACT
    if parse.pos[above] in _NOMINAL:
        return main if preposition == "of" else FACT
    return main if main.status in _OPEN or word in LIGHT or word == "be" else FACT


def _is_indefinite(parse: Parse, i: int) -> bool:
    for c in parse.children[i]:
        if parse.dep[c] == "poss":
            return False
        if parse.dep[c] == "det" and parse.lower[c] not in ("a", "an", "any", "some", "another", "no", "more"):
            return False
    return True


def _of_object(parse: Parse, i: int, head: int, depth: int, phrase: str = "") -> State:
    word = word_of(parse, head)
    phrase = phrase or _particle(parse, head, word)
    signature = VERB_NOUN.get(phrase)
    own = word_of(parse, i)
    if signature in _LOOSE and not _is_indefinite(parse, i):
        return FACT
    if signature and not (signature in ("fails", "deny", "bars") and own in SAID_NOUNS):
        return governed(signature, state_of(parse, head, depth + 1), head, head + 1)
    main = state_of(parse, head, depth + 1)
    if word in LIGHT:
        return main if main.status in _OPEN or _is_indefinite(parse, i) else FACT
    return main if main.status in _OPEN and _is_indefinite(parse, i) else FACT


def _of_subject(parse: Parse, i: int, head: int, depth: int) -> State:
    word = word_of(parse, head)
    if word in _SEEMING:
        for c in parse.children[head]:
            if parse.dep[c] in ("acomp", "oprd"):
                signature = ADJECTIVE.get(word_of(parse, c))
                if signature in ("may", "unlikely", "doubt"):
                    return governed(signature, state_of(parse, head, depth + 1), c, c + 1)
    if word in OCCUR:
        return state_of(parse, head, depth + 1)
    if _is_indefinite(parse, i):
        main = state_of(parse, head, depth + 1)
        return main if main.status in _OPEN else FACT
    return FACT
