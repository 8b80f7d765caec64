"""Values of quarters and halves, which business news counts its years in."""

from onrecord.language.dates.choosing import shift_of
from onrecord.language.dates.days import quarter_value
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import ORDINALS


def read_quarter(s: Sight) -> Value | None:
    """ "the third quarter", with or without its year: the last one that had begun."""
    which = s.word("which")
    count = {"last": 4}.get(which) or ORDINALS.get(which) or int(which[0])
    year = s.word("year") or s.word("before")
    if year:
        return Value(f"{year}-Q{count}")
    if s.published is not None and s.word("ago"):
        return Value(f"{s.published.year - 1 - (count > (s.published.month - 1) // 3 + 1):04}-Q{count}")
    if s.published is None:
        return Value(f"XXXX-Q{count}")
    if s.word("yearword"):
        return Value(f"{s.published.year + shift_of(s.word('yearword')):04}-Q{count}")
    now = (s.published.month - 1) // 3 + 1
    return Value(f"{s.published.year - (count > now and s.way <= 0):04}-Q{count}")


def read_quarter_of_year(s: Sight) -> Value | None:
    """ "the 1988 quarter": the quarter talked of, in that year."""
    quarter = s.memory.quarter or (quarter_value(s.published, -1) if s.published else None)
    return Value(f"{s.word('year')}{quarter[4:]}") if quarter else None


def read_latest_quarter(s: Sight) -> Value | None:
    """ "the quarter", "the latest quarter", "the year-ago quarter"."""
    text = s.match.group()
    ago = s.word("ago")
    if not text.startswith("the ") and not s.word("relative") and not ago:
        return None
    if s.published is None:
        return None
    relative = s.word("relative")
    if relative in ("current", "next", "this") and not ago:
        return Value(quarter_value(s.published, 1 if relative == "next" else 0))
    told = s.memory.quarter or quarter_value(s.published, -1)
    if relative in ("latest", "most recent") and told == quarter_value(s.published, 0):
        told = quarter_value(s.published, -1)  # the latest that is over
    return Value(quarter_year_before(told) if ago or relative.startswith("year") else told)


def quarter_year_before(quarter: str) -> str:
    """The same quarter a year before."""
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}" if quarter[:4].isdigit() else quarter


def read_half(s: Sight) -> Value | None:
    """ "the first half of 1990", "the first six months"."""
    if s.word("which") == "last" and "months" in s.match.group():
        return None
    half = "1" if s.word("which") == "first" else "2"
    if "months" in s.match.group():
        return Value("P6M", "duration")
    if s.word("year"):
        return Value(f"{s.word('year')}-H{half}")
    if "year" not in s.match.group() or s.published is None:
        return None
    return Value(f"{s.published.year + shift_of(s.word('yearword')):04}-H{half}")
