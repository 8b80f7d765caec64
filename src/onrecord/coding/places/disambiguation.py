"""Which place of a name a report means: all its names are settled together, each by what the others leave likely."""

from collections import defaultdict
from dataclasses import dataclass, field
from math import exp, log

from onrecord.coding.places.mentions import NameMention
from onrecord.coding.places.senses import ADMIN1, COUNTRY, REGION, Sense, distance

# Weights in powers of ten of people: what an inhabitant more is worth against a neighbour more. Set on the dev
# halves of GeoWebNews and LGL (docs/design/places.md), rounded.
_STATE = 2.0
_DIVISION = 4.0
_NEAR = 1.5
_HOME_STATE, _HOME_DIVISION, _HOME_NEAR = 1.0, 1.5, 2.5
_ROUNDS = 3


@dataclass(slots=True)
class Evidence:
    """What speaks for states, divisions and neighbourhoods in one report."""

    states: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    spots: dict[str, Sense] = field(default_factory=dict)


def settle_senses(
    mentions: list[NameMention], demonyms: dict[str, int], home: Sense | None, home_state: str | None
) -> dict[int, Sense]:
    """The sense of each accepted mention, by the mention's place in the list.

    `demonyms` counts words for peoples by state; `home` and `home_state` are the publisher's.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        groups[mention.key].append(i)
    fixed = {key: _fixed_sense([mentions[i] for i in held]) for key, held in groups.items()}
    chosen = {key: fixed[key] or mentions[held[0]].senses[0] for key, held in groups.items()}
    sure = {key: fixed[key] is not None for key in groups}
    for round_ in range(_ROUNDS):
        chosen = {
            key: fixed[key] or _best(mentions[held[0]].senses, key, chosen, groups, demonyms, home, home_state, round_, sure)
            for key, held in groups.items()
        }
    return {i: mentions[i].fixed or chosen[mentions[i].key] for held in groups.values() for i in held}


def _fixed_sense(held: list[NameMention]) -> Sense | None:
    """The sense that the words beside some mention settle, the most often settled where there are two."""
    counts: dict[int, int] = defaultdict(int)
    by: dict[int, Sense] = {}
    for mention in held:
        if mention.fixed is not None:
            counts[id(mention.fixed)] += 1
            by.setdefault(id(mention.fixed), mention.fixed)
    return max(by.values(), key=lambda s: counts[id(s)]) if by else None


def _best(
    senses: tuple[Sense, ...], key: str, chosen: dict[str, Sense], groups: dict[str, list[int]],
    demonyms: dict[str, int], home: Sense | None, home_state: str | None, round_: int, sure: dict[str, bool],
) -> Sense:  # fmt: skip
    if len(senses) == 1:
        return senses[0]
    states: dict[str, float] = defaultdict(float)
    divisions: dict[int, float] = defaultdict(float)
    spots = []
    for code, count in demonyms.items():
        states[code] += min(count, 5) * 0.5
    for other, sense in chosen.items():
        if other == key:
            continue
        weight = 1.0 + 0.3 * min(len(groups[other]) - 1, 5)
        if not sure[other] and sense.kind != COUNTRY and round_ == 0:
            weight *= 0.5
        if sense.country:
            states[sense.country] += weight
        division = sense.admin1
        if division is not None:
            divisions[division] += weight
        if sense.kind not in (COUNTRY, REGION):
            spots.append((sense, weight))
    total = sum(states.values()) + 1.0
    total_divisions = sum(divisions.values()) + 1.0

    def score(sense: Sense) -> float:
        value = sense.prior
        code = sense.countries[0] if len(sense.countries) == 1 else None
        if code:
            value += _STATE * (states[code] / total) * log(1 + states[code])
        division = sense.admin1
        if division is not None:
            value += _DIVISION * (divisions[division] / total_divisions) * log(1 + divisions[division])
        if sense.kind not in (COUNTRY, REGION) and spots:
            near = 0.0
            for spot, weight in spots:
                away = distance(sense, spot)
                if away is not None and away < 400:
                    near += weight * exp(-away / 100)
            value += _NEAR * min(near, 3.0) / 2
        if home_state and code == home_state:
            value += _HOME_STATE
        if home is not None and code == home.country and sense.kind != COUNTRY:
            if division is not None and division == home.admin1:
                value += _HOME_DIVISION
            away = distance(sense, home)
            if away is not None:
                value += _HOME_NEAR * exp(-away / 80)
        return value

    return max(senses, key=score)
