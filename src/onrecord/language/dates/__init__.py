"""Dates in English as TIMEX3 values with their earliest and latest days: `read_dates`."""

from onrecord.language.dates.reading import TimeExpression, read_dates

__all__ = ["TimeExpression", "read_dates"]
