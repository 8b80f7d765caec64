"""The step: cues to candidates, candidates to codes and roles, candidates to rows."""

from collections import defaultdict
from functools import partial
from itertools import takewhile

from onrecord.coding.draft import Draft, EventDraft, Span, StatementDraft, Tokens
from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.codes import means_other, settle_codes
from onrecord.coding.events.confidence import FLOOR, confidence_of, density_of, explained
from onrecord.coding.events.contents import link_contents, share_roles
from onrecord.coding.events.contexts import add_contexts
from onrecord.coding.events.details import add_details, is_ahead, is_background
from onrecord.coding.events.domains import read_domains
from onrecord.coding.events.fillers import POLITICAL, Casting
from onrecord.coding.events.generic import is_generic
from onrecord.coding.events.joining import CHAINED, absorb, is_near, join_in_sentence, same_happening
from onrecord.coding.events.matching import cue_index
from onrecord.coding.events.modal_acts import find_modal_acts
from onrecord.coding.events.participants import is_alone, is_bare_supposition, is_public, on_stage, only_marks
from onrecord.coding.events.partners import set_apart
from onrecord.coding.events.roles import cast_noun, cast_verb, satisfied
from onrecord.coding.events.rows import RowWriter, reading_of
from onrecord.language.arguments import hanging_on
from onrecord.language.parse import Parse

_VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT"})
_REAL = ("happened", "ongoing")


def find_events(draft: Draft) -> None:
    """Fill `draft.events` from the cues of the codebook, in reading order; figures learn their events."""
    reader = _Reader(draft)
    for number in range(len(draft.parse.sentences)):
        reader.read_sentence(number)
    reader.finish()


class _Reader:
    """One report's reading: candidates sentence by sentence, rows as they are settled."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.table = draft.tables.events
        self.index = cue_index(self.table)
        self.casting = Casting(draft, self.index)
        self.domains = read_domains(draft, self.index)
        self.ordinary = self.domains.ordinary
        self.at: dict[int, EventDraft] = {}
        self.events_of: dict[int, list[EventDraft]] = defaultdict(list)
        self.definite: dict[int, bool] = {}
        self.rows = RowWriter(draft, self.casting, self.domains)

    def read_sentence(self, number: int) -> None:
        """Candidates of one sentence, their contents, statuses and codes, and the rows they come to."""
        found = self._candidates(number)
        if not found:
            return
        found.sort(key=lambda one: one.head)
        link_contents(self.parse, found)
        share_roles(found)
        earned = {id(one) for one in found if self._earned(one)}
        found = [one for one in found if id(one) in earned or self._may_join(one)]
        kept = {id(one) for one in found}
        for one in found:
            one.contents = [other for other in one.contents if id(other) in kept]
        for one in reversed(found):
            if one.contents:
                continue
            settle_codes(self.casting, self.table, one)
        for one in sorted((o for o in found if o.contents), key=_depth):
            settle_codes(self.casting, self.table, one)
        for one in found:
            self._settle_status(one)
        join_in_sentence(self.parse, found)
        self._write(number, found, earned)

    def finish(self) -> None:
        """Details for all rows, then the rows that tell one happening made one."""
        add_details(self.draft, self.index, self.at, self.events_of)
        add_contexts(self.parse, self.table.contexts, self.at, self.events_of)
        self._weigh()
        telling: dict[int, list[StatementDraft]] = defaultdict(list)
        for statement in self.draft.statements:
            for event in statement.events:
                telling[id(event)].append(statement)
        rows: list[EventDraft] = []
        for number in sorted(self.events_of):
            for event in self.events_of[number]:
                definite = self.definite[id(event)]
                near = takewhile(partial(is_near, self.parse, event), reversed(rows))
                told = (e for e in near if same_happening(self.parse, e, event, definite=definite))
                twin = next(told, None)
                if twin is not None and self.parse.sentence[twin.head] != number:
                    for one in (twin, event):
                        one.passages = one.passages or [self._passage(one)]
                    absorb(twin, event)
                    twin.confidence = max(twin.confidence or 0.0, event.confidence or 0.0)
                    _replace(telling, event, twin)
                else:
                    rows.append(event)
        unsure = {id(e) for e in rows if (e.confidence or 0.0) < FLOOR}
        self._forget(unsure)
        rows = [e for e in rows if id(e) not in unsure]
        for event in rows:
            event.why.note("confidence", explained(self.table.weights, event.grounds), self.parse.span(*event.trigger))
            if event.status == "happened" and is_ahead(event, self.draft.published):
                event.status = "planned"
                span = self.parse.span(*event.date.tokens) if event.date else None
                event.why.note("status", "planned: its day is still to come", span)
            event.background = is_background(event, self.draft.published)
        self.draft.events.extend(rows)

    def _weigh(self) -> None:
        """How sure each row is, now that all of the report's are known."""
        every = [event for events in self.events_of.values() for event in events]
        density = density_of(len(every), self.domains.size)
        for event in every:
            event.grounds += density
            event.confidence = confidence_of(self.table.weights, event.grounds)

    def _candidates(self, number: int) -> list[Candidate]:
        parse = self.parse
        first, after = parse.sentences[number]
        found: list[Candidate] = []
        taken: set[int] = set()
        nouns = []
        for i in range(first, after):
            if parse.pos[i] == "VERB" or (parse.pos[i] == "ADJ" and parse.dep[i] == "acomp"):
                one = self._match(i, number)
                if one is not None:
                    one = self._sharper(one, number)
                    found.append(one)
                    # The noun in "rejected a plea" is an event of its own, what the verb speaks of.
                    taken.update([one.head] if one.entry.content is not None else one.matched)
            elif parse.pos[i] in ("NOUN", "PROPN"):
                nouns.append(i)
        for i in reversed(nouns):
            if i not in taken and (self.index.nouns.get(parse.lemma[i]) or self.index.nouns.get(parse.lower[i])):
                one = self._match(i, number)
                if one is not None:
                    found.append(one)
                    taken.update(one.matched)
        found += find_modal_acts(self.casting, self.table, self.index, found)
        return found

    def _sharper(self, verb: Candidate, number: int) -> Candidate:
        """The noun in a verb's cue where it says more: "carried out a suicide attack" is the suicide attack."""
        for token in verb.matched:
            if token != verb.head and self.parse.pos[token] in ("NOUN", "PROPN"):
                noun = self._match(token, number)
                if noun is not None and noun.cue.before and noun.entry is not verb.entry:
                    same = noun.codes.type == verb.codes.type
                    if same and noun.codes.mode and not verb.codes.mode and noun.support == verb.head:
                        return noun
        return verb

    def _match(self, token: int, number: int) -> Candidate | None:
        if self.parse.dep[token] in ("amod", "compound") and self.parse.pos[token] == "VERB":
            return None
        best: Candidate | None = None
        unsure: Candidate | None = None
        for match in self.index.matches(self.parse, token):
            entry = self.table.entries[match.cue.entry]
            if number in self.ordinary and not entry.plain:
                continue
            if match.cue.kind == "noun" and only_marks(self.parse, token):
                continue
            one = Candidate(entry, match.cue, match.head, match.tokens, entry.codes)
            fits = cast_verb(self.casting, one) if match.cue.kind == "verb" else cast_noun(self.casting, one)
            if fits and entry.unless and means_other(self.casting, one):
                continue
            if fits and best is None and not _stands(one):
                unsure = unsure or one
                continue
            if fits and best is None:
                best = one
                if entry.content is None or not (entry.content.types or entry.content.needed):
                    break
            elif fits and best is not None and entry is not best.entry:
                best.rivals.append(one)
        return best or unsure

    def _earned(self, one: Candidate) -> bool:
        """Has a candidate the roles its entry asks for, or is it what a verbal event speaks of?"""
        rule = one.entry.content
        if rule is not None and rule.needed and not one.contents:
            return False
        if self.domains.short and self.parse.sentence[one.head] in self.domains.everyday and not on_stage(one):
            return False  # in a longer report the confidence weighs what else it tells
        if self.domains.quiet and one.codes.type != "PROTEST" and not is_public(one):
            return False
        if one.entry.mutual:
            _make_mutual(one)
            one.mutual = True
            _sides(self.casting, one)
            if one.cue.kind == "verb" and is_alone(self.parse, one):
                return False
        if one.entry.plain and self.parse.sentence[one.head] in self.ordinary:
            return any(f.actor is not None and f.actor.kind in POLITICAL for f in (*one.actors, *one.recipients))
        if rule is not None and any(f.actor for f in one.actors) and any(_stands(c) for c in one.contents):
            return True
        spoken_of = one.speaker is not None and satisfied(one.speaker.entry, one.speaker.actors, one.speaker.recipients)
        if satisfied(one.entry, one.actors, one.recipients) and not (
            one.cue.weak and not any(f.actor for f in (*one.actors, *one.recipients))
        ):
            return True
        return spoken_of

    def _settle_status(self, one: Candidate) -> None:
        reading = reading_of(self.parse, one)
        one.status = reading.status
        if reading.ground == "try" and one.codes.mode == "riot":
            one.status = "happened"  # who tried to storm a parliament has rioted
        rule = one.speaker.entry.content if one.speaker is not None else None
        if one.codes.type == "REQUEST" and one.speaker is not None and one.speaker.codes.type in ("REJECT", "CONCEDE"):
            one.status = "happened"  # what was refused or granted has been asked
        elif rule is not None and rule.status and one.status in _REAL and one.codes.type != "REQUEST":
            one.status = rule.status

    def _may_join(self, one: Candidate) -> bool:
        """May a noun without roles still name the happening that another word tells ("a bombing killed two")?"""
        number = self.parse.sentence[one.head]
        ordinary = number in self.ordinary or number in self.domains.everyday
        return one.cue.kind == "noun" and one.entry.codes.type in CHAINED and one.entry.content is None and not ordinary

    def _write(self, number: int, found: list[Candidate], earned: set[int]) -> None:
        groups: dict[int, list[Candidate]] = {}
        for one in found:
            top = one
            while top.part_of is not None and top.part_of is not one:
                top = top.part_of
            groups.setdefault(id(top), []).append(one)
        tops = {id(one): one for one in found}
        for key, members in groups.items():
            if not any(id(m) in earned for m in members):
                continue
            if is_bare_supposition(tops[key], members) or is_generic(self.parse, self.index, tops[key]):
                continue
            for member in members:
                if member.mutual and member.entry.mutual:
                    set_apart(member)
            event = self.rows.write(tops[key], members)
            self.definite[id(event)] = _is_definite(self.parse, tops[key])
            self.events_of[number].append(event)
            for member in members:
                for token in (*member.matched, member.predicate):
                    self.at.setdefault(token, event)
            for member in members:
                statement = self.draft.statement_cued_by(member.matched)
                if statement is not None and event.type in _VERBAL:
                    event.performed_by = statement
        self.events_of[number].sort(key=lambda e: e.trigger)
        for event in self.events_of[number]:
            for statement in self.draft.statements_over(event.head):
                if event not in statement.events:
                    statement.events.append(event)

    def _passage(self, event: EventDraft) -> Span:
        first, after = self.parse.sentences[self.parse.sentence[event.head]]
        return self.parse.span(first, after)

    def _forget(self, unsure: set[int]) -> None:
        """Leave out rows that are too unsure: nothing may point at them."""
        for statement in self.draft.statements:
            statement.events = [e for e in statement.events if id(e) not in unsure]
        for figure in self.draft.figures:
            if id(figure.event) in unsure:
                figure.event = None


def _replace(telling: dict[int, list[StatementDraft]], old: EventDraft, new: EventDraft) -> None:
    """Let the statements that tell one row tell another instead; `telling` has them by the row."""
    for statement in telling.pop(id(old), ()):
        kept = [e for e in statement.events if e is not old]
        if new not in kept:
            kept.append(new)
            telling[id(new)].append(statement)
        statement.events = kept


def _stands(one: Candidate) -> bool:
    return satisfied(one.entry, one.actors, one.recipients)


def _make_mutual(one: Candidate) -> None:
    known = {f.token for f in one.actors}
    one.actors = [*one.actors, *(f for f in one.recipients if f.token not in known)]
    one.recipients = list(one.actors)


def _sides(casting: Casting, one: Candidate) -> None:
    """Where one noun stands for several sides ("ministers from Chad and Mali", "Indian and Chinese soldiers"), each."""
    sides = [f for f in one.actors if f.actor is not None]
    if len(sides) != 1:
        return
    parse = casting.draft.parse
    for path in ("from", "of", "modifier"):
        inner = [n for name, n in hanging_on(parse, sides[0].token) if name == path]
        found = [f for f in (casting.filler(n, path) for n in inner) if f.actor is not None]
        if len(inner) > 1 and len(found) > 1:
            one.actors = [f for f in one.actors if f.actor is None] + found
            return


def _is_definite(parse: Parse, one: Candidate) -> bool:
    """Is the mention one that points back: "the attack", "this raid", "Monday's talks"?

    "The killings that took place in Goma" points nowhere: it tells by itself which are meant.
    """
    told = (v for v in parse.all_children(one.head, "relcl") if parse.lemma[v] in _TAKES_PLACE)
    if any(parse.lower[c] == "in" for v in told for c in parse.children[v]):
        return False
    return one.cue.kind == "noun" and any(parse.lower[c] in _POINTING for c in parse.children[one.head])


_TAKES_PLACE = frozenset({"take", "occur", "happen"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their"})


def _depth(one: Candidate) -> int:
    """How far contents go down below a verbal event: the lowest are coded first."""
    depth, level, seen = 0, one.contents, {id(one)}
    while level and depth < 6:
        depth += 1
        level = [c for o in level if id(o) not in seen for c in o.contents]
    return depth


__all__ = ["Tokens", "find_events"]
