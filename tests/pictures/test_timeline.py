import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pictures.timeline import STEPS, timeline_picture, timeline_table
from onrecord.records.vocabulary import EventType, words_of


def bars_of(spec: dict) -> list[dict]:
    return spec["data"]["values"]


def test_cooperation_is_above_the_line_and_conflict_below() -> None:
    rows = [{"start": "2020-01-01", "type": t, "count": 2} for t in ("AID", "AGREE", "ASSAULT", "ACCUSE")]
    found = {bar["class"]: (bar["low"], bar["high"]) for bar in bars_of(timeline_picture(rows, step="day"))}
    assert found == {
        "verbal cooperation": (0, 2), "material cooperation": (2, 4), "verbal conflict": (0, -2),
        "material conflict": (-2, -4),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("step", "start", "end", "period"),
    [
        ("day", "2020-02-28", "2020-02-29", "2020-02-28"),
        ("week", "2019-12-30", "2020-01-06", "2019-12-30 to 2020-01-05"),
        ("month", "2020-12-01", "2021-01-01", "2020-12"),
        ("quarter", "2020-10-01", "2021-01-01", "2020 Q4"),
        ("year", "2020-01-01", "2021-01-01", "2020"),
    ],
)
def test_a_bar_is_as_wide_as_its_step(step: str, start: str, end: str, period: str) -> None:
    (bar,) = bars_of(timeline_picture([{"start": start, "type": "AID", "count": 1}], step=step))
    assert (bar["start"][:10], bar["end"][:10], bar["period"]) == (start, end, period)


def test_the_brush_holds_the_days_asked_for_whole() -> None:
    rows = [{"start": "1970-01-02", "type": "AID", "count": 1}]
    spec = timeline_picture(rows, step="day", since="1970-01-02", until="1970-01-02")
    assert spec["layer"][0]["params"][0]["value"] == {"x": [86_400_000, 2 * 86_400_000 - 1]}
    assert "value" not in timeline_picture(rows, step="day")["layer"][0]["params"][0]


ROWS = st.lists(
    st.fixed_dictionaries(
        {"start": st.sampled_from(["2019-01-01", "2020-01-01"]), "count": st.integers(1, 99),
         "type": st.sampled_from([*words_of(EventType), None, "talk"])}
    )
)  # fmt: skip


@given(ROWS, st.sampled_from(STEPS))
def test_nothing_is_lost_or_counted_twice(rows: list[dict], step: str) -> None:
    bars = bars_of(timeline_picture(rows, step=step)) if rows else []
    assert sum(bar["count"] for bar in bars) == sum(row["count"] for row in rows)
    assert all(abs(bar["high"] - bar["low"]) == bar["count"] for bar in bars)
    head, table = timeline_table(rows, step)
    assert sum(sum(row[1:]) for row in table) == sum(row["count"] for row in rows)
    assert all(len(row) == len(head) for row in table)


def test_no_part_of_an_event_is_written_at_the_axis() -> None:
    vl_convert = pytest.importorskip("vl_convert")
    spec = timeline_picture([{"start": "2020-01-01", "type": "AID", "count": 1}], step="month")
    svg = vl_convert.vegalite_to_svg(json.dumps(spec | {"width": 300}))
    assert set(re.findall(r"<text[^>]*>(\d+m?)</text>", svg)) == {"0", "1"}
