"""People told one by one: "a man, his wife and two children were killed" is one figure of four."""

from onrecord.coding.draft import FigureDraft
from onrecord.coding.figures.measures import measure_at
from onrecord.coding.figures.words import PEOPLE
from onrecord.language.numbers import Number
from onrecord.language.numbers.words import CARDINALS
from onrecord.language.parse import Parse

_ONE = frozenset({"a", "an", "another", "one"})
_OWNED = frozenset({"his", "her", "their", "its", "the"})
_TOLD_ALONE = frozenset({"killed", "wounded", "detained", "missing"})


def find_families(parse: Parse, numbers: list[Number]) -> list[tuple[FigureDraft, int]]:
    """Lists of people without one shared noun, and lone persons, to whom something happened; and what decided."""
    found: list[tuple[FigureDraft, int]] = []
    counted = {n.core[0]: n for n in numbers if n.kind in ("count", "one") and n.point is not None}
    done = 0
    for i, word in enumerate(parse.lower):
        if i < done or not (word in _ONE or i in counted):
            continue
        members = _members(parse, i, counted)
        if not members:
            continue
        figure = _figure(parse, members)
        if figure is not None:
            found.append(figure)
            done = members[-1][1] + 1
    return found


Member = tuple[int, int, int]
"""First token, head, how many."""


def _members(parse: Parse, i: int, counted: dict[int, Number]) -> list[Member]:
    members: list[Member] = []
    many = 0
    while True:
        member = _member(parse, i, counted, first=not members)
        if member is None:
            break
        many += member[2] > 1
        if many > 1:
            return []  # "12 soldiers and 3 civilians" are two figures
        members.append(member)
        i = member[1] + 1
        if i < len(parse) and parse.lower[i] == ",":
            i += 1
            if parse.lower[i : i + 1] == ["and"]:
                i += 1
        elif i < len(parse) and parse.lower[i] == "and":
            i += 1
        else:
            break
    return members


def _member(parse: Parse, i: int, counted: dict[int, Number], first: bool) -> Member | None:
    """One person or a counted few: article, possessive or number, modifiers, and a noun for people."""
    if i >= len(parse):
        return None
    word = parse.lower[i]
    number = counted.get(i)
    if number is not None and number.noun is not None and number.point == int(number.point or 0.5):
        if parse.lemma[number.noun] in PEOPLE and number.noun < i + 6:
            return i, number.noun, int(number.point or 0)
        return None
    if word == "another" and first and parse.dep[i] in ("nsubj", "nsubjpass", "dobj"):
        return i, i, 1
    if not (word in _ONE or (word in _OWNED and not first)):
        return None
    end = min(len(parse), i + 8)
    for j in range(i + 1, end):
        if parse.tag[j] == "NN" and parse.lemma[j] in PEOPLE:
            if j + 1 < end and parse.tag[j + 1] in ("NN", "NNS") and parse.dep[j] in ("compound", "nmod"):
                continue
            return i, j, 1
        if parse.tag[j] not in ("JJ", "NN", "NNP", "HYPH", "VBN", "VBG", "CD", "RB") or parse.lower[j] in CARDINALS:
            return None
    return None


def _figure(parse: Parse, members: list[Member]) -> tuple[FigureDraft, int] | None:
    if len(members) == 1 and members[0][2] > 1:
        return None
    if len(members) == 1 and parse.lower[members[0][0]] == "one":
        return None
    first, last = members[0][0], members[-1][1]
    for _, head, _ in (members[0], *reversed(members[1:])):
        noun = head if parse.tag[head].startswith("N") else None
        measure = measure_at(parse, head, noun, last + 1)
        if measure is None or measure[0] not in _TOLD_ALONE or measure[1] == head or parse.dep[head] == "pobj":
            continue
        if len(members) == 1 and parse.dep[head] not in ("nsubj", "nsubjpass", "dobj"):
            return None  # a description of somebody named
        if len(members) == 1 and measure[0] in ("missing", "detained"):
            return None
        unit = parse.said(head, head + 1) if len(members) == 1 and noun is not None else None
        figure = FigureDraft((first, last + 1), noun if len(members) == 1 else None, measure[0], unit=unit)
        figure.point = float(sum(m[2] for m in members))
        return figure, measure[1]
    return None
