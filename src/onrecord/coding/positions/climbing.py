"""From a topic up the sentence to whoever wants or does not want it: what each word on the way does to its direction."""

from collections.abc import Callable
from dataclasses import dataclass, field

from onrecord.coding.positions.matching import AxisIndex, Match
from onrecord.language.arguments import arguments_of, is_passive, surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_OUGHT = frozenset({"should", "must", "ought"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_WOULD = frozenset({"would", "'d", "’d"})
_MAY = frozenset({"may", "might", "could"})
_DOUBTFUL = frozenset({"if", "unless", "whether", "lest", "in case"})
_OBJECT = frozenset({"dobj", "nsubjpass", "oprd", "dative", "obj"})
_STEPS = 9


@dataclass(slots=True)
class Finding:
    """Where a climb ended: the token that wants, how, and the topic's sign there (1 for, -1 against, 0 open).

    `ground` is attitude, judging, ought, will, imperative or deed; the holder of judging, ought and imperative is
    whoever speaks.
    """

    ground: str
    token: int
    sign: int
    attitude: Attitude | None = None
    passed: list[int] = field(default_factory=list)


def climb(parse: Parse, index: AxisIndex, match: Match, told: Callable[[int], bool]) -> list[Finding]:
    """The outermost words that want or reject what the match tells: of its sentence, and of a clause that hangs on it.

    `told` says whether somebody is quoted as saying a token: there "would" tells what he will do. Nothing is found
    where the topic is only spoken of.
    """
    start, sign = match.head, match.cue.direction
    below = _relative_attitude(parse, index, start)
    if match.cue.kind != "verb" and _has_not(parse, start):
        sign = -sign
    found = [_settle(parse, index, match, start, sign, None, [], told)]
    if below is not None:
        verb, one = below
        found.append(_settle(parse, index, match, verb, sign * one.sign, one.attitude, [match.head], told))
    return [one for one in found if one is not None]


def _settle(
    parse: Parse, index: AxisIndex, match: Match, at: int, sign: int, attitude: Attitude | None, passed: list[int],
    told: Callable[[int], bool],
) -> Finding | None:  # fmt: skip
    best = Finding("attitude", at, sign, attitude) if attitude is not None else None
    top = at
    for _ in range(_STEPS):
        passed.append(at)
        if _is_doubtful(parse, at):
            return None
        if _is_predicate(parse, at):
            if attitude is None and parse.pos[at] in ("VERB", "AUX") and _has_not(parse, at):
                sign = -sign
            if _modal(parse, at) in _OUGHT:
                best = Finding("ought", at, sign)
            top = at
        step = _above(parse, at)
        if step is None:
            break
        governor, path, kind = step
        found = index.attitude(kind, _word(parse, governor), path) if kind else None
        if found is None and kind == "verb":
            found = index.attitude("verb", parse.lemma[governor], path)
        if found is not None:
            here = _turned(parse, governor, found)
            if here is None:
                return best if best is not None and best.ground == "ought" else None
            sign, attitude = sign * here, found
            best = Finding("judging" if found.judging else "attitude", governor, sign, found)
            at = governor
            if found.judging:
                break
            continue
        moved = _moved(parse, index, governor, path, kind)
        if moved is None:
            break
        sign, attitude, at = sign * moved, None, governor
    if best is not None:
        best.passed = passed
        return best
    if _is_predicate(parse, top):
        best = _plain(parse, index, match, top, sign, told)
        if best is not None:
            best.passed = passed
    return best


def _plain(
    parse: Parse, index: AxisIndex, match: Match, verb: int, sign: int, told: Callable[[int], bool]
) -> Finding | None:
    """A verb that nothing governs: what somebody will do, is told to do, or has done."""
    if any(part.at == "subject" for part in match.cue.parts) and verb == match.head:
        return None
    modal = _modal(parse, verb)
    if is_passive(parse, verb):
        return _deed(parse, index, match, verb, sign)
    if modal in _WILL or (modal in _WOULD and told(verb)) or _is_going_to(parse, verb):
        return Finding("will", verb, sign)
    if _is_imperative(parse, verb):
        return Finding("imperative", verb, sign)
    return _deed(parse, index, match, verb, sign)


def _deed(parse: Parse, index: AxisIndex, match: Match, verb: int, sign: int) -> Finding | None:
    if sign not in match.axis.deeds or _modal(parse, verb) or is_negated(parse, verb):
        return None
    if verb != match.head and parse.lemma[verb] not in index.deeds:
        return None
    if parse.tag[verb] not in ("VBD", "VBN", "VBZ", "VBP") or not arguments_of(parse, verb).doers:
        return None
    return Finding("deed", verb, sign)


def is_negated(parse: Parse, token: int) -> bool:
    """Is this word under a negation of its own, or, of a noun or adjective, of the verb it belongs to?"""
    if _has_not(parse, token):
        return True
    if parse.dep[token] in ("acomp", "attr", "dobj", "prep") and not any(
        parse.dep[c] == "neg" for c in parse.children[token]
    ):
        return parse.pos[token] != "VERB" and _has_not(parse, parse.head[token])
    return False


def _has_not(parse: Parse, token: int) -> bool:
    return any(
        parse.dep[c] == "neg" or (parse.dep[c] == "det" and parse.lower[c] in ("no", "neither"))
        or (parse.dep[c] == "preconj" and parse.lower[c] == "neither")
        for c in parse.children[token]
    )  # fmt: skip


def _turned(parse: Parse, token: int, attitude: Attitude) -> int | None:
    """What an attitude comes to under its own negation and modals."""
    if _is_doubtful(parse, token):
        return None
    if is_negated(parse, token):
        return attitude.negated
    modal = _modal(parse, token)
    if modal in _MAY:
        return attitude.may
    return attitude.sign


def _modal(parse: Parse, token: int) -> str:
    """The modal of a predicate, its own or, where it has neither subject nor auxiliary, that of the one it follows."""
    at = token if parse.pos[token] in ("VERB", "AUX") else parse.head[token]
    for _ in range(3):
        for c in parse.children[at]:
            if parse.dep[c] == "aux" and (parse.tag[c] == "MD" or parse.lower[c] in ("ought", "'ll")):
                return parse.lower[c]
        if parse.dep[at] != "conj" or any(parse.dep[c] in ("nsubj", "nsubjpass", "aux") for c in parse.children[at]):
            return ""
        at = parse.head[at]
    return ""


def _is_doubtful(parse: Parse, token: int) -> bool:
    """Is this clause a condition or a question of whether?"""
    return any(parse.dep[c] == "mark" and parse.lower[c] in _DOUBTFUL for c in parse.children[token])


def _is_going_to(parse: Parse, verb: int) -> bool:
    head = parse.head[verb]
    return parse.dep[verb] == "xcomp" and parse.lower[head] in ("going", "gonna")


def _is_imperative(parse: Parse, verb: int) -> bool:
    if parse.tag[verb] not in ("VB", "VBP") or any(
        parse.dep[c] in ("nsubj", "nsubjpass", "aux", "mark", "expl") and parse.lower[c] != "do"
        for c in parse.children[verb]
    ):
        return False
    return parse.dep[verb] in ("ROOT", "ccomp") and not surface_subjects(parse, verb)


def _is_predicate(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("VERB", "AUX") or parse.dep[token] in ("acomp", "attr")


def _word(parse: Parse, token: int) -> str:
    """A governor's lemma, of a particle verb with its particle."""
    for c in parse.children[token]:
        if parse.dep[c] == "prt":
            return f"{parse.lemma[token]} {parse.lower[c]}"
    return parse.lemma[token]


def _above(parse: Parse, token: int) -> tuple[int, str, str] | None:
    """(governor, path to the token, the governor's part of speech as attitudes know it)."""
    at = token
    while parse.dep[at] == "conj" and parse.head[at] != at:
        at = parse.head[at]
    dep, head = parse.dep[at], parse.head[at]
    if head == at:
        return None
    if dep in _OBJECT:
        return head, "object", _kind(parse, head)
    if dep in ("xcomp", "ccomp"):
        return (head, "clause", _kind(parse, head))
    if dep in ("acl", "relcl"):
        return head, "clause", "noun"
    if dep in ("compound", "amod", "nmod"):
        return head, "modifier", "noun"
    if dep in ("nsubj", "csubj"):
        if parse.pos[head] in ("ADJ", "NOUN") and parse.dep[head] in ("ccomp", "oprd", "acomp"):
            return head, "subject", _kind(parse, head)
        return _over_subject(parse, head)
    if dep == "advcl":
        # "calls for them to leave" and "pressed the king to go" are often parsed so.
        if any(parse.dep[c] == "aux" and parse.tag[c] == "TO" for c in parse.children[at]):
            return head, "clause", _kind(parse, head)
        return None
    if dep in ("pobj", "pcomp"):
        return _over_preposition(parse, head)
    if dep == "attr" and parse.lemma[head] == "be":
        return _over_be(parse, head)
    if dep == "acomp" and parse.lemma[head] != "be":
        return head, "clause", "verb"
    return None


def _over_subject(parse: Parse, verb: int) -> tuple[int, str, str] | None:
    if parse.lemma[verb] != "be":
        return verb, "subject", "verb"
    for c in parse.children[verb]:
        if parse.dep[c] == "acomp":
            return c, "subject", "adjective"
        if parse.dep[c] == "attr":
            return c, "subject", "noun"
    return None


def _over_be(parse: Parse, be: int) -> tuple[int, str, str] | None:
    """ "Its aim is the release of all": the subject noun wants what it is said to be."""
    for c in parse.children[be]:
        if parse.dep[c] == "nsubj" and parse.pos[c] == "NOUN":
            return c, "clause", "noun"
    return None


_STANDING = frozenset({"be", "come", "stand", "remain", "speak", "turn"})


def _over_preposition(parse: Parse, preposition: int) -> tuple[int, str, str] | None:
    names = [parse.lower[preposition]]
    head = parse.head[preposition]
    while parse.dep[head] in ("prep", "advmod", "prt") and parse.head[head] != head:
        names.append(parse.lower[head])
        head = parse.head[head]
    if (names[0] == "against" and parse.lemma[head] in _STANDING) or (names[0] == "for" and parse.lemma[head] == "be"):
        return preposition, "object", "preposition"
    kind = _kind(parse, head)
    return head, names[0], kind


def _kind(parse: Parse, token: int) -> str:
    pos = parse.pos[token]
    if pos in ("VERB", "AUX"):
        return "verb"
    if pos in ("NOUN", "PROPN"):
        return "noun"
    if pos == "ADJ":
        return "adjective"
    return ""


_CARRIED = frozenset({"clause", "modifier", "of", "on", "for", "to", "about", "over", "in"})


def _moved(parse: Parse, index: AxisIndex, governor: int, path: str, kind: str) -> int | None:
    """What a word that wants nothing does to the direction of what it governs; null where the climb ends at it."""
    if kind == "verb":
        word = _word(parse, governor)
        if path == "subject":
            return index.movers["ergative"].get(word)
        if path in ("object", "clause"):
            return index.movers["verb"].get(word)
        return index.movers["verb"].get(f"{word} {path}")
    if kind == "noun" and path in _CARRIED:
        lemma = parse.lemma[governor]
        if path in ("of", "to", "on", "for", "modifier") and lemma in index.movers["noun"]:
            return index.movers["noun"][lemma]
        if lemma in index.carriers or (path == "clause" and lemma in index.holders):
            return 1
    return None


def _relative_attitude(parse: Parse, index: AxisIndex, noun: int) -> tuple[int, Finding] | None:
    """ "a deal which they denounce", "sanctions opposed by Russia": an attitude in a clause that hangs on the topic."""
    for c in parse.children[noun]:
        if parse.dep[c] not in ("relcl", "acl"):
            continue
        verb, path = c, "object"
        found = index.attitude("verb", _word(parse, verb), path)
        if found is None:
            continue
        if noun not in arguments_of(parse, verb).objects:
            continue
        sign = _turned(parse, verb, found)
        if sign is not None:
            return verb, Finding("attitude", verb, sign, found)
    return None
