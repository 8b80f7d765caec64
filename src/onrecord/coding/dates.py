"""Placeholder."""

from onrecord.coding.draft import Draft


def find_dates(draft: Draft) -> None:
    """Placeholder."""
