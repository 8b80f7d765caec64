"""The verb that a noun of a deed leans on: "carried out a raid", "came under attack", "averted the raid"."""

from onrecord.coding.events.fillers import Casting
from onrecord.coding.events.paths import COUNTS, measure_of
from onrecord.language.arguments import obliques_under
from onrecord.language.parse import Parse


def support_of(casting: Casting, noun: int) -> int | None:
    """The light verb that a noun is object or subject of.

    "carried out a raid", "talks were held", "engaged in talks".
    """
    parse, light = casting.draft.parse, casting.index.words["light_verbs"]
    top = noun
    while parse.dep[top] == "conj" or (parse.dep[top] == "pobj" and parse.lemma[parse.head[parse.head[top]]] in COUNTS):
        top = parse.head[top] if parse.dep[top] == "conj" else parse.head[parse.head[top]]
    span = measure_of(parse, top)
    if span is not None and parse.lemma[parse.head[span]] in casting.index.words["undergoing"]:
        top = span  # "endured a week of criticism"
    verb = parse.head[top]
    if parse.dep[top] in ("dobj", "nsubjpass", "attr") and parse.lemma[verb] in light and parse.pos[verb] == "VERB":
        return verb
    if parse.dep[top] == "pobj" and parse.pos[parse.head[parse.head[top]]] in ("VERB", "AUX"):
        verb = parse.head[parse.head[top]]
        leaning = casting.index.words["light_prepositions"]
        if parse.lemma[verb] == "agree" and any(parse.lower[c] == "of" for c in parse.children[top]):
            return None  # who agrees to the return of refugees does not return
        if any(parse.dep[c] == "neg" for c in parse.children[verb]) and any(
            parse.dep[c] == "poss" and parse.tag[c] != "PRP$" for c in parse.children[top]
        ):
            return None  # "Chad is not engaged in Mali's raids" denies no raid
        if f"{parse.lemma[verb]} {parse.lower[parse.head[top]]}" in leaning:
            return verb
    if parse.dep[top] == "nsubj" and parse.lemma[verb] in casting.index.words["occurring"]:
        return None
    return None


def undergone_by(casting: Casting, support: int, noun: int) -> bool:
    """Does the subject of this light verb suffer the deed ("came under attack", "faced sanctions")?"""
    parse, words = casting.draft.parse, casting.index.words["undergoing"]
    return parse.lemma[support] in words or f"{parse.lemma[support]} {parse.lower[parse.head[noun]]}" in words


def is_anothers(casting: Casting, support: int, noun: int) -> bool:
    """Is a deed that this verb is said of another's: "averted the raid", "fired back to end the shelling"?"""
    parse = casting.draft.parse
    lemma = parse.lemma[support]
    wished = parse.dep[support] in ("advcl", "acl", "relcl") and any(
        parse.tag[c] == "TO" for c in parse.children[support]
    )
    if lemma == "call" and any(parse.lower[c] in ("the", "this", "that") for c in parse.children[noun]):
        return True  # "called the embargo a serious measure"
    return lemma in casting.index.words["standing_by"] or (wished and lemma in _STOPPING)


def around_governor(parse: Parse, noun: int, taken: set[int]) -> list[tuple[str, int]]:
    """Where a noun is the subject of a verb, "between", "with" and "against" after that verb belong to the noun."""
    if parse.dep[noun] not in ("nsubj", "nsubjpass"):
        return []
    links = parse.all_children(parse.head[noun], "prep")
    after = [pair for link in links for pair in obliques_under(parse, link)]
    return [(name, n) for name, n in after if name in ("between", "with", "against") and n not in taken]


_STOPPING = frozenset({"end", "stop", "halt", "quell", "contain"})
