"""The compiled table of contested topics (axes), and of the words that tell who wants what of them."""

import msgspec

from onrecord.records.tables.event_table import CuePart


class Axis(msgspec.Struct, kw_only=True):
    """One contested topic. `name` is the topic's wording with slots; `for` means towards what `direction` says.

    `objects` and `places` list where around a cue they are looked for: thing (the noun the cue is about), subject,
    object, genitive, modifier, or a preposition. `deeds` holds the directions (1, -1) in which doing shows wanting.
    """

    id: str
    name: str
    objects: list[str] = msgspec.field(default_factory=list)
    places: list[str] = msgspec.field(default_factory=list)
    deeds: list[int] = msgspec.field(default_factory=list)
    needs: str | None = None
    """What must be found for the topic to be meant; null: nothing.

    objects, places, either, named (a state, a place, or a cue's own word), somebody (an actor, or a cue's own word).
    """
    marks: list[str] = msgspec.field(default_factory=list)
    """Words before the topic's noun that say what is needed: foreign troops."""
    barred: list[str] = msgspec.field(default_factory=list)
    """Words before the topic's noun that make it another thing: international law, re-election."""
    barred_by: dict[str, list[str]] = msgspec.field(default_factory=dict)
    """Nouns that name the topic, and the prepositions that make it another thing: a vote on a bill is no election."""
    anyone: bool = False
    """Do deeds tell the stance of anybody (a union that calls a strike), and not only of those who rule?"""
    sides: bool = False
    """Is it only between those who rule, fight or stand for many, one of whom must be told as holder or object?"""
    not_amid: list[str] = msgspec.field(default_factory=list)
    """Words that, in its sentence or the one before, tell of another field, where its cues mean other things."""
    not_by: list[str] = msgspec.field(default_factory=list)
    """Kinds and sectors of those who take no side in it, whatever they do: a court in a war, the police in a treaty."""
    not_told: list[str] = msgspec.field(default_factory=list)
    """Attitude entries, or single words, that say of its noun nothing of what is contested: praise of an election."""
    upon: list[str] = msgspec.field(default_factory=list)
    """Prepositions behind which, where anything is told, stands an actor, a place or a name: a war on Iraq, not on litter."""
    generic: bool = False
    """Is it of any law or treaty, so that one of the other axes goes before it where both are told?"""


class AxisCue(msgspec.Struct, kw_only=True):
    """One cue of an axis under its head's lemma: a verb, a noun of doing, or the noun that names the topic itself."""

    said: str
    axis: int
    kind: str
    """verb, noun, thing (the topic by name), again (by a word that names it once it has been told)"""
    direction: int
    """1 where what the cue tells goes the axis's way, -1 where it goes against it."""
    parts: list[CuePart] = msgspec.field(default_factory=list)
    before: list[list[str]] = msgspec.field(default_factory=list)
    wished: bool = False
    """Does it count only where somebody's wish governs it: "is ready to meet her", and not "will meet her on Friday"?"""


class Attitude(msgspec.Struct, kw_only=True):
    """What a word says of its complement. `sign`: 1 for, -1 against, 0 open, null nothing but what its negation says.

    `paths` are the complements it may govern: object, clause, subject, modifier, or a preposition. `negated` is the
    sign under a negation, null where nothing can be said; `may` the sign under may, might or could. `acting` words are
    deeds: the stance they tell is implied.
    """

    entry: str
    word: str
    sign: int | None
    paths: list[str]
    negated: int | None = None
    may: int | None = 0
    acting: bool = False
    judging: bool = False
    """A judgement on its subject by whoever speaks, not by its grammatical subject."""
    siding: bool = False
    """A noun for somebody who holds the stance: a supporter, an opponent."""
    willed: bool = False
    """Tells a stance only of what somebody will, would or can do: "will not stand for it"."""


class AxisTable(msgspec.Struct, kw_only=True, eq=False):
    """Axes and their cues by the head's lemma; attitudes, movers and carriers by lemma (particle verbs: "rule out").

    Movers turn or keep the direction of what they govern (end the war: -1; extend the truce: 1). Carriers are nouns
    that stand for what is in them (a plan to withdraw, a bill on sanctions).
    """

    axes: list[Axis] = msgspec.field(default_factory=list)
    verbs: dict[str, list[AxisCue]] = msgspec.field(default_factory=dict)
    nouns: dict[str, list[AxisCue]] = msgspec.field(default_factory=dict)
    attitudes: dict[str, dict[str, list[Attitude]]] = msgspec.field(default_factory=dict)
    """Part of speech (verb, noun, adjective, preposition) -> lemma -> attitudes."""
    movers: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    """verb, noun, ergative (the subject is what begins or ends) -> lemma -> 1 or -1"""
    carriers: list[str] = msgspec.field(default_factory=list)
    holders: list[str] = msgspec.field(default_factory=list)
    """Nouns that want on behalf of those they belong to: a side's position, talks, campaign."""
    deeds: list[str] = msgspec.field(default_factory=list)
    """Movers that, told as done, show what their doer wants."""
    abstract: list[str] = msgspec.field(default_factory=list)
    """Verbs whose object is a thing done or agreed, never somebody: what is extended, lifted, signed, opposed."""
    pointers: list[str] = msgspec.field(default_factory=list)
    """Nouns that, bare and definite, name again what was told before: the idea, this move, such an outcome."""
    turning: list[str] = msgspec.field(default_factory=list)
    """Nouns of the movers that alone tell what is done to a topic told before: the delay, an extension."""
    saying: list[str] = msgspec.field(default_factory=list)
    """Words over an infinitive that say that it is so: seem, come, begin, be said."""
    befalling: list[str] = msgspec.field(default_factory=list)
    """Movers that happen to their subject: what it will get or lose is not what it will do."""
    mandative: list[str] = msgspec.field(default_factory=list)
    """Demanding verbs whose clause, told as a fact, is no demand: suggest that it is so."""
    light: list[str] = msgspec.field(default_factory=list)
    """Verbs whose subject owns the wish that is their object: have, voice, drop a demand."""
    mere: list[str] = msgspec.field(default_factory=list)
    """Carriers that are no topic of their own where another topic is told in them: a plan to annex."""
    groups: list[str] = msgspec.field(default_factory=list)
    """Nouns for bodies of people that, as the subject of a word that wants, are holders though no actor by themselves."""
    wished: list[str] = msgspec.field(default_factory=list)
    """Judging nouns that are their owner's wish: a truce is Kenya's first demand."""
    felt: list[str] = msgspec.field(default_factory=list)
    """Judging words whose "to" tells who judges: unacceptable to the unions."""
