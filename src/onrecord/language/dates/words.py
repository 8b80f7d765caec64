"""The words of time: tables that the patterns are built from."""

MONTHS = {
    "january": 1, "jan": 1, "jan.": 1, "february": 2, "feb": 2, "feb.": 2, "march": 3, "mar": 3, "mar.": 3,
    "april": 4, "apr": 4, "apr.": 4, "may": 5, "june": 6, "jun": 6, "jun.": 6, "july": 7, "jul": 7, "jul.": 7,
    "august": 8, "aug": 8, "aug.": 8, "september": 9, "sept": 9, "sept.": 9, "sep": 9, "sep.": 9,
    "october": 10, "oct": 10, "oct.": 10, "november": 11, "nov": 11, "nov.": 11, "december": 12, "dec": 12,
    "dec.": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon.": 1, "tues.": 2, "tue.": 2, "wed.": 3, "thurs.": 4, "thu.": 4, "fri.": 5, "sat.": 6, "sun.": 7,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
"""Without a dot these are weekdays only beside a day: "Sat, 11 May"."""
ONES = {
    "zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
    "dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "last": 4,
}  # fmt: skip
_TENS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
DAY_ORDINALS = {
    **{word: count for word, count in ORDINALS.items() if word not in ("last", "second", "third")},
    "second": 2, "third": 3, "thirtieth": 30, "thirty-first": 31, "thirty - first": 31,
    **{f"twenty{dash}{word}": 20 + i for i, word in enumerate(_TENS, 1) for dash in ("-", " - ", " ")},
}  # fmt: skip
# TIMEX3 duration letters; those of less than a day follow a T.
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "weekend": "WE",
}  # fmt: skip
PLURALS = {**{f"{unit}s": unit for unit in UNITS}, "centuries": "century"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {
    "morning": "MO", "mid-morning": "MO", "afternoon": "AF", "mid-afternoon": "AF", "evening": "EV", "night": "NI",
    "daytime": "DT", "dawn": "MO", "dusk": "EV", "noon": "12:00", "midday": "MI", "midnight": "24:00",
}  # fmt: skip
PRESENT = (
    "now", "currently", "nowadays", "at present", "at the moment", "at this moment", "these days", "presently",
    "current",
)  # fmt: skip
PAST = ("recently", "more recently", "lately", "the past", "recent", "not long ago", "long ago", "some time ago")
FUTURE = (
    "the future", "the near future", "the foreseeable future", "the near term", "future", "in future", "future years",
    "future months", "future quarters",
)  # fmt: skip
ADVERB_SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H",
}  # fmt: skip
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
# Which way a word before a unit points: last week, this week, next week, the same week.
BACK = ("this past", "last", "past", "previous", "the past", "the last", "the previous", "the prior", "the latest")
ON = ("this coming", "next", "coming", "following", "the next", "the coming", "the following", "the upcoming")
SAME = ("this", "same", "that", "the same", "the current", "current", "the present")
RELATIVE = (*BACK, *ON, *SAME)
# Modifiers that go before a date and narrow it (TIMEX3 mod).
MODIFIERS = {
    "early": "START", "earlier": "START", "the beginning of": "START", "the start of": "START",
    "beginning of": "START", "start of": "START", "mid": "MID", "mid -": "MID", "the middle of": "MID",
    "middle of": "MID", "late": "END", "later": "END", "the end of": "END", "end of": "END",
    "the close of": "END", "earlier in": "START", "later in": "END", "early in": "START", "late in": "END",
}  # fmt: skip
APPROXIMATORS = (
    "nearly", "almost", "about", "around", "roughly", "approximately", "at least", "at most", "no more than",
    "more than", "less than", "fewer than", "up to", "over", "well over", "just over", "just under", "under",
)  # fmt: skip
"""Words before a length that TIMEX3 counts as part of it ("nearly three years")."""


def alternatives(words: object) -> str:
    """A regular expression of any of the words, the longest first."""
    import re

    return "|".join(re.escape(str(w)) for w in sorted(words, key=lambda w: (-len(w), w)))  # type: ignore[call-overload]


def number(words: str) -> float | None:
    """A number written in words or digits ("twenty one", "1.5", "a couple of"); null for a vague one ("several")."""
    words = words.strip().removesuffix(" of").replace("-", " ")
    whole, halved, _ = words.partition(" and a half")
    if halved:
        count = number(whole)
        return None if count is None else count + 0.5
    if words in ("a couple", "couple"):
        return 2
    if words in ("half a", "half", "half an"):
        return 0.5
    total, current, seen = 0.0, 0.0, False
    for word in words.replace(",", "").split():
        if word == "and":
            continue
        if word.replace(".", "", 1).isdigit():
            current += float(word)
        elif word == "1/2" or word == "½" or word == "half":
            current += 0.5
        elif word in ("hundred", "dozen"):
            current = (current or 1) * ONES[word]
        elif word == "thousand":
            total, current = total + (current or 1) * 1000, 0
        elif word in ONES:
            current += 0 if word in ("a", "an") and seen else ONES[word]
        else:
            return None
        seen = True
    return total + current if seen else None
