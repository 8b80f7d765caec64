"""What came of what was promised, demanded, planned, agreed on or threatened."""

from onrecord.coding.outcomes.finding import find_outcomes

__all__ = ["find_outcomes"]
