"""Values of expressions that lean on the report's day or on a day named before."""

from datetime import date, timedelta

from onrecord.language.dates.choosing import (
    last_day,
    length_after_p,
    period_value,
    shift_of,
    shifted,
    vague_length,
    window,
    with_part,
)
from onrecord.language.dates.quarter_values import quarter_year_before
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import MODIFIERS, PARTS_OF_DAY, PLURALS, UNITS, number


def read_deictic(s: Sight) -> Value | None:
    """ "today", "yesterday morning", "tonight", "the following day"."""
    word, part = s.word("word"), PARTS_OF_DAY.get(s.word("part") or s.word("partfirst").replace(" - ", "-"), "")
    shift = {
        "yesterday": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "last night": -1,
    }.get(word, 0)
    if word == "overnight" and s.next_tag() in ("NN", "NNS"):
        return None  # "the overnight shift"
    if word in ("tonight", "overnight", "last night"):
        part = "NI"
    if word == "tomorrow" and s.first and s.parse.tag[s.first - 1].startswith("JJ"):
        return None  # "a better tomorrow"
    if s.published is None:
        return Value("PRESENT_REF") if word == "today" and not part else None
    day = s.published + timedelta(shift)
    if word in ("that", "the same", "the previous", "the next", "the following"):
        if s.memory.day is None:
            return None
        day = s.memory.day + timedelta({"the previous": -1, "the next": 1, "the following": 1}.get(word, 0))
    return with_part(day.isoformat(), part)


def read_side(s: Sight) -> Value | None:
    """ "the day before", "the year before": beside the one named last, or the report's own."""
    unit, sign = s.word("unit"), 1 if s.word("way") == "after" else -1
    if unit == "year" and s.memory.year:
        return Value(f"{s.memory.year + sign:04}")
    if unit == "month" and s.memory.month:
        return Value(period_value(date.fromisoformat(f"{s.memory.month}-01"), unit, sign))
    anchor = s.memory.day
    if anchor is None:
        return None
    if unit in ("day", "night"):
        return with_part((anchor + timedelta(sign)).isoformat(), "NI" if unit == "night" else "")
    return Value(period_value(anchor, unit, sign))


def read_unit(s: Sight) -> Value | None:
    """ "last week", "this year", "later this month"."""
    relative, unit, mod = s.word("relative"), s.word("unit").replace("fiscal ", ""), MODIFIERS.get(s.word("mod"))
    shift = shift_of(relative)
    if unit == "period":
        return Value(s.memory.quarter) if s.memory.quarter and relative in ("the latest",) else None
    if s.published is None:
        return None
    anchor = s.published
    leans = relative in ("that", "the same", "same", "the following", "the previous", "following", "previous")
    if leans and unit == "year" and s.memory.year:
        return Value(f"{s.memory.year + shift:04}", mod=mod)
    if leans and unit == "month" and s.memory.month:
        return Value(period_value(date.fromisoformat(f"{s.memory.month}-01"), unit, shift), mod=mod)
    if leans and s.memory.day:
        anchor = s.memory.day
    elif relative in ("that", "same", "the same"):
        return None
    if unit == "day" and relative in ("the last", "last"):
        return None  # "the last day I saw her"
    if relative in ("the past", "the last", "past"):
        return Value(f"P{length_after_p(unit, 1)}", "duration", bounds=window(s.published, relative, unit, 1))
    if unit == "day":
        return (
            Value((anchor + timedelta(shift)).isoformat())
            if anchor is not s.published
            else (Value("XXXX-XX-XX") if relative in ("the following", "the next", "the previous") else None)
        )
    return Value(period_value(anchor, unit, shift), mod=mod)


def read_bare_unit(s: Sight) -> Value | None:
    """ "the week", "the full year": the report's own, or a length."""
    unit, mod = s.word("unit"), MODIFIERS.get(s.word("mod"))
    if s.published is None or unit in ("day", "decade") or s.next() == "-":
        return None
    if unit == "year" and mod and _told_of_another_year(s):
        return Value(f"{s.memory.year:04}", mod=mod)
    if mod or unit in ("week", "month"):
        return Value(period_value(s.published, unit, 0), mod=mod)
    if s.next() in ("ended", "ending", "that", "to", "beginning", "before", "after", "of", "since"):
        return Value("P1Y", "duration")
    return Value(f"{s.published.year:04}")


def _told_of_another_year(s: Sight) -> bool:
    """Is a past year still talked of: "In 1989 he was elected. Later in the year he fled"?"""
    named, published = s.memory.year, s.published
    if named is None or published is None or named >= published.year or s.way > 0:
        return False
    return s.parse.sentence[s.first] - s.memory.year_sentence <= 1


def read_edge(s: Sight) -> Value | None:
    """ "the end of the month", "year-end"."""
    edge, unit = s.word("edge"), s.word("unit")
    if s.published is None:
        return None
    if edge in ("year 's", "year ’s"):
        return Value(f"{s.published.year:04}", mod="END") if unit == "end" else None
    if edge in ("year", "month"):
        if unit != "end":
            return None
        last = date(s.published.year, 12, 31) if edge == "year" else last_day(s.published)
        return Value(last.isoformat())
    if unit == "end":
        return None
    if unit in ("decade", "century"):
        return Value(f"{s.published.year:04}"[: 3 if unit == "decade" else 2], mod=MODIFIERS[edge.removesuffix(" the")])
    return Value(period_value(s.published, unit, 0), mod=MODIFIERS[edge.removesuffix(" the")])


def read_shift(s: Sight) -> Value | None:
    """ "two weeks ago", "a year earlier", "three days later"."""
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    words = s.word("number") or ("many" if s.word("unit") in PLURALS else "a")
    sign = -1 if s.word("way") in ("ago", "earlier", "before", "previously", "prior") else 1
    count = number(words)
    if s.word("way") in ("before", "after") and s.next_tag() and s.next() not in (",", ".", ";", ")"):
        return Value(f"P{length_after_p(unit, count)}", "duration") if count else None
    if count is None:
        if s.word("way") in ("ago", "previously") and s.word("number"):
            return Value("PAST_REF")
        return Value("FUTURE_REF" if s.word("way") in ("from now", "hence") else vague_length(unit), "duration")
    leans = s.word("way") not in ("ago", "from now", "hence")
    if unit == "year" and count == 1 and s.memory.quarter and s.word("way") in ("ago", "earlier"):
        return Value(quarter_year_before(s.memory.quarter))
    if sign > 0 and leans:
        return _after_what_was_named(s, unit, count)
    anchor = (s.memory.day if leans and s.memory.day else s.published) if unit != "year" or not leans else s.published
    if anchor is None or unit in ("hour", "minute", "second", "night"):
        return (
            Value(f"P{length_after_p(unit, count)}", "duration")
            if anchor is None or UNITS[unit][0] == "T"
            else Value((anchor + timedelta(sign * int(count))).isoformat())
        )
    return shifted(anchor, unit, sign * count)


def _after_what_was_named(s: Sight, unit: str, count: float) -> Value | None:
    """ "two days later", "a decade later": counted from what the text named last; else only a length."""
    if unit in ("year", "decade") and s.memory.year:
        return Value(f"{s.memory.year + int(count * (10 if unit == 'decade' else 1)):04}")
    if unit in ("day", "week", "month", "fortnight") and s.memory.day:
        return shifted(s.memory.day, unit, count)
    return Value(f"P{length_after_p(unit, count)}", "duration")
