"""Outcomes that a later deed of the same report tells: what was promised, threatened or asked for is told as done."""

from collections.abc import Iterator

from onrecord.coding.draft import ActorDraft, Draft, EventDraft, OutcomeDraft, StatementDraft

_BINDING = frozenset({"promise", "threaten", "demand"})
_OPEN = frozenset({"planned", "called for", "possible"})
_BACK = 6
"""Sentences between a word and the deed that keeps it."""


def read_deeds(draft: Draft) -> Iterator[OutcomeDraft]:
    """A fulfilled outcome of each promise, threat or demand whose very deed the report later tells as done.

    The deed is of the same entry, by the same actor (of a demand: by or to the same), later in the text, no
    background, and not before what was said where both have a date.
    """
    for said in draft.statements:
        if said.act not in _BINDING or not said.cue:
            continue
        for wanted in draft.events:
            if wanted.status not in _OPEN or not said.holds(wanted.head):
                continue
            done = next((e for e in draft.events if _keeps(draft, e, wanted, said)), None)
            if done is not None:
                yield _outcome(draft, said, done)
                break


def _keeps(draft: Draft, done: EventDraft, wanted: EventDraft, said: StatementDraft) -> bool:
    parse = draft.parse
    gap = parse.sentence[done.head] - parse.sentence[wanted.head]
    if (
        done.status != "happened"
        or done.background
        or not 0 < gap <= _BACK
        or any(s.holds(done.head) and s.act in _BINDING for s in draft.statements)
    ):
        return False
    same = done.entry == wanted.entry or parse.lemma[done.head] == parse.lemma[wanted.head]
    if not same and not (done.mode and (done.type, done.mode) == (wanted.type, wanted.mode)):
        return False
    if _is_before(done, said):
        return False
    if said.act != "demand":
        return _meet(done.actors, [*wanted.actors, *said.speakers]) and (
            not done.recipients or not wanted.recipients or _meet(done.recipients, wanted.recipients)
        )
    return _meet(done.recipients, wanted.recipients) or (not wanted.recipients and _meet(done.actors, wanted.actors))


def _is_before(done: EventDraft, said: StatementDraft) -> bool:
    """Do the dates say that the deed came first?"""
    one, other = done.date, said.date
    return bool(one and other and one.latest and other.earliest and one.latest < other.earliest)


def _outcome(draft: Draft, said: StatementDraft, done: EventDraft) -> OutcomeDraft:
    parse = draft.parse
    span = parse.span(*parse.sentences[parse.sentence[done.head]])
    found = OutcomeDraft(of=said, outcome="fulfilled", passages=[span], by=done, date=done.date)
    found.why.cue = done.why.cue
    found.why.note("outcome", "what was said is told as done", parse.span(*done.trigger))
    return found


def _meet(some: list[ActorDraft], others: list[ActorDraft]) -> bool:
    return any(a is b for a in some for b in others)
