"""Placeholder."""

from onrecord.coding.draft import Draft


def settle_vouching(draft: Draft) -> None:
    """Placeholder."""
