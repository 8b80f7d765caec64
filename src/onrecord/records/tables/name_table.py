"""The compiled table of the registry of known actors and the nouns that name roles."""

import msgspec


class NameTable(msgspec.Struct, kw_only=True):
    """The compiled table of the registry of known actors and the nouns that name roles."""
