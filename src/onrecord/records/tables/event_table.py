"""The compiled table of event entries and their cues."""

import msgspec


class EventCodes(msgspec.Struct, kw_only=True):
    """PLOVER type, mode and contexts, and the CAMEO code, of an entry or of one of its cases."""

    type: str
    mode: str | None = None
    cameo: str | None = None
    contexts: list[str] = msgspec.field(default_factory=list)


class EventCase(msgspec.Struct, kw_only=True):
    """Codes that hold where every condition does.

    A place in the sentence -> words, kinds or @lists of which one stands there.
    """

    when: dict[str, list[str]]
    codes: EventCodes


class RoleRule(msgspec.Struct, kw_only=True):
    """Where a role is looked for, and who may fill it.

    `places`: subject, object, by, genitive, modifier, dative, or a preposition. `only` and `bars` hold kinds of actors,
    kinds' group names (political, armed, people, anyone), `place`, `unknown`, single lemmas and @lists.
    """

    places: list[str] = msgspec.field(default_factory=list)
    only: list[str] = msgspec.field(default_factory=list)
    bars: list[str] = msgspec.field(default_factory=list)
    needed: bool = False


class ContentRule(msgspec.Struct, kw_only=True):
    """What a verbal event does to the event it speaks of.

    Its status, whose deed it is, and how it codes its speaker's act.
    """

    status: str | None = None
    actor: str | None = None
    """`actor` or `recipient` of the verbal event, who would do what is spoken of; null: nobody is taken over."""
    ladder: str | None = None
    """The ladder that turns the content's CAMEO code into this event's own."""
    needed: bool = False
    types: list[str] = msgspec.field(default_factory=list)
    """PLOVER types that may be spoken of; empty: any."""


class EventEntry(msgspec.Struct, kw_only=True):
    """One entry of the codebook, ready to be matched."""

    id: str
    codes: EventCodes
    actor: RoleRule
    recipient: RoleRule
    mutual: bool = False
    needs: str = "either"
    """Which roles a political actor must fill: actor, recipient, both, either, or none."""
    plain: bool = False
    """Its cues mean one thing only: they hold in sentences about sport, markets or films too."""
    usual: list[str] = msgspec.field(default_factory=list)
    """Kinds of actors that do this by their office: one the report names nearby is taken where no doer is told."""
    content: ContentRule | None = None
    cases: list[EventCase] = msgspec.field(default_factory=list)
    unless: dict[str, list[str]] = msgspec.field(default_factory=dict)
    """Conditions like a case's under which the cue means something else: any one of them is enough."""


class CuePart(msgspec.Struct, kw_only=True):
    """A further word of a cue: a particle, an object (`at` = "object"), or the object of a preposition."""

    at: str
    words: list[str] = msgspec.field(default_factory=list)


class EventCue(msgspec.Struct, kw_only=True):
    """One cue under its head's lemma. `kind`: verb, noun, modal. `weak` nouns count only with roles or as content."""

    said: str
    entry: int
    kind: str
    parts: list[CuePart] = msgspec.field(default_factory=list)
    before: list[list[str]] = msgspec.field(default_factory=list)
    """Nouns: the words that must stand right before the head, outermost first, each a choice."""
    weak: bool = False


class EventTable(msgspec.Struct, kw_only=True, eq=False):
    """Entries, their cues by the head's lemma, the named word lists, context words, and the ladders of verbal events."""

    entries: list[EventEntry] = msgspec.field(default_factory=list)
    verbs: dict[str, list[EventCue]] = msgspec.field(default_factory=dict)
    nouns: dict[str, list[EventCue]] = msgspec.field(default_factory=dict)
    modals: list[EventCue] = msgspec.field(default_factory=list)
    words: dict[str, list[str]] = msgspec.field(default_factory=dict)
    contexts: dict[str, list[str]] = msgspec.field(default_factory=dict)
    """By lemma, or by two lemmas in a row: the PLOVER contexts that the word puts an event in."""
    weights: dict[str, float] = msgspec.field(default_factory=dict)
    """What each ground adds to the log odds that a row is right (entries/event_chance)."""
    ladders: dict[str, list[tuple[str, str, str | None]]] = msgspec.field(default_factory=dict)
    """By ladder: (prefix of the content's CAMEO code.

    CAMEO code of the verbal event, its mode), longest prefix first.
    """
