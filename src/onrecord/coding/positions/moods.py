"""How the clause of a word is meant: denied, doubted, willed, owed or commanded, and when."""

import re
from collections.abc import Container

from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse

OUGHT = frozenset({"should", "must", "ought"})
WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
WOULD = frozenset({"would", "'d", "’d"})
MAY = frozenset({"may", "might", "could"})
_DOUBTFUL = frozenset({"if", "unless", "whether", "lest", "in case"})
_PROVIDED = frozenset({"provided", "providing", "assuming", "supposing"})
_SOONER = frozenset({"rather", "sooner"})
_LONGEST = 12
"""Tokens between "rather" and its "than" at most."""
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9][0-9]s?")
_NONE = frozenset({"no", "neither"})
_DENYING = _NONE | {"not", "never"}
_SCARCELY = frozenset({"hardly", "scarcely", "barely"})
_NOBODY = frozenset({"nobody", "none", "nothing"})


def is_negated(parse: Parse, token: int, passed: Container[int] = ()) -> bool:
    """Is this word under a negation of its own, or, of a noun or adjective, of the verb it belongs to?

    `passed` are words met before, whose own negation is not counted again.
    """
    if has_not(parse, token, passed):
        return True
    if parse.dep[token] in ("acomp", "attr", "dobj", "prep", "oprd") and not any(
        parse.dep[c] == "neg" for c in parse.children[token]
    ):
        return parse.pos[token] != "VERB" and has_not(parse, parse.head[token], passed, token)
    return False


def has_not(parse: Parse, token: int, passed: Container[int] = (), below: int = -1) -> bool:
    """Is a negation among a word's own children: not, no longer, no talks, no more talks, without signing, nobody?"""
    verb = parse.pos[token] in ("VERB", "AUX")
    for c in parse.children[token]:
        dep, lower = parse.dep[c], parse.lower[c]
        if dep == "neg" and is_emphatic(parse, token):
            return False
        if dep == "neg" and verb and c > token + 2 and parse.lemma[token] != "be":
            continue  # of an aside behind the verb
        if dep == "neg" and verb and _is_of_clause_before(parse, token, c):
            continue  # "If he doesn't, he should resign"
        if dep == "advmod" and lower.endswith("ly") and parse.lower[c + 1 : c + 2] == [","]:
            continue  # "Not surprisingly, he backs it"
        if dep == "neg" and lower != "only":
            return not any(parse.lower[n] == "only" for n in parse.children[token])
        if (dep in ("det", "preconj") and lower in _NONE) or (dep == "mark" and lower == "than"):
            return True
        if dep in ("amod", "advmod") and (lower in _SCARCELY or _has_no(parse, c)):
            return True
        if verb and c < token and lower in ("nor", "neither") and dep in ("cc", "advmod", "preconj"):
            return True  # "nor would Greece support them"
        if not verb or c in passed or c == below:
            continue
        if dep in ("nsubj", "nsubjpass") and (lower in _NOBODY or _has_no(parse, c)):
            return True
        if dep == "dobj" and lower == "nothing" and parse.lower[c + 1 : c + 2] in (["less"], ["short"], ["but"]):
            continue  # "will accept nothing less than"
        if dep == "dobj" and (lower in _NOBODY or lower == "no" or _is_none(parse, c)):
            return True
    if token > 1 and verb and parse.lower[token - 1] == "than":
        return bool(_SOONER.intersection(parse.lower[max(0, token - _LONGEST) : token]))
    return parse.dep[token] == "pcomp" and parse.lower[parse.head[token]] == "without"


def _is_of_clause_before(parse: Parse, verb: int, no: int) -> bool:
    """Does the verb's subject, and a modal after it, stand behind a denial that a condition opens?"""
    subject = next((s for s in parse.all_children(verb, "nsubj") if s > no), None)
    if subject is None or not any(c > subject and parse.tag[c] == "MD" for c in parse.all_children(verb, "aux")):
        return False
    first = parse.sentences[parse.sentence[verb]][0]
    return "if" in parse.lower[max(first, no - 5) : no]


_EARLY = frozenset({"soon", "early", "quickly", "fast", "much", "highly", "strongly"})


def is_emphatic(parse: Parse, token: int) -> bool:
    """ "cannot come too soon", "could not be happier": a denial that says yes."""
    if modal_of(parse, token) not in ("can", "ca", "could"):
        return False
    return any(
        (
            parse.dep[c] == "acomp"
            and (parse.tag[c] == "JJR" or any(parse.lower[d] == "more" for d in parse.children[c]))
        )
        or (parse.lower[c] in _EARLY and any(parse.lower[d] == "too" for d in parse.children[c]))
        for c in parse.children[token]
    )


def _is_none(parse: Parse, noun: int) -> bool:
    """ "no talks", "no more talks"."""
    return _has_no(parse, noun) or any(_has_no(parse, c) for c in parse.all_children(noun, "amod"))


def _has_no(parse: Parse, token: int) -> bool:
    for c in parse.children[token]:
        if parse.dep[c] in ("neg", "det", "preconj") and parse.lower[c] in _DENYING:
            return True
        if parse.dep[c] == "nummod" and parse.lower[c] in ("one", "single") and c > 0 and parse.lower[c - 1] == "not":
            return True
    return False


def modal_of(parse: Parse, token: int) -> str:
    """The modal of a predicate, its own or, where it has neither subject nor auxiliary, that of the one it follows."""
    at = token if parse.pos[token] in ("VERB", "AUX") else parse.head[token]
    for _ in range(3):
        for c in parse.children[at]:
            if parse.dep[c] == "aux" and (parse.tag[c] == "MD" or parse.lower[c] in ("ought", "'ll")):
                return parse.lower[c]
        if parse.dep[at] != "conj" or any(parse.dep[c] in ("nsubj", "nsubjpass", "aux") for c in parse.children[at]):
            return ""
        at = parse.head[at]
    return ""


def is_unreal(parse: Parse, verb: int) -> bool:
    """ "would have resigned", "would have had to go": what did not come about."""
    return modal_of(parse, verb) in WOULD and any(
        parse.dep[c] == "aux" and parse.lower[c] in ("have", "'ve", "’ve") for c in parse.children[verb]
    )


_WONDERING = frozenset({"ask", "wonder", "know", "inquire", "enquire", "question", "guess"})


def is_asked(parse: Parse, verb: int) -> bool:
    """ "asked when it would begin", "wondered how long": a question about what is so."""
    return not is_infinitive(parse, verb) and any(
        c < verb
        and parse.lower[c] != "that"  # "proposed to them that they begin" is often tagged as if it asked
        and (parse.tag[c] in ("WRB", "WP", "WDT", "WP$") or any(parse.tag[d] == "WRB" for d in parse.children[c]))
        for c in parse.children[verb]
    )


def is_doubtful(parse: Parse, token: int) -> bool:
    """Is this clause a condition or a question of whether?"""
    if any(parse.dep[c] == "mark" and parse.lower[c] in _DOUBTFUL for c in parse.children[token]):
        return True
    if parse.dep[token] == "ccomp" and parse.lemma[parse.head[token]] in _WONDERING and is_asked(parse, token):
        return True
    return parse.dep[token] in ("ccomp", "pcomp") and parse.lower[parse.head[token]] in _PROVIDED


_OVER = frozenset({"over", "dead", "finished", "off", "done", "history", "gone", "buried", "void", "ended"})


def is_past_saving(parse: Parse, verb: int) -> bool:
    """ "their truce is over", "the subsidy is gone for good": is that what the verb says of its subject?"""
    own = parse.lower[verb] in _OVER and any(parse.lemma[c] == "be" for c in parse.children[verb])
    if not own and parse.lemma[verb] != "be":
        return False
    asked = any(parse.dep[c] in ("mark", "neg", "prep") and parse.lower[c] in ("if", "until", "once", "n't", "not")
                for c in parse.children[verb])  # fmt: skip
    if asked or modal_of(parse, verb) in MAY:
        return False
    return own or any(parse.lower[c] in _OVER and parse.dep[c] in ("acomp", "attr", "advmod", "prt", "prep")
                      and not parse.all_children(c, "pobj") for c in parse.children[verb])  # fmt: skip


_TELLING = frozenset({"say", "announce", "add", "warn", "insist", "declare", "tell", "indicate", "signal", "stress", "state",
                      "confirm", "reply", "vow", "promise", "pledge", "swear"})  # fmt: skip
TIDINGS = frozenset({"notice", "word", "assurance", "announcement", "pledge", "promise", "vow", "warning", "guarantee"})
"""Nouns whose that-clause somebody says."""
_CLEAR = frozenset({"clear", "plain", "known"})


def is_told_clause(parse: Parse, token: int) -> bool:
    """Is this the clause, or in the clause, of a verb of saying: "made it clear that it would leave"?"""
    for _ in range(3):
        head, dep = parse.head[token], parse.dep[token]
        marks = {parse.lower[c] for c in parse.all_children(token, "mark")}
        if dep == "acl" and parse.lemma[head] in TIDINGS and "that" in marks:
            return True
        if dep == "ccomp" or (dep == "advcl" and not marks and any(parse.all_children(token, "nsubj"))):
            if parse.lemma[head] in _TELLING:
                return True
            if parse.lemma[head] == "give" and any(parse.lemma[c] in TIDINGS for c in parse.all_children(head, "dobj")):
                return True
            if parse.lemma[head] == "make" and any(parse.lower[c] in _CLEAR for c in parse.children[head]):
                return True
        if parse.pos[head] == "ADJ" and parse.lower[head] in _CLEAR and parse.lemma[parse.head[head]] == "make":
            return True
        if dep not in ("conj", "xcomp", "acomp", "attr") or head == token:
            return False
        token = head
    return False


def is_question(parse: Parse, token: int) -> bool:
    """Does a question mark close this token's clause?"""
    for i in range(token + 1, parse.sentences[parse.sentence[token]][1]):
        if parse.lower[i] == "?":
            return True
        if parse.lower[i] in ('"', "\u201d", "''", ";"):
            return False
    return False


_ABOUT = frozenset({"set", "about", "poised"})


def is_going_to(parse: Parse, verb: int) -> bool:
    """Is this what somebody is going to do: is going to, is to, is set to, is about to, is poised to?"""
    over = parse.head[verb]
    if parse.dep[verb] not in ("xcomp", "acomp", "advcl", "ccomp") or over >= verb or not is_infinitive(parse, verb):
        return False
    if parse.lower[over] in ("going", "gonna"):
        return True
    if parse.lemma[over] == "be" and parse.tag[over] in ("VBZ", "VBP"):
        said = any(over < c < verb and parse.dep[c] in ("acomp", "attr") for c in parse.children[over])
        return (parse.dep[verb] == "xcomp" and not said) or any(  # "it is our duty to go" is no "is to go"
            parse.lower[c] in _ABOUT or parse.lower[c] == "here" for c in parse.children[over]
        )
    return parse.lower[over] in _ABOUT and parse.lower[over + 1] == "to"


def is_infinitive(parse: Parse, token: int) -> bool:
    """Has this verb its "to"?"""
    return any(parse.dep[c] == "aux" and parse.tag[c] == "TO" for c in parse.children[token])


def is_yet_to(parse: Parse, verb: int) -> bool:
    """ "has yet to decide", "is still to decide"."""
    over = parse.head[verb]
    return (
        is_infinitive(parse, verb)
        and parse.lemma[over] in ("have", "be")
        and any(parse.lower[c] in ("yet", "still") for c in parse.children[over])
    )


def is_imperative(parse: Parse, verb: int) -> bool:
    """Is this verb a command or a "let us"?"""
    if parse.tag[verb] not in ("VB", "VBP") or any(
        parse.dep[c] in ("nsubj", "nsubjpass", "aux", "mark", "expl") and parse.lower[c] != "do"
        for c in parse.children[verb]
    ):
        return False
    first = parse.sentences[parse.sentence[verb]][0]
    again = any(parse.lemma[i] == parse.lemma[verb] and parse.pos[i] == "VERB" for i in range(first, verb))
    if again and parse.lower[first] != parse.lower[verb]:
        return False  # "wants to scrap - essentially scrap it"
    return parse.dep[verb] in ("ROOT", "ccomp") and not surface_subjects(parse, verb)


def is_history(parse: Parse, verb: int) -> bool:
    """Is the year named in which it was done, so that it is told of times past?"""
    for c in parse.children[verb]:
        if parse.lower[c] in ("in", "since", "until") and any(
            _YEAR.fullmatch(parse.words[y]) for y in parse.children[c]
        ):
            return True
        if parse.dep[c] in ("npadvmod", "advmod") and parse.lower[c] in ("years", "decades", "ago"):
            return True
    return False


_LONG_AGO = re.compile(r"1[5-8][0-9][0-9]s?|19[0-4][0-9]s?")


def is_long_ago(parse: Parse, verb: int) -> bool:
    """ "rejected the bills in 1777": is a year named that nobody who holds a stance today has seen?"""
    if parse.tag[verb] not in ("VBD", "VBN"):
        return False
    return any(
        parse.lower[c] in ("in", "since", "until")
        and any(_LONG_AGO.fullmatch(parse.words[y]) for y in parse.subtree(c)[:3])
        for c in parse.subtree(verb)
        if parse.dep[c] == "prep"
    )


def is_scant(parse: Parse, noun: int) -> bool:
    """ "little or no compromise": as good as none."""
    own = {parse.lower[c] for c in parse.all_children(noun, "amod", "det", "advmod")}
    return "little" in own and not own & {"a", "the", "what"} and parse.tag[noun] == "NN"


def is_of_all(parse: Parse, verb: int) -> bool:
    """ "you have to cut your ties", "did not have to file": how things are done, or were, and no call for it."""
    return any(
        (parse.dep[c] == "nsubj" and parse.lower[c] == "you") or (parse.dep[c] == "aux" and parse.lower[c] == "did")
        for c in parse.children[verb]
    )


def is_put_before(parse: Parse, verb: int) -> bool:
    """ "before we tax cows, we would have to tax beans", "if it closes, they would have to quit": nothing that must be."""
    over = parse.head[verb]
    marks = (
        parse.lower[m]
        for at in (verb, over)
        for c in parse.all_children(at, "advcl")
        for m in parse.all_children(c, "mark")
    )
    return modal_of(parse, verb) in WOULD and any(mark in ("before", "if") for mark in marks)
