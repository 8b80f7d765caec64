"""Drafts to rows: ids in reading order, tokens to code points, references to ids."""

from collections.abc import Iterable, Sequence
from typing import Any

from onrecord.coding.draft import Draft, Tokens, Why
from onrecord.language.parse import Parse
from onrecord.records.actor import Actor, Tie
from onrecord.records.date import Date
from onrecord.records.deed import Deed
from onrecord.records.event import Assertion, Event, Role
from onrecord.records.evidence import Evidence
from onrecord.records.figure import Figure
from onrecord.records.link import Link
from onrecord.records.outcome import Outcome
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.report import Coder
from onrecord.records.statement import Statement

# Row letters, in the order of the record's lists: an id is its letter and its number in reading order.
_LETTERS = {
    "actors": "a", "dates": "d", "places": "p", "figures": "f", "events": "e",
    "statements": "s", "positions": "o", "links": "l", "outcomes": "u", "deeds": "h",
}  # fmt: skip


def assemble(draft: Draft, coder: Coder) -> tuple[Record, list[Evidence]]:
    """The finished record of a draft, and the evidence kept beside it."""
    ids = _Ids(draft)
    parse = draft.parse
    evidence = [
        Evidence(row=ids.of(item), entry=item.why.entry, cue=item.why.cue, reasons=item.why.reasons)
        for kind in _LETTERS
        for item in getattr(draft, kind)
        if _says_something(item.why)
    ]
    record = Record(
        report=draft.report,
        coder=coder,
        sentences=[Passage(*parse.span(first, after)) for first, after in parse.sentences],
        actors=[_actor(a, ids, parse) for a in draft.actors],
        dates=[_date(d, ids, parse) for d in draft.dates],
        places=[_place(p, ids, parse) for p in draft.places],
        figures=[_figure(f, ids, parse) for f in draft.figures],
        events=[_event(e, ids, parse) for e in draft.events],
        statements=[_statement(s, ids, parse) for s in draft.statements],
        positions=[_position(p, ids) for p in draft.positions],
        links=[_link(k, ids) for k in draft.links],
        outcomes=[_outcome(o, ids) for o in draft.outcomes],
        deeds=[_deed(h, ids, parse) for h in draft.deeds],
        problems=draft.problems,
    )
    return record, evidence


class _Ids:
    """The id of each draft that is a row of this record."""

    def __init__(self, draft: Draft) -> None:
        self._ids: dict[int, str] = {}
        for kind, letter in _LETTERS.items():
            for number, item in enumerate(getattr(draft, kind), start=1):
                self._ids[id(item)] = f"{letter}{number}"

    def of(self, item: object) -> str:
        return self._ids[id(item)]

    def maybe(self, item: object | None) -> str | None:
        return None if item is None else self._ids.get(id(item))

    def all(self, items: Iterable[object]) -> list[str]:
        """Ids without repeats, in order; what is no row of this record is left out."""
        return list(dict.fromkeys(self._ids[id(item)] for item in items if id(item) in self._ids))


def _says_something(why: Why) -> bool:
    return bool(why.entry or why.cue or why.reasons)


def _passages(parse: Parse, tokens: Sequence[Tokens]) -> list[Passage]:
    return [Passage(*parse.span(first, after)) for first, after in tokens]


def _actor(a: Any, ids: _Ids, parse: Parse) -> Actor:
    ties = [
        Tie(kind=t.kind, to=ids.of(t.to), title=t.title, passages=[Passage(*p) for p in t.passages])
        for t in a.ties
        if ids.maybe(t.to)
    ]
    return Actor(
        id=ids.of(a), name=a.name, kind=a.kind, country=a.country, sectors=list(a.sectors), code=a.code, role=a.role,
        known=a.known, ties=ties, mentions=_passages(parse, [m.tokens for m in a.mentions]),
    )  # fmt: skip


def _date(d: Any, ids: _Ids, parse: Parse) -> Date:
    start, end = parse.span(*d.tokens)
    return Date(id=ids.of(d), start=start, end=end, timex=d.timex, kind=d.kind, earliest=d.earliest, latest=d.latest)


def _place(p: Any, ids: _Ids, parse: Parse) -> Place:
    return Place(
        id=ids.of(p), name=p.name, country=p.country, admin1=p.admin1, admin2=p.admin2, geonameid=p.geonameid,
        lat=p.lat, lon=p.lon, precision=p.precision, mentions=_passages(parse, p.mentions),
    )  # fmt: skip


def _figure(f: Any, ids: _Ids, parse: Parse) -> Figure:
    start, end = parse.span(*f.tokens)
    return Figure(
        id=ids.of(f), start=start, end=end, measure=f.measure, point=f.point, low=f.low, high=f.high,
        low_open=f.low_open, high_open=f.high_open, approximate=f.approximate, unit=f.unit, subject=f.subject,
        places=ids.all(f.places), date=ids.maybe(f.date), since=f.since, until=f.until, scope=f.scope,
        status=f.status, part_of=ids.maybe(f.part_of), event=ids.maybe(f.event), statement=ids.maybe(f.statement),
    )  # fmt: skip


def _event(e: Any, ids: _Ids, parse: Parse) -> Event:
    roles = [
        Role(actor=ids.of(r.actor), role=r.role, basis=r.basis, statement=ids.maybe(r.statement))
        for r in e.roles
        if ids.maybe(r.actor)
    ]
    assertions = [Assertion(statement=ids.maybe(s), status=status) for s, status in e.assertions]
    passages = e.passages or [parse.span(*parse.sentences[parse.sentence[e.head]])]
    mentions = e.mentions or [e.trigger]
    return Event(
        id=ids.of(e), entry=e.entry, type=e.type, mode=e.mode, contexts=list(e.contexts), cameo=e.cameo,
        status=e.status, background=e.background, reciprocal=e.reciprocal, count=ids.maybe(e.count),
        actors=ids.all(e.actors), recipients=ids.all(e.recipients), roles=roles, assertions=assertions,
        instruments=list(e.instruments), date=ids.maybe(e.date), earliest=e.date.earliest if e.date else None,
        latest=e.date.latest if e.date else None, places=ids.all(e.places), figures=ids.all(e.figures),
        performed_by=ids.maybe(e.performed_by), confidence=e.confidence, trigger=Passage(*parse.span(*e.trigger)),
        mentions=_passages(parse, mentions), passages=[Passage(*span) for span in passages],
    )  # fmt: skip


def _statement(s: Any, ids: _Ids, parse: Parse) -> Statement:
    return Statement(
        id=ids.of(s), speakers=ids.all(s.speakers), speaker=_passages(parse, s.speaker),
        cue=_passages(parse, s.cue), content=_passages(parse, s.content), uttered=s.uttered, manner=s.manner,
        act=s.act, footing=s.footing, audience=s.audience, addressees=ids.all(s.addressees),
        date=ids.maybe(s.date), medium=s.medium, within=ids.maybe(s.within), events=ids.all(s.events),
        confidence=s.confidence,
    )  # fmt: skip


def _position(p: Any, ids: _Ids) -> Position:
    return Position(
        id=ids.of(p), holder=ids.of(p.holder), topic=p.topic, axis=p.axis, objects=ids.all(p.objects),
        places=ids.all(p.places), stance=p.stance, basis=p.basis, audience=p.audience, date=ids.maybe(p.date),
        condition=p.condition, reason=p.reason, statement=ids.maybe(p.statement), event=ids.maybe(p.event),
        passages=[Passage(*span) for span in p.passages],
    )  # fmt: skip


def _link(k: Any, ids: _Ids) -> Link:
    return Link(
        id=ids.of(k), source=ids.of(k.source), target=ids.of(k.target), kind=k.kind,
        statement=ids.maybe(k.statement), passages=[Passage(*span) for span in k.passages],
    )  # fmt: skip


def _outcome(o: Any, ids: _Ids) -> Outcome:
    return Outcome(
        id=ids.of(o), of=ids.of(o.of), by=ids.maybe(o.by), outcome=o.outcome, date=ids.maybe(o.date),
        statement=ids.maybe(o.statement), passages=[Passage(*span) for span in o.passages],
    )  # fmt: skip


def _deed(h: Any, ids: _Ids, parse: Parse) -> Deed:
    return Deed(
        id=ids.of(h), trigger=Passage(*parse.span(*h.trigger)), actors=ids.all(h.actors),
        passages=[Passage(*span) for span in h.passages],
    )  # fmt: skip
