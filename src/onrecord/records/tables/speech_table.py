"""The compiled table of the words that attribute: cues of statements."""

import msgspec


class SpeechTable(msgspec.Struct, kw_only=True):
    """The compiled table of the words that attribute: cues of statements."""
