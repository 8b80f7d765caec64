from onrecord.pictures.network import network_picture


def tie(source: str, target: str, count: int = 1, conflict: int = 0) -> dict:
    return {"source": source, "target": target, "count": count, "conflict": conflict}


def layers(ties: list[dict], **asked: int) -> tuple[list[dict], list[dict]]:
    edges, nodes, *_ = network_picture(ties, **asked)["layer"]
    return edges["data"]["values"], nodes["data"]["values"]


def test_a_tie_is_broad_at_who_acts_and_ends_in_a_point() -> None:
    edges, nodes = layers([tie("A", "B", 5)])
    begin, end = sorted(edges, key=lambda e: e["end"])
    assert begin["breadth"] > 5 > end["breadth"]
    at = {node["name"]: node for node in nodes}
    assert abs(begin["x"] - at["A"]["x"]) < 0.05
    assert abs(end["x"] - at["B"]["x"]) < 0.05


def test_a_tie_is_named_by_what_most_of_its_events_are() -> None:
    edges, _ = layers([tie("A", "B", 3, 3), tie("B", "A", 3, 0), tie("A", "C", 2, 1)])
    assert {edge["tie"]: edge["balance"] for edge in edges} == {
        "A → B": "mostly conflict", "B → A": "mostly cooperation", "A → C": "both",
    }  # fmt: skip


def test_only_those_with_most_events_are_shown_and_nobody_alone() -> None:
    ties = [tie("A", "B", 9), tie("C", "A", 5), tie("D", "D", 50), tie("E", "A", 1)]
    _, nodes = layers(ties, most=4)
    assert [node["name"] for node in nodes] == ["A", "B", "C"]


def test_answering_ties_do_not_hide_each_other() -> None:
    edges, _ = layers([tie("A", "B"), tie("B", "A")])
    one = {(e["x"], e["y"]) for e in edges if e["tie"] == "A → B"}
    other = {(e["x"], e["y"]) for e in edges if e["tie"] == "B → A"}
    assert not one & other
