"""Numbers in running English: values, bounds, units, and what is no quantity."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.numbers import Number, read_numbers


def numbers_of(pipeline, text: str) -> list[tuple[str, Number]]:
    parse = pipeline.parse(text)
    return [(parse.said(*n.tokens), n) for n in read_numbers(parse)]


def only(pipeline, text: str) -> tuple[str, Number]:
    found = numbers_of(pipeline, text)
    assert len(found) == 1, [said for said, _ in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam holds 1,204 barrels.", 1204),
        ("They sold 12.5 million shares.", 12_500_000),
        ("They counted thirty-four lorries.", 34),
        ("They counted three hundred and five lorries.", 305),
        ("The camp feeds two thousand five hundred families.", 2500),
        ("Half a million voters stayed at home.", 500_000),
        ("The fund lost three quarters of a billion dollars.", 750_000_000),
        ("It needs one and a half million doses.", 1_500_000),
        ("They seized two dozen rifles.", 24),
        ("A dozen rifles were seized.", 12),
        ("The plant burned minus 40 degrees of nothing.", -40),
        ("The town bought 2½ tonnes of flour.", 2.5),
        ("The fee was €1.2bn.", 1_200_000_000),
        ("The fee was $13.6M.", 13_600_000),
        ("India set aside 5 lakh crore rupees.", 5e12),
    ],
)
def test_values_in_words_and_digits(pipeline, text, value):
    assert only(pipeline, text)[1].point == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "said", "fields"),
    [
        ("More than 70 shops burned.", "More than 70", {"low": 70, "low_open": True}),
        ("At least 70 shops burned.", "At least 70", {"low": 70, "low_open": False}),
        ("No fewer than 70 shops burned.", "No fewer than 70", {"low": 70, "low_open": False}),
        ("Up to 70 shops burned.", "Up to 70", {"high": 70, "high_open": False}),
        ("Fewer than 70 shops burned.", "Fewer than 70", {"high": 70, "high_open": True}),
        ("Nearly 70 shops burned.", "Nearly 70", {"point": 70, "approximate": True}),
        ("Some 70 shops burned.", "Some 70", {"point": 70, "approximate": True}),
        ("An estimated 70 shops burned.", "An estimated 70", {"point": 70, "approximate": True}),
        ("Between 60 and 70 shops burned.", "Between 60 and 70", {"low": 60, "high": 70}),
        ("They lost 60 to 70 shops.", "60 to 70", {"low": 60, "high": 70}),
        ("They lost 60-70 shops.", "60-70", {"low": 60, "high": 70}),
        ("They lost 1 to 2 million doses.", "1 to 2 million", {"low": 1e6, "high": 2e6}),
        ("Dozens of shops burned.", "Dozens", {"low": 24, "approximate": True}),
        ("Tens of thousands of shops burned.", "Tens of thousands", {"low": 20_000, "approximate": True}),
        ("Several hundred shops burned.", "Several hundred", {"low": 300, "approximate": True}),
        ("They lost 70 shops or more.", "70", {"low": 70, "low_open": False}),
    ],
)
def test_bounds(pipeline, text, said, fields):
    told, number = only(pipeline, text)
    assert told == said
    expected = {"point": None, "low": None, "high": None, "approximate": False} | fields
    assert {name: getattr(number, name) for name in expected} == expected


def test_two_values_set_against_each_other_are_a_score(pipeline):
    numbers = [n for _, n in numbers_of(pipeline, "The hosts won 3-1 in Accra.")]
    assert [(n.kind, n.point) for n in numbers] == [("score", 3), ("score", 1)]


def test_a_change_from_one_value_to_another_is_two_numbers(pipeline):
    assert [n.point for _, n in numbers_of(pipeline, "The price rose from 40 dollars to 55 dollars.")] == [40, 55]


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("The bill came to $40.", "dollars", "money"),
        ("The bill came to US$40 million.", "dollars", "money"),
        ("The bill came to 40 million Danish crowns.", "Danish crowns", "money"),
        ("The bill came to C$40.", "Canadian dollars", "money"),
        ("Oil sold at $40 a barrel.", "dollar per barrel", "money"),
        ("Turnout fell 40 per cent.", "percent", "percent"),
        ("Turnout fell 40%.", "percent", "percent"),
        ("Rates rose 40 basis points.", "basis points", "measure"),
        ("The wall is 40km long.", "km", "measure"),
        ("Lorries crossed 40 square miles of desert.", "square miles", "measure"),
        ("The siege lasted 40 days.", "days", "duration"),
        ("A third of the voters abstained.", "percent", "percent"),
    ],
)
def test_units(pipeline, text, unit, kind):
    number = only(pipeline, text)[1]
    assert (number.unit, number.kind) == (unit, kind)


def test_fractions_are_percent_to_two_decimals(pipeline):
    texts = ["Two-thirds of the seats are taken.", "A quarter of the seats are taken.", "One in five seats is taken."]
    assert [only(pipeline, text)[1].point for text in texts] == [66.67, 25.0, 20.0]


@pytest.mark.parametrize(
    "text",
    [
        "The talks resumed on 14 March 2019.",
        "The talks resumed in 2019.",
        "The talks resumed at 4:30 p.m. in Geneva.",
        "The colonel, 52, was seen in Tripoli.",
        "A 52-year-old colonel was seen in Tripoli.",
        "It was her third visit and the 21st of the month.",
        "A Boeing 747 landed in Lomé.",
        "Leaders of the G20 met under Resolution 1701.",
        "The office is at 14 Garden Street.",
        "Callers should ring 0800 555 0199.",
        "The update is version 3.2 of the program.",
        "They built a two-lane road under a five-year plan.",
        "No one came, and one another's motives were doubted.",
        "He was shown the 1998 accord by the Group of Seven.",
    ],
)
def test_what_is_no_quantity_is_left_alone(pipeline, text):
    assert numbers_of(pipeline, text) == []


def test_the_counted_noun_stands_beside_the_number(pipeline):
    parse = pipeline.parse("Four former police officers and 12 Soviet-made rifles were shown.")
    assert [parse.words[n.noun] for n in read_numbers(parse)] == ["officers", "rifles"]


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=2, max_value=10**9).filter(lambda n: not 1000 <= n < 10_000))
def test_any_whole_number_reads_back_with_and_without_commas(pipeline, value):
    for told in (f"{value:,}", str(value)):
        numbers = read_numbers(pipeline.parse(f"The camp received {told} blankets."))
        assert [n.point for n in numbers] == [value]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="0123456789.,-–%$€ abmnk/:+", max_size=40))
def test_no_text_breaks_the_reader(pipeline, text):
    parse = pipeline.parse(text)
    for number in read_numbers(parse):
        first, after = number.tokens
        assert 0 <= first < after <= len(parse)
        assert (number.point is None) != (number.low is None and number.high is None)
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
