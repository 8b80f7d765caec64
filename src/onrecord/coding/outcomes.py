"""The step: what came of promises, demands, plans, agreements and threats, where the report says so."""

from onrecord.coding.cue_finding import Found, find_cues
from onrecord.coding.draft import Draft, EventDraft, OutcomeDraft, StatementDraft
from onrecord.coding.referents import Referents, Row
from onrecord.language.arguments import surface_subjects

_NOUNS = ("NOUN", "PROPN", "PRON")
_OPEN = frozenset({"promise", "threaten", "demand", "plan"})


def find_outcomes(draft: Draft) -> None:
    """Fill `draft.outcomes` in reading order: a cue of how something ended, and the row it is told of."""
    reader = _Reader(draft)
    for first, after in draft.parse.sentences:
        for found in find_cues(draft.parse, reader.table, first, after):
            reader.read_cue(found)


class _Reader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.table = draft.tables.stories.outcomes
        self.referents = Referents(draft)
        self._seen: set[tuple[int, str]] = set()

    def read_cue(self, found: Found) -> None:
        """An outcome of what the cue's nouns mean."""
        cue, parse = found.cue, self.parse
        outcome: str | None = cue.what
        if cue.kind == "verb":
            modal = [c for c in parse.children[found.head] if parse.dep[c] == "aux" and parse.tag[c] == "MD"]
            if modal or any(
                parse.dep[c] == "mark" and parse.lower[c] in ("if", "unless", "until", "whether")
                for c in parse.children[found.head]
            ):
                return
            if parse.dep[found.head] == "xcomp" and parse.lemma[parse.head[found.head]] not in (
                "begin",
                "start",
                "have",
                "be",
            ):
                if parse.lemma[parse.head[found.head]] == "fail" and cue.negated:
                    outcome = cue.negated
                else:
                    return
            if any(parse.dep[c] == "neg" for c in parse.children[found.head]):
                outcome = cue.negated
        if outcome is None:
            return
        of = self._of(found)
        if of is None:
            return
        by = self.referents.at(found.head)
        self._add(of, outcome, by if by is not of else None, found)

    def _of(self, found: Found) -> Row | None:
        parse = self.parse
        tokens = list(found.objects)
        governor = parse.head[found.head] if found.cue.kind == "phrase" else found.head
        tokens += found.subjects
        if found.cue.kind != "verb" or not found.cue.parts:
            for i in (governor, *parse.ancestors(governor)):
                if parse.pos[i] in ("VERB", "AUX"):
                    tokens += surface_subjects(parse, i)
                    tokens += [c for c in parse.children[i] if parse.dep[c] == "nsubjpass"]
                    break
                if parse.pos[i] == "NOUN":
                    tokens.append(i)
        for token in dict.fromkeys(tokens):
            row = self._named(token, found)
            if row is not None:
                return row
        return None

    def _named(self, token: int, found: Found) -> Row | None:
        """What a noun of outcome's cue means: only nouns of promising, demanding, planning, agreeing count."""
        parse = self.parse
        if parse.pos[token] not in _NOUNS or token < 0:
            return None
        if parse.pos[token] == "PRON":
            return (
                self._last_open(token)
                if parse.lower[token] in ("it", "that", "this", "which", "they", "neither", "none")
                else None
            )
        lemma = parse.lemma[token]
        if lemma not in self.referents.known:
            return None
        row = self.referents.meant_by(token)
        if row is not None and self.referents.at(found.head) is row and parse.head[token] != token:
            row = self.referents.meant_by(token, not_this=row)
        return row

    def _last_open(self, token: int) -> Row | None:
        parse = self.parse
        rows: list[tuple[int, Row]] = [(s.cue[0][0], s) for s in self.draft.statements if s.cue and s.act in _OPEN]
        rows += [
            (e.head, e)
            for e in self.draft.events
            if e.status in ("planned", "called for") or e.type in ("AGREE", "THREATEN")
        ]
        near = [r for r in rows if r[0] < token and parse.sentence[token] - parse.sentence[r[0]] <= 1]
        return max(near, key=lambda r: r[0], default=(0, None))[1]

    def _add(self, of: Row, outcome: str, by: Row | None, found: Found) -> None:
        if (id(of), outcome) in self._seen:
            return
        self._seen.add((id(of), outcome))
        parse = self.parse
        sentence = parse.sentences[parse.sentence[found.first]]
        holding = [s for s in self.draft.statements if s.uttered and s.holds(found.first)]
        statement: StatementDraft | None = min(
            holding, key=lambda s: sum(after - first for first, after in s.content), default=None
        )
        row = OutcomeDraft(of=of, outcome=outcome, passages=[parse.span(*sentence)], by=by, statement=statement)
        if isinstance(by, (EventDraft, StatementDraft)):
            row.date = by.date
        row.why.entry, row.why.cue = found.cue.entry, found.cue.said
        row.why.note("outcome", found.cue.said, parse.span(found.first, found.after))
        self.draft.outcomes.append(row)
