"""Values of years, decades and centuries."""

import re

from onrecord.language.dates.choosing import full_year
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import (
    DAY_ORDINALS,
    DECADES,
    MODIFIERS,
    MONTHS,
    ONES,
    ORDINALS,
    number,
)

_YEAR_BEFORE = {
    "in", "since", "until", "till", "by", "of", "during", "from", "before", "after", "for", "to", "between", "and",
    "or", "early", "late", "mid", "-", "–", "—", "(", "[", ",", "through", "around", "about", "year", "that", "as",
    "than", "circa", "throughout", "elections", "election", "the", "his", "her", "its", "their", "a", "an", "fiscal",
    "mid-", "over",
}  # fmt: skip
_YEAR_AFTER = (")", "]", ".", ",", "'s", "’s", "-", "–")
_AMOUNT_BEFORE = ("$", "£", "€", "#", "no.", "number", "us$")
_COUNTED_AFTER = ("of", "to", "by", "about", "around", "over", "than", "and", "a", "its", "their")
_SHORT_YEAR_BEFORE = {
    "of", "in", "since", "from", "to", "by", "until", "summer", "winter", "spring", "fall", "early", "late", *MONTHS,
}  # fmt: skip


def read_year(s: Sight) -> Value | None:
    """A year in four digits, where what stands around it makes it one: not "2000 people"."""
    text, year = s.match.group(), int(s.word("year"))
    if text.strip() != s.word("year") and not text.startswith("the "):
        return Value(f"{year:04}")
    if _is_amount(s):
        return None
    marked = s.before() in _YEAR_BEFORE or s.next() in _YEAR_AFTER
    named_before = s.first > 0 and s.parse.tag[s.first - 1].startswith(("NNP", "CD", "SYM")) and bool(s.before())
    if not marked and (named_before or s.next_tag() == "CD"):
        return None  # "Route 1990", "Flight 2020"
    if not 1400 <= year <= 2100 or (s.published and year > s.published.year + 60):
        return None
    return Value(f"{year:04}")


def _is_amount(s: Sight) -> bool:
    """Four digits that count or cost something: "$1500", "2000 people", a house number's hyphen."""
    if s.before() in _AMOUNT_BEFORE or s.next() in ("%", "percent", "people"):
        return True
    return s.next_tag() == "NNS" and (s.before() in _COUNTED_AFTER or not s.before())


def read_edge_of_year(s: Sight) -> Value:
    """ "pre-2014", "post-1990": the year that is not yet, or no longer, meant; one bound is known."""
    year = int(s.word("year"))
    if s.word("edge") == "pre":
        return Value(f"{year:04}", mod="BEFORE", bounds=(None, f"{year - 1:04}-12-31"))
    return Value(f"{year:04}", mod="AFTER", bounds=(f"{year:04}-01-01", None))


def read_second_year(s: Sight) -> Value | None:
    """The 99 of "1998-99", or a year cut short: "'98"."""
    short = int(s.word("short").lstrip("'’ "))
    if not s.word("short")[0].isdigit():
        if s.before() not in _SHORT_YEAR_BEFORE or s.next() in ("s", "percent", "%"):
            return None
        return Value(f"{full_year(f'{short:02}', s):04}")
    before = s.parse.lower[s.first - 2]
    # What ends in four digits may be no number: a piece of a page's markup, "x=1998".
    first = int(before) if before.isdecimal() else 0
    if not (1800 <= first <= 2099 and 1 <= short - first % 100 <= 15):
        return None
    return Value(f"{first - first % 100 + short:04}")


def read_fiscal(s: Sight) -> Value | None:
    """ "FY2020", "Q3 2019", "H1 2021": a company's or a state's year, told as a calendar's."""
    if len(s.word("short")) == 2 and s.word("kind") != "fy" and "'" not in s.match.group():
        return None
    year = f"{full_year(s.word('short'), s):04}"
    return Value(year if s.word("kind") == "fy" else f"{year}-{s.word('kind').upper()}")


def read_spelled_year(s: Sight) -> Value | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    rest = number(s.word("rest"))
    if rest is None:
        return None
    if not s.word("century"):
        return Value(f"{int(rest):04}") if 2000 <= rest <= 2100 else None
    if not 10 <= rest <= 99:
        return None
    return (
        Value(f"{ONES[s.word('century')] * 100 + int(rest):04}")
        if s.word("century") != "twenty" or "year" in s.match.group()
        else None
    )


def read_decade(s: Sight) -> Value | None:
    """ "the 1990s", "the '80s", "the early sixties": three digits."""
    mod = MODIFIERS.get(s.word("part"))
    if s.word("year"):
        return Value(s.word("year")[:3], mod=mod)
    tens = DECADES.get(s.word("named")) or int(s.word("short") or 0) // 10
    owned = s.before() in ("his", "her", "their", "my", "your")
    if not s.word("named") and (owned or (s.before() == "in" and s.match.group()[0].isdigit())):
        return None  # somebody's age
    return Value(f"19{tens}", mod=mod) if tens else None


def read_century(s: Sight) -> Value | None:
    """ "the 19th century": two digits."""
    which = s.word("which")
    count = {**ORDINALS, **DAY_ORDINALS}.get(which) if which[0].isalpha() else int(re.sub(r"\D", "", which))
    if which == "last" or not count or count > 22:
        return None
    return Value(f"{count - 1:02}", mod=MODIFIERS.get(s.word("part")))
