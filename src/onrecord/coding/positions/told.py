"""The topics that a report has told so far, and what is asked of them: the last few sentences', an axis', their names."""

from onrecord.coding.positions.matching import Match
from onrecord.coding.positions.pointing import names_of, own_name
from onrecord.language.parse import Parse


class Told:
    """Topics in the order in which they were told; what a sentence asks of them costs the same in a report of any length."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._in: dict[int, list[Match]] = {}
        self._of: dict[str, list[Match]] = {}
        self.names: set[str] = set()
        """The lemmas of the nouns that named topics."""
        self.things: dict[str, Match] = {}
        """The proper names by which topics go: "Keswick" of a Keswick dam that somebody wants built."""

    def __bool__(self) -> bool:
        return bool(self._of)

    @property
    def axes(self) -> set[str]:
        """The ids of the axes told of."""
        return set(self._of)

    def add(self, match: Match) -> None:
        """One topic more."""
        self._in.setdefault(self._parse.sentence[match.head], []).append(match)
        self._of.setdefault(match.axis.id, []).append(match)
        self.names |= names_of(self._parse, [match])
        thing = own_name(self._parse, match)
        if thing is not None:
            self.things.setdefault(thing, match)

    def since(self, sentence: int, last: int) -> list[Match]:
        """The topics told in these sentences, both included."""
        return [match for number in range(max(sentence, 0), last + 1) for match in self._in.get(number, ())]

    def of_axis(self, match: Match) -> list[Match]:
        """All topics of a match's axis."""
        return self._of.get(match.axis.id, [])
