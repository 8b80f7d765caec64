from pathlib import Path

from onrecord.analysis.precedents import precedents


def test_an_earlier_raid_and_what_came_of_it(db: Path) -> None:
    rows = precedents(db, "two#e1", limit=5).rows
    # A retaliation told in its report is not told again as what followed.
    assert [(r["row"], r["came"], r["came_row"]) for r in rows] == [("old#e1", "retaliation", "old#e2")]
    assert rows[0]["score"] == 0.95
    assert rows[0]["because"][0] == "same kind of event 0.30"
    assert rows[0]["came_passage"] == "Al-Shabaab struck back."


def test_the_same_happening_is_no_precedent_and_nor_is_a_later_one(db: Path) -> None:
    assert precedents(db, "old#e1", limit=5).rows == []
    assert {row["row"] for row in precedents(db, "one#e1", limit=5).rows} == {"old#e1"}
