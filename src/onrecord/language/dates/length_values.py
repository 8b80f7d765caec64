"""Values of durations, sets, references and times of day."""

from onrecord.language.dates.choosing import length_after_p, vague_length, window
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import PLURALS, number

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
    if words == "second" or s.match.group().endswith("second"):
        return None
    if unit == "quarter" and (words in ("a", "an") or " - " in s.match.group() or s.next() == "of"):
        return None  # a fourth of something
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
