"""Every quantity of a text, with its bounds and unit."""

from onrecord.language.numbers.amounts import HYPHENS, Amount, read_amount
from onrecord.language.numbers.bounds import Bound, bounds_after, bounds_before
from onrecord.language.numbers.counted import counted_noun
from onrecord.language.numbers.left_alone import is_no_quantity
from onrecord.language.numbers.measured import Unit, read_unit
from onrecord.language.numbers.number import Number
from onrecord.language.numbers.ranges import Range, read_range
from onrecord.language.numbers.units import CURRENCY_WORDS, MEASURES, TIME_UNITS
from onrecord.language.numbers.words import SINGLE_CHARACTER_FRACTIONS, STARTERS
from onrecord.language.parse import Parse

_STARTERS = STARTERS | frozenset(SINGLE_CHARACTER_FRACTIONS)
_IDIOM = frozenset({"another", "day", "point", "time", "side", "thing", "way", "by", "that", "who", "hand", "or"})
_UNCHANGING = frozenset(
    {"yen", "yuan", "renminbi", "won", "baht", "naira", "rand", "ringgit", "birr", "sen", "taka", "rupiah"}
)
_MARKS = {"about": Bound("about"), "under": Bound("high", True), "over": Bound("low", True), "least": Bound("low")}
# A compound modifier in words ("two-state solution") names a kind of thing; these still count.
_COUNTING_COMPOUNDS = frozenset({"strong", "member", "man", "seat", "person", "percent", "owned"})


def read_numbers(parse: Parse) -> list[Number]:
    """The quantities of a parse in reading order: counts, measures, money, percentages, durations.

    Ordinals, years, days and times of day, ages of people, addresses, telephone numbers, versions and numbers in names
    are left alone. Two values set against each other ("61-59") come as two, of kind score. Fractions are percent, to
    two decimals. The floor of a vague plural is twice the word (dozens 24, hundreds 200; scores 40, several and a few
    3). Token ranges are [first, after). Nothing is raised: what cannot be read is left out.
    """
    found: list[Number] = []
    done = 0
    for i, word in enumerate(parse.lower):
        if i < done or (word not in _STARTERS and (word.isalpha() or not _has_digit(word))):
            continue
        numbers, after = _read_at(parse, i)
        found.extend(numbers)
        done = max(done, after)
    return found


def _has_digit(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _read_at(parse: Parse, i: int) -> tuple[list[Number], int]:
    amount = read_amount(parse, i)
    if amount is None:
        return [], i + 1
    unit = read_unit(parse, amount)
    pair = read_range(parse, amount, unit)
    if pair is None:
        if _is_left_alone(parse, amount, unit):
            return [], max(amount.after, i + 1)
        return [_number(parse, amount, unit)], max(amount.after, unit.after if unit and unit.sign else 0)
    unit = pair.high_unit or pair.low_unit
    if (pair.low_unit and _is_left_alone(parse, pair.low, pair.low_unit, pair)) or _is_left_alone(
        parse, pair.high, unit, pair
    ):
        return [], pair.after
    if pair.kind == "score":
        return [_score(a) for a in (pair.low, pair.high)], pair.high.after
    return [_ranged(parse, pair, unit)], pair.high.after


def _is_left_alone(parse: Parse, amount: Amount, unit: Unit | None, pair: Range | None = None) -> bool:
    if unit is not None and unit.kind == "duration" and amount.floor and amount.word in ("several", "few"):
        return True
    if unit is not None:
        return _is_aged(parse, unit, amount) or _is_modifier_of_time(parse, unit, amount)
    if pair is not None:
        return is_no_quantity(parse, amount)
    following = parse.lower[amount.after] if amount.after < len(parse) else ""
    preceding = parse.lower[amount.first - 1] if amount.first else ""
    if amount.word == "zero" and (
        preceding in ("net", "ground", "sub", "absolute", "year") or counted_noun(parse, amount.after) is None
    ):
        return True
    if preceding in ("top", "bottom", "first", "last", "final") and counted_noun(parse, amount.after) is None:
        return True  # "the bottom three"
    if amount.word == "one" and amount.magnitude == 1 and not amount.share:
        before = parse.lower[amount.first - 1] if amount.first else ""
        if following in _IDIOM or following in HYPHENS or parse.tag[amount.first] != "CD":
            return True
        if before in (
            "no",
            "this",
            "that",
            "the",
            "each",
            "every",
            "any",
            "another",
            "which",
            "only",
            "a",
            "same",
            "some",
            "new",
        ):
            return True
    if (
        following in HYPHENS
        and amount.after + 1 < len(parse)
        and parse.end[amount.after - 1] == parse.start[amount.after]
    ):
        joined = parse.lower[amount.after + 1]
        if parse.start[amount.after + 1] == parse.end[amount.after] and joined not in _COUNTING_COMPOUNDS:
            return True
        if joined != "strong" and not amount.digits:
            return True
    before = parse.lower[amount.first - 1] if amount.first else ""
    if (
        before in HYPHENS
        and amount.first > 1
        and parse.end[amount.first - 1] == parse.start[amount.first]
        and (
            parse.end[amount.first - 2] == parse.start[amount.first - 1]
            and not parse.lower[amount.first - 2][-1:].isdigit()
        )
    ):
        return True  # the tail of a name: "TPP-11", "F-16"
    return not amount.share and is_no_quantity(parse, amount)


def _is_aged(parse: Parse, unit: Unit, amount: Amount) -> bool:
    """ "a 5-year-old boy", "18 months old", "50 years of age": an age, unless too great for a living thing."""
    if unit.kind != "duration":
        return False
    tail = parse.lower[unit.after : unit.after + 2]
    old = (
        tail[:1] == ["old"]
        or (len(tail) == 2 and tail[0] in HYPHENS and tail[1] in ("old", "olds"))
        or tail == ["of", "age"]
    )
    return old and amount.value <= 120


def _is_modifier_of_time(parse: Parse, unit: Unit, amount: Amount) -> bool:
    """ "a five-year plan" names a kind of plan; "two weeks ago" is a date."""
    if unit.kind != "duration":
        return False
    at = amount.after
    joined = at < len(parse) and parse.lower[at] in HYPHENS
    if joined and not (unit.after < len(parse) and parse.lower[unit.after] in HYPHENS):
        return True
    return parse.lower[unit.after : unit.after + 1] == ["ago"]


def _number(parse: Parse, amount: Amount, unit: Unit | None) -> Number:
    number = Number((amount.first, amount.after), (amount.first, amount.after))
    _set_unit(parse, number, amount, unit)
    first, bounds = bounds_before(parse, number.tokens[0], number.kind == "duration")
    if amount.mark:
        bounds = [*bounds, _MARKS[amount.mark]]
    end = max(number.tokens[1], number.unit_after)
    after, trailing = bounds_after(parse, end)
    if trailing is None and number.noun is not None:
        after, trailing = bounds_after(parse, number.noun + 1)
    if trailing is not None:
        bounds = [trailing, *bounds]
        if after <= end + 2:
            number.tokens = (number.tokens[0], after)
    number.tokens = (first, number.tokens[1])
    value = round(100 * amount.value, 2) if amount.share and number.unit == "percent" else _clean(amount.value)
    number.approximate = amount.floor or any(b.side == "about" for b in bounds)
    side = next((b for b in bounds if b.side != "about"), None)
    if amount.floor:
        number.low = value
        number.low_open = bool(side and side.side == "low" and side.open)
    elif side is None:
        number.point = value
    elif side.side == "low":
        number.low, number.low_open = value, side.open
    else:
        number.high, number.high_open = value, side.open
    return number


def _ranged(parse: Parse, pair: Range, unit: Unit | None) -> Number:
    first = min(pair.opening, pair.low_unit.first if pair.low_unit and pair.low_unit.sign else pair.low.first)
    number = Number((first, pair.high.after), (pair.low.first, pair.high.after))
    _set_unit(parse, number, pair.high, unit)
    number.tokens = (first, max(number.tokens[1], pair.high.after))
    before, bounds = bounds_before(parse, first, number.kind == "duration")
    inner = bounds_before(parse, pair.low.first, number.kind == "duration")[1] if pair.opening < pair.low.first else []
    marks = [_MARKS[a.mark] for a in (pair.low, pair.high) if a.mark]
    number.approximate = any(b.side == "about" for b in (*bounds, *inner, *marks))
    number.tokens = (before, number.tokens[1])
    number.low, number.high = _clean(pair.low.value), _clean(pair.high.value)
    return number


def _score(amount: Amount) -> Number:
    return Number((amount.first, amount.after), (amount.first, amount.after), point=_clean(amount.value), kind="score")


def _clean(value: float) -> float:
    """Without the dust of binary multiplication: 1.1 million is 1100000."""
    return float(f"{value:.12g}")


def _set_unit(parse: Parse, number: Number, amount: Amount, unit: Unit | None) -> None:
    if amount.share and unit is None:
        unit = _of_a_unit(parse, amount)
        if unit is None:
            number.unit, number.kind, number.unit_after = "percent", "percent", amount.after
            number.noun = counted_noun(parse, amount.after)
            return
    if unit is None:
        number.unit_after = amount.after
        at = amount.after
        if at + 1 < len(parse) and parse.lower[at] in HYPHENS:
            number.hyphenated = True
            at += 2
        number.noun = counted_noun(parse, at)
        if number.noun is not None and number.noun > at and not number.hyphenated:
            _set_measured_noun(parse, number)
            if number.kind != "count":
                return
        number.kind = (
            "vague" if amount.floor and amount.word in ("several", "few") and amount.magnitude == 1 else "count"
        )
        if amount.word == "one" and amount.magnitude == 1:
            number.kind = "one"
        return
    number.unit, number.kind, number.unit_after, number.hyphenated = unit.name, unit.kind, unit.after, unit.hyphenated
    if unit.sign:
        end = unit.after if unit.kind == "percent" else amount.after
        number.tokens = (min(unit.first, amount.first), max(end, amount.after))
    tail = parse.lower[unit.after : unit.after + 2]
    if unit.kind == "duration" and len(tail) == 2 and tail[0] in HYPHENS and tail[1] == "old":
        number.unit, number.kind, number.unit_after = f"{unit.name}-old", "measure", unit.after + 2


def _set_measured_noun(parse: Parse, number: Number) -> None:
    """ "517 rushing yards", "the 50 previous years": the unit is a measure with a modifier before it."""
    assert number.noun is not None
    word = parse.lower[number.noun]
    if word in CURRENCY_WORDS and (parse.tag[number.noun] == "NNS" or word in _UNCHANGING):
        number.unit = parse.said(number.unit_after + (parse.lower[number.unit_after] == "of"), number.noun + 1)
        number.kind, number.unit_after = "money", number.noun + 1
        return
    if (
        len(word) > 3
        and (word in MEASURES or word in TIME_UNITS)
        and word not in ("second", "seconds", "stone", "bits", "bit")
    ):
        number.unit, number.kind = word, "duration" if word in TIME_UNITS else "measure"
        number.unit_after = number.noun + 1


def _of_a_unit(parse: Parse, amount: Amount) -> Unit | None:
    """ "a quarter of a mile", "1/16 of a US pint": a fraction of a unit is a measure, not a share."""
    at = amount.after
    if parse.lower[at : at + 1] != ["of"] or parse.lower[at + 1 : at + 2] not in (["a"], ["an"]):
        return None
    for step in (2, 3):
        probe = Amount(amount.first, at + step, amount.value, digits=amount.digits)
        unit = read_unit(parse, probe) if at + step < len(parse) else None
        if unit and unit.kind in ("measure", "duration"):
            return unit
    return None
