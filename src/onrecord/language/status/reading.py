"""The status of any predicate: its own markers, then each governor up the tree, composed."""

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.language.status.climbing import state_of
from onrecord.language.status.sequel import after_all
from onrecord.records.vocabulary import EventStatus


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A predicate's status, why in plain words, and the token range [first, after last) of the words that decided.

    `ground` names the kind of reason in one word: a signature of `signatures.py` or a marker (not, will, may ...).
    """

    status: EventStatus
    reason: str
    tokens: tuple[int, int] | None
    ground: str = "fact"


_REASONS = {
    "fact": "told as a fact",
    "not": "negated by {}",
    "will": "{} puts it in the future",
    "would": "{} makes it a future or a supposition",
    "may": "{} makes it a possibility",
    "can": "{} makes it a possibility",
    "should": "{} calls for it",
    "counterfactual": "{} tells what did not come about",
    "imperative": "{} is a command",
    "ongoing": "{} tells it as going on",
    "perhaps": "hedged by {}",
    "almost": "{}: it came close",
    "any": "{} leaves open whether there is one",
    "modifier": "{} says so",
    "fails": "{} says it did not come about",
    "bars": "{} keeps it from coming about",
    "wish": "{} makes it a wish",
    "deny": "denied: {}",
    "plan": "{} makes it a plan",
    "call": "{} calls for it",
    "try": "{} makes it an attempt",
    "aim": "an aim of {}",
    "think": "{} makes it a belief",
    "doubt": "{} puts it in doubt",
    "unlikely": "{} makes it unlikely",
    "if": "{} makes it a condition",
    "never": "{} says it did not happen",
    "warn": "{} foretells it",
    "say": "{} leaves it untold",
    "question": "asked as a question",
}


def read_status(parse: Parse, token: int) -> StatusReading:
    """The status of the predicate at a token: a verb, noun or adjective of any English sentence.

    The status is the clause's own (negation, modals, tense), set under its governors' up to the sentence's root by
    the tables of `signatures.py`. It is what the text says, whoever says it: a clause under "said that" stays as told.
    """
    state = after_all(parse, token, state_of(parse, token))
    if state.first < 0:
        return StatusReading(state.status, _REASONS.get(state.ground, "told as a fact"), None, state.ground)
    words = " ".join(parse.words[state.first : state.after])
    reason = _REASONS.get(state.ground, "{} sets it").format(f"'{words}'")
    return StatusReading(state.status, reason, (state.first, state.after), state.ground)
