"""Merging of what is kept: incremental is from scratch, whatever the order; decisions are honoured and outlive recoding."""

import gzip
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from merging.told import record

from onrecord.desk.keep_decisions import list_decisions, merge_rows, split_rows, undo
from onrecord.desk.keep_events import merge_kept
from onrecord.records.errors import UsageError
from onrecord.records.merged_columns import MERGED_TABLES
from onrecord.records.record import Record
from onrecord.store.column_types import DUCKDB_TYPES
from onrecord.store.keeping import keep_records
from onrecord.store.merged_asking import MergedFilters, ask_merged
from onrecord.store.opening import reading, writing

# What merging writes; the log of decisions tells how it came about, so that it depends on the order.
RESULT = ("merged_events", "accounts", "conflicts", "origins", "stories", "closeness", "stretches", "known_actors",
          "known_as", "actor_names")  # fmt: skip


def now() -> str:
    return "2024-01-01T00:00:00+00:00"


def kept(db: Path, *records: Record, merge: bool = True) -> None:
    with writing(db) as connection:
        keep_records(connection, [(one, []) for one in records], at=now())
    if merge:
        merge_kept(db, now=now)


def result(db: Path) -> dict[str, list[Any]]:
    with reading(db) as connection:
        found = {name: connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for name in RESULT}
        copies = "SELECT DISTINCT one, two, contained FROM copies ORDER BY ALL"
        return {**found, "copies": connection.execute(copies).fetchall()}


def groups(db: Path) -> list[list[str]]:
    told, waits = ask_merged(db, MergedFilters())
    assert waits == 0
    return sorted(sorted(f"{a.report}#{a.event}" for a in one.event.accounts) for one in told)


def filed(report: str, trigger: str = "shelled", *, by: str = "0", **facts: Any) -> Record:
    """A record of told.py, by another version of the coder where `by` says so; its text does not tell the day."""
    made = record(report, trigger, **facts)
    made.coder = msgspec.structs.replace(made.coder, codebook=by)
    return made


def many() -> list[Record]:
    """Reports of some thirty happenings in three weeks, with copies."""
    places = [("Kobo", 1), ("Mersa", 8), ("Woldia", 15)]
    made = []
    for n in range(48):
        day = 1 + n % 20
        made.append(
            record(
                f"r{n:02}", ("shelled", "bombarded", "raided")[n % 3], day=f"2023-05-{day:02}",
                published=None if n % 17 == 0 else f"2023-05-{day + n % 2:02}", place=places[n % 2 + (n % 5 == 0)],
                killed=n % 4 or None, actor=("Omar Haddad", None, None) if n % 6 == 0 else ("army", "ETH-army", "ETH"),
                said_by="the ministry" if n % 4 == 0 else None,
            )
        )  # fmt: skip
    long = "Shells fell on the market of the old town for an hour while traders fled to the river and the hills beyond."
    for n in (3, 23, 43):
        made[n].report.text += f" {long} Nobody knew why it began nor who would end it that evening."
    return made


@pytest.mark.parametrize(("size", "short"), [(16, 0), (24, 1000)])
def test_incremental_in_any_order_is_from_scratch(
    tmp_path: Path, size: int, short: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.desk.keep_events._SHORT", short)  # many transactions, or one
    whole, parts = tmp_path / "whole.duckdb", tmp_path / "parts.duckdb"
    records = many()
    kept(whole, *records)
    assert any(len(group) > 1 for group in groups(whole))
    shuffled = many()
    random.Random(size).shuffle(shuffled)
    for at in range(0, len(shuffled), size):
        kept(parts, *shuffled[at : at + size])
    assert result(parts) == result(whole)
    merge_kept(parts, again=True, now=now)
    assert result(parts) == result(whole)


def test_recoding_is_as_if_coded_so_at_first(tmp_path: Path) -> None:
    whole, recoded = tmp_path / "whole.duckdb", tmp_path / "recoded.duckdb"
    first = filed("a"), filed("b", "bombarded"), filed("c", day="2023-05-09")
    then = filed("b", "bombarded", by="1", day="2023-05-09")
    kept(recoded, *first)
    assert groups(recoded) == [["a#e1", "b#e1"], ["c#e1"]]
    kept(recoded, then)
    assert groups(recoded) == [["a#e1"], ["b#e1", "c#e1"]]
    kept(whole, first[0], then, first[2])
    assert result(recoded) == result(whole)


def test_every_event_is_in_one_merged_event_and_unmerged_reports_wait(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, record("a"), record("b"))
    kept(db, record("c"), merge=False)
    told, waits = ask_merged(db, MergedFilters())
    assert ([len(t.event.accounts) for t in told], waits) == ([2], 1)
    assert merge_kept(db, now=now) == 3
    assert groups(db) == [["a#e1", "b#e1", "c#e1"]]
    assert merge_kept(db, now=now) == 0


def test_a_second_account_touches_nothing_far_away(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, record("a"), record("z", day="2022-01-01", published="2022-01-02"))
    with writing(db) as connection:
        connection.execute("UPDATE accounts SET publisher = 'untouched'")
    kept(db, record("b"))
    with reading(db) as connection:
        rows = connection.execute("SELECT report, publisher FROM accounts ORDER BY 1").fetchall()
    assert rows == [("a", None), ("b", None), ("z", "untouched")]


def test_a_person_splits_merges_and_undoes(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, record("a"), record("b"), record("c", day="2023-05-09"))
    numbers = split_rows(db, "event", ["b#e1"], who="me", note="two raids")
    assert groups(db) == [["a#e1"], ["b#e1"], ["c#e1"]]
    kept(db, record("d"))
    assert ["a#e1", "b#e1"] not in [g[:2] for g in groups(db)]
    more = merge_rows(db, "event", ["b#e1", "c#e1"])
    assert groups(db) == [["a#e1"], ["b#e1", "c#e1", "d#e1"]]  # d is as like b as a, and b may not meet a
    undo(db, [*numbers, *more])
    assert groups(db) == [["a#e1", "b#e1", "d#e1"], ["c#e1"]]
    assert [(one.number, one.stands) for one, *_ in list_decisions(db)] == [
        (n, False) for n in sorted([*more, *numbers], reverse=True)
    ]
    with pytest.raises(UsageError, match="undone is"):
        undo(db, numbers)


def test_merging_rows_merges_all_that_was_merged_with_them(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, *(record(name) for name in "ab"), *(record(name, day="2023-05-09") for name in "cd"))
    split_rows(db, "event", ["b#e1"])
    assert groups(db) == [["a#e1"], ["b#e1"], ["c#e1", "d#e1"]]
    merge_rows(db, "event", ["a#e1", "c#e1", "b#e1"])
    assert groups(db) == [["a#e1", "b#e1", "c#e1", "d#e1"]]


def test_what_cannot_be_decided(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, record("a"), record("b", day="2023-05-09"))
    for rows, what in (
        (["a#e1"], "one row"),
        (["a#e1", "a#e9"], "there is no event a#e9"),
        (["a", "b"], "no row's name"),
    ):
        with pytest.raises(UsageError, match=what):
            merge_rows(db, "event", rows)
    with pytest.raises(UsageError, match="merged with no other"):
        split_rows(db, "event", ["a#e1"])
    with pytest.raises(UsageError, match="there is no decision 7"):
        undo(db, [7])


def test_a_decision_outlives_recoding_follows_a_moved_row_and_is_listed_when_it_is_gone(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    a, b = filed("a"), filed("b")
    kept(db, a, b)
    split_rows(db, "event", ["b#e1"])
    kept(db, filed("b", by="1"))
    assert groups(db) == [["a#e1"], ["b#e1"]]
    kept(db, filed("b", by="2", entry="bomb"))
    assert groups(db) == [["a#e1"], ["b#e1"]]
    assert list_decisions(db, orphans=True) == []
    empty = filed("b", by="3")
    empty.events = []
    kept(db, empty)
    ((one, *rows),) = list_decisions(db, orphans=True)
    assert len(one.missing) == 1
    assert "a#e1" in rows
    kept(db, filed("b", by="4"))
    assert groups(db) == [["a#e1"], ["b#e1"]]


def test_what_an_older_version_kept_waits_and_is_merged(tmp_path: Path) -> None:
    db = tmp_path / "old.duckdb"
    fixture = Path(__file__).parents[1] / "store" / "fixtures" / "0001.duckdb.gz"
    db.write_bytes(gzip.decompress(fixture.read_bytes()))
    assert ask_merged(db, MergedFilters()) == ([], 1)
    assert merge_kept(db, now=now) == 1
    assert groups(db) == [["wire-1#e1"], ["wire-1#e2"]]


def test_copies_are_one_origin(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, *many())
    copies = {"r03", "r23", "r43"}
    with reading(db) as connection:
        found = dict(connection.execute("SELECT report, origin FROM origins WHERE report <> origin").fetchall())
    assert found == {} or set(found) < copies
    later = many()[3]
    later.report.id = "again"
    kept(db, later)
    with reading(db) as connection:
        assert connection.execute("SELECT origin FROM origins WHERE report = 'again'").fetchone() in [
            ("r03",),
            ("again",),
        ]
    (one,) = [t.event for t in ask_merged(db, MergedFilters(row="again#e1"))[0]]
    assert {"again", "r03"} <= {a.report for a in one.accounts}
    assert len({a.origin for a in one.accounts if a.report in ("again", "r03")}) == 1


def test_actors_over_reports_by_name_registry_and_people(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    names = {"a": "Omar Haddad", "b": "Omar Hadad", "c": "Lina Sabbagh", "d": "Omar Haddad"}
    made = []
    for report, name in names.items():
        one = record(report, actor=(name, None, None), day=f"2023-0{1 + len(made)}-01")
        one.actors[0].kind = "person"
        made.append(one)
    kept(db, *made, record("e"), record("f", "bombarded"))

    def known() -> dict[str, str]:
        with reading(db) as connection:
            return dict(connection.execute("SELECT report, known_actor FROM known_as WHERE actor = 'a1'").fetchall())

    at_first = known()
    assert at_first["a"] == at_first["b"] == at_first["d"] != at_first["c"]
    assert at_first["e"] == at_first["f"] == "ETH-army"
    numbers = split_rows(db, "actor", ["d#a1"])
    split = known()
    assert split["a"] == split["b"]
    assert len({split["a"], split["c"], split["d"]}) == 3
    numbers += merge_rows(db, "actor", ["c#a1", "e#a1"])
    assert known()["c"] == "ETH-army"
    undo(db, numbers)
    assert known() == at_first


def test_the_tables_are_those_of_the_columns(tmp_path: Path) -> None:
    with writing(tmp_path / "new.duckdb") as connection:
        for table in MERGED_TABLES:
            found = connection.execute(f"DESCRIBE {table.name}").fetchall()
            wanted = connection.execute(
                "SELECT " + ", ".join(f"typeof(NULL::{DUCKDB_TYPES[c.kind]})" for c in table.columns)
            ).fetchone()
            assert [(name, kind) for name, kind, *_ in found] == list(
                zip([c.name for c in table.columns], wanted or (), strict=True)
            )


MERGE = """
import sys
from pathlib import Path
from merging.told import record
from onrecord.desk.keep_events import merge_kept
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
db = Path(sys.argv[1])
for n in range(4):
    with writing(db) as connection:
        keep_records(connection, [(record(f"{sys.argv[2]}{n}"), [])])
    merge_kept(db, now=lambda: "2024-01-01")
"""


def test_two_processes_keep_and_merge_at_once(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    kept(db, record("a"))
    tests = str(Path(__file__).parents[1])
    script = f"import sys; sys.path.insert(0, {tests!r})\n{MERGE}"
    both = [subprocess.Popen([sys.executable, "-c", script, str(db), name]) for name in "xy"]
    assert [one.wait(timeout=120) for one in both] == [0, 0]
    assert groups(db) == [["a#e1", *(f"{name}{n}#e1" for name in "xy" for n in range(4))]]
    whole = tmp_path / "whole.duckdb"
    kept(whole, record("a"), *(record(f"{name}{n}") for name in "xy" for n in range(4)))
    assert result(db) == result(whole)
