"""Contexts: what field of life an event belongs to, beyond what its entry says.

A strike over drugs prices is about health, a ban on a film about a king is not about the army that guards it: a word
counts for the event that it hangs on most closely in the sentence, not for every event told there.
"""

from onrecord.coding.draft import EventDraft
from onrecord.coding.events.matching import lemma_of
from onrecord.language.parse import Parse

# How many steps up the tree a word is followed to an event. Longer ways lead through clauses about something else.
_STEPS = 6
_OPEN = frozenset({"NOUN", "PROPN", "ADJ"})


def add_contexts(
    parse: Parse, known: dict[str, list[str]], at: dict[int, EventDraft], events_of: dict[int, list[EventDraft]]
) -> None:
    """Add to each event the contexts of the words that hang on it. `known`: contexts by lemma or pair of lemmas."""
    for number, events in events_of.items():
        if not events:
            continue
        first, after = parse.sentences[number]
        for token in range(first, after):
            if parse.pos[token] not in _OPEN:
                continue
            lemma = lemma_of(parse, token)
            names = known.get(lemma) or known.get(parse.lower[token])
            if token > first:
                names = known.get(f"{lemma_of(parse, token - 1)} {lemma}") or names
            if names:
                event = _nearest(parse, token, at)
                if event is not None:
                    event.contexts += [name for name in names if name not in event.contexts]


def _nearest(parse: Parse, token: int, at: dict[int, EventDraft]) -> EventDraft | None:
    for _ in range(_STEPS):
        if token in at:
            return at[token]
        if parse.head[token] == token:
            return None
        token = parse.head[token]
    return None
