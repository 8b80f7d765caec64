"""The step: what came of promises, demands, plans, agreements and threats, where the report says so."""

from collections.abc import Iterable, Mapping

from onrecord.coding.cue_finding import Found, find_cues
from onrecord.coding.deeds_done import is_told_done, read_deeds
from onrecord.coding.draft import DeedDraft, Draft, EventDraft, LinkDraft, OutcomeDraft, PositionDraft, StatementDraft
from onrecord.coding.links.ends import End, Ends, actors_of
from onrecord.coding.outcomes.matter import Matters
from onrecord.coding.outcomes.telling import outcome_told
from onrecord.coding.outcomes.things_brought import read_things_brought
from onrecord.coding.referents import Row

_PRECISE = ("reversed", "partly fulfilled", "nominal", "pending", "unfulfilled", "fulfilled")
"""Of two outcomes told of one row in one sentence the first of these holds: "was honoured in part"."""
_OPEN = frozenset({"demand", "promise", "threaten", "plan"})
"""Acts of words that say what is to be."""
_ANSWERED = {"refusal": "unfulfilled", "compliance": "fulfilled"}
"""What an answer to a demand or an offer makes of it; what is only agreed to is not done yet."""


def find_outcomes(draft: Draft) -> None:
    """Fill `draft.outcomes`: what cues tell, then what deeds, things brought and answers tell of rows without one."""
    reader, ledger = _Reader(draft), _Ledger()
    deeds = list(read_deeds(draft))
    ledger.enter(reader.read_cues({verb: row.of for row, verb in deeds}))
    ledger.enter(row for row, _ in deeds)
    things = {row.of.head for row in ledger.rows if isinstance(row.of, DeedDraft)}
    ledger.enter(row for row, thing in read_things_brought(reader.ends) if thing not in things)
    # Of an asking that is an event and a statement one outcome is enough.
    ledger.known |= {id(row.of.performed_by) for row in ledger.rows if isinstance(row.of, EventDraft)}
    ledger.enter(_answered(link) for link in draft.links if link.answers in _ANSWERED)
    # "The rebels turned the proposal down; the government had accepted it": what takes two is not done by one.
    turned_down = {id(row.of) for row in ledger.rows if row.outcome == "unfulfilled"}
    draft.outcomes.extend(row for row in ledger.rows if row.outcome != "fulfilled" or id(row.of) not in turned_down)
    for one in draft.outcomes:
        if isinstance(one.of, DeedDraft):
            reader.ends.deeds.keep(one.of)
        elif isinstance(one.of, EventDraft):
            reader.ends.mention(one.of)


class _Ledger:
    """The outcomes of one report, source after source: a later source tells nothing of what an earlier one told of."""

    def __init__(self) -> None:
        self.rows: list[OutcomeDraft] = []
        self.known: set[int] = set()

    def enter(self, rows: Iterable[OutcomeDraft]) -> None:
        """Add the rows of one source."""
        new = [row for row in rows if id(row.of) not in self.known]
        self.rows += new
        self.known |= {id(row.of) for row in new}


def _answered(link: LinkDraft) -> OutcomeDraft:
    """What came of a thing asked that an answer turns down or complies with."""
    row = OutcomeDraft(of=link.target, outcome=_ANSWERED[str(link.answers)], passages=list(link.passages), by=link.source,
                       statement=link.statement)  # fmt: skip
    row.date = link.source.date if not isinstance(link.source, DeedDraft) else None
    row.why.entry, row.why.cue, row.why.reasons = link.why.entry, link.why.cue, list(link.why.reasons)
    return row


class _Reader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.table = draft.tables.stories.outcomes
        self.ends = Ends(draft)
        self._matters = Matters(self.ends)
        self._told: set[tuple[int | str, str]] = set()

    def read_cues(self, doing: Mapping[int, End | PositionDraft]) -> list[OutcomeDraft]:
        """The outcomes that cues tell, in reading order; `doing` has what a verb fulfils by doing it."""
        told: list[OutcomeDraft] = []
        for first, after in self.parse.sentences:
            rows: dict[int, OutcomeDraft] = {}
            for found in find_cues(self.parse, self.table, first, after, self.ends.arguments):
                row = self.read_cue(found)
                if row is None or (row.outcome == "reversed" and doing.get(found.head, row.of) is not row.of):
                    # "demanded that Rome repeal the law; Rome repealed it": of the demand, not of the law.
                    continue
                other = rows.get(id(row.of))
                if other is None or _PRECISE.index(row.outcome) < _PRECISE.index(other.outcome):
                    rows[id(row.of)] = row
            told += (row for row in rows.values() if self.is_new(row))
        return told

    def is_new(self, row: OutcomeDraft) -> bool:
        """Is it told for the first time?"""
        of = row.of
        # "the ban was lifted ... lifted its ban": of a deed that only nouns tell, the noun.
        noun = isinstance(of, DeedDraft) and self.parse.pos[of.head] == "NOUN"
        key = (self.parse.lemma[of.head] if isinstance(of, DeedDraft) and noun else id(of), row.outcome)
        known = key in self._told
        self._told.add(key)
        return not known

    def read_cue(self, found: Found) -> OutcomeDraft | None:
        """The outcome that a cue tells of what its nouns mean; null where it tells none."""
        outcome = outcome_told(self.parse, self.draft.tables.stories.links, found)
        if outcome is None or self.ends.is_denied(found.head):
            return None
        verb = next(
            (i for i in (found.head, *self.parse.ancestors(found.head)) if self.parse.pos[i] == "VERB"), found.head
        )
        own = self.ends.referents.cue_at(found.head)
        if not is_told_done(self.parse, verb) and any(
            s.act in _OPEN and s is not own for s in self.draft.statements_over(found.first)
        ):
            # "demanded that the curfew be lifted", "promised to finish on time": that is still to be done.
            return None
        of = self._matters.of(found)
        if of is None or (outcome == "reversed" and self._is_undone_by_others(of, found)):
            return None
        by = self.ends.referents.at(found.head)
        return self._draft(of, outcome, by if by is not of else None, found)

    def _is_undone_by_others(self, of: End, found: Found) -> bool:
        """Is it a demand, and told of what others undo: "pleaded with Lima to end the ban; Lima lifted the ban"?"""
        if isinstance(of, DeedDraft) or not self._matters.is_asked(of) or found.cue.kind != "verb":
            return False
        doers = [a for n in found.subjects if (a := self.draft.actor_at(n)) is not None]
        return bool(doers and actors_of(of)) and not any(a is b for a in doers for b in actors_of(of))

    def _draft(self, of: End, outcome: str, by: Row | None, found: Found) -> OutcomeDraft:
        parse = self.parse
        sentence = parse.sentences[parse.sentence[found.first]]
        holding = [s for s in self.draft.statements_over(found.first) if s.uttered]
        statement: StatementDraft | None = min(
            holding, key=lambda s: sum(after - first for first, after in s.content), default=None
        )
        drafted = OutcomeDraft(of=of, outcome=outcome, passages=[parse.span(*sentence)], by=by, statement=statement)
        if by is not None:
            drafted.date = by.date
        drafted.why.entry, drafted.why.cue = found.cue.entry, found.cue.said
        drafted.why.note("outcome", found.cue.said, parse.span(found.first, found.after))
        return drafted
