"""Deeds that are only weighed: how good, hard or likely they would be, who can do them, what voters think of them."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.habits import DEEDS, PRESENT, subject_of
from onrecord.coding.events.matching import CueIndex, lemma_of
from onrecord.language.parse import Parse

_GRADES = frozenset({"more", "less", "most", "least", "as"})
_REAL = ("happened", "ongoing")
_FAR = 5
# What lists what could be done: "has three ways to press it: by suing, by striking".
_WAYS = frozenset({"way", "option", "means", "method", "choice", "route", "avenue", "remedy", "alternative"})
_HARD = frozenset({"difficulty", "feasibility", "desirability", "futility", "impossibility"})
_UPWARD = ("xcomp", "ccomp", "pcomp", "prep", "conj", "dobj", "acl", "advcl")
_ENABLED = frozenset({"positioned", "placed", "equipped", "suited"})
_ASKED = frozenset({"voter", "respondent", "elector", "percent", "%", "pollster", "adult", "electorate"})
_OPINES = frozenset({
    "want", "think", "say", "believe", "favor", "favour", "support", "oppose", "back", "approve", "disapprove",
    "prefer", "blame", "trust", "reject", "accuse", "wish", "like", "agree", "disagree", "expect",
})  # fmt: skip
_POLLS = frozenset({"poll", "survey", "polling", "pollster", "percent", "%", "respondent"})
_FANCIES = frozenset({"see", "imagine", "picture", "fancy"})
_MYSELF = frozenset({"myself", "himself", "herself", "themselves", "themselve", "yourself", "ourselves"})
_SUPPOSED_OF = frozenset({"you", "one"})
_OPENING = frozenset({'"', "``", "“", "''"})
_CLOSING = frozenset({'"', "''", "”"})
_SUFFERERS = frozenset({"victim", "survivor", "perpetrator", "casualty"})


def is_weighed(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Is a deed not told but weighed: as good or hard, as one way of many, as within a power, as a voter's wish?"""
    return (
        _is_measured(parse, index, one)
        or _is_within_power(parse, one)
        or _is_faced(parse, one)
        or _is_gerund_subject(parse, one)
        or _is_one_way(parse, one)
        or _is_polled(parse, one)
        or _is_advised(parse, one)
        or _is_blamed(parse, one)
        or _is_fancied(parse, one)
        or _is_figure(parse, one)
        or _is_argued(parse, one)
        or _is_figure_of_speech(parse, index, one)
        or _is_mark(parse, one)
        or _is_found(parse, one)
        or _is_as_it_were(parse, one)
        or _is_ruled(parse, one)
    )


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
        if parse.dep[token] == "pobj" and one.codes.type == "AID":
            return parse.lower[above] in ("on", "upon") and parse.lemma[parse.head[above]] in ("depend", "rely")
        if parse.dep[token] == "nsubj" and parse.pos[token] == "NOUN" and one.codes.type in DEEDS:
            return parse.lower[above] in ("is", "are") and any(
                parse.lower[c] in index.words["needful"] for c in parse.children[above] if parse.dep[c] == "acomp"
            )
        if parse.dep[token] not in ("xcomp", "conj", "ccomp", "pcomp", "appos"):
            return False
        token = above
    return False


def _is_within_power(parse: Parse, one: Candidate) -> bool:
    """What somebody or something is able to do: "the missile can strike Japan", "their advice can block a dam"."""
    verb = one.predicate
    if one.codes.type not in _FORCE or one.speaker is not None or one.contents or parse.pos[verb] != "VERB":
        return False
    token = verb
    while parse.dep[token] == "conj" and not any(parse.dep[c] == "aux" for c in parse.children[token]):
        token = parse.head[token]
    if parse.dep[token] == "xcomp" and _is_enabled(parse, parse.head[token]):
        return True
    able = any(parse.lower[c] == "can" and parse.dep[c] == "aux" for c in parse.children[token])
    able = able and one.codes.type != "REJECT"
    return able and all(parse.dep[c] != "neg" for c in parse.children[token])


_FORCE = frozenset({"ASSAULT", "MOBILIZE", "PROTEST", "COERCE", "REJECT"})


def _is_enabled(parse: Parse, word: int) -> bool:
    """ "Is well placed to block it", "are equipped to strike"."""
    placed = parse.lower[word] in _ENABLED
    is_now = (word, parse.head[word]) if parse.dep[word] == "acomp" else (word,)
    return placed and any(parse.lower[c] in ("is", "are") for w in is_now for c in (w, *parse.children[w]))


def _is_faced(parse: Parse, one: Candidate) -> bool:
    """An arrest that only may come: "those who return face detention"."""
    if one.cue.kind != "noun" or one.codes.mode not in ("arrest", "deport"):
        return False
    return parse.dep[one.head] in ("dobj", "conj") and parse.lemma[parse.head[one.head]] in _FACES


_FACES = frozenset({"face", "risk", "fear", "evade", "escape"})


def _is_gerund_subject(parse: Parse, one: Candidate) -> bool:
    """ "Bombing the ports would not help", "complaining about the press is not enough"; not "was a mistake"."""
    verb = one.predicate
    if parse.tag[verb] != "VBG":
        return False
    above = parse.head[verb]
    if parse.dep[verb] == "pcomp" and parse.lower[above] in ("in", "of"):
        return lemma_of(parse, parse.head[above]) in _HARD
    if parse.dep[verb] not in ("csubj", "nsubj") or subject_of(parse, verb) >= 0:
        return False
    if any(parse.dep[c] == "poss" for c in parse.children[verb]):
        return False
    return parse.tag[above] in PRESENT or any(parse.tag[c] == "MD" for c in parse.children[above])


def _is_one_way(parse: Parse, one: Candidate) -> bool:
    """One of several things that could be done: "the house has two ways to press it: by suing the ministry, or ..."."""
    token = one.predicate
    by = False
    for _ in range(_FAR):
        above = parse.head[token]
        if parse.dep[token] not in _UPWARD or above == token:
            return False
        by = by or (parse.dep[token] == "pcomp" and parse.lower[above] == "by")
        token = above
        if by and parse.tag[token] in PRESENT:
            told = (c for c in parse.children[token] if parse.dep[c] in ("dobj", "attr", "nsubj"))
            return any(lemma_of(parse, c) in _WAYS for c in told)
    return False


def _is_polled(parse: Parse, one: Candidate) -> bool:
    """What voters think or wish, as polls count them: "four in ten voters want them deported"."""
    if one.codes.type in ("PROTEST", "ASSAULT"):
        return False
    token = one.predicate
    for _ in range(_FAR):
        subject = subject_of(parse, token)
        if subject >= 0 and _is_asked(parse, subject):
            now = parse.tag[token] in PRESENT and parse.lemma[token] in _OPINES
            first, after = parse.sentences[parse.sentence[token]]
            return now or any(parse.lemma[i] in _POLLS for i in range(first, after))
        if parse.dep[token] not in ("xcomp", "ccomp", "conj", "advcl") or parse.head[token] == token:
            return False
        token = parse.head[token]
    return False


def _is_asked(parse: Parse, noun: int) -> bool:
    if lemma_of(parse, noun) in _ASKED:
        return True
    return parse.lower[noun] in ("most", "many", "majority", "half", "third", "quarter", "two-thirds") and any(
        lemma_of(parse, n) in _ASKED for c in parse.children[noun] for n in parse.children[c]
    )


def _is_advised(parse: Parse, one: Candidate) -> bool:
    """Told to readers: "don't blame the mayor", "if you doubt it, they will call you a traitor"."""
    verb = one.predicate
    if parse.pos[verb] != "VERB":
        return False
    below = parse.children[verb]
    if one.status == "did not happen" and parse.tag[verb] == "VB" and subject_of(parse, verb) < 0:
        does = any(parse.lower[c] == "do" and parse.dep[c] == "aux" for c in below)
        if does and any(parse.dep[c] == "neg" for c in below):
            return True
    if one.status in _REAL:
        return False
    main = parse.head[verb] if parse.dep[verb] == "conj" else verb
    for clause in (c for v in (verb, main) for c in parse.all_children(v, "advcl")):
        marked = any(parse.lower[c] in ("if", "when", "unless") and c < clause for c in parse.children[clause])
        subject = subject_of(parse, clause)
        if marked and subject >= 0 and parse.lower[subject] in _SUPPOSED_OF:
            return True
    return False


def _is_blamed(parse: Parse, one: Candidate) -> bool:
    """ "The ministers are to blame for it": who is so called to account accuses nobody."""
    verb = one.predicate
    if one.codes.type != "ACCUSE":
        return False
    blames = verb if parse.lemma[verb] == "blame" else next(
        (c for c in parse.all_children(verb, "xcomp") if parse.lemma[c] == "blame"), -1
    )  # fmt: skip
    if blames < 0 or parse.dep[blames] != "xcomp" or parse.lemma[parse.head[blames]] != "be":
        return False
    return all(parse.dep[c] != "dobj" for c in parse.children[blames])


def _is_fancied(parse: Parse, one: Candidate) -> bool:
    """ "Could not see herself voting for him": what one thinks of oneself as doing."""
    verb = one.predicate
    above = parse.head[verb]
    if parse.dep[verb] not in ("xcomp", "ccomp") or parse.tag[verb] != "VBG" or parse.lemma[above] not in _FANCIES:
        return False
    return any(parse.lower[c] in _MYSELF for v in (verb, above) for c in parse.children[v])


def _is_figure(parse: Parse, one: Candidate) -> bool:
    """An attack in quotation marks of its own ("a 'great assault' on the house"), or a nameless sufferer's."""
    head = one.head
    if one.cue.kind != "noun" or one.codes.type not in ("ASSAULT", "PROTEST", "COERCE"):
        return False
    if one.codes.type == "ASSAULT" and head + 1 < len(parse) and parse.lower[head + 1] in _CLOSING:
        first = parse.sentences[parse.sentence[head]][0]
        opened = next((i for i in range(head - 1, max(first, head - 4), -1) if parse.lower[i] in _OPENING), first)
        if opened > first and parse.lower[opened - 1] in ("a", "an"):
            return True
    above = parse.head[parse.head[head]]
    return (
        parse.dep[head] == "pobj"
        and parse.lower[parse.head[head]] == "of"
        and lemma_of(parse, above) in _SUFFERERS
        and any(parse.lower[c] in ("a", "an", "any", "every") for c in parse.children[above])
        and all(parse.dep[c] not in ("det", "poss") for c in parse.children[head])
    )


def _is_argued(parse: Parse, one: Candidate) -> bool:
    """ "The case against him is clear" speaks of no suit, "a release of the ministry said" of no release."""
    above = parse.head[one.head]
    if one.cue.kind != "noun" or parse.dep[one.head] != "nsubj":
        return False
    if parse.lemma[one.head] == "release":
        return parse.lemma[above] in ("say", "read", "state", "add", "note")
    return parse.lemma[one.head] == "case" and parse.lower[above] == "is" and parse.child(above, "acomp") is not None


def _is_figure_of_speech(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """What is "under attack" is no place or person, or whom one battles with is a rival: "the battle with Moyo"."""
    head = one.head
    if one.cue.kind != "noun" or one.codes.type not in ("ASSAULT", "THREATEN", "COERCE"):
        return False
    link = parse.head[head]
    if parse.dep[head] == "pobj" and parse.lower[link] == "under":
        subject = subject_of(parse, parse.head[link])
        return subject >= 0 and lemma_of(parse, subject) in index.words["ideals"]
    if parse.lemma[head] not in ("battle", "clash", "fight"):
        return False
    if any(parse.tag[c] == "TO" for v in parse.all_children(head, "acl", "relcl") for c in parse.children[v]):
        return True  # "the battle to bring the boy home"
    if any(f.actor is not None for f in one.actors):
        return False
    rivals = [f.actor for f in one.recipients if f.actor is not None]
    return bool(rivals) and all(a.kind == "person" and not a.sectors for a in rivals)


def _is_mark(parse: Parse, one: Candidate) -> bool:
    """A state or a time, not a deed: "the police guarding the house", "peace is threatened", "before he left office"."""
    verb = one.predicate
    if parse.lemma[verb] == "leave" and any(parse.lemma[t] == "office" for t in one.matched):
        return any(parse.lower[c] in _TIMES for c in (*parse.children[verb], parse.head[verb]))
    if one.codes.type == "REJECT" and one.status == "did not happen" and parse.lemma[verb] == "rule":
        return True  # "did not rule out"
    if parse.dep[verb] == "acl" and parse.tag[verb] == "VBG":
        return parse.lemma[verb] == "guard"
    if one.codes.type != "THREATEN" or parse.lower[verb] != "threatened" or one.contents:
        return False
    is_now = (verb, parse.head[verb]) if parse.dep[verb] == "acomp" else (verb,)
    stands = any(parse.lower[c] in ("is", "are") for w in is_now for c in (w, *parse.children[w]))
    return stands and all(
        parse.dep[c] not in ("agent", "dobj") and parse.lower[c] != "with" for c in parse.children[verb]
    )


_TIMES = frozenset({"before", "after", "since", "when", "until", "once", "as"})


def _is_found(parse: Parse, one: Candidate) -> bool:
    """A weapon that was found, not used: "the bomb discovered in the port", "a bomb was defused"."""
    head = one.head
    if one.cue.kind != "noun" or one.codes.mode != "explosives" or parse.lemma[head] not in _CHARGES:
        return False
    verbs = parse.all_children(head, "acl")
    if parse.dep[head] in ("nsubj", "nsubjpass", "dobj"):
        verbs.append(parse.head[head])
    return any(parse.lemma[v] in _FINDS for v in verbs)


_CHARGES = frozenset({"bomb", "device", "explosive", "grenade", "mine", "charge", "dynamite"})
_FINDS = frozenset(
    {"discover", "find", "seize", "defuse", "recover", "intercept", "confiscate", "deactivate", "disarm"}
)


def _is_as_it_were(parse: Parse, one: Candidate) -> bool:
    """ "Was practically kidnapped", "essentially locked up": the word is not meant."""
    if one.codes.type not in ("ASSAULT", "COERCE"):
        return False
    below = parse.children[one.predicate]
    return any(parse.dep[c] == "advmod" and parse.lower[c] in _ALMOST_SO for c in below)


_ALMOST_SO = frozenset({"practically", "virtually", "essentially", "basically", "figuratively", "metaphorically"})


def _is_ruled(parse: Parse, one: Candidate) -> bool:
    """What rules say of a sort of people: "families with children cannot be held for more than a week"."""
    verb = one.predicate
    if parse.dep[verb] == "pobj":
        verb = parse.head[parse.head[verb]]
    modal = any(parse.lower[c] in ("can", "ca", "must") and parse.dep[c] == "aux" for c in parse.children[verb])
    passive = parse.child(verb, "nsubjpass")
    if not modal or passive is None or one.codes.type not in DEEDS or parse.child(verb, "agent") is not None:
        return False
    return parse.tag[passive] == "NNS" and all(
        parse.dep[c] in ("prep", "acl", "relcl", "punct") for c in parse.children[passive]
    )
