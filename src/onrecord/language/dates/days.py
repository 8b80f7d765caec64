"""Calendar arithmetic on TIMEX3 values: bounds, shifts, and days that move from year to year."""

import calendar
import re
from datetime import date, timedelta

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?"
)
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def bounds(timex: str, mod: str | None = None) -> tuple[str | None, str | None]:
    """The first and last day a TIMEX3 value covers; `mod` START, MID or END takes its first, middle or last third.

    Durations, sets and values with an unknown part have no bounds: (None, None).
    """
    days = _days(timex)
    if days is None:
        return None, None
    first, last = days
    third = (last - first).days // 3
    if mod == "START" and third:
        last = first + timedelta(third)
    elif mod == "END" and third:
        first = last - timedelta(third)
    elif mod == "MID" and third:
        first, last = first + timedelta(third), last - timedelta(third)
    return first.isoformat(), last.isoformat()


def _days(timex: str) -> tuple[date, date] | None:
    if re.fullmatch(r"\d{2,3}", timex):
        span = 10 ** (4 - len(timex))
        return _years(int(timex) * span, int(timex) * span + span - 1)
    found = _VALUE.fullmatch(timex)
    if not found:
        return None
    year = int(found["year"])
    try:
        return _within(year, found)
    except ValueError:
        return None


def _within(year: int, found: re.Match[str]) -> tuple[date, date] | None:
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["month"]:
        return _months(year, int(found["month"]), int(found["month"]))
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return (monday + timedelta(5) if found["weekend"] else monday), monday + timedelta(6)
    if found["quarter"]:
        last = int(found["quarter"]) * 3
        return _months(year, last - 2, last)
    if found["half"]:
        return _months(year, 1, 6) if found["half"] == "1" else _months(year, 7, 12)
    if found["season"] == "WI":
        # Which winter a year's winter is differs from writer to writer: both.
        return date(year - 1, 12, 1), _months(year + 1, 2, 2)[1]
    if found["season"]:
        return _months(year, *_SEASON_MONTHS[found["season"]])
    return _years(year, year)


def _years(first: int, last: int) -> tuple[date, date] | None:
    return (date(first, 1, 1), date(last, 12, 31)) if first >= 1 and last <= 9999 else None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def month_value(anchor: date, shift: int) -> str:
    """The month `shift` months from the anchor's: "2019-05"."""
    months = anchor.year * 12 + anchor.month - 1 + shift
    return f"{months // 12:04}-{months % 12 + 1:02}"


def week_value(day: date) -> str:
    """The ISO week of a day: "2019-W20"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def quarter_value(anchor: date, shift: int) -> str:
    """The quarter `shift` quarters from the anchor's: "2019-Q2"."""
    quarters = anchor.year * 4 + (anchor.month - 1) // 3 + shift
    return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
