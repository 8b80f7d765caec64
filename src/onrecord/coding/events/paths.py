"""Places set right: where a construction tells another side than its preposition does by itself."""

from collections.abc import Iterable

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.fillers import Casting
from onrecord.language.arguments import arguments_of, hanging_on, obliques_under
from onrecord.language.parse import Parse

Spot = tuple[str, int]
"""The place a noun stands in (subject, by, of ...), and its token."""

# Types whose noun names after "from" who speaks: "pleas from farmers", "criticism from the opposition".
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "THREATEN", "PROTEST"})
# Types whose noun has its object after "of", with whose that is before it: "rejection of Chad's offer".
_DONE_TO = frozenset({"SANCTION", "COERCE", "ASSAULT", "REJECT", "ACCUSE", "SUPPORT"})
# Nouns that only measure out the deed after "of"; what hangs on them is the deed's: "three days of riots by students".
COUNTS = frozenset({
    "series", "round", "wave", "string", "spate", "number", "dozen", "campaign", "cycle", "barrage", "outbreak",
})  # fmt: skip
_SPANS = frozenset({"hour", "day", "night", "week", "weekend", "month", "year", "evening"})
_SHARED = frozenset({"by", "between", "against", "with", "from", "on"})
_WANTING = frozenset({"demand", "seek", "call", "urge", "denounce", "condemn", "oppose", "want"})
_OUSTING = frozenset({"force", "topple", "oust", "unseat", "overthrow", "depose"})
_KILLING = frozenset({"kill", "die", "wound", "injure", "fall", "perish", "hurt"})
_FAR = 4
_DURING = frozenset({"in", "during", "after"})


def noun_spots(casting: Casting, found: Candidate) -> list[Spot]:
    """What hangs on the nouns of a noun cue."""
    parse = casting.draft.parse
    taken = set(found.matched)
    mentions = casting.draft.mention_of
    spots: list[Spot] = []
    for token in found.matched:
        if parse.pos[token] not in ("NOUN", "PROPN"):
            continue
        object_noun = token > found.head and found.entry.codes.type in _DONE_TO
        for name, n in hanging_on(parse, token):
            if n in taken:
                continue
            if object_noun and name in ("genitive", "modifier"):
                # In "expulsion of Russian diplomats" the state is whose diplomats they are.
                if token not in mentions:
                    spots.append(("object", n))
            elif name == "from" and token == found.head and found.entry.codes.type in _SPOKEN:
                spots.append(("by", n))
            elif name == "of" and token > found.head and parse.lemma[token] in _BORDERS:
                spots.append(("with", n))
            elif name == "modifier" and _is_where(casting, token, n):
                if casting.is_state(n):
                    spots.append(("of", n))
            elif name == "modifier" and _is_left(casting, token, n):
                spots.append(("from", n))
            else:
                spots.append((name, n))
    for token in found.matched:
        if (
            parse.dep[token] == "prep"
            and parse.head[token] not in taken
            and parse.lemma[parse.head[token]] not in _SHORES
        ):
            under = obliques_under(parse, token)
            spots += [(name, n) for name, n in under if n not in taken and parse.pos[n] != "VERB"]
    spots += [spot for spot in _made(casting, found) if spot[1] not in taken]
    spots += [spot for spot in _from_behind(parse, found) if spot[1] not in taken]
    measure = measure_of(parse, found.head)
    if measure is not None:
        spots += [(name, n) for name, n in hanging_on(parse, measure) if name in _SHARED and n not in taken]
    # In "police firing" the cue's own first word names the doer.
    spots += [(_path_in_cue(parse, found, n), n) for n in found.matched if n != found.head and n in mentions]
    return spots


def _from_behind(parse: Parse, found: Candidate) -> list[Spot]:
    """Who speaks, where the parse hangs "from" on the verb: "was held / despite boycotts / from the opposition"."""
    link = found.head + 1
    if found.entry.codes.type not in _SPOKEN or link >= len(parse) or parse.lower[link] != "from":
        return []
    if parse.dep[link] != "prep" or parse.dep[found.head] != "pobj" or parse.head[link] == found.head:
        return []
    return [("by", n) for _, n in obliques_under(parse, link)]


def _made(casting: Casting, found: Candidate) -> list[Spot]:
    """What hangs on a participle that tells no more than that the deed was done: "the charge made by Chad"."""
    parse = casting.draft.parse
    spots: list[Spot] = []
    for verb in parse.all_children(found.head, "acl"):
        if parse.tag[verb] == "VBN" and (
            verb in found.matched or parse.lemma[verb] in casting.index.words["light_verbs"]
        ):
            around = arguments_of(parse, verb)
            spots += [("by", n) for n in around.doers]
            spots += [(name, n) for name, n in around.obliques if name in _SHARED]
    return spots


def is_on_behalf(parse: Parse, noun: int) -> bool:
    """Does a noun stand under "on behalf of", which tells for whom it is done and not to whom?"""
    link = parse.head[noun]
    return parse.lower[noun] == "behalf" or (parse.dep[noun] == "pobj" and parse.lower[parse.head[link]] == "behalf")


def charged_with(parse: Parse, noun: int) -> list[int]:
    """Those who are held or charged for the deed at this noun: "arrested six men on suspicion of rioting"."""
    link = noun
    for _ in range(_FAR):
        link = parse.head[link]
        if (parse.pos[link] == "VERB" and parse.lemma[link] not in _TAKING) or parse.head[link] == link:
            break
        if parse.dep[link] != "prep" and parse.lemma[link] not in _GROUNDS | _TAKING:
            return []
    if (
        parse.dep[noun] not in ("pobj", "pcomp")
        or parse.lemma[link] not in _CHARGING
        or parse.lower[parse.head[noun]] not in _FOR
    ):
        return []
    return arguments_of(parse, link).objects


_BORDERS = frozenset({"border", "frontier"})
# "Hijackings off the coast of Chad" are none of Chad's, nor of Chad.
_SHORES = frozenset({"coast", "shore", "coastline", "outskirts", "edge", "waters", "vicinity", "suburb"})
_GROUNDS = frozenset({
    "homicide", "murder", "manslaughter", "terrorism", "crime", "offence", "offense", "suspicion", "charge", "count", "accusation", "connection", "involvement", "role", "allegation",
})  # fmt: skip
_TAKING = frozenset({"involve", "participate", "take", "part", "play", "assist", "help"})
_CHARGING = frozenset({
    "arrest", "detain", "hold", "jail", "charge", "accuse", "suspect", "convict", "sentence", "indict", "try", "imprison",
})  # fmt: skip
_FOR = frozenset({"of", "with", "for", "over", "in"})


def coming_to_aid(casting: Casting, found: Candidate, spots: list[Spot]) -> list[Spot]:
    """Spots of "aid" in "came to Somalia's aid": who comes gives it, and whose it is gets it."""
    parse = casting.draft.parse
    link = parse.head[found.head]
    verb = parse.head[link]
    if parse.dep[found.head] != "pobj" or parse.lower[link] != "to" or parse.lemma[verb] not in _COMING:
        return spots
    helped = [("to" if path in ("genitive", "of") else path, n) for path, n in spots]
    return [*(("subject", n) for n in casting.speaking(arguments_of(parse, verb).doers)), *helped]


_COMING = frozenset({"come", "go", "rush", "fly", "hurry", "leap", "spring"})


def _path_in_cue(parse: Parse, found: Candidate, noun: int) -> str:
    if noun < found.head or found.entry.codes.type not in _DONE_TO:
        return "modifier"
    return parse.lower[parse.head[noun]] if parse.dep[noun] == "pobj" else "of"


def measure_of(parse: Parse, noun: int) -> int | None:
    """The noun that measures this one out: "days" of "three days of riots"."""
    link = parse.head[noun]
    if parse.dep[noun] == "pobj" and parse.lower[link] == "of" and parse.lemma[parse.head[link]] in COUNTS | _SPANS:
        return parse.head[link]
    return None


def _is_where(casting: Casting, deed: int, modifier: int) -> bool:
    """Does a place's name before a deed tell where it is done: "the Kuwait invasion", not "the Iraqi invasion"?"""
    parse = casting.draft.parse
    return (
        parse.dep[modifier] == "compound"
        and parse.tag[modifier] in ("NNP", "NNPS")
        and casting.is_deed(deed)
        and casting.is_place(modifier)
    )


def _is_left(casting: Casting, leaving: int, modifier: int) -> bool:
    """Does a land's name before a withdrawal tell what is left: "the Iraq withdrawal", not "the Iraqi" or "the U.S." one?"""
    parse = casting.draft.parse
    plain = parse.dep[modifier] == "compound" and parse.tag[modifier] == "NNP" and not parse.words[modifier].isupper()
    return plain and parse.lemma[leaving] in _LEAVING and casting.is_place(modifier)


_LEAVING = frozenset({"withdrawal", "pullout", "pull-out", "exit", "evacuation", "drawdown"})


def with_opponents(casting: Casting, found: Candidate, spots: Iterable[Spot]) -> list[Spot]:
    """Spots with "with" turned to "against" where the deed is a fight: "clashed with", "a battle with"."""
    if found.entry.codes.type != "ASSAULT" or not any(_is_clash(casting, t) for t in found.matched):
        return list(spots)
    return [("against" if path == "with" else path, n) for path, n in spots]


def _is_clash(casting: Casting, token: int) -> bool:
    lemma = casting.draft.parse.lemma[token]
    return lemma in _TRADING or lemma in casting.index.words["clashes"]


_TRADING = frozenset({"exchange", "trade"})


def from_the_killed(casting: Casting, found: Candidate, spots: list[Spot]) -> list[Spot]:
    """Spots of a fight in which somebody is killed: those it is with are who killed.

    "A rebel was killed in a clash with soldiers."
    """
    parse = casting.draft.parse
    if not any(path == "against" for path, _ in spots) or not _is_clash(casting, found.head):
        return spots
    link = parse.head[found.head]
    if parse.dep[found.head] != "pobj" or parse.lower[link] not in _DURING:
        return spots
    verb = parse.head[link]
    for _ in range(_FAR):
        if parse.pos[verb] == "VERB" or parse.head[verb] == verb:
            break
        verb = parse.head[verb]
    if parse.lemma[verb] not in _KILLING:
        return spots
    return [("by" if path == "against" else path, n) for path, n in spots]


def opponents_of_killed(casting: Casting, verb: int) -> list[Spot]:
    """The other side of the fight in which somebody was killed: "killed in combat with rebels"."""
    parse = casting.draft.parse
    found: list[Spot] = []
    for link in parse.all_children(verb, "prep"):
        if parse.lower[link] not in _DURING:
            continue
        for _, noun in obliques_under(parse, link):
            if _is_clash(casting, noun):
                hanging = [*hanging_on(parse, noun), *_after(parse, verb, noun)]
                found += [("by", n) for name, n in dict.fromkeys(hanging) if name in ("with", "against")]
    return found


def _after(parse: Parse, verb: int, noun: int) -> list[Spot]:
    """What the parse hangs on the verb though it stands right behind the noun: "killed in fighting / with rebels"."""
    links = [c for c in parse.all_children(verb, "prep") if c == noun + 1]
    return [pair for link in links for pair in obliques_under(parse, link)]


def without_strays(casting: Casting, found: Candidate, spots: list[Spot]) -> list[Spot]:
    """Spots of a verb that has its doer: a "by" behind its object names who did what the object tells.

    In "condemned the murder of the judge by the gang" the gang is the one condemned.
    """
    if found.arguments is None or found.arguments.passive or not found.arguments.doers:
        return spots
    behind = "against" if found.entry.codes.type == "ACCUSE" else ""
    if has_own_by(casting, found):
        return spots
    return [(behind, n) if path == "by" else (path, n) for path, n in spots]


def has_own_by(casting: Casting, found: Candidate) -> bool:
    """Is "by" a word of the cue, so that it leads to no doer: "stood by Lithuania"?"""
    passive = found.arguments is not None and found.arguments.passive
    return not passive and any(casting.draft.parse.lower[t] == "by" for t in found.matched)


def told_of(casting: Casting, found: Candidate) -> list[Spot]:
    """Whom a clause behind a verb of accusing names as the doer: "alleged the attacks were plotted by the banker"."""
    parse = casting.draft.parse
    spots: list[Spot] = []
    verbal = found.cue.kind == "verb"
    over = parse.head[found.head]
    if verbal and parse.dep[found.head] == "parataxis" and parse.pos[over] in ("VERB", "AUX"):
        spots += [("object", n) for n in arguments_of(parse, over).doers]  # "the mayor, she alleged, took bribes"
    for clause in parse.all_children(found.head, "ccomp" if verbal else "acl"):
        inner = arguments_of(parse, clause)
        own = any(parse.dep[c] == "nsubj" for c in parse.children[clause]) and parse.lower[parse.left[clause]] == "that"
        if inner.passive or (found.entry.codes.mode == "allege" and own):
            spots += [("object", n) for n in inner.doers]
    return spots


def protested_at(parse: Parse, found: Candidate) -> list[Spot]:
    """At whom a protest is aimed, by what it is for: "marched to demand the minister's resignation"."""
    tops = [found.head, found.predicate, parse.head[found.head]]
    spots: list[Spot] = []
    for top in dict.fromkeys(tops):
        for verb in parse.all_children(top, "xcomp", "advcl", "acl", "relcl"):
            if verb > found.head and parse.lemma[verb] in _OUSTING and parse.dep[verb] == "relcl":
                spots += [("against", n) for n in parse.all_children(verb, "dobj")]
            if verb < found.head or parse.lemma[verb] not in _WANTING:
                continue
            for c in parse.all_children(verb, "dobj", "prep"):
                wanted = [c] if parse.dep[c] == "dobj" else [n for _, n in obliques_under(parse, c)]
                spots += [
                    ("against", n)
                    for one in wanted
                    for name, n in hanging_on(parse, one)
                    if name in ("genitive", "of") and parse.tag[n] != "PRP$"
                ]
        for link in parse.all_children(top, "prep"):
            if link > found.head and parse.lower[link] in ("over", "against"):
                owned = [pair for _, n in obliques_under(parse, link) for pair in hanging_on(parse, n)]
                spots += [("against", n) for name, n in owned if name == "genitive" and parse.tag[n] != "PRP$"]
        if spots:
            break
    return spots
