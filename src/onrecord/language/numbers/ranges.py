"""Two amounts that make one range, or two values of a change: "30-50", "between X and Y", "from 61 to 58"."""

from dataclasses import dataclass

from onrecord.language.numbers.amounts import HYPHENS, Amount, read_amount
from onrecord.language.numbers.measured import Unit, read_unit
from onrecord.language.numbers.words import word_set
from onrecord.language.parse import Parse

# What goes from one value to another: the two stay two.
_CHANGE = word_set(
    """
rise fall grow drop climb jump slip slide sink plunge plummet soar surge increase decrease decline lower raise
cut reduce shrink swell widen narrow expand double triple rocket slow accelerate improve worsen go move change
revise upgrade downgrade trim push bring shift bump hike ease edge inch creep tumble advance gain lose boost
take growth rebound recover
"""
)


# What rises or falls by a bare number ("rose 4 to 67"); the other verbs of change take their object with it.
_RISE = word_set(
    "rise fall grow drop climb jump slip slide sink plunge plummet soar surge increase decrease decline shrink gain add"
)


@dataclass(slots=True)
class Range:
    """Two amounts with their units; `opening` is the first token of "between" or "from", or the first amount's."""

    low: Amount
    high: Amount
    low_unit: Unit | None
    high_unit: Unit | None
    opening: int
    after: int
    kind: str
    """range, or score (two values set against each other: "61-59")."""


def read_range(parse: Parse, amount: Amount, unit: Unit | None) -> Range | None:
    """The range whose lower end is this amount, or null."""
    after = unit.after if unit else amount.after
    if after + 1 >= len(parse) or amount.floor or amount.share:
        return None
    link = parse.lower[after]
    opening, word = _opening(parse, unit.first if unit else amount.first)
    start = after + 1
    if link in HYPHENS and start < len(parse) and parse.lower[start] == "to":
        start += 1
    if (link not in HYPHENS and link not in ("to", "and", "or")) or (link == "and" and word != "between"):
        return None
    start += parse.lower[start : start + 1] == ["to"] and link in HYPHENS
    other_at = start
    # the sign, or the sign's letters, before the second amount
    while (
        other_at < len(parse)
        and other_at < start + 2
        and (parse.lower[other_at] in ("$", "€", "£", "¥", "us", "us$", "about", "even"))
    ):
        other_at += 1
    if link in ("to", "and", "or") and other_at < len(parse) and parse.lower[other_at] == "a":
        other_at += 1
    other = (
        read_amount(parse, other_at)
        if other_at < len(parse) and parse.sentence[other_at] == parse.sentence[after]
        else None
    )
    if other is None or other.share or other.floor or other.first > other_at:
        return None
    other_unit = read_unit(parse, other)
    if link == "or" and not _alternatives(amount, other, unit):
        return None
    if (
        (unit and other_unit and unit.kind != other_unit.kind)
        or (unit and unit.kind != "money" and not other_unit and not unit.hyphenated and link == "to")
    ) and not (unit and unit.hyphenated):
        return None
    end = other_unit.after if other_unit else other.after
    apart = unit and other_unit and unit.kind == "money" and not other_unit.name.startswith(unit.name.rstrip("s"))
    if apart and link == "to" and not word:
        return None  # "gained 10 cents to 31 dollars"
    alone = amount.magnitude == 1
    _share_magnitude(amount, other)
    shared = alone and amount.magnitude > 1
    if amount.value > other.value or (amount.value == other.value and link in HYPHENS):
        if link in HYPHENS and not unit and not other_unit and amount.magnitude == 1:
            return Range(amount, other, None, None, amount.first, end, "score")
        return None
    if amount.value == other.value:
        return None
    if link == "to" and word == "from" and parse.lower[end : end + 1] == ["to"]:
        word = ""  # "from 5 to 7 percent to 3 to 5 percent": two ranges of one change
    elif link == "to" and _rises_by(parse, amount, other, unit):
        return None
    elif link == "to" and not word and unit is None and (other_unit is not None or amount.magnitude > 1):
        pass  # "1 to 1.5 degrees", "1 to 2 million": the unit or the magnitude is said once
    elif (
        link == "to"
        and word != "between"
        and not (shared and not word)
        and _changes(parse, opening, word, amount, other.after)
    ):
        return None
    return Range(amount, other, unit, other_unit, opening if word else amount.first, end, "range")


def _opening(parse: Parse, first: int) -> tuple[int, str]:
    """ "between" or "from" just before the amount, over an approximator."""
    for at in (first - 1, first - 2, first - 3):
        if at >= 0 and parse.lower[at] in ("between", "from"):
            return at, parse.lower[at]
        if at < 0 or parse.lower[at] in ("the", "a", "its", "their") or parse.tag[at].startswith(("N", "V", ",")):
            break
    return first, ""


def _rises_by(parse: Parse, amount: Amount, other: Amount, unit: Unit | None) -> bool:
    """ "rose by $4 billion to $19 billion" tells a step and a level; "by 1 to 1.5 degrees" a range."""
    first = unit.first if unit else amount.first
    return parse.lower[first - 1] == "by" and (unit is not None or other.value > 3 * amount.value)


def _alternatives(amount: Amount, other: Amount, unit: Unit | None) -> bool:
    """ "three or four", "10 or 12": near neighbours, with no unit in between."""
    return unit is None and 1 < amount.value < other.value <= max(amount.value + 2, amount.value * 1.5)


def _share_magnitude(amount: Amount, other: Amount) -> None:
    """ "1 to 2 million": the magnitude is said once."""
    thousands = other.magnitude == 1 and other.value % 1000 == 0 and "," in other.word
    if (
        thousands
        and amount.magnitude == 1
        and amount.value < 1000
        and 1 <= other.value / (amount.value or 1) / 1000 < 10
    ):
        amount.value *= 1000  # "15-20,000"
        return
    if (
        amount.magnitude == 1
        and other.magnitude > 1
        and amount.value < 1000
        and amount.value <= (other.raw or other.value)
    ):
        amount.raw, amount.magnitude = amount.value, other.magnitude
        amount.value *= other.magnitude


def _changes(parse: Parse, opening: int, word: str, amount: Amount, after: int) -> bool:
    """Does something go from the one to the other?"""
    at = opening if word else amount.after - 1
    if not word and parse.lower[amount.first - 1] in ("by", "to", "at", "of", "about"):
        return False
    if not word and after < len(parse) and parse.tag[after].startswith(("NN", "JJ")):
        return False  # "cut 60 to 70 jobs"
    if not word and parse.dep[at] not in ("dobj", "npadvmod", "nummod", "quantmod"):
        return False
    for up in parse.ancestors(at):
        if parse.pos[up] in ("VERB", "AUX"):
            return parse.lemma[up] in _CHANGE and (bool(word) or parse.lemma[up] in _RISE)
        if parse.lemma[up] in _CHANGE or parse.lemma[up] in ("range", "spread"):
            return parse.lemma[up] in _CHANGE
    return False
