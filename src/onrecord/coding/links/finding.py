"""The step: links between the rows of a report, from the codebook's cues, from conditions and from acts of speech."""

from onrecord.coding.cue_finding import Found, find_cues, hangs_on_terms, is_negated, is_open_clause
from onrecord.coding.deeds_done import read_refusals
from onrecord.coding.draft import DeedDraft, Draft, EventDraft, LinkDraft, Span, StatementDraft, Tokens
from onrecord.coding.intents import read_intents
from onrecord.coding.links.answers import (
    judges,
    read_answers,
    read_claimed_blows,
    read_contradictions,
    read_denied_asides,
    read_own_deeds,
)
from onrecord.coding.links.conditions import read_conditions
from onrecord.coding.links.consents import read_consents, read_defied
from onrecord.coding.links.ends import End, Ends, actors_of
from onrecord.coding.links.pairs import is_same, read_pairs
from onrecord.coding.links.sides import is_of_one_side
from onrecord.coding.links.sources import source_of
from onrecord.coding.links.targets import target_of, turned
from onrecord.coding.referents import is_one_act
from onrecord.language.parse import Parse

_ANSWERS = frozenset({"retaliation", "response"})
_ASKED = "called for"
_AWAITING = frozenset({"wait", "await", "expect", "seek"})
_BLOWS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
# "jailed them for two months over the clash"
_TERMS = frozenset({"day", "week", "month", "year", "life"})
_NOT = frozenset({"not", "no", "never", "nothing"})


def find_links(draft: Draft) -> None:
    """Fill `draft.links` in reading order; both ends must be rows of the report."""
    ends = Ends(draft)
    links = _Links(ends)
    table = draft.tables.stories.links
    for first, after in draft.parse.sentences:
        read: dict[str, int] = {}
        end = 0
        for found in find_cues(draft.parse, table, first, after, ends.arguments):
            # "retaliation for" inside "in retaliation for" is the same cue once more, and so is "for".
            inside = found.cue.kind == "phrase" and found.after <= end
            if found.first >= read.get(found.cue.what, 0) and not inside and _read_cue(found, ends, links):
                read[found.cue.what] = end = found.after
        for link in read_conditions(ends, table, first, after):
            links.add(*link)
    for link in read_answers(ends, table):
        links.add(*link)
    for denial, denied, at in read_denied_asides(ends):
        links.add(denial, denied, "denial", "denial", draft.parse.lemma[at], (at, at + 1))
    denies = {id(link.source) for link in links.found if link.kind == "denial"}
    for said, claim, at in read_contradictions(ends):
        if id(said) not in denies:
            links.add(said, claim, "denial", "denial", draft.parse.lower[at], (at, at + 1))
    for said, event, at in read_own_deeds(ends):
        links.add(said, event, "claim of responsibility", "claim", draft.parse.lower[at], (at, at + 1))
    claimed = {id(link.target) for link in links.found if link.kind == "claim of responsibility"}
    for said, event, at in read_claimed_blows(ends):
        if id(event) not in claimed:
            links.add(said, event, "claim of responsibility", "claim", draft.parse.lower[at], (at, at + 1))
    for intent, said, at in read_refusals(draft, read_intents(draft)):
        links.add(said, intent.row, "response", "refusing", draft.parse.lower[at], (at, at + 1))
    replies = {id(link.source): link for link in links.found if link.kind == "response"}
    for pair in read_pairs(ends, {key: link.target for key, link in replies.items()}):
        told_so = replies.get(id(pair.answer))
        if told_so is not None and is_same(told_so.target, pair.ask.row) and told_so.answers is None and pair.settles:
            # "is staying, the company said in response": it turns down what it answers.
            told_so.answers = pair.found.cue.what
        if told_so is None:
            cue, told = pair.found.cue, (pair.found.first, pair.found.after)
            links.add(
                pair.answer,
                pair.ask.row,
                "response",
                cue.entry,
                cue.said,
                told,
                (cue.what if pair.settles else None, pair.ground),
            )
    for deed, asked, at in read_defied(ends):
        word = draft.parse.lower[at]
        links.add(
            deed, asked, "response", "unwilling", word, (at, at + 1), ("refusal", "it is told as done all the same")
        )
    replies = {id(link.source): link for link in links.found if link.kind == "response"}
    for said, ask, at in read_consents(ends):
        if id(said) not in replies:
            ground = "whoever was asked says that it will be done"
            links.add(said, ask.row, "response", "taking_up", draft.parse.lower[at], (at, at + 1), ("consent", ground))
    # A denial says all that "he replied" would.
    denying = {id(link.source) for link in links.found if link.kind == "denial"}
    kept = [link for link in links.found if link.kind != "response" or id(link.source) not in denying]
    draft.links.extend(sorted(kept, key=lambda link: link.passages[0]))


def _read_cue(found: Found, ends: Ends, links: "_Links") -> bool:
    """A link from the row the cue hangs on to the row its object means; turned cues run the other way.

    True where both ends were found.
    """
    cue, parse = found.cue, ends.parse
    if not _NOT.intersection(cue.said.replace("|", " ").split()) and _is_denied(parse, found):
        return False
    if cue.bare and cue.kind == "phrase" and hangs_on_terms(parse, links.table, found.head):
        return False
    if cue.what != "denial" and ends.is_denied(found.head):
        return False
    if (
        cue.bare
        and cue.lone
        and parse.dep[found.head] in ("relcl", "acl")
        and not any(parse.lower[i] in ("which", "who", "whom") for i in range(parse.left[found.head], found.head))
    ):
        # "a swap that both agreed on" says which swap it is.
        return False
    if cue.not_by and judges(parse, found.subjects, cue.not_by):
        return False
    if cue.turned and any(parse.tag[c] == "MD" for c in parse.children[found.head]):
        # "the quarrel could lead to war": nothing has come of it.
        return False
    if cue.turned:
        source, target = turned(ends, found)
    else:
        source = source_of(ends, found)
        target = target_of(ends, found, source)
    if source is None or target is None or not _may_answer(ends, found, source):
        return False
    if cue.bare and cue.what == "response" and links.is_answered(source, target):
        return False
    same = isinstance(target, DeedDraft) and isinstance(source, EventDraft) and parse.head[source.head] == target.head
    if cue.what == "part of" and same:
        # "under an agreement signed in May": one thing, not two.
        return False
    if (
        cue.what == "part of"
        and isinstance(source, DeedDraft)
        and any(parse.tag[c] == "TO" for c in parse.children[source.head])
    ):
        # "under the deal the fighting was to stop"
        return False
    if (
        isinstance(target, DeedDraft)
        and parse.dep[found.head] == "relcl"
        and parse.head[found.head] == target.head
        and (parse.tag[target.head] == "NNS")
    ):
        # "petitions that judges threw out": one phrase for both ends.
        return False
    if isinstance(source, DeedDraft) and isinstance(target, DeedDraft) and not _may_join(parse, found, source, target):
        return False
    bare_for = cue.kind == "phrase" and len(cue.words) == 1 and parse.pos[found.first] == "ADP"
    if (
        (cue.kind == "verb" or bare_for)
        and cue.what == "response"
        and isinstance(source, EventDraft)
        and (source.status == _ASKED)
    ):
        # "demanded that the cabinet accept the plan": nothing is answered yet.
        return False
    # A verb that the entry itself names needs no event to have a type.
    named = cue.kind == "verb" and (isinstance(source, DeedDraft) or _is_at(source, found.head))
    if cue.types and not named and not (isinstance(source, EventDraft) and source.type in cue.types):
        return False
    what = cue.of_blows if cue.of_blows and _is_blow(source) and _is_blow(target) else cue.what
    links.add(source, target, what, cue.entry, cue.said, (found.first, found.after))
    return True


def _is_at(row: End, token: int) -> bool:
    """Is it the event of this very word?"""
    return isinstance(row, EventDraft) and row.head == token


def _is_blow(end: End) -> bool:
    return isinstance(end, EventDraft) and end.type in _BLOWS


def _may_answer(ends: Ends, found: Found, source: End) -> bool:
    """Is the source something that answers: done, not suffered, and what the cue's own words hang on?"""
    parse, cue = ends.parse, found.cue
    if isinstance(source, StatementDraft):
        return not (cue.what == "denial" and source.act == "decline comment")
    if any(parse.lemma[i] in cue.no_answer for i in (source.head, parse.head[found.head])):
        return False
    if cue.kind == "phrase" and len(cue.words) == 1 and parse.pos[found.first] == "ADP":
        # "a warrant for his arrest has been issued": the preposition belongs to another noun than the deed's.
        over = parse.head[found.first]
        if parse.pos[over] != "NOUN" or ends.draft.actor_at(over) is not None or parse.lemma[over] in _TERMS:
            return True
        return _covers(source, over) or _covers(source, parse.head[over])
    return True


def _covers(row: EventDraft | DeedDraft, token: int) -> bool:
    mentions = row.mentions if isinstance(row, EventDraft) else []
    return row.head == token or any(first <= token < after for first, after in [row.trigger, *mentions])


def _may_join(parse: Parse, found: Found, source: DeedDraft, target: DeedDraft) -> bool:
    """May a cue join two deeds of no entry: one that leaves no doubt, told of what was done ("would answer any raid")?

    What is announced may answer what is named as known: "it would cut its fleet in retaliation for the decree".
    """
    if found.cue.uncoded < 2:
        return False
    known = any(
        parse.dep[c] == "poss" or parse.lower[c] in ("the", "this", "that", "these", "those")
        for c in parse.children[target.head]
    )
    open_yet = any(parse.tag[c] == "MD" for c in parse.children[source.head])
    return not open_yet or (known and not found.cue.bare)


def _is_denied(parse: Parse, found: Found) -> bool:
    """Does the text say that this link does not hold, or does it speak of a thing's parts ("the part of the deal")?"""
    if found.cue.what == "part of" and parse.lower[found.first] == "part" and parse.lower[found.first - 1] == "the":
        return True
    if is_negated(parse, found.head) or is_open_clause(parse, found.head):
        return True
    if found.cue.what in _ANSWERS and any(parse.lemma[i] in _AWAITING for i in parse.ancestors(found.head)):
        return True
    return found.cue.kind == "phrase" and is_negated(parse, parse.head[found.head])


def _acts(end: End) -> list[int]:
    """What two ends that are one have in common: the row itself, and of a verbal event the statement by which it is done."""
    by = end.performed_by if isinstance(end, EventDraft) else None
    return [id(end)] if by is None else [id(end), id(by)]


class _Links:
    """The links found so far: none twice, none both ways."""

    def __init__(self, ends: Ends) -> None:
        self.ends = ends
        self.draft = ends.draft
        self.table = ends.draft.tables.stories.links
        self.found: list[LinkDraft] = []
        self._seen: set[tuple[int, int, str]] = set()
        self._between: dict[tuple[str, int, int], list[LinkDraft]] = {}

    def add(
        self, source: End, target: End, kind: str, entry: str, said: str, tokens: Tokens,
        answers: tuple[str | None, str] = (None, ""),
    ) -> None:  # fmt: skip
        """Keep a link with the sentence of its cue and, where it is somebody's word, that statement."""
        if source is target:
            return
        if not isinstance(source, DeedDraft) and not isinstance(target, DeedDraft) and is_one_act(source, target):
            return
        pairs = [(kind, one, other) for one in _acts(source) for other in _acts(target)]
        known = [link for pair in pairs for link in self._between.get(pair, ())]
        if any(is_same(source, link.source) and is_same(target, link.target) for link in known):
            return
        if (id(source), id(target), kind) in self._seen or (id(target), id(source), kind) in self._seen:
            return
        if kind == "response" and (id(source), id(target), "retaliation") in self._seen:
            # Retaliation is the sharper word for one answer.
            return
        self._seen.add((id(source), id(target), kind))
        for end in (source, target):
            self.ends.mention(end)
            if isinstance(end, DeedDraft):
                self.ends.deeds.keep(end)
        parse = self.draft.parse
        passage: Span = parse.span(*parse.sentences[parse.sentence[tokens[0]]])
        statement = self._statement(source, tokens[0])
        link = LinkDraft(source=source, target=target, kind=kind, passages=[passage], statement=statement)
        link.why.entry, link.why.cue = entry, said
        link.why.note("kind", said, parse.span(*tokens))
        link.answers, ground = answers
        if ground:
            link.why.note("target", ground)
        self.found.append(link)
        for pair in pairs:
            self._between.setdefault(pair, []).append(link)

    def is_answered(self, source: End, target: End) -> bool:
        """Has the same side, or one that nobody names, answered the target before in so many words?"""
        by = actors_of(source)
        return any(
            link.kind == "response" and is_same(link.target, target)
            and (not by or any(is_of_one_side(a, b) for a in by for b in actors_of(link.source)))
            for link in self.found
        )  # fmt: skip

    def _statement(self, source: End, token: int) -> StatementDraft | None:
        """Whose word the link is: the innermost statement around the cue, or the statement that is its own end."""
        holding = [s for s in self.draft.statements_over(token) if s.uttered]
        if holding:
            return min(holding, key=lambda s: sum(after - first for first, after in s.content))
        return source if isinstance(source, StatementDraft) else None
