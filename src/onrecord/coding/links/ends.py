"""The two ends of a link: which row a cue hangs on, and which row its object means."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.draft import ActorDraft, Draft, EventDraft, StatementDraft
from onrecord.coding.referents import POINTING, Referents, Row
from onrecord.language.arguments import surface_subjects
from onrecord.records.tables.link_table import LinkCue

_BACK = 2
"""Sentences back in which an answer finds what it answers where it does not say it."""
_REAL = frozenset({"happened", "ongoing"})
_MEANS = ("with", "by")
_DOWN = ("dobj", "attr", "oprd", "xcomp", "acomp", "prep", "nsubjpass")
_NOUN_UP = ("dobj", "attr", "pobj", "appos", "nsubj", "nsubjpass", "conj")
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
        if cue.said_of:
            tokens = [*self._called_so(found.head), *(tokens or self._subjects(found.head))]
        elif not tokens and not cue.bare and cue.kind == "phrase" and self.referents.referent_of(found.after - 1):
            # "under the deal": the cue's own last noun.
            tokens = [found.after - 1]
        for token in tokens:
            row = self.meant(token, source)
            # "turned down the offer": the word by which it was offered, where the offer itself is no deed to refuse.
            for one in (row, row.performed_by if isinstance(row, EventDraft) else None):
                if one is not None and allowed(one, cue):
                    return one
        if (
            cue.bare
            and cue.kind == "verb"
            and any(self.parse.dep[c] == "dobj" for c in self.parse.children[found.head])
        ):
            return None
        if cue.bare:
            return self.answered(found.first, cue, source)
        if cue.what == "retaliation" and any(self.referents.is_known(n) for n in tokens):
            # "to avenge its crew": whom a deed hit stands for the deed.
            return self.answered(found.first, cue, source)
        if cue.what != "precedent":
            return None
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
            if parse.dep[at] not in _UP and not (parse.pos[at] in ("NOUN", "PROPN") and parse.dep[at] in _NOUN_UP):
                break
            # "raids on three districts in retaliation": from a noun behind a preposition up to what both hang on.
            at = parse.head[parse.head[at]] if parse.dep[at] == "pobj" else parse.head[at]
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
            # "they were to avenge a raid": the deeds, whoever else "they" may be.
            deed = found.cue.what == "retaliation" and parse.lemma[at] == "be" and parse.lower[noun] in POINTING
            if parse.pos[noun] in ("NOUN", "PRON") and (deed or self.draft.actor_at(noun) is None):
                row = self.referents.meant_by(noun) or self._told_of(noun)
                if row is not None:
                    return row
        return None

    def _told_of(self, noun: int) -> EventDraft | None:
        """The deed by which a subject is named: "the rockets that hit the town were fired in revenge"."""
        clauses = [c for c in self.parse.children[noun] if self.parse.dep[c] in ("relcl", "acl")]
        return next((e for c in clauses if (e := self.referents.event_at(c)) is not None), None)

    def _called_so(self, word: int) -> list[int]:
        """What somebody calls so: "called the charge baseless"."""
        parse = self.parse
        if parse.dep[word] not in ("oprd", "ccomp", "xcomp", "acomp", "attr", "amod"):
            return []
        over = parse.children[parse.head[word]] if parse.dep[word] == "oprd" else []
        return [c for c in (*parse.children[word], *over) if c < word and parse.dep[c] in ("nsubj", "dobj")
                and (c in parse.children[word] or parse.dep[c] == "dobj")]  # fmt: skip

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
