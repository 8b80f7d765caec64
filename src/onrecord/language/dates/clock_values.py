"""Values of times of day."""

from datetime import timedelta

from onrecord.language.dates.calendar_values import read_day
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.weekday_values import read_weekday

_NEAR = 4
"""Sentences within which a time of day leans on the day named before it."""


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
