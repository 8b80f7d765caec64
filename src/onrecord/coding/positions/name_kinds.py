"""What kind of name stands where a cue asks for one: a place's, a party's, a person's, a people's that means its troops."""

from onrecord.language.parse import Parse

_PLACED = frozenset({"GPE", "LOC", "NORP", "ORG", "FAC", "DATE", "TIME", "LAW", "LANGUAGE"})


def is_place(parse: Parse, noun: int) -> bool:
    """Is this a place's own name, as a cue's `~PLACE` asks: "cede Gibraltar"?"""
    entity = parse.entity_at(noun) if parse.pos[noun] == "PROPN" else None
    return entity is not None and entity[2] in ("GPE", "LOC")


def is_body(parse: Parse, noun: int) -> bool:
    """Is this a name that may be a party's, as a cue's `~PARTY` asks: "outlaw Batasuna"? What kind of name it is, is seldom known."""
    entity = parse.entity_at(noun)
    return parse.pos[noun] == "PROPN" and (entity is None or entity[2] not in ("DATE", "TIME", "LAW", "LANGUAGE"))


def is_person(parse: Parse, noun: int) -> bool:
    """Is this name no place's, body's or day's?"""
    entity = parse.entity_at(noun)
    return entity is None or entity[2] not in _PLACED


def is_troops_people(parse: Parse, noun: int, words: frozenset[str]) -> bool:
    """ "the Russians must stay", where foreign troops were just told of: their people's name stands for them."""
    if "troop" not in words or parse.tag[noun] not in ("NNPS", "NNS") or not parse.words[noun][:1].isupper():
        return False
    entity = parse.entity_at(noun)
    return entity is not None and entity[2] == "NORP"
