"""The patterns of time expressions, over a sentence's lower-case tokens joined by single blanks."""

import re

from onrecord.language.dates.holidays import HOLIDAYS
from onrecord.language.dates.words import (
    ADVERB_SETS,
    APPROXIMATORS,
    DAY_ORDINALS,
    DECADES,
    FUTURE,
    MODIFIERS,
    MONTHS,
    ONES,
    ORDINALS,
    PARTS_OF_DAY,
    PAST,
    PLURALS,
    PRESENT,
    RELATIVE,
    SEASONS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    alternatives,
)

_MONTH = f"(?P<month>{alternatives(MONTHS)})"
_WEEKDAY = f"(?P<weekday>{alternatives(WEEKDAYS)})"
_WEEKDAY_SHORT = f"(?P<weekday>{alternatives([*WEEKDAYS, *SHORT_WEEKDAYS])})"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th))?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_PART = f"(?P<part>{alternatives(PARTS_OF_DAY)})"
_UNIT = f"(?P<unit>{alternatives(UNITS)})"
_UNITS = f"(?P<unit>{alternatives([*PLURALS, *UNITS])})"
_WORD_NUMBER = alternatives(w for w in ONES if w not in ("a", "an"))
_NUMBER = (
    rf"(?:(?:{_WORD_NUMBER}|\d+) and a half|"
    r"\d+(?:[.,]\d+)*(?: (?:1/2|½))?"
    rf"|(?:an? (?=hundred|thousand|dozen))?(?:{_WORD_NUMBER})(?:(?: - | and | )(?:{_WORD_NUMBER}))*"
    r"|(?:a )?couple of|a couple|half an?|an?)"
)
_VAGUE = (
    r"several|a few|few|many|some|a number of|a handful of|recent|dozens of|scores of|hundreds of|thousands of"
    r"|countless"
)
_ORDINAL = alternatives(ORDINALS)
_SEASON = f"(?P<season>{alternatives(SEASONS)})"
_ZONE = (
    "(?:local time|local|gmt|est|edt|et|cet|cest|bst|ist|pst|pdt|cst|cdt|eastern time|pacific time|utc|eastern|"
    "eastern standard time)"
)
_CLOCK = (
    r"(?:(?:around|about|shortly after|shortly before|just after|just before) )?"
    r"(?P<hour>[01]?\d|2[0-3])(?: ?[:.] ?(?P<minute>[0-5]\d))?(?: ?: ?[0-5]\d)? ?"
    r"(?P<half>a\.?m\.?|p\.?m\.?|am|pm|o'clock|o’clock|gmt|est|edt|utc|hrs|hours local"
    r"|in the (?:morning|afternoon|evening)|at night)"
    rf"(?: {_ZONE})?"
)
_FOUR_DIGITS = rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?:{_ZONE}|hours|hrs)"
_OF_DAY = f"(?: ,)? (?:on )?(?:{_WEEKDAY}|(?P<word>today|yesterday|tomorrow)|{_MONTH} {_DAY})"
_MODIFIER = f"(?P<mod>{alternatives(MODIFIERS)})"
_APPROX = f"(?:(?:{alternatives(APPROXIMATORS)}) )?"
_RELATIVE = f"(?P<relative>{alternatives(RELATIVE)})"
_ARTICLE = "(?:the )?"
_OR_SO = "(?: or so)?"
_MONTH2, _DAY2 = _MONTH.replace("month", "month2", 1), _DAY.replace("day", "day2", 1)
_EARLY = "(?:(?P<mod>late|early|earlier|later) )?"
_PART_OF = "(?:(?P<part>early|late|mid) (?:- )?)?"
_YEAR_WORD = r"(?P<yearword>last|this|next) year"
_FOUR = r"(?:1[0-9]\d\d|20\d\d)"
_JOINER = r" (?:-|–|—|and|to|or|through|until|till) "


def _holidays() -> str:
    """Names of holidays, with either apostrophe and with hyphens where names have blanks."""
    return alternatives(HOLIDAYS).replace("'", "['’]").replace("\\ ", "(?: - | )")


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){pattern}(?!\S)")


PATTERNS: tuple[tuple[str, str | None, re.Pattern[str]], ...] = (
    # -- calendar dates
    ("iso", "digit", _rule(r"(?P<year>[12]\d\d\d) ?- ?(?P<month>0[1-9]|1[0-2]) ?- ?(?P<day>0[1-9]|[12]\d|3[01])")),
    ("iso", "digit", _rule(r"(?P<year>[12]\d\d\d)/(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])")),
    ("dotted", "digit", _rule(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)")),
    ("slashed", "digit", _rule(r"(?P<first>\d\d?) ?/ ?(?P<second>\d\d?) ?/ ?(?P<year>(?:19|20)?\d\d)")),
    ("day", "digit", _rule(
        rf"(?:(?:{_WEEKDAY_SHORT}) ?,? )?(?:last |this |next )?{_MONTH} (?:the )?{_DAY}"
        rf"(?:(?: ,| of)? {_YEAR}| (?:of )?{_YEAR_WORD}"
        rf"|(?={_JOINER}(?:(?:{alternatives(MONTHS)}) )?\d\d? ,? (?P<later>{_FOUR})(?!\S)))?"
    )),
    ("day", "month", _rule(rf"(?:(?:{_WEEKDAY}) ?,? )?{_MONTH} (?P<named>{alternatives(DAY_ORDINALS)})(?: ?,? {_YEAR})?")),
    ("day", "month", _rule(rf"the (?P<named>{alternatives(DAY_ORDINALS)}) of {_MONTH}(?: ?,? {_YEAR})?")),
    ("day", "digit", _rule(rf"{_DAY}(?={_JOINER}\d\d?(?:st|nd|rd|th)? (?:of )?{_MONTH}(?: (?P<later>{_FOUR}))?(?!\S))")),
    ("next day", "digit", _rule(rf"{_DAY}(?:(?: ,)? {_YEAR})?")),
    ("day", "digit", _rule(
        rf"(?:(?:{_WEEKDAY_SHORT}) ?,? )?(?:the )?{_DAY}(?: of)? {_MONTH}"
        rf"(?: ?,? (?:{_YEAR}|(?P<short>\d\d)|(?:of )?{_YEAR_WORD}))?"
    )),
    ("month", "digit", _rule(rf"{_MONTH}(?: ?,| of)? {_YEAR}")),
    ("month", "month", _rule(rf"{_RELATIVE} {_MONTH}")),
    ("month", "month", _rule(rf"{_MONTH} (?:of )?(?P<relative>last|this|next) year")),
    ("month", "month", _rule(rf"{_MONTH}(?= (?:and|to|or|-|–) (?:{alternatives(MONTHS)}) (?P<later>{_FOUR})(?!\S))")),
    ("month", "month", _rule(rf"{_MONTH}")),
    ("mid", None, _rule(
        rf"(?P<part>mid|early|late)(?:-| - ?)(?:{_YEAR}|{_MONTH}(?:(?: ,| of)? (?P<year2>{_FOUR}))?)"
    )),
    ("edge of year", "digit", _rule(rf"(?P<edge>pre|post)(?:-| - ){_YEAR}")),
    ("second year", "digit", _rule(r"(?<=\d\d\d\d - )(?P<short>\d\d)")),
    ("second year", "digit", _rule(r"(?P<short>['’]\d\d|['’] \d\d)")),
    ("fiscal", "digit", _rule(rf"(?P<kind>fy|q[1-4]|h[12]) ?(?:of )?(?:fy ?)?['’]?(?P<short>{_FOUR}|\d\d)")),
    ("iso week", "digit", _rule(r"(?P<year>20\d\d|19\d\d)(?: - | ?-?)w(?P<week>[0-5]\d)(?: - (?P<weekday>[1-7]))?")),
    ("year", "digit", _rule(
        r"(?:the (?:fiscal |calendar |financial )?year |(?:fiscal |calendar |financial )(?:year )?)?" + _YEAR
    )),
    ("spelled year", "spelled year", _rule(
        r"(?:the year )?(?P<century>nineteen|twenty|eighteen) "
        rf"(?P<rest>(?:{_WORD_NUMBER})(?: - | )?(?:{_WORD_NUMBER})?)"
    )),
    ("spelled year", "spelled year", _rule(r"the year (?P<rest>two thousand(?: and)?(?: (?:{_WORD_NUMBER}))*)".replace(
        "{_WORD_NUMBER}", _WORD_NUMBER))),
    ("decade", "digit", _rule(rf"{_ARTICLE}{_PART_OF}(?:mid-)?(?P<year>1[5-9]\d0|20\d0)(?: ?['’])? ?s")),
    ("decade", "digit", _rule(rf"{_ARTICLE}{_PART_OF}['’`]? ?(?P<short>[2-9]0)(?: ?['’])? ?s")),
    ("decade", "decade", _rule(rf"the {_PART_OF}(?P<named>{alternatives(DECADES)})")),
    ("century", "unit", _rule(
        rf"{_ARTICLE}{_PART_OF}(?P<which>\d\d?(?:st|nd|rd|th)|{_ORDINAL}|{alternatives(DAY_ORDINALS)}) century"
    )),
    ("quarter", "unit", _rule(
        rf"{_ARTICLE}(?:{_RELATIVE} )?(?:(?P<ago>year - (?:ago|earlier)) )?(?:(?P<before>1[0-9]\d\d|20\d\d) )?"
        r"(?:fiscal (?:- )?)?(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:fiscal )?quarter"
        rf"(?:(?: of| ,)? (?:fiscal )?(?:{_YEAR}|(?P<yearword>last|this|next) year))?"
    )),
    ("quarter", "unit", _rule(r"(?P<yearword>last|this|next) year ['’]s (?P<which>first|second|third|fourth) (?:- )?quarter")),
    # "The third-quarter loss": before its noun the quarter stands without the noun's article.
    ("quarter", "unit", _rule(r"(?:fiscal )?(?P<which>first|second|third|fourth) - quarter")),
    ("quarter", "digit", _rule(r"q(?P<which>[1-4])")),
    ("quarter of year", "digit", _rule(rf"{_ARTICLE}{_YEAR} (?:quarter|period)")),
    ("latest quarter", "unit", _rule(
        rf"{_ARTICLE}(?:comparable |same |corresponding )?"
        r"(?P<relative>latest|most recent|current|year - ago|year - earlier|previous|last|next|this)? ?"
        r"(?:fiscal )?quarter(?: (?P<ago>a year (?:ago|earlier|before)|(?:of )?last year))?"
    )),
    ("latest quarter", "unit", _rule(
        r"(?:the )?(?:same|comparable|corresponding|like) (?:period|quarter) "
        r"(?P<ago>a year (?:ago|earlier|before)|(?:of |in )?last year|(?:of )?the previous year)"
    )),
    ("latest quarter", "unit", _rule(r"(?P<ago>last year) ['’]s (?:quarter|period)")),
    ("half", "half", _rule(
        rf"{_ARTICLE}(?P<which>first|second|last|latter) (?:half|six months|- half)(?: of)?"
        rf"(?: (?:{_YEAR}|{_YEAR_WORD}|the year))?"
    )),
    ("season", "season", _rule(rf"(?:{_RELATIVE} )?{_ARTICLE}{_SEASON}(?:(?: of)? (?:{_YEAR}|(?P<short>['’] ?\d\d)))?")),
    ("holiday", "holiday", _rule(
        rf"(?:(?P<relative>last|this|next|this year ['’]s|last year ['’]s) )?(?P<holiday>{_holidays()})"
        rf"(?P<week> week(?:end)?)?(?: ,?(?: of)? ?{_YEAR})?"
    )),
    # -- days about the report's own
    ("deictic", "day word", _rule(
        rf"{_EARLY}(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)(?: {_PART})?"
    )),
    ("deictic", "day word", _rule(r"(?P<partfirst>mid-afternoon|mid - afternoon|mid-morning|noon|midday|midnight) "
                      r"(?P<word>yesterday|today|tomorrow)")) ,
    ("deictic", "day word", _rule(r"(?P<word>tonight|overnight|last night)")),
    ("deictic", "part of day", _rule(rf"{_EARLY}(?P<word>this|that|the previous|the next|the following|the same) {_PART}")),
    ("weekday", "weekday", _rule(
        r"(?:(?P<mod>late|early|earlier|later) (?:on )?)?"
        rf"(?:{_RELATIVE} )?{_WEEKDAY}(?: {_PART}|(?: of)? (?P<week>last|this|next) week)?"
    )),
    ("weekday set", "weekday", _rule(
        rf"(?:(?P<each>every|each)(?: other)? )?{_WEEKDAY}(?P<plural>s?)(?: {_PART})?(?P<parts>s?)"
    )),
    ("week of day", "month", _rule(
        rf"the week (?:of|ended|ending|beginning|starting|that (?:ends?|ended|begins?|began) on) (?:{_WEEKDAY} ?,? )?"
        rf"(?:{_MONTH} {_DAY}|{_DAY2} {_MONTH2})(?:(?: ,)? {_YEAR})?"
    )),
    ("set", "unit", _rule(r"(?P<unit>weekends)")),
    ("weekend", "unit", _rule(rf"(?:(?:{_RELATIVE}|the) )?(?P<long>long )?weekend")),
    ("unit", "unit", _rule(
        rf"(?:(?P<mod>early|earlier|later|late)(?: in| on)? )?{_RELATIVE} (?:fiscal |calendar |financial |full )?"
        rf"(?P<unit>day|week|month|year|decade|century|period|fiscal year){_OR_SO}"
    )),
    ("bare unit", "unit", _rule(
        r"(?:(?P<mod>early|earlier|later|late)(?: in)? )?the (?P<full>full |whole |entire |fiscal |coming )?"
        r"(?P<unit>week|month|year|day|decade)"
    )),
    ("side of unit", "unit", _rule(r"the (?P<unit>day|night|week|month|year) (?P<way>before|after|earlier)(?= [,.;:)]|$)")),
    ("edge of unit", "unit", _rule(
        r"(?P<edge>the end of the|year ['’]s|the beginning of the|the start of the|year|month) ?(?:- )?"
        r"(?P<unit>year|month|week|decade|century|end)"
    )),
    # -- shifts and lengths
    ("shift", "unit", _rule(
        rf"{_APPROX}(?P<number>{_NUMBER}|{_VAGUE}) (?:and a half )?(?:- )?{_UNITS}{_OR_SO} (?:- )?"
        r"(?P<way>ago|earlier|later|from now|hence|previously|prior|afterwards?|(?:before|after)(?= [,.;)]))"
    )),
    ("shift", "unit", _rule(rf"(?P<unit>{alternatives(PLURALS)}) (?P<way>ago|earlier|later)")),
    ("shift", "unit", _rule(r"(?P<unit>year|month|week) - (?P<way>ago|earlier)(?: (?:period|quarter|month))?")),
    ("shift", "unit", _rule(r"the (?P<unit>year|month|week) - (?P<way>ago|earlier) (?:\w+ )?(?:period|quarter|half|month)")),
    ("length", "unit", _rule(
        rf"{_ARTICLE}(?P<window>past|latest|last|next|coming|first|previous|final|following|preceding) "
        rf"(?:(?:{_NUMBER}) (?:to|or) )?(?P<number>{_NUMBER}|{_VAGUE}) (?:- )?(?:\w+ )??{_UNITS}{_OR_SO}"
    )),
    ("length", "unit", _rule(
        rf"{_APPROX}(?:between )?(?P<low>{_NUMBER}) (?P<range>to|or|-|–|and) (?P<number>{_NUMBER}) (?:more )?"
        rf"(?P<unit>{alternatives(PLURALS)})"
    )),
    ("length", "unit", _rule(r"an? (?P<unit>year|month|week|day|hour|decade) (?P<range>or) two")),
    ("length", "unit", _rule(
        rf"{_APPROX}(?P<number>{_NUMBER}) "
        r"(?:more |full |whole |consecutive |straight |additional |long |trading |working |business )?"
        rf"{_UNITS}"
        rf"(?P<plus> and a half| and a quarter)?{_OR_SO}"
    )),
    ("long length", "unit", _rule(r"(?P<unit>year|month|week|day|hour|decade|decades|years|months|weeks|days|hours) - long")),
    ("long length", None, _rule(r"(?P<unit>year|month|week|day|hour|decade)long")),
    ("vague length", "unit", _rule(r"(?P<number>several) - (?P<unit>year|month|week|day|hour|decade)")),
    ("length", "unit", _rule(rf"the (?P<number>{_NUMBER}) (?P<unit>{alternatives(PLURALS)})")),
    ("length", "unit", _rule(rf"(?P<number>{_NUMBER}) - {_UNIT}(?: - long)?")),
    ("vague length", "unit", _rule(
        rf"(?P<number>{_VAGUE}|the last|the past|the coming|the next|past|coming) (?P<unit>{alternatives(PLURALS)})"
    )),
    ("vague length", "unit", _rule(
        r"(?P<number>recent |(?:the )?coming )?(?P<unit>years|months|weeks|days|hours) (?:and|or|if not) "
        r"(?:years|months|weeks|days|decades)"
    )),
    ("vague length", "unit", _rule(
        rf"(?P<number>the) (?P<unit>{alternatives(PLURALS)}) (?:ahead|to come)"
    )),
    ("vague length", "unit", _rule(r"(?P<unit>years|months|weeks|days|decades|centuries|minutes|hours)")),
    # -- sets, references, times of day
    ("set", "unit", _rule(rf"(?:once |twice )?(?:every|each|per)(?: (?P<number>other|{_NUMBER}))? {_UNITS}")),
    ("set", "unit", _rule(r"(?:once|twice|(?:\w+ )?times) an? (?P<unit>day|week|month|year|hour)")),
    ("set word", None, _rule(f"(?P<word>{alternatives(ADVERB_SETS)})")),
    ("present", None, _rule(f"(?P<word>{alternatives(PRESENT)})")),
    ("past", None, _rule(f"(?P<word>{alternatives(PAST)})")),
    ("future", None, _rule(f"(?P<word>{alternatives(FUTURE)})")),
    ("clock", "digit", _rule(rf"{_CLOCK}(?:{_OF_DAY})?")),
    ("clock", "digit", _rule(rf"{_FOUR_DIGITS}(?:{_OF_DAY})?")),
    ("clock", "digit", _rule(rf"(?<=at )(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?:{_OF_DAY})?")),
    ("clock", "part of day", _rule(
        rf"(?P<named>noon|midday|midnight)(?: (?:on )?(?:{_WEEKDAY}|(?P<word>today|yesterday|tomorrow)))?"
    )),
)  # fmt: skip
"""Rule, what a sentence must hold for it (`kinds_in`), pattern. Tried at every place. Of overlapping finds the
longest is taken, of equally long ones the first in this order."""

MODIFIED = re.compile(rf"(?<!\S){_MODIFIER} (?:the )?$")
"""A modifier right before an expression ("the end of", "mid -"): it becomes part of it."""

_STARTERS = {
    *MONTHS, *WEEKDAYS, *(f"{w}s" for w in WEEKDAYS), *UNITS, *PLURALS, *SEASONS, *ADVERB_SETS, *PARTS_OF_DAY, *DECADES,
    *(word for name in HOLIDAYS for word in name.split() if len(word) > 3),
    "today", "yesterday", "tomorrow", "tonight", "overnight", "now", "nowadays", "currently", "presently", "current",
    "moment", "present", "recently", "recent", "lately", "past", "future", "ago", "term", "a.m.", "p.m.", "gmt", "am",
    "pm", "period", "half", "9/11", "quarter",
    "eid", "o'clock", "end", "thousand", "nineteen", "twenty", "q1", "q2", "q3", "q4", "long",
}  # fmt: skip


_PREFIXES = ("mid-", "pre-", "post-", "fy", "q1", "q2", "q3", "q4", "h1", "h2")


_KINDS: dict[str, tuple[str, ...]] = {}
for _kind, _words in (
    ("month", (word for name in MONTHS for word in name.split())),
    ("unit", (*UNITS, *PLURALS, "period")),
    ("holiday", (re.split(r"[\s'-]", name)[0] for name in HOLIDAYS)),
    ("spelled year", ("eighteen", "nineteen", "twenty", "thousand")),
    ("decade", DECADES),
    ("half", ("half", "months")),
    ("season", (word for name in SEASONS for word in name.split())),
    ("day word", ("today", "yesterday", "tomorrow", "tonight", "overnight", "night")),
    ("part of day", (*(word for name in PARTS_OF_DAY for word in name.split()), "noon", "midday", "midnight")),
    ("weekday", (*WEEKDAYS, *SHORT_WEEKDAYS, *(f"{day}s" for day in WEEKDAYS))),
):
    for _word in _words:
        _KINDS[_word] = tuple(dict.fromkeys((*_KINDS.get(_word, ()), _kind)))


def kinds_in(lower: list[str]) -> set[str | None]:
    """The kinds of time words among these lower-case tokens, "digit" with them, and None, which every sentence holds."""
    kinds: set[str | None] = {None}
    for word in lower:
        if word in _KINDS:
            kinds.update(_KINDS[word])
        elif any(map(str.isdigit, word)):
            kinds.add("digit")
    return kinds


def may_hold_time(lower: list[str]) -> bool:
    """Can a sentence of these lower-case tokens hold a time expression at all? A cheap screen that loses none."""
    return any(
        w in _STARTERS
        or (w[0].isdigit() and len(w) >= 2)
        or w[0] in "'’`"
        or w.startswith(_PREFIXES)
        or w.endswith("long")
        for w in lower
    )
