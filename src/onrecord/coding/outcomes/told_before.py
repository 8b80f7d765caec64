"""Words told after the deed that kept or broke them: "signed the decree on Monday. He had promised the measure in May"."""

from collections.abc import Iterator

from onrecord.coding.by_sentence import BySentence
from onrecord.coding.deeds_done import THINGS, draft_of, outcome_of, tellings
from onrecord.coding.draft import Draft, OutcomeDraft, StatementDraft
from onrecord.coding.intents import Intent, read_intents
from onrecord.language.parse import Parse

_TAKING_UP = frozenset({"the", "this", "that", "such"})
_BACK = 2
"""Sentences between a deed and the earlier word that it keeps or breaks."""


def read_told_before(draft: Draft) -> Iterator[tuple[OutcomeDraft, int]]:
    """(outcome, the deed's verb) of each word given or asked that is told as earlier than a deed told before it."""
    yield from _promised(draft)
    parse = draft.parse
    told: BySentence[tuple[int, str]] | None = None
    for intent in read_intents(draft):
        row = intent.row
        at = row.cue[0][0] if isinstance(row, StatementDraft) else row.head
        if not _is_earlier(parse, at):
            continue
        told = told or BySentence(parse, ((verb, (verb, key)) for verb, key in tellings(draft)))
        for _, (verb, key) in reversed(list(told.near(at, _BACK))):
            if verb >= at or draft.event_headed(verb) is row:
                continue
            outcome = outcome_of(draft, intent, verb, key)
            if outcome in ("fulfilled", "reversed", "partly fulfilled"):
                yield draft_of(draft, intent, verb, outcome), verb
                break


def _is_earlier(parse: Parse, word: int) -> bool:
    """Is a word given told as earlier than what stands before it: by "had", or behind "after"?"""
    verb = next((i for i in (word, *parse.ancestors(word)) if parse.pos[i] in ("VERB", "AUX")), word)
    children = parse.children[verb]
    if any(parse.lower[c] == "had" and parse.dep[c] == "aux" for c in children):
        return True
    after = any(parse.lower[c] == "after" and parse.dep[c] in ("mark", "prep", "advmod") for c in children)
    return after and parse.dep[verb] in ("advcl", "relcl", "pcomp")


def _promised(draft: Draft) -> Iterator[tuple[OutcomeDraft, int]]:
    """A promise of what its own words only point to: "signed the decree. He had promised the measure in May"."""
    parse = draft.parse
    events = BySentence(parse, ((event.head, event) for event in draft.events))
    for said in draft.statements:
        if said.act != "promise" or not said.cue or not said.content:
            continue
        cue = said.cue[0][0]
        first = said.content[0][0]
        earlier = any(parse.lower[c] == "had" for c in parse.children[cue])
        noun = parse.lower[first] in _TAKING_UP and parse.dep[parse.head[first]] in ("dobj", "ROOT")
        if not earlier or not (noun or (parse.lower[first] in THINGS and parse.dep[first] == "dobj")):
            continue
        done = [
            e for _, e in events.near(cue, 1)
            if e.head < cue and e.status == "happened"
            and any(a is b for a in e.actors for b in said.speakers)
        ]  # fmt: skip
        if done:
            intent = Intent(said, False, cue, False, said.speakers, [], [], cue)
            yield draft_of(draft, intent, done[-1].head, "fulfilled"), done[-1].head
