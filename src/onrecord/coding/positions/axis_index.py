"""The look-ups of the table of positions: its word lists as sets, and the cues of a word that a sentence has room for."""

from collections.abc import Collection
from functools import lru_cache

from onrecord.records.tables.axis_table import Attitude, AxisCue, AxisTable
from onrecord.records.tables.event_table import CuePart

NAMED = frozenset({"PLACE", "PARTY", "he", "him"})
"""Words of a cue that a proper name may stand for: any place's, any person's."""
_PAPERS = frozenset({"law", "legislation", "treaty", "pact", "convention", "amendment", "statute", "package", "clause"})
"""Carriers that are laid down in words: what they say is what they are for."""
_ALWAYS = ""
"""Under it stand the cues that ask for no word but their own."""


class CueShelf:
    """The cues of one lemma, in the order in which they are tried, each under a word without which it cannot match.

    Some lemmas (keep, put, ban) have a hundred cues, of which a sentence's words leave one or two.
    """

    def __init__(self, cues: list[AxisCue], axes: list[str]) -> None:
        """`axes` are the ids of the table's axes, by number."""
        self._cues = cues
        self._under: dict[str, list[int]] = {}
        self._of_axis: dict[str, list[int]] = {}
        for place, cue in enumerate(cues):
            self._of_axis.setdefault(axes[cue.axis], []).append(place)
            for word in dict.fromkeys(_needed(cue)):
                self._under.setdefault(word, []).append(place)

    def among(self, words: Collection[str], axes: Collection[str] = ()) -> list[AxisCue]:
        """The cues that may match in a sentence of these words, and all cues of these axes, in their order.

        `words` are `sentence_words`. What is left out cannot match; what is given must still be looked at.
        """
        places = {place for word in self._under.keys() & words for place in self._under[word]}
        for axis in axes:
            places.update(self._of_axis.get(axis, ()))
        return [self._cues[place] for place in sorted(places)]


def sentence_words(lower: list[str], lemma: list[str], pos: list[str]) -> set[str]:
    """What `CueShelf.among` asks of a sentence: its words and their lemmas, and what its names may stand for."""
    words = {_ALWAYS, *lower, *lemma}
    return words | NAMED if "PROPN" in pos else words


def _needed(cue: AxisCue) -> list[str]:
    """Words of which a sentence must have one if the cue is to match there; of words with a blank the last is taken."""
    choices = [part.words for part in cue.parts if part.words] + cue.before[-1:]
    if choices:
        return [word.rsplit(" ", 1)[-1] for word in min(choices, key=len)]
    particle = next((part.at for part in cue.parts if cue.kind == "verb" or part.at != "of"), _ALWAYS)
    return [particle]


class AxisIndex:
    """A table's cues and words, ready to be looked up."""

    def __init__(self, table: AxisTable) -> None:
        self.table = table
        self.movers = table.movers
        self.carriers = frozenset(table.carriers)
        self.holders = frozenset(table.holders)
        self.deeds = frozenset(table.deeds)
        self.abstract = frozenset(table.abstract)
        self.pointers = frozenset(table.pointers)
        self.turning = frozenset(table.turning)
        self.saying = frozenset(table.saying)
        self.befalling = frozenset(table.befalling)
        self.mandative = frozenset(table.mandative)
        self.light = frozenset(table.light)
        self.mere = frozenset(table.mere)
        self.named = self.mere | (self.carriers & (self.pointers | _PAPERS))
        """Carriers by whose name what is told in them is named again: the plan, the draft, the bill."""
        self.groups = frozenset(table.groups)
        self.wished = frozenset(table.wished)
        self.felt = frozenset(table.felt)
        self.worded = frozenset([*table.nouns, *table.carriers, *table.holders])
        """Nouns that are topics or stand for what is in them, and so never want anything."""
        self.fields = {axis.id: frozenset(axis.not_amid) for axis in table.axes if axis.not_amid}
        """By axis, the words of other fields, where its cues mean something else."""
        self._axes = [axis.id for axis in table.axes]
        self._sets: dict[int, frozenset[str]] = {}
        self._verbs: dict[str, CueShelf] = {}
        self._nouns: dict[str, CueShelf] = {}

    def verb_cues(self, lemma: str, words: Collection[str], axes: Collection[str] = ()) -> list[AxisCue]:
        """The cues of a verb that a sentence of these words has room for, and those of these axes, in their order."""
        return self._shelf(self._verbs, self.table.verbs, lemma).among(words, axes)

    def noun_cues(self, said: str, words: Collection[str], axes: Collection[str] = ()) -> list[AxisCue]:
        """The same of a noun, by its lemma or as it stands."""
        return self._shelf(self._nouns, self.table.nouns, said).among(words, axes)

    def _shelf(self, shelves: dict[str, CueShelf], cues: dict[str, list[AxisCue]], lemma: str) -> CueShelf:
        shelf = shelves.get(lemma)
        if shelf is None:
            shelf = shelves[lemma] = CueShelf(cues.get(lemma, []), self._axes)
        return shelf

    def words(self, part: CuePart) -> frozenset[str]:
        """The choice of one part of a cue, as a set made once."""
        known = self._sets.get(id(part))
        if known is None:
            known = self._sets[id(part)] = frozenset(part.words)
        return known

    def attitude(self, kind: str, word: str, path: str) -> Attitude | None:
        """The attitude a word has to a complement it governs by this path; null where it has none."""
        for one in self.table.attitudes[kind].get(word, ()):
            if path in one.paths:
                return one
        return None


@lru_cache(maxsize=4)
def axis_index(table: AxisTable) -> AxisIndex:
    """The look-ups of a table, made once."""
    return AxisIndex(table)
