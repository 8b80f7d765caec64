"""Numbers that are no quantities: years, days, times, ages, addresses, telephone numbers, versions, names, labels."""

import re

from onrecord.language.numbers.amounts import HYPHENS, Amount
from onrecord.language.numbers.words import word_set
from onrecord.language.parse import Parse

_MONTHS = word_set("""
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.
""")
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_CLOCK = word_set("am pm a.m. p.m. a.m p.m o'clock gmt est edt pst pdt et pt bst utc ist local")
# A number after one of these is a label: "No. 10", "Article 5", "flight 370", "version 12.4".
_LABELS = word_set(
    """
no no. nos nos. number numbers article articles chapter section sections page pages flight resolution channel
game unit room courtroom version level phase category class type grade group gate platform route highway
interstate line act amendment paragraph clause case season episode week day round stage part volume vol. vol
book schedule annex figure table step tier district ward sector zone division rule proposition prop area block
apartment apt suite floor formula model mark generation camp checkpoint terminal pier track lane exit junction
psalm verse bay title order decree law directive bill form appendix ios android windows covid boeing airbus
"""
)
_STREETS = word_set("""
street st road rd avenue ave lane drive boulevard blvd square way place close crescent terrace row ranch
""")
_NAME_ENTITIES = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_BEFORE_AN_AGE = word_set("is was be turned turns were are under over turning")
_AFTER_AN_AGE = word_set(". , ; when by at and in on but ? now years") | {""}
_COLLECTIVE = word_set("""
aircraft personnel police staff crew people youth cattle sheep fish deer series species percent member dead offspring
infantry cavalry livestock poultry
""")
_YEARS = range(1500, 2200)
_RECENT = range(1945, 2036)
_PERIODS = word_set("""
in since by until till during from before after of for through throughout to between and circa mid early late
around
""")


def is_no_quantity(parse: Parse, amount: Amount) -> bool:
    """Is this amount, which has no unit and no money beside it, a date, a label or part of a name?"""
    i = amount.first
    return (
        _is_marker(parse, amount) or _is_date(parse, amount) or _is_clock(parse, amount) or _is_year(parse, amount)
        or _is_label(parse, amount) or _is_name(parse, amount) or _is_string(parse, amount)
        or _is_address(parse, amount) or _is_age(parse, i, amount)
    )  # fmt: skip


def _word(parse: Parse, i: int) -> str:
    return parse.lower[i] if 0 <= i < len(parse) else ""


def _is_marker(parse: Parse, amount: Amount) -> bool:
    """The number of a list's item: "1." at a line's start, alone in its sentence, "(2)"."""
    begin, end = parse.sentences[parse.sentence[amount.first]]
    if amount.first == begin and amount.digits:
        after = _word(parse, amount.after)
        return amount.after >= end or (after in (".", ")", ":") and amount.value < 100)
    return _word(parse, amount.first - 1) == "(" and _word(parse, amount.after) == ")" and amount.first - 1 == begin


def _word_at(parse: Parse, i: int) -> str:
    return parse.words[i] if i < len(parse) else ""


def _is_date(parse: Parse, amount: Amount) -> bool:
    """ "October 12", "12 October", "9/11", "24/7"."""
    if amount.value > 99 or amount.magnitude > 1:
        return False
    before, after = _word(parse, amount.first - 1), _word(parse, amount.after)
    month = after in _MONTHS and (parse.words[amount.after][0].isupper() or _word(parse, amount.after + 1).isdigit())
    if after == "of":
        month = month or _word(parse, amount.after + 1) in _MONTHS
    named = before in _MONTHS and (
        parse.words[amount.first - 1][0].isupper() or _word(parse, amount.first - 2).isdigit()
    )
    if before in HYPHENS or before in ("and", "to", "or", ","):
        day = _word(parse, amount.first - 2)
        named = named or (_word(parse, amount.first - 3) in _MONTHS and day.isdigit() and len(day) < 3)
    if after in HYPHENS or after in ("and", "to", "or"):
        month = month or (_word(parse, amount.after + 2) in _MONTHS and _word(parse, amount.after + 1).isdigit())
    return month or named


def _is_clock(parse: Parse, amount: Amount) -> bool:
    after = _word(parse, amount.after)
    told = after in _CLOCK or (_word(parse, amount.first - 1) == "at" and after in ("on", "hours", ",", ".", "today"))
    if told and amount.digits and len(amount.word) == 4 and amount.word.isdigit() and amount.value < 2400:
        return True
    return after in _CLOCK and after not in ("et", "local") and amount.value <= 24


def _is_year(parse: Parse, amount: Amount) -> bool:
    """Four digits without a comma that stand where a year stands; "2000 troops" and "1600 civilians" are counts."""
    if not amount.digits or len(amount.word) != 4 or amount.value not in _YEARS or amount.magnitude > 1:
        return False
    at = amount.first
    counted = (
        amount.after < len(parse) and parse.tag[amount.after] in ("NNS", "JJ", "NN")
        and parse.dep[at] in ("nummod", "amod", "compound") and at < parse.head[at] < at + 5
        and parse.tag[parse.head[at]] == "NNS"
    )  # fmt: skip
    if not counted:
        return True
    determined = at > 0 and parse.tag[at - 1] in ("DT", "PRP$", "POS")
    return amount.value in _RECENT and (determined or amount.value % 100 != 0)


def _is_label(parse: Parse, amount: Amount) -> bool:
    before = _word(parse, amount.first - 1)
    if before == "#" or (before in _LABELS and _labels(parse, amount)):
        return True
    if before == "." and _word(parse, amount.first - 2) == "no":
        return True
    # "Group of Seven", "Gang of Four"
    up = amount.first - 2
    return (
        before == "of"
        and up >= 0
        and _word(parse, up) in ("group", "gang", "big", "club")
        and parse.words[up][0].isupper()
    )


def _labels(parse: Parse, amount: Amount) -> bool:
    """Does the label word govern the number, and the number count nothing after it?"""
    head = parse.head[amount.after - 1]
    counts = parse.dep[amount.after - 1] == "nummod" and head >= amount.after
    return not counts


def _is_name(parse: Parse, amount: Amount) -> bool:
    """Part of a name: "Boeing 737", "iPhone 11 Pro", "Fortune 100", "Big 12"."""
    if amount.magnitude > 1 or amount.floor:
        return False
    at, last = amount.first, amount.after - 1
    first, after, label = parse.entity_at(at) or (at, at, "")
    if after > last and label in _NAME_ENTITIES and after - first > amount.after - at:
        # an entity that begins with the number and goes on to a plural noun is a count ("Three Iranians")
        named = amount.digits and parse.words[after - 1].istitle() and parse.tag[after - 1] == "NNP"
        if first != at or named:
            return True
    if at and parse.words[at - 1] in ("&", "P") and amount.digits:
        return True
    before = at - 1
    if before < 0 or parse.sentence[before] != parse.sentence[at]:
        return False
    following = parse.tag[amount.after] if amount.after < len(parse) else ""
    if amount.digits and amount.value < 1000 and parse.tag[before] == following == "NNP" and "," not in amount.word:
        return True  # "iPhone 11 Pro"
    capital = parse.words[at][0].isupper() and parse.words[before][0].isupper() and parse.lower[before] != "the"
    if not amount.digits and capital and not _word_at(parse, amount.after)[:1].isupper():
        return True  # "the Final Four games", where no headline's capitals go on
    if _names_one(parse, amount):
        return True
    named = parse.tag[before] in ("NNP", "NNPS") and parse.lower[before] not in _WEEKDAYS
    if not named or not (amount.digits or parse.words[at][0].isupper()):
        return False
    governed = parse.head[last] <= before and parse.dep[last] in ("nummod", "appos", "npadvmod", "nmod", "compound")
    inside = parse.dep[before] in ("compound", "nmod") and parse.head[before] >= last
    goes_on = (
        amount.after < len(parse) and parse.tag[amount.after] in ("NN", "NNS") and parse.head[last] >= amount.after
    )
    return (governed and not goes_on) or (inside and not goes_on)


def _names_one(parse: Parse, amount: Amount) -> bool:
    """ "the 709 crackdown", "a 357 magnum": a number before a singular noun under a determiner names one thing."""
    before, after = amount.first - 1, amount.after
    if not amount.digits or amount.value <= 1 or "." in amount.word or after >= len(parse) or parse.tag[after] != "NN":
        return False
    if parse.tag[before] not in ("DT", "PRP$", "POS", "``", "''"):
        return False
    return (
        parse.lower[after] not in _COLLECTIVE
        and parse.dep[after] not in ("compound", "nmod")
        and after + 1 < len(parse)
    )


def _is_string(parse: Parse, amount: Amount) -> bool:
    """Telephone numbers, codes: a leading zero, or three digit groups side by side."""
    if not amount.digits:
        return False
    word = amount.word
    if word in ("911", "999", "112") and _word(parse, amount.after) in (
        "call",
        "calls",
        "caller",
        "operator",
        "dispatcher",
    ):
        return True
    before, after = _word(parse, amount.first - 1), _word(parse, amount.after)
    if after in ("/", ":") and _word(parse, amount.after + 1)[:1].isdigit() and parse.tag[amount.after + 1] == "CD":
        return amount.magnitude == 1  # "10 / 23 / 66", "8: 30"
    if before in ("/", ":") and _word(parse, amount.first - 2)[-1:].isdigit() and amount.magnitude == 1:
        return True
    if len(word) > 1 and word[0] == "0" and word.isdigit():
        return True
    return any(re.fullmatch(r"\d{3,}", w) for w in (before, after)) and "," not in word


def _is_address(parse: Parse, amount: Amount) -> bool:
    """ "27 Harbour Street", "9 E 71st St"."""
    if not amount.digits or amount.after >= len(parse) or not parse.words[amount.after][:1].isupper():
        return _word(parse, amount.after) in ("zip", "postcode", "block", "caliber", "calibre")
    if _word(parse, amount.after) == "zip":
        return True
    return any(_word(parse, j).rstrip(".") in _STREETS and parse.words[j][0].isupper()
               for j in range(amount.after, min(amount.after + 5, len(parse))))  # fmt: skip


def _is_age(parse: Parse, at: int, amount: Amount) -> bool:
    """ "the commander, 43, took", "aged 12", "under 18", "he is 35", "at 43", "in her 30s"."""
    if not 0 < amount.value <= 120 or amount.magnitude > 1:
        return False
    before, after = _word(parse, at - 1), _word(parse, amount.after)
    if before in ("aged", "age", "ages") or (before == "of" and _word(parse, at - 2) == "age"):
        return True
    if before in ("and", "or", "to") and _word(parse, at - 3) in ("aged", "ages", "from", "between"):
        return _word(parse, at - 3)[:2] == "ag" or _word(parse, at - 4) in ("aged", "ages")
    if before in ("between", "from") and _word(parse, at - 2) in ("aged", "ages"):
        return True
    listed = (
        after in ("and", "or")
        and _word(parse, amount.after + 1).isdigit()
        and _word(parse, amount.after + 2) in (",", ".", ";", ")")
    )
    paired = (
        before in ("and", "or")
        and after in (",", ".", ";", ")")
        and _word(parse, at - 2).isdigit()
        and _word(parse, at - 3) == ","
    )
    if paired and amount.digits:
        return _after_a_person(parse, at - 4)
    if before == "," and (after in (",", ".", ")", "", ";", ":") or listed) and amount.digits and at >= 2:
        return (
            parse.tag[at - 2] in ("NNP", "NN", "NNS")
            and _after_a_person(parse, at - 2)
            and amount.value == int(amount.value)
        )
    if before == "(" and after == ")" and amount.digits and at >= 2:
        return _after_a_person(parse, at - 2)
    if before in _BEFORE_AN_AGE and amount.value == int(amount.value):
        verb = at - 1 if before not in ("under", "over") else parse.head[at - 1]
        subject = [parse.lower[c] for c in parse.children[verb] if parse.dep[c] == "nsubj"]
        personal = before.startswith("turn") or any(w in ("he", "she", "i", "who") for w in subject)
        ended = after in _AFTER_AN_AGE
        grown = before in ("under", "over") and amount.value in (12, 14, 15, 16, 18, 21, 60, 65)
        return ended and (personal or grown)
    return False


def _after_a_person(parse: Parse, token: int) -> bool:
    """Ends a person's name or description here?"""
    if (entity := parse.entity_at(token)) is not None:
        return entity[2] in ("PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT")
    return parse.tag[token] == "NNP" or parse.dep[token] in ("nsubj", "nsubjpass", "appos")
