"""One amount, in digits, words or both: "1.2 million", "twenty-two", "half a million", "tens of thousands"."""

import re
from dataclasses import dataclass

from onrecord.language.numbers.units import CURRENCY_SIGNS, MEASURES, PERCENT, TIME_UNITS, WITH_DOLLAR, WITH_MAGNITUDE
from onrecord.language.numbers.words import (
    CARDINALS,
    FEW,
    FRACTION_NOUNS,
    GLUED_MAGNITUDES,
    MAGNITUDES,
    OF_VAGUE,
    SINGLE_CHARACTER_FRACTIONS,
    VAGUE,
)
from onrecord.language.parse import Parse

HYPHENS = frozenset("-–—‑‒−")
_DIGITS = re.compile(
    r"(?P<mark>[~≈<>]|sub-|now-)?(?P<sign>minus-|[-−+])?(?P<money>Y=|[A-Za-z]{1,3}\$?|[$€£¥₹])?(?P<inner>[-−])?"
    r"(?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?:[/⁄](?P<under>\d+))?(?:[×x]10(?:\^)?(?P<power>[-−]?\d{1,3}))?(?P<rest>[^\d,.].*)?"
)
_ORDERED = frozenset(
    {"first", "second", "third", "fourth", "final", "last", "opening", "top", "bottom", "back", "front"}
)
# "a third was shot", "a quarter earlier": one more in a row, or a stretch of time.
_NOT_AFTER_A_SHARE = frozenset({"earlier", "ago", "later", "before", "was", "is", "has"})
_MARKS = {"~": "about", "≈": "about", "<": "under", ">": "over", "sub-": "under"}


@dataclass(slots=True)
class Amount:
    """One amount. `floor` marks a vague word whose value is a low bound; `share` a fraction of something."""

    first: int
    after: int
    value: float
    raw: float = 0.0
    """The number before its magnitude, which a range's first half may share ("1 to 2 million")."""
    magnitude: float = 1.0
    floor: bool = False
    share: bool = False
    unit: str | None = None
    """A unit glued to the number ("10kW")."""
    money: str | None = None
    """A currency glued before the number ("USD10m")."""
    mark: str | None = None
    digits: bool = False
    word: str = ""


def read_amount(parse: Parse, i: int) -> Amount | None:
    """The amount that begins at token i (or at an article just before it), or null."""
    word = parse.lower[i]
    if word in VAGUE:
        return _vague(parse, i)
    if word in FRACTION_NOUNS:
        return _fraction(parse, i, i, 1.0)
    if word in FEW:
        return _few(parse, i)
    if word in MAGNITUDES:
        return _article_magnitude(parse, i)
    if word in CARDINALS:
        return _words(parse, i)
    if word in SINGLE_CHARACTER_FRACTIONS:
        return _magnified(parse, Amount(i, i + 1, SINGLE_CHARACTER_FRACTIONS[word], digits=True))
    return _digits(parse, i)


def _digits(parse: Parse, i: int) -> Amount | None:
    found = _DIGITS.fullmatch(parse.words[i])
    if not found:
        return None
    value = float(found["number"].replace(",", ""))
    if found["under"]:
        if float(found["under"]) <= value or not float(found["under"]):
            return None
        if not (parse.lower[i + 1 : i + 2] == ["of"] or (i + 1 < len(parse) and parse.lower[i + 1] in MEASURES)):
            return None  # "9/11", "24/7", a date
        value /= float(found["under"])
    if found["power"]:
        value *= 10.0 ** int(found["power"].replace("−", "-"))
    amount = Amount(i, i + 1, value, digits=True, mark=_MARKS.get(found["mark"] or ""), word=found["number"])
    amount.share = bool(found["under"])
    if found["money"] and not _glued_money(parse, i, found["money"].lower(), amount):
        return None
    if found["rest"] and not _glued_rest(found["rest"].lower(), amount, amount.money is not None or _priced(parse, i)):
        return None
    sign = (found["sign"] or "") + (found["inner"] or "")
    if (sign in ("-", "−", "minus-") and _signed(parse, i)) or (i and parse.lower[i - 1] == "minus"):
        amount.value = -amount.value
        amount.first -= parse.lower[i - 1] == "minus" if i else 0
    if i + 1 < len(parse) and parse.lower[i + 1] in SINGLE_CHARACTER_FRACTIONS:
        amount.value += SINGLE_CHARACTER_FRACTIONS[parse.lower[i + 1]]
        amount.after += 1
    elif i + 1 < len(parse) and re.fullmatch(r"[1-9][/⁄][2-9]", parse.words[i + 1]) and value == int(value):
        over, under = parse.words[i + 1][0], parse.words[i + 1][2]
        amount.value += int(over) / int(under)
        amount.after += 1
    return _magnified(parse, _and_a_half(parse, amount))


def _signed(parse: Parse, i: int) -> bool:
    """Is a leading hyphen a minus, and not the dash of a name or range written apart ("COVID -19")?"""
    before = parse.words[i - 1] if i else ""
    return not (before.isupper() and before.isalpha() and len(before) > 2) and not before[-1:].isdigit()


def _glued_money(parse: Parse, i: int, code: str, amount: Amount) -> bool:
    name = CURRENCY_SIGNS.get(code)
    if name is None:
        return False
    if code in WITH_MAGNITUDE:
        following = parse.lower[i + 1] if i + 1 < len(parse) else ""
        if not ("," in amount.word or following in MAGNITUDES or parse.lower[i][-1] in "mnk" or following == "m"):
            return False
        amount.money = name
        return True
    if code == "rs" and parse.words[i][:2] == "RS":
        return False
    if code in WITH_DOLLAR and not (i and parse.words[i - 1].endswith("$")):
        return False
    if not code.endswith(("$", "=")) and code.isalpha() and not parse.words[i][:2].isupper() and code != "a":
        return False
    amount.money = name
    return True


def _priced(parse: Parse, i: int) -> bool:
    """Does a currency's sign or code stand before this token?"""
    return i > 0 and (
        parse.words[i - 1][-1] in "$£€¥" or (parse.words[i - 1].isupper() and parse.lower[i - 1] in CURRENCY_SIGNS)
    )


def _glued_rest(rest: str, amount: Amount, priced: bool) -> bool:
    """What is glued behind a number: a magnitude, a unit, a plus; anything else makes the token no number."""
    rest = rest.rstrip(".")
    rest, plus = (rest[:-1], True) if rest.endswith("+") else (rest, False)
    if rest.endswith(")-long"):
        rest = rest[:-6]
    if plus:
        amount.mark = "least"
    if rest in SINGLE_CHARACTER_FRACTIONS:
        amount.value += SINGLE_CHARACTER_FRACTIONS[rest]
        return True
    if not rest:
        return True
    if rest in GLUED_MAGNITUDES and (rest not in ("m", "b") or priced):
        amount.raw, amount.magnitude = amount.value, GLUED_MAGNITUDES[rest]
        amount.value *= GLUED_MAGNITUDES[rest]
        return True
    if rest in MEASURES or rest in PERCENT or (rest in TIME_UNITS and rest != "s"):
        amount.unit = PERCENT.get(rest, rest)
        return True
    if rest in ("$", "€", "£", "eur", "usd"):
        amount.money = CURRENCY_SIGNS[rest]
        return True
    return rest in GLUED_MAGNITUDES and _scaled(amount, GLUED_MAGNITUDES[rest])


def _scaled(amount: Amount, factor: float) -> bool:
    amount.raw, amount.magnitude = amount.value, factor
    amount.value *= factor
    return True


def _words(parse: Parse, i: int) -> Amount | None:
    """Cardinals in words: "twenty-two", "three hundred and five", then as digits do."""
    total, current, j, lower = 0.0, 0.0, i, parse.lower
    size = len(lower)
    while j < size:
        word = lower[j]
        if word in CARDINALS:
            small = CARDINALS[word]
            fits = (
                current == 0 or (current % 100 == 0) or (current % 10 == 0 and current % 100 >= 20 and 0 < small < 10)
            )
            if not fits or (current and current < 100 and parse.sentence[j] != parse.sentence[i]):
                break
            current += small
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word == "thousand" and current:
            total, current = total + current * 1000, 0.0
        elif word in HYPHENS and j + 1 < size and 20 <= current % 100 < 100 and current % 10 == 0:
            if CARDINALS.get(lower[j + 1], 0) not in range(1, 10):
                break
        elif word == "and" and j + 1 < size and lower[j + 1] in CARDINALS and lower[j - 1] in ("hundred", "thousand"):
            pass
        else:
            break
        j += 1
    value = total + current
    if j + 1 < size and lower[j] == "point" and CARDINALS.get(lower[j + 1], 99) < 10:
        value += CARDINALS[lower[j + 1]] / 10  # spoken: "one point six billion"
        j += 2
    if (j < size and lower[j] in FRACTION_NOUNS) or (
        j + 1 < size and lower[j] in HYPHENS and lower[j + 1] in FRACTION_NOUNS
    ):
        found = _fraction(parse, j if lower[j] in FRACTION_NOUNS else j + 1, i, value)
        if found:
            return found
    share = _ratio(parse, i, j, value)
    return share or _magnified(parse, _and_a_half(parse, Amount(i, j, value, word=lower[i])))


def _and_a_half(parse: Parse, amount: Amount) -> Amount:
    following = tuple(parse.lower[amount.after : amount.after + 3])
    if following in (("and", "a", "half"), ("and", "one", "half")):
        amount.value += 0.5
        amount.after += 3
    return amount


def _magnified(parse: Parse, amount: Amount) -> Amount:
    """Magnitude words after a number ("2.5 million", "two dozen"), and ratios in digits ("1 in 5")."""
    while amount.after < len(parse) and not amount.unit:
        word, at = parse.lower[amount.after], amount.after
        word = word[:-1] if len(word) < 5 and word.endswith(".") else word
        if word in HYPHENS and at + 1 < len(parse) and parse.lower[at + 1] in ("million", "billion", "trillion"):
            word, at = parse.lower[at + 1], at + 1
        priced = amount.money is not None or _priced(parse, amount.first)
        letter = amount.digits and (
            (word in ("m", "b") and priced) or (parse.words[at] == "M" and amount.magnitude == 1)
        )
        factor = GLUED_MAGNITUDES[word] if letter else MAGNITUDES.get(word) or OF_VAGUE.get(word)
        if not factor or (amount.magnitude > 1 and factor < amount.magnitude and amount.magnitude > 1e3):
            break
        amount.raw = amount.raw or amount.value
        amount.magnitude *= factor
        amount.value *= factor
        amount.after = at + 1
    if amount.magnitude == 1 and amount.digits and not amount.share:
        return _ratio(parse, amount.first, amount.after, amount.value) or amount
    return amount


def _ratio(parse: Parse, first: int, after: int, over: float) -> Amount | None:
    """Shares: "one in five", "nine out of ten"."""
    lower = parse.lower
    step = 1 if lower[after : after + 1] == ["in"] else 2 if lower[after : after + 2] == ["out", "of"] else 0
    if not step or after + step >= len(parse):
        return None
    word = parse.lower[after + step]
    under = float(CARDINALS.get(word, 0)) or (
        float(word.replace(",", "")) if re.fullmatch(r"\d{1,3}(,\d{3})*", word) else 0.0
    )
    end = after + step + 1
    following = lower[end] if end < len(parse) else ""
    if not 0 < over < under or over > 99 or following in TIME_UNITS or following in MAGNITUDES:
        return None
    if step == 1 and under % 5 and over != 1:
        return None
    return Amount(first, end, over / under, share=True)


def _fraction(parse: Parse, at: int, first: int, over: float) -> Amount | None:
    """ "a third of", "two-thirds", "half", "three quarters of a billion", "half a million"."""
    lower, word = parse.lower, parse.lower[at]
    under, before = FRACTION_NOUNS[word], lower[first - 1] if first else ""
    following = lower[at + 1] if at + 1 < len(parse) else ""
    if first == at and before in ("a", "one", "an"):
        first -= 1
    elif first == at and word != "half":
        return None  # a bare "third", "quarter", "fifth" is an ordinal or a stretch of time
    plural = word.endswith("s") or word == "halves"
    before = lower[first - 1] if first else ""
    if word == "half" and following in ("the", "a", "an") and at + 2 < len(parse) and lower[at + 2] in TIME_UNITS:
        return None  # "half the day"
    if word == "quarters" and following != "of" and over != 3:
        return None  # "the past two quarters"
    if (over > 1) != plural or following in HYPHENS or over > under or before in _ORDERED:
        return None
    value = over / under
    whole = _multiple(parse, at + 1)
    if whole:
        end, factor = whole
        return Amount(first, end, value * factor, magnitude=factor, raw=value)
    if word == "half":
        fits = following in ("of", "the", "its", "their", "his", "her", "all", "that", "those", "a", "an", "as") or (
            parse.dep[at] in ("nsubj", "nsubjpass", "dobj", "pobj", "npadvmod", "attr")
            and before not in ("the", "other", "this", "that", "at", "after", "before", "each", "every", "until")
        )
    else:
        noun = at + 1 < len(parse) and parse.tag[at + 1][:2] in ("NN", "JJ", "CD") and parse.head[at] > at
        money = at + 1 < len(parse) and parse.tag[at + 1] in ("$", "CD")
        fits = following == "of" or not (noun or money or following in _NOT_AFTER_A_SHARE)
        fits = fits and not (
            under == 4 and word.startswith("quarter") and over == 1 and following != "of" and before == ""
        )
    return Amount(first, at + 1, value, share=True) if fits else None


def _multiple(parse: Parse, at: int) -> tuple[int, float] | None:
    """The magnitude that a fraction is of: "(of) a million", "a dozen"."""
    j = at + (parse.lower[at : at + 1] == ["of"])
    j += parse.lower[j : j + 1] in (["a"], ["an"])
    if j < len(parse) and parse.lower[j] in MAGNITUDES and (j > at or parse.lower[j] != "hundred"):
        return j + 1, MAGNITUDES[parse.lower[j]]
    return None


def _article_magnitude(parse: Parse, i: int) -> Amount | None:
    """ "a dozen", "a hundred", "a million dollar house"; a magnitude with nothing before it is no amount."""
    if not i or parse.lower[i - 1] not in ("a", "an", "one", "per", "every") or parse.lower[i - 1] in ("per", "every"):
        return None
    return _magnified(parse, Amount(i - 1, i, 1.0))


def _few(parse: Parse, i: int) -> Amount | None:
    """ "several officers", "a few shops", "several hundred"; not "few", "the few", "the past few days"."""
    first, word = i, parse.lower[i]
    if word == "few":
        if not i or parse.lower[i - 1] != "a":
            return None
        first = i - 1
    amount = _magnified(parse, Amount(first, i + 1, FEW[word], floor=True, word=word))
    return amount


def _vague(parse: Parse, i: int) -> Amount | None:
    """ "dozens of", "hundreds", "tens of thousands of"."""
    lower, word = parse.lower, parse.lower[i]
    following = lower[i + 1] if i + 1 < len(parse) else ""
    bare = following != "of"
    if not parse.tag[i].startswith("N") or (bare and word == "tens"):
        return None
    if (
        bare
        and i
        and (
            parse.dep[i] in ("compound", "amod") or parse.tag[i - 1] in ("NN", "NNP", "JJ", "DT", "PRP$", "POS", "NNS")
        )
    ):
        return None
    if i and parse.tag[i - 1] in ("PRP$", "POS", "NN", "NNP") and word == "scores":
        return None
    amount = Amount(i, i + 1, VAGUE[word], floor=True, word=word)
    if not bare and i + 2 < len(parse) and lower[i + 2] in OF_VAGUE:
        amount.value *= OF_VAGUE[lower[i + 2]]
        amount.after = i + 3
    return amount
