"""Where a text attributes: tokens that the table knows as cues, with the entry they belong to."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.coding.draft import Tokens
from onrecord.language.parse import Parse
from onrecord.records.tables.speech_table import Cue, Idiom, SpeechTable


@dataclass(slots=True)
class Found:
    """A statement under way: its cue, and what the steps of reading have settled so far."""

    token: int
    """The cue's head token; the first token of the content where there is no cue word."""
    entry: str | None
    act: str
    uttered: bool
    cue: list[Tokens]
    frame: str
    pieces: list[Tokens]
    speaker: int | None = None
    speaker_words: Tokens | None = None
    addressees: list[int] = field(default_factory=list)
    share: float = 0.5
    chance: float = 0.5
    direct: bool = False
    audience: str | None = None
    within: "Found | None" = None

    @property
    def begins(self) -> int:
        """The first token of any part, for reading order."""
        return min([self.token, *(p[0] for p in self.pieces), *(c[0] for c in self.cue)])

    def holds(self, token: int) -> bool:
        """Does the content cover this token?"""
        return any(first <= token < after for first, after in self.pieces)


def verb_cues(parse: Parse, table: SpeechTable) -> dict[int, list[Cue]]:
    """Verbs that may attribute, token by token; a particle verb goes by verb and particle."""
    known = table.verbs
    found: dict[int, list[Cue]] = {}
    for i, word in enumerate(parse.lower):
        cues = known.get(word)
        if cues is None or parse.tag[i][:2] != "VB" or parse.pos[i] == "AUX":
            continue
        found[i] = cues
        for k in range(i + 1, min(i + 3, len(parse))):
            both = known.get(f"{word} {parse.lower[k]}")
            if both is not None and (parse.tag[k] == "RP" or (k == i + 1 and parse.tag[k] in ("IN", "RB"))):
                found[i] = both if parse.tag[k] == "RP" else both + cues
                break
    for i, word in enumerate(parse.lower[:-1]):
        # A particle verb whose verb alone attributes nothing.
        if i not in found and parse.tag[i][:2] == "VB":
            both = known.get(f"{word} {parse.lower[i + 1]}")
            if both is not None:
                found[i] = both
    return found


def idioms(parse: Parse, table: SpeechTable) -> Iterator[tuple[int, int, Idiom]]:
    """Each cue of several words as (first token, after last, idiom), the longest at a place."""
    lower, known = parse.lower, table.idioms
    for i, word in enumerate(lower):
        best: tuple[int, Idiom] | None = None
        for idiom in known.get(word, ()):
            after = _match(parse, i, idiom)
            if after is not None and (best is None or len(idiom.words) > len(best[1].words)):
                best = (after, idiom)
        if best is not None:
            yield i, best[0], best[1]


def _match(parse: Parse, first: int, idiom: Idiom) -> int | None:
    at = first + 1
    end = parse.sentences[parse.sentence[first]][1]
    for forms in idiom.words[1:]:
        for k in range(at, min(at + idiom.gap + 1, end)):
            if parse.lower[k] in forms:
                at = k + 1
                break
        else:
            return None
    return at
