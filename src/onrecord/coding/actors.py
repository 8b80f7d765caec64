"""Placeholder."""

from onrecord.coding.draft import Draft


def find_actors(draft: Draft) -> None:
    """Placeholder."""
