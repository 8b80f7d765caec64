"""Whose position it is: the subject of the word that wants, the owner of the noun, or whoever speaks."""

from onrecord.coding.draft import ActorDraft, Draft, StatementDraft
from onrecord.coding.positions.climbing import Finding
from onrecord.coding.positions.matching import AxisIndex
from onrecord.language.arguments import arguments_of, hanging_on, is_passive, spread, surface_subjects

_FIRST = frozenset({"i", "we", "us", "me", "our", "my", "ours"})
_SPEAKING = ("judging", "ought", "imperative")


def statement_at(draft: Draft, token: int) -> StatementDraft | None:
    """The innermost statement whose content covers a token."""
    holding = [s for s in draft.statements if s.holds(token)]
    return min(holding, key=lambda s: sum(after - first for first, after in s.content), default=None)


def statement_of(draft: Draft, token: int) -> StatementDraft | None:
    """The statement whose cue this token is."""
    for said in draft.statements:
        if any(first <= token < after for first, after in said.cue):
            return said
    return None


def find_holders(draft: Draft, index: AxisIndex, finding: Finding) -> tuple[list[ActorDraft], list[int]]:
    """(holders, the tokens they were read from); none where nobody can be named."""
    if finding.ground in _SPEAKING:
        said = statement_at(draft, finding.token)
        if said is None or not said.uttered:
            return [], []
        return list(said.speakers), [first for first, _ in said.speaker]
    tokens = _wanting(draft, finding.token)
    said = statement_at(draft, finding.token)
    holders: list[ActorDraft] = []
    for token in tokens:
        for actor in _actors(draft, index, token):
            actor = _spoken_for(actor, said)
            if actor not in holders:
                holders.append(actor)
    if not holders:
        own = statement_of(draft, finding.token)
        if own is not None and finding.ground == "attitude":
            holders = list(own.speakers)
    return holders, tokens


def _spoken_for(actor: ActorDraft, said: StatementDraft | None) -> ActorDraft:
    """Who states what a country wants, where he speaks for it; the actor itself otherwise."""
    if said is None or not said.uttered or actor.kind not in _STATES or len(said.speakers) != 1:
        return actor
    speaker = said.speakers[0]
    own = speaker.country is not None and speaker.country == actor.country and "GOV" in speaker.sectors
    return speaker if own else actor


_STATES = ("state", "government")


def _wanting(draft: Draft, token: int) -> list[int]:
    """Head tokens of those who want: subjects of a verb or adjective, owners of a noun."""
    parse = draft.parse
    if parse.pos[token] in ("VERB", "AUX"):
        if is_passive(parse, token):
            return arguments_of(parse, token).doers
        return surface_subjects(parse, token)
    if parse.pos[token] in ("NOUN", "PROPN"):
        return _owners(draft, token)
    head = parse.head[token]
    if parse.pos[head] in ("VERB", "AUX"):
        return surface_subjects(parse, head)
    if parse.dep[token] in ("amod", "acl"):
        return spread(parse, head)
    return surface_subjects(parse, token)


def _owners(draft: Draft, noun: int) -> list[int]:
    parse = draft.parse
    around = hanging_on(parse, noun)
    for names in (("genitive",), ("by", "from"), ("modifier",)):
        found = [n for name, n in around if name in names]
        if names == ("modifier",):
            found = [n for n in found if draft.actor_at(n) is not None]
        if found:
            return found
    governor = parse.head[noun]
    if parse.dep[noun] == "pobj":
        governor = parse.head[governor]
    if governor != noun and parse.pos[governor] in ("VERB", "AUX") and parse.dep[noun] in ("dobj", "pobj", "attr"):
        return surface_subjects(parse, governor)
    if parse.dep[noun] == "attr":
        return surface_subjects(parse, parse.head[noun])
    return []


def _actors(draft: Draft, index: AxisIndex, token: int) -> list[ActorDraft]:
    parse = draft.parse
    if parse.lower[token] in _FIRST:
        said = statement_at(draft, token)
        return list(said.speakers) if said is not None else []
    actor = draft.actor_at(token)
    if actor is not None:
        return [actor]
    if parse.lemma[token] in index.holders:
        return [a for n in _owners(draft, token) if (a := draft.actor_at(n)) is not None]
    return []
