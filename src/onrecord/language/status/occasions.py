"""Nouns that share the time of a clause though an article takes them for known: "the summit, she said, would"."""

from onrecord.language.parse import Parse
from onrecord.language.status.governors import PREPOSITION_ALONE, listed
from onrecord.language.status.shape import is_indefinite, word_of
from onrecord.language.status.signatures import Above, State

# Occasions: "the summit will discuss trade" tells of one that is still to come.
OCCASIONS = listed(
    "summit conference meeting visit trip talk negotiation session hearing interview rally drill exercise"
)
# Of these, what is not going on over months: "hopes to use the summit" has it ahead.
_SHORT = listed("summit conference visit trip meeting")
# Deeds that somebody may choose to do: "the release of the men would help the group" only supposes it.
_CHOSEN = listed(
    """release reopening withdrawal closure lifting return resignation recognition deployment extradition pardon
    amnesty ceasefire truce visit summit boycott departure expulsion removal transfer handover ratification
    surrender pullout resumption suspension"""
)
# Things that tell what is to be done, and how they hold it.
_PLANS = listed("plan scheme plot proposal programme program draft strategy option agenda roadmap offer campaign")
_HOLDS = listed("include involve contain envisage foresee provide entail mean")
_AHEAD = frozenset(("will", "'ll", "’ll", "would", "wo"))
_COMING = ("planned", "called for", "possible")
_HAVE = frozenset(("have", "has", "had"))
_DEEP = 5


def occasion_subject(parse: Parse, i: int, head: int) -> Above | State | None:
    """Noun token i is the subject of the verb at token head: is it as far off as what the verb says of it?"""
    modal = next((c for c in parse.children[head] if parse.dep[c] == "aux" and parse.tag[c] == "MD"), -1)
    if modal < 0 or parse.lower[modal] not in _AHEAD:
        return None
    word = word_of(parse, i)
    perfect = any(parse.lower[c] == "have" for c in parse.children[head])
    supposed = parse.lower[modal] == "would"
    if perfect:
        chosen = word in _CHOSEN or is_indefinite(parse, i)
        return State("did not happen", "counterfactual", modal, modal + 1) if supposed and chosen else None
    if word in OCCASIONS:
        return State("planned", "will", modal, modal + 1)
    return State("possible", "would", modal, modal + 1) if supposed and word in _CHOSEN else None


def held_in_plan(parse: Parse, i: int, head: int) -> Above | None:
    """Noun token i is what a plan holds: "a plan that includes the murder of judges"."""
    if word_of(parse, head) not in _HOLDS:
        return None
    holder = parse.head[head] if parse.dep[head] == "relcl" else -1
    for c in parse.children[head]:
        if parse.dep[c] == "nsubj" and parse.tag[c] not in ("WDT", "WP"):
            holder = c
    if holder < 0 or word_of(parse, holder) not in _PLANS:
        return None
    return Above("plan", head, head, head + 1)


def clause_with(parse: Parse, i: int) -> int:
    """The verb of the clause that a known occasion at token i stands in, where that verb may look ahead, else -1."""
    if word_of(parse, i) not in _SHORT or is_indefinite(parse, i):
        return -1
    token = i
    for _ in range(_DEEP):
        if parse.dep[token] not in ("dobj", "pobj", "prep", "nsubjpass"):
            return -1
        if parse.dep[token] == "prep" and parse.lower[token] in PREPOSITION_ALONE:
            return -1
        token = parse.head[token]
        if parse.pos[token] in ("VERB", "AUX"):
            past = parse.tag[token] in ("VBD", "VBN") or any(parse.lower[c] in _HAVE for c in parse.children[token])
            return -1 if past else token
    return -1


def comes_with(clause: State, known: State) -> State:
    """The state of an occasion in a clause of this state: one to come, whatever the clause leaves open of itself."""
    if clause.status not in _COMING or clause.ground == "if" or known.status not in ("happened", *_COMING):
        return known
    return State("planned", "plan", clause.first, clause.after)
