"""Accounts: each report's version of an event, flattened from its record so that two of them can be compared."""

import re
from dataclasses import dataclass, field
from datetime import date

from onrecord.merging.stems import stem
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.keys import row_keys
from onrecord.records.place import Place
from onrecord.records.record import Record

_WORDS = re.compile(r"[^\W\d_]+")
_BEFORE = 60
"""Code points before a trigger in which "a second", "another" speaks of it."""
_FURTHER = re.compile(r"\b(second|third|fourth|fifth|another|new|fresh|further)\b[^.;,]*$", re.IGNORECASE)
_STATE_KINDS = frozenset(("state", "government", "officials", "military", "police", "intelligence", "parliament"))


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in an account: `name` as told, `known` the registry's id, `state` the country it acts for, if any."""

    name: str
    known: str | None
    state: str | None
    kind: str | None
    words: frozenset[str]


@dataclass(slots=True)
class Account:
    """One event of one report. Days are ordinals (`date.toordinal`), null where unknown; `words` the trigger's stems;
    `further` where the report calls it a second or another one; `sources` whose word it is."""

    report: str
    event: str
    key: str
    row: Event
    words: frozenset[str]
    cue: str
    published: int | None = None
    when: str | None = None
    publisher: str | None = None
    earliest: int | None = None
    latest: int | None = None
    further: bool = False
    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    sure_of_place: bool = True
    """False where the places are only those its sentence names."""
    figures: list[Figure] = field(default_factory=list)
    figure_sources: dict[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    claims: list[tuple[str, str, str]] = field(default_factory=list)
    """(party, basis, source) of roles that rest on somebody's word."""

    @property
    def name(self) -> str:
        """REPORT#ID."""
        return f"{self.report}#{self.event}"

    @property
    def countries(self) -> set[str]:
        """Countries of its places."""
        return {place.country for place in self.places if place.country}


def accounts_of(record: Record) -> list[Account]:
    """The accounts of a record's events, in their order."""
    reader = _Reader(record)
    return [reader.account(event) for event in record.events]


def ordinal(day: str | None) -> int | None:
    """The ordinal of an ISO day or time; null for what is none."""
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


class _Reader:
    def __init__(self, record: Record) -> None:
        self.record = record
        self.keys = row_keys(record)
        self.parties = {a.id: a for a in record.actors}
        self.places = {p.id: p for p in record.places}
        self.figures = {f.id: f for f in record.figures}
        self.statements = {s.id: s for s in record.statements}

    def account(self, event: Event) -> Account:
        report = self.record.report
        cue = report.text[event.trigger.start : event.trigger.end].lower()
        before = report.text[max(0, event.trigger.start - _BEFORE) : event.trigger.start]
        figures = [self.figures[i] for i in event.figures if i in self.figures]
        places = [self.places[i] for i in event.places if i in self.places]
        return Account(
            report=report.id,
            event=event.id,
            key=self.keys[event.id],
            row=event,
            words=frozenset(stem(w) for w in _WORDS.findall(cue)),
            cue=cue,
            published=ordinal(report.published),
            when=report.published,
            publisher=report.publisher,
            earliest=ordinal(event.earliest),
            latest=ordinal(event.latest),
            further=_FURTHER.search(before) is not None,
            actors=[self._party(i) for i in event.actors if i in self.parties],
            recipients=[self._party(i) for i in event.recipients if i in self.parties],
            places=places or self._beside(event),
            sure_of_place=bool(places),
            figures=figures,
            figure_sources={f.id: self._speaker(f.statement) for f in figures},
            sources=self._sources(event),
            claims=[
                (self.parties[r.actor].name, r.basis, self._speaker(r.statement))
                for r in event.roles
                if r.actor in self.parties and r.role == "actor"
            ],
        )

    def _beside(self, event: Event) -> list[Place]:
        """Precise places that the sentence of an event without a place names."""
        here = next((s for s in self.record.sentences if s.start <= event.trigger.start < s.end), event.trigger)
        return [
            place
            for place in self.record.places
            if place.precision in ("point", "city", "admin2")
            and any(here.start <= m.start < here.end for m in place.mentions)
        ]

    def _party(self, actor: str) -> Party:
        row = self.parties[actor]
        state = row.country if row.kind in _STATE_KINDS else None
        words = frozenset(w.lower() for w in _WORDS.findall(row.name) if len(w) > 2)
        return Party(row.name, row.known, state, row.kind, words)

    def _speaker(self, statement: str | None) -> str:
        """Who says it: the speaker's registered id or name; the report itself where nobody is named."""
        said = self.statements.get(statement or "")
        if said is None:
            return "report"
        for actor in said.speakers:
            if actor in self.parties:
                return self.parties[actor].known or self.parties[actor].name.lower()
        return said.speaker[0].text.lower() if said.speaker else "report"

    def _sources(self, event: Event) -> list[str]:
        told = [
            s.id for s in self.record.statements if event.id in s.events and s.act not in ("deny", "demand", "plan")
        ]
        told += [a.statement for a in event.assertions if a.statement and a.status not in ("denied", "did not happen")]
        return sorted({self._speaker(s) for s in told}) or ["report"]
