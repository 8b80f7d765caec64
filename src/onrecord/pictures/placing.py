"""Where the nodes of a network stand: a spring layout that is the same for the same ties, on every run."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_ROUNDS = 200
_ASPECT = 1.9
"""Pictures are about so many times as wide as high, and names are wide: nodes keep that much more room sidewise."""
_GRAVITY = 0.9
"""How strongly all are drawn to the middle, so that groups without a tie to the rest do not drift away."""


def place_nodes(names: Sequence[str], ties: Mapping[tuple[str, str], float]) -> dict[str, tuple[float, float]]:
    """Name -> x and y between 0 and 1. Ties pull by the logarithm of their weight, and all nodes push each other off.

    Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991), begun from a sunflower of the nodes in
    their order instead of from chance.
    """
    if len(names) < 3:
        return {name: ((0.5, 0.25, 0.75)[number + len(names) - 1], 0.5) for number, name in enumerate(names)}
    at = {name: number for number, name in enumerate(names)}
    weights = np.zeros((len(names), len(names)))
    for (one, other), weight in sorted(ties.items()):
        if one != other:
            weights[at[one], at[other]] += weight
    both = weights + weights.T
    pulls = np.where(both > 0, 0.4 + 0.1 * np.log1p(both), 0.0)
    steps = np.arange(len(names))
    radius, turn = np.sqrt((steps + 0.5) / len(names)), steps * math.pi * (3 - math.sqrt(5))
    places = np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1)
    rest = 1.5 / math.sqrt(len(names))
    for number in range(_ROUNDS):
        places = _moved(places, pulls, rest, 0.15 * (1 - number / _ROUNDS) + 0.001)
    low, high = places.min(axis=0), places.max(axis=0)
    shares = (places - low) / np.maximum(high - low, 1e-9)
    return {name: (round(float(x), 3), round(float(y), 3)) for name, (x, y) in zip(names, shares, strict=True)}


def _moved(places: NDArray[np.float64], pulls: NDArray[np.float64], rest: float, heat: float) -> NDArray[np.float64]:
    """The places after one step, in which no node goes farther than `heat`."""
    apart = places[:, None, :] - places[None, :, :]
    # A neighbour beside a node pushes as if it stood nearer than one above it.
    squeezed = apart / np.array([_ASPECT, 1.0])
    push = rest * rest / np.maximum((squeezed**2).sum(axis=2), 1e-4)
    pull = pulls * np.sqrt((apart**2).sum(axis=2)) / rest
    moves = (squeezed * push[:, :, None]).sum(axis=1) - (apart * pull[:, :, None]).sum(axis=1) - _GRAVITY * places
    length = np.maximum(np.sqrt((moves**2).sum(axis=1, keepdims=True)), 1e-9)
    moved: NDArray[np.float64] = places + moves / length * np.minimum(length, heat)
    return moved
