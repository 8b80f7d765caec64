"""Placeholder."""

from onrecord.coding.draft import Draft


def find_events(draft: Draft) -> None:
    """Placeholder."""
