"""The two ends of a link: which row a cue hangs on, and which row its object means."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.draft import ActorDraft, Draft, EventDraft, StatementDraft
from onrecord.coding.referents import Referents, Row
from onrecord.language.arguments import surface_subjects
from onrecord.records.tables.link_table import LinkCue

_BACK = 2
"""Sentences back in which an answer finds what it answers where it does not say it."""
_REAL = frozenset({"happened", "ongoing"})
_MEANS = ("with", "by")
_DOWN = ("dobj", "attr", "oprd", "xcomp", "acomp", "prep", "nsubjpass")
_UP = ("xcomp", "ccomp", "advcl", "pcomp", "acl")
_SPOKEN = frozenset({"denial", "claim of responsibility"})
"""Kinds whose answering row is always somebody's word."""
_NAMING = frozenset({"be", "come", "seem", "appear", "remain", "look", "represent", "constitute", "become"})


class Ends:
    """Finds the rows of one report that its links join."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.referents = Referents(draft)

    def source_of(self, found: Found) -> Row | None:
        """The answering row: what a phrase hangs on, what a verb does it by, the verb itself, or its subject."""
        parse = self.parse
        if found.cue.said_of or found.cue.what in _SPOKEN:
            at = found.head
            return self.referents.cue_at(at) or self.referents.holding(at) or self.referents.cue_at(parse.head[at])
        if found.cue.kind == "phrase":
            verbal = parse.pos[found.head] in ("VERB", "AUX")
            own = verbal and (found.cue.bare or parse.lemma[found.head] in _NAMING)
            return self._done(found.head if own else parse.head[found.head], found)
        for c in parse.children[found.head]:
            if parse.dep[c] in ("prep", "agent") and parse.lower[c] in _MEANS:
                for n in parse.children[c]:
                    row = self.referents.inside(n, deep=2) if parse.dep[n] in ("pobj", "pcomp") else None
                    if row is not None:
                        return row
        return self._done(found.head, found)

    def target_of(self, found: Found, source: Row | None) -> Row | None:
        """The row that is answered: what the cue's object means, or where it has none what was told before."""
        cue = found.cue
        tokens = self._subjects(self.parse.head[found.head]) if cue.said_of else found.objects
        if cue.said_of and not tokens:
            tokens = self._subjects(found.head)
        for token in tokens:
            row = self.meant(token, source)
            if row is not None and allowed(row, cue):
                return row
        if (
            cue.bare
            and cue.kind == "verb"
            and any(self.parse.dep[c] == "dobj" for c in self.parse.children[found.head])
        ):
            return None
        if cue.bare:
            return self.answered(found.first, cue, source)
        # "citing the decision": the words of a statement whose own cue this is.
        quoted = self.referents.cue_at(found.head)
        return quoted if quoted is not source and quoted is not None and allowed(quoted, cue) else None

    def meant(self, token: int, other: Row | None) -> Row | None:
        """What a noun, pronoun or verb tells or points back to, other than the row at the link's other end."""
        parse = self.parse
        row = self.referents.meant_by(token, not_this=other)
        if row is None and parse.pos[token] in ("VERB", "AUX"):
            row = self.referents.inside(token, not_this=other)
        return row if row is not other else None

    def answered(self, token: int, cue: LinkCue, source: Row | None) -> Row | None:
        """The nearest row before a token that may be answered, by somebody else than who answers."""
        parse = self.parse
        if not cue.to_types and not cue.to_acts:
            return self.referents.told_before(parse.sentences[parse.sentence[token]][0], source)
        rows: list[tuple[int, Row]] = [(e.head, e) for e in self.draft.events]
        rows += [(s.cue[0][0], s) for s in self.draft.statements if s.cue]
        mine = actors_of(source)
        # "could answer with tariffs": what may be done later answers a deed that was done, not the last thing said.
        verb = token if parse.pos[token] in ("VERB", "AUX") else parse.head[token]
        open_yet = any(parse.tag[c] in ("MD", "TO") for c in parse.children[verb])
        near = [
            (at, row)
            for at, row in rows
            if at < token
            and parse.sentence[token] - parse.sentence[at] <= _BACK
            and row is not source
            and (not open_yet or (isinstance(row, EventDraft) and row.status in _REAL))
            and allowed(row, cue)
            and not any(a is b for a in mine for b in actors_of(row))
        ]
        return max(near, key=lambda pair: (parse.sentence[pair[0]], -pair[0]), default=(0, None))[1]

    def _done(self, start: int, found: Found) -> Row | None:
        """The row at a word, in what it is done with, in what it says of its subject, or at what it is done for."""
        parse = self.parse
        at: int = start
        for _ in range(4):
            row = self._near(at, found)
            if row is not None:
                return row
            if parse.dep[at] not in _UP and not (
                parse.pos[at] == "NOUN" and parse.dep[at] in ("dobj", "attr", "pobj", "appos", "nsubj", "nsubjpass")
            ):
                break
            at = parse.head[at]
        return self.referents.holding(start) or self.referents.holding(found.head)

    def _near(self, at: int, found: Found) -> Row | None:
        parse = self.parse
        row: Row | None = self.referents.event_at(at)
        if row is not None and not (
            not found.cue.bare and found.cue.kind == "phrase" and found.first <= at < found.after
        ):
            return row
        if parse.pos[at] in ("NOUN", "PROPN") and self.draft.actor_at(at) is None:
            row = self.referents.meant_by(at, deep=1)
            return row if row is not None and not self._in_cue(row, found) else None
        if parse.lemma[at] not in _NAMING:
            for c in parse.children[at]:
                if parse.dep[c] in _DOWN and not found.first <= c < found.after and c not in found.objects:
                    row = self.referents.inside(c, deep=1)
                    if row is not None and not self._in_cue(row, found):
                        return row
        said = self.referents.cue_at(at)
        # "reopened its crossing, citing the decision": the reopening follows it, not the citing.
        if said is not None and not (parse.dep[at] == "advcl" and at == found.head):
            return said
        for noun in self._subjects(at):
            if parse.pos[noun] in ("NOUN", "PRON") and self.draft.actor_at(noun) is None:
                row = self.referents.meant_by(noun)
                if row is not None:
                    return row
        return None

    def _in_cue(self, row: Row, found: Found) -> bool:
        """Does a row stand in or behind the cue's own words, as what it answers does?"""
        at = row.head if isinstance(row, EventDraft) else row.cue[0][0] if row.cue else -1
        return found.first <= at < found.after or any(
            self.parse.left[n] <= at <= self.parse.right[n] for n in found.objects
        )

    def _subjects(self, verb: int) -> list[int]:
        if self.parse.pos[verb] not in ("VERB", "AUX", "ADJ"):
            return []
        return surface_subjects(self.parse, verb)


def allowed(row: Row, cue: LinkCue) -> bool:
    """May a row of this type or act be answered by this cue?"""
    if not cue.to_types and not cue.to_acts:
        return True
    return row.type in cue.to_types if isinstance(row, EventDraft) else row.act in cue.to_acts


def actors_of(row: Row | None) -> list[ActorDraft]:
    """Who does or says it."""
    if row is None:
        return []
    return row.speakers if isinstance(row, StatementDraft) else row.actors
