"""A verb about a topic that nobody's wish governs: what somebody will do, commands or has done."""

from collections.abc import Callable

from onrecord.coding.positions.attitudes import is_aside
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.matching import Match
from onrecord.coding.positions.moods import (
    MAY,
    WILL,
    WOULD,
    has_not,
    is_emphatic,
    is_going_to,
    is_history,
    is_imperative,
    is_negated,
    is_unreal,
    modal_of,
)
from onrecord.coding.positions.paths import word_of
from onrecord.language.arguments import arguments_of, is_passive
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_UNTIL = frozenset({"until", "till", "once", "before", "when", "where"})
_RATHER = frozenset({"rather", "sooner", "gladly", "happily", "willingly"})


def read_plain(
    parse: Parse, index: AxisIndex, match: Match, verb: int, sign: int, told: Callable[[int], bool]
) -> Finding | None:
    """What a verb at the top of a topic's clause shows; null where the topic is only spoken of.

    `told` says whether somebody is quoted as saying a token: there "would" and "may" tell what he will do.
    """
    if _is_background(parse, match, verb):
        return None
    modal = modal_of(parse, verb)
    if any(parse.lower[c] == "than" for c in parse.children[verb]) and modal in WOULD | WILL:
        return Finding("will", verb, sign)  # "would sooner resign than sign it"
    if (
        is_unreal(parse, verb)
        or _is_so_that(parse, verb)
        or _is_forecast(parse, verb)
        or _is_barred_without(parse, verb)
    ):
        return None
    if (match.origin is None or parse.lower[match.head] in ("one", "none")) and _is_existing(parse, verb):
        coming = modal in WILL | WOULD or (modal in ("can", "could") and has_not(parse, verb))
        return Finding("done", verb, sign) if coming and told(verb) else None
    going = is_going_to(parse, verb)
    about = (sign in match.axis.deeds or has_not(parse, verb)) and _is_leaving(parse, verb, told)
    coming = modal in WILL or going or about
    coming = coming or (modal in WOULD and (told(verb) or has_not(parse, verb) or _is_rather(parse, verb)))
    if going and has_not(parse, parse.head[verb]):
        sign = -sign
    if is_emphatic(parse, verb) and told(verb):
        return Finding("ought", verb, sign)  # "a truce cannot come too soon"
    cannot = modal in ("can", "ca", "could") and has_not(parse, verb) and told(verb)
    if cannot and (is_passive(parse, verb) or parse.lemma[verb] in index.movers["ergative"]):
        return Finding("ought", verb, sign)  # "the blockade cannot last", "a rise cannot be put off"
    own = _own_attitude(parse, index, match, verb) if verb == match.head and not modal else None
    if own is not None and not own.acting and not own.judging and not is_passive(parse, verb):
        return Finding("attitude", verb, sign)  # "backs the junta": the cue itself wants
    by_itself = verb == match.head and any(part.at == "subject" for part in match.cue.parts)
    begins = (match.head != verb and _is_its_subject(parse, match.head, verb)) or (
        parse.lemma[verb] in index.movers["ergative"]
        and not arguments_of(parse, verb).objects
        and not _is_gone_on_with(parse, match.head, verb)
    )
    if by_itself or is_passive(parse, verb) or begins:
        coming = coming or (by_itself and _is_permitted(parse, verb))
        if coming and told(verb) and not _has_agent(parse, verb) and parse.dep[verb] != "relcl":
            return Finding("done", verb, sign)
        return None if by_itself else _deed(parse, index, match, verb, sign)
    part = any(parse.lower[c] == "part" for c in parse.children[verb])
    if word_of(parse, verb) in index.befalling and not part and not _is_made(parse, match.head, verb):
        return None
    if coming and _has_nobody(parse, verb):
        return Finding("done", verb, sign) if told(verb) else None
    if coming:
        return Finding("will", verb, sign)
    only = any(parse.lower[c] == "only" for c in parse.children[verb])
    if modal in MAY and told(verb) and not has_not(parse, verb) and match.origin is None and not only:
        return Finding("will", verb, 0)
    if is_imperative(parse, verb):
        return Finding("imperative", verb, sign)
    return _deed(parse, index, match, verb, sign)


def _is_background(parse: Parse, match: Match, verb: int) -> bool:
    """ "the gates they closed on July 20", "two ministers it dismissed": a deed that only tells which ones are meant."""
    if verb != match.head or parse.dep[verb] != "relcl" or parse.tag[verb] not in ("VBD", "VBN"):
        return False
    own = any(parse.pos[c] != "DET" and parse.tag[c] not in ("WDT", "WP") for c in parse.all_children(verb, "nsubj"))
    noun = parse.head[verb]
    beside = any(parse.lower[i] == "," for i in range(noun + 1, parse.left[verb] + 1))
    return own and not beside and match.thing in (None, noun)


def _is_permitted(parse: Parse, verb: int) -> bool:
    """ "could come in only after", "may return once": a "may" with terms is leave given, and no guess."""
    if modal_of(parse, verb) not in MAY | {"can"} or modal_of(parse, verb) == "might" or has_not(parse, verb):
        return False
    clauses = [*parse.all_children(verb, "advcl"), *parse.all_children(verb, "prep")]
    marks = {parse.lower[m] for c in clauses for m in [c, *parse.all_children(c, "mark", "advmod")]}
    return bool(marks & {"if", "once", "provided", "after", "unless", "when", "only"}) and not marks & {"because"}


def _is_barred_without(parse: Parse, verb: int) -> bool:
    """ "peace will not come without justice": what it takes, and no word against it."""
    over = verb if parse.dep[verb] != "attr" else parse.head[verb]
    return has_not(parse, over) and any(parse.lower[c] == "without" for c in parse.all_children(over, "prep"))


def _is_forecast(parse: Parse, verb: int) -> bool:
    """ "had heard that the minister was going to quit", "expects the rebels will sign": what others are thought to do."""
    over = parse.head[verb]
    if parse.dep[verb] != "ccomp" or parse.lemma[over] not in _FORESEEING:
        return False
    return any(parse.pos[c] != "PRON" for c in parse.all_children(verb, "nsubj", "nsubjpass"))


_FORESEEING = frozenset({"hear", "expect", "predict", "forecast", "foresee", "learn", "understand", "anticipate", "fear", "bet",
                         "guess", "speculate", "suspect", "reckon", "doubt"})  # fmt: skip


def _is_so_that(parse: Parse, verb: int) -> bool:
    """ "armed them so they could attack", "so that talks will prevail": what something is done for."""
    if parse.dep[verb] != "advcl":
        return False
    marks = [c for c in parse.children[verb] if c < verb and parse.dep[c] in ("mark", "advmod", "cc")]
    return any(parse.lower[c] == "so" or (parse.lower[c] == "that" and parse.lower[c - 1] == "so") for c in marks)


def _is_existing(parse: Parse, token: int) -> bool:
    """ "There will be no talks": what will be there, on the word of whoever says so."""
    return parse.dep[token] == "attr" and any(parse.dep[c] == "expl" for c in parse.children[parse.head[token]])


def _is_made(parse: Parse, noun: int, verb: int) -> bool:
    """ "will make an early payment": is the noun only the doing that the verb stands for?"""
    made = parse.lemma[verb] == "make" and parse.head[noun] == verb and parse.dep[noun] == "dobj"
    return made and parse.lemma[noun].endswith(("ery", "tion", "sion", "ment", "awal", "ution"))


def _is_gone_on_with(parse: Parse, token: int, verb: int) -> bool:
    """ "would go ahead with the dam": is what the verb is about behind a preposition, so that its subject does it?"""
    while token != verb and parse.head[token] not in (token, verb):
        token = parse.head[token]
    return token != verb and parse.dep[token] in ("prep", "prt", "advmod")


def _is_its_subject(parse: Parse, token: int, verb: int) -> bool:
    while token != verb and parse.head[token] not in (token, verb):
        token = parse.head[token]
    return token != verb and parse.head[token] == verb and parse.dep[token] == "nsubj"


_TIMES = frozenset({"DATE", "TIME"})
_TERMS = frozenset(
    {"end", "start", "beginning", "middle", "close", "deadline", "year", "month", "week", "summer", "then", "now"}
)


def _has_agent(parse: Parse, verb: int) -> bool:
    """Is it told by whom it is done, and not by when: "set up by the end of the year"?"""
    by = (n for c in parse.all_children(verb, "agent") for n in parse.children[c])
    return any(
        parse.lemma[n] not in _TERMS and ((entity := parse.entity_at(n)) is None or entity[2] not in _TIMES) for n in by
    )


def _own_attitude(parse: Parse, index: AxisIndex, match: Match, verb: int) -> Attitude | None:
    """What a cue's own verb thinks of its noun: "backs the junta", "stands by the president"."""
    paths = [part.at for part in match.cue.parts if part.words]
    found = (index.attitude("verb", parse.lemma[verb], path) for path in paths if path not in ("subject", "object"))
    return next((one for one in found if one is not None), None) or index.attitude(
        "verb", word_of(parse, verb), "object"
    )


def _is_rather(parse: Parse, verb: int) -> bool:
    """ "would rather wait", "would gladly sign"."""
    return any(parse.lower[c] in _RATHER for c in parse.all_children(verb, "advmod"))


def _is_leaving(parse: Parse, verb: int, told: Callable[[int], bool]) -> bool:
    """ "said it was leaving the treaty": what a speaker is about to do himself."""
    if parse.tag[verb] != "VBG" or not told(verb) or not any(parse.lemma[c] == "be" for c in parse.children[verb]):
        return False
    return any(parse.pos[c] == "PRON" for c in parse.all_children(verb, "nsubj"))


def _has_nobody(parse: Parse, verb: int) -> bool:
    """ "No soldier will march": what nobody will do is the word of whoever says so."""
    subjects = (c for c in parse.children[verb] if parse.dep[c] in ("nsubj", "nsubjpass"))
    return any(
        parse.lower[c] in ("nobody", "none") or any(parse.lower[d] == "no" for d in parse.all_children(c, "det"))
        for c in subjects
    )


def _deed(parse: Parse, index: AxisIndex, match: Match, verb: int, sign: int) -> Finding | None:
    if sign not in match.axis.deeds or modal_of(parse, verb) or is_negated(parse, verb):
        return None
    if verb != match.head and word_of(parse, verb) not in index.deeds:
        return None
    if any(parse.lower[c] in _UNTIL for c in parse.all_children(verb, "mark", "advmod")):
        return None
    if is_aside(parse, verb):
        return None
    doing = parse.tag[verb] == "VBG" and any(parse.lower[c] in ("is", "are") for c in parse.all_children(verb, "aux"))
    if not (doing or parse.tag[verb] in ("VBD", "VBN", "VBZ", "VBP")) or not arguments_of(parse, verb).doers:
        return None
    return None if is_history(parse, verb) else Finding("deed", verb, sign)
