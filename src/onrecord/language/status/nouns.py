"""Nouns as objects and subjects, after prepositions, and the clauses that hang on a noun."""

from onrecord.language.parse import Parse
from onrecord.language.status.governors import (
    ADJECTIVE,
    DISMISS,
    LIGHT,
    NOUN_COMPOUND,
    NOUN_THAT,
    NOUN_TO,
    OCCUR,
    PREPOSITION,
    PREPOSITION_ALONE,
    SAID_NOUNS,
    VERB_NOUN,
    listed,
)
from onrecord.language.status.nominal import noun_state
from onrecord.language.status.occasions import OCCASIONS, held_in_plan, occasion_subject
from onrecord.language.status.shape import (
    NOMINAL,
    has_subject,
    has_to,
    is_any,
    is_finite,
    is_indefinite,
    phrase_of,
    word_of,
)
from onrecord.language.status.signatures import Above, State
from onrecord.language.status.voicing import SAYING, is_set_off, is_voiced

_FIRST = listed("first second third last only latest next")
_LIKELY = listed("likely possible imminent probable conceivable plausible uncertain unclear")
# "Will meet before the summit", "will speak at the funeral": the occasion is as open as what it is the occasion of.
_AHEAD = frozenset(("before", "until", "at", "during"))
_ANYONE = frozenset(("anyone", "anybody", "anything", "whoever"))
# "Will respond to any attack on Chad": only if there is one.
_ANSWERS = frozenset(("respond", "react", "reply", "retaliate"))
_SEEMING = frozenset(("be", "seem", "look", "appear", "remain", "become"))
# A threat of war leaves the war open; opposition to the war does not.
_LOOSE = frozenset(("may", "think", "try"))
# What brings something about: "could force the reversal of the ruling" leaves the reversal open.
_CAUSES = listed(
    "force cause bring ensure trigger provoke prompt secure achieve obtain win allow facilitate hasten negotiate broker"
)
_UNCONFIRMED = listed("unconfirmed unverified unsubstantiated uncorroborated conflicting")
_RUMOURS = listed("rumor rumour speculation suspicion belief theory possibility expectation denial")
# Done before others deal with it: "will discuss a plan put forward by Chad".
_BEFORE = listed(
    """bring file submit lodge propose draft present adopt pass sign issue announce reject demand request broker
    push oppose introduce approve impose"""
)
# What something is, that is "to do": "the demand is to leave".
_SAID_TO_BE = {
    "need": "call", "demand": "call", "want": "call", "request": "call", "requirement": "call", "task": "call",
    "option": "may", "way": "may", "idea": "may", "solution": "may", "answer": "may", "alternative": "may",
    "hope": "may", "wish": "may", "dream": "may", "choice": "may", "threat": "may",
}  # fmt: skip
_AFTER_IT = listed("victim survivor aftermath anniversary memory witness casualty wake scene perpetrator veteran")
_TIPS = listed("information evidence tip clue intelligence lead")
_COMES_TO_NOTHING = listed("fail collapse fizzle founder flop")
_DEADLY = listed("deadly fatal bloody failed infamous notorious")
# What one is made to answer for, or thanked for, has been done.
_REQUITES = listed(
    """punish penalize penalise fine jail imprison sanction sue prosecute fire sack dismiss suspend expel impeach censure
    rebuke reprimand criticize criticise condemn denounce slam attack praise thank commend reward apologize apologise"""
)
_GIVES = frozenset(("give", "have", "show", "express", "make", "see", "offer"))
_REFUSALS = frozenset(("fails", "deny", "bars"))
# What a decision known to all does by being taken.
_RULED = listed("reject deny refuse veto dismiss decline rebuff spurn overturn uphold condemn")
# Verb and noun that together bring about what the noun's infinitive tells: "found ways to raise the money".
_BRINGS_ABOUT = {
    "way": "find", "opportunity": "take seize use", "occasion": "take use", "time": "take", "trouble": "take",
    "courage": "have", "nerve": "have", "audacity": "have", "means": "find",
}  # fmt: skip
# "Termed the charges baseless", "the claim is false": what was charged is denied.
_CALLS = listed("call term label brand describe deem find declare")
_FALSE = listed(
    """false untrue baseless groundless unfounded irresponsible absurd ridiculous preposterous fabricated lie lies
    slander slanderous nonsense fiction fabrication outrageous malicious laughable ludicrous"""
)
_MONTHS = listed("january february march april may june july august september october november december")
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")


def object_setting(parse: Parse, i: int, head: int, phrase: str = "") -> Above | None:
    """Noun token i is the object or passive subject of the verb at token head."""
    word = word_of(parse, head)
    held = held_in_plan(parse, i, head)
    if held is not None:
        return held
    signature = VERB_NOUN.get(phrase or phrase_of(parse, head, word))
    if word == "plot" and parse.tag[head] in ("VBD", "VBN") and not is_indefinite(parse, i) and not _has_of(parse, i):
        return None  # "plotted the attacks": that they are known tells that they came about
    if signature in _LOOSE and not is_indefinite(parse, i):
        return None
    if signature and not (signature in _REFUSALS and word_of(parse, i) in SAID_NOUNS):
        return Above(signature, head, head, head + 1)
    if is_any(parse, i) or word in _CAUSES or (word in LIGHT and is_indefinite(parse, i)):
        return Above("does", head, head, head + 1)
    if word in LIGHT or is_indefinite(parse, i):
        return Above("open", head, head, head + 1)
    return None


def _has_of(parse: Parse, i: int) -> bool:
    return any(parse.lower[c] == "of" for c in parse.children[i])


def subject_setting(parse: Parse, i: int, head: int) -> Above | State | None:
    """Noun token i is the subject of the verb at token head."""
    word = word_of(parse, head)
    coming = occasion_subject(parse, i, head)
    if coming is not None:
        return coming
    if word in _SEEMING:
        for c in parse.children[head]:
            if parse.lower[c] == "underway" or parse.lower[c : c + 2] == ["under", "way"]:
                return State("ongoing", "ongoing", c, c + 1)
            if parse.dep[c] in ("acomp", "oprd"):
                adjective = word_of(parse, c)
                signature = "may" if adjective in _LIKELY else ADJECTIVE.get(adjective)
                if signature in ("unlikely", "doubt") or adjective in _LIKELY:
                    return Above(signature or "may", head, c, c + 1)
    if word in OCCUR:
        return Above("does", head, head, head + 1)
    if _dated(parse, i):
        return None  # "a deal reached in July could lead to war"
    return Above("open", head, head, head + 1) if is_indefinite(parse, i) else None


def _dated(parse: Parse, i: int) -> bool:
    """Says a participle behind the noun when it was done: "a deal reached in July", "a law passed last year"?"""
    for verb in parse.all_children(i, "acl"):
        if parse.tag[verb] != "VBN":
            continue
        for c in parse.children[verb]:
            if parse.dep[c] == "npadvmod" and any(parse.lower[m] == "last" for m in parse.children[c]):
                return True
            if parse.lower[c] in ("in", "on") and any(
                parse.lower[n] in _MONTHS
                or parse.lower[n] in _DAYS
                or (parse.lower[n].isdigit() and len(parse.words[n]) == 4)
                for n in parse.all_children(c, "pobj")
            ):
                return True
    return False


def compound_setting(parse: Parse, i: int, head: int) -> Above:
    """Noun token i stands before the noun at token head: "an attack plan"."""
    signature = NOUN_COMPOUND.get(word_of(parse, head), "does")
    return refused_setting(parse, head) or Above(signature, head, head, head + 1)


def refused_setting(parse: Parse, noun: int, signature: str = "fails") -> Above | None:
    """What a refused proposal or a dismissed claim contains did not come about: "rejected a request to ..."."""
    if word_of(parse, noun) in SAID_NOUNS and _called_false(parse, noun):
        return Above("deny", parse.head[noun], parse.head[noun], parse.head[noun] + 1)
    if word_of(parse, noun) not in SAID_NOUNS or parse.dep[noun] not in ("dobj", "nsubjpass", "pobj"):
        return None
    verb = parse.head[noun]
    if parse.dep[noun] == "pobj":
        particle, verb = verb, parse.head[verb]
        word = f"{word_of(parse, verb)} {parse.lower[particle]}"
    else:
        word = phrase_of(parse, verb, word_of(parse, verb))
    if VERB_NOUN.get(word) not in ("fails", "bars") and word not in DISMISS:
        return None
    return Above(signature, verb, verb, verb + 1)


def _called_false(parse: Parse, noun: int) -> bool:
    """ "Termed the charges baseless", "dismissed ... as lies", "the charges are baseless"."""
    verb = parse.head[noun]
    word = word_of(parse, verb)
    if parse.dep[noun] in ("dobj", "nsubjpass") and word in _CALLS:
        told = parse.all_children(verb, "oprd", "acomp", "attr", "ccomp")
    elif parse.dep[noun] == "nsubj" and word == "be":
        told = parse.all_children(verb, "acomp", "attr")
    elif parse.dep[noun] == "nsubj" and parse.dep[verb] == "ccomp" and parse.pos[verb] == "ADJ":
        return parse.lower[verb] in _FALSE  # "called the charges baseless" as a small clause
    else:
        return False
    negated = any(parse.dep[c] == "neg" for c in parse.children[verb])
    return not negated and any(parse.lower[c] in _FALSE for c in told)


def noun_clause_setting(parse: Parse, i: int, head: int) -> Above | State | None:
    """Token i heads a clause that hangs on the noun at token head: relative, participle, infinitive or "that"."""
    word = word_of(parse, head)
    if has_to(parse, i):
        near = (head, *parse.all_children(head, "compound"))  # "the first former Warsaw Pact countries to join"
        if any(parse.lower[c] in _FIRST for n in near for c in parse.children[n]):
            return Above("does", head, head, head + 1)
        verb = parse.head[head]
        if word == "decision" and word_of(parse, i) in _RULED and not is_indefinite(parse, head):
            return refused_setting(parse, head)  # "criticised the decision to reject it": it has been rejected
        undone = parse.lemma[verb] in _COMES_TO_NOTHING and parse.tag[verb] in ("VBD", "VBN")
        if undone and NOUN_TO.get(word) == "try" and parse.dep[head] == "nsubj":
            return State("did not happen", "fails", verb, verb + 1)  # "the attempt to free them failed"
        brought = parse.dep[head] == "dobj" and word_of(parse, verb) in _BRINGS_ABOUT.get(word, "").split()
        if brought or is_voiced(parse, i, verb):
            return Above("does", verb, verb, head + 1)
        return refused_setting(parse, head) or Above(NOUN_TO.get(word, "aim"), head, head, head + 1)
    if word == "case" and parse.lower[head - 1] == "in" and parse.dep[head] == "pobj":
        return State("possible", "if", head - 1, head + 1)  # "in case the court asked"
    if parse.dep[i] != "relcl" or _says_that(parse, i, head):
        unsure = next((c for c in parse.children[head] if parse.lower[c] in _UNCONFIRMED), -1)
        if unsure >= 0:
            return State("possible", "think", unsure, head + 1)
    if parse.dep[i] == "relcl" and word in _RUMOURS and _says_that(parse, i, head):
        return refused_setting(parse, head, "deny") or Above("think", head, head, head + 1)
    if parse.dep[i] != "relcl":
        if parse.tag[i] in ("VBN", "VBG") and not is_finite(parse, i) and not _says_that(parse, i, head):
            link = parse.head[head]
            never = parse.dep[head] == "pobj" and PREPOSITION_ALONE.get(parse.lower[link]) == "never"
            if never and any(parse.lower[c] == "being" for c in parse.children[i]):
                return State("did not happen", "never", link, link + 1)  # "without accords being reached"
            main = noun_state(parse, head, word)
            if main.ground == "not":
                return main
            if parse.tag[i] == "VBG" and word_of(parse, i) in SAYING and is_set_off(parse, i):
                return None
            if parse.tag[i] == "VBN" and (word_of(parse, i) in _BEFORE or _by_whom(parse, i)):
                return None  # "will rule on a case brought by Chad": it has been brought
            article = any(parse.lower[c] in ("a", "an") for c in parse.children[head])
            if main.ground != "modifier" and (article or (parse.tag[i] == "VBG" and is_indefinite(parse, head))):
                return Above("does", head, head, head + 1)  # "did not sign a paper agreeing to it"
            return None
        return refused_setting(parse, head, "deny") or Above(NOUN_THAT.get(word, "say"), head, head, head + 1)
    if parse.tag[i] not in ("VBZ", "VBP"):
        return None
    if parse.lower[head] in _ANYONE:
        return State("possible", "any", head, head + 1)
    for c in parse.children[head]:
        if parse.lower[c] == "any" and parse.dep[c] == "det":
            return State("possible", "any", c, c + 1)
    return None


def _is_coming(parse: Parse, verb: int) -> bool:
    """ "Will respond", "would react": what is answered has not come either."""
    return any(parse.lower[c] in ("will", "would", "'ll", "shall") for c in parse.children[verb])


def _by_whom(parse: Parse, i: int) -> bool:
    return any(parse.dep[c] == "agent" for c in parse.children[i])


def _says_that(parse: Parse, i: int, head: int) -> bool:
    """Does the clause tell the rumour: "the rumour that a bomb went off", which the parse takes for a relative?"""
    subject = any(parse.dep[c] in ("nsubj", "nsubjpass") and parse.lower[c] != "that" for c in parse.children[i])
    return subject and head + 1 < len(parse) and parse.lower[head + 1] == "that"


def said_to_be(parse: Parse, head: int) -> Above:
    """ "They are to meet" plans it; "what we need is to meet" asks for it, "the idea is to meet" weighs it."""
    for c in parse.children[head]:
        if parse.dep[c] in ("csubj", "nsubj", "ccomp") and c < head:
            clauses = (c, *(d for d in parse.children[c] if parse.dep[d] == "relcl"))
            found = (_SAID_TO_BE.get(word_of(parse, d)) for d in clauses)
            signature = next((s for s in found if s), None)
            if signature:
                return Above(signature, head, c, c + 1)
    return Above("plan", head, head, head + 1)


def preposition_setting(parse: Parse, i: int, prep: int) -> Above | State | None:
    """Token i, a noun or an -ing clause, stands after the preposition at token prep."""
    preposition, above = parse.lower[prep], parse.head[prep]
    if preposition == "of":
        for c in (above, *parse.children[prep]):
            if parse.lower[c] == "instead":
                return State("did not happen", "never", c, prep + 1)
    if preposition == "than" and prep > 0 and parse.lower[prep - 1] == "rather":
        return State("did not happen", "never", prep - 1, prep + 1)
    if preposition == "of" and parse.lower[above] == "ahead" and word_of(parse, i) in OCCASIONS:
        return Above("plan", parse.head[above], above, prep + 1)
    if preposition == "to" and word_of(parse, above) in _ANSWERS and is_indefinite(parse, i):
        return Above("if", above, above, above + 1) if _is_coming(parse, above) else None
    if preposition == "to" and parse.lower[above] == "prior":
        return None  # "prior to leaving" is before leaving
    if parse.dep[i] == "pcomp":
        for c in parse.children[i]:
            if parse.lower[c] == "whether" or (parse.tag[c] == "WRB" and has_to(parse, i)):
                return State("possible", "if", c, c + 1)  # "on whether to", "about how to"
    if preposition == "for" and parse.dep[i] == "pcomp" and parse.tag[i] == "VBG" and _is_judged(parse, above):
        return None  # "will be fined for refusing": it has been refused
    if preposition == "with" and parse.dep[i] == "pcomp" and parse.tag[i] == "VBG" and has_subject(parse, i):
        before = parse.left[prep] - 1
        if before > 0 and parse.lower[before] == ",":
            return None  # "may lose, with all sides voicing doubts": they voice them now
    told = parse.tag[i] == "NNS" or not is_indefinite(parse, i)
    if preposition == "of" and told and word_of(parse, above) in _AFTER_IT and not is_any(parse, i):
        return None  # "to help the victims of attacks": there have been attacks
    if preposition == "to" and parse.dep[above] == "acl" and word_of(parse, parse.head[above]) in _TIPS:
        return State("possible", "may", above, prep + 1)  # "a reward for information leading to their arrest"
    signature = PREPOSITION_ALONE.get(preposition)
    if signature == "never":
        return Above(signature, above, prep, prep + 1) if above != prep else None
    if signature or above == prep:
        return None
    noun = parse.dep[i] == "pobj"
    word = word_of(parse, above)
    phrase = f"{word} {preposition}"
    signature = PREPOSITION.get(phrase)
    if signature is None and noun and phrase in VERB_NOUN:
        return object_setting(parse, i, above, phrase)
    if signature is None and word in _GIVES:
        given = next((c for c in parse.children[above] if parse.dep[c] == "dobj"), -1)
        signature = PREPOSITION.get(f"{word_of(parse, given)} {preposition}") if given >= 0 else None
    if signature is None and preposition in ("from", "for"):
        above, signature = _verb_of(parse, above, preposition)
    if signature and not (noun and signature in _LOOSE and preposition != "for" and not is_indefinite(parse, i)):
        return Above(signature, above, above, above + 1)
    if signature:
        return None
    return _loosely(parse, i, preposition, above, word)


def _is_known(parse: Parse, i: int) -> bool:
    """Is this noun marked as one that came about: "before the 2012 attack", "before the deadly raid"?"""
    return any((parse.words[c].isdigit() and len(parse.words[c]) == 4) or parse.lower[c] in _DEADLY
               for c in parse.children[i])  # fmt: skip


def _is_judged(parse: Parse, verb: int) -> bool:
    """Does a verb requite what was done: "punish for", "hold in contempt for", "thank for"?"""
    if parse.pos[verb] in NOMINAL and parse.dep[verb] == "pobj":
        verb = parse.head[parse.head[verb]]
    held = parse.lemma[verb] == "hold" and any(
        parse.lower[n] in ("contempt", "account") for c in parse.children[verb] for n in parse.children[c]
    )
    return held or parse.lemma[verb] in _REQUITES


def _verb_of(parse: Parse, above: int, preposition: str) -> tuple[int, str | None]:
    """The verb whose preposition the parse hung on its object: "kept the crowd from", "appealed to donors for"."""
    if parse.dep[above] not in ("dobj", "nsubjpass", "pobj"):
        return above, None
    verb = parse.head[above] if parse.dep[above] != "pobj" else parse.head[parse.head[above]]
    signature = PREPOSITION.get(f"{word_of(parse, verb)} {preposition}")
    return (verb, signature) if signature else (above, None)


def _loosely(parse: Parse, i: int, preposition: str, above: int, word: str) -> Above | None:
    """A prepositional phrase that its governor does not ask for: part of the clause while that is open."""
    if parse.dep[i] == "pcomp" and preposition == "by" and word == "be":
        stated = said_to_be(parse, above)  # "the way out was by talking"
        return stated if stated.first != above else Above("hangs", above, above, above + 1)
    if parse.dep[i] == "pcomp":
        return Above("hangs" if preposition in ("of", "in", "by", "to") else "open", above, above, above + 1)
    if parse.lower[above] in ("is", "are", "'s", "’s", "'re", "’re"):
        return Above("does", above, above, above + 1)
    if not is_indefinite(parse, i):
        ahead = preposition in _AHEAD and not (preposition == "before" and _is_known(parse, i))
        return Above("open", above, above, above + 1) if ahead else None
    if is_any(parse, i):
        return Above("does", above, above, above + 1)
    if parse.pos[above] in NOMINAL:
        return Above("does", above, above, above + 1) if preposition == "of" else None
    return Above("does" if word in LIGHT or word == "be" else "open", above, above, above + 1)
