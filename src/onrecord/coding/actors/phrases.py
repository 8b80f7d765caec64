"""Noun phrases around a head: where they begin, whose they are, and what stands before the noun."""

from onrecord.language.parse import Parse

_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "predet", "quantmod", "advmod", "npadvmod"})
_MAKERS = frozenset({
    "back", "train", "lead", "fund", "support", "arm", "sponsor", "ally", "hold", "run", "control", "finance",
    "supply", "mediate", "broker", "occupy", "build", "make", "own", "equip", "speak", "linked", "link", "inspire",
    "affiliate",
})  # fmt: skip
"""Verbs that join a name by a hyphen and tell of another than the phrase's owner: "Turkish-backed rebels"."""

SAYING = frozenset({
    "say", "tell", "add", "ask", "warn", "claim", "announce", "insist", "reply", "explain", "declare", "note",
    "argue", "write", "promise", "recall", "admit", "acknowledge", "state", "urge", "deny", "believe", "think",
    "hope", "fear", "complain", "shout", "vow", "testify", "report", "suggest", "stress", "joke", "answer",
    "confirm", "repeat", "boast", "swear", "plead", "demand",
})  # fmt: skip
"""Verbs of saying and thinking: only actors are their subjects, papers aside."""


def first_of(parse: Parse, head: int) -> int:
    """The first token of the noun phrase before a head; a name's possessive ("Peru's") stays outside."""
    first = head
    for c in reversed(parse.children[head]):
        if c > head or parse.dep[c] not in _BEFORE:
            continue
        if parse.dep[c] == "poss" and parse.tag[c] in ("NNP", "NNPS"):
            break
        first = min(first, parse.left[c])
    for t in range(first, head):
        if is_loose_dash(parse, t):
            first = t + 1
    while first < head and (
        parse.tag[first] in ("``", "''", ",", "HYPH", ":", "CC", "-LRB-") or parse.lower[first] == "both"
    ):
        if parse.lower[first] == "both":
            break
        first += 1
    return first


def is_loose_dash(parse: Parse, t: int) -> bool:
    """Is token t a dash between blanks, as after a dateline?"""
    if parse.words[t] not in ("-", "–", "—", "--") or not 0 < t < len(parse) - 1:
        return False
    return parse.end[t - 1] < parse.start[t] and parse.end[t] < parse.start[t + 1]


def is_made_by(parse: Parse, i: int) -> bool:
    """Is token i the first half of "Turkish-backed", "U.S.-trained", "Hamas-run"?"""
    after = i + 1
    while after < len(parse) and parse.tag[after] == "HYPH":
        after += 1
    if after == i + 1 or after >= len(parse):
        return False
    return parse.lemma[after] in _MAKERS or parse.tag[after] in ("VBN", "VBD")


def owner_of(parse: Parse, head: int) -> int | None:
    """The head token of the possessor of a noun: "Kenya" in "Kenya's president", "his" in "his party"."""
    return parse.child(head, "poss")


def complement_of(parse: Parse, head: int, prepositions: tuple[str, ...]) -> int | None:
    """The object of the first of these prepositions after a noun: "union" in "leader of the union"."""
    for c in parse.children[head]:
        if c > head and parse.dep[c] == "prep" and parse.lower[c] in prepositions:
            found = parse.child(c, "pobj")
            if found is not None:
                return found
    return None


_QUANTITIES = frozenset(
    {"dozen", "hundred", "thousand", "million", "billion", "score", "number", "majority", "most", "some", "many", "all",
     "several", "few", "both", "each", "none", "half", "handful", "couple", "one", "two", "three", "four", "five",
     "crowd", "group", "thousands", "hundreds", "dozens", "scores", "tens", "lot", "plenty", "rest"}
)  # fmt: skip
"""Words of how many, whose phrase stands for what follows "of"."""


def quantities_of(parse: Parse, head: int) -> list[int]:
    """The words of how many that a noun hangs under with "of": "dozens" of "dozens of rebels", nearest first."""
    found: list[int] = []
    at = head
    for _ in range(3):
        up = parse.head[at]
        if parse.dep[at] != "pobj" or parse.lower[up] != "of" or parse.head[up] >= up:
            break
        at = parse.head[up]
        if parse.lemma[at].lower() not in _QUANTITIES and parse.lower[at] not in _QUANTITIES and parse.tag[at] != "CD":
            break
        found.append(at)
    return found


def clause_verb(parse: Parse, i: int) -> int | None:
    """The nearest verb above token i, through prepositions, nouns and conjuncts; null at a verbless root."""
    at = i
    for _ in range(12):
        up = parse.head[at]
        if up == at:
            return at if parse.pos[at] in ("VERB", "AUX") else None
        if parse.pos[up] in ("VERB", "AUX"):
            return up
        at = up
    return None
