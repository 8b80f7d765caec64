"""The compiled table of the gazetteer."""

import msgspec


class PlaceTable(msgspec.Struct, kw_only=True):
    """The compiled table of the gazetteer."""
