"""One step up the sentence: the word that governs another, and by which path it does so."""

from onrecord.coding.positions.moods import is_infinitive
from onrecord.language.parse import Parse

Step = tuple[int, str, str]
"""(governor, path to the token, the governor's part of speech as attitudes know it)"""

_OBJECT = frozenset({"dobj", "nsubjpass", "oprd", "dative", "obj"})
PARTS = frozenset([
    "all", "any", "bag", "batch", "both", "bulk", "consignment", "dozen", "each", "half", "hundred", "last", "load", "many",
    "million", "more", "most", "none", "number", "one", "part", "rest", "sack", "some", "thousand", "ton", "tonne",
    "truckload",
])  # fmt: skip
"""Words that stand for what is counted behind them: the last of the hostages."""
_STANDING = frozenset({"be", "come", "stand", "remain", "speak", "turn"})
# Verbs whose object gets a name or a judgement: "called it a trap", "sees the deal as a threat".
_NAMING = frozenset(
    ["call", "consider", "deem", "find", "think", "term", "label", "brand", "declare", "describe", "regard", "see",
     "denounce", "condemn", "dismiss", "reject", "view", "portray", "hail", "praise", "welcome", "criticise",
     "criticize", "decry", "make", "paint", "depict", "pronounce", "believe", "rule", "liken", "compare"]
)  # fmt: skip
_WAYS = frozenset({"out", "away", "back", "up"})
_RAISING = frozenset({"have", "need"})
_WANTING = frozenset({"want", "like", "need", "see", "have", "get", "demand", "order"})
_NOT_BARE = frozenset({"want", "like", "need", "demand", "order"})
"""Verbs with no bare infinitive: what looks like one behind them is a participle (wants it put off)."""
_EMPTY = frozenset({"act", "form", "kind", "sort", "piece", "sign", "matter", "part", "type"})
_PARTICLES = frozenset({"ahead", "forward", "back", "away", "home", "on"})
_JUDGED = ("ADJ", "NOUN", "PROPN")
_LONGEST_PHRASE = 5


def above(parse: Parse, token: int) -> Step | None:
    """The word that governs this one; null at the top of the sentence or where the way up tells nothing of it."""
    at = token
    while parse.dep[at] == "conj" and parse.head[at] != at:
        if parse.tag[at] == "VBD" and is_infinitive(parse, parse.head[at]):
            return None  # "cited his refusal to say so and called for": no part of what is refused
        at = parse.head[at]
    dep, head = parse.dep[at], parse.head[at]
    turned = _object_read_as_head(parse, at)
    if turned is not None:
        return turned, "object", "verb"
    if head == at:
        return None
    if (called := _called(parse, at)) is not None:
        return above(parse, called)
    if dep in _OBJECT or is_late_object(parse, at):
        judged = _named(parse, head, at) if dep in ("dobj", "nsubjpass") else None
        return judged or (head, "object", kind_of(parse, head))
    if dep in ("xcomp", "ccomp", "advcl") and parse.lemma[head] == "be" and at > head and is_infinitive(parse, at):
        found = [c for c in parse.children[head] if head < c < at and parse.dep[c] in ("acomp", "attr")]
        if found and any(parse.lower[c] == "it" for c in parse.all_children(head, "nsubj")):
            return found[0], "clause", kind_of(parse, found[0])  # "it would be folly to leave"
    if dep in ("xcomp", "ccomp"):
        if dep == "ccomp" and at < head and any(parse.dep[c] == "dobj" for c in parse.children[head]):
            return None  # a sentence set beside its head by a comma alone
        return (head, "clause", kind_of(parse, head))
    if dep in ("acl", "relcl"):
        if (
            dep == "acl"
            and parse.tag[at] == "VBN"
            and parse.dep[head] == "dobj"
            and parse.lemma[parse.head[head]] in _WANTING
        ):
            # "wants the base closed" may be parsed so.
            return parse.head[head], "clause", "verb"
        if dep == "relcl" and (asking := _asked_of_them(parse, at, head)) is not None:
            return asking, "clause", "verb"
        return head, "clause", "noun"
    if dep == "amod" and is_leading_gerund(parse, at):
        return above(parse, head)
    if dep in ("compound", "amod", "nmod"):
        return head, "modifier", "noun"
    if dep in ("nsubj", "csubj"):
        if parse.pos[head] in _JUDGED and parse.dep[head] in ("ccomp", "oprd", "acomp", "dobj"):
            return head, "subject", kind_of(parse, head)
        if parse.pos[head] == "ADP" and parse.lemma[parse.head[head]] in _WANTING:
            return parse.head[head], "object", "verb"  # "wants the garrison off its soil"
        if is_small_clause(parse, head):
            return head, "subject" if parse.lemma[head] == "go" else "object", "verb"
        if (
            parse.lemma[head] in _RAISING
            and (raised := parse.all_children(head, "xcomp"))
            and is_infinitive(parse, raised[0])
        ):
            return raised[0], "subject", kind_of(parse, raised[0])  # "their presence had to end"
        return _over_subject(parse, head)
    if dep == "advcl":
        # "calls for them to leave" and "pressed the king to go" are often parsed so.
        wanted = is_infinitive(parse, at) or _follows_particle(parse, at)
        return (head, "clause", kind_of(parse, head)) if wanted else None
    if dep in ("pobj", "pcomp"):
        return _over_preposition(parse, head)
    if dep == "attr" and parse.lemma[head] == "be":
        return _over_be(parse, head)
    if dep == "acomp" and parse.lemma[head] != "be":
        return head, "clause", "verb"
    return None


def _called(parse: Parse, noun: int) -> int | None:
    """ "an end to what it called the siege": the clause that stands for the noun which it only names; null for others."""
    verb = parse.head[noun]
    if parse.dep[noun] == "pobj" and parse.lower[verb] == "as":
        verb = parse.head[verb]
    elif parse.dep[noun] not in ("oprd", "dobj"):
        return None
    if parse.lemma[verb] not in _CALLING or parse.dep[verb] not in ("pcomp", "ccomp", "csubj", "dobj", "pobj"):
        return None
    return verb if any(parse.lower[c] == "what" for c in parse.children[verb] if c < verb) else None


_CALLING = frozenset({"call", "describe", "term", "label", "brand", "dub", "consider", "regard", "see", "deem"})


def _asked_of_them(parse: Parse, verb: int, noun: int) -> int | None:
    """ "proposed to the rebels that they start talks": a that-clause parsed as one about those to whom it is put.

    With a subject and an object of its own, it leaves no place for a relative "that".
    """
    to = parse.head[noun]
    own = [c for c in parse.children[verb] if c < verb and parse.dep[c] == "nsubj" and parse.pos[c] == "PRON"]
    if parse.dep[noun] != "pobj" or parse.lower[to] not in ("to", "with") or not own or parse.lower[own[0]] == "that":
        return None
    that = [c for c in parse.children[verb] if c < own[0] and parse.lower[c] == "that"]
    whole = bool(that) and any(
        parse.dep[c] in ("dobj", "ccomp", "xcomp", "prep") and c > verb for c in parse.children[verb]
    )
    return parse.head[to] if whole and parse.pos[parse.head[to]] == "VERB" else None


def is_leading_gerund(parse: Parse, token: int) -> bool:
    """ "Lifting sanctions would be wrong": a gerund before a bare noun is often parsed as its adjective."""
    noun = parse.head[token]
    first = token == parse.left[noun] and (token == 0 or parse.pos[token - 1] in ("PUNCT", "SCONJ"))
    return first and parse.dep[noun] in ("nsubj", "nsubjpass") and parse.lower[token].endswith("ing")


def gerund_stems(parse: Parse, gerund: int) -> list[str]:
    """The verbs a word in -ing may be of, whatever part of speech it was taken for."""
    stem = parse.lower[gerund].removesuffix("ing")
    return [parse.lemma[gerund], stem, stem + "e", stem[:-1]]


def _object_read_as_head(parse: Parse, noun: int) -> int | None:
    """ "has long opposed sanctions": a participle with a subject and auxiliary of its own, parsed as its object's adjective."""
    for c in parse.children[noun]:
        if parse.dep[c] == "amod" and parse.tag[c] == "VBN" and c < noun:
            own = {parse.dep[n] for n in parse.children[c]}
            if "nsubj" in own and "aux" in own:
                return c
    return None


def _follows_particle(parse: Parse, verb: int) -> bool:
    """ "ruled out sending tanks" is parsed as what is done meanwhile; the gerund is what is ruled out."""
    before = verb - 1
    return (
        parse.tag[verb] == "VBG"
        and before > 0
        and parse.dep[before] == "prt"
        and parse.head[before] == parse.head[verb]
    )


def is_small_clause(parse: Parse, verb: int) -> bool:
    """ "wants the party outlawed": is this participle what somebody wants done?"""
    done = parse.tag[verb] in ("VBN", "VBD") or (parse.tag[verb] == "VB" and parse.lemma[parse.head[verb]] in _NOT_BARE)
    return (
        done and parse.dep[verb] == "ccomp" and parse.lemma[parse.head[verb]] in _WANTING
        and not parse.all_children(verb, "aux", "auxpass", "mark")
    )  # fmt: skip


def kind_of(parse: Parse, token: int) -> str:
    """A part of speech as attitudes know it; empty where they have none."""
    pos = parse.pos[token]
    if pos in ("VERB", "AUX"):
        return "verb"
    if pos in ("NOUN", "PROPN"):
        return "noun"
    return "adjective" if pos == "ADJ" else ""


def word_of(parse: Parse, token: int) -> str:
    """A governor's lemma, of a particle verb with its particle."""
    for c in parse.children[token]:
        if parse.dep[c] == "prt" or (parse.dep[c] == "advmod" and c == token + 1 and parse.lower[c] in _PARTICLES):
            return f"{parse.lemma[token]} {parse.lower[c]}"
        if parse.dep[c] == "prep" and parse.lower[c] in _WAYS and parse.all_children(c, "prep"):
            return f"{parse.lemma[token]} {parse.lower[c]}"  # "pulled out of the talks"
    return parse.lemma[token]


def phrase_at(parse: Parse, preposition: int) -> list[str]:
    """A preposition and what stands behind it, some words of it at most: under consideration."""
    return parse.lower[preposition : parse.right[preposition] + 1][:_LONGEST_PHRASE]


def _named(parse: Parse, verb: int, noun: int) -> Step | None:
    """What an object is called or held to be."""
    if parse.lemma[verb] not in _NAMING:
        return None
    for c in parse.children[verb]:
        if c <= noun and parse.dep[noun] == "dobj":
            continue
        second = parse.dep[c] == "dobj" and parse.dep[noun] == "dobj"
        if (parse.dep[c] in ("oprd", "acomp") or second) and parse.pos[c] in _JUDGED:
            c = _meant(parse, c)
            return c, "subject", kind_of(parse, c)
        if parse.dep[c] == "prep" and f"{parse.lower[c]} {parse.lower[c + 1]}" in _STATES:
            return c, "subject", "phrase"  # "called the talks out of the question"
        likened = parse.lower[c] == "to" and parse.lemma[verb] in ("liken", "compare")
        if parse.dep[c] == "prep" and (parse.lower[c] == "as" or likened):
            for n in parse.children[c]:
                if parse.dep[n] in ("pobj", "amod", "pcomp") and parse.pos[n] in _JUDGED:
                    return n, "subject", kind_of(parse, n)
    return None


def _meant(parse: Parse, noun: int) -> int:
    """ "an act of piracy" is piracy."""
    if parse.lemma[noun] not in _EMPTY:
        return noun
    for c in parse.children[noun]:
        if parse.lower[c] == "of":
            return next((n for n in parse.children[c] if parse.dep[n] == "pobj"), noun)
    return noun


def _over_subject(parse: Parse, verb: int) -> Step | None:
    if parse.lemma[verb] not in ("be", "remain", "become"):
        return verb, "subject", "verb"
    for c in parse.children[verb]:
        if parse.dep[c] == "acomp":
            return c, "subject", "adjective"
        if parse.dep[c] == "attr":
            return _meant(parse, c), "subject", "noun"
    if parse.lemma[verb] == "be" and (to_be := _to_be(parse, verb)) is not None:
        return to_be
    if (
        parse.dep[verb] == "ccomp"
        and parse.lemma[parse.head[verb]] in _WISHING
        and any(parse.lower[c] in _ENDED and not parse.children[c] for c in parse.children[verb])
    ):
        return verb, "subject", "verb"  # "wish it were over"
    phrase = next((c for c in parse.children[verb] if parse.dep[c] == "prep" and c > verb), None)
    if phrase is not None:
        return phrase, "subject", "phrase"
    return None if parse.lemma[verb] == "be" else (verb, "subject", "verb")


_WISHING = frozenset({"wish", "hope", "want", "pray", "prefer"})
_ENDED = frozenset({"over", "gone", "off", "finished"})
_STATES = frozenset({"out of", "at an", "beyond the", "off the", "in breach", "in violation", "against the"})
"""How a phrase begins that says what something is held to be."""


def _to_be(parse: Parse, be: int) -> Step | None:
    """ "The tariffs are here to stay", "the ban is to be lifted": what is to become of the subject."""
    for c in parse.children[be]:
        if (
            c > be
            and parse.dep[c] in ("xcomp", "advcl")
            and is_infinitive(parse, c)
            and not parse.all_children(c, "nsubj")
        ):
            passive = bool(parse.all_children(c, "auxpass"))
            return c, "object" if passive else "subject", "verb"
    return None


def _over_be(parse: Parse, be: int) -> Step | None:
    """ "Its aim is the release of all": the subject noun wants what it is said to be."""
    for c in parse.children[be]:
        if parse.dep[c] == "nsubj" and parse.pos[c] == "NOUN" and parse.lemma[c] != "thing":
            return c, "being", "noun"
        if parse.dep[c] in ("csubj", "ccomp") and c < be and any(parse.lower[w] == "what" for w in parse.children[c]):
            return c, "clause", "verb"  # "What the king wants is"
        last = any(parse.lower[a] == "last" for a in parse.children[c])
        asked = parse.all_children(c, "relcl") if parse.dep[c] == "nsubj" and not last else []
        if asked and parse.lower[c] in ("all", "thing"):
            to = [p for p in parse.all_children(asked[0], "prep") if not parse.children[p]]
            return asked[0], parse.lower[to[0]] if to else "object", "verb"  # "All they ask for is"
    return None


def _over_preposition(parse: Parse, preposition: int) -> Step | None:
    names = [parse.lower[preposition]]
    head = parse.head[preposition]
    least = nothing_less(parse, preposition)
    if least is not None:
        return above(parse, least)
    if names[0] == "of" and parse.lemma[head] in PARTS and parse.lower[head] != "numbers":
        return above(parse, head)
    while parse.dep[head] in ("prep", "advmod", "prt") and parse.head[head] != head:
        names.append(parse.lower[head])
        head = parse.head[head]
    lemma = parse.lemma[head]
    named = any(parse.pos[c] in ("NOUN", "PROPN") for c in parse.all_children(head, "attr"))
    stands = lemma == "be" and not named  # "was an adviser to the board for talks"
    if (names[0] == "against" and lemma in _STANDING) or (names[0] == "for" and stands):
        return preposition, "object", "preposition"
    return head, names[0], kind_of(parse, head)


def is_late_object(parse: Parse, noun: int) -> bool:
    """ "rejected, 12 to 11, a treaty": an object behind an aside, parsed as if it told when."""
    verb, first = parse.head[noun], parse.left[noun]
    if parse.dep[noun] != "npadvmod" or parse.pos[verb] != "VERB" or not verb < first or parse.lower[first - 1] != ",":
        return False
    return parse.lower[first] in ("a", "an", "the") and not parse.all_children(verb, "dobj", "ccomp", "xcomp")


def nothing_less(parse: Parse, preposition: int) -> int | None:
    """ "settle for nothing less than independence": the "nothing" that stands for what this preposition governs."""
    if parse.lower[preposition] not in ("than", "of", "but"):
        return None
    words = parse.lower[max(0, preposition - 2) : preposition]
    if words[-1:] == ["nothing"] and parse.lower[preposition] == "but":
        return preposition - 1
    return preposition - 2 if words in (["nothing", "less"], ["nothing", "short"]) else None


def object_before(parse: Parse, verb: int, noun: int) -> int | None:
    """ "dropped its objections to the treaty": the object that a preposition parsed as the verb's stands right behind.

    Whose it is may stand between: "rejected a proposal by the envoy for a truce".
    """
    preposition = parse.head[noun]
    if parse.dep[noun] != "pobj" or parse.head[preposition] != verb:
        return None
    objects = (c for c in parse.children[verb] if verb < c < preposition and parse.dep[c] == "dobj")
    return next((c for c in objects if c == preposition - 1 or _ends_with_owner(parse, c, preposition)), None)


def _ends_with_owner(parse: Parse, noun: int, token: int) -> bool:
    own = [c for c in parse.children[noun] if c > noun]
    return parse.right[noun] + 1 == token and len(own) == 1 and parse.lower[own[0]] in ("by", "from")


def occasion_over(parse: Parse, noun: int) -> int | None:
    """ "agreed at talks in Kenya to a truce": the verb, where what it governs is parsed under when and where it was done."""
    at = noun
    for _ in range(3):
        if parse.dep[at] != "pobj" or parse.lower[parse.head[at]] not in _OCCASIONS:
            return None
        at = parse.head[parse.head[at]]
        if parse.pos[at] == "VERB":
            return at
    return None


_OCCASIONS = frozenset({"at", "in", "on", "after", "during", "by", "with"})


def owned_by(parse: Parse, noun: int) -> int | None:
    """ "calls by unions for an inquiry" is often parsed with the inquiry under the unions: the calls are meant."""
    by = parse.head[noun]
    return parse.head[by] if parse.dep[noun] == "pobj" and parse.lower[by] in ("by", "from") else None
