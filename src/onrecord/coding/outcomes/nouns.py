"""The nouns that a cue of an outcome is told of: its own objects and subjects, and what its clause speaks of."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.links.ends import Ends
from onrecord.coding.referents import POINTING
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse


def nouns_told_of(ends: Ends, found: Found) -> list[int]:
    """The nouns and pronouns that may stand for what ended so, the likeliest first; those that name actors last."""
    parse = ends.parse
    own = [c for c in parse.children[found.head] if parse.dep[c] == "dobj"]
    if found.cue.kind == "verb" and not found.cue.parts:
        own = []
    objects = [*own, *found.objects]
    # "The airline cancelled two flights": of what the airline does, not of what it promised.
    plain = found.cue.kind == "verb" and not found.cue.parts and bool(found.objects)
    doers = [n for n in found.subjects if n in objects] if plain else found.subjects
    tokens = [*_whose(ends, found.head), *objects, *doers, *_subjects(parse, found), *_spoken_of(ends, found)]
    tokens = [_antecedent(parse, n) for n in tokens]
    return sorted(dict.fromkeys(tokens), key=lambda n: ends.draft.actor_at(n) is not None)


def _subjects(parse: Parse, found: Found) -> list[int]:
    """The subject of the clause that a phrase stands in, or the noun it hangs on."""
    if found.cue.kind == "verb":
        return []
    helps = parse.dep[found.head] in ("aux", "auxpass") or parse.pos[found.head] not in ("VERB", "AUX")
    start = parse.head[found.head] if helps else found.head
    if parse.dep[found.head] == "oprd":
        # "called it a dead letter"
        return [c for c in parse.children[parse.head[found.head]] if parse.dep[c] == "dobj"]
    for i in (start, *parse.ancestors(start)):
        if parse.pos[i] in ("VERB", "AUX") and (subjects := surface_subjects(parse, i)):
            return [*subjects, *_misread(parse, i)]
        if parse.pos[i] == "NOUN" and not _is_state(parse, i):
            return [i]
    return []


def _is_state(parse: Parse, noun: int) -> bool:
    """Does it only say how a thing is: "is in force in name only", "stayed on paper"?"""
    over = parse.head[parse.head[noun]]
    bare = not any(parse.dep[c] in ("det", "poss", "amod") for c in parse.children[noun])
    return (
        parse.dep[noun] == "pobj"
        and bare
        and parse.lower[parse.head[noun]] in ("in", "on")
        and parse.pos[over] in ("VERB", "AUX")
    )


def _misread(parse: Parse, verb: int) -> list[int]:
    """The noun that opens a sentence read as no more than a noun with a clause: "A truce that both signed lasted a day"."""
    first, after = parse.sentences[parse.sentence[verb]]
    over = parse.head[verb]
    bare = parse.dep[verb] in ("relcl", "acl") and parse.head[over] == over and parse.pos[over] == "NOUN"
    last = parse.right[verb] >= after - 2 and any(parse.dep[c] in ("acl", "relcl") for c in range(first, verb))
    told = last or any(parse.tag[c] == "VBN" for c in range(over, verb))
    return [over] if bare and told else []


def _antecedent(parse: Parse, token: int) -> int:
    """For a relative pronoun the noun that it stands for."""
    if parse.tag[token] not in ("WDT", "WP"):
        return token
    return next((parse.head[i] for i in parse.ancestors(token) if parse.dep[i] == "relcl"), token)


def _whose(ends: Ends, token: int) -> list[int]:
    """The noun of a clause with "whose": "the accord, whose terms were never met"."""
    parse = ends.parse
    for i in (token, *parse.ancestors(token)):
        if parse.dep[i] == "relcl":
            has = any(parse.lower[j] == "whose" for j in range(parse.left[i], i))
            noun = parse.head[i]
            return [noun] if has and ends.draft.actor_at(noun) is None else []
    return []


def _spoken_of(ends: Ends, found: Found) -> list[int]:
    """What the clause behind a phrase speaks of: "has yet to vote on it"."""
    parse = ends.parse
    if found.cue.kind != "phrase":
        return []
    top = found.head if parse.pos[found.head] in ("VERB", "AUX") else parse.head[found.head]
    return [
        i
        for i in range(found.after, parse.right[top] + 1)
        if parse.dep[i] in ("dobj", "pobj") and (parse.lower[i] in POINTING or ends.referents.is_known(i))
        and ends.draft.actor_at(i) is None
    ]  # fmt: skip
