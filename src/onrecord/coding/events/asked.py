"""Who is asked: where a demand names its addressee elsewhere than as its object."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.fillers import Casting
from onrecord.language.arguments import hanging_on, obliques_under, surface_subjects
from onrecord.language.parse import Parse

Spot = tuple[str, int]
"""The place a noun stands in (subject, by, of ...), and its token."""

_UNASKED = frozenset({"will", "would", "could", "may", "might"})
# What is sent or said to somebody, and asks in the sender's name.
_MESSAGES = frozenset({
    "letter", "message", "note", "petition", "statement", "phone", "call", "email", "e-mail", "appeal", "memo", "cable",
    "telegram", "memorandum", "speech", "address", "telephone", "conversation", "telegraph", "submission",
})  # fmt: skip


def asked_in_clause(parse: Parse, verb: int) -> list[Spot]:
    """Whom a clause that tells no fact but a wish names: "demanded that miners leave", "called for banks to pay"."""
    spots: list[Spot] = []
    for clause in parse.all_children(verb, "ccomp", "advcl", "xcomp"):
        marks = [parse.lower[c] for c in parse.all_children(clause, "mark")]
        infinitive = any(parse.tag[c] == "TO" for c in parse.children[clause])
        wished = infinitive and "for" in marks and clause > verb
        if parse.dep[clause] == "ccomp" and parse.tag[clause] == "VB" and marks and not infinitive:
            wished = not any(parse.lower[c] in _UNASKED for c in parse.children[clause])
        if wished:
            spots += [("object", n) for n in parse.all_children(clause, "nsubj", "nsubjpass")]
    return spots


def asked_by_letter(parse: Parse, verb: int) -> list[Spot]:
    """To whom the message went in which something is asked for: "asked for troops in a letter to the union"."""
    carried = [
        n for link in parse.all_children(verb, "prep") for path, n in obliques_under(parse, link) if path == "in"
    ]
    return [
        ("to", n)
        for message in carried
        if parse.lemma[message] in _MESSAGES
        for path, n in hanging_on(parse, message)
        if path in ("to", "with")
    ]


def asked_to_adopt(casting: Casting, found: Candidate) -> list[Spot]:
    """Who is to take a step that another demands: "the plans of Chad to make cuts demanded by the bank"."""
    parse = casting.draft.parse
    args = found.arguments
    if args is None or not args.passive or parse.dep[found.head] != "acl" or parse.tag[found.head] != "VBN":
        return []
    step = parse.head[found.head]
    verb = parse.head[step]
    if parse.dep[step] != "dobj" or parse.pos[verb] != "VERB" or casting.filler(step, "object").actor is not None:
        return []
    return [("object", n) for n in surface_subjects(parse, verb) if casting.filler(n, "object").actor is not None]


def only_asked(casting: Casting, spots: list[Spot]) -> list[Spot]:
    """Spots without those behind "to" and "from" where the object is asked: "pressed Chad over its offers to Mali"."""
    if not any(path == "object" and casting.filler(n, path).actor is not None for path, n in spots):
        return spots
    return [(path, n) for path, n in spots if path not in ("to", "from", "on", "of")]
