"""Stances told by an auxiliary alone, that take up the one told before: "the army does not", "nor would the union"."""

from typing import NamedTuple

from onrecord.coding.positions.moods import has_not
from onrecord.language.parse import Parse


class Echo(NamedTuple):
    """Words that tell a stance only by the one told before.

    `sign` is 1 where they agree and -1 where they do not: with the stance itself, or, where `asked`, with what was
    asked for or done. `whom` is the token of somebody whose stance is meant and not the last one. `back` is how many
    sentences back the stance may be told.
    """

    token: int
    subject: int
    sign: int
    asked: bool = False
    whom: int | None = None
    back: int = 1
    undecided: bool = False
    """Do the words say that no side is taken: "was non-committal"?"""


_OPENING = {"so": 1, "as": 1, "nor": 1, "neither": 1}
"""Words before an auxiliary that is set before its subject: "so does the union", "nor would Cyprus"."""
_SAME = frozenset({"too", "also", "likewise", "either", "as"})
_NOT = frozenset({"not", "n't", "n’t"})
_KINDS = {"do": "do", "does": "do", "did": "do", "is": "be", "are": "be", "was": "be", "were": "be", "am": "be",
          "has": "have", "have": "have", "had": "have", "will": "will", "wo": "will", "would": "will", "can": "can",
          "ca": "can", "could": "can", "should": "should", "must": "should"}  # fmt: skip
_LONGEST = 9
"""Tokens of a subject set behind its auxiliary, or of an aside before it, at most."""
_CLAUSES = ("conj", "ccomp", "xcomp", "advcl", "acomp", "attr", "oprd", "prep", "pobj", "pcomp", "dobj", "acl", "relcl",
            "nsubj", "nsubjpass", "compound", "amod", "dep", "parataxis")  # fmt: skip


def find_echoes(parse: Parse, first: int, after: int) -> list[Echo]:
    """Each auxiliary in first .. after - 1 that stands for a whole predicate told before; 1 agrees, -1 denies."""
    found = []
    for i in range(first, after):
        if parse.lower[i] not in _KINDS:
            continue
        echo = _inverted(parse, i, first, after) or _plain(parse, i, first, after)
        if echo is not None:
            found.append(echo)
    return found


def takes_up(parse: Parse, auxiliary: int, stance: int) -> bool:
    """Can this auxiliary stand for the predicate that told a stance: "does" for "opposes", "is" for "is against"?"""
    kind, at = _KINDS[parse.lower[auxiliary]], stance
    for _ in range(6):
        if _is_kind(parse, at, kind):
            return True
        if parse.head[at] == at or parse.dep[at] not in _CLAUSES:
            return False
        at = parse.head[at]
    return False


def is_denied(parse: Parse, stance: int) -> bool:
    """Is the predicate that told a stance under a "not" of its own: "does not want"?"""
    at = stance
    while parse.pos[at] not in ("VERB", "AUX") and parse.head[at] != at:
        at = parse.head[at]
    return has_not(parse, at)


def _is_kind(parse: Parse, verb: int, kind: str) -> bool:
    if parse.pos[verb] not in ("VERB", "AUX"):
        return False
    own = {_KINDS.get(parse.lower[c], "") for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")} - {""}
    if kind == "be" and parse.lemma[verb] == "be" and not own - {"have"}:
        return True
    if kind == "do" and not own:
        return parse.tag[verb] in ("VBD", "VBZ", "VBP") and parse.lemma[verb] != "be"
    return kind in own


def _inverted(parse: Parse, auxiliary: int, first: int, after: int) -> Echo | None:
    """ "so does the union", "nor, it seems, would Cyprus", "as did the bishops"."""
    opening = _opening(parse, auxiliary, first)
    if opening is None or auxiliary + 1 >= after:
        return None
    subject = _noun_from(parse, auxiliary + 1, after)
    if subject is None:
        return None
    end = max(subject, _behind(parse, subject, auxiliary))
    if not _is_over(parse, end + 1, after):
        return None
    return Echo(auxiliary, subject, _OPENING[parse.lower[opening]])


def _opening(parse: Parse, auxiliary: int, first: int) -> int | None:
    """The "so" or "nor" that opens an auxiliary's clause: right before it, or before an aside between commas."""
    at = auxiliary - 1
    if at >= first and parse.lower[at] == ",":
        at -= 1
        while at > first and parse.lower[at] != "," and auxiliary - at < _LONGEST:
            at -= 1
        if parse.lower[at] != ",":
            return None
        at -= 1
    if at < first or parse.lower[at] not in _OPENING:
        return None
    opens = at == first or parse.pos[at - 1] in ("PUNCT", "CCONJ") or parse.lower[at - 1] in ("and", "but")
    return at if opens else None


def _noun_from(parse: Parse, start: int, after: int) -> int | None:
    """The head of the nouns that begin at a token."""
    at = start
    while at < min(after, start + _LONGEST) and parse.pos[at] in ("DET", "ADJ", "PRON", "NUM", "ADV", "PART"):
        if parse.pos[at] == "PRON" and parse.tag[at] == "PRP":
            return at
        at += 1
    if at >= after or parse.pos[at] not in ("NOUN", "PROPN"):
        return None
    while at + 1 < after and (parse.pos[at + 1] in ("NOUN", "PROPN") or parse.lower[at + 1] in ("'s", "’s")):
        at += 1
    return at


def _behind(parse: Parse, subject: int, auxiliary: int) -> int:
    """The last token of what only says which subject: "the bishops of the south", "Cyprus, whose banks are weak"."""
    loose = [c for c in parse.children[subject] if c > subject and parse.dep[c] in ("prep", "appos")]
    loose += [c for c in parse.children[auxiliary] if c > subject and parse.dep[c] in ("prep", "npadvmod", "advmod")]
    return max((parse.right[c] for c in loose if _is_small(parse, c)), default=subject)


def _is_small(parse: Parse, child: int) -> bool:
    return not any(parse.pos[i] in ("VERB", "AUX") for i in range(child, parse.right[child] + 1))


def _plain(parse: Parse, auxiliary: int, first: int, after: int) -> Echo | None:
    """ "the army does not", "France does too", "its own youth wing is not, and has said so"."""
    if parse.dep[auxiliary] in ("amod", "relcl") or auxiliary == first:
        return None
    at, denied = auxiliary + 1, False
    if at < after and parse.lower[at] in _NOT:
        denied, at = True, at + 1
    same = at < after and parse.lower[at] in _SAME
    if same:
        at += 2 if " ".join(parse.lower[at : at + 2]) == "as well" else 1
    if not _is_over(parse, at, after):
        return None
    subject = next((c for c in parse.children[auxiliary] if parse.dep[c] in ("nsubj", "nsubjpass")), None)
    if subject is None or subject > auxiliary or any(parse.dep[c] == "expl" for c in parse.children[auxiliary]):
        return None
    return Echo(auxiliary, subject, 1 if same else -1 if denied else 0)


def _is_over(parse: Parse, at: int, after: int) -> bool:
    """Does a clause end before this token? A dash and a second auxiliary go on: "does not - and will not - allow"."""
    if at >= after:
        return True
    if parse.lower[at] in (",", ";", ".", ":", '"', "”", "''", "!"):
        return not (at + 1 < after and parse.lower[at] == "," and parse.lower[at + 1] in ("however", "for"))
    joined = parse.lower[at] in ("and", "but") and at + 1 < after
    return joined and parse.pos[at + 1] not in ("AUX", "ADJ", "NOUN") and parse.tag[at + 1] != "MD"
