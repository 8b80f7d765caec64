"""Values of expressions that name a calendar day, month, year or part of one."""

import re
from datetime import date, timedelta

from onrecord.language.dates.choosing import day_value, full_year, nearest, shift_of, year_of
from onrecord.language.dates.days import ISLAMIC, PERSIAN, holiday, week_value
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import (
    BACK,
    DAY_ORDINALS,
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
_JOINERS = ("-", "–", "—", "and", "or", "to", "through", "until", "till", "&")
_SHORT_YEAR_BEFORE = {"of", "in", "since", "from", "to", "by", "until", "summer", "winter", "spring", "fall", "early", "late", *MONTHS}
_DATED_NOUNS = (
    "attack", "attacks", "bombing", "bombings", "massacre", "killings", "truce", "ceasefire", "holiday", "holidays", "vigil",
    "mass", "service", "services", "break", "celebrations", "festivities",
)  # fmt: skip
"""What, told of by a holiday's name, happens on that holiday."""
_DAYS_WITH_A_NAME = {(9, 11): 2001}
_OFTEN_OTHERS = {"may", "march", "mar", "sun.", "sat.", "dec", "jan", "jun", "april", "june", "august"}
_MONTH_BEFORE = {
    "in", "since", "until", "by", "of", "from", "to", "during", "before", "after", "early", "late", "mid", "-", "next",
    "last", "this", "and", "through", "every", "each", "for", "between",
}  # fmt: skip
"""What stands before a month whose name is also another word or a person's."""


def read_iso(s: Sight) -> Value | None:
    """2019-05-12."""
    return day_value(int(s.word("year")), int(s.word("month")), int(s.word("day")))


def read_dotted(s: Sight) -> Value | None:
    """13.04.2019: where dates are written with dots, the day comes first."""
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
    if not s.named("month", verb_too=True):
        return None
    month = MONTHS[s.word("month")]
    day = DAY_ORDINALS[s.word("named")] if s.word("named") else int(s.word("day"))
    year = s.word("year") or s.word("short") or s.word("later")
    if year:
        return day_value(full_year(year, s), month, day)
    if (month, day) in _DAYS_WITH_A_NAME and s.next() in ("attack", "attacks", "terrorist", "terror", "hijackings"):
        return day_value(_DAYS_WITH_A_NAME[month, day], month, day)
    if s.published is None:
        return Value(f"XXXX-{month:02}-{day:02}")
    if s.word("yearword"):
        return day_value(s.published.year + shift_of(s.word("yearword")), month, day)
    return day_value(year_of(s, month, day), month, day)


def read_next_day(s: Sight) -> Value | None:
    """The second day of "May 3 and 5" or "May 3-5": a bare number that goes on from a day just named."""
    before = s.memory.day
    if before is None or s.memory.day_after != s.first - 1 or s.before() not in _JOINERS:
        return None
    if s.next_tag() in ("NN", "NNS", "NNP", "CD", "JJ", "$") or s.next() in ("%", "-", "/", ":"):
        return None
    day, year = int(s.word("day")), int(s.word("year") or before.year)
    return day_value(year, before.month, day) if day > before.day else None


def read_month(s: Sight) -> Value | None:
    """A month by name, alone, with a year, or relative ("last June")."""
    word, relative = s.word("month"), s.word("relative")
    if not s.named("month"):
        return None
    if not (relative or s.word("year")) and not _is_bare_month(s):
        return None
    month = MONTHS[word]
    if s.word("year") or s.word("later"):
        return Value(f"{s.word('year') or s.word('later')}-{month:02}")
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
    """ "mid-1996", "late-November"."""
    mod = MODIFIERS[s.word("part")]
    if s.word("year"):
        return Value(s.word("year"), mod=mod)
    month = MONTHS[s.word("month")]
    if s.word("year2"):
        return Value(f"{s.word('year2')}-{month:02}", mod=mod)
    if s.published is None:
        return Value(f"XXXX-{month:02}")
    return Value(f"{year_of(s, month, None):04}-{month:02}", mod=mod)


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
    first = int(s.parse.lower[s.first - 2])
    if not (1800 <= first <= 2099 and 1 <= short - first % 100 <= 15):
        return None
    return Value(f"{first - first % 100 + short:04}")


def read_fiscal(s: Sight) -> Value | None:
    """ "FY2020", "Q3 2019", "H1 2021": a company's or a state's year, told as a calendar's."""
    if len(s.word("short")) == 2 and s.word("kind") != "fy" and "'" not in s.match.group():
        return None
    year = f"{full_year(s.word('short'), s):04}"
    return Value(year if s.word("kind") == "fy" else f"{year}-{s.word('kind').upper()}")


def read_iso_week(s: Sight) -> Value | None:
    """ "2020-W05", "2020-W05-3"."""
    year, week = int(s.word("year")), int(s.word("week"))
    try:
        day = date.fromisocalendar(year, week, int(s.word("weekday") or 1))
    except ValueError:
        return None
    return Value(day.isoformat()) if s.word("weekday") else Value(f"{year:04}-W{week:02}")


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
        and (s.before() in ("his", "her", "their", "my", "your") or (s.before() == "in" and s.match.group()[0].isdigit()))
    ):
        return None
    return Value(f"19{tens}", mod=mod) if tens else None


def read_century(s: Sight) -> Value | None:
    """ "the 19th century": two digits."""
    which = s.word("which")
    count = {**ORDINALS, **DAY_ORDINALS}.get(which) if which[0].isalpha() else int(re.sub(r"\D", "", which))
    if which == "last" or not count or count > 22:
        return None
    return Value(f"{count - 1:02}", mod=MODIFIERS.get(s.word("part")))


def read_season(s: Sight) -> Value | None:
    """ "last fall", "the summer of 1999"."""
    season, relative = SEASONS[s.word("season")], s.word("relative")
    if s.parse.words[s.after - 1].istitle() and s.next_word()[:1].isupper() and s.before():
        return None  # "the Winter Olympics"
    if s.word("year"):
        return Value(f"{s.word('year')}-{season}")
    if s.word("short"):
        return Value(f"{full_year(s.word('short')[-2:], s):04}-{season}")
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
    name = s.word("holiday").replace(" - ", " ").replace("’", "'")
    if not any(word[:1].isupper() or word == name for word in s.parse.words[s.first : s.after]):
        return None
    if " " not in name and s.next_tag() in ("NN", "NNS") and not s.word("year") and s.next() not in _DATED_NOUNS:
        return None  # "Christmas trees", "an Easter vacation"
    if name == "9/11":
        return Value("2001-09-11")
    if s.word("year"):
        day = holiday(name, int(s.word("year")))
    elif s.published is None:
        return None
    else:
        years = [s.published.year + shift for shift in (-1, 0, 1)]
        days = [d for d in (holiday(name, y) for y in years) if d]
        day = _of_relative(days, s) if s.word("relative") else nearest(days, s.published, s.way)
    if day is None:
        return None
    if s.word("week"):
        return Value(week_value(day) + ("-WE" if "end" in s.word("week") else ""))
    if name == "ramadan":
        return Value(f"{day:%Y-%m}", bounds=(day.isoformat(), (day + timedelta(30)).isoformat()))
    if name in ISLAMIC or name in PERSIAN:
        return Value(day.isoformat(), bounds=((day - timedelta(1)).isoformat(), (day + timedelta(1)).isoformat()))
    return Value(day.isoformat())


def _of_relative(days: list[date], s: Sight) -> date | None:
    """The day that "last Thanksgiving", "next Easter" or "this year's Ramadan" points to."""
    relative, published = s.word("relative"), s.published
    assert published is not None
    if relative == "last":
        return max((d for d in days if d < published), default=None)
    if relative == "next":
        return min((d for d in days if d > published), default=None)
    year = published.year - relative.startswith("last")
    return next((d for d in days if d.year == year), None)
