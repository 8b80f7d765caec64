"""The record as it stands, for readers who have it open for hours: what the reading room reads from."""

from onrecord.store.snapshot import Snapshot, View

__all__ = ["Snapshot", "View"]
