"""Chains: all the mentions of one actor in a report, and what they say of it together."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.draft import ActorDraft, Mention
from onrecord.records.tables.name_table import NameTable, RoleNoun


@dataclass(slots=True, eq=False)
class Chain:
    """One actor while its report is read."""

    draft: ActorDraft
    candidates: list[Candidate] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    nouns: list[RoleNoun] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    """Lemmas of the nouns it has been called by."""
    gender: str | None = None
    person: bool | None = None
    """One human being; null while unknown."""
    plural: bool = False
    country: str | None = None
    shared: bool = False
    pair: tuple["Chain", "Chain"] | None = None
    weak: bool = False
    """A name that is an actor only if the report calls somebody so elsewhere, or a noun that needs an antecedent."""

    def add(self, c: Candidate, kind: str | None = None) -> None:
        """Take a candidate into the chain with all it tells."""
        self.candidates.append(c)
        self.draft.mentions.append(Mention((c.first, c.after), c.head, kind or c.kind, self.draft))
        if c.words and c.words not in self.names:
            self.names.append(c.words)
        if c.label:
            self.labels[c.label] += 2 if c.kind == "title" else 1
        for one in c.ids:
            if one not in self.ids:
                self.ids.append(one)
        for noun in c.nouns:
            if noun not in self.nouns:
                self.nouns.append(noun)
            self.heads.add(head_word(noun))
        self.gender = self.gender or c.gender
        self.country = self.country or c.country
        self.shared = self.shared or c.shared

    @property
    def longest(self) -> tuple[str, ...]:
        """Its fullest name."""
        return max(self.names, key=len) if self.names else ()

    @property
    def last(self) -> int:
        """The head token of its latest mention."""
        return self.candidates[-1].head


def lands_of(chain: Chain, table: NameTable) -> set[str]:
    """The countries a chain is known to belong to: told beside it, or the registry's."""
    lands = {chain.country} | {table.actors[one].country for one in chain.ids}
    return {land for land in lands if land is not None}


def sectors_of(chain: Chain, table: NameTable) -> set[str]:
    """The sectors a person is known to have been in: its titles' and its careers'."""
    sectors = {s for noun in chain.nouns for s in noun.sectors}
    for one in chain.ids:
        for career in table.actors[one].careers:
            sectors.update(career.sectors)
    return sectors


def head_word(noun: RoleNoun) -> str:
    """The head of a role noun's words: "minister" of "minister of health"."""
    words = noun.name.replace("-", " ").replace("'", " ").split()
    return words[min(len(noun.before), len(words) - 1)] if words else ""


def new_chain(c: Candidate, table: NameTable, name: str) -> Chain:
    """A chain that begins with this candidate."""
    chain = Chain(ActorDraft(name))
    kinds = {table.actors[one].kind for one in c.ids}
    if c.label == "PERSON" and (not kinds or "person" in kinds):
        chain.person = True
    elif kinds:
        chain.person = kinds == {"person"}
    elif c.noun is not None and c.kind != "name":
        chain.person = c.noun.person and not c.plural
    elif c.label in ("ORG", "GPE", "NORP"):
        chain.person = False
    if chain.person and c.words and c.gender is None:
        c.gender = table.genders.get(" ".join(c.words[:2])) or table.genders.get(c.words[0])
        for one in c.ids:
            c.gender = c.gender or table.actors[one].gender
    chain.plural = c.plural
    chain.add(c)
    return chain
