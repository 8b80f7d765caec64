"""A candidate's codes: its entry's, turned by the first case that holds, then by what a verbal event speaks of."""

from onrecord.coding.draft import ActorDraft
from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.fillers import Casting, is_political
from onrecord.coding.events.matching import lemma_of, noun_in
from onrecord.language.arguments import hanging_on
from onrecord.language.parse import Parse
from onrecord.records.tables.event_table import EventCase, EventCodes, EventTable

_TOOLS = frozenset({"with", "using", "by"})


def settle_codes(casting: Casting, table: EventTable, found: Candidate) -> None:
    """Set `found.codes`. Contents must be coded before the event that speaks of them."""
    found.codes = found.entry.codes
    for case in found.entry.cases:
        if _holds(casting, case, found):
            found.codes = case.codes
            break
    rule = found.entry.content
    if rule is None or rule.ladder is None or not found.contents:
        return
    below = found.contents[0].codes.cameo
    if below is None or found.codes is not found.entry.codes:
        return
    for prefix, cameo, mode in table.ladders[rule.ladder]:
        if below.startswith(prefix):
            contexts = found.codes.contexts or found.contents[0].codes.contexts
            found.codes = EventCodes(
                type=found.codes.type, mode=mode or found.codes.mode, cameo=cameo, contexts=contexts
            )
            break


def means_other(casting: Casting, found: Candidate) -> bool:
    """Does one of the entry's `unless` conditions hold, so that the cue means something else here?"""
    return any(_met(casting, place, terms, found) for place, terms in found.entry.unless.items())


def _holds(casting: Casting, case: EventCase, found: Candidate) -> bool:
    return all(_met(casting, place, terms, found) for place, terms in case.when.items())


def _met(casting: Casting, place: str, terms: list[str], found: Candidate) -> bool:
    parse = casting.draft.parse
    if place == "actor":
        return any(casting.fits(f, terms) for f in found.actors)
    if place == "recipient":
        return any(casting.fits(f, terms) for f in found.recipients)
    if place == "clause":
        return _opens_clause(parse, found.head, terms)
    if place == "content":
        return any(_is_content(other, terms) for other in found.contents)
    if place == "place":
        return any(_PLACES[term](casting, found) for term in terms if term in _PLACES)
    if place == "sides":
        return any(_SIDES[term](found) for term in terms if term in _SIDES)
    if place == "words":
        first, after = parse.sentences[parse.sentence[found.head]]
        return any(_is_word(casting, i, terms) for i in range(first, after))
    if place == "before":
        return any(_is_word(casting, i, terms) for t in found.matched
                   for i in (*parse.children[t], t - 1) if 0 <= i < t)  # fmt: skip
    args = found.arguments
    if args is None:
        spots = [n for token in found.matched for name, n in hanging_on(parse, token) if name == place]
        return any(casting.fits(Filler(n, place, casting.filler(n, place).actor), terms) for n in spots)
    if place == "tool":
        spots = [n for name, n in args.obliques if name in _TOOLS] + args.doers
    elif place == "object":
        spots = [*args.objects, *(i for i in found.matched if i != found.head)]
    elif place == "subject":
        spots = args.doers
    else:
        hanging = [pair for token in found.matched if token != found.head for pair in hanging_on(parse, token)]
        spots = [n for name, n in (*args.obliques, *hanging) if name == place]
    return any(casting.fits(Filler(n, place, casting.filler(n, place).actor), terms) for n in spots)


def _opens_clause(parse: Parse, verb: int, terms: list[str]) -> bool:
    """Does the verb govern a clause with a verb of its own, marked by one of these words ("none": by no word)?"""
    for c in parse.children[verb]:
        if parse.dep[c] == "ccomp" and parse.tag[c] in _VERBAL and c > verb:
            marks = [parse.lower[m] for m in parse.children[c] if parse.dep[m] == "mark" or parse.tag[m] == "WRB"]
            subject = any(parse.dep[m] in ("nsubj", "nsubjpass", "expl") for m in parse.children[c])
            if subject and ((marks and marks[0] in terms) or (not marks and "none" in terms)):
                return True
    return False


_VERBAL = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})


def _is_third_country(casting: Casting, found: Candidate) -> bool:
    """Is the place told beside the event in a country of none of those who take part?"""
    sides = [f.actor.country for f in (*found.actors, *found.recipients) if f.actor is not None]
    if len(sides) < 2 or not all(sides):
        return False
    parse = casting.draft.parse
    after = [n for i in (found.predicate, *found.matched) for name, n in hanging_on(parse, i) if name in ("in", "at")]
    places = [f.place.country for f in (casting.filler(n, "in") for n in after) if f.place is not None]
    return any(country is not None and country not in sides for country in places)


def _is_own_country(casting: Casting, found: Candidate) -> bool:
    """Is all that is acted on a place of the actor's own country: a leader who travels at home?"""
    home = {f.actor.country for f in found.actors if f.actor is not None}
    struck = [f.place.country if f.place is not None else None for f in found.recipients]
    return len(home) == 1 and None not in home and bool(struck) and set(struck) == home


def _are_politicians(found: Candidate) -> bool:
    """Do politicians, parties, papers or lobbies attack a politician or a house: those do it in words?

    A politician whose attacks on nobody are told made them in words too; a commander or a rebel did not.
    """
    doers = [f.actor for f in found.actors if f.actor is not None]
    struck = [f.actor for f in found.recipients if f.actor is not None]
    if not doers or not all(_is_speaking(actor) for actor in doers):
        return False
    if not struck:
        named = all(f.open and f.place is None for f in found.recipients)
        return named and len(found.matched) == 1 and all(actor.kind == "person" for actor in doers)
    by_persons = all(actor.kind == "person" for actor in doers)
    return all((by_persons and a.kind in _HOUSES) or (a.kind == "person" and is_political(a)) for a in struck)


def _is_speaking(actor: ActorDraft) -> bool:
    """Is this one whose attacks are of words: a politician, a party, a paper, a lobby?"""
    if actor.kind == "person":
        return is_political(actor) and not _ARMED.intersection(actor.sectors)
    return actor.kind in _VOICES


_HOUSES = frozenset({"party", "parliament"})
_VOICES = frozenset({"party", "parliament", "media", "company"})
_ARMED = frozenset({"MIL", "REB", "UAF", "COP", "PRM", "SPY"})
_SIDES = {"politicians": _are_politicians}
"""What a condition may ask of who stands in the roles."""
_PLACES = {"third country": _is_third_country, "own country": _is_own_country}
"""What a condition may ask of the place."""


def _is_word(casting: Casting, token: int, terms: list[str]) -> bool:
    parse = casting.draft.parse
    for term in terms:
        if term[0] == "@":
            if noun_in(parse, token, casting.index.words[term[1:]]) is not None:
                return True
        elif lemma_of(parse, token) == term or parse.lower[token] == term:
            return True
    return False


def _is_content(other: Candidate, terms: list[str]) -> bool:
    cameo = other.codes.cameo or ""
    return any(
        term in (other.codes.type, other.entry.id) or (term.isdigit() and cameo.startswith(term)) for term in terms
    )
