"""Words of an axis' cues that are said of something else here: going on, talking to the press, coming to somebody's aid."""

from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import AxisCue

_ONWARD = frozenset({"further", "far", "ahead", "on", "along", "forward", "wrong", "wild", "beyond", "through"})
_VISITING = frozenset({"enter", "visit", "come", "go", "return", "work", "operate", "reach", "travel", "inspect", "see", "cross", "pass",
                       "move", "deliver", "stay", "distribute", "fly", "land", "bring", "tour", "monitor", "observe", "check", "verify",
                       "resume", "investigate", "interview", "film", "access", "oversee", "watch", "accompany", "count", "report", "witness", "examine", "get", "search"})  # fmt: skip
_AS_IT_WAS = frozenset({"alone", "intact", "unchanged", "untouched", "unaltered"})
_TOLD_OF = frozenset({"about", "of", "on", "to", "like", "over", "as", "down", "up"})


def is_other_doing(parse: Parse, verb: int, cue: AxisCue) -> bool:
    """Is this bare verb said of something else: going on, talking to the press, negotiating a lease?"""
    if cue.said.endswith(" go") and parse.lemma[verb] != "let":
        return _goes_on(parse, verb) or parse.lemma[parse.head[verb]] in ("ready", "good")
    if cue.said.endswith(" continue"):
        return bool(parse.all_children(verb, "xcomp"))  # "calls on them to continue advancing": of people
    if parse.lemma[verb] == "leave" and any(
        parse.lower[c] in _AS_IT_WAS for c in parse.all_children(verb, "oprd", "acomp")
    ):
        return True  # "wants the treaty left alone"
    if cue.said.startswith(("allow ", "let ")) and "@visitors" in cue.said:
        to = [c for c in parse.all_children(verb, "ccomp", "xcomp") if parse.pos[c] == "VERB"]
        return bool(to) and parse.lemma[to[0]] not in _VISITING
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
    if "far" in parse.lower[max(0, verb - 6) : verb]:
        return True  # "how far they are willing to go"
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
