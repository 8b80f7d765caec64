"""What one database exports another reads back: the same rows, whatever the form, and people's decisions once each."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from handmade import TEXT, made_evidence, made_record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from leaving import any_records, quoting

from onrecord.desk.exporting import export
from onrecord.desk.importing import import_kept
from onrecord.desk.keep_decisions import list_decisions, merge_rows, undo
from onrecord.desk.keep_events import merge_kept
from onrecord.records.columns import TABLES
from onrecord.records.errors import InputError, OnRecordError
from onrecord.records.record import Record
from onrecord.store.fetching import fetch_rows
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing

Teams = tuple[Path, Path, Path]
MERGED = ("merged_events", "accounts", "conflicts")


def keep(db: Path, *records: Record) -> None:
    for record in records:
        with writing(db) as connection:
            keep_records(connection, [(record, made_evidence())], at="2020-01-03T00:00:00+00:00")


def contents(db: Path, *more: str) -> dict[str, list[str]]:
    with reading(db) as connection:
        return {
            name: sorted(map(repr, fetch_rows(connection, f"SELECT * FROM {name}")))
            for name in (*(table.name for table in TABLES), *more)
        }


def told_none(error: OnRecordError) -> None:
    raise AssertionError(error)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "record.duckdb"


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_there_and_back_with_older_texts_and_evidence(db: Path, tmp_path: Path, format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    other = quoting()
    other.report.id = "wire-2"
    keep(db, made_record(), other, made_record(text=f"{TEXT} More."))
    merge_kept(db, now=lambda: "2020-01-03T00:00:00+00:00")
    out, copy = tmp_path / f"out.{format}", tmp_path / "copy.duckdb"
    export(db, format, out, revisions=True)
    assert import_kept(copy, out, tell=told_none) == {"new": 2, "revised": 1}
    with reading(db) as connection:
        tables = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
    there = [name for name in MERGED if name in tables]
    assert "accounts" in there
    assert contents(copy, *there) == contents(db, *there)
    assert import_kept(copy, out, tell=told_none) == {"unchanged": 3}


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(any_records(), min_size=1, max_size=3))
def test_any_record_there_and_back(format: str, made: list[Record]) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    with TemporaryDirectory() as folder:
        db, copy, out = Path(folder) / "a.duckdb", Path(folder) / "b.duckdb", Path(folder) / "out"
        keep(db, *made)
        export(db, format, out, revisions=True)
        import_kept(copy, out, merge=False, tell=told_none)
        assert contents(copy) == contents(db)


def test_what_is_no_sound_record_is_told_and_passed_over(db: Path, tmp_path: Path) -> None:
    keep(db, made_record())
    out, copy = tmp_path / "out.jsonl", tmp_path / "copy.duckdb"
    export(db, "jsonl", out)
    Path(f"{out}.evidence.jsonl").unlink()
    line = out.read_text(encoding="utf-8")
    broken = json.loads(line)
    broken["events"][0]["actors"] = ["a99"]
    out.write_text(f"{{}}\n{json.dumps(broken)}\n\nnot json\n{line}", encoding="utf-8")
    told: list[OnRecordError] = []
    assert import_kept(copy, out, tell=told.append) == {"new": 1}
    assert [str(one).split(": ")[0].rsplit(":", 1)[1] for one in told] == ["1", "2", "4"]
    assert "a99" in str(told[1])


def test_a_record_without_its_text_is_refused(db: Path, tmp_path: Path) -> None:
    keep(db, made_record())
    out = tmp_path / "out.jsonl"
    export(db, "jsonl", out, text=False)
    with pytest.raises(InputError, match=r"its text was left out; onrecord rebuild puts it back"):
        import_kept(tmp_path / "copy.duckdb", out, tell=told_none)


def test_evidence_of_other_records_is_refused(db: Path, tmp_path: Path) -> None:
    keep(db, made_record("a"), made_record("b"))
    out = tmp_path / "out.jsonl"
    export(db, "jsonl", out)
    beside = Path(f"{out}.evidence.jsonl")
    beside.write_bytes(b"".join(reversed(beside.read_bytes().splitlines(keepends=True))))
    with pytest.raises(InputError, match="is evidence of b, and the record that of a"):
        import_kept(tmp_path / "copy.duckdb", out, tell=told_none)


def test_nothing_else_is_read(db: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        import_kept(db, tmp_path / "none.jsonl", tell=told_none)
    (tmp_path / "events.csv").write_text("report,id\n", encoding="utf-8")
    with pytest.raises(InputError, match="not one of decisions"):
        import_kept(db, tmp_path / "events.csv", tell=told_none)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("teams") / "record.duckdb"
    keep(db, made_record("a"), made_record("b", text=f"{TEXT} More."))
    merge_kept(db, now=lambda: "2020-01-03T00:00:00+00:00")
    return db


@pytest.fixture
def teams(made_once: Path, tmp_path: Path) -> Teams:
    """Two databases of the same reports, and where decisions go between them."""
    one, two = tmp_path / "one.duckdb", tmp_path / "two.duckdb"
    for db in (one, two):
        db.write_bytes(made_once.read_bytes())
    return one, two, tmp_path / "decisions.csv"


def log_of(db: Path) -> list[tuple[str, str, str, str | None, str | None]]:
    return [(d.decision.verdict, a, b, d.decision.who, d.decision.note) for d, a, b in list_decisions(db) if d.stands]


def test_teams_exchange_decisions(teams: Teams) -> None:
    one, two, out = teams
    merge_rows(one, "event", ["a#e1", "b#e1"], who="=ann", note='-1 "sure"\nand two')
    export(one, "decisions", out)
    assert import_kept(two, out, tell=told_none)["new"] >= 1
    assert log_of(two) == log_of(one) != []
    assert set(import_kept(two, out, tell=told_none)) == {"known"}
    assert log_of(two) == log_of(one)


def test_what_was_taken_back_there_is_taken_back_here(teams: Teams) -> None:
    one, two, out = teams
    numbers = merge_rows(one, "event", ["a#e1", "b#e1"], who="ann")
    export(one, "decisions", out)
    import_kept(two, out, tell=told_none)
    undo(one, numbers)
    export(one, "decisions", out)
    assert import_kept(two, out, tell=told_none) == {"taken back": len(numbers)}
    assert log_of(two) == []
    assert import_kept(two, out, tell=told_none) == {"known": len(numbers)}


def test_a_decision_about_rows_that_come_later_waits_for_them(teams: Teams) -> None:
    one, _, out = teams
    late = one.with_name("late.duckdb")
    merge_rows(one, "event", ["a#e2", "b#e2"], who="ann")
    export(one, "decisions", out)
    keep(late, made_record("c"))
    import_kept(late, out, tell=told_none)
    assert [d.missing != [] for d, *_ in list_decisions(late)] == [True] * len(log_of(one))
    keep(late, made_record("a"), made_record("b", text=f"{TEXT} More."))
    merge_kept(late, now=lambda: "2020-01-03T00:00:00+00:00")
    with reading(late) as connection:
        sql = "SELECT count(DISTINCT merged) FROM accounts WHERE event = 'e2' AND report IN ('a', 'b')"
        assert connection.execute(sql).fetchone() == (1,)


@pytest.mark.parametrize(
    ("old", "new"),
    [("same event", "same thing"), ('"event"', '"place"'), (":event:", ":actor:"), ("true", "maybe"), ("same event", "same actor")],
)  # fmt: skip
def test_a_row_that_is_no_decision_is_refused_whole(teams: Teams, old: str, new: str) -> None:
    one, two, out = teams
    merge_rows(one, "event", ["a#e1", "b#e1"])
    export(one, "decisions", out)
    out.write_text(out.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match="is no decision"):
        import_kept(two, out, tell=told_none)
    assert log_of(two) == []
