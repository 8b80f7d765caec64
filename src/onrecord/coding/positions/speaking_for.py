"""Whose stance it is where somebody says what a country, a party, "his men" or "it" wants: his own, or theirs."""

from onrecord.coding.draft import ActorDraft, Draft, StatementDraft
from onrecord.coding.positions.newcomers import Newcomers
from onrecord.language.arguments import hanging_on
from onrecord.language.parse import Parse

STATES = ("state", "government")
SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
MESSENGERS = SPOKESMEN | {"ambassador", "envoy", "official", "diplomat", "delegate", "negotiator", "source", "aide"}
"""Those who tell what their state wants without deciding it."""
_CABINETS = frozenset({"coalition", "government", "cabinet", "administration", "team", "delegation"})
"""Bodies for which whoever calls them his own decides: "his coalition would not allow one"."""
_ORGANS = frozenset({"department", "ministry", "office", "agency", "council", "command", "army", "navy", "parliament",
                     "senate", "congress", "police", "court", "bank", "board", "service", "house", "assembly"})  # fmt: skip
_SIDES = _CABINETS | _ORGANS | frozenset([
    "country", "nation", "people", "party", "movement", "group", "faction", "side", "camp", "front", "bloc", "league",
    "province", "city", "town", "village", "region", "island", "state", "kingdom", "republic", "county", "territory",
    "community", "tribe", "clan", "church", "union", "federation", "association", "organisation", "organization",
    "alliance", "company", "firm", "guild", "club", "campaign", "committee", "commission", "force", "troop", "soldier",
    "man", "fighter", "guerrilla", "rebel", "militia", "unit", "brigade", "garrison", "deputy", "lawmaker", "senator",
    "member", "follower", "supporter", "comrade", "minister", "delegate", "negotiator", "worker", "miner", "farmer",
    "ministry", "majesty",
])  # fmt: skip
"""Nouns for those in whose name whoever calls them his own speaks: "her party would vote against it"."""
_OWN = frozenset({"his", "her", "our", "my", "their"})
_BODIES = frozenset({"force", "troop", "soldier", "farmer", "worker", "miner", "teacher", "doctor", "grower", "fighter", "rebel",
                     "guerrilla", "insurgent", "movement", "party", "group", "union", "front", "organisation",
                     "organization", "ministry", "government", "army", "church", "council"})  # fmt: skip
"""Nouns by which a named head or spokesman tells his own side without a "his": "the movement would consider talks"."""


def spoken_for(
    draft: Draft, token: int, actor: ActorDraft, said: StatementDraft | None, newcomers: Newcomers
) -> ActorDraft:
    """Who states what `actor`, told at a token, wants, where he speaks for it; the actor itself otherwise.

    A spokesman without a name stands for those who sent him; whoever is named speaks for his own side.
    """
    if said is None or not said.uttered or len(said.speakers) != 1 or not said.speaker:
        return actor
    speaker = named_speaker(draft, said)
    if speaker is actor or speaker.kind in STATES:
        return actor
    parse = draft.parse
    lemmas = {parse.lemma[i] for first, after in said.speaker for i in range(first, after)}
    lemmas.update(speaker.name.lower().split())
    if is_person_named(draft, speaker):
        member = "GOV" not in speaker.sectors and lemmas & _MEMBERS
        if is_of_his_side(draft, token, speaker, said.speakers[0]) or _is_his_body(
            draft, token, actor, speaker, bool(member)
        ):
            return speaker
    if parse.lower[token] == "it" and lemmas & SPOKESMEN:
        return _spoken_body(draft, said, newcomers) or speaker
    owned = any(draft.actor_at(c) is speaker for c in parse.children[token] if parse.dep[c] == "poss")
    if owned and parse.lemma[token] in _CABINETS and speaker.kind == "person" and not lemmas & MESSENGERS:
        return speaker
    leads = any(tie.to is actor for tie in speaker.ties) and actor.kind not in STATES
    if leads and parse.pos[token] == "PRON" and speaker.kind == "person" and not lemmas & MESSENGERS:
        return speaker
    if actor.kind not in STATES or speaker.kind != "person" or "GOV" not in speaker.sectors or lemmas & MESSENGERS:
        return actor
    if parse.lemma[token].lower() in _ORGANS or _is_its_own(draft, said, actor):
        return actor
    if owned:
        return speaker
    own = speaker.country == actor.country if speaker.country and actor.country else _is_home(speaker, actor)
    return speaker if own else actor


def is_person_named(draft: Draft, actor: ActorDraft) -> bool:
    """Is this a person whose own name the report tells?"""
    if actor.kind != "person":
        return False
    return any(one.kind in ("name", "title") and draft.parse.pos[one.head] == "PROPN" for one in actor.mentions)


def named_speaker(draft: Draft, said: StatementDraft) -> ActorDraft:
    """Who says it; of "the leader of the Front, Ivo Pask" the one whose name stands beside, where he was taken for two."""
    speaker = said.speakers[0]
    if is_person_named(draft, speaker) or speaker.kind != "person":
        return speaker
    for first, after in said.speaker:
        for i in range(first, after):
            for c in (i, *draft.parse.all_children(i, "appos")):
                beside = draft.actor_at(c) if draft.parse.dep[c] == "appos" else None
                if beside is not None and is_person_named(draft, beside):
                    return beside
    return speaker


def is_of_his_side(draft: Draft, token: int, *speakers: ActorDraft) -> bool:
    """ "her party", "his 30 deputies", "our troops": is this noun a side that the speaker, however told, calls his own?"""
    parse = draft.parse
    if parse.lemma[token].lower() not in _SIDES:
        return False
    for c in parse.children[token]:
        if parse.dep[c] == "poss" and parse.lower[c] in _OWN:
            owner = draft.actor_at(c)
            return owner is None or any(owner is one for one in speakers)
    return False


def _is_his_body(draft: Draft, token: int, actor: ActorDraft, speaker: ActorDraft, member: bool) -> bool:
    """ "the movement", "it": is this the body to which the speaker belongs, told by a common noun or a pronoun?

    `member`: he is told by an office within one, so that a bare "the party" is his.
    """
    parse = draft.parse
    if actor.kind in STATES:
        return False
    bare = [parse.lower[c] for c in parse.children[token]] == ["the"]
    if member and bare and parse.lemma[token] in _CLUBS:
        return True
    if member and "REB" in actor.sectors and "REB" in speaker.sectors:
        return True  # "the rebels accepted it", of their own man
    if not any(tie.to is actor for tie in speaker.ties):
        return False
    return parse.lower[token] in ("it", "we") or (parse.pos[token] == "NOUN" and parse.lemma[token] in _BODIES)


_MEMBERS = frozenset({"official", "leader", "secretary", "chairman", "chairwoman", "head", "member", "representative", "spokesman",
                      "spokeswoman", "spokesperson", "treasurer", "organiser", "organizer", "president", "director"})  # fmt: skip
"""Offices within a party, union or movement."""
_CLUBS = frozenset({"movement", "party", "group", "union", "front", "federation", "association", "organisation", "organization",
                    "guild", "league", "church"})  # fmt: skip


def _is_its_own(draft: Draft, said: StatementDraft, actor: ActorDraft) -> bool:
    """ "Chad will stay, its minister said": is the speaker told only as the state's own?"""
    words = [i for first, after in said.speaker for i in range(first, after)]
    own = any(draft.parse.lower[i] in ("its", "their") for i in words)
    return own and actor.kind == "state" and not any(draft.parse.pos[i] == "PROPN" for i in words)


def _spoken_body(draft: Draft, said: StatementDraft, newcomers: Newcomers) -> ActorDraft | None:
    """The body that a spokesman speaks for: "a spokesman for one faction said it would ..."."""
    parse: Parse = draft.parse
    for first, after in said.speaker:
        for i in range(first, after):
            if parse.lemma[i] in SPOKESMEN:
                bodies = [n for name, n in hanging_on(parse, i) if name in ("for", "of", "genitive", "modifier")]
                return next((a for n in bodies if (a := draft.actor_at(n) or newcomers.actor_at(n)) is not None), None)
    return None


def _is_home(speaker: ActorDraft, actor: ActorDraft) -> bool:
    """Is a minister whose country is not told nobody else's?"""
    return speaker.country is None and all(tie.to is actor for tie in speaker.ties if tie.to.kind in STATES)
