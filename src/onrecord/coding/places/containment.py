"""Names that settle each other by where they stand: "Mopti, Mali", "Adams, Brown and Clay counties"."""

from bisect import bisect_right

from onrecord.codebook.place_keys import place_key
from onrecord.coding.places.mentions import NameMention
from onrecord.coding.places.senses import ADMIN1, ADMIN2, CITY, COUNTRY, REGION, Sense, SenseTable, lies_in
from onrecord.language.parse import Parse

_PLURALS = {"counties": "county", "parishes": "parish", "provinces": "province", "districts": "district",
            "boroughs": "borough", "townships": "township", "governorates": "governorate",
            "states": "state"}  # fmt: skip
_BETWEEN = {",", "and", "or", "&"}


def settle_containment(parse: Parse, mentions: list[NameMention], senses: SenseTable) -> None:
    """Fixes the senses and sets the grounds of names that stand beside what holds them, or in a list of divisions."""
    at = {m.first: m for m in mentions}
    for mention in mentions:
        i = mention.after
        if i + 1 < len(parse) and parse.words[i] in (",", "("):
            following = at.get(i + 1)
            if following is not None:
                _settle_pair(mention, following, _listed(parse, following.after, at))
    for i, word in enumerate(parse.lower):
        if word in _PLURALS:
            _settle_list(parse, mentions, i, _PLURALS[word], senses)


def _listed(parse: Parse, i: int, at: dict[int, NameMention]) -> bool:
    """Does the list go on after the second name ("Naples, Rome and Milan")?"""
    if i + 1 >= len(parse) or parse.lower[i] not in _BETWEEN:
        return False
    return i + 1 in at or (parse.lower[i + 1] == "and" and i + 2 in at)


def _settle_pair(mention: NameMention, following: NameMention, listed: bool) -> None:
    """`listed`: the second name may be the next of a list and no holder of the first."""
    best: tuple[float, Sense, Sense] | None = None
    for outer in following.senses:
        for inner in mention.senses:
            near_city = outer.kind in (CITY, REGION)
            if near_city and (listed or outer.prior < following.likeliest.prior - 0.5):
                continue
            if inner.kind != COUNTRY and lies_in(inner, outer):
                score = inner.prior + outer.prior + (1.5 if outer.kind in (COUNTRY, ADMIN1) else 0.0)
                score -= 3.0 if near_city else 0.0
                if best is None or score > best[0]:
                    best = (score, inner, outer)
    if best is None:
        return
    _, inner, outer = best
    if inner.prior < mention.likeliest.prior - 2.0 and listed:
        return
    if outer.kind == CITY and (mention.label == "PERSON" or following.label == "PERSON" or outer.prior < 4.0):
        return
    mention.fixed, following.fixed = inner, following.fixed or outer
    mention.grounds, following.grounds = "beside what holds it", "beside what it holds"


def _settle_list(parse: Parse, mentions: list[NameMention], at: int, word: str, senses: SenseTable) -> None:
    """Walks back from a plural through "A, B and C": each is a division of that kind."""
    after = at
    for n in range(bisect_right(mentions, at, key=lambda m: m.after) - 1, -1, -1):
        mention = mentions[n]
        gap = parse.lower[mention.after : after]
        if any(token not in _BETWEEN for token in gap) or (mention.after == after and after != at):
            return
        found = senses.of(f"{mention.key} {word}")
        divisions = tuple(s for s in (found or mention.senses) if s.kind in (ADMIN1, ADMIN2))
        if not divisions:
            return
        mention.senses, mention.key = divisions, place_key(f"{mention.key} {word}")
        mention.grounds = "in a list of divisions"
        after = mention.first
