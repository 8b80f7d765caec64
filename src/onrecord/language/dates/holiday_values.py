"""Values of holidays: of a named year, or the nearest on the side that the tense points to."""

from datetime import date, timedelta

from onrecord.language.dates.choosing import nearest
from onrecord.language.dates.days import week_value
from onrecord.language.dates.holidays import EIDS, ISLAMIC, PERSIAN, holiday
from onrecord.language.dates.sight import Sight, Value

_DATED_NOUNS = (
    "attack", "attacks", "bombing", "bombings", "massacre", "killings", "truce", "ceasefire", "prayers",
    "holiday", "holidays", "vigil", "mass", "service", "services", "break", "celebrations", "festivities",
)  # fmt: skip
"""What, told of by a holiday's name, happens on that holiday."""


def read_holiday(s: Sight) -> Value | None:
    """A holiday of its year, or the nearest one; Islamic days with a day on either side. "Eid" is the nearer of two."""
    name = s.word("holiday").replace(" - ", " ").replace("’", "'")
    if not any(word[:1].isupper() or word == name for word in s.parse.words[s.first : s.after]):
        return None
    if " " not in name and s.next_tag() in ("NN", "NNS") and not s.word("year") and s.next() not in _DATED_NOUNS:
        return None  # "Christmas trees", "an Easter vacation"
    if name == "9/11":
        return Value("2001-09-11")
    if s.word("year"):
        day = holiday(name, int(s.word("year"))) if name != "eid" else None
    elif s.published is None:
        return None
    else:
        years = [s.published.year + shift for shift in (-1, 0, 1)]
        names = EIDS if name == "eid" else (name,)
        days = [d for d in (holiday(n, y) for y in years for n in names) if d]
        day = _of_relative(days, s) if s.word("relative") else nearest(days, s.published, s.way)
    if day is None:
        return None
    if s.word("week"):
        return Value(week_value(day) + ("-WE" if "end" in s.word("week") else ""))
    if name == "ramadan":
        return Value(f"{day:%Y-%m}", bounds=(day.isoformat(), (day + timedelta(30)).isoformat()))
    if name in ISLAMIC or name in PERSIAN or name == "eid":
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
