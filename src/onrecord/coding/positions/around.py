"""The nouns around a topic's word, each with the path by which it hangs on it."""

from onrecord.coding.positions.paths import PARTS, is_small_clause
from onrecord.language.arguments import arguments_of, hanging_on, is_passive, obliques_under, spread
from onrecord.language.parse import Parse


def around_verb(parse: Parse, verb: int) -> list[tuple[str, int]]:
    """(path, noun) of what a verb is done by and to, its obliques and what they are put to."""
    args = arguments_of(parse, verb)
    found = [("object", n) for n in [*args.objects, *_done_to(parse, verb)]]
    found += [("object", m) for _, n in found if parse.lemma[n] in PARTS for p, m in hanging_on(parse, n) if p == "of"]
    if parse.dep[verb] == "amod":
        found.append(("object", parse.head[verb]))
    if parse.lemma[verb] == "go" and is_small_clause(parse, verb):
        found += [("subject", n) for _, n in found]  # "wants the minister gone"
    asked = _asked(parse, verb)
    if asked and is_passive(parse, verb):
        found = [("object", n) for n in asked]  # "called for the captives to be let go"
    found += [("subject", n) for n in asked or args.doers]
    found += [("dative", n) for n in args.datives]
    back = [p for c in parse.all_children(verb, "advmod") for p in parse.all_children(c, "prep")]  # "went back to"
    return found + args.obliques + [pair for p in back for pair in obliques_under(parse, p)]


_LETTING = frozenset({"let", "allow", "permit", "keep", "leave", "have", "make", "see", "help"})


def _done_to(parse: Parse, verb: int) -> list[int]:
    """Objects told as the subject of a small clause: "let the convoys pass", "wants the crossing kept open"."""
    if parse.lemma[verb] in _LETTING:
        small = [c for c in parse.children[verb] if parse.dep[c] == "ccomp" and not parse.all_children(c, "mark")]
        return [n for c in small for s in parse.all_children(c, "nsubj") for n in spread(parse, s)]
    if is_small_clause(parse, verb):
        return [n for s in parse.all_children(verb, "nsubj") for n in spread(parse, s)]
    return []


def _asked(parse: Parse, verb: int) -> list[int]:
    """ "called on the king to go", "appealed to both sides to stop": who is asked is who would do it."""
    governor = parse.head[verb]
    if parse.dep[verb] not in ("xcomp", "advcl") or parse.lemma[governor] not in _ASKING:
        return []
    return [
        n
        for name, n in arguments_of(parse, governor).obliques
        if name in ("on", "upon", "to", "with", "for") and n < verb
    ]


_ASKING = frozenset({"call", "appeal", "prevail", "plead", "chant", "shout", "press", "clamour", "clamor", "lobby", "push", "pray",
                     "beg", "campaign", "petition", "yell", "cry", "vote", "look", "wait"})  # fmt: skip
"""Verbs that reach whom they ask over a preposition."""


def around_noun(parse: Parse, noun: int) -> list[tuple[str, int]]:
    """(path, noun) of what hangs on a noun, or stands right behind it and is parsed as its verb's."""
    found = hanging_on(parse, noun)
    after = noun + 1
    if parse.dep[noun] in ("dobj", "nsubjpass", "attr") and after < len(parse.dep) and (
        parse.dep[after] == "prep" and parse.head[after] == parse.head[noun]
    ):  # fmt: skip
        # "opposes a halt to the raids": what stands right behind an object is often parsed as the verb's.
        found += obliques_under(parse, after)
    for c in parse.children[noun]:
        # "sanctions aimed at Iran", "troops stationed in Chad"
        if parse.dep[c] == "acl" and parse.tag[c] in ("VBN", "VBG"):
            found.extend(arguments_of(parse, c).obliques)
    return found
