"""Values of expressions that name a calendar day, month, year or part of one."""

import re
from datetime import timedelta

from onrecord.language.dates.choosing import day_value, full_year, nearest, shift_of, year_of
from onrecord.language.dates.days import ISLAMIC, holiday
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import (
    BACK,
    DECADES,
    MODIFIERS,
    MONTHS,
    ON,
    ONES,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
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
_OFTEN_OTHERS = {"may", "march", "mar", "sun.", "sat.", "dec", "jan", "jun", "april", "june", "august"}
_MONTH_BEFORE = {
    "in", "since", "until", "by", "of", "from", "to", "during", "before", "after", "early", "late", "mid", "-", "next",
    "last", "this", "and", "through", "every", "each", "for", "between",
}  # fmt: skip
"""What stands before a month whose name is also another word or a person's."""


def read_iso(s: Sight) -> Value | None:
    """2019-05-12."""
    return day_value(int(s.word("year")), int(s.word("month")), int(s.word("day")))


def read_slashed(s: Sight) -> Value | None:
    """Only where one reading is possible: 13/04/2019, not 03/04/2019."""
    first, second, year = int(s.word("first")), int(s.word("second")), full_year(s.word("year"), s)
    if first > 12 >= second:
        return day_value(year, second, first)
    if second > 12 >= first or first == second:
        return day_value(year, first, second)
    return None


def read_day(s: Sight) -> Value | None:
    """A day with its month, with or without weekday and year."""
    if not s.named("month"):
        return None
    month, day = MONTHS[s.word("month")], int(s.word("day"))
    year = s.word("year") or s.word("short")
    if year:
        return day_value(full_year(year, s), month, day)
    if s.published is None:
        return Value(f"XXXX-{month:02}-{day:02}")
    return day_value(year_of(s, month, day), month, day)


def read_month(s: Sight) -> Value | None:
    """A month by name, alone, with a year, or relative ("last June")."""
    word, relative = s.word("month"), s.word("relative")
    if not s.named("month"):
        return None
    if not (relative or s.word("year")) and not _is_bare_month(s):
        return None
    month = MONTHS[word]
    if s.word("year"):
        return Value(f"{s.word('year')}-{month:02}")
    if s.published is None:
        return Value(f"XXXX-{month:02}")
    if "year" in s.match.group():
        return Value(f"{s.published.year + shift_of(relative):04}-{month:02}")
    if relative in BACK:
        return Value(f"{s.published.year - (month >= s.published.month):04}-{month:02}")
    if relative in ON:
        return Value(f"{s.published.year + (month <= s.published.month):04}-{month:02}")
    return Value(f"{year_of(s, month, None):04}-{month:02}")


def read_mid(s: Sight) -> Value | None:
    """ "mid-1996", "mid-November"."""
    if s.word("year"):
        return Value(s.word("year"), mod="MID")
    month = MONTHS[s.word("month")]
    if s.word("year2"):
        return Value(f"{s.word('year2')}-{month:02}", mod="MID")
    if s.published is None:
        return Value(f"XXXX-{month:02}")
    return Value(f"{year_of(s, month, None):04}-{month:02}", mod="MID")


def _is_bare_month(s: Sight) -> bool:
    """A month's name alone: "May" and "March" also begin sentences, and are names of people."""
    if s.next_tag().startswith("NNP") and s.next() not in WEEKDAYS:
        return False
    return s.word("month") not in _OFTEN_OTHERS or s.before() in _MONTH_BEFORE


def read_year(s: Sight) -> Value | None:
    """A year in four digits, where what stands around it makes it one: not "2000 people"."""
    text, year = s.match.group(), int(s.word("year"))
    if text.strip() != s.word("year") and not text.startswith("the "):
        return Value(f"{year:04}")
    if _is_amount(s):
        return None
    marked = s.before() in _YEAR_BEFORE or s.next() in _YEAR_AFTER
    if not marked and s.next_tag() not in ("NN", "NNP", "JJ", "NNS"):
        return None
    if not 1400 <= year <= 2100 or (s.published and year > s.published.year + 60):
        return None
    return Value(f"{year:04}")


def _is_amount(s: Sight) -> bool:
    """Four digits that count or cost something: "$1500", "2000 people", a house number's hyphen."""
    if s.before() in _AMOUNT_BEFORE or s.next() in ("%", "percent", "people"):
        return True
    return s.next_tag() == "NNS" and (s.before() in _COUNTED_AFTER or not s.before())


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
    if (
        not s.word("named")
        and s.before() in ("his", "her", "their", "in", "my")
        and "the" not in s.match.group()
        and "'" not in s.match.group()
    ):
        return None
    return Value(f"19{tens}", mod=mod) if tens else None


def read_century(s: Sight) -> Value | None:
    """ "the 19th century": two digits."""
    which = s.word("which")
    count = ORDINALS.get(which) if which in ORDINALS else int(re.sub(r"\D", "", which))
    if which == "last" or not count or count > 22:
        return None
    return Value(f"{count - 1:02}", mod=MODIFIERS.get(s.word("part")))


def read_season(s: Sight) -> Value | None:
    """ "last fall", "the summer of 1999"."""
    season, relative = SEASONS[s.word("season")], s.word("relative")
    if s.word("year"):
        return Value(f"{s.word('year')}-{season}")
    if (
        not relative
        and s.before() not in ("the", "in", "since", "by", "until", "early", "late")
        and "the" not in s.match.group()
    ):
        return None
    if s.word("season") == "fall" and not relative:
        return None
    if s.published is None:
        return None
    begun = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = s.published.year
    if relative in BACK:
        year -= s.published.month < begun + 3 and season != "WI"
    elif relative in ON:
        year += s.published.month >= begun
    elif not relative and s.way < 0 and s.published.month < begun:
        year -= 1
    return Value(f"{year:04}-{season}")


def read_holiday(s: Sight) -> Value | None:
    """A holiday of its year, or the nearest one; Islamic days with a day on either side."""
    name = s.word("holiday")
    capital = s.parse.words[s.first][:1]
    if not (capital.isupper() or capital.isdigit()):
        return None
    if name == "9/11":
        return Value("2001-09-11")
    if s.word("year"):
        day = holiday(name, int(s.word("year")))
    elif s.published is None:
        return None
    else:
        years = [s.published.year + shift for shift in (-1, 0, 1)]
        days = [d for d in (holiday(name, y) for y in years) if d]
        day = nearest(days, s.published, s.way)
    if day is None:
        return None
    if name == "ramadan":
        return Value(f"{day:%Y-%m}", bounds=(day.isoformat(), (day + timedelta(30)).isoformat()))
    if name in ISLAMIC:
        return Value(day.isoformat(), bounds=((day - timedelta(1)).isoformat(), (day + timedelta(1)).isoformat()))
    return Value(day.isoformat())
