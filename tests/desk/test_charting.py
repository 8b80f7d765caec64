"""Rows of a timeline as rows of pictures."""

import pytest

from onrecord.desk.charting import count_bars, count_ties


def row(day: str | None, what: str = "ASSAULT", **more: object) -> dict[str, object]:
    return {"day": day, "what": what, "kind": "event", "actors": [], "recipients": [], **more}


@pytest.mark.parametrize(
    ("last", "step"),
    [
        ("2019-02-01", "day"),
        ("2019-12-01", "week"),
        ("2022-01-01", "month"),
        ("2030-01-01", "quarter"),
        ("2039-01-01", "year"),
    ],
)
def test_the_step_goes_by_the_days(last: str, step: str) -> None:
    assert count_bars([row("2019-01-01"), row(last)])[0] == step


@pytest.mark.parametrize(
    ("step", "start"),
    [
        ("day", "2019-05-15"),
        ("week", "2019-05-13"),
        ("month", "2019-05-01"),
        ("quarter", "2019-04-01"),
        ("year", "2019-01-01"),
    ],
)
def test_a_bar_begins_where_its_stretch_does(step: str, start: str) -> None:
    happenings = [row("2019-05-15"), row("2019-05-15"), row(None), {**row("2019-05-15"), "kind": "position"}]
    assert count_bars(happenings, step) == (step, [{"start": start, "type": "ASSAULT", "count": 2}])


def test_nothing_has_no_bars() -> None:
    assert count_bars([])[1] == []


def test_ties_are_counted_and_conflict_among_them() -> None:
    happenings = [
        row("2019-05-15", actors=["A", "B"], recipients=["C"]),
        row("2019-05-16", "AID", actors=["A"], recipients=["C", "A"]),
    ]
    assert count_ties(happenings) == [
        {"source": "A", "target": "C", "count": 2, "conflict": 1},
        {"source": "B", "target": "C", "count": 1, "conflict": 1},
    ]
