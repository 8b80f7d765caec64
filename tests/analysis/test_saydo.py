import shutil
from pathlib import Path

from onrecord.analysis.saydo import saydo
from onrecord.store.opening import writing
from onrecord.store.scope import Scope


def copied(db: Path, folder: Path) -> Path:
    return Path(shutil.copy(db, folder / "copy.duckdb"))


def test_a_threat_finds_the_later_raid_as_a_candidate(db: Path) -> None:
    (row,) = saydo(db, Scope(actor="SOM"), limit=10).rows
    assert (row["said"], row["row"], row["outcome"], row["outcome_row"]) == (
        "threat",
        "threat#e1",
        "candidate",
        "one#e1",
    )
    # The papers name the army differently: merging knows it for one.
    assert row["because"] == [
        "same kind of event 0.35", "same actor or country of one 0.30", "same recipient or country of one 0.20",
    ]  # fmt: skip
    assert row["score"] == 0.85
    assert (row["passage"], row["outcome_passage"]) == ("The army will shell Al-Shabaab.", "The army shelled Kobol.")


def test_what_a_report_says_comes_first_and_else_nothing_is_found(db: Path) -> None:
    (row,) = saydo(db, Scope(actor="Amina"), limit=10).rows
    assert (row["said"], row["who"], row["outcome"], row["outcome_passage"], row["remark"]) == (
        "demand", ["Foreign Minister Amina"], "unfulfilled", "They never began.", None,
    )  # fmt: skip


def test_none_found_by_a_day(db: Path, tmp_path: Path) -> None:
    copy = copied(db, tmp_path)
    with writing(copy) as connection:
        connection.execute("DELETE FROM outcomes")
    (row,) = saydo(copy, Scope(actor="Amina"), limit=10).rows
    assert (row["outcome"], row["score"], row["remark"]) == (None, None, "none found by 2020-01-20")


def test_an_outcome_that_another_report_tells_of_the_same_happening(db: Path, tmp_path: Path) -> None:
    copy = copied(db, tmp_path)
    with writing(copy) as connection:
        connection.execute("DELETE FROM outcomes")
        for number, (report, event) in enumerate((("wish", "e1"), ("two", "e1")), start=1):
            connection.execute(
                "INSERT INTO accounts BY NAME SELECT 'm2' AS merged, ? AS number, ? AS report, 1 AS revision, ? AS event",
                [number, report, event],
            )
        connection.execute(
            "INSERT INTO outcomes BY NAME SELECT 'two' AS report, 1 AS revision, 1 AS number, 'o1' AS id, 'e1' AS \"of\","
            " 'nominal' AS outcome, 'It came to little.' AS passage"
        )
    (row,) = saydo(copy, Scope(actor="Amina"), limit=10).rows
    assert (row["outcome"], row["outcome_row"], row["outcome_passage"]) == ("nominal", "two#o1", "It came to little.")


def test_what_came_of_words_and_deeds_without_an_event(db: Path, tmp_path: Path) -> None:
    copy = copied(db, tmp_path)
    with writing(copy) as connection:
        connection.execute("DELETE FROM outcomes")
        known = connection.execute(
            "SELECT report, actor, known_actor FROM known_as WHERE revision = 1 ORDER BY ALL"
        ).fetchone()
        assert known is not None
        connection.execute(
            "INSERT INTO deeds BY NAME SELECT ? AS report, 1 AS revision, 1 AS number, 'x1' AS id, [?] AS actors,"
            " 'The bridge was to be built.' AS passage, 4 AS passage_start",
            [known[0], known[1]],
        )
        connection.execute(
            "INSERT INTO outcomes BY NAME SELECT ? AS report, 1 AS revision, 1 AS number, 'o1' AS id, 'x1' AS \"of\","
            " 'unfulfilled' AS outcome, 'It was never built.' AS passage",
            [known[0]],
        )
    told = [row for row in saydo(copy, Scope(), limit=10).rows if row["row"] == f"{known[0]}#x1"]
    assert [(row["said"], row["outcome"], row["outcome_passage"]) for row in told] == [
        (None, "unfulfilled", "It was never built.")
    ]
    assert not any(row["row"] == f"{known[0]}#x1" for row in saydo(copy, Scope(place="SOM"), limit=10).rows)
    assert len(saydo(copy, Scope(), limit=1).rows) == 1
    assert any(row["row"] == f"{known[0]}#x1" for row in saydo(copy, Scope(), known=known[2], limit=10).rows)
    assert not any(row["row"] == f"{known[0]}#x1" for row in saydo(copy, Scope(), known="nobody", limit=10).rows)
