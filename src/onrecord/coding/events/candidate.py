"""What the event readers hand each other before a candidate has earned its row."""

from dataclasses import dataclass, field

from onrecord.coding.draft import ActorDraft, PlaceDraft, Tokens
from onrecord.language.arguments import Arguments
from onrecord.records.tables.event_table import EventCodes, EventCue, EventEntry


@dataclass(slots=True)
class Filler:
    """A token that stands in a role. `actor` null: a place, a thing, or a pronoun nobody could resolve (`open`)."""

    token: int
    path: str
    """The place it stands in: subject, object, by, genitive, modifier, dative, a preposition."""
    actor: ActorDraft | None = None
    place: PlaceDraft | None = None
    open: bool = False
    vague: bool = False
    """Open, and only a noun for people ("residents"), no name or pronoun."""


@dataclass(slots=True, eq=False)
class Candidate:
    """One cue met in the text, with what was found around it."""

    entry: EventEntry
    cue: EventCue
    head: int
    matched: list[int]
    """The tokens of the cue's words, the head included, in order."""
    codes: EventCodes
    arguments: Arguments | None = None
    """Of the verb, or of the verb that a noun leans on ("carried out an airstrike")."""
    rivals: list["Candidate"] = field(default_factory=list)
    """Other cues that fit the same head: taken where what is spoken of is not this entry's matter."""
    support: int | None = None
    """The light verb a noun cue leans on."""
    actors: list[Filler] = field(default_factory=list)
    recipients: list[Filler] = field(default_factory=list)
    contents: list["Candidate"] = field(default_factory=list)
    speaker: "Candidate | None" = None
    """The verbal event whose content this is."""
    mutual: bool = False
    status: str = "happened"
    part_of: "Candidate | None" = None
    """The candidate that tells the same happening."""

    @property
    def predicate(self) -> int:
        """The token whose status counts: the light verb where there is one."""
        return self.head if self.support is None else self.support

    @property
    def tokens(self) -> Tokens:
        """The trigger: the head, with the cue's other words where they stand close by."""
        near = [i for i in self.matched if abs(i - self.head) <= _NEAR]
        return min(near, default=self.head), max(near, default=self.head) + 1


# Words of a cue further from its head than this are left out of the trigger: the trigger is one short stretch of words.
_NEAR = 4
