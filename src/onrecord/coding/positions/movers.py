"""What a word that wants nothing does to the direction of what it governs: keeps it, ends it, or puts it away."""

from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.paths import word_of
from onrecord.language.parse import Parse

_AWAY_VERBS = frozenset({"want", "like", "need", "see", "demand", "order", "have"})
_AWAY = frozenset({"out", "gone", "away", "off", "over"})
_CARRIED = frozenset({"clause", "modifier", "of", "on", "for", "to", "about", "in"})
"""Paths by which a noun stands for what it governs: "a plan to", "a bill on"."""


def is_away(parse: Parse, verb: int, noun: int) -> bool:
    """ "wants the soldiers out": the word behind the object turns what is wanted."""
    near = [*parse.children[verb], *parse.children[noun]]
    return parse.lemma[verb] in _AWAY_VERBS and any(c > noun and parse.lower[c] in _AWAY for c in near)


def moved_by(parse: Parse, index: AxisIndex, governor: int, path: str, kind: str) -> int | None:
    """What a word that wants nothing does to the direction of what it governs; null where the climb ends at it."""
    if kind == "verb":
        if path == "object" and _is_put_to_vote(parse, governor):
            return None
        word = word_of(parse, governor)
        if path == "subject":
            return _put(parse, index, governor, "ergative") or index.movers["ergative"].get(word)
        if path in ("object", "clause"):
            return _put(parse, index, governor) or index.movers["verb"].get(word)
        return index.movers["verb"].get(f"{word} {path}")
    if kind == "noun" and path in _CARRIED:
        lemma = parse.lemma[governor]
        if is_undone(parse, governor, path):
            return -1
        if path in ("of", "to", "on", "for", "modifier") and lemma in index.movers["noun"]:
            return index.movers["noun"][lemma]
        if (path == "modifier" and lemma in _NAMED_BY) or (path in ("on", "about", "over") and lemma in _PUT_TO):
            return None
        if lemma in index.carriers or (path == "clause" and lemma in index.holders):
            return 1
    return None


def is_undone(parse: Parse, noun: int, path: str) -> bool:
    """ "criticised its failure to lift the curfew": what somebody fails to do is the contrary done, whoever judges it."""
    return path == "clause" and parse.lemma[noun] in ("failure", "inability", "neglect", "omission")


def _is_put_to_vote(parse: Parse, verb: int) -> bool:
    """ "wants the accord put to a referendum": who asks for a vote need not be for what is voted on."""
    if parse.lemma[verb] not in ("put", "submit", "bring", "take", "send"):
        return False
    return any(
        parse.lemma[n] in ("vote", "referendum", "voter", "plebiscite", "ballot", "court", "test", "people")
        for c in parse.children[verb]
        if parse.lower[c] in ("to", "before") and parse.dep[c] in ("prep", "dative")
        for n in parse.all_children(c, "pobj")
    )


def becomes(parse: Parse, index: AxisIndex, verb: int) -> int | None:
    """What a light verb and its phrase do to their subject: "remains in force" keeps it; null where nothing is known."""
    return _put(parse, index, verb, "ergative")


_NAMED_BY = frozenset({"process", "issue", "question", "talk", "enforcement"})
"""Carriers that a topic before them only names: what is said of the nomination process is not of the nomination."""
_PUT_TO = frozenset({"vote", "referendum", "talk", "talks", "negotiation", "process", "question", "issue", "debate"})
"""Carriers that only treat of what stands behind their "on": who wants a vote on leaving need not want to leave."""
_PUTTING = frozenset({"put", "bring", "come", "call", "go", "stay", "remain", "keep", "leave", "set", "consign", "relegate", "lay",
                      "get", "take", "draw", "write", "hold", "turn", "vote", "let", "throw", "toss", "send", "wipe", "strike",
                      "kick", "see", "enter", "be", "maintain", "grind", "sign"})  # fmt: skip
"""Light verbs, whose phrase tells what they do: put into effect, leave alone, stay put."""


def _put(parse: Parse, index: AxisIndex, verb: int, kind: str = "verb") -> int | None:
    """ "put the law into effect", "leaves the tax alone", "will stay in force": what a light verb and its phrase do.

    `kind` says whether it does so to its object (verb) or is what becomes of its subject (ergative).
    """
    lemma, movers = parse.lemma[verb], index.movers[kind]
    if lemma not in _PUTTING:
        through = any(parse.dep[c] == "prep" and parse.lower[c] == "through" for c in parse.children[verb])
        return movers.get(f"{lemma} through") if through else None
    after = [c for c in parse.children[verb] if c > verb]
    for c in after:
        if parse.dep[c] not in ("prep", "advmod", "prt", "acomp"):
            continue
        for preposition in (c, *parse.all_children(c, "prep")):
            for noun in parse.all_children(preposition, "pobj"):
                moved = movers.get(f"{lemma} {parse.lower[preposition]} {parse.lemma[noun].lower()}")
                if moved is not None:
                    return moved
    if any(
        parse.dep[c] == "advcl" and parse.lemma[c] == "be" and parse.lower[parse.left[c]] in ("as", "where")
        for c in after
    ):
        return movers.get(f"{lemma} as is")  # "left it as it is"
    words = (parse.lower[c] for c in after
             if parse.dep[c] in ("acomp", "advmod", "oprd", "ccomp", "xcomp", "prt")
             or (kind == "ergative" and parse.dep[c] == "dobj"))  # fmt: skip
    return next((movers[said] for word in words if (said := f"{lemma} {word}") in movers), None)
