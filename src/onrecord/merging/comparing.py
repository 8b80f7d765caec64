"""Two accounts compared: what speaks for one event, and what rules it out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.merging.accounts import Account, Party
from onrecord.merging.kinship import kinship
from onrecord.merging.weights import weights
from onrecord.records.place import Place

_PRECISE = frozenset(("point", "city", "admin2"))
_NEAR_KM = 30.0
"""Two precise places further apart than this are two places: a city and its outskirts are not."""
_DAY = 2
"""A date is precise when it leaves no more than this many days open."""
_AHEAD = frozenset(("planned", "called for", "possible"))


@dataclass(slots=True)
class Comparison:
    """`features` by name (1 or a share), `score` their weighted sum with the bias, `conflicts` that rule it out."""

    features: dict[str, float] = field(default_factory=dict)
    score: float = 0.0
    conflicts: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """What each feature adds to the score."""
        weigh = weights("accounts")
        return {name: round(weigh[name] * value, 3) for name, value in self.features.items()}


def compare(one: Account, two: Account, closeness: float = 0.0) -> Comparison:
    """Compare two accounts; `closeness` (0 to 1) is how sure it is that their reports tell one story."""
    found = Comparison()
    _what(one, two, found)
    _when(one, two, found)
    _where(one, two, found)
    _who(one, two, found)
    _how_many(one, two, found)
    if closeness:
        found.features["closeness of stories"] = closeness
    if one.report == two.report:
        found.conflicts.append("told as two events by one report")
    if one.further != two.further:
        found.conflicts.append("one is told as a further one")
    weigh = weights("accounts")
    found.score = round(weigh["bias"] + sum(weigh[name] * value for name, value in found.features.items()), 3)
    return found


def _what(one: Account, two: Account, found: Comparison) -> None:
    if one.row.entry == two.row.entry:
        found.features["same entry"] = 1.0
    elif one.row.type == two.row.type:
        found.features["same type, other entry"] = 1.0
    else:
        found.features["other type"] = 1.0
    kin = {kinship(a, b) for a in one.cue.split() for b in two.cue.split()}
    if kin & {"same word", "same stem", "one meaning"}:
        found.features["words of one meaning"] = 1.0
    elif kin & {"near", "beside"}:
        found.features["words near in meaning"] = 1.0
    ahead = (one.row.status in _AHEAD) + (two.row.status in _AHEAD)
    if ahead == 1:
        found.features["one still ahead"] = 1.0


def _when(one: Account, two: Account, found: Comparison) -> None:
    if one.earliest is None or two.earliest is None:
        apart = abs(one.published - two.published) if one.published and two.published else 0
        if apart > 30:
            found.features["published months apart, a day unknown"] = 1.0
        return
    a, b = (one.earliest, one.latest or one.earliest), (two.earliest, two.latest or two.earliest)
    gap = max(a[0], b[0]) - min(a[1], b[1])
    precise = a[1] - a[0] < _DAY and b[1] - b[0] < _DAY
    if gap > 0:
        if precise or gap > 31:
            found.conflicts.append(f"days apart: {gap}")
        else:
            found.features["dates do not overlap"] = 1.0
    elif precise:
        found.features["same day"] = 1.0
    else:
        found.features["dates overlap"] = 1.0


def _where(one: Account, two: Account, found: Comparison) -> None:
    if not one.places or not two.places:
        return
    sure = one.sure_of_place and two.sure_of_place
    if sure and one.countries and two.countries and not one.countries & two.countries:
        found.conflicts.append("other countries")
        return
    best = max(_nearness(p, q) for p in one.places for q in two.places)
    if best == 2:
        found.features["same place"] = 1.0
    elif best == 1:
        found.features["one place holds the other"] = 1.0
    elif sure and all(p.precision in _PRECISE for p in (*one.places, *two.places)):
        found.conflicts.append("other places")
    else:
        found.features["other places"] = 1.0


def _nearness(one: Place, two: Place) -> int:
    """2 the same place (or within NEAR_KM), 1 one within the other, 0 neither."""
    if (one.geonameid is not None and one.geonameid == two.geonameid) or one.name.lower() == two.name.lower():
        return 2
    wide, narrow = (one, two) if one.precision == "country" or two.precision in _PRECISE else (two, one)
    if wide.country and wide.country == narrow.country:
        if wide.precision == "country":
            return 1
        if wide.precision == "admin1" and wide.admin1 and wide.admin1 == narrow.admin1:
            return 1
    if one.precision in _PRECISE and two.precision in _PRECISE:
        return 2 if _kilometres(one, two) <= _NEAR_KM else 0
    return 0


def _kilometres(one: Place, two: Place) -> float:
    """Great-circle distance (haversine, Earth's mean radius)."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return math.inf
    a, b, c, d = (math.radians(x) for x in (one.lat, one.lon, two.lat, two.lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


def _who(one: Account, two: Account, found: Comparison) -> None:
    actors, recipients = _meeting(one.actors, two.actors), _meeting(one.recipients, two.recipients)
    crossed = min(_meeting(one.actors, two.recipients), _meeting(one.recipients, two.actors))
    mutual = one.row.reciprocal or two.row.reciprocal
    if not mutual and crossed > max(actors, 0) + max(recipients, 0):
        found.conflicts.append("who did it to whom is the other way round")
    if mutual:
        both = _meeting([*one.actors, *one.recipients], [*two.actors, *two.recipients])
        actors = max(actors, both)
    for role, value in (("actor", actors), ("recipient", recipients)):
        if value == 1:
            found.features[f"same {role}"] = 1.0
        elif value > 0:
            found.features[f"{role} of like name"] = value
        elif value < 0:
            found.features[f"other {role}"] = 1.0
    if actors < 0 and _states(one.actors) and _states(two.actors) and not _states(one.actors) & _states(two.actors):
        found.conflicts.append("other states act")


def _states(parties: Sequence[Party]) -> set[str]:
    return {p.state for p in parties if p.state}


def _meeting(ones: Sequence[Party], twos: Sequence[Party]) -> float:
    """1 where somebody is the same, less for like names, 0 where a side names nobody, -1 where none of them meet."""
    if not ones or not twos:
        return 0.0
    best = max(_same(a, b) for a in ones for b in twos)
    return best if best > 0 else -1.0


def _same(one: Party, two: Party) -> float:
    if one.known and two.known:
        if one.known == two.known:
            return 1.0
        return 0.6 if one.state and one.state == two.state else 0.0
    if one.name.lower() == two.name.lower():
        return 1.0
    if one.state and two.state:
        return 0.8 if one.state == two.state else 0.0
    shared = len(one.words & two.words)
    if shared:
        return 0.5 + 0.5 * shared / len(one.words | two.words) if one.words and two.words else 0.0
    near = {kinship(stem_a, stem_b) for stem_a in one.words for stem_b in two.words}
    return 0.5 if near & {"same stem", "one meaning"} else 0.3 if near & {"near", "beside"} else 0.0


def _how_many(one: Account, two: Account, found: Comparison) -> None:
    best: float | None = None
    for f in one.figures:
        for g in two.figures:
            if f.measure == g.measure and f.measure != "other":
                x, y = f.point or f.low or f.high, g.point or g.low or g.high
                if x and y:
                    best = max(best or 0.0, min(x, y) / max(x, y))
    if best is not None:
        name = "same figures" if best == 1 else "like figures" if best >= 0.5 else "other figures"
        found.features[name] = 1.0
