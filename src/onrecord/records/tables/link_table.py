"""The compiled tables of links between events and statements, of outcomes, and of the nouns that point back to them."""

import msgspec

from onrecord.records.tables.event_table import CuePart


class Referent(msgspec.Struct, kw_only=True):
    """What a noun may point back to: statements of these acts or footings, events of these types or in these states."""

    entry: str
    acts: list[str] = msgspec.field(default_factory=list)
    types: list[str] = msgspec.field(default_factory=list)
    statuses: list[str] = msgspec.field(default_factory=list)
    footings: list[str] = msgspec.field(default_factory=list)
    entries: list[str] = msgspec.field(default_factory=list)
    """Event entries that the noun names before any others: "the killings" what killed, "the raid" a raid."""
    people: bool = False
    """Is it a name for those who did it, not for the deed: "the killers"?"""
    kept: bool = False
    """Is it a name for what can still be kept or broken once it is done: a treaty?"""


class LinkCue(msgspec.Struct, kw_only=True):
    """One cue of a link or an outcome.

    `kind` is phrase (a run of words, each a choice of forms), verb or noun (under its lemma, with further parts), or
    act (a statement's). `what` is a link's kind or how it ended. `turned` links run from what stands behind the cue
    to what stands before it. `negated` is what an outcome's cue tells under a negation, null where nothing.
    """

    entry: str
    said: str
    kind: str
    what: str
    words: list[list[str]] = msgspec.field(default_factory=list)
    parts: list[CuePart] = msgspec.field(default_factory=list)
    turned: bool = False
    negated: str | None = None
    types: list[str] = msgspec.field(default_factory=list)
    """PLOVER types the answering event must have; empty: any."""
    to_types: list[str] = msgspec.field(default_factory=list)
    to_acts: list[str] = msgspec.field(default_factory=list)
    """PLOVER types of events and acts of statements that may be answered; both empty: any."""
    but_not: list[str] = msgspec.field(default_factory=list)
    """Speech entries whose statements make no such link (a refusal is no denial)."""
    bare: bool = False
    """Is what is answered left unsaid ("The premier refused.", "In response, ...")?"""
    of_object: bool = False
    """Does the link run from the verb's object: "blamed the step on the sanctions"?"""
    clausal: bool = False
    """Does the verb link only where it takes somebody to do something ("led Rome to recall its envoy")?"""
    lone: bool = False
    """Does the verb answer only where it stands without a complement ("refused", not "refused to leave")?"""
    uncoded: int = 0
    """How many of its ends may be deeds that no entry codes."""
    things: bool = False
    """May any noun be what it leads to ("in exchange for two lorries of rice")?"""
    no_answer: list[str] = msgspec.field(default_factory=list)
    """Lemmas of what is suffered, not done, and so answers nothing: "died as a result of"."""
    not_by: list[str] = msgspec.field(default_factory=list)
    """Words for those who judge and take no side: a court that dismisses a charge denies nothing."""
    of_blows: str | None = None
    """The kind of the link where both ends are blows: a raid "in return" for a raid."""
    tied: bool = False
    """Does it answer only what it shares a word with, or what was asked of whoever answers ("would not bargain")?"""
    said_of: bool = False
    """Is it said of what it answers, the statement it stands in being the answer ("said the papers were a forgery")?"""


class LinkTable(msgspec.Struct, kw_only=True, eq=False):
    """Cues by the first word's forms (phrases) or the head's lemma (verbs, nouns); acts and marks that link alone."""

    phrases: dict[str, list[LinkCue]] = msgspec.field(default_factory=dict)
    verbs: dict[str, list[LinkCue]] = msgspec.field(default_factory=dict)
    nouns: dict[str, list[LinkCue]] = msgspec.field(default_factory=dict)
    acts: dict[str, LinkCue] = msgspec.field(default_factory=dict)
    """A statement's act -> the link that every statement of this act makes to what it speaks of."""
    marks: dict[str, str] = msgspec.field(default_factory=dict)
    """A word or phrase that opens a clause -> the kind of the link to what the clause tells."""


class StoryTable(msgspec.Struct, kw_only=True, eq=False):
    """Links, outcomes, answers to what was asked, and the nouns that point back."""

    links: LinkTable = msgspec.field(default_factory=LinkTable)
    outcomes: LinkTable = msgspec.field(default_factory=LinkTable)
    answers: LinkTable = msgspec.field(default_factory=LinkTable)
    """Cues of answers that are paired with what was asked; `what` is refusal, acceptance or compliance."""
    asking: LinkTable = msgspec.field(default_factory=LinkTable)
    """Cues of asking, proposing and offering."""
    referents: dict[str, Referent] = msgspec.field(default_factory=dict)
    """Noun lemma -> what it may point back to."""
    parts: list[str] = msgspec.field(default_factory=list)
    """Nouns of having a part in a deed that may stay unsaid: "denied involvement"."""
    uncoded: list[str] = msgspec.field(default_factory=list)
    """Nouns of deeds that no event entry need code to be the end of a link: "a review", "the decision"."""
