"""The unit beside an amount: money before or after it, percent, a measure, a stretch of time; and rates."""

from dataclasses import dataclass

from onrecord.language.numbers.amounts import HYPHENS, Amount
from onrecord.language.numbers.units import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    GLUED_ONLY,
    MEASURES,
    PERCENT,
    RATE_WORDS,
    TIME_UNITS,
    TWO_WORDS,
    WITH_DOLLAR,
    WITH_MAGNITUDE,
)
from onrecord.language.parse import Parse

_CODES = frozenset(code for code in CURRENCY_SIGNS if code.isalpha() and code not in WITH_DOLLAR | WITH_MAGNITUDE) | {
    "rs."
}
# Nationalities before a currency's word: "Danish crowns", "US dollars".


@dataclass(slots=True)
class Unit:
    """A unit: its name, its kind (money, percent, measure, duration), and the token after its last word."""

    name: str
    kind: str
    first: int
    after: int
    hyphenated: bool = False
    sign: bool = False
    """Told by a sign before the number or glued to it, so that it belongs to the figure's own words."""


def read_unit(parse: Parse, amount: Amount) -> Unit | None:
    """The unit of an amount, or null where a thing is counted or nothing is said."""
    found = _money_before(parse, amount) or _glued(amount) or _after(parse, amount)
    return _rate(parse, found) if found else None


def _money_before(parse: Parse, amount: Amount) -> Unit | None:
    first = amount.first
    name = amount.money
    before = parse.lower[first - 1] if first else ""
    if name and before.endswith("$"):
        first -= 1
    elif not name:
        upper = first and parse.words[first - 1].isupper()
        if not (before in CURRENCY_SIGNS and (not before.isalpha() or (before in _CODES and upper))):
            return None
        name = CURRENCY_SIGNS[before]
        first -= 1
    if (
        first
        and parse.lower[first] == "$"
        and parse.lower[first - 1] in WITH_DOLLAR
        and parse.words[first - 1].isupper()
    ):
        name = CURRENCY_SIGNS[parse.lower[first - 1]]
        first -= 1
    after = amount.after
    while after < len(parse) and parse.words[after] in ("US", "U.S.", "USD", "Cdn", "CAD", "AUD", "sterling"):
        name = CURRENCY_SIGNS.get(parse.lower[after], name) if parse.words[after].isupper() else name
        after += 1
    return Unit(name, "money", first, after, sign=True)


def _glued(amount: Amount) -> Unit | None:
    if not amount.unit:
        return None
    kind = "percent" if amount.unit.startswith("percent") else "duration" if amount.unit in TIME_UNITS else "measure"
    return Unit(amount.unit, kind, amount.first, amount.after, sign=kind == "percent")


def _after(parse: Parse, amount: Amount) -> Unit | None:
    lower, at, size = parse.lower, amount.after, len(parse)
    hyphenated = at + 1 < size and lower[at] in HYPHENS and amount.digits
    at += hyphenated
    if at >= size or parse.sentence[at] != parse.sentence[amount.first]:
        return None
    word, pair = lower[at], (lower[at], lower[at + 1] if at + 1 < size else "")
    if len(word) < 4 and word.endswith(".") and at + 1 >= parse.sentences[parse.sentence[at]][1]:
        word = word[:-1]  # the sentence's stop, kept on the letter by the tokenizer
    first = amount.first
    if pair in TWO_WORDS:
        name = " ".join(pair)
        percent = PERCENT.get(name)
        return Unit(
            percent or name, "percent" if percent else "measure", first, at + 2, hyphenated, percent is not None
        )
    if word in PERCENT and (word != "pc" or amount.digits):
        if lower[at + 1 : at + 3] in (["-", "point"], ["-", "points"]):
            return Unit("percentage points", "percent", first, at + 3, hyphenated)
        return Unit("percent", "percent", first, at + 1, hyphenated, True)
    if word in CURRENCY_WORDS and not _other_pound(parse, at):
        return Unit(word, "money", first, at + 1, hyphenated)
    if word in ("$", "€", "£") and at == amount.after and parse.start[at] == parse.end[at - 1]:
        return Unit(CURRENCY_SIGNS[word], "money", first, at + 1, False, True)
    if parse.tag[at] in ("JJ", "NNP", "NN") and pair[1] in CURRENCY_WORDS and parse.words[at][0].isupper():
        return Unit(parse.said(at, at + 2), "money", first, at + 2, hyphenated)
    if word in TIME_UNITS and not (word == "second" and amount.value == int(amount.value) and not hyphenated):
        return Unit(word, "duration", first, at + 1, hyphenated)
    if word in MEASURES and (
        word not in GLUED_ONLY or (amount.digits and parse.words[at] != "I" and _like_a_unit(parse, at))
    ):
        end = at + 1
        while hyphenated is False and end + 1 < size and lower[end] in HYPHENS and lower[end + 1] in MEASURES:
            end += 2
        return Unit(parse.said(at, end).rstrip("."), "measure", first, end, hyphenated)
    return None


def _like_a_unit(parse: Parse, at: int) -> bool:
    """A lone letter is a unit where no noun follows that it would be the initial of."""
    following = parse.words[at + 1] if at + 1 < len(parse) else ""
    if parse.words[at] in ("W", "V", "C", "F", "L"):
        return following != "." or at + 2 >= parse.sentences[parse.sentence[at]][1]
    return not following[:1].isupper()


def _other_pound(parse: Parse, at: int) -> bool:
    """ "real" and "crown", "won" and "try" are money only after a number and at a phrase's end."""
    word = parse.lower[at]
    if word in ("real", "won", "crown", "sen", "cent", "rand"):
        return not parse.tag[at].startswith("N") or (word == "won" and parse.tag[at].startswith("V"))
    return False


def _rate(parse: Parse, unit: Unit) -> Unit:
    """A rate's second half: "per barrel", "a share", "an ounce", "-a-day"."""
    lower, at = parse.lower, unit.after
    if at + 1 >= len(parse) or unit.kind in ("percent", "duration"):
        return unit
    word = lower[at]
    if word == "per":
        pair = (lower[at + 1], lower[at + 2].rstrip(".") if at + 2 < len(parse) else "") in TWO_WORDS
        if pair or parse.tag[at + 1].startswith(("NN", "FW", "JJ")):
            return _joined(parse, unit, parse.said(at + 1, at + 2 + pair).rstrip("."), at + 2 + pair, "per")
    if word == "/" and unit.kind == "measure" and parse.start[at] == parse.end[at - 1]:
        return Unit(f"{unit.name}/{parse.words[at + 1]}", unit.kind, unit.first, at + 2, unit.hyphenated)
    if word in ("a", "an") and lower[at + 1] in RATE_WORDS and not lower[at + 1].endswith("s"):
        following = lower[at + 2] if at + 2 < len(parse) else ""
        if following in ("ago", "earlier", "later", "before"):
            return unit
        return _joined(parse, unit, lower[at + 1], at + 2, word)
    if word in HYPHENS and lower[at + 1] == "a" and at + 3 < len(parse) and lower[at + 2] in HYPHENS:
        return _joined(parse, unit, lower[at + 3], at + 4, "-a-")
    return unit


def _joined(parse: Parse, unit: Unit, by: str, after: int, word: str) -> Unit:
    if unit.sign:  # a sign has no words of its own: "dollar per barrel"
        name = f"{unit.name.removesuffix('s')} per {by}"
    elif word == "-a-":
        name = f"{unit.name}-a-{by}"
    else:
        name = f"{unit.name} {word} {by}"
    return Unit(name, unit.kind, unit.first, after, unit.hyphenated, unit.sign)
