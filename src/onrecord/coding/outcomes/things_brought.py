"""What became of a thing that is told together with its promise: "has got the bridge that was promised in 2015"."""

from collections.abc import Iterator

from onrecord.coding.deeds_done import BRINGING, draft_for, is_negated, is_told_done, key_of
from onrecord.coding.draft import DeedDraft, OutcomeDraft
from onrecord.coding.links.ends import End, Ends
from onrecord.coding.outcomes.counts import counted
from onrecord.language.arguments import arguments_of

_PROMISING = frozenset({"promise", "pledge", "vow", "guarantee", "undertake", "swear"})
_GETTING = frozenset(
    {
        "get",
        "receive",
        "obtain",
        "open",
        "inaugurate",
        "complete",
        "deliver",
        "build",
        "pay",
        "hand_over",
        "cut",
        "finish",
    }
)
"""Verbs whose object has come about."""
_COMING = BRINGING | {"open", "come", "begin", "start", "arrive", "appear", "enter", "land", "dock", "go_up"}
"""Verbs whose subject has come about."""
_SOME = frozenset({"half", "some", "part", "only", "fraction", "third", "quarter"})


def read_things_brought(ends: Ends) -> Iterator[tuple[OutcomeDraft, int]]:
    """(outcome, the thing's noun) of each promise that stands in the clause of a thing that is told as come, or as not come."""
    parse = ends.parse
    for cue in range(len(parse)):
        if parse.lemma[cue] not in _PROMISING or parse.dep[cue] not in ("relcl", "acl"):
            continue
        thing = parse.head[cue]
        if any(parse.dep[c] == "nsubj" and parse.tag[c] in ("WDT", "WP") for c in parse.children[cue]):
            # "Uganda, which had promised forty buses, sent six": whoever promised tells what it did.
            told = _kept_by_promiser(ends, cue, thing)
            if told is not None:
                yield told, thing
            continue
        verb, label = parse.head[thing], parse.dep[thing]
        key = key_of(parse, verb)
        got = label in ("dobj", "nsubjpass") and key in _GETTING
        come = label in ("nsubj", "nsubjpass") and key in _COMING
        if (
            parse.pos[thing] not in ("NOUN", "PROPN")
            or parse.pos[verb] != "VERB"
            or not (got or come)
            or not (is_told_done(parse, verb) or _is_told_as_done(ends, verb))
        ):
            continue
        of: End | None = ends.referents.at(cue) or ends.deeds.at(cue)
        if isinstance(of, DeedDraft):
            of.passages.append(parse.span(parse.left[thing], cue + 1))
        if of is not None:
            yield _draft(ends, of, thing, verb), thing


def _kept_by_promiser(ends: Ends, cue: int, promiser: int) -> OutcomeDraft | None:
    """What whoever promised is told to have brought in the same sentence, where it is counted."""
    parse = ends.parse
    verb = parse.head[promiser]
    told = parse.dep[promiser] == "nsubj" and parse.pos[verb] == "VERB" and is_told_done(parse, verb)
    if not told or key_of(parse, verb) not in BRINGING | _GETTING | {"give"}:
        return None
    outcome = counted(parse, verb, cue)
    of: End | None = ends.referents.at(cue) or ends.deeds.at(cue)
    if outcome is None or of is None:
        return None
    return draft_for(ends.draft, of, verb, outcome, "what was promised is counted")


def _is_told_as_done(ends: Ends, verb: int) -> bool:
    """Is it a pluperfect only because somebody is reported to say it: "said the doctors it had promised had arrived"?"""
    parse = ends.parse
    told = any(parse.lower[c] == "had" and parse.dep[c] == "aux" for c in parse.children[verb])
    return told and parse.tag[verb] == "VBN" and any(s.uttered for s in ends.draft.statements_over(verb))


def _draft(ends: Ends, of: End, thing: int, verb: int) -> OutcomeDraft:
    parse = ends.parse
    outcome = "unfulfilled" if is_negated(parse, verb, arguments_of(parse, verb)) else "fulfilled"
    if outcome == "fulfilled" and any(parse.lower[i] in _SOME for i in range(parse.left[thing], thing)):
        outcome = "partly fulfilled"
    return draft_for(ends.draft, of, verb, outcome, "what was promised is told as come or not come")
