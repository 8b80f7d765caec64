"""Values of expressions that name a calendar day, month, year or part of one."""

from datetime import date

from onrecord.language.dates.choosing import day_value, full_year, shift_of, year_of
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import (
    BACK,
    DAY_ORDINALS,
    MODIFIERS,
    MONTHS,
    ON,
    SEASONS,
    WEEKDAYS,
)

_JOINERS = ("-", "–", "—", "and", "or", "to", "through", "until", "till", "&")
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
