"""Which place of a name a report means: all its names are settled together, each by what the others leave likely."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import exp, log

from onrecord.coding.places.home import Home
from onrecord.coding.places.mentions import NameMention
from onrecord.coding.places.senses import ADMIN1, COUNTRY, REGION, Sense, distance

# Weights in powers of ten of people: what speaks for a sense against one that has ten times its people. Found by random
# search on GeoWebNews and LGL together (docs/design/places.md), then rounded; the optimum is flat.
_STATE, _DIVISION, _NEAR = 1.2, 3.5, 1.5
_HOME_STATE, _HOME_DIVISION, _HOME_NEAR = 1.5, 1.0, 2.0
_NAMESAKE = 2.0
_ENOUGH = 6.0
"""Names in one state or division beyond which more say no more: else a long report would pull in every namesake."""
_ROUNDS = 3
# Kilometres at which a neighbour's weight has fallen to 1/e, and beyond which none is looked at.
_REACH, _HORIZON = 100.0, 400.0
_ENGLISH_COM = "USA"
"""Where a paper is that is named for its town and whose address ends in .com, .net or .org."""


@dataclass(slots=True)
class _Evidence:
    """What the rest of a report says of where one name's place lies."""

    states: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    spots: list[tuple[Sense, float]] = field(default_factory=list)
    state_total: float = 1.0
    division_total: float = 1.0


def settle_senses(mentions: list[NameMention], demonyms: dict[str, int], home: Home) -> list[Sense]:
    """The sense of each mention. One name has one sense, but for mentions that the words beside them settle.

    `demonyms` counts the report's words for peoples by state. Each name is chosen by its prior and by the states,
    divisions and neighbourhood of the other names' choices, in a fixed number of rounds.
    """
    groups: dict[str, list[NameMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.key, []).append(mention)
    fixed = {key: _fixed_sense(held) for key, held in groups.items()}
    chosen = {key: fixed[key] or held[0].senses[0] for key, held in groups.items()}
    for _ in range(_ROUNDS):
        before = chosen
        chosen = {}
        for key, held in groups.items():
            settled = fixed[key]
            senses = held[0].senses
            if settled is None and len(senses) > 1:
                evidence = _gather(key, before, groups, demonyms)
                settled = _best(senses, evidence, home, key)
            chosen[key] = settled or senses[0]
        if all(chosen[key] is before[key] for key in chosen):
            break
    return [mention.fixed or _as_typed(mention, chosen[mention.key]) for mention in mentions]


def _as_typed(mention: NameMention, sense: Sense) -> Sense:
    """The chosen sense, or where a type word beside the mention rules that out, the allowed one that is next to it."""
    if not mention.allowed or sense in mention.allowed:
        return sense
    return max(mention.allowed, key=lambda s: (s.admin1 == sense.admin1, s.country == sense.country, s.prior))


def _fixed_sense(held: list[NameMention]) -> Sense | None:
    """The sense that the words beside some mention settle, the most often settled where there are two."""
    counts = Counter(mention.fixed for mention in held if mention.fixed is not None)
    return counts.most_common(1)[0][0] if counts else None


def _gather(
    key: str, chosen: dict[str, Sense], groups: dict[str, list[NameMention]], demonyms: dict[str, int]
) -> _Evidence:
    evidence = _Evidence()
    for code, count in demonyms.items():
        evidence.states[code] += min(count, 5) * 0.5
    for other, sense in chosen.items():
        if other == key:
            continue
        weight = 1.0 + 0.3 * min(len(groups[other]) - 1, 5)
        if sense.country:
            evidence.states[sense.country] += weight
        if sense.admin1 is not None:
            evidence.divisions[sense.admin1] += weight
        if sense.kind not in (COUNTRY, REGION):
            evidence.spots.append((sense, weight))
    evidence.state_total += sum(evidence.states.values())
    evidence.division_total += sum(evidence.divisions.values())
    return evidence


def _best(senses: tuple[Sense, ...], evidence: _Evidence, home: Home, key: str) -> Sense:
    return max(senses, key=lambda sense: _score(sense, evidence, home, key))


def _score(sense: Sense, evidence: _Evidence, home: Home, key: str) -> float:
    value = sense.prior
    code, division = sense.country, sense.admin1
    if code:
        weight = min(evidence.states.get(code, 0.0), _ENOUGH)
        value += _STATE * weight / evidence.state_total * log(1 + weight)
    if division is not None:
        weight = min(evidence.divisions.get(division, 0.0), _ENOUGH)
        local = 1.0 if sense.local else 0.3
        value += local * _DIVISION * weight / evidence.division_total * log(1 + weight)
    if sense.kind in (COUNTRY, REGION, ADMIN1):
        value += _HOME_STATE if home.state and code == home.state else 0.0
        at_home = sense.kind == ADMIN1 and home.town is not None and division == home.town.admin1
        return value + (_HOME_DIVISION if at_home else 0.0)
    near = 0.0
    for spot, weight in evidence.spots:
        away = distance(sense, spot)
        if away is not None and away < _HORIZON:
            near += weight * exp(-away / _REACH)
    value += _NEAR * min(near, 3.0) / 2
    if home.state and code == home.state:
        value += _HOME_STATE
        if home.town is not None:
            away = distance(sense, home.town)
            value += _HOME_DIVISION if division is not None and division == home.town.admin1 else 0.0
            value += _HOME_NEAR * exp(-away / _REACH) if away is not None else 0.0
    elif code == _ENGLISH_COM and home.letters and key.replace(" ", "") in home.letters and len(key) > 4:
        value += _NAMESAKE
    return value
