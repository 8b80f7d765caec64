"""Names of ships: by the letters before them ("HMS Kent"), by the noun before them ("the tanker Mirna"), and in short."""

from onrecord.coding.actors.name import Name
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word

NAVAL = frozenset({
    "BNS", "BRP", "HMAS", "HMCS", "HMNZS", "HMS", "INS", "KRI", "PNS", "ROKS", "SLNS", "TCG", "USCGC", "USNS", "USS",
})  # fmt: skip
"""Letters before the names of warships."""
_MERCHANT = frozenset({"MV", "M/V", "MT", "MS", "SS", "RMS"})
_VESSELS = frozenset({
    "boat", "carrier", "corvette", "cruiser", "destroyer", "dhow", "ferry", "freighter", "frigate", "gunboat", "liner",
    "ship", "submarine", "supertanker", "tanker", "trawler", "tugboat", "vessel", "warship", "yacht",
})  # fmt: skip

_SIGNS = NAVAL | _MERCHANT | _VESSELS


def with_ships(parse: Parse, names: list[Name]) -> list[Name]:
    """The names with the ships among them as ships: no persons, and no towns of the same name."""
    if _SIGNS.isdisjoint(parse.words):
        return names
    ships = _prefixed(parse)
    known = {ship.words[-1] for ship in ships}
    taken = {t for ship in ships for t in range(ship.first, ship.after)}
    if known:
        ships += [
            Name(t, t + 1, "ORG", words=(fold_word(parse.words[t]),))
            for t in range(1, len(parse))
            if t not in taken and parse.words[t][0].isupper() and parse.lower[t - 1] == "the" and parse.lower[t] in known
            and parse.head[t - 1] == t
        ]  # fmt: skip
        taken |= {ship.first for ship in ships}
    kept = [n for n in names if not any(t in taken for t in range(n.first, n.after))]
    for name in kept:
        if not name.ids and name.label == "PERSON" and name.first and parse.lower[name.first - 1] in _VESSELS:
            name.label = "ORG"
    return sorted([*kept, *ships], key=lambda n: n.first)


def _prefixed(parse: Parse) -> list[Name]:
    found: list[Name] = []
    for t, word in enumerate(parse.words[:-1]):
        if (
            (word not in NAVAL and word not in _MERCHANT)
            or not parse.words[t + 1][0].isupper()
            or parse.words[t + 1].isupper()
        ):
            continue
        after = t + 2
        while (
            after < len(parse)
            and parse.words[after][0].isupper()
            and parse.tag[after].startswith("NNP")
            and parse.dep[after - 1] == "compound"
            and parse.head[after - 1] >= after
        ):
            after += 1
        words = tuple(w for w in (fold_word(x) for x in parse.words[t:after]) if w)
        found.append(Name(t, after, "ORG", words=words))
    return found


__all__ = ["NAVAL", "with_ships"]
