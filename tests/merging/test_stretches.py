from hypothesis import given
from hypothesis import strategies as st

from onrecord.merging.stretches import TOO_MANY, stretches_of

DAYS = st.dictionaries(st.integers(730000, 730200), st.integers(1, 900), max_size=25)


@given(DAYS)
def test_reports_a_day_apart_share_a_stretch(counts: dict[int, int]) -> None:
    found = stretches_of(counts)
    for one in counts:
        for two in (one, one + 1):
            if two in counts and (one != two or counts[one] > 1):
                assert any(since <= one and two < since + days for since, days in found)


@given(DAYS)
def test_long_stretches_hold_few_reports(counts: dict[int, int]) -> None:
    for since, days in stretches_of(counts):
        size = sum(n for day, n in counts.items() if since <= day < since + days)
        assert size >= 2
        assert size <= 600 or days == 2


@given(DAYS, st.integers(730000, 730200))
def test_a_new_report_changes_only_stretches_near_it(counts: dict[int, int], day: int) -> None:
    more = {**counts, day: counts.get(day, 0) + 1}
    for since, _ in set(stretches_of(counts)) ^ set(stretches_of(more)):
        assert abs(since - day) <= 32


def test_where_news_are_few_half_a_month_meets() -> None:
    assert any(since <= 730000 and since + days > 730015 for since, days in stretches_of({730000: 1, 730015: 1}))


def test_undated_reports_are_one_stretch_unless_too_many() -> None:
    assert stretches_of({None: 2}) == [(None, None)]
    assert not stretches_of({None: 1})
    assert not stretches_of({None: TOO_MANY + 1})
