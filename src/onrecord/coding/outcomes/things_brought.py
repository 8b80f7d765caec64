"""What became of a thing that is told together with its promise: "has got the bridge that was promised in 2015"."""

from collections.abc import Iterator

from onrecord.coding.deeds_done import BRINGING, is_negated, is_told_done, key_of
from onrecord.coding.draft import DeedDraft, EventDraft, OutcomeDraft, StatementDraft
from onrecord.coding.links.ends import End, Ends
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
_COMING = BRINGING | {"open", "come", "begin", "start", "arrive"}
"""Verbs whose subject has come about."""
_SOME = frozenset({"half", "some", "part", "only", "fraction", "third", "quarter"})


def read_things_brought(ends: Ends) -> Iterator[tuple[OutcomeDraft, int]]:
    """(outcome, the thing's noun) of each promise that stands in the clause of a thing that is told as come, or as not come."""
    parse = ends.parse
    for cue in range(len(parse)):
        if parse.lemma[cue] not in _PROMISING or parse.dep[cue] not in ("relcl", "acl"):
            continue
        thing = parse.head[cue]
        verb, label = parse.head[thing], parse.dep[thing]
        key = key_of(parse, verb)
        got = label in ("dobj", "nsubjpass") and key in _GETTING
        come = label in ("nsubj", "nsubjpass") and key in _COMING
        if (
            parse.pos[thing] != "NOUN"
            or parse.pos[verb] != "VERB"
            or not (got or come)
            or not is_told_done(parse, verb)
        ):
            continue
        of: End | None = ends.referents.at(cue) or ends.deeds.at(cue)
        if of is not None:
            yield _draft(ends, of, thing, verb), thing


def _draft(ends: Ends, of: End, thing: int, verb: int) -> OutcomeDraft:
    parse = ends.parse
    outcome = "unfulfilled" if is_negated(parse, verb, arguments_of(parse, verb)) else "fulfilled"
    if outcome == "fulfilled" and any(parse.lower[i] in _SOME for i in range(parse.left[thing], thing)):
        outcome = "partly fulfilled"
    told = ends.draft.event_headed(verb)
    by: EventDraft | StatementDraft | DeedDraft | None = told if told is not of else None
    sentence = parse.span(*parse.sentences[parse.sentence[verb]])
    holding = [s for s in ends.draft.statements_over(verb) if s.uttered]
    drafted = OutcomeDraft(
        of=of, outcome=outcome, passages=[sentence], by=by, statement=holding[-1] if holding else None
    )
    if told is not None:
        drafted.date = told.date
    drafted.why.entry, drafted.why.cue = None, parse.lemma[verb]
    drafted.why.note("outcome", "what was promised is told as come or not come", parse.span(verb, verb + 1))
    return drafted
