"""Values of durations, sets, references and times of day."""

from datetime import timedelta

from onrecord.language.dates.calendar_values import read_day
from onrecord.language.dates.choosing import length_after_p, vague_length, window
from onrecord.language.dates.relative_values import read_weekday
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import ADVERB_SETS, PLURALS, UNITS, number

_NEAR = 2
"""Sentences within which a time of day leans on the day named before it."""
_AGE_WORDS = {"old", "older", "young", "younger"}


def read_length(s: Sight) -> Value | None:
    """ "three days", "the past two months", "a five-year": a duration; never an age."""
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    words = s.word("number")
    if s.next() in _AGE_WORDS or (s.next() in ("-", "of") and s.next(1) in (*_AGE_WORDS, "age")):
        return None
    if (
        words in ("a", "an", "the", "one")
        and s.match.group().startswith(words)
        and not s.word("plus")
        and (unit in ("second", "day", "night", "minute", "hour", "weekend") or s.before() in ("$", "%"))
        and words != "one"
    ):
        return None
    if (unit == "quarter" and (words in ("a", "an") or " - " in s.match.group() or s.next() == "of")) or words == "second" or (unit == "second" and s.match.group().endswith("second")):
        return None
    if s.in_a_name() or s.next_word() == "War" or (words in ("a", "an") and _is_rate(s)):
        return None
    count = number(words)
    if count is None or s.word("range"):
        return Value(vague_length(unit), "duration")
    if s.word("plus"):
        count += 0.5 if "half" in s.word("plus") else 0.25
    bounds = window(s.published, s.word("window"), unit, count)
    return Value(f"P{length_after_p(unit, count)}", "duration", bounds=bounds)


def _is_rate(s: Sight) -> bool:
    """ "$5 million a year", "300 a month": so much each, no stretch of time."""
    before = s.first - 1
    return before >= 0 and s.parse.tag[before] in ("CD", "$") and s.parse.sentence[before] == s.parse.sentence[s.first]


def read_long_length(s: Sight) -> Value:
    """ "month-long", "decades-long"."""
    unit = s.word("unit")
    if unit in PLURALS:
        return Value(vague_length(PLURALS[unit]), "duration")
    return Value(f"P{length_after_p(unit, 1)}", "duration")


def read_vague_length(s: Sight) -> Value | None:
    """ "weeks", "recent years": a duration of unknown count (PXY)."""
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    if "to come" in s.match.group() or s.match.group().endswith("ahead"):
        return Value(vague_length(unit), "duration")
    if s.next()[:1].isdigit():
        return None  # "the years 1939-45"
    if s.before() in ("early", "small", "late", "dark") and s.next() == "of":
        return None  # "the early hours of Monday"
    if s.parse.tag[s.after - 1] not in ("NNS", "NNPS") or s.next() in _AGE_WORDS or s.next() in ("-",):
        return None
    if not s.word("number") and s.before() in (
        "'s",
        "-",
        "our",
        "his",
        "her",
        "their",
        "my",
        "no",
        "two",
        "first",
        "holi",
    ):
        return None
    if unit == "weekend":
        return None
    return Value(vague_length(unit), "duration")


def read_set(s: Sight) -> Value | None:
    """ "every day", "twice a week"."""
    unit = PLURALS.get(s.word("unit"), s.word("unit"))
    count = 2 if s.word("number") == "other" else number(s.word("number") or "one")
    if count is None or unit == "weekend":
        return Value("XXXX-WXX-WE", "set") if unit == "weekend" else None
    return Value(f"P{length_after_p(unit, count)}", "set")


def read_set_word(s: Sight) -> Value | None:
    """ "daily", "annually"."""
    if s.named("word") and s.next_tag().startswith("NNP"):
        return None
    if s.word("word") == "quarterly" and s.next_tag().startswith(("NN", "JJ")):
        return None  # a kind of dividend or result, not a time
    if s.word("word") in ("annually", "yearly", "monthly", "daily") and _ends_amount(s):
        return None
    return Value(ADVERB_SETS[s.word("word")], "set")


def _ends_amount(s: Sight) -> bool:
    """ "$30 million annually": a rate."""
    return s.before() in ("million", "billion", "percent", "%") or (s.first > 0 and s.parse.tag[s.first - 1] == "CD")


def read_present(s: Sight) -> Value | None:
    """ "now", "currently"."""
    if s.word("word") == "current" and s.parse.tag[s.first] != "JJ":
        return None
    if s.word("word") == "now" and s.next() == "that":
        return None
    return Value("PRESENT_REF")


def read_past(s: Sight) -> Value | None:
    """ "recently"."""
    if s.word("word") == "recent" and s.parse.tag[s.first] != "JJ":
        return None
    if s.word("word") == "the past" and s.next_tag() in ("CD", "NN", "NNS", "JJ"):
        return None
    return Value("PAST_REF")


def read_future(s: Sight) -> Value | None:
    """ "the near future"."""
    if s.word("word") == "soon" and (s.before() in ("as", "so", "too") or s.next() in ("as", "after", "-")):
        return None
    if s.word("word") in ("future", "the future", "in future") and (
        s.next_tag() in ("NN", "NNS") or s.before() in ("'s", "its", "their", "his", "her") or s.next() == "of"
    ):
        return None
    return Value("FUTURE_REF")


def read_clock(s: Sight) -> Value | None:
    """A time of day, with its day where one stands beside it."""
    if s.word("named"):
        hour, minute = {"midnight": 24}.get(s.word("named"), 12), 0
    else:
        hour, minute = int(s.word("hour")), int(s.word("minute") or 0)
        half = s.word("half").replace(".", "")
        half = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm"}.get(half, half)
        if half in ("am", "pm") and hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif half in ("am", "pm"):
            return None
    clock = f"T{hour:02}:{minute:02}"
    if s.word("month"):
        day = read_day(s)
    elif s.word("weekday"):
        day = read_weekday(s)
    elif s.published is None:
        return Value(f"XXXX-XX-XX{clock}", "time")
    elif s.memory.day and not s.word("word") and s.parse.sentence[s.first] - s.memory.day_sentence <= _NEAR:
        day = Value(s.memory.day.isoformat())
    else:
        day = Value((s.published + timedelta({"yesterday": -1, "tomorrow": 1}.get(s.word("word"), 0))).isoformat())
    return Value(day.timex + clock, "time") if day else None
