from onrecord.pictures.theme import STANCE_COLOURS, STANCE_SHAPES
from onrecord.pictures.topic import topic_picture
from onrecord.records.vocabulary import Stance, words_of


def stance(row: str, **facts: object) -> dict:
    return {
        "row": row, "day": "2020-01-02", "holder": "Kenya", "stance": "for", "audience": "public", "basis": "said",
        "flag": None, "against_row": None, "href": f"/report?row={row}", **facts,
    }  # fmt: skip


def parts(rows: list[dict], **asked: int) -> tuple[list[dict], list[dict], list[dict]]:
    _, _, names, *lines, dots = topic_picture(rows, topic="truce", **asked)["layer"]
    return names["data"]["values"], lines[0]["data"]["values"] if lines else [], dots["data"]["values"]


def test_every_stance_has_a_colour_and_a_shape() -> None:
    assert set(STANCE_COLOURS) == set(STANCE_SHAPES) == set(words_of(Stance))
    assert len(set(STANCE_SHAPES.values())) == len(STANCE_SHAPES)


def test_public_stands_above_private_in_the_holders_own_band() -> None:
    rows = [stance("a"), stance("b", audience="private"), stance("c", holder="Somalia", day="2020-01-03")]
    names, _, dots = parts(rows)
    assert [name["name"] for name in names] == ["Kenya", "Somalia"]
    at = {dot["row"]: dot["y"] for dot in dots}
    assert names[0]["y"] < at["a"] < at["b"] < names[1]["y"] < at["c"]


def test_a_flag_is_a_line_to_the_stance_it_differs_from() -> None:
    rows = [stance("a"), stance("b", stance="against", flag="shift", against_row="a"),
            stance("b", stance="against", flag="organ against organ", against_row="a"),
            stance("c", flag="shift", against_row="not shown")]  # fmt: skip
    _, lines, dots = parts(rows)
    assert [line["told"] for line in lines] == ["shift of its own", "divergence"]
    assert {dot["row"]: dot["flags"] for dot in dots} == {
        "a": "", "b": "shift, organ against organ", "c": "shift",
    }  # fmt: skip


def test_each_dot_leads_to_its_words() -> None:
    _, _, dots = parts([stance("a"), stance("b", day=None)])
    assert [dot["href"] for dot in dots] == ["/report?row=a"]


def test_the_holders_with_most_stances_are_shown() -> None:
    rows = [stance("a"), stance("b"), stance("c", holder="Somalia"), stance("d", holder="Sudan")]
    names, _, _ = parts(rows, most=2)
    assert [name["name"] for name in names] == ["Kenya", "Somalia"]
