"""The step: topics that are contested, climbed up to whoever is for or against them."""

from onrecord.coding.draft import ActorDraft, Draft, PositionDraft, Span, StatementDraft
from onrecord.coding.positions.climbing import Finding, climb
from onrecord.coding.positions.grounds import read_grounds
from onrecord.coding.positions.holders import find_holders, statement_at, statement_of
from onrecord.coding.positions.matching import Match, axis_index, find_matches
from onrecord.coding.positions.topics import Topic, TopicReader

_STANCES = {1: "for", -1: "against", 0: "open"}


def find_positions(draft: Draft) -> None:
    """Fill `draft.positions` in reading order; the same stance of one holder told twice is one row with two passages."""
    index = axis_index(draft.tables.axes)
    reader = TopicReader(draft)
    known: dict[tuple[int, str, str, str], PositionDraft] = {}
    for first, after in draft.parse.sentences:
        for match in find_matches(draft.parse, index, first, after):
            finding = climb(draft.parse, index, match)
            if finding is None:
                continue
            holders, tokens = find_holders(draft, index, finding)
            if not holders:
                continue
            topic = reader.read(match, finding.passed, holders)
            if topic is None:
                continue
            for holder in holders:
                position = _position(draft, holder, match, finding, topic, tokens)
                key = (id(holder), position.topic, position.stance, position.audience)
                if key in known:
                    _merge(known[key], position)
                else:
                    known[key] = position
    draft.positions.extend(known.values())


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



