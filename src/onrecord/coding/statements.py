"""Placeholder."""

from onrecord.coding.draft import Draft


def find_statements(draft: Draft) -> None:
    """Placeholder."""
