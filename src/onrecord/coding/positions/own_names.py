"""The proper names by which built things go, so that a name alone means one: "oppose Keswick", of a Keswick dam."""

from onrecord.coding.positions.matching import Match
from onrecord.language.parse import Parse

_BUILT = frozenset({"dam", "pipeline", "plant", "reactor", "mine", "bridge", "canal", "base", "airport", "port", "railway",
                    "station", "project", "refinery", "terminal", "highway", "tunnel", "quarry", "smelter", "barrage",
                    "airfield", "motorway", "runway", "wind farm", "reservoir", "harbour", "harbor"})  # fmt: skip
"""Nouns of what is built, whose name may stand alone for it."""


def own_name(parse: Parse, match: Match) -> str | None:
    """The last word of the proper name that a topic's built thing goes by; null where it has none."""
    noun = match.thing if match.thing is not None else match.head
    if parse.lemma[noun] not in _BUILT:
        return None
    if parse.pos[noun - 1] == "PROPN" and parse.head[noun - 1] == noun and parse.dep[noun - 1] in ("compound", "nmod"):
        entity = parse.entity_at(noun - 1)
        return parse.lower[noun - 1] if entity is None or entity[2] not in ("NORP", "GPE") else None
    beside = [c for c in parse.children[noun] if parse.dep[c] == "appos"]
    beside += [parse.head[noun]] if parse.dep[noun] == "appos" else []
    return next((parse.lower[c] for c in beside if parse.pos[c] == "PROPN"), None)


def stands_alone(parse: Parse, name: int) -> bool:
    """Does this name stand for the thing, and not before another noun or as who does something?"""
    if parse.dep[name] == "nsubj":
        return parse.dep[parse.head[name]] == "ccomp" and parse.tag[parse.head[name]] == "VBN"
    return parse.dep[name] in ("dobj", "nsubjpass") or (
        parse.dep[name] == "pobj" and parse.lower[parse.head[name]] in ("on", "of", "against", "for", "with", "at")
    )
