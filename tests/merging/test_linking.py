from hypothesis import given
from hypothesis import strategies as st

from onrecord.merging.linking import link


def test_average_not_single_link():
    chain = {(0, 1): 0.9, (1, 2): 0.8}
    assert link(3, chain, 0.5) == [[0, 1], [2]]
    assert link(3, {**chain, (0, 2): 0.3}, 0.5) == [[0, 1, 2]]


def test_apart_holds_through_a_third_and_together_comes_first():
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    assert link(3, scores, 0.5, apart=[(0, 2)]) == [[0, 1], [2]]
    assert link(3, {}, 0.5, together=[(0, 2)]) == [[0, 2], [1]]


@given(
    st.integers(1, 7).flatmap(
        lambda n: st.tuples(
            st.just(n),
            st.dictionaries(
                st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda p: p[0] < p[1]), st.floats(0, 1)
            ),
            st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda p: p[0] < p[1])),
        )
    )
)
def test_groups_part_the_items_and_keep_bars(given_):
    size, scores, apart = given_
    groups = link(size, scores, 0.4, apart=apart)
    assert sorted(i for g in groups for i in g) == list(range(size))
    assert not any(a in g and b in g for g in groups for a, b in apart)
    assert groups == link(size, dict(reversed(list(scores.items()))), 0.4, apart=apart)
