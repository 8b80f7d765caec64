"""The step: what answers, repays, claims, denies, hangs on or belongs to what."""

from onrecord.coding.cue_finding import Found, find_cues
from onrecord.coding.draft import Draft, EventDraft, LinkDraft, Span, StatementDraft
from onrecord.coding.referents import Referents, Row
from onrecord.language.arguments import surface_subjects

_REAL = ("happened", "ongoing")
_BACK = 4
_MARKED = frozenset({"mark", "advmod", "prep"})


def find_links(draft: Draft) -> None:
    """Fill `draft.links` in reading order from the cues of the codebook; both ends must be rows of the report."""
    reader = _Reader(draft)
    for first, after in draft.parse.sentences:
        for found in find_cues(draft.parse, reader.table, first, after):
            reader.read_cue(found)
        reader.read_conditions(first, after)
    reader.read_acts()
    draft.links.extend(sorted(reader.links, key=lambda link: link.passages[0]))


class _Reader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.table = draft.tables.stories.links
        self.referents = Referents(draft)
        self.links: list[LinkDraft] = []
        self._seen: set[tuple[int, int, str]] = set()

    def read_cue(self, found: Found) -> None:
        """A link from the row the cue hangs on to the row its object means; turned cues the other way."""
        cue = found.cue
        source = self._before(found)
        wanted = found.objects if cue.kind == "phrase" else found.objects or []
        target = self._meant(wanted, source)
        if target is None and cue.kind == "verb" and not cue.turned and not cue.parts:
            return
        if target is None:
            return
        if source is None:
            source = self._previous(found, target)
        if source is None:
            return
        if cue.turned:
            source, target = target, source
        if cue.types and not (isinstance(source, EventDraft) and source.type in cue.types):
            return
        if cue.types and not isinstance(target, EventDraft):
            return
        self._add(source, target, cue.what, cue.entry, cue.said, (found.first, found.after))

    def read_conditions(self, first: int, after: int) -> None:
        """ "... if ..., ... until ...": the clause that is opened is what the other hangs on."""
        parse = self.parse
        for i in range(first, after):
            if parse.dep[i] not in ("advcl", "pcomp") or not parse.children[i]:
                continue
            kind = self._mark(i)
            if kind is None:
                continue
            inner = self.referents.at(i) or self.referents.inside(parse.left[i], parse.right[i] + 1)
            outer = self._main(parse.head[i], i)
            if inner is None or outer is None or not _is_open(outer):
                continue
            self._add(outer, inner, kind, "condition", parse.lower[parse.left[i]], (parse.left[i], parse.left[i] + 1))

    def read_acts(self) -> None:
        """Statements that are by themselves an answer: a denial, a claim."""
        for said in self.draft.statements:
            kind = self.table.acts.get(said.act)
            if kind is None or not said.cue:
                continue
            for target in self._spoken_of(said):
                self._add(said, target, kind, kind.split()[0], said.act, said.cue[0])

    def _spoken_of(self, said: StatementDraft) -> list[Row]:
        """What a denial or claim is about: the events in it, what its noun points to, or what was told right before."""
        parse = self.parse
        events: list[Row] = [
            e for e in said.events if e.performed_by is not said and not said.cue[0][0] <= e.head < said.cue[0][1]
        ]
        if said.act == "claim responsibility":
            events = [e for e in events if isinstance(e, EventDraft) and e.type == "ASSAULT"]
        if events:
            return events[:1]
        for first, after in said.content:
            for i in range(first, after):
                if parse.pos[i] in ("NOUN", "PRON"):
                    row = self.referents.meant_by(i, not_this=said)
                    if row is not None:
                        return [row]
        at = said.cue[0][0]
        wanted = (
            ("ASSAULT", "COERCE") if said.act == "claim responsibility" else ("ASSAULT", "COERCE", "ACCUSE", "MOBILIZE")
        )
        near = [
            e
            for e in self.draft.events
            if e.head < at and parse.sentence[at] - parse.sentence[e.head] <= _BACK and e.type in wanted
        ]
        return list(near[-1:])

    def _before(self, found: Found) -> Row | None:
        """The row that a cue hangs on."""
        parse = self.parse
        if found.cue.kind == "verb" and found.cue.turned:
            return self._meant(found.subjects, None)
        start = parse.head[found.head] if found.cue.kind == "phrase" else found.head
        row = self.referents.event_at(start) or (self.referents.cue_at(start) if found.cue.kind != "phrase" else None)
        if row is not None:
            return row
        for i in (start, *parse.ancestors(start)):
            row = self.referents.event_at(i)
            if row is not None and not found.first <= row.head < found.after:
                return row
            if parse.pos[i] in ("VERB", "AUX"):
                subjects = surface_subjects(parse, i)
                row = next((r for n in subjects if (r := self._noun_row(n)) is not None), None)
                if row is not None:
                    return row
            if self.referents.cue_at(i) is not None:
                return self.referents.cue_at(i)
        return None

    def _noun_row(self, noun: int) -> Row | None:
        """What a subject noun tells or points back to; names and people tell nothing."""
        if self.parse.pos[noun] not in ("NOUN", "PRON") or self.draft.actor_at(noun) is not None:
            return None
        return self.referents.meant_by(noun)

    def _previous(self, found: Found, target: Row) -> Row | None:
        parse = self.parse
        near = [
            e
            for e in self.draft.events
            if parse.sentence[e.head] == parse.sentence[found.first] and e.head < found.first and e is not target
        ]
        return near[-1] if near else None

    def _meant(self, tokens: list[int], other: Row | None) -> Row | None:
        parse = self.parse
        for token in tokens:
            row = self.referents.meant_by(token, not_this=other)
            if row is None and parse.pos[token] != "PRON":
                row = self.referents.inside(parse.left[token], parse.right[token] + 1)
            if row is not None and row is not other:
                return row
        return None

    def _mark(self, clause: int) -> str | None:
        parse = self.parse
        for c in parse.children[clause]:
            if parse.dep[c] in _MARKED and parse.lower[c] in self.table.marks:
                return self.table.marks[parse.lower[c]]
        opening = " ".join(parse.lower[parse.left[clause] : parse.left[clause] + 3])
        if parse.dep[clause] == "pcomp":
            opening = parse.lower[parse.head[clause]]
        return next((kind for mark, kind in self.table.marks.items() if opening == mark), None)

    def _main(self, governor: int, clause: int) -> Row | None:
        """The row of the clause that a condition hangs on: at the governor, above it, or among its complements."""
        parse = self.parse
        row: Row | None = self.referents.event_at(governor)
        if row is not None:
            return row
        for c in parse.children[governor]:
            if c != clause and parse.dep[c] in ("dobj", "xcomp", "ccomp", "attr", "acomp", "nsubjpass"):
                row = self.referents.event_at(c) or self.referents.inside(parse.left[c], parse.right[c] + 1)
                if row is not None:
                    return row
        return self.referents.above(governor)

    def _add(self, source: Row, target: Row, kind: str, entry: str, said: str, tokens: tuple[int, int]) -> None:
        key = (id(source), id(target), kind)
        if source is target or key in self._seen or (id(target), id(source), kind) in self._seen:
            return
        self._seen.add(key)
        parse = self.parse
        passage: Span = parse.span(*parse.sentences[parse.sentence[tokens[0]]])
        link = LinkDraft(
            source=source, target=target, kind=kind, passages=[passage], statement=self._statement(source, tokens[0])
        )
        link.why.entry, link.why.cue = entry, said
        link.why.note("kind", said, parse.span(*tokens))
        self.links.append(link)

    def _statement(self, source: Row, token: int) -> StatementDraft | None:
        """Whose word the link is: the innermost statement around the cue, or the statement that is its own end."""
        holding = [s for s in self.draft.statements if s.uttered and s.holds(token)]
        if holding:
            return min(holding, key=lambda s: sum(after - first for first, after in s.content))
        return source if isinstance(source, StatementDraft) else None


def _is_open(row: Row) -> bool:
    """Only what has not come about yet hangs on a condition."""
    return not isinstance(row, EventDraft) or row.status not in ("denied",)
