"""Values of weekdays and weekends."""

from datetime import date, timedelta

from onrecord.language.dates.choosing import (
    shift_of,
    with_part,
    year_of,
)
from onrecord.language.dates.days import week_value
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import BACK, MONTHS, ON, PARTS_OF_DAY, WEEKDAYS

_NAMED_DAYS = ("bloody", "black", "super", "cyber", "good", "giving", "ash", "palm", "maundy", "fat")
_LONG_AGO = 4
"""Where the tense does not say, a weekday more days back than this is the one to come."""
_PAPERS = ("times", "telegraph", "mirror", "herald", "mail", "express", "world", "agreement")
"""What makes a weekday a name: Black Friday, the Sunday Times, the Good Friday Agreement."""


def read_weekday(s: Sight) -> Value | None:
    """A weekday: the last one, or the next where tense or wording points on."""
    weekday, relative = WEEKDAYS[s.word("weekday")], s.word("relative")
    if not s.named("weekday"):
        return None
    if s.word("weekday") in ("sun.", "sat.") and s.next() != ",":
        return None
    if not relative and (s.before() in _NAMED_DAYS or s.next() in _PAPERS):
        return None
    part = PARTS_OF_DAY.get(s.word("part"), "")
    if s.published is None or (not relative and s.before() in ("a", "any") and not s.next_tag().startswith("N")):
        return with_part(f"XXXX-WXX-{weekday}", part)
    today = s.published.isoweekday()
    if s.word("week"):
        monday = s.published - timedelta(today - 1) + timedelta(7 * shift_of(s.word("week")))
        return with_part((monday + timedelta(weekday - 1)).isoformat(), part)
    back = (today - weekday) % 7
    named = s.memory.day
    if relative in ("the previous", "previous") and named and named < s.published:
        day = named - timedelta((named.isoweekday() - weekday) % 7 or 7)
    elif relative in ("the following", "following", "the next") and named and named < s.published:
        day = named + timedelta((weekday - named.isoweekday()) % 7 or 7)
    elif relative in BACK:
        day = s.published - timedelta(back or 7)
    elif relative in ON or (relative == "this" and s.way >= 0) or (not relative and _lies_ahead(s, back)):
        on = (weekday - today) % 7
        day = s.published + timedelta(on if on or not relative else 7)
    elif relative in ("that", "the same", "same") and s.memory.day:
        day = s.memory.day + timedelta((weekday - s.memory.day.isoweekday()) % 7)
    else:
        day = s.published - timedelta(back)
    return with_part(day.isoformat(), part)


def _lies_ahead(s: Sight, back: int) -> bool:
    """Does a bare weekday, `back` days ago, rather mean the one to come?"""
    return s.way > 0 or (s.way == 0 and back > _LONG_AGO)


def read_week_of_day(s: Sight) -> Value | None:
    """ "the week of March 6", "the week ended May 3"."""
    month = MONTHS[s.word("month") or s.word("month2")]
    day, year = int(s.word("day") or s.word("day2")), s.word("year")
    if not year and s.published is None:
        return None
    try:
        return Value(week_value(date(int(year or year_of(s, month, day)), month, day)))
    except ValueError:
        return None


def read_weekday_set(s: Sight) -> Value | None:
    """ "every Tuesday", "Tuesday nights"."""
    if not (s.word("each") or s.word("plural") or s.word("parts")):
        return None
    part = PARTS_OF_DAY.get(s.word("part"), "")
    return Value(f"XXXX-WXX-{WEEKDAYS[s.word('weekday')]}" + (f"T{part}" if part else ""), "set")


def read_weekend(s: Sight) -> Value | None:
    """ "the weekend", "last weekend"."""
    relative, text = s.word("relative"), s.match.group()
    if not relative and not text.startswith("the "):
        return None
    if s.published is None:
        return None
    shift = shift_of(relative) if relative else (0 if s.way > 0 or s.published.isoweekday() >= 6 else -1)
    if relative == "this" and s.way <= 0 and s.published.isoweekday() < 5:
        shift = -1
    return Value(week_value(s.published + timedelta(7 * shift)) + "-WE")
