"""Placeholder."""

from onrecord.coding.draft import Draft


def find_places(draft: Draft) -> None:
    """Placeholder."""
