"""Events: who did what to whom, read off cues of the codebook and the parse around them."""

from onrecord.coding.events.reader import find_events

__all__ = ["find_events"]
