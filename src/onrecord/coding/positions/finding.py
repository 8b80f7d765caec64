"""The step: topics that are contested, climbed up to whoever is for or against them."""

from onrecord.coding.draft import ActorDraft, Draft, PositionDraft, Span, StatementDraft
from onrecord.coding.positions.climbing import Finding, climb
from onrecord.coding.positions.echoes import find_echoes
from onrecord.coding.positions.grounds import read_grounds
from onrecord.coding.positions.holders import find_holders, is_ruling, statement_at, statement_of
from onrecord.coding.positions.matching import Match, axis_index, find_matches
from onrecord.coding.positions.pointing import find_pointing, is_under, pointing_match, topic_meant
from onrecord.coding.positions.topics import Topic, TopicReader
from onrecord.language.parse import Parse

_RECENT = 2
"""Sentences back in which "them" may be the people of a topic."""
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
        self.known: dict[tuple[int, str, str, str], PositionDraft] = {}
        self._told: list[Match] = []
        self._last: tuple[PositionDraft, int] | None = None
        """The position told last, and the token that told it."""

    def read_sentence(self, first: int, after: int) -> None:
        """The positions of one sentence; its topics are kept for what points back to them."""
        parse = self.draft.parse
        near = parse.sentence[first] - _RECENT
        recent = {m.axis.id for m in self._told if parse.sentence[m.head] >= near}
        matches = find_matches(parse, self.index, first, after, {m.axis.id for m in self._told}, recent)
        told = [*self._told, *matches]
        pointing = find_pointing(parse, self.index, first, after, self.draft.mention_of) if told else []
        for match in matches:
            if match.head in pointing and topic_meant(parse, told, match.head) is not None:
                continue
            if match.head in pointing:
                pointing.remove(match.head)
            self._read(match, match)
            if not is_under(parse, match, matches):
                self._told.append(match)
        for token in pointing:
            meant = topic_meant(parse, self._told, token)
            if meant is not None:
                again = pointing_match(parse, self.index, meant, token)
                self._read(again, meant)
                self._told.append(again)
        if self._last is not None:
            for auxiliary, subject, sign in find_echoes(parse, first, after):
                self._echo(auxiliary, subject, sign)

    def _read(self, match: Match, meant: Match) -> None:
        draft = self.draft
        for finding in climb(draft.parse, self.index, match, self._is_told):
            if match is not meant and not self._is_sure(match, finding):
                continue
            holders, tokens = find_holders(draft, self.index, finding)
            if finding.ground == "deed" and not match.axis.anyone:
                holders = [one for one in holders if is_ruling(one)]
            topic = self._topic(meant, finding, holders) if holders else None
            if topic is None:
                continue
            for holder in holders:
                position = _position(draft, holder, match, finding, topic, tokens)
                self._keep(position)
                self._last = position, finding.token

    def _keep(self, position: PositionDraft) -> None:
        """One row a stance; a holder whom the actors' step found to be nobody ("the demobilization") holds none."""
        if id(position.holder) not in self.actors:
            return
        key = (id(position.holder), position.topic, position.stance, position.audience)
        if key in self.known:
            _merge(self.known[key], position)
        else:
            self.known[key] = position

    def _echo(self, auxiliary: int, subject: int, sign: int) -> None:
        """A stance like the last one, or unlike it, told right after it by an auxiliary alone."""
        if self._last is None:
            return
        last, token = self._last
        parse, holder = self.draft.parse, self.draft.actor_at(subject)
        near = token < auxiliary and parse.sentence[auxiliary] - parse.sentence[token] <= 1
        if not near or holder is None or holder is last.holder or last.stance == "open":
            return
        said = statement_at(self.draft, auxiliary)
        stance = last.stance if sign > 0 else {"for": "against", "against": "for"}[last.stance]
        position = PositionDraft(
            holder=holder, axis=last.axis, topic=last.topic, stance=stance, basis="reported", statement=said,
            passages=[parse.span(min(subject, auxiliary), parse.right[auxiliary] + 1)],
            objects=list(last.objects), places=list(last.places),
        )  # fmt: skip
        if said is not None:
            position.audience, position.date = _audience(said), said.date
        position.why.entry, position.why.cue = last.axis, last.why.cue
        position.why.note("stance", "takes up the stance told before", parse.span(auxiliary, auxiliary + 1))
        self._keep(position)

    def _is_sure(self, match: Match, finding: Finding) -> bool:
        """Is what is told of a pointing word told of its topic? A mere "this" judged may mean anything."""
        parse = self.draft.parse
        if parse.lower[match.head] in ("this", "that") and parse.dep[match.head] != "dobj":
            return False
        if finding.ground == "judging":
            near = match.origin is None or parse.sentence[match.head] - parse.sentence[match.origin.head] <= 1
            return near and parse.pos[finding.token] != "VERB"
        return finding.ground != "deed"

    def _topic(self, meant: Match, finding: Finding, holders: list[ActorDraft]) -> Topic | None:
        """The topic in words; where what its axis needs is not told here, as it was told before."""
        topic = self.topics.read(meant, finding.passed, holders)
        for before in reversed(self._told):
            if topic is not None:
                break
            if before.axis is meant.axis and before is not meant:
                topic = self.topics.read(before, [], holders)
        return topic

    def _is_told(self, token: int) -> bool:
        said = statement_at(self.draft, token)
        return said is not None and said.uttered


def _position(
    draft: Draft, holder: ActorDraft, match: Match, finding: Finding, topic: Topic, tokens: list[int]
) -> PositionDraft:
    parse = draft.parse
    said = statement_of(draft, finding.token) if finding.ground == "attitude" else None
    said = said or statement_at(draft, finding.token)
    position = PositionDraft(
        holder=holder, axis=match.axis.id, topic=topic.words, stance=_STANCES[finding.sign],
        basis=_basis(finding, holder, said), passages=[_passage(draft, finding, match, tokens)],
        objects=topic.objects, places=topic.places, statement=said,
        event=next((e for e in draft.events if e.head in (finding.token, match.head)), None),
    )  # fmt: skip
    if said is not None:
        position.audience, position.date = _audience(said), said.date
    position.audience = _own_audience(parse, finding.token) or position.audience
    if position.date is None and position.event is not None:
        position.date = position.event.date
    condition, reason = read_grounds(parse, [finding.token, *finding.passed])
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


def _basis(finding: Finding, holder: ActorDraft, said: StatementDraft | None) -> str:
    if finding.ground in ("deed", "aim") or (finding.attitude is not None and finding.attitude.acting):
        return "implied"
    if said is not None and said.uttered and any(holder is speaker for speaker in said.speakers):
        return "said"
    return "reported"


_HEARD = {"publicly": "public", "openly": "public", "privately": "private", "secretly": "private"}


def _own_audience(parse: Parse, token: int) -> str | None:
    """ "has publicly called for", "is privately willing": the word's own adverb tells to whom."""
    verb = token if parse.pos[token] in ("VERB", "AUX") else parse.head[token]
    return next((_HEARD[parse.lower[c]] for c in parse.children[verb] if parse.lower[c] in _HEARD), None)


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


def _merge(known: PositionDraft, again: PositionDraft) -> None:
    known.passages += [span for span in again.passages if span not in known.passages]
    known.condition = known.condition or again.condition
    known.reason = known.reason or again.reason
    if known.basis != "said" and again.basis == "said":
        known.basis, known.statement = again.basis, again.statement or known.statement
