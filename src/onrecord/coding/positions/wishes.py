"""Wishes that a parse hides: nouns told to be what is wanted, infinitives that an object asks for, "would rather see"."""

from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.moods import WOULD, is_infinitive, modal_of
from onrecord.coding.positions.paths import Step
from onrecord.language.parse import Parse


def wish_told(parse: Parse, index: AxisIndex, be: int) -> Step | None:
    """ "Its demand is that they leave", "the plan is to go": the noun that is told to be the clause."""
    for c in parse.all_children(be, "nsubj"):
        if parse.pos[c] != "NOUN":
            continue
        path = "being" if is_told_wish(parse, index, c) else "clause"
        if index.attitude("noun", parse.lemma[c], path) is not None:
            return c, path, "noun"
    return None


def is_told_wish(parse: Parse, index: AxisIndex, noun: int) -> bool:
    """Is this a noun for what somebody wants, as it is told of what it is: "its aim is a truce"?"""
    return index.attitude("noun", parse.lemma[noun], "being") is not None


def is_rather_seen(parse: Parse, verb: int) -> bool:
    """ "would rather see the levy go", "would like to see them out"."""
    if parse.lemma[verb] not in ("see", "have"):
        return False
    if (
        parse.lemma[verb] == "have"
        and modal_of(parse, verb) in WOULD
        and any(
            parse.dep[c] == "ccomp" and c > verb and parse.tag[c] in ("VBN", "VB", "VBD") for c in parse.children[verb]
        )
    ):
        return True  # "would have them sent home"
    return modal_of(parse, verb) in WOULD and any(
        parse.lower[c] in ("rather", "sooner", "gladly") for c in parse.children[verb]
    )


def wished_in(parse: Parse, index: AxisIndex, verb: int) -> Step | None:
    """ "turned aside a plea from Oslo to extend it": an infinitive parsed as the verb's own, which an object's noun asks for."""
    over = parse.head[verb]
    if parse.dep[verb] in ("acl", "relcl") and is_infinitive(parse, verb) and is_given_time(parse, parse.head[over]):
        return parse.head[over], "clause", "verb"  # "gave the junta a week to lift it", parsed under the week
    if parse.dep[verb] not in ("advcl", "xcomp") or not is_infinitive(parse, verb):
        return None
    for c in parse.children[parse.head[verb]]:
        wished = parse.dep[c] in ("dobj", "nsubjpass") and c < verb and parse.pos[c] == "NOUN"
        if wished and parse.lemma[c] in _WISHES and index.attitude("noun", parse.lemma[c], "clause") is not None:
            return c, "clause", "noun"
    return None


_WISHES = frozenset({"plea", "call", "demand", "request", "appeal", "offer", "bid", "proposal", "petition", "pledge", "promise",
                     "vow", "refusal", "plan"})  # fmt: skip


def is_term(parse: Parse, noun: int) -> bool:
    """ "no agreement without a force on the ground": is this what somebody says must be there, or nothing will be?

    What comes "without" it is denied by its own "no", or by that of the verb over it that tells of a deal or an end.
    """
    without = parse.head[noun]
    if parse.dep[noun] not in ("pobj", "pcomp") or parse.lower[without] != "without":
        return False
    over = parse.head[without]
    barred = [over, *parse.all_children(over, "attr", "nsubj", "dobj")]
    return any(
        parse.lemma[n] in _REACHED and any(parse.lower[d] == "no" for d in parse.all_children(n, "det")) for n in barred
    )


_REACHED = frozenset({"agreement", "deal", "accord", "settlement", "peace", "solution", "treaty", "compromise", "vote", "election",
                      "truce", "ceasefire", "talk", "dialogue", "stability", "end", "signature", "pact", "future"})  # fmt: skip


GATHERINGS = frozenset({"rally", "march", "protest", "strike", "demonstration", "campaign", "vigil", "petition", "sit-in",
                        "boycott", "letter", "motion", "suit", "lawsuit"})  # fmt: skip
"""Nouns of what is held, sent or filed to get something."""


def is_given_time(parse: Parse, verb: int) -> bool:
    """ "gave the junta a week to lift it", "has until May to sign": a term that somebody sets."""
    if parse.lemma[verb] not in ("give", "set") or not (
        parse.all_children(verb, "dative") or parse.lemma[verb] == "set"
    ):
        return False
    return any(
        parse.lemma[c] in _TERMS or parse.lower[c] == "until"
        for c in parse.all_children(verb, "dobj", "prep", "npadvmod")
    )


_TERMS = frozenset({"hour", "day", "week", "fortnight", "month", "year", "deadline", "ultimatum"})
