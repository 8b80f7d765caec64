"""Generic talk: words of deeds that tell of no happening, past, coming, or asked of somebody in particular.

What one is able or minded to do, what rules provide, what is done time and again, what anyone may do. The words that
make such a frame are lists of the codebook (entries/event_words); here is only how they stand to the event's word.
"""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.habits import DEEDS, PRESENT, is_habit, subject_of
from onrecord.coding.events.matching import CueIndex, lemma_of
from onrecord.coding.events.mishaps import is_mishap
from onrecord.coding.events.weighed import is_weighed
from onrecord.language.parse import Parse

_UNDER = ("acl", "relcl", "pcomp", "pobj", "prep", "xcomp", "dobj", "conj")
_CLAUSAL = ("xcomp", "ccomp", "pcomp", "pobj", "prep", "dobj", "conj", "agent")
_FINITE = ("VBD", "VBZ", "VBP")
_ANYONE = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody", "whomever"})
# "You" and "one" are people at large where the clause says what can or must be done, or only supposes it.
_AT_LARGE = frozenset({"you", "one"})
_LAYING_DOWN = frozenset({"can", "ca", "could", "must", "may", "should"})
# Prepositions that lead from a noun of stance to its matter.
_LEADING = frozenset({"to", "of", "for", "in", "on"})
_FAR = 5


def is_generic(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Does a candidate tell of no particular happening?"""
    if one.status == "did not happen" and one.codes.type in DEEDS and _with_any(parse, one):
        return False  # "did not arrest anyone" tells of a day
    return (
        _is_stance(parse, index, one)
        or _is_sort(parse, index, one)
        or _is_of_anyone(parse, one)
        or _is_provision(parse, index, one)
        or is_habit(parse, index, one)
        or is_weighed(parse, index, one)
        or is_mishap(parse, index, one)
        or _is_chanted(parse, index, one)
        or _is_whatever(parse, one)
    )


def _is_stance(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Under a noun of stance, or itself one: "its willingness to talk", "commitment to peace", "the idea of asking"."""
    stances, records = index.words["stances"], index.words["records"]
    token = one.predicate
    if lemma_of(parse, one.head) in stances and one.support is None:
        return not _is_expressed(parse, index, one.head)
    if any(lemma_of(parse, c) in index.words["electoral"] for c in parse.children[one.head] if c < one.head):
        return one.codes.type == "AGREE"
    for step in range(_FAR):
        if parse.dep[token] not in _UNDER or (step and parse.tag[token] in _FINITE):
            return False
        if parse.dep[token] == "relcl" and not any(parse.tag[c] == "TO" for c in parse.children[token]):
            return False
        if parse.dep[token] == "prep" and parse.lower[token] not in _LEADING:
            return False
        above = parse.head[token]
        if parse.pos[above] == "NOUN" and parse.dep[token] in ("acl", "relcl", "prep"):
            lemma = lemma_of(parse, above)
            if lemma in stances:
                return not _is_expressed(parse, index, above)
            if lemma in records and parse.lower[token] == "of":
                return True
        token = above
    return False


def _is_expressed(parse: Parse, index: CueIndex, noun: int) -> bool:
    """Is a stance made known by a verb of its own: "expressed willingness", "voted in favour of"?"""
    token = noun
    for _ in range(3):
        if parse.dep[token] not in ("dobj", "nsubjpass", "pobj", "prep", "conj"):
            return False
        token = parse.head[token]
        if parse.lemma[token] in index.words["expressing"]:
            return True
    return False


def _is_sort(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """A sort of deed: "such kinds of attacks", "any form of violence"."""
    above = parse.head[one.head]
    if parse.lower[above] == "as" and parse.lemma[one.head] == "protest" and one.cue.kind == "noun":
        return parse.lemma[parse.head[above]] in _FOUNDED  # "was founded as a protest against"
    if one.cue.kind != "noun" or parse.dep[one.head] != "pobj" or parse.lower[above] != "of":
        return False
    measured = lemma_of(parse, parse.head[above])
    return measured in index.words["sorts"] or (one.codes.type == "PROTEST" and measured in _TOKENS_OF)


_FOUNDED = frozenset({"found", "form", "create", "write", "paint", "resign", "quit", "intend", "mean", "see", "set"})
# "A letter of protest" is no rally.
_TOKENS_OF = frozenset({"letter", "note", "sign", "gesture", "symbol", "expression", "cry", "word", "song", "vote"})


def _is_of_anyone(parse: Parse, one: Candidate) -> bool:
    """Done by or to people at large: "you can't blame her", "will detain anyone who is caught"."""
    verb = one.predicate
    if parse.pos[verb] != "VERB":
        return False
    token = verb
    while parse.dep[token] in ("xcomp", "conj") and parse.head[token] != token:
        if subject_of(parse, token) >= 0:
            break
        token = parse.head[token]
    subject = subject_of(parse, token)
    if subject >= 0 and parse.lower[subject] in _AT_LARGE and parse.pos[subject] == "PRON":
        laid = any(parse.lower[c] in _LAYING_DOWN for c in parse.children[token])
        supposed = any(parse.lower[c] in ("if", "when", "whenever") for c in parse.children[token])
        return laid or (supposed and parse.tag[token] in ("VBP", "VB"))
    if one.codes.type == "REQUEST" and one.status == "did not happen":
        return any(parse.lower[i] == "anything" for i in range(verb, parse.right[verb] + 1))
    if one.codes.type not in DEEDS:
        return False
    return (subject >= 0 and parse.lower[subject] in _ANYONE) or _with_any(parse, one)


def _with_any(parse: Parse, one: Candidate) -> bool:
    objects = (c for c in parse.children[one.predicate] if parse.dep[c] in ("dobj", "nsubjpass"))
    return any(parse.lower[c] in _ANYONE or _has_word(parse, c, "any") for c in objects)


def _has_word(parse: Parse, token: int, word: str) -> bool:
    return any(parse.lower[c] == word for c in parse.children[token])


def _is_provision(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """What a bill, law or treaty lays down: "the law bars them from entering", "the bill would give them an amnesty"."""
    if one.status == "ongoing":
        return False
    token = one.predicate
    for step in range(_FAR):
        if parse.pos[token] == "VERB" and (step or parse.pos[one.predicate] == "VERB"):
            subject = subject_of(parse, token)
            if subject >= 0 and lemma_of(parse, subject) in index.words["provisions"]:
                lays_down = parse.dep[subject] == "nsubj" and parse.lemma[token] in index.words["provides"]
                return lays_down and _is_lasting(parse, token)
            if subject >= 0 and parse.tag[token] in _FINITE:
                return False
        if parse.dep[token] not in _CLAUSAL or parse.head[token] == token:
            return False
        token = parse.head[token]
    return False


def _is_lasting(parse: Parse, verb: int) -> bool:
    """Is a verb told without a time of its own: in the present, or with a modal?"""
    return parse.tag[verb] in PRESENT or any(parse.tag[c] == "MD" for c in parse.children[verb])


def _is_chanted(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """A deed only called for in a slogan: "the crowd chanted 'Jail him!'"."""
    verb = one.predicate
    if one.codes.type not in DEEDS or parse.pos[verb] != "VERB" or parse.tag[verb] not in ("VB", "VBP"):
        return False
    if any(parse.dep[c] in ("nsubj", "nsubjpass", "aux") for c in parse.children[verb]):
        return False
    first, after = parse.sentences[parse.sentence[verb]]
    return any(parse.lemma[i] in index.words["chants"] for i in range(max(first, verb - _FAR), verb)) or (
        parse.left[verb] == verb
        and after - 1 > verb
        and any(parse.lemma[i] in index.words["chants"] for i in range(first, verb))
    )


def _is_whatever(parse: Parse, one: Candidate) -> bool:
    """A deed that is told of whatever there was of it: "any walkouts went unnoticed"."""
    return (
        one.cue.kind == "noun"
        and one.codes.type in DEEDS
        and one.status != "did not happen"
        and parse.dep[one.head] in ("nsubj", "nsubjpass")
        and _has_word(parse, one.head, "any")
    )
