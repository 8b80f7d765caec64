"""Statements: who said what, on what footing, to whom."""

from onrecord.coding.statements.finding import find_statements

__all__ = ["find_statements"]
