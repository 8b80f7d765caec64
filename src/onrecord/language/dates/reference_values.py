"""Values of repeated times, and of the vague present, past and future."""

from onrecord.language.dates.choosing import length_after_p
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.words import ADVERB_SETS, PLURALS, number


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
