"""Generic talk: words of deeds that tell of no happening, past, coming, or asked of somebody in particular.

What one is able or minded to do, what rules provide, what is done time and again, what anyone may do. The words that
make such a frame are lists of the codebook (entries/event_words); here is only how they stand to the event's word.
"""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.matching import CueIndex, lemma_of
from onrecord.coding.events.mishaps import is_mishap
from onrecord.language.parse import Parse

# Deeds, as opposed to acts in words: habits and rules of speech are seldom told, and seldom wrong when they are.
_DEEDS = frozenset({"ASSAULT", "COERCE", "AID", "CONSULT", "PROTEST", "MOBILIZE", "COOPERATE", "RETREAT", "SANCTION"})
_UNDER = ("acl", "relcl", "pcomp", "pobj", "prep", "xcomp", "dobj", "conj")
_CLAUSAL = ("xcomp", "ccomp", "pcomp", "pobj", "prep", "dobj", "conj", "agent")
_FINITE = ("VBD", "VBZ", "VBP")
_PRESENT = ("VBZ", "VBP")
_ANYONE = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody", "whomever"})
# "You" and "one" are people at large where the clause says what can or must be done, or only supposes it.
_AT_LARGE = frozenset({"you", "one"})
_LAYING_DOWN = frozenset({"can", "ca", "could", "must", "may", "should"})
_AT_LARGE_MANY = frozenset(
    {"those", "people", "anyone", "anybody", "persons", "individuals", "men", "women", "victims"}
)
_QUANTITIES = frozenset({"many", "most", "few", "some", "all", "those"})
# Prepositions that lead from a noun of stance to its matter.
_LEADING = frozenset({"to", "of", "for", "in", "on"})
_GRADES = frozenset({"more", "less", "most", "least", "as"})
_REAL = ("happened", "ongoing")
_FAR = 5


def is_generic(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Does a candidate tell of no particular happening?"""
    if one.status == "did not happen" and one.codes.type in _DEEDS and _with_any(parse, one):
        return False  # "did not arrest anyone" tells of a day
    return (
        _is_stance(parse, index, one)
        or _is_sort(parse, index, one)
        or _is_of_anyone(parse, one)
        or _is_provision(parse, index, one)
        or _is_habit(parse, index, one)
        or _is_measured(parse, index, one)
        or is_mishap(parse, index, one)
        or _is_chanted(parse, index, one)
        or _is_counted(parse, one)
        or _is_whatever(parse, one)
        or _is_within_power(parse, one)
        or _is_faced(parse, one)
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
    if one.cue.kind != "noun" or parse.dep[one.head] != "pobj" or parse.lower[above] != "of":
        return False
    measured = lemma_of(parse, parse.head[above])
    return measured in index.words["sorts"] or (one.codes.type == "PROTEST" and measured in _TOKENS_OF)


# "A letter of protest" is no rally.
_TOKENS_OF = frozenset({"letter", "note", "sign", "gesture", "symbol", "expression", "cry", "word", "song", "vote"})


def _is_of_anyone(parse: Parse, one: Candidate) -> bool:
    """Done by or to people at large: "you can't blame her", "will detain anyone who is caught"."""
    verb = one.predicate
    if parse.pos[verb] != "VERB":
        return False
    token = verb
    while parse.dep[token] in ("xcomp", "conj") and parse.head[token] != token:
        if _subject(parse, token) >= 0:
            break
        token = parse.head[token]
    subject = _subject(parse, token)
    if subject >= 0 and parse.lower[subject] in _AT_LARGE and parse.pos[subject] == "PRON":
        laid = any(parse.lower[c] in _LAYING_DOWN for c in parse.children[token])
        supposed = any(parse.lower[c] in ("if", "when", "whenever") for c in parse.children[token])
        return laid or (supposed and parse.tag[token] in ("VBP", "VB"))
    if one.codes.type == "REQUEST" and one.status == "did not happen":
        return any(parse.lower[i] == "anything" for i in range(verb, parse.right[verb] + 1))
    if one.codes.type not in _DEEDS:
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
            subject = _subject(parse, token)
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
    return parse.tag[verb] in _PRESENT or any(parse.tag[c] == "MD" for c in parse.children[verb])


def _is_habit(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """What is done time and again: "the police often hold them for months", "who leads protests in the south"."""
    verb = one.predicate
    if one.codes.type not in _DEEDS or parse.sentence[verb] == 0:
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
    if parse.tag[verb] in _PRESENT:
        return True
    return parse.tag[verb] == "VBN" and any(
        parse.lower[c] in ("is", "are") and parse.dep[c] == "auxpass" for c in parse.children[verb]
    )


def _is_at_large(parse: Parse, noun: int) -> bool:
    """Is a noun a bare plural that nothing narrows down: "arrest people", not "arrest five students"?"""
    if parse.tag[noun] != "NNS":
        return False
    return all(parse.dep[c] in ("prep", "acl", "relcl", "punct") for c in parse.children[noun])


def _is_measured(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Only weighed or granted as a right: "more likely to be hurt", "the arrest of such men is essential"."""
    token = one.predicate
    for _ in range(_FAR):
        above = parse.head[token]
        if above == token:
            return False
        if parse.dep[token] == "xcomp" and parse.lower[above] == "likely":
            return any(parse.lower[c] in _GRADES for c in parse.children[above])
        if parse.dep[token] == "xcomp" and parse.lemma[above] in index.words["granting"]:
            passive = any(parse.dep[c] == "auxpass" for c in parse.children[above])
            return passive and one.codes.type in ("COERCE", "ASSAULT") and one.status not in _REAL
        if parse.dep[token] == "pcomp" and parse.lemma[parse.head[above]] == "depend":
            return True
        if parse.dep[token] == "nsubj" and parse.pos[token] == "NOUN" and one.codes.type in _DEEDS:
            return parse.lower[above] in ("is", "are") and any(
                parse.lower[c] in index.words["needful"] for c in parse.children[above] if parse.dep[c] == "acomp"
            )
        if parse.dep[token] not in ("xcomp", "conj", "ccomp", "pcomp", "appos"):
            return False
        token = above
    return False


def _is_chanted(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """A deed only called for in a slogan: "the crowd chanted 'Jail him!'"."""
    verb = one.predicate
    if one.codes.type not in _DEEDS or parse.pos[verb] != "VERB" or parse.tag[verb] not in ("VB", "VBP"):
        return False
    if any(parse.dep[c] in ("nsubj", "nsubjpass", "aux") for c in parse.children[verb]):
        return False
    first, after = parse.sentences[parse.sentence[verb]]
    return any(parse.lemma[i] in index.words["chants"] for i in range(max(first, verb - _FAR), verb)) or (
        parse.left[verb] == verb
        and after - 1 > verb
        and any(parse.lemma[i] in index.words["chants"] for i in range(first, verb))
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


def _is_whatever(parse: Parse, one: Candidate) -> bool:
    """A deed that is told of whatever there was of it: "any walkouts went unnoticed"."""
    return (
        one.cue.kind == "noun"
        and one.codes.type in _DEEDS
        and one.status != "did not happen"
        and parse.dep[one.head] in ("nsubj", "nsubjpass")
        and _has_word(parse, one.head, "any")
    )


def _is_within_power(parse: Parse, one: Candidate) -> bool:
    """What somebody or something is able to do: "the missile can strike Japan", "their advice can block a dam"."""
    verb = one.predicate
    if one.codes.type not in _FORCE or one.speaker is not None or one.contents or parse.pos[verb] != "VERB":
        return False
    token = verb
    while parse.dep[token] == "conj" and not any(parse.dep[c] == "aux" for c in parse.children[token]):
        token = parse.head[token]
    able = any(parse.lower[c] == "can" and parse.dep[c] == "aux" for c in parse.children[token])
    return able and all(parse.dep[c] != "neg" for c in parse.children[token])


_FORCE = frozenset({"ASSAULT", "MOBILIZE", "PROTEST", "COERCE"})


def _is_faced(parse: Parse, one: Candidate) -> bool:
    """An arrest that only may come: "those who return face detention"."""
    if one.cue.kind != "noun" or one.codes.mode not in ("arrest", "deport"):
        return False
    return parse.dep[one.head] in ("dobj", "conj") and parse.lemma[parse.head[one.head]] in _FACES


_FACES = frozenset({"face", "risk", "fear", "evade", "escape"})


def _subject(parse: Parse, verb: int) -> int:
    return next((c for c in parse.children[verb] if parse.dep[c] in ("nsubj", "nsubjpass")), -1)
