"""How sure a row is: a logistic model over what is plain to see of it, its weights kept in the codebook.

The weights are fitted by tools/train_events.py on rows read by hand (entries/event_chance/weights.yaml says on which);
each row keeps the names of what counted, so that its confidence can be explained.
"""

import math
from collections.abc import Sequence

from onrecord.coding.draft import ActorDraft
from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.domains import Domains
from onrecord.coding.events.fillers import is_political
from onrecord.language.parse import Parse

FLOOR = 0.45
"""Rows less sure than this are not written: two in three of them are wrong (`tools/train_events.py --curve`)."""
_POLITICS = ((0.05, "no politics"), (0.15, "little politics"), (0.3, "some politics"), (1.1, "much politics"))
# Kinds of actors whose doings are politics only where the report is of politics.
_PRIVATE = frozenset({"police", "court", "population", "company", "media", "civil society", "other", "officials"})
# What the sentence itself speaks of, by the word lists of the codebook.
_SENTENCE = {
    "politics": "speaks of politics", "everyday_crime": "speaks of crime", "everyday_local": "speaks of local matters",
    "everyday_business": "speaks of business",
}  # fmt: skip
_NAMED = frozenset({"name", "title"})
_SHORT = 3
"""Sentences up to which a text has no shares worth the name."""
_FAR = 8
"""Words between a trigger and who stands in a role from which on the parse is often wrong about it."""
# How many rows a report has for each of its sentences: where everything seems an event, the report is of events.
_DENSITY = (
    (0.15, "events in few sentences"), (0.3, "events in some sentences"), (0.5, "events in many sentences"),
    (0.8, "events in most sentences"),
)  # fmt: skip
_MODALS = frozenset({"can", "could", "may", "might", "would", "should", "must", "will"})
_TYPE, _ENTRY = "type:", "entry:"
_CLAUSES = ("acl", "advcl", "pcomp", "xcomp", "relcl", "ccomp")


def grounds_of(
    parse: Parse, top: Candidate, actors: list[ActorDraft], recipients: list[ActorDraft], domains: Domains
) -> list[str]:
    """What is true of a row, by name: its entry and type, who stands in its roles, its verb, and its report."""
    sides = [*actors, *recipients]
    politics = _politics_of(domains)
    names = [
        f"{_TYPE}{top.codes.type}", f"{_ENTRY}{top.entry.id}", f"status:{top.status}", politics,
        f"actor:{(actors[0].kind or 'unknown') if actors else 'none'}",
        f"recipient:{(recipients[0].kind or 'unknown') if recipients else 'none'}",
        f"countries:{min(2, len({a.country for a in sides if a.country is not None}))}",
    ]  # fmt: skip
    names += [f"actor {name}" for name in _of_side(top, top.actors, actors)]
    names += [f"recipient {name}" for name in _of_side(top, top.recipients, recipients)]
    if domains.everyday and not domains.short:
        names.append("everyday report")
    names += [name for words, name in _SENTENCE.items() if parse.sentence[top.head] in domains.holding[words]]
    if all(a.kind in _PRIVATE or (a.kind == "person" and not is_political(a)) for a in sides):
        names.append(f"private sides, {politics}")
    if top.cue.weak:
        names.append("weak cue")
    if top.contents:
        names.append("speaks of a deed")
    elif top.entry.content is not None:
        names.append("speaks of no deed")
    if top.mutual and len(sides) < 3:
        names.append("one of two sides")
    if top.cue.kind == "verb" or top.support is not None:
        names += _of_verb(parse, top.predicate)
    return names


def density_of(events: int, sentences: int) -> list[str]:
    """How thick a report is with events, before any is left out as unsure; nothing of a text of a few sentences."""
    if sentences <= _SHORT:
        return []
    share = events / sentences
    return [next((name for level, name in _DENSITY if share < level), "events in all sentences")]


def _politics_of(domains: Domains) -> str:
    """How much the report speaks of politics."""
    if domains.short:
        return "short text"
    return next(name for level, name in _POLITICS if domains.politics < level)


def _of_side(top: Candidate, fillers: Sequence[Filler], actors: Sequence[ActorDraft]) -> list[str]:
    """What is to be seen of one side: of a country or not, how it is called, how far it stands off."""
    if not actors:
        return ["unread"] if any(f.open for f in fillers) else []
    first = actors[0]
    names = ["of a country" if first.country is not None else "of no country"]
    if first.kind == "person":
        names.append("political person" if is_political(first) else "private person")
    kinds = first.kinds()
    names += [f"has {kind}" for kind in kinds]
    if kinds and not _NAMED & set(kinds):
        names.append("never named")
    if len(actors) > 1:
        names.append("of several")
    filler = next((f for f in fillers if f.actor is first), None)
    if filler is None:
        return [*names, "from elsewhere"]
    mention = first.mention_at(filler.token)
    names.append("by " + (mention.kind if mention is not None else "its place"))
    if abs(filler.token - top.head) > _FAR:
        names.append("far off")
    return names


def _of_verb(parse: Parse, verb: int) -> list[str]:
    """Form and clause of the verb that tells it."""
    if parse.pos[verb] != "VERB":
        return []
    finite = parse.tag[verb] == "VBG" and any(parse.dep[c] == "aux" for c in parse.children[verb])
    names = ["form:is VBG" if finite else f"form:{parse.tag[verb]}"]
    modal = next((parse.lower[c] for c in parse.children[verb] if parse.lower[c] in _MODALS), None)
    if modal is not None:
        names.append(f"modal:{modal}")
    if parse.dep[verb] in _CLAUSES:
        names.append(f"clause:{parse.dep[verb]}")
    return names


def with_type(grounds: Sequence[str]) -> list[str]:
    """A row's grounds, and each once more for rows of its type alone: what speaks against a PROTEST may not against an AID."""
    kind = next((name for name in grounds if name.startswith(_TYPE)), "")
    return [*grounds, *(f"{kind}, {name}" for name in grounds if name != kind and not name.startswith(_ENTRY))]


def confidence_of(weights: dict[str, float], grounds: Sequence[str]) -> float:
    """The calibrated probability (two decimals) that a row with these grounds is right."""
    total = weights.get("bias", 0.0) + sum(weights.get(name, 0.0) for name in with_type(grounds))
    return round(1 / (1 + math.exp(-total)), 2)


def explained(weights: dict[str, float], grounds: Sequence[str]) -> str:
    """What counted most for and against a row, in a line: each ground with what it adds to the log odds."""
    told = sorted(
        ((weights.get(name, 0.0), name) for name in with_type(grounds)), key=lambda pair: (-abs(pair[0]), pair[1])
    )
    return "; ".join(f"{name} {weight:+.2f}" for weight, name in told[:_TOLD] if weight)


_TOLD = 5
"""Grounds told when a row's confidence is explained."""
