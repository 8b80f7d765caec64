"""How far two people who judged the same rows agree."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple


class Agreement(NamedTuple):
    """`rows` both judged, `same` of them alike; `share` is same / rows, `kappa` Cohen's, null where it has no value."""

    rows: int
    same: int
    share: float | None
    kappa: float | None


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Agreement of two people's words, one pair a row.

    Kappa is (observed - expected) / (1 - expected), where what is expected by chance comes of how often each of the two
    uses each word (Cohen 1960, A coefficient of agreement for nominal scales). Where both only ever use one and the same
    word chance explains everything, and it has no value.
    """
    rows = len(pairs)
    if not rows:
        return Agreement(0, 0, None, None)
    same = sum(one == two for one, two in pairs)
    ones, twos = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(count * twos[word] for word, count in ones.items())
    whole = rows * rows
    kappa = (same * rows - chance) / (whole - chance) if chance != whole else None
    return Agreement(rows, same, same / rows, kappa)
