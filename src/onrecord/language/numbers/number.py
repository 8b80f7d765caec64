"""A quantity as the text tells it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Number:
    """One quantity of a text, in tokens.

    `tokens` is the whole expression [first, after): approximator, currency sign, number, percent sign; `core` the words
    that make the value. "more than 40" is low 40, low_open; "up to 40" high 40; "roughly 900" point 900, approximate;
    "dozens" low 24, approximate. `unit` is a unit of measure, money or percent as told, currency signs and % by their
    name; null where a noun is counted, or nothing said. `kind` says which: count, percent, money, measure, duration,
    vague (several, a few), one (the word alone) or score (half of "61-59"). `unit_after` is the token after the
    unit's last word.
    """

    tokens: tuple[int, int]
    core: tuple[int, int]
    point: float | None = None
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str | None = None
    kind: str = "count"
    unit_after: int = 0
    noun: int | None = None
    """The head of the counted noun phrase ("soldiers" of "12 French soldiers"), where it stands beside the number."""
    hyphenated: bool = False
    """Part of a compound modifier: "2,500-strong", "6.1-inch"."""
