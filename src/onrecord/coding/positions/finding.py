"""The step: topics that are contested, climbed up to whoever is for or against them."""

from onrecord.coding.draft import ActorDraft, Draft, PositionDraft, Span, StatementDraft
from onrecord.coding.positions.axis_index import axis_index
from onrecord.coding.positions.climbing import climb
from onrecord.coding.positions.contents import find_contents
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.foretold import is_foretold
from onrecord.coding.positions.grounds import read_grounds
from onrecord.coding.positions.holders import decides, find_holders, is_ruling, is_side, statement_at
from onrecord.coding.positions.lasts import Last, Lasts
from onrecord.coding.positions.matching import Match, find_matches, hidden_match
from onrecord.coding.positions.moods import is_question, is_told_clause
from onrecord.coding.positions.newcomers import Newcomers
from onrecord.coding.positions.own_names import own_name
from onrecord.coding.positions.pointing import (
    BACK,
    Taken,
    find_pointing,
    is_done_for,
    is_likeness,
    is_under,
    is_wish,
    names_of,
    pointing_match,
    points,
    topic_meant,
)
from onrecord.coding.positions.taking_up import EchoReader, TakenUp
from onrecord.coding.positions.told import Told
from onrecord.coding.positions.topics import Topic, TopicReader
from onrecord.coding.positions.unmeant import is_loose, is_not_theirs, is_unmeant
from onrecord.language.parse import Parse

_RECENT = 2
"""Sentences back in which "them" may be the people of a topic."""
_WEAK = ("will", "deed", "aim", "done")
"""Grounds that show nothing of a mere plan or decision: "will take part in the retirement plan"."""
_PLAINLY = (*_WEAK, "imperative")
"""Grounds on which no word wants anything."""
_ASKING = frozenset({"call", "demand", "plea", "request", "appeal", "proposal", "offer", "suggestion", "idea", "ultimatum",
                     "overture", "notion", "entreaty", "petition", "bid", "motion"})  # fmt: skip
"""Nouns that mean what was asked for just before: who rejects "the call" rejects what it called for."""
_DECIDING = frozenset({"decision", "order", "ruling", "move", "step", "vow", "pledge", "verdict", "announcement"})
"""Nouns that mean the stance just told itself: who opposes "the order" opposes what was ordered."""
_STEPS = frozenset({"measure", "step", "action", "move"})
_DECIDED = _DECIDING | {"outcome", "result", "judgment", "judgement"}
_STANCES = {1: "for", -1: "against", 0: "open"}


def find_positions(draft: Draft) -> None:
    """Fill `draft.positions` in reading order; the same stance of one holder told twice is one row with two passages."""
    reader = _Reader(draft)
    for first, after in draft.parse.sentences:
        reader.read_sentence(first, after)
    draft.positions.extend(reader.known.values())


class _Reader:
    """One report's reading: the topics told so far, and the positions found."""

    def __init__(self, draft: Draft) -> None:
        self.actors = {id(actor) for actor in draft.actors}
        self.draft = draft
        self.index = axis_index(draft.tables.axes)
        self.topics = TopicReader(draft)
        self.newcomers = Newcomers(draft, self.index)
        self.known: dict[tuple[int, str, str, str], PositionDraft] = {}
        self._alike: dict[tuple[int, str, str], list[PositionDraft]] = {}
        self._told = Told(draft.parse)
        self._spans: set[tuple[PositionDraft, Span]] = set()
        self._lasts = Lasts(draft.parse)
        self._taken = Taken(draft)
        self._echoes = EchoReader(draft, self._lasts, self.newcomers)

    def read_sentence(self, first: int, after: int) -> None:
        """The positions of one sentence; its topics are kept for what points back to them."""
        parse = self.draft.parse
        here = parse.sentence[first]
        recent = {m.axis.id for m in self._told.since(here - _RECENT, here)}
        matches = find_matches(parse, self.index, first, after, recent)
        told = [*self._told.since(here - BACK, here), *matches]
        names = self._told.names | names_of(parse, matches)
        things = self._told.things | {n: m for m in matches if (n := own_name(parse, m)) is not None}
        pointing = (
            find_pointing(parse, self.index, first, after, self._taken, names, things) if self._told or matches else []
        )
        carried = find_contents(parse, self.index, matches, self._is_told)
        for noun, match in self._pointed_contents(told, names, pointing).items():
            carried.setdefault(noun, match)
        matches = [m for m in matches if m.head not in carried]
        named: dict[int, str] = {}
        turned: set[int] = set()
        for match in matches:
            known = self._told.names if points(parse, self.index, match.head) else names
            if match.head in pointing and (
                topic_meant(parse, told, known, match.head) is not None or self._told.carried_by(match.head) is not None
            ):
                if match.cue.kind == "again":
                    named[match.head] = match.axis.id
                    if match.cue.direction < 0:
                        turned.add(match.head)
                continue
            if match.head in pointing:
                pointing.remove(match.head)
            match.contested = self._read(match, match)
            if not match.contested:
                hidden = hidden_match(parse, self.index, match, recent)
                if hidden is not None and self._read(hidden, hidden):
                    hidden.contested = True
                    match = hidden
            if is_under(parse, match, matches) or is_likeness(parse, match):
                continue
            if match.contested or not self._is_somebody(match):
                self._told.add(match)
        for match in carried.values():
            self._told.carry(match)
        for token in pointing:
            if token in carried:
                continue
            meant = things.get(parse.lower[token]) if parse.pos[token] == "PROPN" else None
            if meant is None:
                meant = self._told.carried_by(token)
            if meant is None:
                near = self._told.since(here - BACK, here)
                alike = [m for m in near if m.axis.id == named.get(token)]  # "favours an extension": of the truce
                meant = topic_meant(parse, alike or near, self._told.names, token)
            if meant is not None and not self._is_of_other(token, meant) and not is_done_for(parse, token, meant):
                side = 0 if meant is self._told.carried_by(token) else self._pointed(token, meant)
                side = -1 if token in turned else side  # "the suspension" is of a membership
                again = pointing_match(parse, self.index, meant, token, side)
                again.contested = self._read(again, meant)
                self._told.add(again)
        if self._lasts:
            for echo in self._echoes.read(first, after):
                self._echo(echo)

    def _pointed_contents(self, told: list[Match], names: set[str], pointing: list[int]) -> dict[int, Match]:
        """As `find_contents`, of plans that tell their topic by a pronoun: "a proposal to prolong it"."""
        parse, topics = self.draft.parse, [match for match in told if not match.axis.generic]
        again = []
        for token in pointing:
            verb = parse.head[token]
            if (
                parse.pos[token] == "PRON"
                and parse.dep[verb] == "acl"
                and parse.lemma[parse.head[verb]] in self.index.named
            ):
                meant = topic_meant(parse, topics, names, token)
                if meant is not None:
                    again.append(pointing_match(parse, self.index, meant, token))
        return find_contents(parse, self.index, again, self._is_told) if again else {}

    def _pointed(self, token: int, meant: Match) -> int:
        """The side that a bare "the call" or "the decision" takes on the topic it means, where one was just told; 0: none."""
        lemma = self.draft.parse.lemma[token]
        if is_wish(self.draft.parse, token):
            near = next(self._lasts.before(token, 1), None)
            return near.asked if near is not None and near.position.axis == meant.axis.id else 0
        last = next(self._lasts.before(token), None)
        if last is None or last.position.axis != meant.axis.id or self.draft.parse.lower[token] == "it":
            return 0
        return last.asked if lemma in _ASKING else last.sign if lemma in _DECIDING else 0

    def _is_of_other(self, token: int, meant: Match) -> bool:
        """Does a pointing word mean something else than the last topic told?

        "the ruling" is what somebody decided, and no topic on which nobody has been told to take a side; "calling it"
        behind "denounced the crime" is the crime; several "measures" are no single loan.
        """
        parse = self.draft.parse
        lemma, verb = parse.lemma[token], parse.head[token]
        if parse.lower[token] == "it":
            if parse.pos[verb] == "ADJ" and parse.lemma[parse.head[verb]] in ("have", "get"):
                return True  # "has it wrong"
            verb = verb if parse.pos[verb] == "VERB" else parse.head[verb]
            said_of = parse.all_children(parse.head[verb], "dobj") if parse.dep[verb] == "advcl" else []
            return parse.tag[verb] == "VBG" and any(
                parse.tag[n] == "NN" and n not in (meant.head, meant.thing) and n < verb for n in said_of
            )
        if parse.tag[token] == "NNS" and lemma in _STEPS and lemma not in self._told.names:
            named = meant.thing if meant.thing is not None else meant.head
            return parse.tag[named] in ("NN", "NNP")
        if lemma in ("matter", "issue") and parse.lemma[verb] in ("consider", "discuss", "review"):
            return True  # "considered the matter"
        if lemma not in _DECIDED or parse.left[token] <= meant.head <= parse.right[token]:
            return False
        return not any(last.position.axis == meant.axis.id for last in self._lasts.before(token, BACK))

    def _is_somebody(self, match: Match) -> bool:
        """Is a topic's noun only who does something here: "the coalition met", "the troops shot"?"""
        parse, noun = self.draft.parse, match.head
        mention = self.draft.mention_of.get(noun)
        return (
            not match.verb and parse.dep[noun] == "nsubj"
            and mention is not None and mention.head == noun and mention.kind == "nominal"
        )  # fmt: skip

    def _read(self, match: Match, meant: Match) -> bool:
        """The positions that a match tells; False where it tells none."""
        draft, found = self.draft, False
        if is_unmeant(draft, self.index, match, meant):
            return False
        for finding in climb(draft.parse, self.index, match, self._is_told):
            if match is not meant and not self._is_sure(match, finding):
                continue
            if match.cue.wished and finding.ground in _PLAINLY:
                continue
            if is_question(draft.parse, finding.token) or is_loose(draft, match, meant, finding):
                continue
            holders, tokens = find_holders(draft, self.index, finding, self.newcomers)
            if finding.ground in ("deed", "done") and not match.axis.anyone:
                holders = [one for one in holders if is_ruling(one) or decides(draft, finding, one)]
            if not match.verb and not match.cue.before and draft.parse.lemma[match.head] in self.index.mere:
                holders = [
                    one for one in holders if one.kind != "court" and (one.kind is None or is_side(one))
                ]  # a firm's offer for another is no public plan
            if not match.verb and match is meant:
                holders = [one for one in holders if not one.has_head(match.head) and not one.has_head(match.thing)]
            if finding.ground in _WEAK and not match.verb and draft.parse.lemma[match.head] in self.index.mere:
                continue
            holders = [
                one for one in holders if not is_foretold(draft, finding, one) and not is_not_theirs(match.axis, one)
            ]
            topic = self._topic(meant, finding, holders) if holders else None
            if topic is None:
                continue
            if match.axis.sides and not any(
                is_side(one) or decides(draft, finding, one) for one in [*holders, *topic.objects]
            ):
                continue
            for holder in holders:
                position = _position(draft, holder, match, finding, topic, tokens)
                found = self._keep(position, pointed=match is not meant) or found
                wish = finding.attitude.sign if finding.attitude is not None else 1
                self._lasts.add(Last(position, finding.token, finding.sign, finding.sign * (wish or 0)))
        return found

    def _keep(self, position: PositionDraft, *, pointed: bool = False) -> bool:
        """One row a stance; False of a holder whom the actors' step found to be nobody ("the demobilization")."""
        if id(position.holder) not in self.actors and not self.newcomers.admit(position.holder):
            return False
        key = (id(position.holder), position.topic, position.stance, position.audience)
        again = self.known.get(key) or self._told_at_once(position, pointed)
        if again is not None:
            _merge(again, position, self._spans)
        else:
            self.known[key] = position
            self._alike.setdefault((id(position.holder), position.axis, position.stance), []).append(position)
            self._spans.update((position, span) for span in position.passages)
        return True

    def _told_at_once(self, position: PositionDraft, pointed: bool) -> PositionDraft | None:
        """The same stance on the same contest, told by the same clause in other words: a court, and its being set up."""
        first, after = position.passages[0]
        for known in self._alike.get((id(position.holder), position.axis, position.stance), ()):
            if pointed and known.audience == position.audience:
                return known  # "the plan": a topic's second name is no second topic
            apart = known.objects and position.objects and known.objects != position.objects
            if not apart and any(a < after and first < b for a, b in known.passages):
                return known
        return None

    def _echo(self, echo: TakenUp) -> None:
        """A stance on the topic of one told before."""
        parse, before, holder = self.draft.parse, echo.last.position, echo.holder
        said = statement_at(self.draft, echo.token)
        position = PositionDraft(
            holder=holder, axis=before.axis, topic=before.topic, stance=_STANCES[echo.sign],
            basis=_basis_of(said, holder), statement=said,
            passages=[parse.span(echo.first, parse.right[echo.token] + 1)],
            objects=list(before.objects), places=list(before.places),
        )  # fmt: skip
        if said is not None:
            position.audience, position.date = _audience(said), said.date
        position.why.entry, position.why.cue = before.axis, before.why.cue
        position.why.note("stance", "takes up the stance told before", parse.span(echo.token, echo.token + 1))
        if self._keep(position):
            self._lasts.add(Last(position, echo.token, echo.sign, echo.sign))

    def _is_sure(self, match: Match, finding: Finding) -> bool:
        """Is what is told of a pointing word told of its topic? A mere "this" judged may mean anything."""
        parse = self.draft.parse
        if parse.lower[match.head] in ("this", "that") and parse.dep[match.head] != "dobj":
            return False
        if finding.ground == "judging":
            near = match.origin is None or parse.sentence[match.head] - parse.sentence[match.origin.head] <= 1
            return near and parse.pos[finding.token] != "VERB"
        near = match.origin is not None and parse.sentence[match.head] == parse.sentence[match.origin.head]
        return finding.ground != "deed" or near

    def _topic(self, meant: Match, finding: Finding, holders: list[ActorDraft]) -> Topic | None:
        """The topic in words; where what its axis needs is not told here, as it was told before."""
        topic = self.topics.read(meant, finding.passed, holders)
        for before in reversed(self._told.of_axis(meant)):
            if topic is not None:
                break
            if before is not meant:
                topic = self.topics.read(before, [], holders)
        return topic

    def _is_told(self, token: int) -> bool:
        said = statement_at(self.draft, token)
        return (said is not None and said.uttered) or is_told_clause(self.draft.parse, token)


def _position(
    draft: Draft, holder: ActorDraft, match: Match, finding: Finding, topic: Topic, tokens: list[int]
) -> PositionDraft:
    parse = draft.parse
    said = draft.statement_cued_by([finding.token]) if finding.ground == "attitude" else None
    said = said or statement_at(draft, finding.token)
    position = PositionDraft(
        holder=holder, axis=match.axis.id, topic=topic.words, stance=_STANCES[finding.sign],
        basis=_basis(finding, holder, said), passages=[_passage(draft, finding, match, tokens)],
        objects=topic.objects, places=topic.places, statement=said,
        event=draft.event_headed(finding.token, match.head),
    )  # fmt: skip
    if said is not None:
        position.audience, position.date = _audience(said), said.date
    position.audience = _own_audience(parse, finding.token) or position.audience
    if position.date is None and position.event is not None:
        position.date = position.event.date
    condition, reason = read_grounds(parse, [finding.token, *finding.passed])
    if reason is None and said is not None and said.uttered and finding.ground in ("judging", "ought", "will"):
        # "the tests are needed, he said, because ...": the reason is parsed as one for saying so
        reason = read_grounds(
            parse, [first for first, _ in said.cue if parse.sentence[first] == parse.sentence[match.head]]
        )[1]
    position.condition = parse.said(*condition) if condition else None
    position.reason = parse.said(*reason) if reason else None
    position.why.entry, position.why.cue = match.axis.id, match.cue.said
    position.why.note("stance", _told(finding), parse.span(finding.token, finding.token + 1))
    position.why.note("topic", f"{match.axis.id}: {match.cue.said}", parse.span(match.head, match.head + 1))
    return position


def _told(finding: Finding) -> str:
    if finding.attitude is not None:
        return f"{finding.attitude.entry}: {finding.attitude.word}"
    return {"ought": "says that it should be", "will": "says what it will do", "imperative": "a command",
            "deed": "does it", "aim": "acts for it"}.get(finding.ground, finding.ground)  # fmt: skip


def _basis_of(said: StatementDraft | None, holder: ActorDraft) -> str:
    return "said" if said is not None and said.uttered and holder in said.speakers else "reported"


def _basis(finding: Finding, holder: ActorDraft, said: StatementDraft | None) -> str:
    if finding.ground in ("deed", "aim") or (finding.attitude is not None and finding.attitude.acting):
        return "implied"
    return _basis_of(said, holder)


_HEARD = {"publicly": "public", "openly": "public", "privately": "private", "secretly": "private", "quietly": "private",
          "confidentially": "private"}  # fmt: skip
_HEARD_IN = {"in public": "public", "in private": "private", "in secret": "private", "in confidence": "private",
             "behind closed": "private", "on television": "public", "on radio": "public"}  # fmt: skip


def _own_audience(parse: Parse, token: int) -> str | None:
    """ "has publicly called for", "told him in private": the word's own adverb or phrase tells to whom."""
    verb = token if parse.pos[token] in ("VERB", "AUX") else parse.head[token]
    for c in parse.children[verb]:
        heard = _HEARD.get(parse.lower[c]) or _HEARD_IN.get(" ".join(parse.lower[c : c + 2]))
        if heard is not None:
            return heard
    return None


def _audience(said: StatementDraft) -> str:
    outer: StatementDraft | None = said
    for _ in range(4):
        if outer is None:
            break
        if outer.audience != "unknown":
            return outer.audience
        outer = outer.within
    return "unknown"


def _passage(draft: Draft, finding: Finding, match: Match, tokens: list[int]) -> Span:
    """The clause from the holder's words to the end of what is wanted."""
    parse = draft.parse
    inside = [finding.token, match.head, *(t for t in tokens if parse.sentence[t] == parse.sentence[match.head])]
    return parse.span(min(inside), max(parse.right[i] for i in (finding.token, match.head)) + 1)


def _merge(known: PositionDraft, again: PositionDraft, spans: set[tuple[PositionDraft, Span]]) -> None:
    """The same stance told again; `spans` are the passages that rows have."""
    new = [span for span in again.passages if (known, span) not in spans]
    known.passages += new
    spans.update((known, span) for span in new)
    known.condition = known.condition or again.condition
    known.reason = known.reason or again.reason
    if known.basis != "said" and again.basis == "said":
        known.basis, known.statement = again.basis, again.statement or known.statement
