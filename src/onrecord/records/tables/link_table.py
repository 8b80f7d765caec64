"""The compiled tables of what links events and statements, of what became of them, and of the nouns that point back to them."""

import msgspec

from onrecord.records.tables.event_table import CuePart


class Referent(msgspec.Struct, kw_only=True):
    """What a noun may point back to: statements of these acts, events of these types or in these states."""

    entry: str
    acts: list[str] = msgspec.field(default_factory=list)
    types: list[str] = msgspec.field(default_factory=list)
    statuses: list[str] = msgspec.field(default_factory=list)


class LinkCue(msgspec.Struct, kw_only=True):
    """One cue of a link or an outcome.

    `kind` is phrase (a run of words, each a choice of forms), verb or noun (under its lemma, with further parts). `what`
    is a link's kind or how it ended. `turned` links run from what stands behind the cue to what stands before it.
    `negated` is what an outcome's cue tells under a negation, null where nothing.
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


class LinkTable(msgspec.Struct, kw_only=True, eq=False):
    """Cues by the first word's forms (phrases) or the head's lemma (verbs, nouns); acts and marks that link by themselves."""

    phrases: dict[str, list[LinkCue]] = msgspec.field(default_factory=dict)
    verbs: dict[str, list[LinkCue]] = msgspec.field(default_factory=dict)
    nouns: dict[str, list[LinkCue]] = msgspec.field(default_factory=dict)
    acts: dict[str, str] = msgspec.field(default_factory=dict)
    """A statement's act -> the kind of its link to the events it speaks of."""
    marks: dict[str, str] = msgspec.field(default_factory=dict)
    """A word or phrase that opens a clause -> the kind of the link to what the clause tells."""


class StoryTable(msgspec.Struct, kw_only=True, eq=False):
    """Links, outcomes, and the nouns that point back."""

    links: LinkTable = msgspec.field(default_factory=LinkTable)
    outcomes: LinkTable = msgspec.field(default_factory=LinkTable)
    referents: dict[str, Referent] = msgspec.field(default_factory=dict)
    """Noun lemma -> what it may point back to."""
