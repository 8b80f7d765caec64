"""The topics that a report has told so far, and what is asked of them: the last few sentences', an axis', their names."""

from onrecord.coding.positions.matching import Match
from onrecord.coding.positions.own_names import own_name
from onrecord.coding.positions.pointing import names_of
from onrecord.language.parse import Parse

_WORDING = frozenset({"text", "draft", "document", "wording", "paper"})
"""Nouns that name any bill or resolution again."""
_PAPERS = frozenset({"resolution", "bill", "draft", "law", "motion", "deal", "agreement", "accord", "decree", "proposal", "treaty",
                     "amendment", "pact", "plan"})  # fmt: skip


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
        self._carried: dict[str, Match] = {}

    def __bool__(self) -> bool:
        return bool(self._of)

    def add(self, match: Match) -> None:
        """One topic more."""
        self._in.setdefault(self._parse.sentence[match.head], []).append(match)
        self._of.setdefault(match.axis.id, []).append(match)
        names = names_of(self._parse, [match])
        self.names |= names
        for name in names:
            self._carried.pop(name, None)
        thing = own_name(self._parse, match)
        if thing is not None:
            self.things.setdefault(thing, match)

    def carry(self, match: Match) -> None:
        """One topic more, that goes by the name of the plan or bill which tells it."""
        self.add(match)
        self._carried[self._parse.lemma[match.head]] = match

    def carried_by(self, noun: int) -> Match | None:
        """What a bare "the bill" or "the text" stands for, however far back it was told; null where no bill told anything."""
        lemma = self._parse.lemma[noun]
        named = self._carried.get(lemma)
        if named is None and lemma in _WORDING:
            papers = [match for name, match in self._carried.items() if name in _PAPERS]
            named = max(papers, key=lambda match: match.head, default=None)
        return named if named is not None and named.head < noun else None

    def since(self, sentence: int, last: int) -> list[Match]:
        """The topics told in these sentences, both included."""
        return [match for number in range(max(sentence, 0), last + 1) for match in self._in.get(number, ())]

    def of_axis(self, match: Match) -> list[Match]:
        """All topics of a match's axis."""
        return self._of.get(match.axis.id, [])
