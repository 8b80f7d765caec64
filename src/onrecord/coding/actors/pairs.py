"""Pairs: the two actors that "the two governments" or "both men" mean together; who may be what a noun says."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain, head_word, new_chain, sectors_of
from onrecord.coding.actors.salience import Salience
from onrecord.coding.draft import Mention
from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import NameTable, RoleNoun

STATES_OWN = frozenset({"government", "military", "police", "intelligence", "parliament", "court"})
"""Kinds of body that belong to a state, so that "its" tells which."""


def may_be(chain: Chain, noun: RoleNoun, table: NameTable) -> bool:
    """Is a person known for what a noun of office or arms says: no two bystanders are "the two officers"?"""
    if noun.kind not in STATES_OWN or any(head_word(n) == head_word(noun) for n in chain.nouns):
        return True
    return bool(sectors_of(chain, table) & set(noun.sectors))


def kind_of(chain: Chain, table: NameTable) -> str | None:
    """The kind of a body while its report is read: the registry's, else what its name's last or first word tells."""
    for one in chain.ids:
        return table.actors[one].kind
    for word in (chain.longest[-1], chain.longest[0]):
        if (suffix := table.suffixes.get(word)) is not None:
            return suffix.kind or "other"
    return "other" if "ORG" in chain.labels else None


class Pairs:
    """The pairs of one report, kept so that they are found again."""

    def __init__(
        self, parse: Parse, table: NameTable, chains: list[Chain], of: dict[int, Chain], salience: Salience
    ) -> None:
        self.parse = parse
        self.table = table
        self.chains = chains
        self.of = of
        self.salience = salience
        self._pairs: list[Chain] = []

    def meant(self, c: Candidate) -> Chain | None:
        """The two latest actors that "the two governments" or "both men" may mean, as an actor of its own."""
        assert c.noun is not None
        person = c.noun.person
        if person and (c.country or c.marked or c.caps or c.compounds or c.nouns[0].before):
            return None  # "the two Kenyan police officers" say themselves who they are
        for chain in reversed(self._pairs):
            if chain.pair is not None and bool(chain.pair[0].person) == person:
                return chain
        wanted = ("state",) if c.noun.kind in ("government", "state") else ()
        found: list[Chain] = []
        for chain in self.salience.latest(c.head, 60):
            fits = (
                bool(chain.person) and may_be(chain, c.noun, self.table)
                if person
                else (kind_of(chain, self.table) in wanted if wanted and chain.names else False)
            )
            if fits and chain not in found:
                found.append(chain)
            if len(found) == 2:
                break
        if len(found) < 2:
            return None
        first, second = sorted(found, key=lambda chain: chain.candidates[0].head)
        chain = new_chain(c, self.table, f"{first.draft.name} and {second.draft.name}")
        chain.candidates.clear()
        chain.draft.mentions.clear()
        chain.pair, chain.plural, chain.person = (first, second), True, False
        self.chains.append(chain)
        self._pairs.append(chain)
        self._coordinated(chain, first, second)
        return chain

    def _coordinated(self, chain: Chain, first: Chain, second: Chain) -> None:
        """Where the report names the two together, "Ecuador and Paraguay", the pair is mentioned too."""
        for c in second.candidates:
            up = self.parse.head[c.head]
            if self.parse.dep[c.head] == "conj" and self.of.get(up) is first:
                start = next((d.first for d in first.candidates if d.head == up), up)
                chain.draft.mentions.append(Mention((start, c.after), up, "name", chain.draft))
                return
