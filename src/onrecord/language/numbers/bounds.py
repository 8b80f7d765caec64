"""Bounds and approximators: "more than", "at least", "up to", "some", "or so"."""

from typing import NamedTuple

from onrecord.language.parse import Parse


class Bound(NamedTuple):
    """What an approximator does to its number: `side` is low, high or about; `open` leaves the number itself out."""

    side: str
    open: bool = False


def _table(*rows: tuple[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split()): bound for bound, phrases in rows for phrase in phrases.split("|")}


_LOW, _OVER, _HIGH, _UNDER, _ABOUT = (
    Bound("low"), Bound("low", True), Bound("high"), Bound("high", True), Bound("about"),
)  # fmt: skip
BEFORE = _table(
    (_LOW, "at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of|≥"),
    (_OVER, "more than|over|above|greater than|higher than|larger than|better than|upwards of|upward of|in excess of"),
    (_OVER, "north of|exceeding|exceeded|exceeds|well over|just over|little over|a little over|slightly over|>"),
    (_OVER, "well above|just above|slightly more than|well more than|far more than|a little more than|much more than"),
    (_OVER, "past|beyond|surpassing|topping"),
    (_HIGH, "up to|as many as|as much as|no more than|not more than|at most|at the most|a maximum of|≤"),
    (_UNDER, "fewer than|less than|under|below|just under|well under|well below|just below|slightly under|sub -|sub|<"),
    (
        _UNDER,
        "far fewer than|slightly less than|little less than|a little less than|a little under|lower than|short of",
    ),
    (_ABOUT, "about|around|some|roughly|approximately|nearly|almost|circa|an estimated|estimated|close to|closer to"),
    (_ABOUT, "perhaps|maybe|possibly|~|≈|in the region of|on the order of|somewhere around|something like|very nearly"),
    (_ABOUT, "just about|approx|approx.|more or less|nearer|nearer to|an approximate|very roughly|an average of some"),
)
AFTER = _table(
    (_LOW, "or more|or above|or over|and above|- plus|+"),
    (_HIGH, "or less|or fewer|or under|or below"),
    (_ABOUT, "or so|- odd|or thereabouts"),
)
_LONGEST = 4
_LAST = {phrase[-1] for phrase in BEFORE}
# "talks over 24 hours", "the past two years": a stretch of time passed through, and no bound unless after
# one of these words.
_BEFORE_TIME = frozenset({"for", "in", "of", "after", "lasted", "took", "takes", "take", "than", "is", "was", "spent"})


def bounds_before(parse: Parse, first: int, duration: bool) -> tuple[int, list[Bound]]:
    """The first token of the approximators that stand before token `first`, and what they do, nearest first."""
    found: list[Bound] = []
    while len(found) < 3:
        after = first
        before = after - 1
        if before < 0 or parse.lower[before] not in _LAST or parse.sentence[before] != parse.sentence[first]:
            break
        for size in range(min(_LONGEST, after), 0, -1):
            bound = BEFORE.get(tuple(parse.lower[after - size : after]))
            if bound and _stands(parse, after - size, after, duration):
                found.append(bound)
                first = after - size
                break
        else:
            break
    return first, found


def bounds_after(parse: Parse, after: int) -> tuple[int, Bound | None]:
    """An approximator that begins at token `after`: the token after it, and what it does."""
    for size in (2, 1):
        if after + size > len(parse):
            continue
        bound = AFTER.get(tuple(parse.lower[after : after + size]))
        if bound:
            return after + size, bound
    return after, None


def _stands(parse: Parse, first: int, after: int, duration: bool) -> bool:
    """Is this word an approximator here, and no preposition of place, time or degree?"""
    word, before = parse.lower[after - 1], parse.lower[first - 1] if first else ""
    if after - first > 1 and word != "over":
        return True
    if word == "past":
        return parse.tag[first] != "JJ" and before not in ("the", "these", "this")
    if duration and word in ("over", "under", "about", "around", "past", "beyond"):
        return before in _BEFORE_TIME or parse.dep[first] == "quantmod"
    if word == "some":
        return parse.dep[first] != "nsubj"
    if word in ("possibly", "perhaps", "maybe"):
        return parse.head[first] >= after or parse.dep[first] == "advmod"
    if word == "estimated":
        return parse.tag[first] != "VBD"
    return True
