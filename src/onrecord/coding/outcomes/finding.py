"""The step: what came of promises, demands, plans, agreements and threats, where the report says so."""

from collections.abc import Iterable, Mapping

from onrecord.coding.cue_finding import Found, find_cues, is_open_clause
from onrecord.coding.deeds_done import is_told_done, read_deeds
from onrecord.coding.draft import (
    ActorDraft,
    DeedDraft,
    Draft,
    EventDraft,
    LinkDraft,
    OutcomeDraft,
    PositionDraft,
    StatementDraft,
)
from onrecord.coding.links.ends import End, Ends, actors_of
from onrecord.coding.links.sides import is_of_one_side
from onrecord.coding.outcomes.counts import read_counts, read_sums
from onrecord.coding.outcomes.matter import Matters
from onrecord.coding.outcomes.telling import outcome_told
from onrecord.coding.outcomes.things_brought import read_things_brought
from onrecord.coding.outcomes.told_before import read_told_before
from onrecord.coding.referents import Row

_PRECISE = ("reversed", "partly fulfilled", "nominal", "pending", "unfulfilled", "fulfilled")
"""Of two outcomes told of one row in one sentence the first of these holds: "was honoured in part"."""
_OPEN = frozenset({"demand", "promise", "threaten", "plan"})
"""Acts of words that say what is to be."""
_TURNING_DOWN = frozenset({"reject", "refuse", "spurn", "dismiss", "oppose", "turn", "decline", "resist"})
_VOTING = frozenset(
    {"parliament", "senate", "congress", "voter", "electorate", "assembly", "house", "chamber", "court", "deputy", "lawmaker",
     "legislator", "council", "member", "people", "referendum"}
)  # fmt: skip
_ANSWERED = {"refusal": "unfulfilled", "compliance": "fulfilled", "consent": "pending"}
"""What an answer to a demand or an offer makes of it; what is only agreed to is not done yet."""


def find_outcomes(draft: Draft) -> None:
    """Fill `draft.outcomes`: what cues tell, then what deeds, things brought and answers tell of rows without one."""
    reader, ledger = _Reader(draft), _Ledger()
    deeds = [*read_deeds(draft), *read_told_before(draft)]
    counted = [row for row, _ in (*read_counts(reader.ends), *read_sums(reader.ends))]
    ledger.enter(counted)
    sentences = {row.passages[0] for row in counted}
    # Of "of the six whom they promised to free, four were freed" the count says it all.
    told = reader.read_cues({verb: row.of for row, verb in deeds})
    ledger.enter(row for row in told if row.passages[0] not in sentences and not _is_elsewhere(draft, row))
    ledger.enter(row for row, _ in deeds if row.passages[0] not in sentences)
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


def _are_of_one_side(one: ActorDraft, other: ActorDraft) -> bool:
    """Are these one party to an agreement? A state's citizens are none."""
    return one is other or ("GOV" in one.sectors and is_of_one_side(one, other))


def _is_elsewhere(draft: Draft, row: OutcomeDraft) -> bool:
    """Is it read from an answer that turns down or grants something else?"""
    answers = [link for link in draft.links if link.source is row.by and link.answers in _ANSWERED]
    return row.by is not None and bool(answers) and not any(link.target is row.of for link in answers)


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
        if found.cue.bare and outcome == "unfulfilled" and self._is_told_as_earlier(verb):
            return None
        of = self._matters.of(found)
        if of is None or (outcome == "reversed" and self._is_undone_by_others(of, found)):
            return None
        if self._is_supposed(of) or (outcome == "unfulfilled" and self._is_of_others(of, found)):
            return None
        by = self.ends.referents.at(found.head)
        return self._draft(of, outcome, by if by is not of else None, found)

    def _is_told_as_earlier(self, verb: int) -> bool:
        """Is it told as said before what the sentence tells: "quit, a day after he told them that he would stay"?"""
        parse = self.parse
        return any(
            parse.dep[i] == "advcl"
            and any(parse.lower[c] == "after" and parse.dep[c] == "mark" for c in parse.children[i])
            for i in (verb, *parse.ancestors(verb))
        )

    def _is_supposed(self, of: End) -> bool:
        """Is it asked or promised only under a condition: "if either side asked for it"?"""
        if isinstance(of, DeedDraft):
            return False
        at = of.head if isinstance(of, EventDraft) else of.cue[0][0] if of.cue else None
        return at is not None and is_open_clause(self.parse, at) and self.parse.tag[at] != "TO"

    def _is_of_others(self, of: End, found: Found) -> bool:
        """Is it an agreement, and turned down by somebody who is no party to it and does not vote on it?"""
        if not isinstance(of, EventDraft) or found.cue.kind != "verb" or of.entry not in self._matters.kept:
            return False
        doers = [a for n in found.subjects if (a := self.draft.actor_at(n)) is not None]
        votes = any(self.parse.lemma[n] in _VOTING for n in found.subjects) or any("LEG" in a.sectors for a in doers)
        if not doers or not of.actors or votes or self.parse.lemma[found.head] not in _TURNING_DOWN:
            return False
        return not any(_are_of_one_side(a, b) for a in doers for b in (*of.actors, *of.recipients))

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
