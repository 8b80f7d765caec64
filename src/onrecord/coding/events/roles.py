"""Who did it and to whom: actors and recipients around a cue.

Or a refusal where the wrong sort of thing stands there.
"""

from onrecord.coding.events.answering import (
    confronted_with,
    done_in,
    driven_off,
    held_by,
    hurt_by,
    involved_in,
    later_doer,
    refused_of,
    set_between,
)
from onrecord.coding.events.asked import asked_by_letter, asked_in_clause, asked_to_adopt, only_asked
from onrecord.coding.events.beneath import (
    against_those,
    around_blast,
    asked_further,
    blamed_within,
    both_of_pair,
    doers_told,
    given_further,
    is_torn,
    owning_up,
    planned_by,
    struck_beside,
    victims_in,
    without_settings,
    without_stages,
    without_wanted,
)
from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.fillers import SUFFERING, Casting, is_political
from onrecord.coding.events.leaning import around_governor, is_anothers, support_of, undergone_by
from onrecord.coding.events.matching import noun_in
from onrecord.coding.events.partners import backed_spots, between_two, partner_spots, without_appositions
from onrecord.coding.events.paths import (
    charged_with,
    coming_to_aid,
    from_the_killed,
    has_own_by,
    is_on_behalf,
    noun_spots,
    opponents_of_killed,
    protested_at,
    told_of,
    with_opponents,
    without_strays,
)
from onrecord.language.arguments import Arguments, arguments_of, hanging_on, obliques_under, spread, surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.event_table import EventEntry, RoleRule


def cast_verb(casting: Casting, found: Candidate) -> bool:
    """Fill the roles of a verb cue. False where its subject or object is of the wrong sort.

    The cue means something else.
    """
    parse = casting.draft.parse
    args = found.arguments = arguments_of(parse, found.head)
    args.doers = [_meant(casting, n, found.head) for n in casting.speaking(args.doers)]
    args.doers = planned_by(casting, found.head) or args.doers
    if args.passive and not args.doers:
        args.doers = later_doer(casting, found.head)
    if is_torn(parse, found.head) and not parse.all_children(found.head, "nsubj", "nsubjpass"):
        args.doers, args.objects = (args.doers, []) if args.passive else ([], args.objects)
    if found.entry.codes.type == "REQUEST":
        args.objects = without_wanted(parse, found, args.objects)
    kind = found.entry.codes.type
    taken = set(found.matched)
    mutual = any(_is_reciprocal(parse, n) for n in args.objects)
    if mutual:
        args.objects = [m for n in args.objects for m in (args.doers if _is_reciprocal(parse, n) else [n])]
    blaming = found.entry.codes.type == "ACCUSE" and not args.passive
    if blaming and any(undergone_by(casting, found.head, t) for t in found.matched if parse.pos[t] == "NOUN"):
        args.objects, args.doers = args.doers, []  # "has drawn criticism" is criticised
    if _is_to_blame(parse, found.head) or _blows_up(casting, found.head, args):
        args.objects, args.doers = args.doers, []
    repelled = found.entry.codes.type == "ASSAULT" and not args.passive and parse.lemma[found.head] in _REPELLING
    if repelled and len(taken) > 1:
        args.objects, args.doers = args.doers, []  # "repelled an attack by rebels"
    spots: list[tuple[str, int]] = []
    spots += [("by" if args.passive else "subject", n) for n in args.doers]
    spots += [("object", n) for n in args.objects if n not in taken]
    spots += [("dative", n) for n in args.datives if n not in taken]
    spots += [(name, n) for name, n in args.obliques if n not in taken]
    spots = without_settings(parse, found.head, spots)
    for token in found.matched:
        if token == found.head:
            continue
        if parse.pos[token] in ("NOUN", "PROPN"):
            # Whose claims are denied: "by" behind the noun does not tell who denies them.
            hanging = [("from" if name == "by" else name, n) for name, n in hanging_on(parse, token) if n not in taken]
            if repelled:
                spots += [("by", n) for name, n in hanging if name in ("from", "genitive", "modifier")]
                continue
            if blaming and parse.lemma[token] in _LODGED:
                # "filed complaints to the council": who is told of it is not accused
                spots = [(path, n) for path, n in spots if path not in ("to", "with")]
                hanging = [(path, n) for path, n in hanging if path not in ("to", "with")]
            spots += [(name, n) for name, n in hanging if name not in ("genitive", "modifier")]
            named = [token, *(n for name, n in hanging if name in ("genitive", "modifier"))]
            if token in casting.draft.mention_of:
                named = [token]  # "freed the Chadian teachers" is done to them, and not to Chad
            doing = kind == "ASSAULT" and not args.doers and casting.draft.parse.dep[found.head] == "acl"
            path = "by" if doing else "object"  # "the rebel offensive launched in May"
            spots += [(path, n) for n in named if n in casting.draft.mention_of]
        elif parse.dep[token] in ("prep", "prt") and parse.head[token] != found.head:
            spots += [(name, n) for name, n in obliques_under(parse, token) if n not in taken]
    spots = [(path, n) for path, n in spots if path in _DOING or not is_on_behalf(parse, n)]
    spots = without_strays(casting, found, with_opponents(casting, found, spots))
    if kind == "ASSAULT" and args.objects and not args.doers:
        spots += opponents_of_killed(casting, found.head) or done_in(casting, found.head)
    elif kind == "ACCUSE":
        spots += blamed_within(casting, found) if args.objects else told_of(casting, found)
    elif kind == "SUPPORT" and any(casting.is_naming(n) for n in args.objects):
        spots = [(path, n) for path, n in spots if path not in ("to", "for")]
    elif kind == "REQUEST":
        if args.objects:
            spots = [*only_asked(casting, spots), *asked_further(parse, args.objects), *asked_to_adopt(casting, found)]
        else:
            spots += asked_in_clause(parse, found.head) or asked_by_letter(parse, found.head)
    elif kind == "AID" and not any(path in ("to", "dative") for path, _ in spots):
        spots += given_further(parse, args.objects)
    elif kind == "PROTEST":
        spots += protested_at(parse, found)
    elif kind == "REJECT" and not args.objects:
        spots += refused_of(casting, found.head)
    if kind in ("ASSAULT", "COERCE") and not any(casting.filler(n, "object").actor for _, n in spots if _ != "subject"):
        spots += driven_off(parse, found.head)
    if not _cast(casting, found, spots):
        return False
    if mutual:
        found.recipients, found.mutual = list(found.actors), True
    return True


def _is_to_blame(parse: Parse, verb: int) -> bool:
    """Is this "the rebels are to blame for the war", where the subject is accused?"""
    over = parse.head[verb]
    return parse.lemma[verb] == "blame" and parse.dep[verb] == "xcomp" and parse.lemma[over] == "be"


def _blows_up(casting: Casting, verb: int, args: Arguments) -> bool:
    """Is this "the plane blew up", which nobody in it did?"""
    if casting.draft.parse.lemma[verb] != "blow" or args.passive or args.objects:
        return False
    return not any(casting.filler(n, "subject").actor for n in args.doers)


def _has_doer(casting: Casting, spots: list[tuple[str, int]]) -> bool:
    """Does somebody stand where a noun has its doer?"""
    return any(path in _DOING and casting.filler(n, path).actor is not None for path, n in spots)


def _is_reciprocal(parse: Parse, token: int) -> bool:
    """Is this "each other" or "one another"?"""
    return token > 0 and (parse.lower[token - 1], parse.lower[token]) in (("each", "other"), ("one", "another"))


def _meant(casting: Casting, noun: int, verb: int) -> int:
    """Of a relative clause behind "bombings in Kenya, which killed", the noun that acts: the deed, not where it was."""
    parse = casting.draft.parse
    while parse.dep[verb] == "conj" and parse.head[verb] != verb:
        verb = parse.head[verb]
    if parse.dep[verb] != "relcl" or not (casting.is_place(noun) or casting.is_built(noun)):
        return noun
    top = noun
    while parse.dep[top] in ("conj", "appos") and parse.head[top] != top:
        top = parse.head[top]
    for _ in range(_DEEP):
        link = parse.head[top]
        if parse.dep[top] != "pobj" or parse.lower[link] not in _LOCATING:
            return noun
        top = parse.head[link]
        if _is_tool(casting, top):
            return top
    return noun


_DEEP = 4
_LOCATING = frozenset({"in", "at", "on", "near", "outside", "of"})


def cast_noun(casting: Casting, found: Candidate) -> bool:
    """Fill the roles of a noun cue from what hangs on it and on the light verb it leans on."""
    parse = casting.draft.parse
    taken = set(found.matched)
    spots = both_of_pair(casting, against_those(parse, noun_spots(casting, found)))
    owned = any(path == "genitive" and casting.filler(n, path).actor is not None for path, n in spots)
    if found.entry.codes.type in _DONE and found.cue.kind == "noun":
        spots += [spot for spot in set_between(casting, found.head, spots) if spot[1] not in taken]
    found.support = support_of(casting, found.head)
    if found.support is not None:
        args = found.arguments = arguments_of(parse, found.support)
        undergone = undergone_by(casting, found.support, found.head)
        if found.entry.codes.type == "ASSAULT" and parse.lemma[found.support] in _REPELLING:
            undergone = True
        asked = found.entry.codes.type == "REQUEST" and any(path == "by" for path, _ in spots)
        # "accepted demands from the army": the one who accepts is asked
        doing = "object" if undergone or asked else "by" if args.passive else "subject"
        others = found.entry.codes.type in _DONE and is_anothers(casting, found.support, found.head)
        if not others and not (owned and doing == "subject" and not undergone):
            spots += [(doing, n) for n in casting.speaking(args.doers) if n not in taken]
        spots += [("dative", n) for n in args.datives if n not in taken]
        spots += [(name, n) for name, n in args.obliques if n not in taken]
    else:
        spots += around_governor(parse, found.head, taken)
        if not any(path in _DOING for path, _ in spots):
            told = doers_told(parse, found.head) if found.entry.codes.type in _DONE else []
            told = told or charged_with(parse, found.head) or owning_up(parse, found.head)
            spots += [("by", n) for n in told or involved_in(casting, found.head)]
        if found.entry.mutual and any(path == "with" for path, _ in spots) and not _has_doer(casting, spots):
            spots += partner_spots(casting, found)
    spots = [(path, n) for path, n in spots if path in _DOING or not is_on_behalf(parse, n)]
    if found.entry.codes.type == "ASSAULT":
        placed = [*spots, *around_blast(parse, found.head)]
        if found.support is None:
            spots += confronted_with(casting, found.head)
        spots += [*victims_in(parse, found.head), *struck_beside(casting, placed, found), *hurt_by(parse, found)]
    elif found.entry.codes.type == "PROTEST":
        spots += protested_at(parse, found)
    elif found.entry.codes.type == "ACCUSE":
        spots += told_of(casting, found)
    elif found.entry.codes.type == "AID":
        spots = coming_to_aid(casting, found, spots)
    elif found.entry.codes.type == "RETREAT" and not _has_doer(casting, spots):
        spots += held_by(casting, found.head)
    elif found.entry.codes.type == "SUPPORT":
        spots = backed_spots(casting, found, spots)
    spots = from_the_killed(casting, found, with_opponents(casting, found, spots))
    if not _cast(casting, found, list(dict.fromkeys(spots))):
        return False
    if found.entry.codes.type == "ASSAULT" and between_two(found):
        found.recipients, found.mutual = list(found.actors), True
    return True


_DOING = frozenset({"subject", "by", "genitive", "modifier", "between"})
# Types of deeds that one who endorses, averts or sees them does not do.
_DONE = frozenset({"ASSAULT", "COERCE", "PROTEST"})


# What is handed in to somebody who is not the one it is about.
_LODGED = frozenset({"complaint", "petition", "lawsuit", "suit", "report", "appeal", "letter", "case", "charge"})
_REPELLING = frozenset({"repel", "fend", "beat", "withstand", "suffer", "face", "survive", "sustain", "endure"})


def _suffered(casting: Casting, found: Candidate, spots: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Spots of a noun cue, those that name who suffers it moved to "of": "the embassy bombing", "his arrest".

    A building before a noun of attack is its target. Whose arrest or killing it is tells who suffered it, unless that
    is a state or an armed body, or somebody else is named after "of".
    """
    entry = found.entry
    if entry.codes.type not in ("ASSAULT", "COERCE") or "of" not in entry.recipient.places:
        return spots
    struck = "on" in entry.recipient.places
    named = any(path == "of" for path, _ in spots)
    moved: list[tuple[str, int]] = []
    for path, n in spots:
        if path == "modifier" and struck and casting.is_built(n) and n not in found.matched:
            path = "of"
        elif path == "genitive" and not named and (not struck or casting.draft.parse.lemma[found.head] in _UNDERGONE):
            actor = casting.filler(n, path).actor
            if actor is not None and actor.kind in SUFFERING:
                path = "of"
        moved.append((path, n))
    return moved


# Deeds named by a noun that people before it suffer: "the boy's shooting".
_UNDERGONE = frozenset({"shooting", "stabbing", "beating", "killing", "slaying", "kidnapping", "abduction", "lynching"})


def _cast(casting: Casting, found: Candidate, spots: list[tuple[str, int]]) -> bool:
    entry = found.entry
    if found.cue.kind == "noun":
        spots = _suffered(casting, found, spots)
    spots = [(path, n) for path, first in spots for n in casting.group_of(first) or spread(casting.draft.parse, first)]
    spots = without_stages(casting.draft.parse, spots)
    acting = spots
    if found.cue.kind == "verb" and len(found.matched) == 1 and any(path in ("subject", "by") for path, _ in spots):
        acting = [(path, n) for path, n in spots if path != "from"]  # "defends the town from rebels"
    if found.cue.kind == "verb" and has_own_by(casting, found):
        acting = [(path, n) for path, n in acting if path != "by"]
    actors = _fill(casting, entry.actor, acting, with_owner=False)
    if actors is None:
        return False
    recipients = _fill(casting, entry.recipient, spots, with_owner=True)
    if recipients is None:
        return False
    others = [r for r in recipients if not _same_as_any(r, actors)]
    found.actors, found.recipients = actors, without_appositions(casting.draft.parse, others, actors)
    return True


def _fill(casting: Casting, rule: RoleRule, spots: list[tuple[str, int]], *, with_owner: bool) -> list[Filler] | None:
    """Fillers in the order of the rule's places; null where a plain subject or object is there and none of it fits."""
    found: list[Filler] = []
    unfit = False
    seen: set[int] = set()
    for place in rule.places:
        here = [n for path, n in spots if path == place and n not in seen]
        fitting = 0
        for token in here:
            filler = casting.filler(token, place)
            if rule.bars and (casting.fits(filler, rule.bars) or casting.fits(Filler(token, place), rule.bars)):
                return None
            allowed = not rule.only or casting.fits(filler, rule.only)
            if filler.actor is None and not filler.open and (with_owner or place in ("subject", "by", "genitive")):
                owner = casting.owner(token, place, genitive=not with_owner and not _is_tool(casting, token))
                if owner is None and not with_owner and _is_tool(casting, token):
                    owner = _author(casting, token, place)
                if owner is not None and (allowed if with_owner else not rule.only or casting.fits(owner, rule.only)):
                    filler, allowed = owner, True
            if allowed:
                fitting += 1
                if filler.token not in seen:
                    seen.add(filler.token)
                    found.append(filler)
            elif place == "subject" and _is_tool(casting, token):
                fitting += 1
            elif place == "genitive" and filler.actor is not None and filler.actor.kind == "person":
                found.append(Filler(token, place, open=True, vague=True))  # a singer's visit is no minister's
        if here and not fitting and place in ("subject", "object", "by"):
            unfit = True
    if unfit and not any(f.actor for f in found):
        return None
    if rule.needed and not found:
        return None
    return found


def _author(casting: Casting, token: int, path: str) -> Filler | None:
    """Who passed the resolution or wrote the letter that acts: the subject of the verb that has it as its object."""
    parse = casting.draft.parse
    verb = parse.head[token]
    if parse.dep[token] != "dobj" or parse.pos[verb] != "VERB":
        return None
    if parse.lemma[verb] in casting.index.words["standing_by"]:
        return None  # who deplores the blasts did not set them off
    makers = (casting.filler(n, path) for n in surface_subjects(parse, verb))
    return next((f for f in makers if f.actor is not None), None)


def _is_tool(casting: Casting, token: int) -> bool:
    """Is this noun a weapon, a vehicle or a deed, which acts for whoever wields it?"""
    return noun_in(casting.draft.parse, token, casting.index.words["tools"]) is not None


def _same_as_any(filler: Filler, others: list[Filler]) -> bool:
    return any(filler.token == o.token or (filler.actor is not None and filler.actor is o.actor) for o in others)


def _is_hit(filler: Filler) -> bool:
    """Is this a thing (a church, a base) that a noun of attack names as its target?"""
    return filler.actor is None and not filler.open and filler.path in ("on", "of", "against")


def satisfied(entry: EventEntry, actors: list[Filler], recipients: list[Filler]) -> bool:
    """Do political actors stand where the entry needs them?"""
    if entry.needs == "none":
        return True
    if entry.plain:
        # A cue with one meaning needs no political actor beside it, only somebody.
        sides = {"actor": actors, "recipient": recipients}.get(entry.needs, [*actors, *recipients])
        return any(f.actor is not None or (f.open and not f.vague) for f in sides)
    acting = any(f.actor is not None and is_political(f.actor) for f in actors)
    struck = any(f.actor is not None and is_political(f.actor) for f in recipients)
    ordinary = any(f.vague or (f.actor is not None and not acting) for f in actors)
    if "@targets" in entry.recipient.only and not ordinary:
        # A place or a church struck is enough, unless no more than "tourists" did it.
        struck = struck or any(f.place is not None or _is_hit(f) for f in recipients)
    if entry.needs == "actor":
        return acting
    if entry.needs == "recipient":
        return struck
    if entry.needs == "both":
        alike = {id(f.actor) for f in actors if f.actor is not None and is_political(f.actor)}
        struck = struck and any(f.actor is None or id(f.actor) not in alike for f in recipients)
        return acting and (struck or len(alike) > 1)
    return acting or struck
