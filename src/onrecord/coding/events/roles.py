"""Who did it and to whom: actors and recipients around a cue.

Or a refusal where the wrong sort of thing stands there.
"""

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
    without_wanted,
)
from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.fillers import SUFFERING, Casting, is_political
from onrecord.coding.events.matching import noun_in
from onrecord.coding.events.paths import (
    COUNTS,
    asked_in_clause,
    charged_with,
    coming_to_aid,
    from_the_killed,
    has_own_by,
    is_on_behalf,
    measure_of,
    noun_spots,
    opponents_of_killed,
    protested_at,
    told_of,
    with_opponents,
    without_strays,
)
from onrecord.language.arguments import arguments_of, hanging_on, obliques_under, spread, surface_subjects
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
    if is_torn(parse, found.head) and not parse.all_children(found.head, "nsubj", "nsubjpass"):
        args.doers, args.objects = (args.doers, []) if args.passive else ([], args.objects)
    if found.entry.codes.type == "REQUEST":
        args.objects = without_wanted(parse, found, args.objects)
    taken = set(found.matched)
    mutual = any(_is_reciprocal(parse, n) for n in args.objects)
    if mutual:
        args.objects = [m for n in args.objects for m in (args.doers if _is_reciprocal(parse, n) else [n])]
    blaming = found.entry.codes.type == "ACCUSE" and not args.passive
    if blaming and any(_undergone(casting, found.head, t) for t in found.matched if parse.pos[t] == "NOUN"):
        args.objects, args.doers = args.doers, []  # "has drawn criticism" is criticised
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
            if blaming and parse.lemma[token] in _LODGED:
                # "filed complaints to the council": who is told of it is not accused
                spots = [(path, n) for path, n in spots if path not in ("to", "with")]
                hanging = [(path, n) for path, n in hanging if path not in ("to", "with")]
            spots += [(name, n) for name, n in hanging if name not in ("genitive", "modifier")]
            named = [token, *(n for name, n in hanging if name in ("genitive", "modifier"))]
            spots += [("object", n) for n in named if n in casting.draft.mention_of]
        elif parse.dep[token] in ("prep", "prt") and parse.head[token] != found.head:
            spots += [(name, n) for name, n in obliques_under(parse, token) if n not in taken]
    spots = [(path, n) for path, n in spots if path in _DOING or not is_on_behalf(parse, n)]
    spots = without_strays(casting, found, with_opponents(casting, found, spots))
    kind = found.entry.codes.type
    if kind == "ASSAULT" and args.objects and not args.doers:
        spots += opponents_of_killed(casting, found.head)
    elif kind == "ACCUSE":
        spots += blamed_within(casting, found) if args.objects else told_of(casting, found)
    elif kind == "SUPPORT" and any(casting.is_naming(n) for n in args.objects):
        spots = [(path, n) for path, n in spots if path not in ("to", "for")]
    elif kind == "REQUEST":
        spots += asked_further(parse, args.objects) if args.objects else asked_in_clause(parse, found.head)
    elif kind == "AID" and not any(path in ("to", "dative") for path, _ in spots):
        spots += given_further(parse, args.objects)
    elif kind == "PROTEST":
        spots += protested_at(parse, found)
    if not _cast(casting, found, spots):
        return False
    if mutual:
        found.recipients, found.mutual = list(found.actors), True
    return True


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
    found.support = support_of(casting, found.head)
    if found.support is not None:
        args = found.arguments = arguments_of(parse, found.support)
        undergone = _undergone(casting, found.support, found.head)
        asked = found.entry.codes.type == "REQUEST" and any(path == "by" for path, _ in spots)
        # "accepted demands from the army": the one who accepts is asked
        doing = "object" if undergone or asked else "by" if args.passive else "subject"
        others = found.entry.codes.type in _DONE and _is_anothers(casting, found.support, found.head)
        if not others and not (owned and doing == "subject" and not undergone):
            spots += [(doing, n) for n in casting.speaking(args.doers) if n not in taken]
        spots += [("dative", n) for n in args.datives if n not in taken]
        spots += [(name, n) for name, n in args.obliques if n not in taken]
    else:
        spots += _around_governor(parse, found.head, taken)
        if not any(path in _DOING for path, _ in spots):
            told = doers_told(parse, found.head) if found.entry.codes.type in _DONE else []
            spots += [("by", n) for n in told or charged_with(parse, found.head) or owning_up(parse, found.head)]
    spots = [(path, n) for path, n in spots if path in _DOING or not is_on_behalf(parse, n)]
    if found.entry.codes.type == "ASSAULT":
        placed = [*spots, *around_blast(parse, found.head)]
        spots += [*victims_in(parse, found.head), *struck_beside(casting, placed, found)]
    elif found.entry.codes.type == "PROTEST":
        spots += protested_at(parse, found)
    elif found.entry.codes.type == "ACCUSE":
        spots += told_of(casting, found)
    elif found.entry.codes.type == "AID":
        spots = coming_to_aid(casting, found, spots)
    spots = from_the_killed(casting, found, with_opponents(casting, found, spots))
    return _cast(casting, found, list(dict.fromkeys(spots)))


_DOING = frozenset({"subject", "by", "genitive", "modifier", "between"})
# Types of deeds that one who endorses, averts or sees them does not do.
_DONE = frozenset({"ASSAULT", "COERCE", "PROTEST"})


# What is handed in to somebody who is not the one it is about.
_LODGED = frozenset({"complaint", "petition", "lawsuit", "suit", "report", "appeal", "letter", "case", "charge"})
_STOPPING = frozenset({"end", "stop", "halt", "quell", "contain"})


def _is_anothers(casting: Casting, support: int, noun: int) -> bool:
    """Is a deed that this verb is said of another's: "averted the raid", "fired back to end the shelling"?"""
    parse = casting.draft.parse
    lemma = parse.lemma[support]
    wished = parse.dep[support] in ("advcl", "acl", "relcl") and any(
        parse.tag[c] == "TO" for c in parse.children[support]
    )
    if lemma == "call" and any(parse.lower[c] in ("the", "this", "that") for c in parse.children[noun]):
        return True  # "called the embargo a serious measure"
    return lemma in casting.index.words["standing_by"] or (wished and lemma in _STOPPING)


def support_of(casting: Casting, noun: int) -> int | None:
    """The light verb that a noun is object or subject of.

    "carried out a raid", "talks were held", "engaged in talks".
    """
    parse, light = casting.draft.parse, casting.index.words["light_verbs"]
    top = noun
    while parse.dep[top] == "conj" or (parse.dep[top] == "pobj" and parse.lemma[parse.head[parse.head[top]]] in COUNTS):
        top = parse.head[top] if parse.dep[top] == "conj" else parse.head[parse.head[top]]
    span = measure_of(parse, top)
    if span is not None and parse.lemma[parse.head[span]] in casting.index.words["undergoing"]:
        top = span  # "endured a week of criticism"
    verb = parse.head[top]
    if parse.dep[top] in ("dobj", "nsubjpass", "attr") and parse.lemma[verb] in light and parse.pos[verb] == "VERB":
        return verb
    if parse.dep[top] == "pobj" and parse.pos[parse.head[parse.head[top]]] in ("VERB", "AUX"):
        verb = parse.head[parse.head[top]]
        leaning = casting.index.words["light_prepositions"]
        if parse.lemma[verb] == "agree" and any(parse.lower[c] == "of" for c in parse.children[top]):
            return None  # who agrees to the return of refugees does not return
        if any(parse.dep[c] == "neg" for c in parse.children[verb]) and any(
            parse.dep[c] == "poss" and parse.tag[c] != "PRP$" for c in parse.children[top]
        ):
            return None  # "Chad is not engaged in Mali's raids" denies no raid
        if f"{parse.lemma[verb]} {parse.lower[parse.head[top]]}" in leaning:
            return verb
    if parse.dep[top] == "nsubj" and parse.lemma[verb] in casting.index.words["occurring"]:
        return None
    return None


def _undergone(casting: Casting, support: int, noun: int) -> bool:
    """Does the subject of this light verb suffer the deed ("came under attack", "faced sanctions")?"""
    parse, words = casting.draft.parse, casting.index.words["undergoing"]
    return parse.lemma[support] in words or f"{parse.lemma[support]} {parse.lower[parse.head[noun]]}" in words


def _around_governor(parse: Parse, noun: int, taken: set[int]) -> list[tuple[str, int]]:
    """Where a noun is the subject of a verb, "between", "with" and "against" after that verb belong to the noun."""
    if parse.dep[noun] not in ("nsubj", "nsubjpass"):
        return []
    links = parse.all_children(parse.head[noun], "prep")
    after = [pair for link in links for pair in obliques_under(parse, link)]
    return [(name, n) for name, n in after if name in ("between", "with", "against") and n not in taken]


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
        elif path == "genitive" and not struck and not named:
            actor = casting.filler(n, path).actor
            if actor is not None and actor.kind in SUFFERING:
                path = "of"
        moved.append((path, n))
    return moved


def _cast(casting: Casting, found: Candidate, spots: list[tuple[str, int]]) -> bool:
    entry = found.entry
    if found.cue.kind == "noun":
        spots = _suffered(casting, found, spots)
    spots = [(path, n) for path, first in spots for n in casting.group_of(first) or spread(casting.draft.parse, first)]
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
    found.actors, found.recipients = actors, [r for r in recipients if not _same_as_any(r, actors)]
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
