import pytest
from handmade import made_record
from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.summaries import (
    SUMMARY_COLUMNS,
    asked_rows,
    clip,
    harmless,
    highlights,
    in_a_line,
    summarise,
    told_date,
    told_figure,
)


@pytest.mark.parametrize("kind", SUMMARY_COLUMNS)
def test_every_kind_has_all_its_columns(kind: str) -> None:
    for row in asked_rows(made_record(), kind):
        assert set(SUMMARY_COLUMNS[kind]) <= set(summarise(kind, row))


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ({"point": 40.0}, "40"),
        ({"point": 900.0, "approximate": True}, "~900"),
        ({"low": 40.0, "low_open": True}, ">40"),
        ({"low": 40.0}, "≥40"),
        ({"high": 10.0, "high_open": True}, "<10"),
        ({"high": 10.0}, "≤10"),
        ({"low": 22.0, "high": 25.0}, "22–25"),
        ({"point": 1234567.0}, "1,234,567"),
        ({"point": 2.5}, "2.5"),
        ({}, ""),
    ],
)
def test_figures(figure: dict[str, object], told: str) -> None:
    assert told_figure(figure) == told


def test_dates() -> None:
    assert told_date({"earliest": "2020-01-01", "latest": "2020-01-01"}) == "2020-01-01"
    assert told_date({"earliest": "2020-01-01", "latest": "2020-01-31"}) == "2020-01-01/2020-01-31"
    assert told_date({"earliest": None, "latest": "2020-01-31"}) == "/2020-01-31"
    assert told_date({"published": "2020-02-01T10:00"}) == "(2020-02-01)"
    assert told_date({"published": None}) == ""


def test_highlights_are_the_words_they_say() -> None:
    wanted = {
        "events": ["shelled", "denied"], "statements": ["a doctor", "said", "The army", "denied"],
        "figures": ["At least 40"], "actors": ["The army", "Kobol", "a doctor"],
    }  # fmt: skip
    for kind, words in wanted.items():
        rows = asked_rows(made_record(), kind)
        assert [row["passage"][start:end] for row in rows for start, end, _ in highlights(kind, row)] == words


@given(st.text(), st.data(), st.integers(10, 80))
def test_a_clipped_line_fits_and_shows_its_focus(text: str, data: st.DataObject, width: int) -> None:
    line = in_a_line(text)
    start = data.draw(st.integers(0, len(line)))
    focus = (start, min(start + 3, len(line)))
    piece, shift = clip(line, focus, width)
    assert len(piece) <= width
    shown = line[focus[0] : focus[1]]
    if " " not in line:  # one long word has nowhere to be cut
        return
    assert piece[max(focus[0] - shift, 0) :].startswith(shown[:1]) or len(piece) == width or piece.endswith("…")


@given(st.text())
def test_line_breaks_and_control_characters_go_one_for_one(text: str) -> None:
    assert len(in_a_line(text)) == len(text)
    assert len(harmless(text)) == len(text)
    assert "\x1b" not in harmless(text)
