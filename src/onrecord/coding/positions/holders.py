"""Whose position it is: the subject of the word that wants, the owner of the noun, or whoever speaks."""

from collections.abc import Sequence

from onrecord.coding.draft import ActorDraft, Draft, StatementDraft
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.moods import is_infinitive
from onrecord.coding.positions.newcomers import Newcomers
from onrecord.coding.positions.speaking_for import (
    MESSENGERS,
    SPOKESMEN,
    STATES,
    is_of_his_side,
    is_person_named,
    named_speaker,
    spoken_for,
)
from onrecord.coding.positions.together import named_together
from onrecord.coding.positions.wishes import GATHERINGS
from onrecord.language.arguments import arguments_of, hanging_on, is_passive, spread, surface_subjects
from onrecord.language.parse import Parse

_FIRST = frozenset({"i", "we", "us", "me", "our", "my", "ours"})
_SPEAKING = ("judging", "ought", "imperative", "done")
_RULING = ("GOV", "MIL", "LEG", "REB", "OPP", "JUD")
"""Sectors whose speakers, saying what will be done, say what they will do."""
_BEING = frozenset({"be", "become", "remain", "seem", "appear", "look", "sound"})
_STATES_OF_MIND = frozenset({"divide", "split", "oppose", "commit", "resign", "reconcile", "dedicate", "determine", "incline",
                             "tear", "set", "mind", "wed", "sell", "convert", "dispose"})  # fmt: skip
"""Verbs whose passive tells what its subject thinks: "is opposed to", "are divided over"."""
_OWN = frozenset({"country", "nation", "people", "group", "movement", "organisation", "organization", "man"})
"""Nouns whose owner wants what they are said to want: "his side was against it"."""
_MEN = _OWN | {"fighter", "force", "troop", "soldier", "unit", "delegation", "delegate", "negotiator", "follower", "side",
               "guerrilla", "gunman", "commander", "member"}  # fmt: skip
"""Those whom a side sends: "its men would not lay down their rifles" is what the side will not do."""


def statement_at(draft: Draft, token: int) -> StatementDraft | None:
    """The innermost statement whose content covers a token, or the verb it is coordinated with."""
    parse = draft.parse
    for _ in range(3):
        holding = draft.statements_over(token)
        if holding:
            inner = min(holding, key=lambda s: sum(after - first for first, after in s.content))
            return _over_clause(parse, token, inner, holding)
        while parse.dep[token] in ("acomp", "attr", "xcomp", "dobj", "prep", "pobj") and parse.head[token] != token:
            token = parse.head[token]
        if parse.dep[token] != "conj":
            return None
        token = parse.head[token]
    return None


def _over_clause(parse: Parse, token: int, inner: StatementDraft, holding: Sequence[StatementDraft]) -> StatementDraft:
    """ "said the court had found him guilty and that he must go": a second clause with a "that" of its own is the first's.

    Where the clause before has no "that", one behind "and" goes with it, however deep it was parsed.
    """
    if parse.dep[token] != "conj" or not any(parse.lower[c] == "that" for c in parse.all_children(token, "mark")):
        return inner
    cued = next(
        (verb for first, after in inner.cue for verb in range(first, after) if parse.dep[verb] == "ccomp"), None
    )
    if cued is None or any(parse.lower[c] == "that" for c in parse.all_children(parse.head[token], "mark")):
        return inner
    wider = [one for one in holding if one is not inner and any(a <= cued < b for a, b in one.content)]
    return min(wider, key=lambda s: sum(after - first for first, after in s.content), default=inner)


def find_holders(
    draft: Draft, index: AxisIndex, finding: Finding, newcomers: Newcomers
) -> tuple[list[ActorDraft], list[int]]:
    """(holders, the tokens they were read from); none where nobody can be named.

    `newcomers` names those who want in so many words though the actors' step knows nobody by that noun.
    """
    if finding.ground in _SPEAKING and not finding.by:
        return _speakers(draft, index, finding)
    if finding.attitude is not None and finding.attitude.siding:
        siding = draft.actor_at(finding.token)
        if draft.parse.dep[finding.token] == "attr":
            # "is a fierce opponent of the treaty": the subject is
            subjects = surface_subjects(draft.parse, draft.parse.head[finding.token])
            named = [one for n in subjects if (one := draft.actor_at(n) or newcomers.actor_at(n)) is not None]
            if named:
                return named, subjects
        if siding is None and draft.parse.dep[finding.token] == "appos":
            siding = draft.actor_at(draft.parse.head[finding.token])
        return ([siding], [finding.token]) if siding is not None else ([], [])
    tokens = finding.by or (_owned(draft, finding.token) if finding.inner else _wanting(draft, index, finding.token))
    said = statement_at(draft, finding.token)
    holders: list[ActorDraft] = []
    wants = finding.ground in ("attitude", "deed") or bool(finding.by)
    main = _is_main(draft.parse, finding.token)
    for token in tokens:
        actors = _actors(draft, index, token)
        if not actors and wants and (new := newcomers.actor_at(token, anywhere=main)) is not None:
            actors = [new]
        if not actors and said is not None and said.uttered and len(said.speakers) == 1:
            speaker = named_speaker(draft, said)
            his = is_person_named(draft, speaker) and is_of_his_side(draft, token, speaker, said.speakers[0])
            actors = [speaker] if his else []  # "her city would take nobody in"
        for actor in actors:
            if not _is_past_perfect(draft, finding.token):
                actor = spoken_for(draft, token, actor, said, newcomers)
            actor = _by_name(draft, actor)
            if actor not in holders:
                holders.append(actor)
    if not holders:
        own = draft.statement_cued_by([finding.token]) if not finding.inner else None
        if own is not None and finding.ground == "attitude":
            holders = list(own.speakers)
        elif (
            said is not None and said.uttered and (_is_there(draft, finding.token) or _is_needed(draft, finding.token))
        ):
            return list(said.speakers), [first for first, _ in said.speaker]
        elif said is not None and said.uttered and finding.ground == "will" and _are_unknown(draft, tokens):
            return [one for one in said.speakers if is_side(one)], [first for first, _ in said.speaker]
        elif said is not None and said.uttered and _is_about_to(draft, finding.token):
            return [one for one in said.speakers if is_ruling(one)], [first for first, _ in said.speaker]
    return holders, tokens


def _are_unknown(draft: Draft, tokens: list[int]) -> bool:
    """ "The mayor of the island said it could not take them": pronouns of nobody told, behind a speaker, mean his own."""
    return bool(tokens) and all(draft.parse.lower[n] in ("it", "they") and draft.actor_at(n) is None for n in tokens)


def _is_past_perfect(draft: Draft, verb: int) -> bool:
    """ "his ministry had recommended it": what a body has wanted before is not the speaker's own wish."""
    return any(draft.parse.lower[c] == "had" and draft.parse.dep[c] == "aux" for c in draft.parse.children[verb])


def _is_needed(draft: Draft, verb: int) -> bool:
    """ "said that a truce was needed": whoever speaks needs it."""
    return draft.parse.lemma[verb] in ("need", "require") and is_passive(draft.parse, verb)


def _is_about_to(draft: Draft, word: int) -> bool:
    """ "said the duties were ready to take effect": what is said to be about to come, on the word of whoever says so."""
    return draft.parse.lower[word] in ("ready", "set", "due", "bound", "certain", "sure")


def _is_there(draft: Draft, noun: int) -> bool:
    """ "said there was no need for talks": what is said to be there, or not, whoever speaks wants, or not."""
    parse = draft.parse
    return parse.dep[noun] == "attr" and any(parse.dep[c] == "expl" for c in parse.children[parse.head[noun]])


def _speakers(draft: Draft, index: AxisIndex, finding: Finding) -> tuple[list[ActorDraft], list[int]]:
    judge = _judge(draft, finding.token) if finding.ground == "judging" else None
    if judge is not None:
        subjects = surface_subjects(draft.parse, judge)
        return [actor for n in subjects for actor in _actors(draft, index, n)], subjects
    said = statement_at(draft, finding.token)
    if said is None or not said.uttered:
        return [], []
    return [_by_name(draft, one) for one in said.speakers], [first for first, _ in said.speaker]


def is_ruling(actor: ActorDraft) -> bool:
    """Has this actor the power to do what it says: a state, its organs, an armed group, a body of states?"""
    return actor.kind in (*STATES, "international organisation") or any(s in _RULING for s in actor.sectors)


def decides(draft: Draft, finding: Finding, holder: ActorDraft) -> bool:
    """Is what is said to come up to a speaker of no known office?

    A spokesman's word is that of those who sent him; and who says until when something will go on has it in his hands.
    """
    if finding.ground != "done":
        return False
    said = statement_at(draft, finding.token)
    told = {draft.parse.lemma[i] for first, after in said.speaker for i in range(first, after)} if said else set()
    if not holder.sectors and told & SPOKESMEN:
        return True
    bounds = {draft.parse.lower[m] for c in draft.parse.all_children(finding.token, "advcl")
              for m in draft.parse.all_children(c, "mark")}  # fmt: skip
    return holder.kind != "person" and is_side(holder) and bool(bounds & {"until", "till", "unless"})


_PRIVATE = ("person", "population", "company", "media", "other", None)
_PUBLIC = (*_RULING, "PTY", "ELI", "LAB", "REL", "SPY", "JUD", "IGO", "NGO")
"""Sectors of those who stand for many: with them a deal or talks are of public weight."""


def is_side(actor: ActorDraft) -> bool:
    """Does this actor rule, fight or stand for many, so that what it settles with others is public business?"""
    if is_ruling(actor) or actor.kind not in _PRIVATE:
        return True
    return any(s in _PUBLIC for s in actor.sectors) and actor.kind != "population"


def _judge(draft: Draft, token: int) -> int | None:
    """The verb whose subject judges: "France thinks recognition premature", "called the text a good beginning"."""
    parse, at = draft.parse, token
    if parse.dep[at] in ("pobj", "amod") and parse.lower[parse.head[at]] == "as":
        verb = parse.head[parse.head[at]]
        return verb if parse.pos[verb] == "VERB" else None
    verb = parse.head[at]
    if parse.pos[at] == "VERB" or parse.pos[verb] != "VERB" or any(parse.dep[c] == "aux" for c in parse.children[at]):
        return None
    small = parse.dep[at] in ("oprd", "ccomp", "dobj") or parse.dep[at] == "acomp"
    return verb if small and parse.lemma[verb] not in _BEING else None


def _wanting(draft: Draft, index: AxisIndex, token: int) -> list[int]:
    """Head tokens of those who want: subjects of a verb or adjective, owners of a noun."""
    parse = draft.parse
    if parse.pos[token] in ("VERB", "AUX"):
        if _is_main(parse, token):
            return spread(parse, _first_of(parse, parse.head[token]))
        if is_passive(parse, token) and parse.lemma[token] not in _STATES_OF_MIND:
            return arguments_of(parse, token).doers
        held = _holding(draft, token)
        if held is not None:
            return surface_subjects(parse, held)
        beside = [n for c in parse.all_children(token, "auxpass") for n in parse.all_children(c, "nsubj")]
        return (
            _in_number(parse, token, _last_of_two(parse, token, surface_subjects(parse, token))) or beside
        )  # "is dead set against" may be parsed so
    if parse.pos[token] in ("NOUN", "PROPN"):
        return _owners(draft, index, token)
    head = parse.head[token]
    if parse.pos[head] in ("VERB", "AUX"):
        return surface_subjects(parse, head)
    if parse.dep[token] in ("amod", "acl"):
        if parse.dep[head] == "dobj" and draft.actor_at(head) is None:
            return surface_subjects(parse, parse.head[head])  # "left the door open to talks"
        return spread(parse, head)
    return surface_subjects(parse, token)


def _holding(draft: Draft, verb: int) -> int | None:
    """ "will hold rallies to press for it": the verb of whoever holds what the infinitive tells the aim of."""
    parse = draft.parse
    if parse.dep[verb] not in ("acl", "relcl", "xcomp", "advcl") or not is_infinitive(parse, verb):
        return None
    over = parse.head[verb]
    held = [over] if parse.dep[over] == "dobj" else parse.all_children(over, "dobj")
    return parse.head[held[0]] if held and parse.lemma[held[0]] in GATHERINGS else None


def _by_name(draft: Draft, actor: ActorDraft) -> ActorDraft:
    """ "A spokesman for the ministry, Jan Kos, said": the person named beside a body behind the office that he holds."""
    if actor.kind != "person" or len(actor.mentions) != 1:
        return actor
    parse, head = draft.parse, actor.mentions[0].head
    if parse.lemma[head] not in MESSENGERS | SPOKESMEN:
        return actor
    for c in parse.subtree(head):
        entity = parse.entity_at(c)
        if parse.dep[c] == "appos" and parse.head[c] != head and entity is not None and entity[2] == "PERSON":
            return draft.actor_at(c) or actor
    return actor


def _is_main(parse: Parse, verb: int) -> bool:
    """ "The guild, which bargains for all, called for": a sentence's verb, parsed as a clause to its subject."""
    if parse.dep[verb] != "acl" or parse.all_children(verb, "agent", "nsubj", "nsubjpass"):
        return False
    alone = parse.dep[_first_of(parse, parse.head[verb])] == "ROOT" and parse.tag[verb] == "VBN"
    return parse.tag[verb] == "VBD" or (alone and parse.pos[verb] == "VERB")


def _first_of(parse: Parse, noun: int) -> int:
    """The first of the nouns joined to this one."""
    while parse.dep[noun] == "conj" and parse.pos[parse.head[noun]] in ("NOUN", "PROPN"):
        noun = parse.head[noun]
    return noun


def _last_of_two(parse: Parse, verb: int, subjects: list[int]) -> list[int]:
    """ "The opposition People's Front asked": two subjects side by side with nothing between them are one name."""
    own = [c for c in parse.all_children(verb, "nsubj") if c < verb]
    if len(own) == 2 and parse.right[own[0]] + 1 == parse.left[own[1]] and parse.pos[own[0]] == "NOUN":
        return [n for n in subjects if n != own[0]]
    return subjects


def _in_number(parse: Parse, verb: int, subjects: list[int]) -> list[int]:
    """ "the head of a union of makers, who has asked": a clause of one person, parsed under a plural behind him."""
    single = any(parse.tag[c] == "VBZ" for c in (verb, *parse.all_children(verb, "aux")))
    if parse.dep[verb] != "relcl" or not single or len(subjects) != 1 or parse.tag[subjects[0]] != "NNS":
        return subjects
    at = subjects[0]
    if not any(parse.lower[c] == "who" for c in parse.all_children(verb, "nsubj")):
        return subjects
    while parse.dep[at] in ("pobj", "prep", "appos", "compound") and parse.head[at] != at:
        above = parse.head[at]
        if parse.dep[at] == "appos" or (parse.pos[above] == "PROPN" and parse.tag[above] == "NNP"):
            return [above]
        at = above
    return subjects


def _owners(draft: Draft, index: AxisIndex, noun: int) -> list[int]:
    parse = draft.parse
    if found := _owned(draft, noun):
        return found
    if parse.all_children(noun, "acl"):
        # "the refusal of the junta to hold a vote"
        of = [n for name, n in hanging_on(parse, noun) if name == "of" and draft.actor_at(n) is not None]
        if of:
            return of
    governor = parse.head[noun]
    if parse.dep[noun] == "pobj":
        governor = parse.head[governor]
        if parse.dep[governor] == "advmod":  # "are up in arms"
            governor = parse.head[governor]
    if governor != noun and parse.pos[governor] in ("VERB", "AUX") and (
        (parse.dep[noun] == "dobj" and parse.lemma[governor] in index.light) or parse.dep[noun] == "attr"
        or (parse.dep[noun] == "pobj" and parse.lower[parse.head[noun]] in ("in", "with", "on"))
    ):  # fmt: skip
        return surface_subjects(parse, governor)
    if parse.dep[noun] == "nsubj" and parse.lemma[governor] == "come":
        return [n for name, n in arguments_of(parse, governor).obliques if name == "from"]
    if parse.dep[noun] == "attr":
        return surface_subjects(parse, parse.head[noun])
    return []


def _owned(draft: Draft, noun: int) -> list[int]:
    around = hanging_on(draft.parse, noun)
    for names in (("genitive",), ("by", "from"), ("modifier",)):
        found = [n for name, n in around if name in names]
        if names == ("modifier",):
            found = [n for n in found if draft.actor_at(n) is not None]
        if found:
            return found
    return []


def _named_beside(draft: Draft, noun: int) -> list[ActorDraft]:
    """ "Togo's main opposition group, Sahel", "a group calling itself the Lions": the name set beside a noun of nobody."""
    parse = draft.parse
    beside = [c for c in parse.children[noun] if parse.dep[c] == "appos" and parse.pos[c] == "PROPN"]
    for c in parse.all_children(noun, "acl"):
        if parse.lemma[c] in ("call", "name", "style", "dub", "know") and c > noun:
            beside += parse.all_children(c, "oprd", "dobj")
            beside += [n for p in parse.all_children(c, "prep") for n in parse.all_children(p, "pobj")]
    return [one for c in beside if (one := draft.actor_at(c)) is not None][:1]


_BLAMING = frozenset({"criticise", "criticize", "attack", "condemn", "denounce", "rebuke", "slam", "blast", "chide", "mock", "ridicule",
                      "praise", "thank", "blame", "assail", "lambast", "lambaste", "scold", "fault", "applaud", "commend"})  # fmt: skip


def _blamed_for(draft: Draft, owner: int) -> ActorDraft | None:
    """ "criticised the premier over his call for a ban": the owner of what somebody is blamed or praised for is he."""
    parse = draft.parse
    noun = parse.head[owner]
    verb = parse.head[parse.head[noun]]
    if (
        parse.lower[owner] not in ("his", "her", "its", "their")
        or parse.dep[noun] != "pobj"
        or parse.pos[verb] != "VERB"
    ):
        return None
    if parse.lemma[verb] not in _BLAMING or parse.lower[parse.head[noun]] not in ("over", "for", "about"):
        return None
    return next((one for c in parse.all_children(verb, "dobj") if (one := draft.actor_at(c)) is not None), None)


def _actors(draft: Draft, index: AxisIndex, token: int) -> list[ActorDraft]:
    parse = draft.parse
    if parse.lower[token] in _FIRST:
        said = statement_at(draft, token)
        return list(said.speakers) if said is not None else []
    if parse.dep[token] == "poss" and (blamed := _blamed_for(draft, token)) is not None:
        return [blamed]
    if parse.lemma[token] in _MEN:
        whose = [
            c
            for c in parse.children[token]
            if parse.dep[c] == "poss" and parse.lower[c] in ("its", "their", "his", "her")
        ]
        owners = [one for c in whose if (one := draft.actor_at(c)) is not None]
        if owners:
            return owners
    if group := named_together(draft, token):
        return [one for n in group if (one := draft.actor_at(n)) is not None]
    actor = draft.actor_at(token)
    if actor is not None:
        return [actor]
    if named := _named_beside(draft, token):
        return named
    if parse.lemma[token] in index.holders or parse.lemma[token] in _OWN:
        whose = _owned(draft, token) if parse.dep[token] == "pobj" else _owners(draft, index, token)
        return [a for n in whose if (a := draft.actor_at(n)) is not None]
    return []
