"""The compiled table of what the gazetteer has not: states, regions, type words, short forms, publishers' homes."""

import msgspec


class RegionRow(msgspec.Struct, kw_only=True):
    """A sea, range, river, disputed land or landmark with a rough centre in degrees (WGS 84)."""

    name: str
    lat: float
    lon: float
    precision: str = "region"
    states: list[str] = msgspec.field(default_factory=list)
    acts: bool = False


class PlaceTable(msgspec.Struct, kw_only=True):
    """Names in the form of `place_key`, except short forms and words, which are compared as written in lower case."""

    countries: dict[str, str] = msgspec.field(default_factory=dict)
    """Key -> ISO alpha-3."""
    acronyms: dict[str, bool] = msgspec.field(default_factory=dict)
    """Keys of countries that are their initials: no country where they are not in capitals."""
    country_names: dict[str, str] = msgspec.field(default_factory=dict)
    """ISO alpha-3 -> the name rows give."""
    demonyms: dict[str, str] = msgspec.field(default_factory=dict)
    """Key -> ISO alpha-3: words for a people, no place."""
    regions: list[RegionRow] = msgspec.field(default_factory=list)
    region_keys: dict[str, int] = msgspec.field(default_factory=dict)
    short_divisions: dict[str, str] = msgspec.field(default_factory=dict)
    """A short form as written -> "alpha-3|key of the division"."""
    aliases: dict[str, str] = msgspec.field(default_factory=dict)
    """Key -> the key that the gazetteer has the place under."""
    division_words: dict[str, str] = msgspec.field(default_factory=dict)
    """Lower-case word -> admin1, admin2 or city."""
    nature_words: dict[str, bool] = msgspec.field(default_factory=dict)
    local_words: dict[str, bool] = msgspec.field(default_factory=dict)
    """Words for people and bodies of a town: what stands before them is where they are of."""
    unplaced_words: dict[str, bool] = msgspec.field(default_factory=dict)
    street_words: dict[str, bool] = msgspec.field(default_factory=dict)
    stop_keys: dict[str, bool] = msgspec.field(default_factory=dict)
    family_names: dict[str, bool] = msgspec.field(default_factory=dict)
    """ISO alpha-3 of states whose towns bear English family names: there a name is as soon a person's."""
    endings: dict[str, str] = msgspec.field(default_factory=dict)
    """A web address's last label -> ISO alpha-3."""
    homes: dict[str, str] = msgspec.field(default_factory=dict)
    """A publisher's domain -> "town, division, ISO alpha-3", or the state alone."""
