"""The answered end of a link: which row a cue's object means, or what was told before."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.draft import DeedDraft, EventDraft, StatementDraft
from onrecord.coding.links.ends import End, Ends, actors_of, allowed, as_row
from onrecord.coding.links.sides import is_of_one_side
from onrecord.coding.referents import Row
from onrecord.language.arguments import antecedent
from onrecord.records.tables.link_table import LinkCue

_BACK = 2
"""Sentences back in which an answer finds what it answers where it does not say it."""
_REAL = frozenset({"happened", "ongoing"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_SPOKEN = frozenset({"denial", "claim of responsibility"})
"""Kinds whose answering row is always somebody's word."""
_ANSWERED = frozenset({"demand", "threaten", "accuse", "promise", "plan"})
"""Acts of words that a deed answers."""


def target_of(ends: Ends, found: Found, source: End | None) -> End | None:
    """The row that is answered: what the cue's object means, or where it has none what was told before."""
    cue = found.cue
    tokens = ends.subjects(ends.parse.head[found.head]) if cue.said_of else found.objects
    if cue.said_of:
        tokens = [*_called_so(ends, found.head), *(tokens or ends.subjects(found.head))]
    elif not tokens and not cue.bare and cue.kind == "phrase" and ends.referents.referent_of(found.after - 1):
        # "under the deal": the cue's own last noun.
        tokens = [found.after - 1]
    # "a blast for which a faction owned up"
    tokens = [antecedent(ends.parse, token, found.head) for token in tokens]
    for token in tokens:
        row = ends.meant(token, source)
        if isinstance(row, StatementDraft) and isinstance(source, EventDraft) and row.holds(source.head):
            # "demanded that he resign over the remark": not over the demand.
            row = ends.referents.meant_by(token, not_this=row)
        them = ends.parse.pos[token] == "PRON" and ends.draft.actor_at(token) is None
        if row is None and cue.what == "claim of responsibility" and (them or ends.referents.is_known(token)):
            # "took responsibility for the mayhem": the violence told just before, by whatever name.
            row = answered(ends, found.first, cue, source) if ends.deeds.told_as(token) is None else None
            ends.note(token, row)
        if cue.what == "denial" and isinstance(source, StatementDraft) and _is_nobodys(ends, source, row):
            # "rejects any suggestion that its men were there": what it is about.
            row = next((e for e in source.events if e.type in _VIOLENT and e.status in _REAL), row)
        if cue.what == "claim of responsibility" and _is_the_same_blow(ends, row, source, token):
            # "said its men had carried out the attack": the one that was told before.
            row = answered(ends, source.cue[0][0], cue, source) or row  # type: ignore[union-attr]
        same = ends.deeds.told_as(token)
        if same is not None and same is not source and not _shares_word(ends, row, token):
            # "a suicide attack ... claimed the attack": the very word.
            return same
        # "turned down the offer": the word by which it was offered, where the offer itself is no deed to refuse.
        for one in (row, row.performed_by if isinstance(row, EventDraft) else None):
            if one is not None and ends.may_be_answered(one, cue):
                return one
        if cue.uncoded and (row is None or isinstance(row, StatementDraft) or not allowed(row, cue)):
            deed = ends.deeds.at(token) if not cue.said_of or _is_word(ends, token) else None
            turns_down = cue.kind == "verb" and cue.what == "response" and "demand" in cue.to_acts
            if turns_down and deed is not None and deed.head == token and not _is_brought(ends, token):
                # "rejected the budget": nobody is told to have asked for it.
                deed = None
            if deed is None and ends.parse.lemma[token] in ends.draft.tables.stories.parts:
                # "for their part in the shelling"
                inner = [
                    n for c in ends.parse.children[token] if ends.parse.lower[c] == "in" for n in ends.parse.children[c]
                ]
                deed = next((d for n in inner if (d := ends.deeds.at(n)) is not None), None)
            if deed is None and cue.things and ends.parse.pos[token] == "NOUN":
                deed = ends.deeds.named(token)
            if deed is not None and deed is not source:
                return deed
    if (
        cue.bare
        and cue.kind == "verb"
        and not cue.parts
        and any(ends.parse.dep[c] == "dobj" for c in ends.parse.children[found.head])
    ):
        return None
    after = _told_after(ends, found) if cue.bare else None
    if after is not None:
        return after
    if cue.bare:
        return answered(ends, found.first, cue, source) or _deed_before(ends, found, source)
    if cue.what == "retaliation" and any(ends.referents.is_known(n) or _is_known_person(ends, n) for n in tokens):
        # "to avenge its crew": whom a deed hit stands for the deed.
        return answered(ends, found.first, cue, source)
    if cue.what != "precedent" or isinstance(source, StatementDraft):
        return None
    # "citing the decision": the words of a statement whose own cue this is.
    quoted = ends.referents.cue_at(found.head)
    return quoted if quoted is not None and allowed(quoted, cue) else None


def _is_the_same_blow(ends: Ends, row: Row | None, source: End | None, noun: int) -> bool:
    """Is it a blow that a claim only names again: "the attack"?"""
    if not isinstance(row, EventDraft) or not isinstance(source, StatementDraft) or not source.cue:
        return False
    return source.holds(row.head) and ends.parse.pos[noun] == "NOUN" and ends.referents.is_known(noun)


def _is_own_word(row: Row) -> bool:
    """Is it a promise or plan, which the minister of the government that gave it does not answer?"""
    return isinstance(row, StatementDraft) and row.act in ("promise", "plan")


def _is_brought(ends: Ends, noun: int) -> bool:
    """Is it no bill or plan, or one told as somebody's: "a bill that he had sent", "its budget"?"""
    kind = ends.referents.referent_of(noun)
    if ends.parse.pos[noun] != "NOUN" or (kind is not None and "plan" not in kind.acts[:1]):
        return True
    return any(ends.parse.dep[c] in ("relcl", "acl", "poss") for c in ends.parse.children[noun])


def _is_nobodys(ends: Ends, said: StatementDraft, row: Row | None) -> bool:
    """Is it a word that is told only in the denial itself, and of nobody: "any suggestion that ..."?"""
    if not isinstance(row, StatementDraft) or row.speakers or not row.cue or not said.holds(row.cue[0][0]):
        return False
    return any(ends.parse.lower[c] == "any" for c in ends.parse.children[row.cue[0][0]])


def _told_after(ends: Ends, found: Found) -> End | None:
    """What an answer is told to follow in its own sentence: "hit back after Rome doubled its duties"."""
    parse = ends.parse
    # "expelled one in a tit-for-tat move after ..."
    verb = next((i for i in (found.head, *parse.ancestors(found.head)) if parse.pos[i] == "VERB"), found.head)
    for c in parse.children[verb]:
        opened = any(parse.dep[m] == "mark" and parse.lower[m] == "after" for m in parse.children[c])
        if parse.dep[c] == "advcl" and opened:
            row: End | None = ends.referents.inside(c, deep=1)
            row = row or (ends.deeds.at(c) if found.cue.uncoded else None)
            if row is not None and (isinstance(row, DeedDraft) or allowed(row, found.cue)):
                return row
    return None


def turned(ends: Ends, found: Found) -> tuple[End | None, End | None]:
    """The ends of a cue that runs the other way: what was prompted, and what prompted it."""
    parse = ends.parse
    # "prompted France to warn its citizens": the warning.
    done = [c for c in parse.children[found.head] if parse.dep[c] in ("xcomp", "ccomp") and c > found.head]
    if found.cue.clausal and not done:
        return None, None
    source = ends.first(done or found.objects, None, found)
    return source, ends.first(found.subjects, source, found)


def answered(ends: Ends, token: int, cue: LinkCue, source: End | None) -> Row | None:
    """The nearest row before a token that may be answered, by somebody else than who answers."""
    parse = ends.parse
    if not cue.to_types and not cue.to_acts:
        return ends.referents.told_before(parse.sentences[parse.sentence[token]][0], as_row(source))
    rows: list[tuple[int, Row]] = [(e.head, e) for e in ends.referents.events_near(token, _BACK)]
    rows += [(s.cue[0][0], s) for s in ends.referents.statements_near(token, _BACK)]
    mine = actors_of(source)
    # "could answer with tariffs": what may be done later answers a deed that was done, not the last thing said.
    verb = token if parse.pos[token] in ("VERB", "AUX") else parse.head[token]
    open_yet = any(parse.tag[c] in ("MD", "TO") for c in parse.children[verb])
    if not isinstance(source, StatementDraft):
        # A deed answers deeds, and words that bind; not "the police said".
        rows = [
            (at, r)
            for at, r in rows
            if isinstance(r, EventDraft) or not _ANSWERED.isdisjoint(ends.referents.acts_of(r))
        ]
    near = [
        (at, row)
        for at, row in rows
        if at < token
        and row is not source
        and (not open_yet or isinstance(row, EventDraft))
        and (isinstance(row, StatementDraft) or row.status in _REAL)
        and ends.may_be_answered(row, cue)
        and (cue.what in _SPOKEN or not any(a is b for a in mine for b in actors_of(row)))
        and not (_is_own_word(row) and any(is_of_one_side(a, b) for a in mine for b in actors_of(row)))
    ]

    def fits(pair: tuple[int, Row]) -> tuple[bool, int, int]:
        hit = isinstance(pair[1], EventDraft) and any(a is b for a in mine for b in pair[1].recipients)
        return hit, parse.sentence[pair[0]], -pair[0]

    # Who answers was hit, where anybody is told to have been; else what was told last.
    return max(near, key=fits, default=(0, None))[1]


def _deed_before(ends: Ends, found: Found, source: End | None) -> DeedDraft | None:
    """The deed of the sentence before, which "in response" answers where no entry codes anything before."""
    number = ends.parse.sentence[found.first]
    if found.cue.uncoded < 2 or found.cue.kind != "phrase" or number == 0 or not isinstance(source, EventDraft):
        return None
    parse = ends.parse
    here = range(parse.sentences[number][0], min(source.head, found.first))
    beside = [i for i in here if parse.pos[i] == "VERB" and parse.dep[i] in ("ROOT", "conj", "ccomp")]
    first, after = parse.sentences[number - 1]
    roots = beside[-1:] or [i for i in range(first, after) if parse.head[i] == i][:1]
    root = roots[0] if roots else first
    deed = ends.deeds.at(root) if parse.pos[root] == "VERB" and ends.referents.cue_at(root) is None else None
    return deed if deed is not None and not any(a is b for a in deed.actors for b in source.actors) else None


def _called_so(ends: Ends, word: int) -> list[int]:
    """What somebody calls so: "called the charge baseless"."""
    parse = ends.parse
    if parse.dep[word] not in ("oprd", "ccomp", "xcomp", "acomp", "attr", "amod"):
        return []
    over = parse.children[parse.head[word]] if parse.dep[word] == "oprd" else []
    return [c for c in (*parse.children[word], *over) if c < word and parse.dep[c] in ("nsubj", "dobj")
            and (c in parse.children[word] or parse.dep[c] == "dobj")]  # fmt: skip


def _is_word(ends: Ends, noun: int) -> bool:
    """Is it a noun for something said: "the charge", "the account"?"""
    kind = ends.referents.referent_of(noun)
    return kind is not None and "say" in kind.acts


def _shares_word(ends: Ends, row: Row | None, token: int) -> bool:
    return isinstance(row, EventDraft) and ends.parse.lemma[row.head][:5] == ends.parse.lemma[token][:5]


def _is_known_person(ends: Ends, token: int) -> bool:
    return ends.parse.pos[token] in ("PRON", "PROPN") and ends.draft.actor_at(token) is not None
