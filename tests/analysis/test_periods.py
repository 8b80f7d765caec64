"""Stretches of time of the hand-made record."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.analysis.facets import Choice, Chosen
from onrecord.analysis.periods import count_periods
from onrecord.store.fact_columns import FactColumns, load_fact_columns


@pytest.fixture(scope="module")
def columns(db: Path) -> FactColumns:
    return load_fact_columns(db)


def on_days(columns: FactColumns, days: list[str]) -> Chosen:
    """As many facts as days, of no type."""
    day = np.array(sorted((date.fromisoformat(one) - date(1970, 1, 1)).days for one in days), dtype=np.int32)
    words = {name: w._replace(facts=w.facts[:0], codes=w.codes[:0]) for name, w in columns.words.items()}
    return Chosen(columns._replace(day=day, words=words), Choice())


@pytest.mark.parametrize(
    ("first", "last", "step", "starts"),
    [
        ("2019-12-31", "2020-01-02", "day", ["2019-12-31", "2020-01-02"]),
        ("2019-12-31", "2020-06-30", "week", ["2019-12-30", "2020-06-29"]),
        ("1969-12-31", "1973-06-30", "month", ["1969-12-01", "1973-06-01"]),
        ("2000-05-31", "2019-12-31", "quarter", ["2000-04-01", "2019-10-01"]),
        ("1914-07-28", "2019-12-31", "year", ["1914-01-01", "2019-01-01"]),
    ],
)
def test_the_step_suits_the_span(columns: FactColumns, first: str, last: str, step: str, starts: list[str]) -> None:
    periods = count_periods(on_days(columns, [first, last]))
    assert (periods.step, [row["start"] for row in periods.rows], periods.first, periods.last) == (
        step,
        starts,
        first,
        last,
    )


def test_without_a_fact_there_is_nothing(columns: FactColumns) -> None:
    assert count_periods(Chosen(columns, Choice(type=("NONE",)))).rows == []


def test_periods_hold_every_fact_once_whatever_days_are_chosen(columns: FactColumns) -> None:
    periods = count_periods(Chosen(columns, Choice(since="2020-01-01")))
    assert sum(row["count"] for row in periods.rows) + periods.before + periods.after == 6
    zoomed = count_periods(Chosen(columns, Choice(since="2020-01-01")), zoom=True)
    assert (zoomed.step, zoomed.before) == ("day", 0)
    assert sum(row["count"] for row in zoomed.rows) == 3


def test_history_does_not_press_the_news_together(columns: FactColumns) -> None:
    many = 1000
    day = np.sort(np.concatenate([[0, 3650], np.arange(18000, 18000 + many - 2) % 60 + 18000])).astype(np.int32)
    words = {name: w._replace(facts=w.facts[:0], codes=w.codes[:0]) for name, w in columns.words.items()}
    periods = count_periods(Chosen(columns._replace(day=day, words=words), Choice()))
    assert (periods.step, periods.before, periods.after) == ("day", 2, 0)


CHOICES = st.fixed_dictionaries(
    {
        "type": st.sets(st.sampled_from(["ASSAULT", "CONSULT", "AID"])).map(tuple),
        "since": st.sampled_from([None, "2012-05-02", "2020-01-10"]),
    }
)


@settings(max_examples=30, deadline=None)
@given(CHOICES)
def test_every_fact_is_in_one_period(columns: FactColumns, choice: dict) -> None:
    chosen = Chosen(columns, Choice(**choice))
    periods = count_periods(chosen, zoom=True)
    assert sum(row["count"] for row in periods.rows) == chosen.facts.sum()
