from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.flags import flag_stances


def stance(row: str, day: str | None, stance: str, **more: Any) -> dict[str, Any]:
    return {
        "row": row, "day": day, "stance": stance, "who": "minister", "topic": "truce", "audience": "public",
        "basis": "said", "statement": "s1", "event": None, "kind": "person", "sectors": [], "country": "KEN", **more,
    }  # fmt: skip


def flags(*rows: dict[str, Any]) -> list[tuple[str, str | None, str | None]]:
    return [(row["row"], flag, other and other["row"]) for row, flag, other in flag_stances(rows)]


def test_a_shift_may_take_years_and_is_told_once() -> None:
    assert flags(stance("a", "2010-01-01", "against"), stance("b", "2019-01-01", "for"), stance("c", "2019-02-01", "for")) == [
        ("a", None, None), ("b", "shift", "a"), ("c", None, None),
    ]  # fmt: skip


def test_private_against_public_words_within_a_year() -> None:
    public, private = stance("a", "2019-01-01", "against"), stance("b", "2019-03-01", "for", audience="private")
    assert flags(public, private)[1] == ("b", "public against private", "a")
    assert flags(public, {**private, "day": "2021-03-01"})[1] == ("b", "shift", "a")
    assert flags(public, {**private, "audience": "unknown"})[1] == ("b", "shift", "a")


def test_words_against_acts() -> None:
    act = stance("b", "2019-03-01", "for", statement=None, event="e1", basis="implied")
    assert flags(stance("a", "2019-01-01", "against"), act)[1] == ("b", "words against acts", "a")


def test_organs_of_one_state_but_not_its_citizens() -> None:
    army = stance("a", "2019-01-01", "against", who="army", kind="military")
    cabinet = stance("b", "2019-01-05", "for", who="cabinet", kind="government")
    assert flags(army, cabinet) == [("a", None, None), ("b", "organ against organ", "a")]
    assert flags(army, {**cabinet, "country": "SOM"})[1][1] is None
    assert flags(army, {**cabinet, "kind": "person"})[1][1] is None
    assert flags(army, {**cabinet, "kind": "person", "sectors": ["GOV"]})[1][1] == "organ against organ"
    assert flags(army, {**cabinet, "topic": "talks"})[1][1] is None


ROWS = st.lists(
    st.builds(
        lambda who, day, side, audience, act: stance(
            "", day, side, who=who, audience=audience, kind="military", statement=None if act else "s1",
            event="e1" if act else None,
        ),
        st.sampled_from(["army", "police", None]),
        st.sampled_from(["2019-01-01", "2019-06-01", "2021-01-01", None]),
        st.sampled_from(["for", "against", "open"]),
        st.sampled_from(["public", "private", "unknown"]),
        st.booleans(),
    ),
    max_size=12,
)  # fmt: skip


@given(ROWS)
def test_every_stance_stands_and_a_flag_always_has_an_earlier_other_stance(rows: list[dict[str, Any]]) -> None:
    rows = [{**row, "row": f"r{number:02}"} for number, row in enumerate(rows)]
    found = list(flag_stances(rows))
    assert {row["row"] for row, _, _ in found} == {row["row"] for row in rows}
    for row, flag, other in found:
        assert (flag is None) == (other is None)
        if other:
            assert other["stance"] != row["stance"]
            assert (other["day"] or "", other["row"]) < (row["day"] or "", row["row"])
    assert [r["row"] for r, _, _ in flag_stances(rows[::-1])] == [r["row"] for r, _, _ in found]
