"""Which event or statement of a report a word stands for: its own, what it points back to, or what it stands in."""

from collections.abc import Sequence

from onrecord.coding.by_sentence import BySentence
from onrecord.coding.cue_finding import words_for
from onrecord.coding.draft import ActorDraft, Draft, EventDraft, StatementDraft
from onrecord.coding.intents import binding
from onrecord.language.arguments import hanging_on
from onrecord.records.tables.link_table import Referent

Row = EventDraft | StatementDraft
POINTING = frozenset({"it", "this", "that", "which", "these", "those", "they", "one", "so"})
"""Pronouns that may stand for a deed."""
# A noun points back only where its words say that it is known: "the raid", "those raids", "its threat", no "a raid".
_KNOWN = frozenset({"the", "this", "that", "these", "those", "such", "both", "either", "all", "any", "no", "same"})
_ANOTHER = frozenset(
    {"earlier", "previous", "second", "another", "new", "separate", "similar", "first", "other", "further"}
)
_OWN_DEED = frozenset({"of", "on", "against", "at", "between"})
_REAL = frozenset({"happened", "ongoing"})
_BACK = 8
"""Sentences back in which a noun finds what it points to; a pronoun looks one back."""
_TIMES = frozenset({"time", "day", "week", "month", "year"})
_SHORT = 3
"""Words of a statement that names a deed and nothing more."""
_SUMMING = frozenset({"a", "an", "one", "another"})
_STEM = 5
"""Letters two words must share to tell one deed: "burned" and "the burning", "killed" and "the killings"."""


class Referents:
    """The rows of one report by the tokens they stand at."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.known = draft.tables.stories.referents
        self._events: dict[int, EventDraft] = {}
        self._cues: dict[int, StatementDraft] = {}
        self._bound: dict[int, str | None] = {}
        self._first_head = min((event.head for event in draft.events), default=len(draft.parse))
        self._heads = BySentence(draft.parse, ((event.head, event) for event in draft.events))
        self._words = BySentence(draft.parse, ((s.cue[0][0], s) for s in draft.statements if s.cue))
        # By its cue, or where it has none by what is said.
        spans = ((s.cue or s.content, s) for s in draft.statements)
        self._said = BySentence(draft.parse, ((tokens[0][0], s) for tokens, s in spans if tokens))
        self._told = BySentence(draft.parse, ((s.content[0][0], s) for s in draft.statements if len(s.content) == 1))
        for event in draft.events:
            for first, after in [event.trigger, *event.mentions]:
                for i in range(first, after):
                    self._events.setdefault(i, event)
        for event in draft.events:
            self._events[event.head] = event
        for said in draft.statements:
            for first, after in said.cue:
                for i in range(first, after):
                    self._cues.setdefault(i, said)

    def events_near(self, token: int, back: int) -> list[EventDraft]:
        """The events whose heads stand in this token's sentence or the `back` before it, in their order."""
        return [event for _, event in self._heads.near(token, back)]

    def statements_near(self, token: int, back: int) -> list[StatementDraft]:
        """The statements whose first cues stand in this token's sentence or the `back` before it, in their order."""
        return [said for _, said in self._words.near(token, back)]

    def any_event_before(self, token: int) -> bool:
        """Does the report tell an event anywhere before this token?"""
        return self._first_head < token

    def event_at(self, token: int) -> EventDraft | None:
        """The event one of whose mentions covers this token."""
        return self._events.get(token)

    def at(self, token: int) -> Row | None:
        """The event or, where there is none, the statement whose own word this token is.

        In "denied a claim", which may be one event, the claim is a statement of its own.
        """
        event, said = self._events.get(token), self._cues.get(token)
        if event is None or (said is not None and event.head != token and event.performed_by is not said):
            return said
        return event

    def acts_of(self, said: StatementDraft) -> tuple[str, ...]:
        """A statement's act, and what it is besides: "the road must be reopened, he said" is a demand too."""
        if id(said) not in self._bound:
            self._bound[id(said)] = binding(self.draft, said)
        more = self._bound[id(said)]
        return (said.act,) if more is None or more == said.act else (said.act, more)

    def cue_at(self, token: int) -> StatementDraft | None:
        """The statement whose cue covers this token."""
        return self._cues.get(token)

    def holding(self, token: int) -> StatementDraft | None:
        """The innermost statement in whose content this token stands."""
        holding = self.draft.statements_over(token)
        return min(holding, key=lambda s: sum(after - first for first, after in s.content), default=None)

    def inside(self, top: int, *, not_this: Row | None = None, deep: int = 3) -> Row | None:
        """The row at this token or at the nearest one below it, at most `deep` steps down; relative clauses are left out."""
        parse = self.draft.parse
        level = [top]
        for _ in range(deep + 1):
            for only_events in (True, False):
                for i in level:
                    row = self.event_at(i) if only_events else self.at(i)
                    if row is not None and row is not not_this:
                        return row
            level = [
                c
                for i in level
                for c in parse.children[i]
                if parse.dep[c] not in ("relcl", "punct", "det", "poss", "appos") and not self._is_set_off(c, i)
            ]
        return None

    def _is_set_off(self, noun: int, verb: int) -> bool:
        """Is it a noun that a comma sets off from the verb it is hung on: "gave the order, an assessment that ..."?"""
        parse = self.draft.parse
        if noun < verb or parse.pos[noun] != "NOUN" or parse.pos[verb] not in ("VERB", "AUX"):
            return False
        first = parse.left[noun]
        return (
            parse.dep[noun] in ("dobj", "npadvmod", "attr", "dep")
            and parse.lower[first] in _SUMMING
            and parse.lower[first - 1] == ","
        )

    def above(self, token: int) -> Row | None:
        """The row at this token or at the nearest word above it in its sentence."""
        for i in (token, *self.draft.parse.ancestors(token)):
            row = self.at(i)
            if row is not None:
                return row
        return None

    def referent_of(self, token: int) -> Referent | None:
        """The kind of noun this is, where it is one that may point back."""
        return next(
            (self.known[word] for word in reversed(words_for(self.draft.parse, token)) if word in self.known), None
        )

    def meant_by(
        self, token: int, *, not_this: Row | None = None, deep: int = 3, not_by: Sequence[ActorDraft] = ()
    ) -> Row | None:
        """What a noun, pronoun or verb stands for.

        A row at it; the earlier one it points back to; what its own complement tells ("a promise to withdraw", "a
        part in the raid"); null where it tells nothing that the report has a row for. What `not_by` did is the last
        that it points back to: nobody answers himself.
        """
        parse = self.draft.parse
        if parse.pos[token] == "PRON" or parse.lower[token] in ("so", "this", "that"):
            return self.told_before(token, not_this) if parse.lower[token] in POINTING else None
        row = self.at(token)
        summed = self._summed_up(token, not_this)
        if summed is not None:
            return summed
        if row is not None and not is_one_act(row, not_this):
            return self._first_told(token, row, not_this)
        row = self._below(token, not_this, deep)
        if row is not None:
            return row
        referent = self.referent_of(token)
        if referent is None or not self.is_known(token):
            return None
        return self.last(token, referent, self.owners(token), not_this, not_by)

    def _summed_up(self, noun: int, not_this: Row | None) -> Row | None:
        """The row of the clause that an apposed noun sums up: "told them to leave, an order that they ignored"."""
        parse, referent = self.draft.parse, self.referent_of(noun)
        if referent is None or parse.pos[noun] != "NOUN" or not (referent.acts or referent.types):
            return None
        children, first = parse.children[noun], parse.left[noun]
        if not any(parse.dep[c] in ("relcl", "acl") for c in children) or parse.lower[first] not in _SUMMING:
            return None
        opens = parse.sentences[parse.sentence[noun]][0]
        if first == opens or parse.lower[first - 1] not in (",", "-", "--", "\u2013", "\u2014"):
            return None
        rows: list[tuple[bool, int, Row]] = [
            (e.type in referent.types, e.head, e) for e in self.events_near(noun, 0)
            if opens <= e.head < first and _may_be(e, referent)
        ]  # fmt: skip
        rows += [
            (said.act in referent.acts, said.cue[0][0], said) for said in self.statements_near(noun, 0)
            if opens <= said.cue[0][0] < first and any(act in referent.acts for act in self.acts_of(said))
        ]  # fmt: skip
        near = [r for r in rows if not is_one_act(r[2], not_this)]
        return max(near, key=lambda r: r[:2])[2] if near else None

    def _first_told(self, noun: int, row: Row, not_this: Row | None) -> Row:
        """For "the demand", which may have been read as one more demand, the demand that it points back to."""
        referent = self.referent_of(noun)
        begins_here = row.head == noun if isinstance(row, EventDraft) else row.cue[0][0] == noun
        if referent is None or not referent.acts or not begins_here or not self.is_known(noun):
            return row
        parse = self.draft.parse
        for c in parse.children[noun]:
            if parse.dep[c] in ("acl", "relcl") or (
                parse.dep[c] == "prep"
                and parse.lower[c] in ("of", "for", "to", "on")
                and not any(parse.lemma[n] in _TIMES for n in parse.children[c])
            ):
                return row
        return self.last(noun, referent, self.owners(noun), not_this) or row

    def is_known(self, noun: int) -> bool:
        """Do a noun's own words say that it was told before?"""
        parse = self.draft.parse
        if any(parse.dep[c] == "amod" and parse.lower[c] in _ANOTHER for c in parse.children[noun]):
            return False
        return any(
            parse.dep[c] == "poss" or (parse.dep[c] in ("det", "predet") and parse.lower[c] in _KNOWN)
            for c in parse.children[noun]
        )

    def owners(self, noun: int) -> list[ActorDraft]:
        """The actors whose deed or word a noun is: "the army's raid", "the raid by the army"."""
        tokens = [n for name, n in hanging_on(self.draft.parse, noun) if name in ("genitive", "by", "modifier", "of")]
        return [a for n in tokens if (a := self.draft.actor_at(n)) is not None]

    def told_before(self, token: int, not_this: Row | None = None) -> Row | None:
        """What "it", "this" or "which" takes up: the nearest event before it, of one sentence the one it is about.

        Where there is none, the statement that is about a deed and names no more than it ("claimed the killings").
        """
        parse = self.draft.parse
        near = [e for e in self.events_near(token, 1) if e is not not_this and e.head < token]
        if near:
            return max(near, key=lambda e: (parse.sentence[e.head], -self._depth(e.head), -e.head))
        said = self._of_a_deed_before(token, not_this)
        # "claimed the blast ... described it as revenge": the blast, where it was told before.
        noun = said.content[0][1] - 1 if said is not None else -1
        if (
            said is not None
            and (deed := self.meant_by(noun, not_this=said)) is not None
            and isinstance(deed, EventDraft)
        ):
            return deed
        return said

    def _of_a_deed_before(self, token: int, not_this: Row | None) -> StatementDraft | None:
        """The statement of this sentence or the one before that is about a deed and names no more than it."""
        return next(
            (
                said
                for _, said in reversed(self._told.near(token, 1))
                if said is not not_this and said.content[0][1] <= token and self._is_of_a_deed(said)
            ),
            None,
        )  # fmt: skip

    def _is_of_a_deed(self, said: StatementDraft) -> bool:
        """Is all that a statement says a noun for a deed?"""
        first, after = said.content[0]
        referent = self.referent_of(after - 1) if after - first <= _SHORT else None
        return referent is not None and bool(referent.types) and self.draft.parse.pos[after - 1] == "NOUN"

    def _below(self, noun: int, not_this: Row | None, deep: int) -> Row | None:
        """What the noun's own complement tells: "a promise to withdraw", "a part in the raid"."""
        parse = self.draft.parse
        if deep <= 0:
            return None
        for c in parse.children[noun]:
            if parse.dep[c] in ("acl", "compound", "ccomp"):
                row = self.inside(c, not_this=not_this, deep=deep - 1)
            elif parse.dep[c] == "prep" and parse.lower[c] not in ("after", "before", "during", "since", "by", "with"):
                objects = [n for n in parse.children[c] if parse.dep[n] in ("pobj", "pcomp")]
                row = next((r for n in objects if (r := self.meant_by(n, not_this=not_this, deep=deep - 1))), None)
            else:
                continue
            if row is not None and row is not not_this:
                return row
        return None

    def last(
        self, token: int, referent: Referent, owners: list[ActorDraft], not_this: Row | None = None,
        not_by: Sequence[ActorDraft] = (),
    ) -> Row | None:  # fmt: skip
        """The row before a token that a noun of this kind points to.

        What others did than those who cannot be meant; the deed whose word the noun shares, then one by an owner of the noun, then one that the noun names before one
        that is only asked for or planned ("the request": the asking before what was asked), then what happened before
        what was only asked or planned (but for nouns of plans), then the nearest sentence's.
        """
        parse = self.draft.parse
        of = self._complement(token)
        rows: list[tuple[bool, bool, bool, int, bool, int, int, Row]] = []
        stem = parse.lower[token][:_STEM]
        # "the truce agreed on Sunday" tells its own, unless an earlier word is the same.
        own = of == [] and any(parse.dep[c] in ("acl", "relcl") for c in parse.children[token])
        for event in self.events_near(token, _BACK):
            if event.head < token and (_may_be(event, referent) or (of is None and self._has_object(event, token))):
                same = (
                    parse.lower[event.head].startswith(stem)
                    or event.entry in referent.entries
                    or (of is None and self._has_object(event, token))
                )
                real = event.status in _REAL or event.status in referent.statuses
                by = _is_any(event.actors, owners)
                if own and not parse.lower[event.head].startswith(stem):
                    continue
                if of is not None and not same and not _is_any(event.actors + event.recipients, of):
                    continue
                named = event.type in referent.types or not (referent.acts or referent.types)
                other = not _is_any(event.actors, not_by)
                rows.append((other, same, by, 2 * named, real, parse.sentence[event.head], event.head, event))
        for at, said in self._said.near(token, _BACK):
            named = said.act in referent.acts or said.footing in referent.footings
            if not named and of is None and self._is_bound(said, referent, owners):
                # "said he would form a cabinet ... the proposal": a word of his own, as good as one that names it.
                named, bound = "demand" in referent.acts and "plan" in referent.acts, True
            else:
                bound = False
            if at < token and (named or bound):
                same = parse.lower[at].startswith(stem)
                other, by = not _is_any(said.speakers, not_by), _is_any(said.speakers, owners)
                # "the charge": what somebody is accused of before what is only said.
                rank = 2 * named - (named and "accuse" in referent.acts[:1] and said.act != "accuse")
                rows.append((other, same, by, rank, True, parse.sentence[at], at, said))
        near = [r for r in rows if not is_one_act(r[7], not_this)]
        if not near and "demand" in referent.acts:
            return self._demanded_by_threat(token, owners, not_this)
        return max(near, key=lambda r: r[:7])[7] if near else None

    def _has_object(self, event: EventDraft, noun: int) -> bool:
        """Was it done to what this noun names: "approved spending cuts ... the cuts"?"""
        parse = self.draft.parse
        return event.status in _REAL and parse.pos[event.head] == "VERB" and any(
            parse.lemma[c] == parse.lemma[noun] and parse.pos[c] == "NOUN"
            for c in parse.children[event.head] if parse.dep[c] in ("dobj", "nsubjpass") and c < noun
        )  # fmt: skip

    def _demanded_by_threat(self, noun: int, owners: list[ActorDraft], not_this: Row | None) -> Row | None:
        """What a threat makes others do: "threatened to close the border if Rome did not pay ... the demand"."""
        parse = self.draft.parse
        threats = [
            said for at, said in self._said.near(noun, _BACK)
            if said.act == "threaten" and at < noun and said is not not_this
            and (not owners or _is_any(said.speakers, owners))
            and any(parse.lower[i] in ("if", "unless", "until") for a, b in said.content for i in range(a, b))
        ]  # fmt: skip
        return threats[-1] if threats else None

    def _is_bound(self, said: StatementDraft, referent: Referent, owners: list[ActorDraft]) -> bool:
        """Does it bind or demand though by no word of its own, and by nobody else than the noun's owner?"""
        mine = not owners or _is_any(said.speakers, owners)
        return mine and any(act in referent.acts for act in self.acts_of(said))

    def _complement(self, noun: int) -> list[ActorDraft] | None:
        """Whom a noun's own words name as hit or doing ("the killing of its leader"); null where it names nobody.

        Such a noun tells a deed of its own, unless an earlier one has the same parties.
        """
        parse = self.draft.parse
        clauses = [c for c in parse.children[noun] if parse.dep[c] in ("relcl", "acl") and c > noun]
        if not clauses and not any(
            parse.dep[c] == "prep" and parse.lower[c] in _OWN_DEED for c in parse.children[noun]
        ):
            return None
        tokens = [n for name, n in hanging_on(parse, noun) if name in _OWN_DEED]
        tokens += [n for c in clauses for n in parse.subtree(c)]
        return [a for n in tokens if (a := self.draft.actor_at(n)) is not None]

    def _depth(self, token: int) -> int:
        return sum(1 for _ in self.draft.parse.ancestors(token))


def is_one_act(one: Row, other: Row | None) -> bool:
    """Are these one row, or a verbal event and the statement by which it is done?"""
    return (
        one is other
        or (isinstance(one, EventDraft) and one.performed_by is not None and one.performed_by is other)
        or (isinstance(other, EventDraft) and other.performed_by is not None and other.performed_by is one)
    )


def _may_be(event: EventDraft, referent: Referent) -> bool:
    return event.type in referent.types or event.status in referent.statuses


def _is_any(some: Sequence[ActorDraft], others: Sequence[ActorDraft]) -> bool:
    return any(a is b for a in some for b in others)
