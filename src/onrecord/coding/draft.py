"""What the steps hand each other while one report is coded: drafts that know their tokens and point at each other.

Drafts hold what rows hold, but refer to one another as objects, and to the text by tokens; `assembly` gives them ids
and code points. Every draft carries its evidence from the start.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.language.parse import Parse
from onrecord.records.evidence import Reason
from onrecord.records.problem import Problem
from onrecord.records.report import Report
from onrecord.records.tables import Tables

Tokens = tuple[int, int]
"""A token range [first, after last)."""
Span = tuple[int, int]
"""A code point range [start, end) of the report's text."""
_NAMES = frozenset({"name", "title"})


@dataclass(slots=True, eq=False)
class Why:
    """Evidence under way: the entry and cue that matched, and reasons per field with their code points."""

    entry: str | None = None
    cue: str | None = None
    reasons: list[Reason] = field(default_factory=list)

    def note(self, name: str, what: str, span: Span | None = None) -> None:
        """Keep why a field has its value; `span` are the words that decided it."""
        start, end = span or (None, None)
        self.reasons.append(Reason(field=name, what=what, start=start, end=end))


@dataclass(slots=True, eq=False)
class Mention:
    """One place in the text where an actor is named, described or referred to by a pronoun."""

    tokens: Tokens
    head: int
    kind: str
    """name, title (title + name), nominal ("the foreign minister"), demonym ("French forces"), metonym, pronoun."""
    actor: "ActorDraft"


@dataclass(slots=True, eq=False)
class ActorDraft:
    """One actor under all its names."""

    name: str
    kind: str | None = None
    country: str | None = None
    sectors: list[str] = field(default_factory=list)
    code: str | None = None
    role: str | None = None
    known: str | None = None
    ties: list["TieDraft"] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    why: Why = field(default_factory=Why)
    _known: "_Mentions | None" = None

    def mention_at(self, token: int) -> Mention | None:
        """The first of its mentions that covers a token."""
        return self._indexed().at.get(token)

    def kinds(self) -> list[str]:
        """The kinds of its mentions, sorted."""
        return sorted(self._indexed().heads)

    def is_named(self) -> bool:
        """Does any mention give its name?"""
        return not _NAMES.isdisjoint(self._indexed().heads)

    def has_head(self, token: int | None, kinds: Container[str] | None = None) -> bool:
        """Is a token the head of one of its mentions, of these kinds where any are given?"""
        return any(token in heads for kind, heads in self._indexed().heads.items() if kinds is None or kind in kinds)

    def _indexed(self) -> "_Mentions":
        """By token, so that an actor of thousands of mentions is as soon looked at; later steps only add to them."""
        known = self._known
        if known is None or known.size > len(self.mentions):
            known = self._known = _Mentions()
        for mention in self.mentions[known.size :]:
            known.heads.setdefault(mention.kind, set()).add(mention.head)
            for token in range(*mention.tokens):
                known.at.setdefault(token, mention)
        known.size = len(self.mentions)
        return known


@dataclass(slots=True, eq=False)
class _Mentions:
    size: int = 0
    at: dict[int, Mention] = field(default_factory=dict)
    heads: dict[str, set[int]] = field(default_factory=dict)
    """The heads of the mentions of each kind."""


@dataclass(slots=True, eq=False)
class TieDraft:
    """One actor's tie to another."""

    kind: str
    to: ActorDraft
    title: str | None = None
    passages: list[Span] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class DateDraft:
    """One time expression."""

    tokens: Tokens
    timex: str
    kind: str
    earliest: str | None = None
    latest: str | None = None
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class PlaceDraft:
    """One place under all its names."""

    name: str
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    mentions: list[Tokens] = field(default_factory=list)
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class FigureDraft:
    """One quantity and what it counts."""

    tokens: Tokens
    noun: int | None
    """The token of the counted noun, null where there is none."""
    measure: str
    point: float | None = None
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str | None = None
    subject: str | None = None
    scope: str | None = None
    status: str | None = None
    places: list[PlaceDraft] = field(default_factory=list)
    date: DateDraft | None = None
    since: str | None = None
    until: str | None = None
    part_of: "FigureDraft | None" = None
    event: "EventDraft | None" = None
    statement: "StatementDraft | None" = None
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class StatementDraft:
    """One attribution."""

    cue: list[Tokens]
    speaker: list[Tokens]
    content: list[Tokens]
    speakers: list[ActorDraft] = field(default_factory=list)
    act: str = "say"
    uttered: bool = True
    manner: str | None = None
    footing: str | None = None
    audience: str = "unknown"
    addressees: list[ActorDraft] = field(default_factory=list)
    date: DateDraft | None = None
    medium: str | None = None
    within: "StatementDraft | None" = None
    events: list["EventDraft"] = field(default_factory=list)
    confidence: float | None = None
    why: Why = field(default_factory=Why)

    def holds(self, token: int) -> bool:
        """Does the content cover this token?"""
        return any(first <= token < after for first, after in self.content)


@dataclass(slots=True, eq=False)
class RoleDraft:
    """Whose word stands behind a role, and on what basis."""

    actor: ActorDraft
    role: str
    basis: str
    statement: StatementDraft | None = None


@dataclass(slots=True, eq=False)
class EventDraft:
    """One happening, however often the report mentions it."""

    entry: str
    type: str
    trigger: Tokens
    head: int
    """The trigger's head token: the verb or noun whose dependents are the roles."""
    mode: str | None = None
    contexts: list[str] = field(default_factory=list)
    cameo: str | None = None
    status: str = "happened"
    background: bool = False
    reciprocal: bool = False
    count: FigureDraft | None = None
    actors: list[ActorDraft] = field(default_factory=list)
    recipients: list[ActorDraft] = field(default_factory=list)
    roles: list[RoleDraft] = field(default_factory=list)
    assertions: list[tuple[StatementDraft | None, str]] = field(default_factory=list)
    instruments: list[str] = field(default_factory=list)
    date: DateDraft | None = None
    places: list[PlaceDraft] = field(default_factory=list)
    figures: list[FigureDraft] = field(default_factory=list)
    performed_by: StatementDraft | None = None
    confidence: float | None = None
    grounds: list[str] = field(default_factory=list)
    """What its confidence rests on, by name."""
    mentions: list[Tokens] = field(default_factory=list)
    passages: list[Span] = field(default_factory=list)
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class PositionDraft:
    """One stance of a holder."""

    holder: ActorDraft
    axis: str
    topic: str
    stance: str
    basis: str
    passages: list[Span]
    objects: list[ActorDraft] = field(default_factory=list)
    places: list[PlaceDraft] = field(default_factory=list)
    audience: str = "unknown"
    date: DateDraft | None = None
    condition: str | None = None
    reason: str | None = None
    statement: StatementDraft | None = None
    event: EventDraft | None = None
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class DeedDraft:
    """What a link or an outcome names and the codebook has no entry for."""

    trigger: Tokens
    head: int
    """The verb or noun that tells it."""
    passages: list[Span]
    actors: list[ActorDraft] = field(default_factory=list)
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class LinkDraft:
    """What one row answers."""

    source: EventDraft | StatementDraft | DeedDraft
    target: EventDraft | StatementDraft | DeedDraft
    kind: str
    passages: list[Span]
    statement: StatementDraft | None = None
    answers: str | None = None
    """Of an answer to what was asked: refusal, acceptance or compliance, where its own words say which."""
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class OutcomeDraft:
    """What came of a row."""

    of: EventDraft | StatementDraft | PositionDraft | DeedDraft
    outcome: str
    passages: list[Span]
    by: EventDraft | StatementDraft | DeedDraft | None = None
    date: DateDraft | None = None
    statement: StatementDraft | None = None
    why: Why = field(default_factory=Why)


@dataclass(slots=True, eq=False)
class Draft:
    """One report while it is being coded."""

    report: Report
    parse: Parse
    tables: Tables
    published: date | None = None
    """The day all relative dates are anchored on: the report's own, or its dateline's."""
    dates: list[DateDraft] = field(default_factory=list)
    places: list[PlaceDraft] = field(default_factory=list)
    figures: list[FigureDraft] = field(default_factory=list)
    actors: list[ActorDraft] = field(default_factory=list)
    statements: list[StatementDraft] = field(default_factory=list)
    events: list[EventDraft] = field(default_factory=list)
    positions: list[PositionDraft] = field(default_factory=list)
    links: list[LinkDraft] = field(default_factory=list)
    outcomes: list[OutcomeDraft] = field(default_factory=list)
    deeds: list[DeedDraft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _over: dict[int, list[StatementDraft]] = field(default_factory=dict)
    _cued: dict[int, StatementDraft] = field(default_factory=dict)
    _place: dict[int, int] = field(default_factory=dict)
    _indexed: int = 0
    _headed: dict[int, tuple[int, EventDraft]] = field(default_factory=dict)
    _headed_in: list[EventDraft] | None = None
    _headed_size: int = 0

    def statements_over(self, token: int) -> Sequence[StatementDraft]:
        """The statements whose content covers this token, in their order. Asked once the statements are all found."""
        self._index_statements()
        return self._over.get(token, ())

    def statement_cued_by(self, tokens: Iterable[int]) -> StatementDraft | None:
        """The first statement that one of these tokens is a cue of."""
        self._index_statements()
        found = [self._cued[token] for token in tokens if token in self._cued]
        return min(found, key=lambda s: self._place[id(s)], default=None)

    def event_headed(self, *heads: int) -> EventDraft | None:
        """The first event whose head is one of these tokens. Asked once the events are all found."""
        if self._headed_in is not self.events or self._headed_size != len(self.events):
            self._headed, self._headed_in, self._headed_size = {}, self.events, len(self.events)
            for place, event in enumerate(self.events):
                self._headed.setdefault(event.head, (place, event))
        found = [self._headed[head] for head in heads if head in self._headed]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _index_statements(self) -> None:
        """By token, so that a long report's many events do not each go through its many statements."""
        if self._indexed == len(self.statements):
            return
        self._over, self._cued, self._indexed = {}, {}, len(self.statements)
        self._place = {id(s): place for place, s in enumerate(self.statements)}
        for statement in self.statements:
            for token in sorted({i for first, after in statement.content for i in range(first, after)}):
                self._over.setdefault(token, []).append(statement)
            for first, after in statement.cue:
                for token in range(first, after):
                    self._cued.setdefault(token, statement)

    mention_of: dict[int, Mention] = field(default_factory=dict)
    """The mention whose head is this token."""

    def actor_at(self, token: int) -> ActorDraft | None:
        """The actor that the noun or pronoun at this token refers to; null when it is none or cannot be settled."""
        found = self.mention_of.get(token)
        return found.actor if found else None
