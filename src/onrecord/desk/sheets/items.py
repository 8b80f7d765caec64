"""The rows of one report as a list to read down: what each says in a line, and its facts when one asks for more."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.desk.sheets.segmenting import Kind
from onrecord.desk.summaries import in_a_line, told_figure
from onrecord.records.actor import Actor
from onrecord.records.deed import Deed
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.link import Link
from onrecord.records.outcome import Outcome
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.statement import Statement


class Fact(NamedTuple):
    """One thing known of a row. `leads` is what the words lead to: "row", "actor" or "topic", and its name."""

    label: str
    words: str
    leads: tuple[str, str] | None = None


class Item(NamedTuple):
    """A row in a line. `head` is what it is, `who` whose it is, `badges` what sets it apart; `words` are its own words in
    the report; `start` is where they begin, to read by."""

    row: str
    kind: Kind
    start: int
    head: str
    who: str
    badges: tuple[str, ...]
    words: str
    facts: tuple[Fact, ...]


_LONGEST = 160


class Items:
    """Every row of a record as items: `items.all()` by kind, in the order of reading.

    `known`: actor id -> the known actor it is over all reports; an actor that is in no other report leads to itself.
    """

    def __init__(self, record: Record, known: Mapping[str, str]) -> None:
        self._record, self._known = record, known
        self._text = record.report.text
        self._actors = {a.id: a for a in record.actors}
        self._places = {p.id: p for p in record.places}
        self._dates = {d.id: d for d in record.dates}
        self._rows: dict[str, Event | Statement | Figure | Position] = {
            row.id: row for rows in (record.events, record.statements, record.figures, record.positions) for row in rows
        }

    def all(self) -> dict[str, list[Item]]:
        """Kind in the plural -> its items; kinds without any are left out."""
        record = self._record
        kinds: tuple[tuple[str, Iterable[object], Callable[..., Item]], ...] = (
            ("events", record.events, self._event),
            ("statements", record.statements, self._statement),
            ("positions", record.positions, self._position),
            ("figures", record.figures, self._figure),
            ("links", record.links, self._link),
            ("outcomes", record.outcomes, self._outcome),
            ("deeds", record.deeds, self._deed),
            ("actors", record.actors, self._actor),
            ("places", record.places, self._place),
        )
        found = {name: [make(row) for row in rows] for name, rows, make in kinds}
        return {name: sorted(items, key=lambda i: (i.start, i.row)) for name, items in found.items() if items}

    def _event(self, event: Event) -> Item:
        doers, others = self._names(event.actors), self._names(event.recipients)
        arrow = " ↔ " if event.reciprocal else " → "
        if event.reciprocal and event.actors == event.recipients:
            who = " ↔ ".join(self._names(event.actors))
        else:
            who = (", ".join(doers) or "?") + (arrow + ", ".join(others) if others else "")
        badges: list[str] = [event.status] if event.status != "happened" else []
        badges += ["background"] if event.background else []
        facts = [
            Fact("type", " · ".join(w for w in (event.type, event.mode, event.cameo and f"CAMEO {event.cameo}") if w)),
            Fact("status", event.status),
            *self._people("actors", event.actors),
            *self._people("recipients", event.recipients),
            *(
                Fact(f"{role.role} {role.basis}", f"{self._name(role.actor)}, on the word of {self._said(role.statement)}",
                     ("row", role.statement) if role.statement else None)
                for role in event.roles
            ),
            *(
                Fact(f"{one.status}, says", self._said(one.statement), ("row", one.statement) if one.statement else None)
                for one in event.assertions
                if one.statement or len(event.assertions) > 1
            ),
            *self._days(event.earliest, event.latest, event.date),
            *(Fact("place", self._where(place), ("row", place)) for place in event.places),
            *(Fact("figure", self._line(one), ("row", one)) for one in event.figures),
            *([Fact("how many", self._line(event.count), ("row", event.count))] if event.count else []),
            *([Fact("done by", self._line(event.performed_by), ("row", event.performed_by))] if event.performed_by else []),
            *(Fact("told by", self._line(s.id), ("row", s.id)) for s in self._record.statements if event.id in s.events),
            *([Fact("with", ", ".join(event.instruments))] if event.instruments else []),
            *([Fact("contexts", ", ".join(event.contexts).replace("_", " "))] if event.contexts else []),
            *self._sure(event.confidence),
        ]  # fmt: skip
        head = f"{event.type} {event.mode}" if event.mode else event.type
        return self._item(event.id, "event", head, who, badges, [event.trigger], event.passages, facts)

    def _statement(self, said: Statement) -> Item:
        badges = [said.footing] if said.footing else [] if said.uttered else ["not uttered"]
        badges += ["in private"] if said.audience == "private" else []
        facts = [
            *self._people("speakers", said.speakers),
            Fact("footing", said.footing or "unknown"),
            *([Fact("manner", said.manner)] if said.manner else []),
            *([Fact("audience", said.audience)] if said.audience != "unknown" else []),
            *self._people("addressees", said.addressees),
            *self._days(None, None, said.date),
            *([Fact("medium", said.medium)] if said.medium else []),
            *([Fact("told within", self._line(said.within), ("row", said.within))] if said.within else []),
            *(Fact("tells of", self._line(one), ("row", one)) for one in said.events),
            *self._sure(said.confidence),
        ]
        return self._item(
            said.id, "statement", said.act, self._speaker(said), badges, said.cue or said.speaker, said.content, facts
        )

    def _position(self, row: Position) -> Item:
        badges: list[str] = [row.basis] if row.basis != "said" else []
        badges += [row.audience] if row.audience != "unknown" else []
        facts = [
            *self._people("holder", [row.holder]),
            Fact("topic", row.topic, ("topic", row.topic)),
            Fact("stance", row.stance),
            Fact("basis", row.basis),
            Fact("audience", row.audience),
            *([Fact("condition", row.condition)] if row.condition else []),
            *([Fact("reason", row.reason)] if row.reason else []),
            *self._days(None, None, row.date),
            *([Fact("said in", self._line(row.statement), ("row", row.statement))] if row.statement else []),
            *([Fact("shown by", self._line(row.event), ("row", row.event))] if row.event else []),
        ]
        head = f"{row.stance}: {row.topic}" if row.stance != "open" else f"open on {row.topic}"
        return self._item(row.id, "position", head, self._name(row.holder), badges, row.passages, row.passages, facts)

    def _figure(self, row: Figure) -> Item:
        badges = [w for w in (row.scope, row.status if row.status != "happened" else None) if w and w != "total"]
        facts = [
            Fact("measure", row.measure),
            *([Fact("counted", row.unit)] if row.unit else []),
            *([Fact("of", row.subject)] if row.subject else []),
            *([Fact("scope", row.scope)] if row.scope else []),
            *self._days(row.since, row.until, row.date),
            *(Fact("place", self._where(place), ("row", place)) for place in row.places),
            *([Fact("part of", self._line(row.part_of), ("row", row.part_of))] if row.part_of else []),
            *([Fact("event", self._line(row.event), ("row", row.event))] if row.event else []),
            *([Fact("on the word of", self._said(row.statement), ("row", row.statement))] if row.statement else []),
        ]
        counted = row.unit if row.measure in ("other", "money", "percent") else row.measure
        here = Passage(row.start, row.end)
        return self._item(row.id, "figure", f"{told_figure(row)} {counted or ''}".strip(),
                          row.unit or "" if counted != row.unit else "", badges, [here], [here], facts)  # fmt: skip

    def _link(self, row: Link) -> Item:
        facts = [
            Fact("later", self._line(row.source), ("row", row.source)),
            Fact("earlier", self._line(row.target), ("row", row.target)),
            *([Fact("on the word of", self._said(row.statement), ("row", row.statement))] if row.statement else []),
        ]
        who = f"{self._line(row.source)} ⟵ {self._line(row.target)}"
        return self._item(row.id, "link", row.kind, who, [], row.passages, row.passages, facts)

    def _outcome(self, row: Outcome) -> Item:
        facts = [
            Fact("of", self._line(row.of), ("row", row.of)),
            *([Fact("shown by", self._line(row.by), ("row", row.by))] if row.by else []),
            *self._days(None, None, row.date),
            *([Fact("on the word of", self._said(row.statement), ("row", row.statement))] if row.statement else []),
        ]
        return self._item(row.id, "outcome", row.outcome, self._line(row.of), [], row.passages, row.passages, facts)

    def _deed(self, row: Deed) -> Item:
        facts = self._people("actors", row.actors)
        who = ", ".join(self._names(row.actors))
        return self._item(row.id, "deed", "deed", who, [], [row.trigger], row.passages, facts)

    def _actor(self, row: Actor) -> Item:
        facts = [
            *(
                [Fact("page", f"{row.name} in all reports", ("actor", self._known[row.id]))]
                if row.id in self._known
                else []
            ),
            *([Fact("kind", row.kind)] if row.kind else []),
            *([Fact("role", row.role)] if row.role else []),
            *([Fact("country", row.country)] if row.country else []),
            *([Fact("code", row.code)] if row.code else []),
            *(
                Fact(tie.kind, self._name(tie.to) + (f" ({tie.title})" if tie.title else ""), ("row", tie.to))
                for tie in row.ties
            ),
        ]
        badges = [w for w in (row.country,) if w]
        return self._item(
            row.id, "actor", row.name, row.role or row.kind or "", badges, row.mentions, row.mentions, facts
        )

    def _place(self, row: Place) -> Item:
        at = f"{row.lat:.2f}, {row.lon:.2f}" if row.lat is not None and row.lon is not None else ""
        facts = [
            *([Fact("in", ", ".join(w for w in (row.admin2, row.admin1, row.country) if w))] if row.country else []),
            *([Fact("coordinate", f"{at} (of the {row.precision or 'place'})")] if at else []),
        ]
        return self._item(row.id, "place", row.name, row.precision or "", [], row.mentions, row.mentions, facts)

    def _item(
        self, row: str, kind: Kind, head: str, who: str, badges: Iterable[str], at: list[Passage],
        told: list[Passage], facts: Iterable[Fact],
    ) -> Item:  # fmt: skip
        first = (at or told or [Passage(0, 0)])[0]
        words = " … ".join(in_a_line(self._text[p.start : p.end]) for p in (told or at))
        words = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
        return Item(row, kind, first.start, head, who, tuple(badges), words, tuple(facts))

    def _name(self, actor: str) -> str:
        return self._actors[actor].name if actor in self._actors else "?"

    def _names(self, actors: Iterable[str]) -> list[str]:
        return [self._name(actor) for actor in actors]

    def _people(self, label: str, actors: Iterable[str]) -> Iterator[Fact]:
        for actor in actors:
            if found := self._actors.get(actor):
                leads = ("actor", self._known[actor]) if actor in self._known else ("row", actor)
                yield Fact(label.removesuffix("s"), found.name, leads)

    def _speaker(self, said: Statement) -> str:
        told = ", ".join(self._names(said.speakers))
        return told or " ".join(in_a_line(self._text[p.start : p.end]) for p in said.speaker) or "?"

    def _said(self, statement: str | None) -> str:
        found = self._rows.get(statement or "")
        return self._speaker(found) if isinstance(found, Statement) else "the report itself"

    def _where(self, place: str) -> str:
        found = self._places.get(place)
        return f"{found.name} ({found.precision or 'unplaced'})" if found else "?"

    def _days(self, first: str | None, last: str | None, date: str | None) -> Iterator[Fact]:
        if found := self._dates.get(date or ""):
            first, last = first or found.earliest, last or found.latest
        if first or last:
            yield Fact("day", first or f"to {last}" if first == last or not (first and last) else f"{first} to {last}")

    def _sure(self, confidence: float | None) -> Iterator[Fact]:
        if confidence is not None:
            yield Fact("confidence", f"{confidence:.2f}")

    def _line(self, row: str | None) -> str:
        """A row in a few words, for another row's facts."""
        found = self._rows.get(row or "")
        match found:
            case Event():
                words = self._text[found.trigger.start : found.trigger.end]
                return f"{', '.join(self._names(found.actors)) or '?'}: “{in_a_line(words)}”"
            case Statement():
                return f"{self._speaker(found)}: {found.act}"
            case Figure():
                return f"{told_figure(found)} {found.unit or found.measure}"
            case Position():
                return f"{self._name(found.holder)} {found.stance} {found.topic}"
        deed = next((d for d in self._record.deeds if d.id == row), None)
        return f"“{in_a_line(self._text[deed.trigger.start : deed.trigger.end])}”" if deed else "?"
