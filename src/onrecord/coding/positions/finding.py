"""The step: topics that are contested, climbed up to whoever is for or against them."""

from onrecord.coding.draft import ActorDraft, Draft, PositionDraft, Span, StatementDraft
from onrecord.coding.positions.climbing import Finding, climb
from onrecord.coding.positions.grounds import read_grounds
from onrecord.coding.positions.holders import find_holders, statement_at, statement_of
from onrecord.coding.positions.matching import PLURAL, Match, axis_index, find_matches, find_pointing, pointing_match
from onrecord.coding.positions.topics import Topic, TopicReader

_BACK = 2
"""Sentences back in which "it" finds its topic."""
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
        self.draft = draft
        self.index = axis_index(draft.tables.axes)
        self.topics = TopicReader(draft)
        self.known: dict[tuple[int, str, str, str], PositionDraft] = {}
        self._told: list[Match] = []

    def read_sentence(self, first: int, after: int) -> None:
        """The positions of one sentence; its topics are kept for what points back to them."""
        parse = self.draft.parse
        matches = find_matches(parse, self.index, first, after, {m.axis.id for m in self._told})
        pointing = find_pointing(parse, first, after, self.draft.mention_of) if self._told or matches else []
        for match in matches:
            self._read(match, match)
        self._told += matches
        for token in pointing:
            meant = self._meant(token)
            if meant is not None:
                self._read(pointing_match(meant, token), meant)

    def _meant(self, token: int) -> Match | None:
        """The last topic before a pronoun, of its number, at most two sentences back."""
        parse = self.draft.parse
        plural = parse.lower[token] in PLURAL
        for match in reversed(self._told):
            head = match.thing if match.thing is not None else match.head
            if max(head, match.head) >= token or parse.sentence[token] - parse.sentence[head] > _BACK:
                continue
            if plural == (parse.tag[head] in ("NNS", "NNPS")):
                return match
        return None

    def _read(self, match: Match, meant: Match) -> None:
        draft = self.draft
        for finding in climb(draft.parse, self.index, match, self._is_told):
            if match is not meant and finding.ground == "deed":
                continue
            holders, tokens = find_holders(draft, self.index, finding)
            topic = self.topics.read(meant, finding.passed, holders) if holders else None
            if topic is None:
                continue
            for holder in holders:
                position = _position(draft, holder, match, finding, topic, tokens)
                key = (id(holder), position.topic, position.stance, position.audience)
                if key in self.known:
                    _merge(self.known[key], position)
                else:
                    self.known[key] = position

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
            "deed": "does it"}.get(finding.ground, finding.ground)  # fmt: skip


def _basis(finding: Finding, holder: ActorDraft, said: StatementDraft | None) -> str:
    if finding.ground == "deed" or (finding.attitude is not None and finding.attitude.acting):
        return "implied"
    if said is not None and said.uttered and any(holder is speaker for speaker in said.speakers):
        return "said"
    return "reported"


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
