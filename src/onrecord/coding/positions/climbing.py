"""From a topic up the sentence to whoever wants or does not want it: what each word on the way does to its direction."""

from collections.abc import Callable

from onrecord.coding.positions.attitudes import (
    attitude_over,
    idiom_over,
    is_denied,
    nothing_over,
    phrase_over,
    protest_over,
    relative_attitude,
    turned,
)
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.disowned import is_beside, is_disowned, written_by
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.judges import believe, conceded, drawn, is_anyones, judges
from onrecord.coding.positions.matching import Match
from onrecord.coding.positions.moods import (
    MAY,
    OUGHT,
    TIDINGS,
    has_not,
    is_doubtful,
    is_going_to,
    is_infinitive,
    is_negated,
    is_of_all,
    is_past_saving,
    is_put_before,
    is_scant,
    is_told_clause,
    is_unreal,
    is_yet_to,
    modal_of,
)
from onrecord.coding.positions.movers import becomes, is_away, is_undone, moved_by
from onrecord.coding.positions.paths import (
    Step,
    above,
    gerund_stems,
    is_leading_gerund,
    object_before,
    occasion_over,
    owned_by,
)
from onrecord.coding.positions.plain import read_plain
from onrecord.coding.positions.rungs import (
    HEARSAY,
    LAWS,
    REPEATING,
    has_own_subject,
    is_left_alone,
    is_predicate,
    is_refused,
    is_unjudged,
    is_unsaid,
)
from onrecord.coding.positions.undecided import is_still_to, undecided
from onrecord.coding.positions.wishes import (
    GATHERINGS,
    is_given_time,
    is_rather_seen,
    is_term,
    is_told_wish,
    wish_told,
    wished_in,
)
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_STEPS = 9
_NEEDING = frozenset({"have", "need"})
_BACKING = frozenset({"be", "stand", "rally", "unite", "get", "put", "throw", "swing", "fall", "close"})
_ASKING_FOR = frozenset({"ask", "seek", "want", "request", "demand", "need", "solicit", "urge", "hope", "call", "appeal", "plead",
                         "require", "expect", "beg", "press", "lobby", "canvass", "apply"})  # fmt: skip
"""Verbs that ask for what is not there yet: "asked for Japan's support for the road"."""


def climb(parse: Parse, index: AxisIndex, match: Match, told: Callable[[int], bool]) -> list[Finding]:
    """The outermost words that want or reject what the match tells: of its sentence, and of a clause that hangs on it.

    `told` says whether somebody is quoted as saying a token: there "would" tells what he will do. Nothing is found
    where the topic is only spoken of.
    """
    start, sign = match.head, match.cue.direction
    below = relative_attitude(parse, index, start)
    led = next((c for c in parse.all_children(start, "amod") if is_leading_gerund(parse, c)), None)
    if led is not None and not match.verb:
        sign *= next((index.movers["verb"][w] for w in gerund_stems(parse, led) if w in index.movers["verb"]), 1)
    if match.cue.kind != "verb" and (has_not(parse, start) or is_scant(parse, start)):
        sign = -sign
    climbs = [_Climb(parse, index, match, told, start, sign)]
    if below is not None:
        verb, attitude, turn = below
        if not (parse.dep[start] == "attr" and has_not(parse, parse.head[start])):  # "was not the bill he wanted"
            climbs.append(_Climb(parse, index, match, told, verb, sign * turn, attitude))
    outermost = [one.finish() for one in climbs]
    own = (match.head, match.thing)
    beside = [one for one in conceded(parse, index, climbs[0].trail) if one.token not in own]
    found = [one for one in [*outermost, *(wish for c in climbs for wish in c.inner), *beside] if one is not None]
    for one in found:
        if one.ground == "attitude" and not one.by:
            one.by = written_by(parse, one.token)
    return [one for one in found if not is_disowned(parse, index, one)]


def carriers_over(parse: Parse, index: AxisIndex, match: Match, told: Callable[[int], bool]) -> list[tuple[int, int]]:
    """(noun, the topic's sign there) of each plan, bill or other carrier that a climb passes over."""
    start, sign = match.head, match.cue.direction
    if match.cue.kind != "verb" and has_not(parse, start):
        sign = -sign
    one = _Climb(parse, index, match, told, start, sign)
    one.finish()
    return one.over


class _Climb:
    """One climb: the word where it stands, the topic's sign there, and the best finding so far."""

    def __init__(
        self, parse: Parse, index: AxisIndex, match: Match, told: Callable[[int], bool], at: int, sign: int,
        attitude: Attitude | None = None,
    ) -> None:  # fmt: skip
        self.parse, self.index, self.match, self.told = parse, index, match, told
        self.at = self.top = at
        self.sign = sign
        self.attitude = attitude
        """Of the word where the climb stands, where it has one."""
        self.best = Finding("attitude", at, sign, attitude) if attitude is not None else None
        self.passed: list[int] = [match.head] if attitude is not None else []
        self.inner: list[Finding] = []
        self.over: list[tuple[int, int]] = []
        """The carriers passed, each with the topic's sign there."""
        self.trail: list[tuple[int, int]] = [(at, sign)]
        """The words passed, each with the topic's sign under it."""
        self.settled = False
        self.under = 0
        """The topic's sign under the word where the climb stands."""
        self.weighed = 0
        """The topic's sign under the last word that only weighs it."""

    def finish(self) -> Finding | None:
        """Climb until nothing governs; a topic that nobody's wish governs is read off its own verb."""
        for _ in range(_STEPS):
            if not self._rise():
                break
        over = self.parse.head[self.top]
        if (
            not self.settled and self.best is None and not self.match.verb
            and self.parse.dep[self.top] in ("nsubj", "nsubjpass")
            and self.told(over) and is_past_saving(self.parse, over)
        ):  # fmt: skip
            self.best = Finding("done", over, -self.sign)
        if not self.settled and self.best is None and is_predicate(self.parse, self.top):
            self.best = read_plain(self.parse, self.index, self.match, self.top, self.sign, self.told)
        if not self.settled and self.best is None and is_refused(self.parse, self.top) and self.told(self.top):
            self.best = Finding("ought", self.top, self.sign)
        if (
            not self.settled
            and self.best is None
            and is_term(self.parse, self.match.head)
            and self.told(self.match.head)
        ):
            self.best = Finding("ought", self.match.head, self.sign)
        if self.best is not None and self.best.ground in ("judging", "ought") and not self.best.by:
            believe(self.parse, self.best, self.told)
        if self.best is not None and not self.best.passed:
            self.best.passed = self.passed
        return self.best

    def _is_unmade(self, at: int) -> bool:
        """ "has yet to make up its mind": a word that tells a stance only where it is denied."""
        return self.attitude is not None and self.attitude.sign is None and is_yet_to(self.parse, at)

    def _end(self, found: Finding | None) -> bool:
        self.best, self.settled = found, True
        return False

    def _rise(self) -> bool:
        """One word up; False where the climb ends."""
        parse, at = self.parse, self.at
        self.passed.append(at)
        if is_doubtful(parse, at):
            return self._end(undecided(parse, self.index, at))
        self._read_predicate()
        step = self._step()
        if step is None:
            return False
        governor, path, kind = step
        if path == "object" and is_away(parse, governor, at):
            self.sign = -self.sign
        needs = path == "clause" and kind == "verb" and parse.lemma[governor] in _NEEDING
        if needs and is_infinitive(parse, at) and not self._is_unmade(at):
            return self._need(governor)
        if path == "clause" and is_going_to(parse, at):
            return False  # "is set to quit": what will be done, not what is set
        met = drawn(parse, self.index, governor) if path == "subject" and kind == "verb" else None
        if met is not None:
            return self._draw(*met)
        found = self._attitude(governor, path, kind)
        if found is None and kind == "phrase" and becomes(parse, self.index, parse.head[governor]) is not None:
            governor, kind = parse.head[governor], "verb"  # "would remain in force"
        return self._judge(*found) if found is not None else self._move(governor, path, kind)

    def _read_predicate(self) -> None:
        """A predicate's own negation, and what is said that it ought to be."""
        parse, at = self.parse, self.at
        if not is_predicate(parse, at):
            return
        if self.attitude is None and parse.pos[at] in ("VERB", "AUX") and has_not(parse, at, self.passed):
            self.sign = -self.sign
        past = any(parse.dep[c] == "aux" and parse.lower[c] == "have" for c in parse.children[at])
        missed = modal_of(parse, at) == "should" and bool(parse.all_children(at, "auxpass")) and self.told(at)
        ahead = any(parse.lower[c] == "before" for c in parse.all_children(at, "mark"))
        if modal_of(parse, at) in OUGHT and (not past or missed) and not ahead:  # "should have been lifted long ago"
            self.best = Finding("ought", at, self.sign)
        self.top = at

    def _step(self) -> Step | None:
        step = wished_in(self.parse, self.index, self.at) or above(self.parse, self.at)
        if step is not None and self.parse.lemma[step[0]] in ("make", "give") and is_told_clause(self.parse, self.at):
            return None  # "made it clear that it would leave"
        if step is not None and step[1:] == ("clause", "verb") and self.parse.lemma[step[0]] == "be":
            return wish_told(self.parse, self.index, step[0]) or step
        if step is not None and step[1] == "being" and self.parse.lemma[step[0]] == self.parse.lemma[self.at]:
            return None  # "this proposal will be the same proposal"
        if step is not None and step[1] == "being" and not is_told_wish(self.parse, self.index, step[0]):
            return step[0], "clause", step[2]
        if step is not None and is_unjudged(self.parse, self.index, step, self.at):
            return self.parse.head[self.at], "object", "verb"  # "denounced the levy as a relic of serfdom"
        return step

    def _need(self, verb: int) -> bool:
        """ "has to lift", "need not sign": what must be, on the word of whoever says so."""
        if modal_of(self.parse, verb) in MAY:
            return self._end(self.best)
        if is_of_all(self.parse, verb):
            return self._end(None)
        yet = any(self.parse.lower[c] == "yet" for c in self.parse.children[verb])
        unreal = is_unreal(self.parse, verb) or is_put_before(self.parse, verb)
        if yet or unreal or not self.told(verb):
            return self._end(
                None if yet or unreal else self.best
            )  # "units have yet to return", "would have had to quit"
        self.best = Finding("ought", verb, -self.sign if is_negated(self.parse, verb) else self.sign)
        return False

    def _attitude(self, governor: int, path: str, kind: str) -> tuple[int, Attitude] | None:
        """(word, what it thinks of the topic): the governor itself, or a word close by that is meant instead."""
        parse, index, at = self.parse, self.index, self.at
        idiom = (
            idiom_over(parse, index, governor, path)
            if kind in ("noun", "")
            else nothing_over(parse, index, governor, path)
        )
        found = idiom[1] if idiom is not None else attitude_over(parse, index, governor, path, kind, at)
        idiom = protest_over(parse, index, governor, path) or idiom
        if idiom is not None:
            governor, found = idiom
        if found is None and kind == "verb" and (phrase := phrase_over(parse, index, governor, path)) is not None:
            governor, found = phrase
        if (
            found is None
            and kind == "verb"
            and (is_rather_seen(parse, governor) or (path == "clause" and is_given_time(parse, governor)))
        ):
            found = index.attitude("verb", "want", "clause" if path == "clause" else "object")
        siding = path == "against" or (path == "behind" and parse.lemma[governor] in _BACKING)
        if found is None and kind == "verb" and siding:
            found = index.attitude("preposition", path, "object")
        if found is None and kind == "verb" and (noun := object_before(parse, governor, at)) is not None:
            found = attitude_over(parse, index, noun, path, "noun", at)
            governor = noun if found is not None else governor
        if found is None and kind == "noun" and (owned := owned_by(parse, governor)) is not None:
            found = attitude_over(parse, index, owned, path, kind, at)
            governor = owned if found is not None else governor
        if found is None and kind == "noun" and path in ("to", "for", "against"):
            verb = occasion_over(parse, governor)
            if verb is not None and (over := attitude_over(parse, index, verb, path, "verb", at)) is not None:
                governor, found = verb, over
        if (kind == "noun" and is_undone(parse, governor, path)) or is_left_alone(parse, governor, path):
            return None
        if found is not None and path == "clause" and is_beside(parse, governor, at, found, idiom is not None):
            found = None
        if found is not None and path == "on" and kind == "verb" and is_still_to(parse, governor):
            found = found if "_" in found.word else None  # but "will vote no on it" says how
        if found is not None and found.sign is None and not is_denied(parse, governor, self.passed):
            found = None if not is_yet_to(parse, governor) else found  # it tells a stance only where it is denied
        silent = found is not None and found.negated is None and is_denied(parse, governor, self.passed)
        if silent and moved_by(parse, index, governor, path, kind) is not None:
            found = None  # "will not extend the truce" says nothing of an offer
        return (governor, found) if found is not None else None

    def _judge(self, governor: int, found: Attitude) -> bool:
        """Take up a word that wants or rejects what was met so far; it may be governed by another in turn."""
        parse, best = self.parse, self.best
        if parse.pos[governor] == "VERB" and is_doubtful(parse, governor):
            return self._end(undecided(parse, self.index, governor))
        if parse.dep[governor] in ("acomp", "attr") and is_doubtful(parse, parse.head[governor]):
            return self._end(None)  # "if it is indeed willing to talk"
        here = turned(parse, governor, found, self.passed)
        if self._has_borrowed(governor) and best is not None and self.attitude is not None:
            self.sign = best.sign = self.under * (self.attitude.sign or 0)
        asked = found.sign == 1 and parse.lemma[governor] in _ASKING_FOR
        if best is not None and best.ground == "attitude" and parse.pos[best.token] == "NOUN" and not asked:
            owned = list(self.passed)
            self.inner.append(Finding("attitude", best.token, best.sign, best.attitude, owned, inner=True))
        ought = best is not None and best.ground == "ought"
        if here is None or (here == 0 and ought):
            return self._end(best if ought else None)  # "thinks that it should"
        self.under = self.sign
        if here == 0:
            self.weighed = self.sign
        over_weighing = best is not None and best.token == self.at and self.sign == 0 and here == -1
        self.sign = -self.weighed if over_weighing else self.sign * here  # "refused to consider the bill"
        self.attitude, self.at = found, governor
        self._note(governor)
        by = judges(parse, self.index, governor) if found.judging else []
        shared = found.judging or is_anyones(parse, governor, self.told)
        self.best = Finding("judging" if shared and not by else "attitude", governor, self.sign, found, by=by)
        return not shared

    def _has_borrowed(self, governor: int) -> bool:
        """ "did not sign the plan to": was the noun below turned by the "not" of the verb that is now judged itself?"""
        parse, at = self.parse, self.at
        owned = parse.dep[at] == "dobj" and parse.head[at] == governor and parse.pos[at] == "NOUN"
        return owned and has_not(parse, governor) and not has_not(parse, at)

    def _draw(self, noun: int, found: Attitude, by: list[int]) -> bool:
        """Take up the wish that a topic meets with: "has the backing of the unions", "ran into opposition from"."""
        here = turned(self.parse, noun, found, self.passed)
        if here is None:
            return False
        self.sign, self.attitude, self.at = self.sign * here, found, noun
        return self._end(Finding("attitude", noun, self.sign, found, by=by))

    def _move(self, governor: int, path: str, kind: str) -> bool:
        """Pass a word that wants nothing; the climb ends at one that tells nothing of what it governs."""
        parse, at, best = self.parse, self.at, self.best
        again = kind == "verb" and path == "object" and parse.lemma[governor] in REPEATING
        if (
            again
            and best is not None
            and best.token == at
            and best.ground == "attitude"
            and not is_negated(parse, governor)
        ):
            self.best = Finding("attitude", governor, self.sign, best.attitude)  # "the pledge was repeated by"
            self.at = governor
            return True
        purpose = parse.dep[at] == "advcl" and is_infinitive(parse, at)  # "blocked roads to stop it" blocks no stop
        moved = None if purpose else moved_by(parse, self.index, governor, path, kind)
        if moved is None:
            return self._stop(governor, path, kind, purpose)
        if parse.dep[at] == "relcl" and modal_of(parse, at) in ("can", "may") and parse.lemma[governor] in LAWS:
            return self._end(None)  # "a law under which they can be jailed": what it lets others do
        self.sign *= moved
        if kind == "noun" and is_undone(parse, governor, path):
            best = self.best = None  # "its failure to sign": what it did not do is no stance of its own
        if moved < 0 and best is not None:
            if parse.lemma[governor] in ("avoid", "refrain", "abstain"):
                return self._end(None)  # "has avoided endorsing it"
            owned = has_own_subject(parse, best.token)
            if path == "clause" and owned:
                return self._end(None)  # "denied that the army wanted it"
            if best.sign == 0:
                return self._end(None)  # "denied that he would consider it"
            if kind == "verb" and path != "subject" and not owned:
                # "dropped its demand for", "denied wanting it": a wish given up or disowned.
                self.best = Finding("attitude", governor, self.sign, best.attitude)
        self.attitude, self.at = None, governor
        self._note(governor)
        return True

    def _note(self, governor: int) -> None:
        self.trail.append((governor, self.sign))
        if self.parse.pos[governor] == "NOUN" and self.parse.lemma[governor] in self.index.named:
            self.over.append((governor, self.sign))

    def _stop(self, governor: int, path: str, kind: str, purpose: bool) -> bool:
        """End at a word that carries nothing on: what is only reported of the topic there is no stance."""
        parse, at, best = self.parse, self.at, self.best
        hanging = parse.dep[at] == "acl"
        if best is None:
            if kind == "noun" and hanging and not is_infinitive(parse, at):
                if parse.lemma[governor] in TIDINGS:
                    return False  # "gave notice that it would leave"
                return self._end(None)  # what a rumour or a claim says
            if purpose and at != self.match.head and not parse.all_children(at, "nsubj", "nsubjpass"):
                self.best = Finding("aim", at, self.sign)  # "went to court to stop the pipeline"
        elif (hanging and parse.lemma[governor] in HEARSAY) or (
            path == "clause"
            and not purpose
            and parse.lemma[governor] not in GATHERINGS
            and is_unsaid(parse, self.index, best.token, governor)
        ):
            return self._end(None)
        return False
