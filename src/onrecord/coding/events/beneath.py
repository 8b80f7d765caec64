"""Sides that stand deeper than a cue's own phrases, and phrases beside it that hold none."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.fillers import Casting
from onrecord.language.arguments import arguments_of, hanging_on, obliques_under
from onrecord.language.parse import Parse

Spot = tuple[str, int]
"""The place a noun stands in (subject, by, of ...), and its token."""

_WHERE = frozenset({"on", "at", "in", "inside", "outside", "near", "across"})
_BY = frozenset({"near", "outside", "beside", "by", "opposite", "behind"})
_FRONT = frozenset({"front"})
# Prepositions inside an object, on the way down to whom it goes to: "50 million in aid to Chad".
_INTO = frozenset({"in", "of", "worth", "for"})
_GIVEN, _ASKED = frozenset({"to", "for"}), frozenset({"from", "of", "by"})
_DEEP = 3
# What is asked of those who give it: "requested the cooperation of the farmers".
_LENT = frozenset({
    "cooperation", "co-operation", "help", "assistance", "support", "aid", "collaboration", "participation", "backing",
    "intervention", "mediation", "presence", "understanding", "patience", "consent", "approval", "permission",
})  # fmt: skip
_OWNING_UP = frozenset({"claim", "take", "admit", "assume", "accept", "bear", "acknowledge", "deny"})
_HARMING = frozenset({"kill", "wound", "injure", "hurt", "die", "murder", "abduct", "kidnap", "shoot", "behead"})


def is_torn(parse: Parse, verb: int) -> bool:
    """Is a verb joined to one of saying only by the parse: "Lund added that a miner named Ian Roe, 40, was killed"?"""
    over = parse.head[verb]
    if parse.dep[verb] != "conj" or any(parse.dep[c] == "cc" for c in parse.children[over]):
        return False
    return any(parse.dep[c] == "ccomp" and over < c < verb for c in parse.children[over])


def planned_by(casting: Casting, verb: int) -> list[int]:
    """Whose move it is to do what a verb tells, where a day stands between: "a Turkish step on Monday to close the straits"."""
    parse = casting.draft.parse
    mark = next((c for c in parse.children[verb] if parse.tag[c] == "TO"), None)
    if parse.dep[verb] != "advcl" or mark is None or mark < 2:
        return []
    at = mark - 1
    while parse.dep[at] in ("npadvmod", "det", "amod") or parse.lower[at] in _DAYS:
        at -= 1
    if at == mark - 1 or parse.lemma[at] not in _MOVES or parse.dep[at] not in ("pobj", "dobj"):
        return []
    owners = [n for name, n in hanging_on(parse, at) if name in ("genitive", "modifier")]
    return [n for n in owners if casting.filler(n, "subject").actor is not None][:1]


_MOVES = frozenset({
    "move", "plan", "decision", "bid", "vow", "pledge", "promise", "threat", "effort", "attempt", "proposal", "push",
    "offer", "refusal", "order", "intention", "campaign", "drive", "deal", "agreement", "call", "demand", "request",
})  # fmt: skip
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"})


def without_wanted(parse: Parse, found: Candidate, objects: list[int]) -> list[int]:
    """Objects of "request" without those that are asked for, and not asked: "requested 13 guards to protect him"."""
    if parse.lemma[found.head] not in _WANTING or parse.pos[found.head] != "VERB":
        return objects
    return [n for n in objects if not any(parse.dep[c] == "nummod" for c in parse.children[n])]


_WANTING = frozenset({"request", "seek", "demand"})


def without_settings(parse: Parse, verb: int, spots: list[Spot]) -> list[Spot]:
    """Spots without those before the subject that only set the scene: "On Capitol Hill, senators decried"."""
    subjects = parse.all_children(verb, "nsubj", "nsubjpass")
    if not subjects:
        return spots
    start = parse.left[subjects[0]]
    return [(path, n) for path, n in spots if not (path in _WHERE and n < start and parse.tag[n] not in ("WDT", "WP"))]


def without_stages(parse: Parse, spots: list[Spot]) -> list[Spot]:
    """Spots without those that only tell where something was said: "on the Senate floor", "on the party's website"."""
    return [(path, n) for path, n in spots if path not in ("on", "at") or parse.lemma[n] not in _STAGES]


_STAGES = frozenset({
    "floor", "trail", "website", "site", "page", "twitter", "facebook", "show", "radio", "television", "platform",
    "stage", "sideline", "sidelines", "podium", "account", "news", "anniversary", "eve", "behalf", "ground", "grounds",
})  # fmt: skip


def given_further(parse: Parse, given: list[int]) -> list[Spot]:
    """Whom what is given goes to, told within it: "contributed 3 million dollars in assistance to Chad"."""
    return [(name, n) for name, n in _within(parse, given) if name in _GIVEN]


def asked_further(parse: Parse, wanted: list[int]) -> list[Spot]:
    """Who is to give what is asked for: "50 million in funding from Congress", "the cooperation of the farmers"."""
    found = [("object", n) for name, n in _within(parse, wanted) if name == "from"]
    return found or [
        ("object", n) for w in wanted if parse.lemma[w] in _LENT for name, n in hanging_on(parse, w) if name == "of"
    ]


def _within(parse: Parse, nouns: list[int]) -> list[Spot]:
    found: list[Spot] = []
    for _ in range(_DEEP):
        hanging = [pair for noun in nouns for pair in hanging_on(parse, noun)]
        found += hanging
        nouns = [n for name, n in hanging if name in _INTO and parse.pos[n] != "PROPN"]
    return found


def struck_beside(casting: Casting, spots: list[Spot], found: Candidate) -> list[Spot]:
    """Buildings and offices that a bomb or a raid was at: "exploded outside the embassy", "in front of the church"."""
    parse = casting.draft.parse
    beside: list[Spot] = []
    for path, n in spots:
        if path in _BY and _is_target(casting, n):
            beside.append(("at", n))
        elif path == "in" and parse.lower[n] in _FRONT:
            beside += [("at", m) for name, m in hanging_on(parse, n) if name == "of" and _is_target(casting, m)]
    wanted = found.entry.recipient.places
    return [("on" if "at" not in wanted else path, n) for path, n in beside]


def around_blast(parse: Parse, bomb: int) -> list[Spot]:
    """What the verb tells of where a bomb went off: "a bomb exploded outside the embassy"."""
    verb = parse.head[bomb]
    if parse.dep[bomb] not in ("nsubj", "nsubjpass") or parse.lemma[verb] not in _BLASTING:
        return []
    return [pair for link in parse.all_children(verb, "prep") for pair in obliques_under(parse, link)]


_BLASTING = frozenset(
    {"explode", "go", "detonate", "burst", "blow", "plant", "place", "throw", "hurl", "lob", "leave", "set"}
)


def _is_target(casting: Casting, noun: int) -> bool:
    return casting.is_built(noun) and not casting.is_place(noun)


def victims_in(parse: Parse, deed: int) -> list[Spot]:
    """Who was harmed in a deed, as its relative clause tells: "the attack, in which five soldiers were killed"."""
    spots: list[Spot] = []
    # The parse may hang the clause on where it was: "the attack at the market in which five were killed".
    tops = [deed, *(n for name, n in hanging_on(parse, deed) if name in _WHERE)]
    for verb in (v for top in tops for v in parse.all_children(top, "relcl")):
        led = any(
            parse.lower[link] in ("in", "during") and any(parse.tag[n] == "WDT" for n in parse.children[link])
            for link in parse.all_children(verb, "prep")
        )
        if led and parse.lemma[verb] in _HARMING:
            around = arguments_of(parse, verb)
            harmed = around.objects if around.passive or parse.lemma[verb] != "die" else around.doers
            spots += [("on", n) for n in harmed]
    return spots


def owning_up(parse: Parse, deed: int) -> list[int]:
    """Who says the deed was theirs: "claimed responsibility for the attack"."""
    link = parse.head[deed]
    blame = parse.head[link]
    verb = parse.head[blame]
    if (
        parse.dep[deed] != "pobj"
        or parse.lower[link] != "for"
        or parse.lemma[blame] not in ("responsibility", "credit")
    ):
        return []
    if parse.dep[blame] != "dobj" or parse.lemma[verb] not in _OWNING_UP:
        return []
    return arguments_of(parse, verb).doers


def blamed_within(casting: Casting, found: Candidate) -> list[Spot]:
    """Who did what is condemned: "condemned the murder of the judge, carried out by gunmen"."""
    parse = casting.draft.parse
    if found.arguments is None or found.arguments.passive:
        return []
    deeds = [n for n in found.arguments.objects if casting.is_deed(n) or parse.lemma[n] in _DEEDS]
    return [("against", n) for deed in deeds for n in doers_told(parse, deed)]


def doers_told(parse: Parse, deed: int) -> list[int]:
    """Who did a deed, by a participle behind it, wherever the parse hangs that: "the murder of Ann Lee, carried out by"."""
    over = parse.head[deed]
    victims = [n for name, n in hanging_on(parse, deed) if name == "of"]
    verbs = [v for n in (deed, *victims) for v in parse.all_children(n, "acl")]
    verbs += [v for v in parse.all_children(over, "advcl") if v > deed and parse.child(v, "nsubj", "nsubjpass") is None]
    links = [link for v in verbs if parse.lemma[v] in _DOING for link in parse.all_children(v, "agent")]
    return [n for link in links for _, n in obliques_under(parse, link)]


_DEEDS = frozenset({"murder", "killing", "massacre", "assassination", "kidnapping", "abduction", "arrest", "act"})
_DOING = frozenset({"carry", "commit", "perpetrate", "stage", "mount", "launch", "do", "execute", "conduct", "order"})


def against_those(parse: Parse, spots: list[Spot]) -> list[Spot]:
    """Spots with who stands behind "anti-" turned to "against": "an anti-Chad blockade"."""
    return [("against" if path == "modifier" and n > 1 and _is_anti(parse, n) else path, n) for path, n in spots]


def both_of_pair(casting: Casting, spots: list[Spot]) -> list[Spot]:
    """Spots with the first half of a pair of lands whose second has several words: "the Chad-South Sudan talks"."""
    parse, known = casting.draft.parse, casting.draft.mention_of
    found = list(spots)
    for path, n in spots:
        start = known[n].tokens[0] if path == "modifier" and n in known else n
        first = start - 2
        if start >= n or first < 0 or parse.words[start - 1] not in ("-", "–") or not parse.words[first][0].isupper():
            continue
        if parse.end[first] == parse.start[start - 1] and parse.end[start - 1] == parse.start[start]:
            found.append(("modifier", first))
    return found


def _is_anti(parse: Parse, noun: int) -> bool:
    joined = parse.words[noun - 1] in ("-", "–") and parse.end[noun - 1] == parse.start[noun]
    return joined and parse.lower[noun - 2] == "anti"
