"""On whose word: which statement stands behind each event, each role in it, and each figure."""

from bisect import bisect_left

from onrecord.coding.draft import ActorDraft, Draft, EventDraft, RoleDraft, StatementDraft
from onrecord.language.status import read_status

_REAL = ("happened", "ongoing")
_VERBAL = ("REJECT", "ACCUSE", "REQUEST", "CONSULT")
_BACK = 8
"""Sentences back in which "it" of a denial finds the event it denies."""
_NEAR = 100
"""Events of its type before a denied one, and as many after it, among which the one it denies is looked for."""
_POINTERS = {
    "it", "this", "that", "involvement", "responsibility", "charge", "accusation", "allegation", "claim", "report",
    "role",
}  # fmt: skip


def settle_vouching(draft: Draft) -> None:
    """Fill assertions, roles with their basis, and the statements behind figures; an event meets its denial."""
    _find_denied(draft)
    _meet_denials(draft)
    around = _innermost(draft)
    about: dict[int, list[StatementDraft]] = {}
    for said in draft.statements:
        if said.act in ("deny", "claim responsibility"):
            for event in dict.fromkeys(said.events):
                about.setdefault(id(event), []).append(said)
    for event in draft.events:
        event.assertions = _behind(draft, event, around, about.get(id(event), []))
        _settle_status(event)
        _settle_roles(event)
    for figure in draft.figures:
        if figure.statement is None:
            figure.statement = around.get(figure.tokens[0])


def _innermost(draft: Draft) -> dict[int, StatementDraft]:
    """The uttered statement with the shortest content around each token."""
    found: dict[int, StatementDraft] = {}
    uttered = [said for said in draft.statements if said.uttered]
    for said in sorted(uttered, key=lambda one: sum(after - first for first, after in one.content)):
        for first, after in said.content:
            for token in range(first, after):
                found.setdefault(token, said)
    return found


def _find_denied(draft: Draft) -> None:
    """A denial without an event of its own ("the army denied it") denies the last one told before it."""
    told = sorted(draft.events, key=lambda e: e.head)
    for said in draft.statements:
        if said.act not in ("deny", "claim responsibility"):
            continue
        if said.events or not said.cue or not _points_back(draft, said):
            continue
        event = _last_before(draft, said, told)
        if event is not None:
            said.events.append(event)
            said.why.note("events", "what was told right before", draft.parse.span(*event.trigger))


def _points_back(draft: Draft, said: StatementDraft) -> bool:
    words = {draft.parse.lemma[i] for first, after in said.content for i in range(first, after)}
    if any(draft.parse.lower[i] == "as" for first, after in said.content for i in range(first, min(after, first + 4))):
        return False  # "dismissed it as a show" says what it was worth, not that it never was
    return not said.content or len(words) <= 3 or bool(words & _POINTERS)


def _last_before(draft: Draft, said: StatementDraft, told: list[EventDraft]) -> EventDraft | None:
    parse, at = draft.parse, said.cue[0][0]
    opens = parse.sentences[max(parse.sentence[at] - _BACK, 0)][0]
    near = told[bisect_left(told, opens, key=lambda e: e.head) : bisect_left(told, at, key=lambda e: e.head)]
    near = [e for e in near if e.type not in _VERBAL or _is_any(said.speakers, e.actors)]
    involved = [e for e in near if _is_any(said.speakers, e.actors)]
    return max(involved or near, key=lambda e: e.head, default=None)


def _meet_denials(draft: Draft) -> None:
    """An event told as denied is the one that others say happened, where nothing in who and whom speaks against it."""
    every = [e for e in draft.events if e.status == "denied"]
    if not every:
        return
    real: dict[str, list[EventDraft]] = {}
    for event in sorted(draft.events, key=lambda e: e.head):
        if event.status in _REAL:
            real.setdefault(event.type, []).append(event)
    met: dict[int, EventDraft] = {}
    for denied in every:
        told = real.get(denied.type, [])
        at = bisect_left(told, denied.head, key=lambda e: e.head)
        twins = [e for e in told[max(at - _NEAR, 0) : at + _NEAR] if _same_deed(e, denied)]
        if not twins:
            continue
        twin = min(twins, key=lambda e: abs(e.head - denied.head))
        twin.mentions = sorted({*twin.mentions, *denied.mentions})
        twin.why.note("assertions", "denied in these words", draft.parse.span(*denied.trigger))
        met[id(denied)] = twin
    draft.events = [e for e in draft.events if id(e) not in met]
    for said in draft.statements:
        for denied in [e for e in said.events if id(e) in met]:
            twin = met[id(denied)]
            said.events = [e for e in said.events if e is not denied and e is not twin] + [twin]
    for figure in draft.figures:
        if figure.event is not None:
            figure.event = met.get(id(figure.event), figure.event)


def _same_deed(one: EventDraft, other: EventDraft) -> bool:
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    return all(not a or not b or _is_any(a, b) for a, b in sides) and any(_is_any(a, b) for a, b in sides)


def _behind(
    draft: Draft, event: EventDraft, around: dict[int, StatementDraft], about: list[StatementDraft]
) -> list[tuple[StatementDraft | None, str]]:
    """Who puts the event in which state, in reading order, each once; null is the report's own voice.

    `around` has the innermost statement of each token, `about` those that deny or claim this event.
    """
    told: list[tuple[StatementDraft | None, str]] = []
    for first, after in event.mentions or [event.trigger]:
        said = around.get(first)
        if said is not None and event.performed_by is said:
            said = said.within
        head = event.head if first <= event.head < after else after - 1
        if said is not None and said.act == "deny" and _is_aside(draft, said, head):
            said = said.within
        told.append((said, event.status if head == event.head else _state_at(draft, head, event)))
    told += [
        (said, "denied" if said.act == "deny" else "happened")
        for said in about
        if not (said.act == "deny" and said.holds(event.head) and _is_aside(draft, said, event.head))
    ]
    chosen: dict[int, tuple[StatementDraft | None, str]] = {}
    for said, status in told:
        if said is not None and said.act == "deny" and status in (*_REAL, "did not happen"):
            status = "denied"
        chosen.setdefault(id(said), (said, status))
    return list(chosen.values())


def _is_aside(draft: Draft, said: StatementDraft, head: int) -> bool:
    """Is an event no more than what marks a noun of a denial ("rejected the plea of the men held since May")?"""
    parse = draft.parse
    while any(first <= head < after for first, after in said.content) and parse.head[head] != head:
        if parse.dep[head] in ("relcl", "acl") and parse.tag[head] not in ("VB", "VBG"):
            return parse.pos[parse.head[head]] in ("NOUN", "PROPN")
        head = parse.head[head]
    return False


def _state_at(draft: Draft, head: int, event: EventDraft) -> str:
    """The state at a later mention; a bare noun that points back ("the attack") says no more than the event's own."""
    if draft.parse.pos[head] in ("NOUN", "PROPN", "PRON"):
        return event.status
    return read_status(draft.parse, head).status


def _settle_status(event: EventDraft) -> None:
    """What the report leaves standing: its own voice before anybody's word, an assertion before its denial."""
    own = [status for said, status in event.assertions if said is None]
    states = own or [status for _, status in event.assertions]
    real = [status for status in states if status in _REAL]
    if event.status not in _REAL and real:
        event.status = real[-1]
        event.why.note("status", "told as a fact at another mention")
    elif states and all(status == "denied" for status in states):
        event.status = "denied"


def _settle_roles(event: EventDraft) -> None:
    vouched = [said for said, _ in event.assertions]
    for said, status in event.assertions:
        if said is None:
            continue
        if said.act == "claim responsibility":
            for speaker in said.speakers:
                if not _is_any([speaker], event.actors):
                    event.actors.append(speaker)
                event.roles.append(RoleDraft(speaker, "actor", "claimed", said))
            continue
        if status == "denied":
            event.roles += [RoleDraft(a, "actor", "denied", said) for a in event.actors if _is_any([a], said.speakers)]
            continue
        if None in vouched:
            continue
        for actor in event.actors:
            basis = "claimed" if _is_any([actor], said.speakers) else "blamed" if said.act == "accuse" else "reported"
            event.roles.append(RoleDraft(actor, "actor", basis, said))
        event.roles += [RoleDraft(r, "recipient", "reported", said) for r in event.recipients]


def _is_any(some: list[ActorDraft], others: list[ActorDraft]) -> bool:
    return any(a is b for a in some for b in others)
