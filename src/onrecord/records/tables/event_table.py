"""The compiled table of event entries and their cues."""

import msgspec


class EventTable(msgspec.Struct, kw_only=True):
    """The compiled table of event entries and their cues."""
