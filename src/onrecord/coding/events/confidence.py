"""How sure a row is: a logistic model over what is plain to see of it, its weights kept in the codebook.

The weights are fitted by tools/train_events.py on rows read by hand (entries/event_chance/weights.yaml says on which);
each row keeps the names of what counted, so that its confidence can be explained.
"""

import math

from onrecord.coding.draft import ActorDraft
from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.domains import Domains
from onrecord.coding.events.fillers import is_political

FLOOR = 0.35
"""Rows less sure than this are not written: most of them are wrong."""
_POLITICS = ((0.05, "no politics"), (0.15, "little politics"), (0.3, "some politics"), (1.1, "much politics"))


def grounds_of(
    top: Candidate, actors: list[ActorDraft], recipients: list[ActorDraft], domains: Domains, number: int
) -> list[str]:
    """What is true of a row, by name: its cue and type, its roles, its status, and what the report is about.

    `number`: the sentence of its trigger.
    """
    cue = top.cue
    sort = "noun" if cue.kind == "noun" else "words" if cue.parts else cue.kind
    sides = [*actors, *recipients]
    names = [
        f"cue:{sort}", f"type:{top.codes.type}", f"status:{top.status}",
        f"sides:{min(2, bool(actors) + bool(recipients))}",
        f"actor:{(actors[0].kind or 'unknown') if actors else 'none'}",
    ]  # fmt: skip
    if cue.weak:
        names.append("weak cue")
    if top.speaker is not None:
        names.append("spoken of")
    if any(is_political(a) for a in sides):
        names.append("political side")
    if number in domains.ordinary:
        names.append("ordinary sentence")
    if domains.short:
        names.append("short text")
    else:
        names.append(next(name for level, name in _POLITICS if domains.politics < level))
    return names


def confidence_of(weights: dict[str, float], grounds: list[str]) -> float:
    """The calibrated probability (two decimals) that a row with these grounds is right."""
    total = weights.get("bias", 0.0) + sum(weights.get(name, 0.0) for name in grounds)
    return round(1 / (1 + math.exp(-total)), 2)
