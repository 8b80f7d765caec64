"""Choices that calendars leave open: which year, which side, which period."""

from datetime import date, timedelta

from onrecord.language.dates.days import month_value, quarter_value, week_value
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import BACK, ON, UNITS


def day_value(year: int, month: int, day: int) -> Value | None:
    """A day as a value; null where the calendar has none (Feb. 30)."""
    try:
        return Value(date(year, month, day).isoformat())
    except ValueError:
        return None


def full_year(written: str, s: Sight) -> int:
    """Two digits are the year nearest to the report's, at most twenty ahead of it."""
    if len(written) == 4:
        return int(written)
    now = s.published.year if s.published else 2020
    return max(y for y in (1900 + int(written), 2000 + int(written)) if y <= now + 20)


def year_of(s: Sight, month: int, day: int | None) -> int:
    """The year of a day or month told without one: the nearest on the side the tense points to."""
    published = s.published
    assert published is not None
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(date(year, month, day or 15))
        except ValueError:
            continue
    found = nearest(days, published if day else published.replace(day=15), s.way)
    return found.year if found else published.year


_UNTOLD = 30
"""How much farther a day counts on the side that its own verb rules out; a slip of ten days is still taken for one."""


def nearest(days: list[date], to: date, way: int) -> date | None:
    """The day nearest to another.

    One on the side the tense does not point to counts three times as far: the tense is often that of another clause
    ("declared a dividend payable Dec. 7"), and a day eleven months off is seldom meant. Where the date's own verb
    tells (`way` is -2 or 2), the other side is out of reach.
    """
    against = _UNTOLD if abs(way) > 1 else 3

    def distance(day: date) -> float:
        apart = (day - to).days
        return abs(apart) * (against if apart * way < 0 else 1.4 if apart > 0 and not way else 1)

    return min(days, key=distance, default=None)


def shift_of(relative: str) -> int:
    """-1 for words that point back, 1 for those that point on, 0 for this."""
    if relative in BACK:
        return -1
    return 1 if relative in ON else 0


def period_value(anchor: date, unit: str, shift: int) -> str:
    """The week, month, quarter, decade, century or year `shift` away from the anchor's."""
    if unit == "week":
        return week_value(anchor + timedelta(7 * shift))
    if unit == "month":
        return month_value(anchor, shift)
    if unit == "quarter":
        return quarter_value(anchor, shift)
    if unit == "decade":
        return f"{anchor.year + 10 * shift:04}"[:3]
    if unit == "century":
        return f"{anchor.year + 100 * shift:04}"[:2]
    return f"{anchor.year + shift:04}"


def shifted(anchor: date, unit: str, count: float) -> Value | None:
    """A value `count` units away from the anchor."""
    whole = int(count)
    try:
        if unit == "day":
            return Value((anchor + timedelta(whole)).isoformat())
        if unit == "fortnight":
            return Value(week_value(anchor + timedelta(14 * whole)))
        if unit == "decade":
            return Value(f"{anchor.year + 10 * whole:04}")
        if unit in ("week", "weekend"):
            return Value(week_value(anchor + timedelta(7 * whole)))
        return Value(period_value(anchor, unit, whole))
    except (ValueError, OverflowError):
        return None


_BACK_WINDOWS = ("past", "last", "latest", "previous", "the past", "the last")
_ON_WINDOWS = ("next", "coming", "the next", "the coming")


def window(published: date | None, word: str, unit: str, count: float | None) -> tuple[str | None, str | None] | None:
    """First and last day of "the past two months" or "the next ten days", told from the report's day; else null."""
    sign = -1 if word in _BACK_WINDOWS else 1 if word in _ON_WINDOWS else 0
    if published is None or count is None or not sign or count % 1:
        return None
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    try:
        if days:
            edge = published + timedelta(sign * days * int(count))
        elif months:
            month = date.fromisoformat(f"{month_value(published, sign * months * int(count))}-01")
            edge = month.replace(day=min(published.day, last_day(month).day))
        else:
            return None
    except (ValueError, OverflowError):
        return None
    first, last = sorted((edge, published))
    return first.isoformat(), last.isoformat()


def last_day(day: date) -> date:
    """The last day of a day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(1)


def with_part(day: str, part: str) -> Value:
    """A day, or a part of it (TMO, TAF, TEV, TNI)."""
    if not part:
        return Value(day)
    return Value(f"{day}T{part}", "time")


def vague_length(unit: str) -> str:
    """A duration of unknown count: PXY, PTXH."""
    return f"P{length_after_p(unit, None)}"


def length_after_p(unit: str, count: float | None) -> str:
    """What follows the P of a TIMEX3 duration: 5Y, T30M, T5H30M."""
    letters = UNITS[unit]
    if unit == "fortnight" and count:
        count *= 2
    if count is None:
        return f"TX{letters[1]}" if letters[0] == "T" else f"X{letters}"
    if letters in ("TH", "TM") and count % 1:
        whole, rest = f"{int(count)}{letters[1]}" if count >= 1 else "", round(count % 1 * 60)
        return f"T{whole}{rest}{'M' if letters == 'TH' else 'S'}"
    if letters in ("E", "C"):  # TIMEX3 has both, readers of dates rarely: years
        letters, count = "Y", count * (10 if letters == "E" else 100)
    if letters == "Y" and count % 1 == 0.5:
        return f"{int(count)}Y6M" if count > 1 else "6M"
    shown = f"{count:g}"
    return f"T{shown}{letters[1]}" if letters[0] == "T" else f"{shown}{letters}"
