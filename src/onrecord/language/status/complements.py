"""Clauses under verbs and adjectives, and adverbial clauses: what the governor does to them."""

from onrecord.language.parse import Parse
from onrecord.language.status.clause import own_state
from onrecord.language.status.governors import (
    ADJECTIVE,
    MARKS,
    NOUN_TO,
    VERB_ING,
    VERB_THAT,
    VERB_TO,
    listed,
)
from onrecord.language.status.nouns import noun_clause_setting, said_to_be
from onrecord.language.status.shape import (
    NOMINAL,
    has_subject,
    has_to,
    is_finite,
    is_having,
    is_subjunctive,
    mark_of,
    phrase_of,
    word_of,
)
from onrecord.language.status.signatures import Above, State
from onrecord.language.status.voicing import SAYING, is_set_off, is_voiced

_TIMES = frozenset(("when", "once", "until", "before", "after", "as", "till"))
# "Saw them leave": the bare complement is what was sensed, "saw that they left" is what was understood.
_SENSES = frozenset(("see", "hear", "watch", "feel", "notice"))
_AIMED = frozenset(("for", "that", "so"))
# It is ... that.
_THAT_IS = {
    "possible": "may", "likely": "may", "probable": "may", "conceivable": "may", "plausible": "may", "imminent": "may",
    "unlikely": "unlikely", "improbable": "unlikely", "doubtful": "doubt", "impossible": "fails", "true": "does",
    "case": "does", "false": "fails", "untrue": "fails", "essential": "call", "vital": "call", "imperative": "call",
}  # fmt: skip
# Participles of speech tell what is said in doing the rest,
# except of words that are themselves still to come: "will issue a statement condemning it".
_UTTERS = listed("issue make deliver release write send give sign adopt pass speak say vote")
# "Gathered to denounce the ruling" tells what the gathering did.
_GATHERING = frozenset(("gather", "assemble", "rally", "march", "join", "unite"))
# "Acted swiftly to bar him", "moved quickly to bar him": the deed is what was done in haste.
_ACTS = frozenset(("act", "move", "intervene", "work"))
_HASTILY = frozenset(("quickly", "swiftly", "promptly", "immediately", "successfully", "hastily"))
# Who is right or wrong to do a thing does it; "it is wrong to" only weighs it.
_JUDGED = listed("right wrong foolish brave kind correct justified mistaken stupid unwise generous")
# What is done again and again, for somebody, is no more when it is stopped; a shelling that stopped has been.
_STOPS = frozenset(("stop", "cease", "quit", "halt", "end"))
_GIVEN_ON = listed(
    "provide give send supply sell deliver pay fund lend cooperate work meet talk buy import export issue"
)
# What a body decided a year and more ago has come about since.
_DECIDES = frozenset(("decide", "opt", "choose", "vote"))
_FIRST_ONLY = frozenset(("initially", "originally"))
# What lasts "until" something is done asks for it: "on strike until the men are freed".
_STANDS_OUT = listed("strike boycott protest sit-in fast emergency blockade occupation walkout picket mourn vigil")
# What follows these with "to" tells their aim, not what they bring about.
_NO_GOVERNORS = frozenset(("does", "ongoing", "say", "think", "try"))


def complement_setting(parse: Parse, i: int, head: int) -> Above | State | None:
    """Token i heads an xcomp or ccomp of token head."""
    word = word_of(parse, head)
    to = has_to(parse, i)
    if parse.lower[head] == "now" and parse.dep[i] == "ccomp":
        return None  # "now that he has gone"
    if parse.pos[head] in ("ADJ", "ADV"):
        mark = mark_of(parse, i)
        if mark >= 0 and parse.lower[mark] == "whether":
            return Above("if", head, mark, mark + 1)  # "are not sure whether"
        return adjective_setting(parse, i, head, to)
    if parse.pos[head] in NOMINAL:
        return noun_clause_setting(parse, i, head)
    phrase = phrase_of(parse, head, word)
    if to and any(c > head and (parse.tag[c] == "WRB" or parse.lower[c] == "whether") for c in parse.children[i]):
        return Above("if", head, head, head + 1)  # "disputed how to enforce it"
    if to:
        return _infinitive(parse, i, head, word, phrase)
    gerund = parse.tag[i] == "VBG" and not is_finite(parse, i)
    if word == "deny" and any(parse.lower[c] in _FIRST_ONLY for c in parse.children[head]):
        return None  # "initially denied": not to the end
    if gerund and word in _STOPS and word_of(parse, i) in _GIVEN_ON:
        return Above("fails", head, head, head + 1)  # "stopped providing aid": none is provided
    if (gerund and (parse.dep[i] == "xcomp" or phrase in VERB_ING)) or is_having(parse, i):
        return Above(VERB_ING.get(phrase) or VERB_ING.get(word, "does"), head, head, head + 1)
    if parse.dep[i] == "xcomp":
        return Above("does", head, head, head + 1)
    mark = mark_of(parse, i)
    if any(parse.tag[c] == "WP" and c < i and parse.dep[c] in ("nsubj", "nsubjpass") for c in parse.children[i]):
        return None  # "did not explain what caused it" takes it for granted that something did
    if mark >= 0 and parse.lower[mark] in ("if", "whether"):
        return Above("if", head, mark, mark + 1)
    if mark >= 0 and parse.tag[mark] == "WRB":
        return None  # "asked why they fled" takes the flight for granted
    if word == "be":
        return _impersonal(parse, head)
    signature = VERB_THAT.get(word, "say")
    if word in _SENSES and mark < 0 and parse.tag[i] in ("VB", "VBN", "VBG"):
        signature = "does"
    if signature == "call" and not is_subjunctive(parse, i):
        signature = "say"
    return Above(signature, head, head, head + 1)


def _impersonal(parse: Parse, head: int) -> Above:
    """ "It is possible that", "it is not true that"."""
    for c in parse.children[head]:
        if parse.dep[c] in ("acomp", "attr"):
            signature = _THAT_IS.get(word_of(parse, c))
            if signature:
                return Above(signature, head, c, c + 1)
    return Above("say", head, head, head + 1)


def _infinitive(parse: Parse, i: int, head: int, word: str, phrase: str) -> Above | State:
    if word == "be":
        judged = [c for c in parse.all_children(head, "acomp") if c < i]
        return adjective_setting(parse, i, judged[-1], True) if judged else said_to_be(parse, head)
    if word == "have":
        for c in parse.children[head]:
            if parse.lower[c] == "yet":
                return Above("fails", head, c, c + 1)
        return Above("had to" if parse.lower[head] == "had" else "call", head, head, head + 1)
    if word == "call" and not any(parse.lower[c] in ("on", "upon", "for") for c in parse.children[head]):
        return Above("aim", head, head, head + 1)
    if _is_done(parse, head, word):
        return Above("does", head, head, head + 1)
    signature = VERB_TO.get(phrase) or VERB_TO.get(word, "aim")
    if signature == "ongoing" and any(parse.lower[c] in ("would", "will", "'ll", "’ll") for c in parse.children[head]):
        negated = any(parse.dep[c] == "neg" for c in parse.children[head])
        return Above(signature, head, head, head + 1) if negated else State("ongoing", "ongoing", head, head + 1)
    if signature == "wish" and has_subject(parse, i):
        signature = "call"  # to want another to act is to ask for it
    return Above(signature, head, head, head + 1)


def _is_done(parse: Parse, head: int, word: str) -> bool:
    """Has what the verb's infinitive tells come about: decided on a year ago, "acted swiftly to"?"""
    if word in _DECIDES:
        return _years_ago(parse, head)
    return word in _ACTS and any(parse.lower[c] in _HASTILY for c in parse.children[head])


def _years_ago(parse: Parse, verb: int) -> bool:
    """Does the clause lie a year and more back: "decided at last year's summit", "voted two years ago"?"""
    if parse.tag[verb] not in ("VBD", "VBN"):
        return False
    for c in parse.children[verb]:
        for t in range(parse.left[c], min(parse.right[c] + 1, parse.left[c] + _NEAR)):
            after = parse.lower[t + 1] if t + 1 < len(parse) else ""
            if (parse.lower[t], after) == ("last", "year") or (parse.lower[t] in ("year", "years") and after == "ago"):
                return parse.dep[c] in ("prep", "npadvmod", "advmod")
    return False


_NEAR = 6


def adjective_setting(parse: Parse, i: int, head: int, to: bool) -> Above:
    """Token i heads the complement of the adjective at token head."""
    word = word_of(parse, head)
    signature = ADJECTIVE.get(word) or ("may" if to else "say")
    if word == "able" and parse.lower[parse.head[head]] in ("was", "were", "been"):
        signature = "does"
    if any(parse.lower[c] == "too" for c in parse.children[head]):
        signature = "fails"
    elif to and word in _JUDGED and _judges_somebody(parse, head):
        signature = "does"
    return Above(signature, head, head, head + 1)


def _judges_somebody(parse: Parse, adjective: int) -> bool:
    """Has "is right to" a subject that does it, not "it"?"""
    verb = parse.head[adjective]
    subjects = parse.all_children(verb, "nsubj") if parse.dep[adjective] == "acomp" else []
    return any(parse.lower[c] not in ("it", "that", "this", "what", "there") for c in subjects)


def adverbial_setting(parse: Parse, i: int, head: int) -> Above | State | None:
    """Token i heads an adverbial clause of token head."""
    mark = mark_of(parse, i)
    if mark >= 0:
        w = parse.lower[mark]
        if w in MARKS:
            return State("possible", "if", mark, mark + 1)
        if w == "than":
            return _rather_than(parse, i)
        if w in ("until", "till", "til"):
            return _until(parse, i, head, mark)
        past = any(parse.lower[c] in ("was", "were", "had", "been") for c in parse.children[i])
        if w in _TIMES and parse.tag[i] in ("VBZ", "VBP", "VBN") and not past:
            return Above("open", head, mark, mark + 1)
        if w not in _AIMED:
            return None
    first = parse.left[i]
    if mark < 0 and parse.lower[first] == "had" and parse.head[first] == i and parse.dep[first] == "aux":
        return State("did not happen", "counterfactual", first, first + 1)
    if has_to(parse, i):
        return _aim(parse, i, head)
    voiced = parse.tag[i] == "VBG" and mark < 0 and word_of(parse, i) in SAYING and is_set_off(parse, i)
    if voiced and word_of(parse, head) not in _UTTERS:
        return None  # "plans to strike, rejecting the offer": in planning it the offer is rejected
    phrase = phrase_of(parse, head, word_of(parse, head))
    if parse.tag[i] == "VBG" and mark < 0 and phrase in VERB_ING and not is_finite(parse, i):
        return Above(VERB_ING[phrase], head, head, head + 1)
    if parse.tag[i] != "VBG" or mark >= 0:
        return None
    listed_with = parse.tag[head] == "VBG" and any(
        parse.dep[c] == "conj" and parse.tag[c] == "VBG" for c in parse.children[i]
    )  # "are throwing stones, smashing windows and shouting": three deeds alike
    return Above("does" if listed_with else "open", head, head, head + 1)


def _until(parse: Parse, i: int, head: int, mark: int) -> Above | State | None:
    """What one waits for: asked for by "will not leave until they withdraw", open after "will stay until", else told."""
    main = own_state(parse, head, word_of(parse, head))
    refused = main.ground == "not" and any(parse.tag[c] == "MD" for c in parse.children[head])
    if refused or main.status == "called for":
        return State("called for", "call", mark, mark + 1)
    present = parse.tag[i] in ("VBZ", "VBP") or any(parse.lower[c] in ("is", "are") for c in parse.children[i])
    if present and _stands_out(parse, head):
        return State("called for", "call", mark, mark + 1)
    if present or main.status in ("planned", "possible"):
        return State("possible", "if", mark, mark + 1)
    return None


def _stands_out(parse: Parse, verb: int) -> bool:
    """Is this a strike, a boycott, an emergency declared, or going on one?"""
    below = [n for c in parse.all_children(verb, "dobj", "prep") for n in (c, *parse.all_children(c, "pobj"))]
    return any(word_of(parse, t) in _STANDS_OUT for t in (verb, *below))


def _rather_than(parse: Parse, i: int) -> State | None:
    for c in parse.children[i]:
        if parse.lower[c] == "rather":
            return State("did not happen", "never", c, c + 1)
    return None


def _aim(parse: Parse, i: int, head: int) -> Above | State | None:
    """An infinitive that the parse hangs on the clause: a governor's complement that it mistook, or an aim."""
    if any(parse.lower[c] == "only" for c in parse.children[i]):
        return None  # "returned only to be jailed" tells what came of it
    for c in parse.children[head]:
        if parse.dep[c] == "dobj" and parse.right[c] + 1 == parse.left[i] and word_of(parse, c) in NOUN_TO:
            return noun_clause_setting(parse, i, c)  # "foiled a plot to bomb"
    word = word_of(parse, head)
    if parse.pos[head] == "ADJ":
        return adjective_setting(parse, i, head, True)
    if word == "do" and parse.dep[head] in ("relcl", "ccomp"):
        return Above("does", head, head, head + 1)  # "all that they did to help"
    if word == "be":
        return said_to_be(parse, head)
    if is_voiced(parse, i, head) or _is_done(parse, head, word):
        return Above("does", head, head, head + 1)
    signature = VERB_TO.get(word, "aim")
    signature = "aim" if signature in _NO_GOVERNORS and word not in _GATHERING else signature
    return Above(signature, head, head, head + 1)
