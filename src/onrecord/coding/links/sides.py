"""Whether whoever answers is, belongs to or speaks for whoever was asked."""

from onrecord.coding.draft import ActorDraft
from onrecord.coding.links.ends import Ends

_MANY = frozenset({"nation", "country", "power", "state", "creditor", "donor", "lender", "neighbour", "neighbor"})
_SPEAKING = frozenset({"commander", "spokesman", "spokeswoman", "spokesperson"})


def is_of_one_side(one: ActorDraft, other: ActorDraft) -> bool:
    """Are these one actor, an organ or officer and its state or body, or two organs of one state?"""
    if one is other:
        return True
    if "state" in (one.kind, other.kind) and one.country is not None and one.country == other.country:
        return "GOV" in one.sectors or "GOV" in other.sectors
    if one is other or any(t.to is other for t in one.ties) or any(t.to is one for t in other.ties):
        return True
    return one.country is not None and one.country == other.country and "GOV" in one.sectors and "GOV" in other.sectors


def may_speak_for(ends: Ends, one: ActorDraft, other: ActorDraft) -> bool:
    """May an unnamed commander or spokesman, of nobody in particular, speak for who was asked?"""
    if one.kind != "person" or one.country is not None or one.ties or one.known is not None or other.kind == "person":
        return False
    return any(ends.parse.lemma[m.head] in _SPEAKING for m in one.mentions if m.kind == "nominal")


def is_one_of(ends: Ends, one: ActorDraft, other: ActorDraft) -> bool:
    """Is it a named one of those that were asked as a number: "ordered the firms to leave; Shell is staying"?"""
    if one.kind != other.kind or one.kind == "person" or other.country is not None or not one.mentions:
        return False
    plural = all(m.kind == "nominal" and ends.parse.tag[m.head] == "NNS" for m in other.mentions if m.kind != "pronoun")
    return plural and any(m.kind != "nominal" and m.kind != "pronoun" for m in one.mentions)


def are_many(ends: Ends, actor: ActorDraft) -> bool:
    """Is it a number of states that are not named: "rich nations", "the creditors"?"""
    return actor.country is None and any(
        ends.parse.lemma[m.head] in _MANY for m in actor.mentions if m.kind == "nominal"
    )
