"""Where an event took place: a place that a preposition ties to the event's clause, or that is itself hit or visited.

A place that names or owns somebody ("Lagos police", "the U.S. embassy"), that somebody comes from ("the mayor of
Lima"), or that is only spoken of ("expansion into Eastern Europe") locates nothing.
"""

from onrecord.coding.draft import Draft, EventDraft, Tokens
from onrecord.coding.events.clauses import GOES, clause_above, is_participle_of, noun_shares, only_names
from onrecord.coding.events.matching import CueIndex
from onrecord.language.parse import Parse

# Prepositions that say where something takes place.
_SITES = frozenset({
    "in", "at", "near", "outside", "inside", "across", "around", "throughout", "along", "over", "above", "off", "within",
    "amid", "on", "between",
})  # fmt: skip
# Prepositions that say where something goes or is aimed, and the types of events that take place there.
_WAYS = frozenset({"into", "to", "from", "through", "towards", "toward", "onto", "beyond", "against"})
_AIMED = {
    "against": ("ASSAULT",), "on": ("ASSAULT", "PROTEST"), "over": ("ASSAULT", "MOBILIZE"), "of": ("ASSAULT", "COERCE"),
    "between": (), "off": ("ASSAULT", "MOBILIZE", "COERCE"), "around": ("ASSAULT", "MOBILIZE", "PROTEST", "COERCE"),
}  # fmt: skip
_MOVING = ("ASSAULT", "MOBILIZE", "RETREAT", "AID", "PROTEST")
# Types done by hands and feet: what they are done to stands where they take place.
_BODILY = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "CONSULT", "RETREAT", "AID", "COOPERATE", "SANCTION")
# Where a place stands beside an event's word without a preposition, the types of events that it locates.
_STRUCK_THERE = ("ASSAULT", "CONSULT", "PROTEST", "MOBILIZE", "RETREAT")
_PLACED_BY = {
    "dobj": _STRUCK_THERE, "nsubjpass": _STRUCK_THERE, "advmod": _STRUCK_THERE, "compound": ("ASSAULT", "PROTEST"),
    "poss": (), "amod": (), "nmod": (),
}  # fmt: skip
# Nouns that name a spot: "the port of Odesa", "Kabul airport".
_SPOTS = frozenset({
    "airbase", "airfield", "airport", "airspace", "area", "base", "beach", "border", "bridge", "camp",
    "capital", "cathedral", "cemetery", "center", "centre", "church", "city", "coast", "college", "corner",
    "corridor", "countryside", "crossing", "district", "downtown", "east", "edge", "enclave", "field",
    "frontier", "harbor", "harbour", "heart", "highway", "hospital", "hotel", "house", "island", "jail",
    "market", "middle", "mosque", "mountain", "neighborhood", "neighbourhood", "north", "northeast",
    "northwest", "outskirts", "park", "part", "peninsula", "port", "prison", "province", "region", "restaurant",
    "river", "road", "school", "soil", "south", "southeast", "southwest", "square", "stadium", "state",
    "station", "street", "stronghold", "suburb", "suburbs", "synagogue", "temple", "territory", "town",
    "university", "valley", "village", "waters", "west", "zone",
})  # fmt: skip
# What names no spot though a place stands beside it: "in Iraq's favour", "in the case of Sudan".
_NO_SPOT = frozenset({
    "absence", "affair", "aftermath", "attempt", "bid", "campaign", "case", "context", "course", "debate",
    "decision", "effort", "election", "event", "face", "favor", "favour", "form", "government", "history",
    "hope", "interest", "light", "move", "name", "need", "policy", "presence", "role", "view", "wake", "war",
})  # fmt: skip
# Who or what an event is done to, for or with stands where it takes place: "aid for civilians in Ghouta".
_WITH = frozenset({"for", "to", "on", "against", "of", "with", "among", "upon", "into", "alongside"})
_BESIDE = frozenset({"next", "close", "adjacent"})
_STRETCHES = frozenset({
    "airspace", "border", "capital", "coast", "countryside", "east", "frontier", "island", "north", "port",
    "soil", "south", "territory", "waters", "west",
})  # fmt: skip
_NEXT = frozenset({"appos", "npadvmod", "conj"})
_DEEP = 10


def tie_places(draft: Draft, index: CueIndex, at: dict[int, EventDraft]) -> None:
    """Give places to the events that take place there. `at`: an event's tokens."""
    near: dict[int, list[int]] = {}
    for token in sorted(at):
        near.setdefault(draft.parse.sentence[token], []).append(token)
    for place in draft.places:
        for first, after in place.mentions:
            here = near.get(draft.parse.sentence[first])
            if not here:
                continue
            wide = place.precision == "country"
            found = _taking_place(draft.parse, index, (first, after), at, here, wide=wide)
            for event in found + [e for e in _when(draft.parse, found, at, here) if e not in found]:
                if place not in event.places and not _acts(draft, event, (first, after)):
                    event.places.append(place)


def _when(parse: Parse, found: list[EventDraft], at: dict[int, EventDraft], near: list[int]) -> list[EventDraft]:
    """The events told to have happened when these did: "was killed when a mine exploded near Gao"."""
    above = [clause_above(parse, i) for i in near if at[i] in found and parse.pos[i] == "VERB"]
    above += [clause_above(parse, parse.head[i]) for i in near if at[i] in found and parse.dep[i] == "nsubj"]
    return [at[i] for i in dict.fromkeys(above) if i in at and at[i].type == "ASSAULT"]


def _acts(draft: Draft, event: EventDraft, mention: Tokens) -> bool:
    """Is this very mention who acts in the event, "a U.S. air raid"?"""
    found = (draft.mention_of.get(i) for i in range(*mention))
    return any(m is not None and any(m.actor is a for a in event.actors) for m in found) and (
        draft.parse.dep[mention[1] - 1] != "pobj"
    )


def _taking_place(
    parse: Parse, index: CueIndex, mention: Tokens, at: dict[int, EventDraft], near: list[int], *, wide: bool
) -> list[EventDraft]:
    """The events that take place at a mention of a place. `near`: the tokens of events in its sentence.

    `wide`: it is a country, which before a noun tells whose that is ("a U.S. compound") unless that is a stretch of it.
    """
    first, after = mention
    token = after - 1
    while first <= parse.head[token] < after and parse.head[token] != token:
        token = parse.head[token]
    for _ in range(_DEEP):
        if token in at or parse.head[token] == token or parse.dep[token] not in _NEXT:
            break
        if parse.dep[token] == "conj" and parse.pos[parse.head[token]] not in ("NOUN", "PROPN"):
            break
        token = parse.head[token]
    above = parse.head[token]
    label = parse.dep[token]
    if (
        label in ("compound", "poss", "nmod", "amod")
        and above not in at
        and (_is_spot(parse, index, above) if not wide else parse.lemma[above].lower() in _STRETCHES)
    ):
        token, above, label = above, parse.head[above], parse.dep[above]  # "at Kabul's airport"
    if label == "pobj":
        return _behind(parse, index, token, at, near)
    event = at.get(above)
    if label in _PLACED_BY and event is not None and event.type in _PLACED_BY[label]:
        return [event]
    return []


def _is_spot(parse: Parse, index: CueIndex, noun: int) -> bool:
    """Does this noun, beside a place's name, name a spot there and no body or people: "Havana's boulevard"?"""
    word = parse.lemma[noun].lower()
    if word in _SPOTS:
        return True
    if parse.tag[noun] not in ("NN", "NNS") or parse.dep[noun] != "pobj" or parse.lower[parse.head[noun]] not in _SITES:
        return False
    words = index.words
    bodies = word in words["organs"] or word in words["envoys"] or word in words["people_nouns"]
    return not bodies and word not in _NO_SPOT and word not in words["deeds"]


def _behind(parse: Parse, index: CueIndex, token: int, at: dict[int, EventDraft], near: list[int]) -> list[EventDraft]:
    """The events that a place, object of a preposition, is tied to by it and by the nouns above it."""
    for depth in range(_DEEP):
        link, above = _link(parse, token)
        if only_names(parse, above):
            above = parse.head[above]
        word = "near" if parse.lower[link] in _BESIDE else parse.lower[link]
        event = at.get(above)
        if above == link:
            return []
        if event is not None:
            beside = depth and word in _WITH and (event.type in _BODILY or word == "with")
            return [event] if beside or _fits(word, event) else []
        if parse.pos[above] in ("VERB", "AUX"):
            return _in_clause(parse, above, at, near) if word in _SITES or word == "through" else []
        if word not in _SITES and not (word == "of" and (_is_counted(parse, above) or _is_spot(parse, index, above))):
            return []
        if parse.dep[above] in ("appos", "conj") and parse.pos[parse.head[above]] in ("NOUN", "PROPN"):
            above = parse.head[above]
        if parse.dep[above] != "pobj":
            return _done_to(parse, index, above, at)
        if _has_own_place(parse, index, above) and not _is_spot(parse, index, above):
            return [] if depth else _same_occasion(parse, above, at)
        if word in ("in", "at") and parse.pos[above] == "PROPN" and at.get(_link(parse, above)[1]) is not None:
            return [at[_link(parse, above)[1]]]  # "signed agreements with the United Nations in Istanbul"
        token = above
    return []


def _link(parse: Parse, token: int) -> tuple[int, int]:
    """The preposition above a token, the outer one of a chain ("from inside Syria", "next to"), and what it hangs on."""
    link = parse.head[token]
    above = parse.head[link]
    while parse.head[above] != above and (
        (parse.dep[link] == "prep" and parse.pos[above] == "ADP")
        or (parse.lower[above] in _BESIDE and parse.pos[above] != "VERB")
    ):
        link, above = above, parse.head[above]
    return link, above


def _done_to(parse: Parse, index: CueIndex, noun: int, at: dict[int, EventDraft]) -> list[EventDraft]:
    """The event whose object this noun is ("killed three people in Kabul"), or its cause ("blasts in Kabul killed")."""
    verb, label = parse.head[noun], parse.dep[noun]
    if label in ("oprd", "attr", "ccomp") and only_names(parse, verb):
        verb, label = parse.head[verb], "dobj"
    event = at.get(verb)
    if event is None or event.type not in _BODILY:
        return []
    own = _has_own_place(parse, index, noun)
    if label in ("dobj", "nsubjpass"):
        return [] if own else [event]
    return [event] if label == "nsubj" and own and event.type == "ASSAULT" else []


def _fits(word: str, event: EventDraft) -> bool:
    """May this preposition on the event's own word say where it takes place?"""
    if word in _AIMED:
        return event.type in _AIMED[word]
    if word in _SITES:
        return True
    if word not in _WAYS:
        return False
    return event.type in _MOVING or (event.type == "CONSULT" and event.mode == "visit")


def _is_counted(parse: Parse, noun: int) -> bool:
    """Is this a noun of number or part: "dozens of towns", "most of Kabul"?"""
    return parse.pos[noun] in ("NUM", "ADJ") or parse.lemma[noun] in (
        "dozen",
        "hundred",
        "number",
        "half",
        "rest",
        "most",
    )


def _has_own_place(parse: Parse, index: CueIndex, noun: int) -> bool:
    """Does this noun tell a happening of its own, so that a place on it is that happening's?"""
    word, words = parse.lemma[noun].lower(), index.words
    if word in words["organs"] or word in words["people_nouns"]:
        return False
    return word in words["deeds"] or bool(index.nouns.get(word))


def _same_occasion(parse: Parse, noun: int, at: dict[int, EventDraft]) -> list[EventDraft]:
    """What is done in a happening takes place where that does: "killed in a blast in Kabul"."""
    link = parse.head[noun]
    event = at.get(parse.head[link])
    return [event] if event is not None and parse.lower[link] in ("in", "at", "during") else []


def _in_clause(parse: Parse, verb: int, at: dict[int, EventDraft], near: list[int]) -> list[EventDraft]:
    """The events that a clause without an event's verb tells otherwise: "riots were reported in Greece"."""
    found: list[EventDraft] = []
    for token in near:
        if parse.pos[token] in ("NOUN", "PROPN"):
            shared = noun_shares(parse, verb, token)
        else:
            aim = parse.dep[token] in ("xcomp", "advcl") and any(parse.tag[c] == "TO" for c in parse.children[token])
            shared = aim and parse.head[token] == verb and parse.lemma[verb] in GOES
            shared = shared or is_participle_of(parse, token, verb)
        if shared and at[token] not in found:
            found.append(at[token])
    return found
