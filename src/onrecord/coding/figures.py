"""Placeholder."""

from onrecord.coding.draft import Draft


def find_figures(draft: Draft) -> None:
    """Placeholder."""
