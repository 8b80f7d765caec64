"""Words of an axis' cues that are said of something else here: going on, talking to the press, coming to somebody's aid."""

from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import AxisCue

_ONWARD = frozenset({"further", "far", "ahead", "on", "along", "forward", "wrong", "wild"})
_TOLD_OF = frozenset({"about", "of", "on", "to", "like", "over", "as", "down", "up"})


def is_other_doing(parse: Parse, verb: int, cue: AxisCue) -> bool:
    """Is this bare verb said of something else: going on, talking to the press, negotiating a lease?"""
    if cue.said.endswith(" go") and parse.lemma[verb] != "let":
        return _goes_on(parse, verb) or parse.lemma[parse.head[verb]] in ("ready", "good")
    if cue.said.endswith(" continue"):
        return bool(parse.all_children(verb, "xcomp"))  # "calls on them to continue advancing": of people
    if cue.said == "talk":
        apart = parse.all_children(verb, "prt")  # "talk down the island"
        return bool(apart) or any(
            parse.lower[c] in _TOLD_OF for c in parse.all_children(verb, "prep", "dative", "dobj")
        )
    return cue.said == "negotiate" and bool(
        [c for c in parse.children[verb] if parse.dep[c] in ("dobj", "nsubjpass") and parse.pos[c] == "NOUN"]
    )


def _goes_on(parse: Parse, verb: int) -> bool:
    """ "is going to give it priority", "should go further": this going leaves no office and no country."""
    return any(
        parse.dep[c] in ("xcomp", "dobj", "acomp", "attr") or parse.lower[c] in _ONWARD for c in parse.children[verb]
    )


def is_come_to(parse: Parse, noun: int) -> bool:
    """ "come to the aid of a driver": help in need, and no topic."""
    to = parse.head[noun]
    return (
        parse.lemma[noun] == "aid"
        and parse.lower[to] == "to"
        and parse.lemma[parse.head[to]] in ("come", "rush", "run")
    )
