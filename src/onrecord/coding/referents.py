"""Which event or statement of a report a word stands for: its own, what it points back to, or what it stands in."""

from onrecord.coding.draft import ActorDraft, Draft, EventDraft, StatementDraft
from onrecord.language.arguments import hanging_on
from onrecord.records.tables.link_table import Referent

Row = EventDraft | StatementDraft
_POINTING = frozenset({"it", "this", "that", "which", "so"})
_BACK = 6
"""Sentences back in which a noun finds what it points to."""


class Referents:
    """The rows of one report by the tokens they stand at."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.known = draft.tables.stories.referents
        self._events: dict[int, EventDraft] = {}
        self._cues: dict[int, StatementDraft] = {}
        for event in draft.events:
            for first, after in [event.trigger, *event.mentions]:
                for i in range(first, after):
                    self._events.setdefault(i, event)
            self._events[event.head] = event
        for said in draft.statements:
            for first, after in said.cue:
                for i in range(first, after):
                    self._cues.setdefault(i, said)

    def event_at(self, token: int) -> EventDraft | None:
        """The event one of whose mentions covers this token."""
        return self._events.get(token)

    def at(self, token: int) -> Row | None:
        """The event or, where there is none, the statement whose own word this token is."""
        return self._events.get(token) or self._cues.get(token)

    def cue_at(self, token: int) -> StatementDraft | None:
        """The statement whose cue covers this token."""
        return self._cues.get(token)

    def inside(self, first: int, after: int) -> Row | None:
        """The first event in these tokens, or else the first statement made in them."""
        for rows in (self._events, self._cues):
            for i in range(first, after):
                if i in rows:
                    return rows[i]
        return None

    def above(self, token: int) -> Row | None:
        """The row at this token or at the nearest word above it in its sentence."""
        for i in (token, *self.draft.parse.ancestors(token)):
            row = self.at(i)
            if row is not None:
                return row
        return None

    def meant_by(self, token: int, *, not_this: Row | None = None) -> Row | None:
        """What a noun or pronoun stands for: a row at it or under it, or an earlier one of a kind the noun may point to."""
        parse = self.draft.parse
        row = self.at(token)
        if row is not None and row is not not_this:
            return row
        if parse.pos[token] == "PRON" or parse.lower[token] in _POINTING:
            return self._last(token, None, [], not_this)
        row = self._below(token, not_this)
        if row is not None:
            return row
        referent = self.known.get(parse.lemma[token]) or self.known.get(parse.lower[token])
        if referent is None:
            return None
        return self._last(token, referent, self._owners(token), not_this)

    def _below(self, noun: int, not_this: Row | None) -> Row | None:
        """What the noun's own complement tells: "a promise to withdraw", "the ship that it promised"."""
        parse = self.draft.parse
        for c in parse.children[noun]:
            if parse.dep[c] in ("acl", "relcl", "prep", "compound"):
                row = self.inside(parse.left[c], parse.right[c] + 1)
                if row is not None and row is not not_this:
                    return row
        return None

    def _owners(self, noun: int) -> list[ActorDraft]:
        tokens = [n for name, n in hanging_on(self.draft.parse, noun) if name in ("genitive", "by", "modifier", "of")]
        return [a for n in tokens if (a := self.draft.actor_at(n)) is not None]

    def _last(
        self, token: int, referent: Referent | None, owners: list[ActorDraft], not_this: Row | None
    ) -> Row | None:
        """The last row before a token that a referent allows; one by an owner of the noun goes before others."""
        parse = self.draft.parse
        rows: list[tuple[bool, int, Row]] = [
            (_is_any(event.actors, owners), event.head, event)
            for event in self.draft.events
            if event.head < token and (referent is None or _may_be(event, referent))
        ]
        for said in self.draft.statements:
            if referent is None:
                break
            at = said.cue[0][0] if said.cue else (said.content[0][0] if said.content else token)
            if at < token and said.act in referent.acts:
                rows += [(_is_any(said.speakers, owners), at, said)]
        near = [
            r
            for r in rows
            if r[2] is not not_this and parse.sentence[token] - parse.sentence[r[1]] <= (_BACK if referent else 1)
        ]
        return max(near, key=lambda r: r[:2], default=(False, 0, None))[2]


def _may_be(event: EventDraft, referent: Referent) -> bool:
    return event.type in referent.types or event.status in referent.statuses


def _is_any(some: list[ActorDraft], others: list[ActorDraft]) -> bool:
    return any(a is b for a in some for b in others)
