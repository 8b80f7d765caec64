"""What is in a reader's mind at a point of a report: chains by how lately and how prominently they were mentioned."""

from collections.abc import Callable, Iterator

from onrecord.coding.actors.chains import Chain
from onrecord.language.parse import Parse

_RANK = {
    "nsubj": 30,
    "nsubjpass": 26,
    "agent": 26,
    "dobj": 12,
    "dative": 12,
    "pobj": 5,
    "poss": 6,
    "conj": 8,
    "appos": 6,
}
"""Prominence by dependency, points; subjects come first (after Lappin and Leass 1994, doi:10.5555/203987.203989)."""


class Salience:
    """The mentions seen so far, in reading order."""

    def __init__(self, parse: Parse, of: dict[int, Chain]) -> None:
        self._parse = parse
        self._of = of
        self.seen: list[tuple[int, Chain]] = []
        self.times: dict[int, int] = {}
        """How often each chain, by its identity, has been seen."""

    def see(self, head: int, chain: Chain) -> None:
        """A mention has been read."""
        self.seen.append((head, chain))
        self.times[id(chain)] = self.times.get(id(chain), 0) + 1

    def latest(self, before: int, most: int) -> Iterator[Chain]:
        """Chains by their latest mention, the latest first, each once."""
        given: set[int] = set()
        for head, chain in reversed(self.seen[-most:]):
            if head < before and id(chain) not in given:
                given.add(id(chain))
                yield chain

    def prominence(self, head: int) -> int:
        """Points for where in its clause a mention stands."""
        parse, at = self._parse, head
        while parse.dep[at] in ("conj", "compound") and parse.head[at] != at:
            at = parse.head[at]
        if parse.dep[at] == "pobj" and parse.dep[parse.head[at]] == "agent":
            return _RANK["agent"]
        return _RANK.get(parse.dep[at], 4)

    def person_before(self, i: int, gender: str | None, fits: Callable[[Chain], bool]) -> Chain | None:
        """The person that "the surgeon" points back to: one named lately, not in its own clause and not its speaker."""
        parse = self._parse
        here = parse.sentence[i]
        above = set(parse.ancestors(i))
        telling = {
            id(chain) for head, chain in self.seen[-16:] if parse.head[head] in above and parse.dep[head] == "nsubj"
        }
        best: tuple[int, Chain] | None = None
        for head, chain in reversed(self.seen[-16:]):
            gap = here - parse.sentence[head]
            if gap > 2:
                break
            if not chain.person or not chain.names or head >= i or (gender and chain.gender and chain.gender != gender):
                continue
            if not fits(chain):
                continue
            if id(chain) in telling or (gap == 0 and parse.head[head] == parse.head[i]):
                continue
            points = self.prominence(head) - 14 * gap
            if best is None or points > best[0]:
                best = (points, chain)
        return best[1] if best else None
