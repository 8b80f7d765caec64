"""The compiled table of the registry of known actors and the nouns that name roles."""

import msgspec


class Backing(msgspec.Struct, array_like=True):
    """Who backs or commands a known actor, and in which years; open ends are null."""

    who: str
    since: str | None = None
    until: str | None = None


class Career(msgspec.Struct, array_like=True):
    """One stretch of a person's public life: an office, a seat, a leadership. Dates are ISO, as exact as is known."""

    title: str
    office: str | None
    country: str | None
    sectors: list[str]
    code: str | None
    since: str | None
    until: str | None


class KnownActor(msgspec.Struct, array_like=True):
    """One row of the registry. `code` is set where the CAMEO code does not follow from country and sectors."""

    id: str
    name: str
    kind: str
    country: str | None
    sectors: list[str]
    code: str | None = None
    gender: str | None = None
    since: str | None = None
    until: str | None = None
    part_of: str | None = None
    backed_by: list[Backing] = []
    careers: list[Career] = []


class Alias(msgspec.Struct, array_like=True):
    """One way to write known actors: folded words after the first, who it may be, and how it must be written.

    `upper`: only in capitals ("WHO", "AU"). `shared`: several states have an organ of this name, so that its country
    must come from the words around it.
    """

    rest: list[str]
    ids: list[str]
    upper: bool = False
    shared: bool = False


class RoleNoun(msgspec.Struct, array_like=True):
    """A noun that names an actor by its role. `before` and `after` are the words it needs beside its head, folded."""

    name: str
    before: list[str]
    after: list[str]
    kind: str | None
    sectors: list[str]
    person: bool = False
    gender: str | None = None
    office: str | None = None
    organ: str | None = None
    of_body: bool = False
    local: bool = False
    former: bool = False
    weak: bool = False
    kin: bool = False


class Title(msgspec.Struct, array_like=True):
    """A short form before a name ("Gen.", "Mrs."): the noun it stands for, the gender it tells."""

    noun: str | None
    gender: str | None


class Suffix(msgspec.Struct, array_like=True):
    """What the last word of a capitalised name tells about its bearer."""

    kind: str | None
    sectors: list[str]


class Holding(msgspec.Struct, array_like=True):
    """One holder of an office: known id and dates (ISO, null where open or unknown)."""

    who: str
    since: str | None
    until: str | None
    acting: bool = False


class NameTable(msgspec.Struct, kw_only=True):
    """Everything the registry knows about names and role nouns, ready for look-up by folded first word or head noun."""

    actors: dict[str, KnownActor] = {}
    aliases: dict[str, list[Alias]] = {}
    """First folded word -> aliases, longest first."""
    demonyms: dict[str, list[str]] = {}
    """Folded demonym ("north korean", "saudi") -> ISO alpha-3 codes."""
    metonyms: dict[str, str] = {}
    """Folded name of a capital -> ISO alpha-3 code; only where it acts."""
    nouns: dict[str, list[RoleNoun]] = {}
    """Head lemma -> role nouns, the most words first."""
    modifiers: dict[str, list[str]] = {}
    titles: dict[str, Title] = {}
    suffixes: dict[str, Suffix] = {}
    past: list[str] = []
    hedges: list[str] = []
    holders: dict[str, list[Holding]] = {}
    """COUNTRY:office -> holders in order of time."""
    genders: dict[str, str] = {}
    """Folded given name -> m or f."""
    peoples: dict[str, str | None] = {}
    """Folded name of a people without a state of its own -> the country it is mostly told of in, null for several."""
    given_variants: dict[str, str] = {}
    """Folded spelling of a given name -> the spelling that stands for all."""
    body_words: dict[str, str] = {}
    """Folded word for a kind of body, in any language -> the word that stands for all."""
    empty_words: list[str] = []
    """Folded words that a name may lack and still be the same."""
    lands_beside: dict[str, list[str]] = {}
    """Folded land whose name is also a state's -> its country, then the role nouns that tell it from the state."""
    honorifics: list[str] = []
    """Folded words before a name that are no part of it."""
    royal: list[str] = []
    """Honorifics that may stand with a given name alone."""
    partial: list[str] = []
    """Folded names of lands that few states recognise."""
    surnames: dict[str, list[str]] = {}
    """Folded last name -> persons with an office, for "President Obama"."""
    cameo: dict[str, str | None] = {}
    order: list[str] = []
    rights: str = "HRI"
    alone: list[str] = []
