"""What both ends of a link are found with: the rows that words of a report mean, and the deeds that no entry codes."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.draft import ActorDraft, DeedDraft, Draft, EventDraft, StatementDraft
from onrecord.coding.links.deeds import Deeds
from onrecord.coding.referents import Referents, Row
from onrecord.language.arguments import Arguments, surface_subjects
from onrecord.records.tables.link_table import LinkCue

End = Row | DeedDraft
"""What a link may join."""


class Ends:
    """Finds the rows of one report that its links join."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.referents = Referents(draft)
        self.deeds = Deeds(draft)
        self.arguments: dict[int, Arguments] = {}
        """What stands around the verbs that cues were looked for at, by verb."""
        self._pointing: dict[EventDraft, list[int]] = {}

    def first(self, tokens: list[int], other: End | None, found: Found) -> End | None:
        """What the first of some words tells or points back to: a row, or else a deed where the cue allows one."""
        row: End | None = next((one for n in tokens if (one := self.meant(n, other))), None)
        if row is None and found.cue.uncoded:
            row = next((deed for n in tokens if (deed := self.deeds.at(n)) is not None), None)
        return row if row is not other else None

    def meant(self, token: int, other: End | None) -> Row | None:
        """What a noun, pronoun or verb tells or points back to, other than the row at the link's other end."""
        parse = self.parse
        row = self.referents.meant_by(token, not_this=as_row(other), not_by=actors_of(other))
        if row is None and parse.pos[token] in ("VERB", "AUX"):
            row = self.referents.inside(token, not_this=as_row(other))
        if parse.pos[token] == "PRON" and isinstance(row, EventDraft) and row.type == "ACCUSE":
            # "many blame Syria for the murder, but it denied any part in it": in the murder.
            nouns = [n for n in parse.subtree(row.head) if parse.pos[n] == "NOUN" and n != row.head]
            below = (self.referents.meant_by(n, not_this=row) for n in nouns)
            row = next((b for b in below if isinstance(b, EventDraft) and b.type != "ACCUSE"), row)
        if row is None and parse.pos[token] == "NOUN":
            # "a ceasefire that both sides had signed": the signing.
            kind, told = self.referents.referent_of(token), self.told_of(token)
            row = told if told is not None and kind is not None and told.type in kind.types else None
        self.note(token, row)
        return row if row is not other else None

    def note(self, noun: int, row: Row | None) -> None:
        """Remember a noun that points back to an event: it is one more mention of it."""
        if isinstance(row, EventDraft) and self.parse.pos[noun] == "NOUN" and row.head < noun:
            self._pointing.setdefault(row, []).append(noun)

    def is_denied(self, token: int) -> bool:
        """Does somebody deny what is told there? What somebody refuses to do is no denial."""
        cue = self.draft.tables.stories.links.acts.get("deny")
        refusing = cue.but_not if cue is not None else []
        return any(s.act == "deny" and s.why.entry not in refusing for s in self.draft.statements_over(token))

    def mention(self, row: End) -> None:
        """Add to an event that is the end of a link the nouns by which the link names it ("the killings")."""
        if isinstance(row, EventDraft):
            spans = row.mentions or [row.trigger]
            nouns = [n for n in self._pointing.pop(row, ()) if not any(a <= n < b for a, b in spans)]
            if nouns:
                row.mentions = sorted([*spans, *((n, n + 1) for n in dict.fromkeys(nouns))])

    def told_of(self, noun: int) -> EventDraft | None:
        """The deed by which a subject is named: "the rockets that hit the town were fired in revenge"."""
        clauses = [c for c in self.parse.children[noun] if self.parse.dep[c] in ("relcl", "acl")]
        return next((e for c in clauses if (e := self.referents.event_at(c)) is not None), None)

    def may_be_answered(self, row: End, cue: LinkCue) -> bool:
        """May a row be answered by this cue, by its type, its act or what it says others must do?"""
        if allowed(row, cue):
            return True
        return isinstance(row, StatementDraft) and any(act in cue.to_acts for act in self.referents.acts_of(row))

    def subjects(self, verb: int) -> list[int]:
        """The subjects of a predicate as they stand in the sentence; none of what is no predicate."""
        if self.parse.pos[verb] not in ("VERB", "AUX", "ADJ"):
            return []
        return surface_subjects(self.parse, verb)


def allowed(row: End, cue: LinkCue) -> bool:
    """May a row of this type or act be answered by this cue?"""
    if isinstance(row, DeedDraft):
        return cue.uncoded > 0
    if not cue.to_types and not cue.to_acts:
        return True
    return row.type in cue.to_types if isinstance(row, EventDraft) else row.act in cue.to_acts


def actors_of(row: End | None) -> list[ActorDraft]:
    """Who does or says it."""
    if row is None:
        return []
    return row.speakers if isinstance(row, StatementDraft) else row.actors


def as_row(end: End | None) -> Row | None:
    """The event or statement at an end; null for a deed that no entry codes."""
    return None if isinstance(end, DeedDraft) else end
