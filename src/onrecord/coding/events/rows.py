"""Candidates that tell one happening as a row: who stands in its roles, and why."""

import re

from onrecord.coding.draft import ActorDraft, Draft, EventDraft, Mention
from onrecord.coding.events.candidate import Candidate, Filler
from onrecord.coding.events.confidence import grounds_of
from onrecord.coding.events.domains import Domains
from onrecord.coding.events.fillers import Casting
from onrecord.language.arguments import hanging_on
from onrecord.language.parse import Parse
from onrecord.language.status import StatusReading, read_status

_REAL = ("happened", "ongoing")
_STRUCK = frozenset({"object", "to", "on", "at", "against", "of", "in", "into"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_PAST = frozenset({"ago", "earlier", "before"})
_PATHS = {
    "subject": "subject", "object": "object", "by": "after by", "genitive": "genitive", "modifier": "stands before it",
    "dative": "given to",
}  # fmt: skip


class RowWriter:
    """Writes the rows of one report."""

    def __init__(self, draft: Draft, casting: Casting, domains: Domains) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.casting = casting
        self.domains = domains
        self.stand_ins: dict[int, ActorDraft] = {}
        self.known = {id(actor) for actor in draft.actors}

    def write(self, top: Candidate, members: list[Candidate]) -> EventDraft:
        """One row of a happening's candidates, the first of which gives its type and status."""
        ordered = [top, *(m for m in members if m is not top)]
        actors = _actors([f for m in ordered for f in m.actors])
        recipients = _actors([f for m in ordered for f in m.recipients])
        usual = None
        if not actors and top.entry.usual and top.status in _REAL and not any(f.open for f in top.actors):
            usual = self.casting.nearby(top.entry.usual, top.head)
            if usual is not None and (
                usual in recipients or self._is_abroad(top.head, usual) or self._is_of_another_day(top.head, usual)
            ):
                usual = None
            if usual is not None:
                actors = [usual]
        if not recipients and not self._is_own_doing(top.predicate):
            places = [f for m in ordered for f in m.recipients if f.place is not None and f.path in _STRUCK]
            recipients = [a for a in (self._stand_in(f) for f in places) if a is not None]
        mutual = top.mutual and len(actors) > 1
        if not mutual:
            recipients = [r for r in recipients if r not in actors]
        for actor in (*actors, *recipients):
            self._admit(actor)
        codes = top.codes
        event = EventDraft(
            entry=top.entry.id, type=codes.type, trigger=top.tokens, head=top.head, mode=codes.mode,
            contexts=list(codes.contexts), cameo=codes.cameo, status=top.status, reciprocal=mutual,
            actors=actors, recipients=actors[:] if mutual else recipients,
            mentions=sorted({m.tokens for m in members}),
        )  # fmt: skip
        event.grounds = grounds_of(self.parse, top, actors, recipients, self.domains)
        self._note(event, top)
        if usual is not None:
            event.why.note("actors", f"{usual.name}: not told; whose office it is, and named nearby")
        return event

    def _is_of_another_day(self, deed: int, usual: ActorDraft) -> bool:
        """Was a deed done in a year told beside it, or years ago, and not by those of the story: "in 2012 she was held"?"""
        parse, number = self.parse, self.parse.sentence[deed]
        first, after = parse.sentences[number]
        if any(first <= m.head < after for m in usual.mentions):
            return False
        return any(
            _YEAR.fullmatch(parse.words[t]) or (parse.lower[t] in ("years", "decades") and parse.lower[t + 1] in _PAST)
            for t in range(first, after - 1)
        )

    def _is_own_doing(self, verb: int) -> bool:
        """Is a deed done to the doer: "shot himself on the island"?"""
        done_to = self.parse.child(verb, "dobj")
        return done_to is not None and self.parse.lower[done_to].endswith(("self", "selves"))

    def _is_abroad(self, deed: int, usual: ActorDraft) -> bool:
        """Was a deed done where these have no say: "detention and torture in Syria's jails" by no police of Samos?"""
        parse = self.parse
        tops = [deed, *(c for c in parse.children[deed] if parse.dep[c] == "conj")]
        for _, place in (pair for top in tops for pair in hanging_on(parse, top) if pair[0] in ("in", "at")):
            for t in (place, *parse.children[place]):
                there = self.casting.filler(t, "in").actor
                if there is not None and there.kind == "state" and there.country != usual.country:
                    return True
        return False

    def _admit(self, actor: ActorDraft) -> None:
        """Give a state that was told of only as a place or an adjective its row: here it acts or is acted on."""
        if id(actor) not in self.known:
            self.known.add(id(actor))
            self.draft.actors.append(actor)

    def _stand_in(self, filler: Filler) -> ActorDraft | None:
        """A place that alone stands for those who are struck or visited there, as an actor of its country."""
        place = filler.place
        if place is None or place.country is None:
            return None
        known = self.stand_ins.get(id(place))
        if known is None:
            known = ActorDraft(name=place.name, country=place.country, code=place.country)
            known.why.note("name", "a place that stands for its people or rulers")
            self.stand_ins[id(place)] = known
        if not known.has_head(filler.token):
            first = next((t for t in place.mentions if t[0] <= filler.token < t[1]), (filler.token, filler.token + 1))
            mention = Mention(first, filler.token, "metonym", known)
            known.mentions.append(mention)
            self.draft.mention_of.setdefault(filler.token, mention)
        return known

    def _note(self, event: EventDraft, top: Candidate) -> None:
        parse, why = self.parse, event.why
        why.entry, why.cue = top.entry.id, top.cue.said
        for name, fillers in (("actors", top.actors), ("recipients", top.recipients)):
            for f in fillers:
                if f.actor is not None:
                    why.note(
                        name,
                        f"{f.actor.name}: {_PATHS.get(f.path, 'after ' + f.path)}",
                        parse.span(f.token, f.token + 1),
                    )
        reading = reading_of(parse, top)
        if top.status != reading.status and top.speaker is not None:
            why.note(
                "status", f"{top.status}: what “{top.speaker.cue.said}” speaks of", parse.span(*top.speaker.tokens)
            )
        else:
            why.note(
                "status", f"{reading.status}: {reading.reason}", parse.span(*reading.tokens) if reading.tokens else None
            )


def reading_of(parse: Parse, one: Candidate) -> StatusReading:
    """The status of a candidate, and why: its verb's, else what that verb says of its noun ("promised sanctions")."""
    reading = read_status(parse, one.predicate)
    if one.support is not None and reading.status in _REAL:
        inner = read_status(parse, one.head)
        return reading if inner.status in _REAL else inner
    return reading


def _actors(fillers: list[Filler]) -> list[ActorDraft]:
    found: list[ActorDraft] = []
    for f in fillers:
        if f.actor is not None and not any(f.actor is a for a in found):
            found.append(f.actor)
    return found
