"""Dates: values, bounds and what must be left alone. The anchor is Wednesday, 15 May 2019."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.dates import read_dates
from onrecord.language.dates.days import bounds, holiday
from onrecord.language.dates.words import number

ANCHOR = date(2019, 5, 15)

CASES = [
    ("Troops entered the town on Oct. 12, 2018.", "Oct. 12, 2018", "2018-10-12"),
    ("The shelling began on 3 March 2017.", "3 March 2017", "2017-03-03"),
    ("The envoy arrived Monday.", "Monday", "2019-05-13"),
    ("The envoy will arrive Friday.", "Friday", "2019-05-17"),
    ("The envoy left last Friday night.", "last Friday night", "2019-05-10TNI"),
    ("They signed it yesterday.", "yesterday", "2019-05-14"),
    ("They met this morning.", "this morning", "2019-05-15TMO"),
    ("Two soldiers died on May 3.", "May 3", "2019-05-03"),
    ("The vote is planned for Dec. 2.", "Dec. 2", "2019-12-02"),
    ("Rebels took the port in August 2016.", "August 2016", "2016-08"),
    ("Rebels took the port in mid-January.", "mid-January", "2019-01"),
    ("It was closed at the end of 2018.", "the end of 2018", "2018"),
    ("It has been shut since early 2018.", "early 2018", "2018"),
    ("The war of the 1990s ended there.", "the 1990s", "199"),
    ("They withdrew two weeks ago.", "two weeks ago", "2019-W18"),
    ("They withdrew three days ago.", "three days ago", "2019-05-12"),
    ("He resigned last month.", "last month", "2019-04"),
    ("He resigned last year.", "last year", "2018"),
    ("He will resign next week.", "next week", "2019-W21"),
    ("It fell in the third quarter of 2018.", "the third quarter of 2018", "2018-Q3"),
    ("They have fought for more than two years.", "more than two years", "P2Y"),
    ("They march every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("The patrols go out daily.", "daily", "P1D"),
    ("The road is now open.", "now", "PRESENT_REF"),
    ("The road was recently mined.", "recently", "PAST_REF"),
    ("A bomb went off on New Year's Eve.", "New Year's Eve", "2018-12-31"),
    ("The siege began at 10:30 p.m. Monday.", "10:30 p.m. Monday", "2019-05-13T22:30"),
    ("The church dates from the 19th century.", "the 19th century", "18"),
    ("The two sides met over the weekend.", "the weekend", "2019-W19-WE"),
]


@pytest.mark.parametrize(("text", "words", "timex"), CASES, ids=[c[1] for c in CASES])
def test_values(pipeline, text, words, timex):
    parse = pipeline.parse(text)
    found = [(parse.said(d.first, d.after), d.timex) for d in read_dates(parse, ANCHOR)]
    assert found == [(words, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "The boy, 12 years old, was hurt.",
        "He may march on the capital.",
        "They counted 2000 people in the square.",
        "It cost $1500 to repair.",
        "April Jones was elected mayor.",
    ],
)
def test_left_alone(pipeline, text):
    assert read_dates(pipeline.parse(text), ANCHOR) == []


def test_without_an_anchor_nothing_is_made_up(pipeline):
    parse = pipeline.parse("He left on May 12. They met on Monday. She died last year.")
    found = {parse.said(d.first, d.after): d for d in read_dates(parse, None)}
    assert found["May 12"].timex == "XXXX-05-12"
    assert found["Monday"].timex == "XXXX-WXX-1"
    assert "last year" not in found
    assert all(d.earliest is None and d.latest is None for d in found.values())


def test_a_day_leans_on_the_day_before_it(pipeline):
    parse = pipeline.parse("The bridge fell on Jan. 3, 2017. Three days later the mayor resigned.")
    assert [d.timex for d in read_dates(parse, ANCHOR)] == ["2017-01-03", "2017-01-06"]


@pytest.mark.parametrize(
    ("timex", "mod", "first", "last"),
    [
        ("2018", None, "2018-01-01", "2018-12-31"),
        ("2018", "END", "2018-09-01", "2018-12-31"),
        ("2018-02", None, "2018-02-01", "2018-02-28"),
        ("2019-W20", None, "2019-05-13", "2019-05-19"),
        ("2019-W20-WE", None, "2019-05-18", "2019-05-19"),
        ("2018-Q3", None, "2018-07-01", "2018-09-30"),
        ("199", None, "1990-01-01", "1999-12-31"),
        ("P3D", None, None, None),
        ("XXXX-05-12", None, None, None),
    ],
)
def test_bounds(timex, mod, first, last):
    assert bounds(timex, mod) == (first, last)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_days_bounds_are_itself(day):
    assert bounds(day.isoformat()) == (day.isoformat(), day.isoformat())


def test_moving_holidays():
    assert holiday("easter", 2019) == date(2019, 4, 21)
    assert holiday("thanksgiving", 2019) == date(2019, 11, 28)
    assert abs((holiday("eid al - fitr", 2019) - date(2019, 6, 4)).days) <= 1
    assert abs((holiday("eid al - adha", 2023) - date(2023, 6, 28)).days) <= 1


@pytest.mark.parametrize(
    ("words", "value"), [("twenty one", 21), ("a couple of", 2), ("1.5", 1.5), ("two hundred and six", 206), ("several", None)]
)
def test_numbers_in_words(words, value):
    assert number(words) == value


@given(st.text(alphabet="0123456789 ./-:,aJnuyMondthsg'", max_size=40))
def test_any_text_gives_spans_inside_it(pipeline, text):
    parse = pipeline.parse(text)
    last = 0
    for one in read_dates(parse, ANCHOR):
        assert last <= one.first < one.after <= len(parse)
        last = one.after
        if one.earliest and one.latest:
            assert one.earliest <= one.latest
