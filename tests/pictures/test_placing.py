from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.pictures.placing import place_nodes

NAMES = [f"actor {number}" for number in range(12)]
TIES = st.dictionaries(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), st.integers(1, 1000), max_size=30)


@settings(max_examples=30, deadline=None)
@given(TIES)
def test_places_are_the_same_each_time_and_within_the_picture(ties: dict) -> None:
    places = place_nodes(NAMES, ties)
    assert places == place_nodes(NAMES, dict(reversed(ties.items())))
    assert all(0 <= part <= 1 for place in places.values() for part in place)


@settings(max_examples=30, deadline=None)
@given(TIES)
def test_no_two_stand_on_one_spot(ties: dict) -> None:
    places = place_nodes(NAMES, ties)
    for one, other in combinations(places.values(), 2):
        assert abs(one[0] - other[0]) + abs(one[1] - other[1]) > 0.01


def test_who_is_tied_stands_nearer_than_who_is_not() -> None:
    ties = {(a, b): 5 for group in (NAMES[:4], NAMES[4:8]) for a, b in combinations(group, 2)}
    places = place_nodes(NAMES[:8], ties)

    def apart(one: str, other: str) -> float:
        return sum((a - b) ** 2 for a, b in zip(places[one], places[other], strict=True)) ** 0.5

    inside = [apart(a, b) for a, b in ties]
    across = [apart(a, b) for a in NAMES[:4] for b in NAMES[4:8]]
    assert sum(inside) / len(inside) < 0.7 * sum(across) / len(across)


def test_none_and_one() -> None:
    assert place_nodes([], {}) == {}
    assert place_nodes(["A"], {}) == {"A": (0.5, 0.5)}
    assert place_nodes(["A", "B"], {("A", "B"): 1}) == {"A": (0.25, 0.5), "B": (0.75, 0.5)}
