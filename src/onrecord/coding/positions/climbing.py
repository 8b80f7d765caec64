"""From a topic up the sentence to whoever wants or does not want it: what each word on the way does to its direction."""

from collections.abc import Callable
from dataclasses import dataclass, field

from onrecord.coding.positions.matching import AxisIndex, Match
from onrecord.coding.positions.moods import (
    MAY,
    OUGHT,
    WILL,
    WOULD,
    has_not,
    is_doubtful,
    is_going_to,
    is_history,
    is_imperative,
    is_infinitive,
    is_negated,
    modal_of,
)  # fmt: skip
from onrecord.coding.positions.paths import Step, above, gerund_stems, is_leading_gerund, phrase_at, word_of
from onrecord.language.arguments import arguments_of, is_passive
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_STEPS = 9
_NEEDING = frozenset({"have", "need"})
_AWAY_VERBS = frozenset({"want", "like", "need", "see", "demand", "order", "have"})
_AWAY = frozenset({"out", "gone", "away", "off", "over"})


@dataclass(slots=True)
class Finding:
    """Where a climb ended: the token that wants, how, and the topic's sign there (1 for, -1 against, 0 open).

    `ground` is attitude, judging, ought, will, aim, done (what is told to come, nobody saying by whom), imperative or
    deed; the holder of judging, ought, done and imperative is whoever speaks.
    """

    ground: str
    token: int
    sign: int
    attitude: Attitude | None = None
    passed: list[int] = field(default_factory=list)
    inner: bool = False
    """A wish that somebody else's word is about ("rejected the union's demand for"): only its owner holds it."""


def climb(parse: Parse, index: AxisIndex, match: Match, told: Callable[[int], bool]) -> list[Finding]:
    """The outermost words that want or reject what the match tells: of its sentence, and of a clause that hangs on it.

    `told` says whether somebody is quoted as saying a token: there "would" tells what he will do. Nothing is found
    where the topic is only spoken of.
    """
    start, sign = match.head, match.cue.direction
    below = _relative_attitude(parse, index, start)
    led = next((c for c in parse.all_children(start, "amod") if is_leading_gerund(parse, c)), None)
    if led is not None and not match.verb:
        sign *= next((index.movers["verb"][w] for w in gerund_stems(parse, led) if w in index.movers["verb"]), 1)
    if match.cue.kind != "verb" and has_not(parse, start):
        sign = -sign
    inner: list[Finding] = []
    found = [_settle(parse, index, match, start, sign, None, [], told, inner)]
    if below is not None:
        verb, one = below
        found.append(_settle(parse, index, match, verb, sign * one.sign, one.attitude, [match.head], told, inner))
    return [one for one in [*found, *inner] if one is not None]


def _settle(
    parse: Parse, index: AxisIndex, match: Match, at: int, sign: int, attitude: Attitude | None, passed: list[int],
    told: Callable[[int], bool], inner: list[Finding],
) -> Finding | None:  # fmt: skip
    best = Finding("attitude", at, sign, attitude) if attitude is not None else None
    top = at
    for _ in range(_STEPS):
        passed.append(at)
        if is_doubtful(parse, at):
            return _undecided(parse, index, at)
        if _is_predicate(parse, at):
            if attitude is None and parse.pos[at] in ("VERB", "AUX") and has_not(parse, at, passed):
                sign = -sign
            if modal_of(parse, at) in OUGHT and not any(
                parse.dep[c] == "aux" and parse.lower[c] == "have" for c in parse.children[at]
            ):
                best = Finding("ought", at, sign)
            top = at
        step = above(parse, at)
        if step is None:
            break
        governor, path, kind = step
        if _is_unjudged(parse, index, step, at):
            governor, path, kind = parse.head[at], "object", "verb"  # "denounced the levy as a relic of serfdom"
        if path == "object" and _is_away(parse, governor, at):
            sign = -sign
        if path == "clause" and kind == "verb" and parse.lemma[governor] in _NEEDING and is_infinitive(parse, at):
            if modal_of(parse, governor) in MAY:
                return best
            if not told(governor):
                return None if any(parse.lower[c] == "yet" for c in parse.children[governor]) else best
            best = Finding("ought", governor, -sign if is_negated(parse, governor) else sign)
            break
        found = attitude_over(parse, index, governor, path, kind, at)
        if found is None and kind == "verb" and path in ("against", "behind"):
            found = index.attitude("preposition", path, "object")
        if found is None and kind == "verb" and (objected := _object_before(parse, governor, at)) is not None:
            found = attitude_over(parse, index, objected, path, "noun", at)
            governor, kind = (objected, "noun") if found is not None else (governor, kind)
        if found is None and kind == "noun" and (owned := _owned_by(parse, governor)) is not None:
            found = attitude_over(parse, index, owned, path, kind, at)
            governor = owned if found is not None else governor
        if found is not None:
            if parse.pos[governor] == "VERB" and is_doubtful(parse, governor):
                return _undecided(parse, index, governor)
            here = _turned(parse, governor, found, passed)
            if best is not None and best.ground == "attitude" and parse.pos[best.token] == "NOUN":
                inner.append(Finding("attitude", best.token, best.sign, best.attitude, list(passed), inner=True))
            if here is None:
                return best if best is not None and best.ground == "ought" else None
            sign, attitude = sign * here, found
            best = Finding("judging" if found.judging else "attitude", governor, sign, found)
            at = governor
            if found.judging:
                break
            continue
        purpose = parse.dep[at] == "advcl" and is_infinitive(parse, at)  # "blocked roads to stop it" blocks no stop
        moved = None if purpose else _moved(parse, index, governor, path, kind)
        if moved is None:
            if best is None and kind == "noun" and parse.dep[at] == "acl" and not is_infinitive(parse, at):
                return None  # what a rumour or a claim says
            if best is not None and parse.dep[at] == "acl" and parse.lemma[governor] in _HEARSAY:
                return None
            if best is not None and path == "clause" and not purpose and _is_unsaid(parse, index, best.token, governor):
                return None
            if best is None and parse.dep[at] == "advcl" and is_infinitive(parse, at) and at != match.head:
                # "went to court to stop the pipeline": what somebody acts for.
                best = Finding("aim", at, sign)
            break
        sign = sign * moved
        if moved < 0 and best is not None and path == "clause" and _has_own_subject(parse, best.token):
            return None  # "denied that the army wanted it"
        if (
            best is not None
            and moved < 0
            and kind == "verb"
            and path != "subject"
            and not _has_own_subject(parse, best.token)
        ):
            # "dropped its demand for", "denied wanting it": a wish given up or disowned.
            best = Finding("attitude", governor, sign, best.attitude)
        attitude, at = None, governor
    if best is None and _is_predicate(parse, top):
        best = _plain(parse, index, match, top, sign, told)
    if best is not None:
        best.passed = passed
    return best


_HEARSAY = frozenset(
    {"accusation", "allegation", "charge", "claim", "report", "rumour", "rumor", "suggestion", "speculation"}
)


def _object_before(parse: Parse, verb: int, noun: int) -> int | None:
    """ "dropped its objections to the treaty": the object that a preposition parsed as the verb's stands right behind."""
    before = parse.head[noun] - 1
    near = parse.dep[noun] == "pobj" and before > verb and parse.dep[before] == "dobj" and parse.head[before] == verb
    return before if near else None


def _is_unjudged(parse: Parse, index: AxisIndex, step: Step, at: int) -> bool:
    """Is what an object is called no word of judgement, so that the verb alone tells the stance?"""
    governor, path, kind = step
    return (
        path == "subject" and parse.dep[at] in ("dobj", "nsubjpass") and governor != parse.head[at]
        and kind in ("adjective", "noun") and attitude_over(parse, index, governor, path, kind, at) is None
    )  # fmt: skip


def _has_own_subject(parse: Parse, token: int) -> bool:
    return any(parse.dep[c] in ("nsubj", "nsubjpass") and parse.pos[c] != "PRON" for c in parse.children[token])


def _owned_by(parse: Parse, noun: int) -> int | None:
    """ "calls by unions for an inquiry" is often parsed with the inquiry under the unions: the calls are meant."""
    by = parse.head[noun]
    return parse.head[by] if parse.dep[noun] == "pobj" and parse.lower[by] in ("by", "from") else None


def _is_unsaid(parse: Parse, index: AxisIndex, token: int, governor: int) -> bool:
    """ "was forced to approve it", "how to pass it": an infinitive under a word that does not say whether it is so."""
    return is_infinitive(parse, token) and parse.lemma[governor] not in index.saying


def _undecided(parse: Parse, index: AxisIndex, at: int) -> Finding | None:
    """ "is considering whether to send arms", "has not decided whether": whoever weighs it is open to it."""
    step = above(parse, at)
    if step is None or not any(parse.lower[c] == "whether" for c in parse.children[at]):
        return None
    governor, path, kind = step
    found = attitude_over(parse, index, governor, path, kind, at)
    weighs = found is not None and (
        found.sign == 0 or (parse.lemma[governor] in _DECIDING and _is_unsettled(parse, governor))
    )
    return Finding("attitude", governor, 0, found) if weighs else None


_DECIDING = frozenset({"decide", "decision", "resolve", "agree", "choose"})


def _is_unsettled(parse: Parse, token: int) -> bool:
    """ "has not decided", "has yet to decide", "no decision on whether", "will decide"."""
    if is_negated(parse, token) or modal_of(parse, token) in WILL:
        return True
    over = parse.head[token]
    return any(parse.lower[c] in ("yet", "still") for c in [*parse.children[token], *parse.children[over]])


def attitude_over(parse: Parse, index: AxisIndex, governor: int, path: str, kind: str, at: int) -> Attitude | None:
    """What a governor thinks of the word `at` that it governs by this path; null where it has no attitude to it."""
    if not kind:
        return None
    if kind == "phrase":
        words = phrase_at(parse, governor)
        return next((one for n in range(len(words), 1, -1)
                     if (one := index.attitude("phrase", " ".join(words[:n]), path)) is not None), None)  # fmt: skip
    if path == "clause" and kind == "verb" and parse.lemma[governor] in index.mandative and _is_stated(parse, at):
        return None
    word = word_of(parse, governor)
    if kind == "noun" and governor > 0:
        found = index.attitude(kind, f"{parse.lower[governor - 1]} {word}", path)  # "a red line"
        if found is not None:
            return found
    if kind == "adjective" and any(parse.lower[c] == "too" for c in parse.children[governor]):
        word = f"too {word}"
    found = index.attitude(kind, word, path)
    if found is None and kind == "verb":
        found = _idiom(parse, index, governor, word, path) or index.attitude("verb", parse.lemma[governor], path)
    if found is None and kind == "noun" and path == "subject":
        # "the right decision", "a bad idea": the adjective judges.
        judged = (index.attitude("adjective", parse.lemma[c], path) for c in parse.all_children(governor, "amod"))
        found = next((one for one in judged if one is not None and one.judging), None)
    if found is None and path == "clause" and kind in ("verb", "noun") and is_infinitive(parse, at):
        found = index.attitude(kind, parse.lemma[governor], "inf")
    return found


def _idiom(parse: Parse, index: AxisIndex, verb: int, word: str, path: str) -> Attitude | None:
    """ "said no to", "threw its weight behind", "made up its mind about": a verb and its noun are one word of stance."""
    for c in parse.children[verb]:
        if c > verb and parse.dep[c] in ("dobj", "intj", "advmod", "oprd"):
            found = index.attitude("verb", f"{word} {parse.lemma[c].lower()}", path)
            if found is not None:
                return found
    return None


def _is_stated(parse: Parse, verb: int) -> bool:
    """ "suggested that some may not vote": what is said to be so, not what is asked for."""
    if parse.pos[verb] not in ("VERB", "AUX") or is_infinitive(parse, verb) or parse.tag[verb] in ("VBG", "VBN"):
        return False
    modal = modal_of(parse, verb)
    return modal in MAY or modal in WILL or modal in WOULD or (not modal and parse.tag[verb] in ("VBD", "VBZ"))


def _plain(
    parse: Parse, index: AxisIndex, match: Match, verb: int, sign: int, told: Callable[[int], bool]
) -> Finding | None:
    """A verb that nothing governs: what somebody will do, is told to do, or has done."""
    if any(parse.lower[c] == "than" for c in parse.children[verb]):
        return Finding("will", verb, sign)  # "would sooner resign than sign it"
    modal = modal_of(parse, verb)
    going = is_going_to(parse, verb)
    coming = modal in WILL or (modal in WOULD and (told(verb) or has_not(parse, verb))) or going
    if going and has_not(parse, parse.head[verb]):
        sign = -sign
    by_itself = verb == match.head and any(part.at == "subject" for part in match.cue.parts)
    begins = parse.lemma[verb] in index.movers["ergative"] and not arguments_of(parse, verb).objects
    if by_itself or is_passive(parse, verb) or begins:
        if coming and told(verb) and not _has_agent(parse, verb):
            return Finding("done", verb, sign)
        return None if by_itself else _deed(parse, index, match, verb, sign)
    if word_of(parse, verb) in index.befalling and not any(parse.lower[c] == "part" for c in parse.children[verb]):
        return None
    if coming:
        return Finding("will", verb, sign)
    if modal in MAY and told(verb) and not has_not(parse, verb) and match.origin is None:
        return Finding("will", verb, 0)
    if is_imperative(parse, verb):
        return Finding("imperative", verb, sign)
    own = index.attitude("verb", word_of(parse, verb), "object") if verb == match.head and not modal else None
    if own is not None and not own.acting and not own.judging:
        return Finding("attitude", verb, sign)  # "backs the junta": the cue itself wants
    return _deed(parse, index, match, verb, sign)


def _has_agent(parse: Parse, verb: int) -> bool:
    return any(parse.dep[c] == "agent" for c in parse.children[verb])


def _deed(parse: Parse, index: AxisIndex, match: Match, verb: int, sign: int) -> Finding | None:
    if sign not in match.axis.deeds or modal_of(parse, verb) or is_negated(parse, verb):
        return None
    if verb != match.head and word_of(parse, verb) not in index.deeds:
        return None
    if parse.tag[verb] not in ("VBD", "VBN", "VBZ", "VBP") or not arguments_of(parse, verb).doers:
        return None
    return None if is_history(parse, verb) else Finding("deed", verb, sign)


def _turned(parse: Parse, token: int, attitude: Attitude, passed: list[int]) -> int | None:
    """What an attitude comes to under its own negation and modals."""
    if is_doubtful(parse, token) or (attitude.acting and is_history(parse, token)):
        return None
    if is_negated(parse, token, passed):
        return attitude.negated
    if modal_of(parse, token) in MAY:
        return attitude.may
    return attitude.sign


def _is_predicate(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("VERB", "AUX") or parse.dep[token] in ("acomp", "attr")


def _is_away(parse: Parse, verb: int, noun: int) -> bool:
    """ "wants the soldiers out": the word behind the object turns what is wanted."""
    near = [*parse.children[verb], *parse.children[noun]]
    return parse.lemma[verb] in _AWAY_VERBS and any(c > noun and parse.lower[c] in _AWAY for c in near)


_CARRIED = frozenset({"clause", "modifier", "of", "on", "for", "to", "about", "over", "in"})


def _moved(parse: Parse, index: AxisIndex, governor: int, path: str, kind: str) -> int | None:
    """What a word that wants nothing does to the direction of what it governs; null where the climb ends at it."""
    if kind == "verb":
        word = word_of(parse, governor)
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
        found = index.attitude("verb", word_of(parse, verb), path)
        if found is None:
            continue
        if noun not in arguments_of(parse, verb).objects:
            continue
        sign = _turned(parse, verb, found, [noun])
        if sign is not None:
            return verb, Finding("attitude", verb, sign, found)
    return None
