"""Kinship phrases: whom "his sister" means, and whose phrase a full name further on gives a name to."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain

REMEMBERED = 50
"""Chains of one name or noun that are looked at, the latest: a reader of "the man" thinks of none of a hundred men
ago, and a report's work does not grow with the square of its length."""


def owner_of_chain(of: dict[int, Chain], chain: Chain) -> Chain | None:
    """The chain that the first phrase of this one says it belongs to: "his" in "his sister"."""
    at = chain.candidates[0].possessor
    return of.get(at) if at is not None else None


class Kinship:
    """The kinship phrases of one report; `of` is head token -> chain, `by_word` a name's word -> its chains."""

    def __init__(self, of: dict[int, Chain], by_word: dict[str, list[Chain]]) -> None:
        self.of = of
        self._by_word = by_word
        self.chains: list[Chain] = []
        """The chains that began with a kinship noun."""

    def meant(self, c: Candidate) -> Chain | None:
        """Whom a kinship phrase means: the one other person of the possessor's family name."""
        assert c.possessor is not None
        assert c.noun is not None
        owner = self.of.get(c.possessor)
        if owner is None or not owner.person or not owner.longest:
            return None
        kin = [
            chain for chain in self._by_word.get(owner.longest[-1], [])[-REMEMBERED:]
            if chain is not owner and chain.person and len(chain.longest) > 1 and chain.gender in (None, c.noun.gender)
        ]  # fmt: skip
        return kin[0] if len(kin) == 1 else None

    def named(self, c: Candidate) -> Chain | None:
        """The kinship phrase that a full name now gives a name to: "her daughter", then "Anna Nowak"."""
        if len(c.words) < 2 or c.label != "PERSON":
            return None
        found = []
        for chain in self.chains[-REMEMBERED:]:
            if chain.names or not chain.person:
                continue
            owner = owner_of_chain(self.of, chain)
            family = (
                owner is not None and owner.longest and owner.longest[-1] == c.words[-1] and owner.longest != c.words
            )
            if family and (c.gender is None or chain.gender in (None, c.gender)):
                found.append(chain)
        return found[-1] if len(found) == 1 else None
