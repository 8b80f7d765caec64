"""The step: what came of promises, demands, plans, agreements and threats, where the report says so."""

from onrecord.coding.cue_finding import Found, find_cues, hangs_on_terms, is_open_clause
from onrecord.coding.deeds_done import read_deeds
from onrecord.coding.draft import ActorDraft, DeedDraft, Draft, EventDraft, LinkDraft, OutcomeDraft, StatementDraft
from onrecord.coding.links.ends import End, Ends, actors_of
from onrecord.coding.links.targets import answered
from onrecord.coding.referents import POINTING, Row
from onrecord.coding.things_brought import read_things_brought
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse

_OPEN_ACTS = frozenset({"promise", "threaten", "demand", "plan"})
_OPEN_STATUS = frozenset({"planned", "called for", "possible"})
_OPEN_TYPES = frozenset({"AGREE", "THREATEN", "REQUEST"})
_DOERS = frozenset({"NOUN", "PROPN", "PRON"})
_PRECISE = ("reversed", "partly fulfilled", "nominal", "pending", "unfulfilled", "fulfilled")
"""Of two outcomes told of one row in one sentence the first of these holds: "was honoured in part"."""
# An outcome under these is none yet: "if it keeps its promise", "promised to keep".
_UNSURE = frozenset({"if", "unless", "until", "whether", "before", "once"})
_DONE_AFTER = frozenset({"after", "by", "in"})
_ASPECT = frozenset({"begin", "start", "appear", "seem", "continue"})
_MONEY = frozenset({"money", "sum", "aid", "fund", "cash", "payment", "amount", "fee", "contribution"})
_PEOPLE = frozenset({"he", "she", "they", "we"})
_BEING = frozenset({"be", "remain", "stay", "become"})
_ORDINALS = frozenset({"first", "second", "third", "only", "last", "latest"})
_HARDLY_ANY = frozenset({"few", "none", "nobody", "neither"})
_SOME = frozenset({"some", "part", "most", "many", "half", "few", "several"})
_SPOKEN_OF = frozenset(
    {"promise", "pledge", "announce", "agree", "plan", "propose", "demand", "order", "vow", "offer", "schedule", "threaten",
     "swear", "foresee", "envisage", "commission", "draft"}
)  # fmt: skip
"""Participles that say of a thing that it is to be: "an inquiry promised in May"."""
_GIVEN = frozenset({"promise", "demand", "plan", "threaten"})
_PUTTING_OFF = frozenset({"put", "push", "postpone", "delay", "defer"})
_AGAIN = frozenset({"twice", "thrice", "again", "repeatedly", "times", "indefinitely"})
_THE = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
_YET = frozenset({"still", "yet"})
_ANSWERED = {"refusal": "unfulfilled", "compliance": "fulfilled"}
"""What an answer to a demand or an offer makes of it; what is only agreed to is not done yet."""
_BACK = 3
_STEM = 4
"""Letters that a noun of a deed shares with its verb: "close" and "closure", "withdraw" and "withdrawal"."""


def find_outcomes(draft: Draft) -> None:
    """Fill `draft.outcomes` in reading order: a cue of how something ended, and the row it is told of."""
    reader = _Reader(draft)
    deeds = list(read_deeds(draft))
    doing = {verb: row.of for row, verb in deeds}
    for first, after in draft.parse.sentences:
        rows: dict[int, OutcomeDraft] = {}
        for found in find_cues(draft.parse, reader.table, first, after):
            row = reader.read_cue(found)
            if row is None or (row.outcome == "reversed" and doing.get(found.head, row.of) is not row.of):
                # "demanded that Rome repeal the law; Rome repealed it": of the demand, not of the law.
                continue
            other = rows.get(id(row.of))
            if other is None or _PRECISE.index(row.outcome) < _PRECISE.index(other.outcome):
                rows[id(row.of)] = row
        draft.outcomes.extend(row for row in rows.values() if reader.is_new(row))
    told = {id(row.of) for row in draft.outcomes}
    draft.outcomes.extend(row for row, _ in deeds if id(row.of) not in told)
    told |= {id(row.of) for row, _ in deeds}
    things = {row.of.head for row in draft.outcomes if isinstance(row.of, DeedDraft)}
    brought = [row for row, thing in read_things_brought(reader.ends) if id(row.of) not in told and thing not in things]
    draft.outcomes.extend(brought)
    told |= {id(row.of) for row in brought}
    # Of an asking that is an event and a statement one outcome is enough.
    told |= {id(row.of.performed_by) for row in draft.outcomes if isinstance(row.of, EventDraft)}
    draft.outcomes.extend(
        _answered(link) for link in draft.links if link.answers in _ANSWERED and id(link.target) not in told
    )
    for one in draft.outcomes:
        if isinstance(one.of, DeedDraft):
            reader.ends.deeds.keep(one.of)
        elif isinstance(one.of, EventDraft):
            reader.ends.mention(one.of)


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
        self.referents = self.ends.referents
        self._told: set[tuple[int, str]] = set()
        self._sums = {f.tokens[0] for f in draft.figures if f.measure == "money"}
        self._kept = {entry for noun in self.referents.known.values() if noun.kept for entry in noun.entries}
        """Entries of what can still be kept or broken once it is done: a treaty that was signed."""

    def is_new(self, row: OutcomeDraft) -> bool:
        """Is it told for the first time?"""
        key = (id(row.of), row.outcome)
        known = key in self._told
        self._told.add(key)
        return not known

    def read_cue(self, found: Found) -> OutcomeDraft | None:
        """The outcome that a cue tells of what its nouns mean; null where it tells none."""
        outcome = self._outcome_of(found)
        if outcome is None or self.ends.is_denied(found.head):
            return None
        of = self._of(found)
        if of is None:
            return None
        by = self.referents.at(found.head)
        return self._draft(of, outcome, by if by is not of else None, found)

    def _outcome_of(self, found: Found) -> str | None:
        """How it ended by the cue; null where the text says it is not so, or not yet."""
        outcome = found.cue.what if found.cue.kind != "verb" else self._told_by_verb(found)
        if outcome == "reversed" and self._is_put_off_again(found.head):
            return "unfulfilled"
        if found.cue.kind == "phrase" and any(self.parse.tag[c] == "TO" for c in self.parse.children[found.head]):
            # "decided to change course": not done yet.
            return None
        bare = found.cue.bare and found.cue.kind == "phrase"
        if bare and hangs_on_terms(self.parse, self.draft.tables.stories.links, found.head):
            return None
        if outcome == "fulfilled" and self._is_so_far(found):
            return "pending"
        return "partly fulfilled" if outcome == "fulfilled" and self._is_in_part(found) else outcome

    def _is_put_off_again(self, verb: int) -> bool:
        """Has it been put off more than once: "have postponed it twice"?"""
        parse = self.parse
        again = any(parse.lower[d] in _AGAIN for c in parse.children[verb] for d in (c, *parse.children[c]))
        return again and parse.lemma[verb] in _PUTTING_OFF

    def _is_so_far(self, found: Found) -> bool:
        """Is it told of some of those who were asked, and the rest to come: "only Ghana has so far accepted"?"""
        parse = self.parse
        words = [parse.lower[d] for c in parse.children[found.head] for d in (c, *parse.children[c]) if d < found.head]
        return found.cue.lone and "so" in words and "far" in words

    def _told_by_verb(self, found: Found) -> str | None:
        """How it ended, by the verb's own words: nothing under a modal or a condition, the contrary under a negation."""
        parse, verb = self.parse, found.head
        children = parse.children[verb]
        over = [verb, parse.head[verb]] if parse.dep[verb] in ("xcomp", "conj") else [verb]
        for c in (c for v in over for c in parse.children[v]):
            if (parse.dep[c] == "aux" and parse.tag[c] == "MD") or (
                parse.dep[c] == "mark" and parse.lower[c] in _UNSURE
            ):
                return None
        if is_open_clause(parse, verb):
            return None
        if parse.dep[verb] == "pcomp" and parse.lower[parse.head[verb]] not in _DONE_AFTER:
            return None
        governor = parse.lemma[parse.head[verb]]
        if parse.dep[verb] == "acl" and parse.head[verb] in found.objects and found.cue.what == "fulfilled":
            # "a treaty ratified in March" tells which treaty it is.
            return None
        first = any(parse.lower[c] in _ORDINALS for c in parse.children[parse.head[verb]])
        if any(parse.tag[c] == "TO" for c in children) and governor not in _ASPECT and not first:
            return found.cue.negated if governor in ("fail", "refuse", "decline") else None
        few = any(parse.dep[c] in ("nsubj", "nsubjpass") and parse.lower[c] in _HARDLY_ANY for c in children)
        if not few and not any(parse.dep[c] == "neg" for c in children):
            return found.cue.what
        # "has still not come into force": it may yet.
        return "pending" if found.cue.negated and any(parse.lower[c] in _YET for c in children) else found.cue.negated

    def _is_in_part(self, found: Found) -> bool:
        """Is it told of some of many: "met two of their five demands"?"""
        parse = self.parse
        tops = (parse.head[parse.head[n]] for n in found.objects if parse.dep[n] == "pobj")
        if any(parse.dep[n] == "dobj" and (parse.pos[n] == "NUM" or parse.lower[n] in _SOME) for n in tops):
            return True
        # "has been carried out in twenty of them"
        below = [n for c in parse.children[found.head] if parse.dep[c] == "prep" for n in parse.children[c]]
        return any(
            parse.pos[i] == "NUM" and i + 1 < len(parse) and parse.lower[i + 1] == "of"
            for n in below for i in parse.subtree(n)
        )  # fmt: skip

    def _of(self, found: Found) -> End | None:
        """What the outcome is told of: by the cue's own nouns, else by the subject, else by what the subject promised."""
        last = found.after - 1
        if found.cue.kind == "phrase" and self.parse.lemma[last] in _SPOKEN_OF and self.parse.pos[last] == "VERB":
            # "as the opposition had demanded": the word itself.
            return self.referents.at(last) or self.ends.deeds.at(last)
        if found.cue.bare and not found.cue.to_types:
            return self._left_open(found.first, None)
        if found.cue.bare:
            by = self.referents.at(found.head)
            return answered(self.ends, found.first, found.cue, by or self.referents.holding(found.head))
        own = [c for c in self.parse.children[found.head] if self.parse.dep[c] == "dobj"]
        if found.cue.kind == "verb" and not found.cue.parts:
            own = []
        objects = [*own, *found.objects]
        # "The airline cancelled two flights": of what the airline does, not of what it promised.
        plain = found.cue.kind == "verb" and not found.cue.parts and bool(found.objects)
        doers = [n for n in found.subjects if n in objects] if plain else found.subjects
        tokens = [*self._whose(found.head), *objects, *doers, *self._subjects(found), *self._spoken_of(found)]
        tokens = [self._antecedent(n) for n in tokens]
        for token in sorted(dict.fromkeys(tokens), key=lambda n: self.draft.actor_at(n) is not None):
            row = self._named(token, found) or (self._uncoded(token, found) if found.cue.uncoded else None)
            if row is not None:
                return row
        return None

    def _uncoded(self, noun: int, found: Found) -> DeedDraft | None:
        """What was promised, planned or asked for by a noun alone: "the offer", "a channel announced in January"."""
        parse = self.parse
        if parse.pos[noun] != "NOUN":
            return None
        if self._is_said_to_be(noun, found.first):
            return self.ends.deeds.named(noun)
        if self.draft.actor_at(noun) is not None or _is_any(parse, noun):
            return None
        known = any(parse.dep[c] in ("poss", "relcl", "acl") or parse.lower[c] in _THE for c in parse.children[noun])
        if not known and found.cue.what == "fulfilled":
            # "A truce came into force": news of a truce, not of one told before.
            return None
        kind = self.referents.referent_of(noun)
        named = (noun in found.objects and bool(found.cue.parts)) or (found.cue.what == "nominal" and kind is not None)
        given = kind is not None and "say" not in kind.acts and (kind.kept or bool(_GIVEN.intersection(kind.acts)))
        if named or given:
            return self.ends.deeds.at(noun)
        return None

    def _is_said_to_be(self, noun: int, before: int) -> bool:
        """Do its own words say that a thing is to be: "a ship promised in May"?"""
        parse = self.parse
        for c in parse.children[noun]:
            # "the threatened strike": the tagger takes the participle for an adjective of its own lemma.
            words = (parse.lemma[c], parse.lower[c].removesuffix("d"), parse.lower[c].removesuffix("ed"))
            if parse.dep[c] in ("acl", "relcl", "amod") and not _SPOKEN_OF.isdisjoint(words):
                return True
        root = next((i for i in (noun, *parse.ancestors(noun)) if parse.head[i] == i), noun)
        if root == noun and any(
            parse.lemma[i] in _SPOKEN_OF and parse.dep[i] in ("acl", "relcl") for i in range(noun + 1, before)
        ):
            # A sentence that the parser reads as a noun with clauses: "A line that they announced was shelved".
            return True
        # The parser takes "An inquiry promised in May was never held" for an inquiry that promises.
        over = parse.head[noun]
        return parse.dep[noun] == "nsubj" and parse.lemma[over] in _SPOKEN_OF and parse.tag[over] in ("VBN", "VBD")

    def _subjects(self, found: Found) -> list[int]:
        """The subject of the clause that a phrase stands in, or the noun it hangs on."""
        parse = self.parse
        if found.cue.kind == "verb":
            return []
        helps = parse.dep[found.head] in ("aux", "auxpass") or parse.pos[found.head] not in ("VERB", "AUX")
        start = parse.head[found.head] if helps else found.head
        if parse.dep[found.head] == "oprd":
            # "called it a dead letter"
            return [c for c in parse.children[parse.head[found.head]] if parse.dep[c] == "dobj"]
        for i in (start, *parse.ancestors(start)):
            if parse.pos[i] in ("VERB", "AUX") and (subjects := surface_subjects(parse, i)):
                return subjects
            if parse.pos[i] == "NOUN":
                return [i]
        return []

    def _antecedent(self, token: int) -> int:
        """For a relative pronoun the noun that it stands for."""
        parse = self.parse
        if parse.tag[token] not in ("WDT", "WP"):
            return token
        return next((parse.head[i] for i in parse.ancestors(token) if parse.dep[i] == "relcl"), token)

    def _whose(self, token: int) -> list[int]:
        """The noun of a clause with "whose": "the accord, whose terms were never met"."""
        parse = self.parse
        for i in (token, *parse.ancestors(token)):
            if parse.dep[i] == "relcl":
                has = any(parse.lower[j] == "whose" for j in range(parse.left[i], i))
                noun = parse.head[i]
                return [noun] if has and self.draft.actor_at(noun) is None else []
        return []

    def _spoken_of(self, found: Found) -> list[int]:
        """What the clause behind a phrase speaks of: "has yet to vote on it"."""
        parse = self.parse
        if found.cue.kind != "phrase":
            return []
        top = found.head if parse.pos[found.head] in ("VERB", "AUX") else parse.head[found.head]
        return [
            i
            for i in range(found.after, parse.right[top] + 1)
            if parse.dep[i] in ("dobj", "pobj") and (parse.lower[i] in POINTING or self.referents.is_known(i))
            and self.draft.actor_at(i) is None
        ]  # fmt: skip

    def _named(self, token: int, found: Found) -> Row | None:
        """What a noun of the cue means: a word given, a demand or a plan; or what an actor has left open."""
        parse = self.parse
        if parse.pos[token] not in _DOERS:
            return None
        actor = self.draft.actor_at(token)
        if actor is not None:
            # Whoever breaks or keeps a word gave it; whoever turns down a demand did not make it.
            if found.cue.to_types or found.cue.to_acts:
                return None
            given = self._left_open(found.first, actor)
            thing = parse.dep[token] == "nsubjpass" or (
                parse.lower[token] in POINTING and parse.lemma[parse.head[token]] in _BEING
            )
            return given or (self._left_open(found.first, None) if thing else None)
        if parse.pos[token] == "PRON":
            free = parse.lower[token] in POINTING or (parse.lower[token] in _PEOPLE and not found.cue.to_types)
            return self._left_open(found.first, None) if free else None
        here = self.referents.at(found.head)
        row: Row | None = self._given_with(token)
        if row is None and self.referents.referent_of(token) is not None:
            row = self.ends.meant(token, here)
        row = row or self.referents.at(token)
        if row is None and parse.lemma[token] in ("side", "end", "part", "half", "rest", "most", "all", "none"):
            inner = [n for c in parse.children[token] if parse.dep[c] == "prep" for n in parse.children[c]]
            return next((r for n in inner if (r := self._named(n, found)) is not None), None)
        if row is None or row is here:
            return self._content_of(token)
        return row if self._is_open(row) or self._names(token, row) else self._content_of(token)

    def _is_open(self, row: Row) -> bool:
        """Was it something that could be kept, met or dropped: a word given, a demand, a threat, a plan?"""
        if isinstance(row, StatementDraft):
            return not _OPEN_ACTS.isdisjoint(self.referents.acts_of(row))
        return _is_open(row)

    def _is_asked(self, row: Row) -> bool:
        """Is it asked of others, who alone can grant it?"""
        if isinstance(row, StatementDraft):
            return "demand" in self.referents.acts_of(row)
        return row.type == "REQUEST" or row.status == "called for"

    def _names(self, noun: int, row: Row) -> bool:
        """Is it what this noun is a name for and what can be kept, though it was done: "the treaty" that was signed?

        Or what it is a plan for, read as not done: "a resolution to expel the troops was never carried out".
        """
        kind = self.referents.referent_of(noun)
        if kind is not None and isinstance(row, EventDraft) and row.status == "did not happen" and row.head > noun:
            return True
        return kind is not None and kind.kept and isinstance(row, EventDraft) and row.type in kind.types

    def _content_of(self, noun: int) -> Row | None:
        """The word that speaks of this very thing: "pledged a hospital ... the hospital"; of money, any sum."""
        parse = self.parse
        if parse.pos[noun] != "NOUN":
            return None
        sums = self._sums if parse.lemma[noun] in _MONEY else ()
        near = [
            said
            for said in self.referents.statements_near(noun, _BACK)
            if self._is_open(said) and said.cue[0][0] < noun
            and any(
                i < noun and (_is_same_word(parse, i, noun) or i in sums)
                for first, after in said.content for i in range(first, after)
            )
        ]  # fmt: skip
        return near[-1] if near else None

    def _given_with(self, noun: int) -> Row | None:
        """The word by which a thing was promised or demanded: "the ship, promised in May", "a boycott they threatened"."""
        for c in self.parse.children[noun]:
            if self.parse.dep[c] in ("acl", "relcl"):
                row = self.referents.inside(c, deep=1)
                if row is not None and self._is_open(row):
                    return row
        return None

    def _left_open(self, token: int, actor: ActorDraft | None) -> Row | None:
        """The last word, plan or demand before a token; of an actor, only his own."""
        parse = self.parse
        back = _BACK if actor else 1
        rows: list[tuple[int, Row]] = [(s.cue[0][0], s) for s in self.referents.statements_near(token, back)]
        rows += [(e.head, e) for e in self.referents.events_near(token, back)]
        near = [
            (at, row)
            for at, row in rows
            if at < token
            and (self._is_open(row) or (actor is None and isinstance(row, EventDraft) and row.entry in self._kept))
            and (actor is None or not self._is_asked(row))
            and (actor is None or any(a is actor for a in actors_of(row)))
        ]  # fmt: skip
        # The word itself goes before what it promises, which hangs below it.
        return max(near, key=lambda pair: (parse.sentence[pair[0]], _is_word(pair[1]), pair[0]), default=(0, None))[1]

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


def _is_any(parse: Parse, noun: int) -> bool:
    """Is it none in particular: "put off any decision"?"""
    return any(parse.lower[c] in ("any", "no") for c in parse.children[noun])


def _is_same_word(parse: Parse, word: int, noun: int) -> bool:
    """Is it the noun once more, or the verb that the noun is made of: "to close the mine ... the closure"?"""
    if parse.lemma[word] == parse.lemma[noun]:
        return True
    stem = parse.lemma[word][:_STEM]
    return parse.pos[word] == "VERB" and len(stem) == _STEM and parse.lemma[noun].startswith(stem)


def _is_word(row: Row) -> bool:
    return isinstance(row, StatementDraft) or row.performed_by is not None or row.type in _OPEN_TYPES


def _is_open(row: EventDraft) -> bool:
    return row.status in _OPEN_STATUS or row.type in _OPEN_TYPES
