"""Figures: the quantities of a report, what they measure and whose they are."""

from onrecord.coding.figures.finding import find_figures

__all__ = ["find_figures"]
