"""What each kind of time expression comes to: one reader a pattern name, a TIMEX3 value or null out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord.language.dates.days import ISLAMIC, holiday, month_value, quarter_value, week_value
from onrecord.language.dates.words import (
    ADVERB_SETS,
    MODIFIERS,
    MONTHS,
    ONES,
    ORDINALS,
    PARTS_OF_DAY,
    PLURALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    number,
)
from onrecord.language.parse import Parse

_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
_BACK = ("this past", "last", "past", "previous", "the past", "the last", "the previous", "the prior", "the latest")
_ON = ("this coming", "next", "coming", "following", "the next", "the coming", "the following", "the upcoming")
_YEAR_BEFORE = {
    "in", "since", "until", "till", "by", "of", "during", "from", "before", "after", "for", "to", "between", "and", "or", "early",
    "late", "mid", "-", "–", "—", "(", "[", ",", "through", "around", "about", "year", "that", "as", "than", "circa", "throughout",
    "elections", "election", "than", "the", "his", "her", "its", "their", "a", "an", "fiscal", "mid-", "over",
}  # fmt: skip
_AGE_WORDS = {"old", "older", "young", "younger"}


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value; `bounds` where they are not those of the value itself."""

    timex: str
    kind: str = "date"
    mod: str | None = None
    bounds: tuple[str | None, str | None] | None = None


@dataclass(slots=True)
class Memory:
    """What the text has named so far, that later expressions lean on."""

    quarter: str | None = None
    day: date | None = None
    year: int | None = None

    def remember(self, timex: str, rule: str) -> None:
        """Keep a quarter, day or year that was just told; a quarter only where it was named, not reckoned from another."""
        if rule == "quarter":
            self.quarter = timex
        found = re.match(r"(\d{4})(?:-(\d\d)-(\d\d))?", timex)
        if found and found[3]:
            self.day = date(int(found[1]), int(found[2]), int(found[3]))
        if found:
            self.year = int(found[1])


@dataclass(frozen=True, slots=True)
class Sight:
    """One match and where it stands. `way` is the tense's direction (-1, 0, 1)."""

    match: re.Match[str]
    published: date | None
    way: int
    memory: Memory
    parse: Parse
    first: int
    after: int
    words: dict[str, str | None] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.match.groupdict())

    def word(self, name: str) -> str:
        return self.words.get(name) or ""

    def before(self) -> str:
        """The lower-case token right before the expression."""
        return self.parse.lower[self.first - 1] if self._inside(self.first - 1) else ""

    def next(self, ahead: int = 0) -> str:
        return self.parse.lower[self.after + ahead] if self._inside(self.after + ahead) else ""

    def next_tag(self) -> str:
        return self.parse.tag[self.after] if self._inside(self.after) else ""

    def named(self, name: str) -> bool:
        """Is the word of this group written with a capital, as a name?"""
        for i in range(self.first, self.after):
            if self.parse.lower[i] == self.word(name):
                return self.parse.words[i][:1].isupper() and not self.parse.tag[i].startswith(("MD", "VB"))
        return False

    def _inside(self, i: int) -> bool:
        return 0 <= i < len(self.parse) and self.parse.sentence[i] == self.parse.sentence[self.first]


def _read_iso(s: Sight) -> Value | None:
    return _day(int(s.word("year")), int(s.word("month")), int(s.word("day")))


def _read_slashed(s: Sight) -> Value | None:
    """Only where one reading is possible: 13/04/2019, not 03/04/2019."""
    first, second, year = int(s.word("first")), int(s.word("second")), _full_year(s.word("year"), s)
    if first > 12 >= second:
        return _day(year, second, first)
    if second > 12 >= first or first == second:
        return _day(year, first, second)
    return None


def _read_day(s: Sight) -> Value | None:
    if not s.named("month"):
        return None
    month, day = MONTHS[s.word("month")], int(s.word("day"))
    year = s.word("year") or s.word("short")
    if year:
        return _day(_full_year(year, s), month, day)
    if s.published is None:
        return Value(f"XXXX-{month:02}-{day:02}")
    return _day(_year_of(s, month, day), month, day)


def _read_month(s: Sight) -> Value | None:
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
        return Value(f"{s.published.year + _shift(relative):04}-{month:02}")
    if relative in _BACK:
        return Value(f"{s.published.year - (month >= s.published.month):04}-{month:02}")
    if relative in _ON:
        return Value(f"{s.published.year + (month <= s.published.month):04}-{month:02}")
    return Value(f"{_year_of(s, month, None):04}-{month:02}")


def _read_mid(s: Sight) -> Value | None:
    if s.word("year"):
        return Value(s.word("year"), mod="MID")
    month = MONTHS[s.word("month")]
    if s.word("year2"):
        return Value(f"{s.word('year2')}-{month:02}", mod="MID")
    if s.published is None:
        return Value(f"XXXX-{month:02}")
    return Value(f"{_year_of(s, month, None):04}-{month:02}", mod="MID")


def _is_bare_month(s: Sight) -> bool:
    """A month's name alone: "May" and "March" also begin sentences and people's names."""
    word = s.word("month")
    if s.next_tag().startswith("NNP") and s.next() not in WEEKDAYS:
        return False
    if word in ("may", "march", "mar", "sun.", "sat.", "dec", "jan", "jun", "april", "june", "august"):
        return s.before() in {"in", "since", "until", "by", "of", "from", "to", "during", "before", "after", "early", "late", "mid", "-", "next", "last", "this", "and", "through", "every", "each", "for", "between"}
    return True


def _read_year(s: Sight) -> Value | None:
    text, year = s.match.group(), int(s.word("year"))
    if text.strip() != s.word("year") and not text.startswith("the "):
        return Value(f"{year:04}")
    if s.before() in ("$", "£", "€", "#", "no.", "number", "us$") or s.next() in ("%", "percent", "people", "-", "–") and not s.next(1).isdigit():
        if s.next() not in ("-", "–"):
            return None
    if s.next_tag() in ("NNS",) and s.before() in ("of", "to", "by", "about", "around", "over", "than", "and", "a", "its", "their"):
        return None
    if s.before() not in _YEAR_BEFORE and s.next() not in (")", "]", ".", ",", "'s", "’s") and s.next_tag() not in ("NN", "NNP", "JJ", "NNS"):
        return None
    if s.before() == "" and s.next_tag() in ("NNS", "CD"):
        return None
    if not 1400 <= year <= 2100 or (s.published and year > s.published.year + 60):
        return None
    return Value(f"{year:04}")


def _read_spelled_year(s: Sight) -> Value | None:
    rest = number(s.word("rest"))
    if rest is None:
        return None
    if not s.word("century"):
        return Value(f"{int(rest):04}") if 2000 <= rest <= 2100 else None
    if not 10 <= rest <= 99:
        return None
    return Value(f"{ONES[s.word('century')] * 100 + int(rest):04}") if s.word("century") != "twenty" or "year" in s.match.group() else None


def _read_decade(s: Sight) -> Value | None:
    mod = MODIFIERS.get(s.word("part"))
    if s.word("year"):
        return Value(s.word("year")[:3], mod=mod)
    tens = _DECADES.get(s.word("named")) or int(s.word("short") or 0) // 10
    if not s.word("named") and s.before() in ("his", "her", "their", "in", "my") and "the" not in s.match.group() and "'" not in s.match.group():
        return None
    return Value(f"19{tens}", mod=mod) if tens else None


def _read_century(s: Sight) -> Value | None:
    which = s.word("which")
    count = ORDINALS.get(which) if which in ORDINALS else int(re.sub(r"\D", "", which))
    if which == "last" or not count or count > 22:
        return None
    return Value(f"{count - 1:02}", mod=MODIFIERS.get(s.word("part")))


def _read_quarter(s: Sight) -> Value | None:
    which = s.word("which")
    count = {"last": 4}.get(which) or ORDINALS.get(which) or int(which[0])
    year = s.word("year") or s.word("before")
    if year:
        return Value(f"{year}-Q{count}")
    if s.published is None:
        return Value(f"XXXX-Q{count}")
    if s.word("yearword"):
        return Value(f"{s.published.year + _shift(s.word('yearword')):04}-Q{count}")
    now = (s.published.month - 1) // 3 + 1
    return Value(f"{s.published.year - (count > now and s.way <= 0):04}-Q{count}")


def _read_quarter_of_year(s: Sight) -> Value | None:
    quarter = s.memory.quarter or (quarter_value(s.published, -1) if s.published else None)
    return Value(f"{s.word('year')}{quarter[4:]}") if quarter else None


def _read_latest_quarter(s: Sight) -> Value | None:
    text = s.match.group()
    if not text.startswith("the ") and not s.word("relative"):
        return None
    if s.published is None:
        return None
    relative = s.word("relative")
    if relative in ("current", "next"):
        return Value(quarter_value(s.published, 1 if relative == "next" else 0))
    told = s.memory.quarter or quarter_value(s.published, -1)
    return Value(_quarter_year_before(told) if relative.startswith("year") else told)


def _quarter_year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def _read_half(s: Sight) -> Value | None:
    half = "1" if s.word("which") == "first" else "2"
    if "months" in s.match.group():
        return Value("P6M", "duration")
    if s.word("year"):
        return Value(f"{s.word('year')}-H{half}")
    if "year" not in s.match.group() or s.published is None:
        return None
    return Value(f"{s.published.year + _shift(s.word('yearword')):04}-H{half}")


def _read_season(s: Sight) -> Value | None:
    season, relative = SEASONS[s.word("season")], s.word("relative")
    if s.word("year"):
        return Value(f"{s.word('year')}-{season}")
    if not relative and s.before() not in ("the", "in", "since", "by", "until", "early", "late") and "the" not in s.match.group():
        return None
    if s.word("season") == "fall" and not relative:
        return None
    if s.published is None:
        return None
    begun = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = s.published.year
    if relative in _BACK:
        year -= s.published.month < begun + 3 and season != "WI"
    elif relative in _ON:
        year += s.published.month >= begun
    elif not relative and s.way < 0 and s.published.month < begun:
        year -= 1
    return Value(f"{year:04}-{season}")


def _read_holiday(s: Sight) -> Value | None:
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
        day = _nearest(days, s.published, s.way)
    if day is None:
        return None
    if name == "ramadan":
        return Value(f"{day:%Y-%m}", bounds=(day.isoformat(), (day + timedelta(30)).isoformat()))
    if name in ISLAMIC:
        return Value(day.isoformat(), bounds=((day - timedelta(1)).isoformat(), (day + timedelta(1)).isoformat()))
    return Value(day.isoformat())


def _read_deictic(s: Sight) -> Value | None:
    word, part = s.word("word"), PARTS_OF_DAY.get(s.word("part"), "")
    shift = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2, "last night": -1}.get(word, 0)
    if word in ("tonight", "overnight", "last night"):
        part = "NI"
    if s.published is None:
        return Value("PRESENT_REF") if word == "today" and not part else None
    day = s.published + timedelta(shift)
    if word in ("that", "the same", "the previous", "the next", "the following"):
        if s.memory.day is None:
            return None
        day = s.memory.day + timedelta({"the previous": -1, "the next": 1, "the following": 1}.get(word, 0))
    return _with_part(day.isoformat(), part)


def _read_weekday(s: Sight) -> Value | None:
    weekday = WEEKDAYS[s.word("weekday")]
    if not s.named("weekday"):
        return None
    if s.word("weekday") in ("sun.", "sat.") and s.next() != ",":
        return None
    part = PARTS_OF_DAY.get(s.word("part"), "")
    if s.published is None:
        return _with_part(f"XXXX-WXX-{weekday}", part)
    today = s.published.isoweekday()
    if s.word("week"):
        monday = s.published - timedelta(today - 1) + timedelta(7 * _shift(s.word("week")))
        return _with_part((monday + timedelta(weekday - 1)).isoformat(), part)
    relative = s.word("relative")
    back = (today - weekday) % 7
    if relative in _BACK:
        day = s.published - timedelta(back or 7)
    elif relative in _ON or (relative in ("", "this") and (s.way > 0 or (s.way == 0 and back > 4))):
        on = (weekday - today) % 7
        day = s.published + timedelta(on if on or not relative else 7)
    elif relative in ("that", "the same", "same") and s.memory.day:
        day = s.memory.day + timedelta((weekday - s.memory.day.isoweekday()) % 7)
    else:
        day = s.published - timedelta(back)
    return _with_part(day.isoformat(), part)


def _read_weekday_set(s: Sight) -> Value | None:
    if not (s.word("each") or s.word("plural") or s.word("parts")):
        return None
    part = PARTS_OF_DAY.get(s.word("part"), "")
    return Value(f"XXXX-WXX-{WEEKDAYS[s.word('weekday')]}" + (f"T{part}" if part else ""), "set")


def _read_weekend(s: Sight) -> Value | None:
    relative, text = s.word("relative"), s.match.group()
    if not relative and not text.startswith("the "):
        return None
    if s.published is None:
        return None
    shift = _shift(relative) if relative else (0 if s.way > 0 or s.published.isoweekday() >= 6 else -1)
    if relative == "this" and s.way <= 0 and s.published.isoweekday() < 5:
        shift = -1
    return Value(week_value(s.published + timedelta(7 * shift)) + "-WE")


def _read_unit(s: Sight) -> Value | None:
    relative, unit, mod = s.word("relative"), s.word("unit").replace("fiscal ", ""), MODIFIERS.get(s.word("mod"))
    shift = _shift(relative)
    if unit == "period":
        return Value(s.memory.quarter) if s.memory.quarter and relative in ("the latest",) else None
    if s.published is None:
        return None
    anchor = s.published
    if relative in ("that", "the same", "same", "the following", "the previous", "following", "previous") and s.memory.day:
        anchor = s.memory.day
    elif relative in ("that", "the same", "same", "the following", "the previous") and unit == "year" and s.memory.year:
        return Value(f"{s.memory.year + shift:04}")
    elif relative in ("that", "same", "the same"):
        return None
    if relative in ("the past", "the last", "past"):
        return Value(f"P{_length(unit, 1)}", "duration")
    if unit == "day":
        return Value((anchor + timedelta(shift)).isoformat()) if anchor is not s.published or relative in ("the following", "the next", "next", "the previous") else None
    return Value(_period(anchor, unit, shift), mod=mod)


def _read_bare_unit(s: Sight) -> Value | None:
    unit, full, mod = s.word("unit"), s.word("full"), MODIFIERS.get(s.word("mod"))
    if s.published is None or unit in ("day", "decade"):
        return None
    if mod or unit in ("week", "month"):
        return Value(_period(s.published, unit, 0), mod=mod)
    if s.memory.year and full in ("full ", "whole ", "entire "):
        return Value(f"{s.published.year:04}")
    return Value("P1Y", "duration")


def _read_edge(s: Sight) -> Value | None:
    edge, unit = s.word("edge"), s.word("unit")
    if s.published is None:
        return None
    if edge in ("year", "month"):
        if unit != "end":
            return None
        last = date(s.published.year, 12, 31) if edge == "year" else _last_day(s.published)
        return Value(last.isoformat())
    if unit == "end":
        return None
    if unit in ("decade", "century"):
        return Value(f"{s.published.year:04}"[: 3 if unit == "decade" else 2], mod=MODIFIERS[edge.removesuffix(" the")])
    return Value(_period(s.published, unit, 0), mod=MODIFIERS[edge.removesuffix(" the")])


def _read_shift(s: Sight) -> Value | None:
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    words = s.word("number") or "a"
    sign = -1 if s.word("way") in ("ago", "earlier", "before", "previously", "prior") else 1
    count = number(words)
    if s.word("way") in ("before", "after") and s.next_tag() and s.next() not in (",", ".", ";", ")"):
        return Value(f"P{_length(unit, count)}", "duration") if count else None
    if count is None:
        return Value("PAST_REF" if sign < 0 else "FUTURE_REF")
    leans = s.word("way") not in ("ago", "from now", "hence")
    if unit == "year" and count == 1 and s.memory.quarter and s.word("way") in ("ago", "earlier"):
        return Value(_quarter_year_before(s.memory.quarter))
    anchor = (s.memory.day if leans and s.memory.day else s.published) if unit != "year" or not leans else s.published
    if anchor is None or unit in ("hour", "minute", "second", "night"):
        return Value(f"P{_length(unit, count)}", "duration") if anchor is None or UNITS[unit][0] == "T" else Value((anchor + timedelta(sign * int(count))).isoformat())
    return _shifted(anchor, unit, sign * count)


def _shifted(anchor: date, unit: str, count: float) -> Value | None:
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
        return Value(_period(anchor, unit, whole))
    except (ValueError, OverflowError):
        return None


def _read_length(s: Sight) -> Value | None:
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    words = s.word("number")
    if s.next() in _AGE_WORDS or s.next() in ("-", "of") and s.next(1) in (*_AGE_WORDS, "age"):
        return None
    if words in ("a", "an", "the", "one") and (unit in ("second", "day", "night", "minute", "hour", "quarter", "weekend") or s.before() in ("$", "%")) and words != "one":
        return None
    if words in ("second",) or unit == "second" and s.match.group().endswith("second"):
        return None
    count = number(words)
    if count is None:
        return Value(f"PX{UNITS[unit]}" if UNITS[unit][0] != "T" else f"PTX{UNITS[unit][1]}", "duration")
    if s.word("plus"):
        count += 0.5 if "half" in s.word("plus") else 0.25
    return Value(f"P{_length(unit, count)}", "duration")


def _read_vague_length(s: Sight) -> Value | None:
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    if s.parse.tag[s.after - 1] not in ("NNS", "NNPS") or s.next() in _AGE_WORDS or s.next() in ("-",):
        return None
    if not s.word("number") and s.before() in ("'s", "-", "our", "his", "her", "their", "my", "no", "two", "first", "holi"):
        return None
    letters = UNITS[unit]
    if letters == "WE":
        return None
    return Value(f"PTX{letters[1]}" if letters[0] == "T" else f"PX{letters}", "duration")


def _read_set(s: Sight) -> Value | None:
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    count = 2 if s.word("number") == "other" else number(s.word("number") or "one")
    if count is None or unit == "weekend":
        return Value("XXXX-WXX-WE", "set") if unit == "weekend" else None
    return Value(f"P{_length(unit, count)}", "set")


def _read_set_word(s: Sight) -> Value | None:
    if s.named("word") and s.next_tag().startswith("NNP"):
        return None
    return Value(ADVERB_SETS[s.word("word")], "set")


def _read_present(s: Sight) -> Value | None:
    if s.word("word") == "current" and s.parse.tag[s.first] != "JJ":
        return None
    if s.word("word") == "now" and s.next() == "that":
        return None
    return Value("PRESENT_REF")


def _read_past(s: Sight) -> Value | None:
    if s.word("word") == "recent" and s.parse.tag[s.first] != "JJ":
        return None
    if s.word("word") in ("the past", "in the past") and s.next_tag() in ("CD", "NN", "NNS", "JJ"):
        return None
    return Value("PAST_REF")


def _read_future(s: Sight) -> Value | None:
    if s.word("word") == "soon" and (s.before() in ("as", "so", "too") or s.next() in ("as", "after", "-")):
        return None
    if s.word("word") in ("future", "the future") and (s.next_tag() in ("NN", "NNS") or s.before() in ("'s", "its", "their", "his", "her") or s.next() == "of"):
        return None
    return Value("FUTURE_REF")


def _read_clock(s: Sight) -> Value | None:
    if s.word("named"):
        hour, minute = {"midnight": 24}.get(s.word("named"), 12), 0
    else:
        hour, minute = int(s.word("hour")), int(s.word("minute") or 0)
        half = s.word("half").replace(".", "")
        if half in ("am", "pm") and hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif half in ("am", "pm"):
            return None
    clock = f"T{hour:02}:{minute:02}"
    if s.word("month"):
        day = _read_day(s)
    elif s.word("weekday"):
        day = _read_weekday(s)
    elif s.published is None:
        return Value(f"XXXX-XX-XX{clock}", "time")
    elif s.memory.day and not s.word("word"):
        day = Value(s.memory.day.isoformat())
    else:
        day = Value((s.published + timedelta({"yesterday": -1, "tomorrow": 1}.get(s.word("word"), 0))).isoformat())
    return Value(day.timex + clock, "time") if day else None


READERS: dict[str, Callable[[Sight], Value | None]] = {
    "iso": _read_iso, "slashed": _read_slashed, "day": _read_day, "month": _read_month, "mid": _read_mid, "year": _read_year,
    "spelled year": _read_spelled_year, "decade": _read_decade, "century": _read_century, "quarter": _read_quarter,
    "quarter of year": _read_quarter_of_year, "latest quarter": _read_latest_quarter, "half": _read_half, "season": _read_season, "holiday": _read_holiday,
    "deictic": _read_deictic, "weekday": _read_weekday, "weekday set": _read_weekday_set, "weekend": _read_weekend,
    "unit": _read_unit, "bare unit": _read_bare_unit, "edge of unit": _read_edge, "shift": _read_shift,
    "length": _read_length, "vague length": _read_vague_length, "set": _read_set, "set word": _read_set_word,
    "present": _read_present, "past": _read_past, "future": _read_future, "clock": _read_clock,
}  # fmt: skip


def _day(year: int, month: int, day: int) -> Value | None:
    try:
        return Value(date(year, month, day).isoformat())
    except ValueError:
        return None


def _full_year(written: str, s: Sight) -> int:
    """Two digits are the year nearest to the report's, at most twenty ahead of it."""
    if len(written) == 4:
        return int(written)
    now = s.published.year if s.published else 2020
    return max(y for y in (1900 + int(written), 2000 + int(written)) if y <= now + 20)


def _year_of(s: Sight, month: int, day: int | None) -> int:
    """The year of a day or month told without one: the nearest on the side the tense points to."""
    published = s.published
    assert published is not None
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(date(year, month, day or 15))
        except ValueError:
            continue
    found = _nearest(days, published if day else published.replace(day=15), s.way)
    return found.year if found else published.year


def _nearest(days: list[date], to: date, way: int) -> date | None:
    """The day nearest to another. One on the side the tense does not point to counts three times as far: a tense is often
    that of another clause ("declared a dividend payable Dec. 7"), a day eleven months off is seldom meant."""

    def distance(day: date) -> float:
        apart = (day - to).days
        return abs(apart) * (3 if apart * (way or -0.4) < 0 and way else 1.4 if apart > 0 and not way else 1)

    return min(days, key=distance, default=None)


def _shift(relative: str) -> int:
    if relative in _BACK:
        return -1
    return 1 if relative in _ON else 0


def _period(anchor: date, unit: str, shift: int) -> str:
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


def _last_day(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(1)


def _with_part(day: str, part: str) -> Value:
    if not part:
        return Value(day)
    return Value(f"{day}T{part}", "time")


def _length(unit: str, count: float | None) -> str:
    """What follows the P of a TIMEX3 duration: 5Y, T30M, T5H30M."""
    letters = UNITS[unit]
    if unit == "fortnight" and count:
        count *= 2
    if count is None:
        return f"TX{letters[1]}" if letters[0] == "T" else f"X{letters}"
    if letters == "TH" and count % 1:
        return f"T{int(count)}H{round(count % 1 * 60)}M"
    if letters in ("E", "C"):  # TIMEX3 has both, readers of dates rarely: years
        letters, count = "Y", count * (10 if letters == "E" else 100)
    shown = f"{count:g}"
    return f"T{shown}{letters[1]}" if letters[0] == "T" else f"{shown}{letters}"
