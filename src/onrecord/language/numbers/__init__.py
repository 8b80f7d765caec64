"""Numbers in running English: values with their bounds, units and counted nouns."""

from onrecord.language.numbers.number import Number
from onrecord.language.numbers.reading import read_numbers

__all__ = ["Number", "read_numbers"]
