"""Positions: who is for or against what, read off the words that want and the topics that are contested."""

from onrecord.coding.positions.finding import find_positions

__all__ = ["find_positions"]
