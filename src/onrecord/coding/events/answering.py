"""Who answers for a deed that a noun or a passive tells without its doer."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.fillers import Casting
from onrecord.language.arguments import arguments_of, hanging_on, obliques_under, spread, surface_subjects
from onrecord.language.parse import Parse

Spot = tuple[str, int]
"""The place a noun stands in (subject, by, of ...), and its token."""

_INVOLVED = frozenset({"involve", "implicate", "participate"})
_GUILTY = frozenset({"responsible", "guilty", "complicit", "culpable"})
_HARMING = frozenset({"kill", "wound", "injure", "hurt", "die", "murder", "shoot", "abduct", "kidnap"})
_HOLDING = frozenset({"kidnap", "abduct", "hold", "capture", "seize", "detain", "jail", "imprison", "arrest", "take"})
_WITHIN = frozenset({"in", "during"})
_PLACING = frozenset({"in", "at", "on", "near", "outside", "of", "into"})
_FAR = 5
_DOERS = ("by", "genitive", "modifier", "subject", "between")


def involved_in(casting: Casting, deed: int) -> list[int]:
    """Those involved in the deed at this noun or guilty of it: "the officers involved in the shooting"."""
    parse = casting.draft.parse
    link = parse.head[deed]
    over = parse.head[link]
    if parse.dep[deed] != "pobj" or parse.lower[link] not in ("in", "for", "of"):
        return []
    if parse.lemma[over] in _INVOLVED and parse.lower[link] == "in":
        return _people(casting, surface_subjects(parse, over))
    if parse.lemma[over] == "part" and parse.lemma[parse.head[over]] in ("take", "play"):
        return _people(casting, surface_subjects(parse, parse.head[over]))
    if parse.lemma[over] in _GUILTY:
        above = parse.head[over]
        verbal = parse.pos[above] in ("VERB", "AUX")
        return _people(casting, surface_subjects(parse, above) if verbal else spread(parse, above))
    return []


def _people(casting: Casting, nouns: list[int]) -> list[int]:
    return [n for n in nouns if casting.filler(n, "by").actor is not None]


def done_in(casting: Casting, verb: int) -> list[Spot]:
    """The doers of the deed in which somebody is harmed: "the police raid on a camp, in which two miners were killed"."""
    parse = casting.draft.parse
    if parse.dep[verb] != "relcl" or parse.lemma[verb] not in _HARMING:
        return []
    led = any(parse.tag[c] == "WRB" and parse.lower[c] == "where" for c in parse.children[verb]) or any(
        parse.lower[link] in _WITHIN and any(parse.tag[n] == "WDT" for n in parse.children[link])
        for link in parse.all_children(verb, "prep")
    )
    deed = parse.head[verb]
    for _ in range(_FAR if led else 0):
        if casting.is_deed(deed) or (parse.tag[deed] == "VBG" and parse.lemma[deed] in ("fire", "shoot", "bomb")):
            around = hanging_on(parse, deed)
            if parse.dep[deed] == "acl":
                around = [("by", n) for n in surface_subjects(parse, deed)]  # "the police firing on students"
            for made in parse.all_children(deed, "acl"):
                around += [("by", n) for n in arguments_of(parse, made).doers]
            return [("by", n) for name, n in around if name in _DOERS and casting.filler(n, "by").actor is not None]
        link = parse.head[deed]
        if parse.dep[deed] != "pobj" or parse.lower[link] not in _PLACING:
            break
        deed = parse.head[link]
    return []


def held_by(casting: Casting, release: int) -> list[Spot]:
    """Who lets go those whom the release at this noun is of: "the release of ten nuns who were held by the gang"."""
    parse = casting.draft.parse
    freed = [n for name, n in hanging_on(parse, release) if name == "of"]
    holding = [v for n in freed for v in parse.all_children(n, "relcl", "acl") if parse.lemma[v] in _HOLDING]
    links = [link for v in holding for link in parse.all_children(v, "agent")]
    return [("by", n) for link in links for _, n in obliques_under(parse, link)]


_HURT = frozenset({"inflict", "cause", "leave", "do"})
_HURTS = frozenset({"casualty", "loss", "damage", "harm", "injury", "death", "defeat", "blow", "destruction", "wound"})


def hurt_by(parse: Parse, found: Candidate) -> list[Spot]:
    """Whom a deed that is a verb's subject did harm to: "the offensive inflicted heavy losses on the army"."""
    verb = parse.head[found.head]
    if parse.dep[found.head] != "nsubj" or parse.lemma[verb] not in _HURT:
        return []
    hurts = [n for n in parse.all_children(verb, "dobj") if parse.lemma[n] in _HURTS]
    links = [c for top in (verb, *hurts) for c in parse.all_children(top, "prep", "dative") if hurts]
    return [
        ("on", n) for link in links for name, n in obliques_under(parse, link) if name in ("on", "upon", "to", "among")
    ]


def set_between(casting: Casting, deed: int, spots: list[Spot]) -> list[Spot]:
    """What the parse hangs on a phrase between a deed and its sides: "the attack / on the village / by the militia".

    Or on the verb before both, which has a doer of its own: "condemned / the attack on the village / by the militia".
    """
    parse = casting.draft.parse
    found: list[Spot] = []
    verb = parse.head[deed]
    if parse.dep[deed] == "dobj" and parse.all_children(verb, "nsubj"):
        links = [c for c in parse.all_children(verb, "prep", "agent") if c > deed and parse.lower[c] == "by"]
        found += [("by", n) for c in links for _, n in obliques_under(parse, c) if _people(casting, [n])]
    for path, n in spots:
        if path not in _BETWEEN or casting.is_deed(n):
            continue
        for inner, m in hanging_on(parse, n):
            if (inner == "by" and path != "by" and casting.filler(m, "by").actor is not None) or (
                inner in ("on", "against") and path == "by"
            ):
                found.append((inner, m))
    return found


_BETWEEN = frozenset({"on", "against", "in", "at", "near", "of", "by"})


def driven_off(parse: Parse, verb: int) -> list[Spot]:
    """Against whom shots or gas are used, by what they are for: "fired in the air to quell the mob"."""
    return [
        ("against", n)
        for aim in parse.all_children(verb, "advcl", "xcomp")
        if aim > verb and parse.lemma[aim] in _DRIVING and any(parse.tag[c] == "TO" for c in parse.children[aim])
        for n in arguments_of(parse, aim).objects
    ]


_DRIVING = frozenset({
    "disperse", "quell", "subdue", "scatter", "drive", "push", "repel", "contain", "control", "break", "clear", "deter",
    "stop", "halt", "force", "evict", "remove", "kill", "hit", "hold", "turn",
})  # fmt: skip


def refused_of(casting: Casting, verb: int) -> list[Spot]:
    """Whose wish or man is refused: "refused to confirm the president's nominee", "to comply with the court's order"."""
    parse = casting.draft.parse
    found: list[Spot] = []
    for act in parse.all_children(verb, "xcomp"):
        args = arguments_of(parse, act)
        wanted = [*args.objects, *(n for name, n in args.obliques if name in ("with", "on", "to", "by", "from"))]
        found += [("object", n) for w in wanted for name, n in hanging_on(parse, w) if name == "genitive"]
    return [(path, n) for path, n in found if parse.tag[n] != "PRP$"]


def later_doer(casting: Casting, verb: int) -> list[int]:
    """Who did what a passive tells, where the parse hangs "by" elsewhere: "was shot while leaving home by gunmen".

    Not behind another deed or participle, which has that doer for itself: "held after a raid by gunmen".
    """
    parse = casting.draft.parse
    for link in range(verb + 1, parse.right[verb] + 1):
        over = parse.head[link]
        if parse.lower[link] != "by" or parse.dep[link] not in ("agent", "prep") or over == verb:
            continue
        if parse.tag[over] in ("VBN", "VBD") or (parse.pos[over] in ("VERB", "AUX") and parse.tag[over] != "VBG"):
            return []
        if parse.lemma[over] in casting.index.nouns or casting.is_deed(over):
            return []
        return _people(casting, [n for _, n in obliques_under(parse, link)])
    return []


def confronted_with(casting: Casting, deed: int) -> list[Spot]:
    """On whom an attack was made that somebody bore or beat back: "the garrison withstood an assault by rebels"."""
    parse = casting.draft.parse
    verb = parse.head[deed]
    if parse.dep[deed] != "dobj" or parse.lemma[verb] not in _BEARING:
        return []
    return [("on", n) for n in _people(casting, surface_subjects(parse, verb))]


_BEARING = frozenset({"withstand", "confront", "resist", "weather", "survive", "suffer", "face", "endure", "sustain"})
