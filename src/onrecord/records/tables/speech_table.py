"""The compiled table of the words that attribute: cues of statements, and the words that tell footing and audience."""

import msgspec


class Cue(msgspec.Struct, kw_only=True, frozen=True):
    """A word that attributes, under one lemma of one entry.

    `frames` gives, for each construction the word is a cue in, the share of its uses there that attribute (0 to 1);
    a construction that is not listed is no statement. `addressee` tells whether the verb's object or its "to" phrase
    is who hears it, and no part of what is said.
    """

    entry: str
    lemma: str
    act: str
    uttered: bool
    frames: dict[str, float]
    addressee: bool = False
    audience: str | None = None
    medium: str | None = None


class Idiom(msgspec.Struct, kw_only=True, frozen=True):
    """A cue of several words: each of `words` lists the forms that may stand in its place, in this order.

    Up to `gap` tokens may stand between two of them. `speaker` tells where its source stands: subject, object (the noun
    phrase behind it), to (a "to" phrase left of it), from (a "from" or "by" phrase behind it) or none. `content` tells
    what it governs: the prepositions or "clause" that lead to it, "rest" (the rest of the sentence), or nothing.
    """

    entry: str
    words: list[list[str]]
    act: str
    uttered: bool = True
    gap: int = 1
    speaker: str = "subject"
    content: list[str] = []
    share: float = 0.9


class SpeechTable(msgspec.Struct, kw_only=True):
    """Cues by word form (a particle verb under "form particle"), and what nouns and settings tell.

    `nouns_of` maps a noun that heads a speaker to its class: document, outlet, institution, spokesperson, crowd.
    `settings` maps a phrase in lower case to public or private, `media` one to a medium.
    """

    verbs: dict[str, list[Cue]]
    nouns: dict[str, list[Cue]]
    adjectives: dict[str, list[Cue]]
    adverbs: dict[str, list[Cue]]
    idioms: dict[str, list[Idiom]]
    nouns_of: dict[str, str]
    settings: dict[str, str]
    media: dict[str, str]
    marks: dict[str, list[str]]
    acts: dict[str, list[list[str]]]
    calibration: dict[str, float]
