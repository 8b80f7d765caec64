"""A candidate: one phrase that may mention an actor, before it is settled whose mention it is."""

from dataclasses import dataclass, field

from onrecord.records.tables.name_table import RoleNoun


@dataclass(slots=True, eq=False)
class Candidate:
    """One phrase. Tokens first .. after - 1, its syntactic head, and what its own words tell."""

    first: int
    after: int
    head: int
    kind: str
    """The kind of mention: name, title, nominal, demonym, metonym, pronoun."""
    words: tuple[str, ...] = ()
    """The folded words of the name without its title; empty where there is no name."""
    label: str | None = None
    """What the language model took the name for: PERSON, ORG, GPE, NORP ..."""
    ids: list[str] = field(default_factory=list)
    """The registry's actors of this name."""
    shared: bool = False
    """Several states have an organ of this name."""
    nouns: list[RoleNoun] = field(default_factory=list)
    """The role noun it is headed by, or the title nouns before its name, the nearest first."""
    nouns_at: list[int] = field(default_factory=list)
    plural: bool = False
    gender: str | None = None
    country: str | None = None
    """The country its own words give: a demonym, a possessor, "of Kenya"."""
    partial: bool = False
    """Its people or land is a state that few recognise."""
    marked: bool = False
    """A people or land stands before it, so that it is not just anybody of its kind: "the Kurdish-led fighters"."""
    caps: tuple[str, ...] = ()
    """Capitalised words before its noun that are no country's: "Republican" in "the Republican nominee"."""
    compounds: tuple[str, ...] = ()
    """Plain nouns before its noun that tell which one it is: "district" in "the district court"."""
    body: int | None = None
    """The token of the body named beside it: "Hamas" in "Hamas fighters", "union" in "leader of the union"."""
    sectors: list[str] | None = None
    """Sectors that a modifier gives: "opposition activists"."""
    determiner: str | None = None
    """the, a, this, poss (a possessive pronoun or name), or null for a bare noun."""
    possessor: int | None = None
    past: bool = False
    hedges: list[str] = field(default_factory=list)
    number: int | None = None
    """2 in "the two governments", "both men"."""

    @property
    def noun(self) -> RoleNoun | None:
        """The noun that tells most: the first of its nouns."""
        return self.nouns[0] if self.nouns else None
