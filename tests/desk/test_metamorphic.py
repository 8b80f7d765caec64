"""A store of coded records holds the same rows however it came by them: order, portions, twice, by way of another store."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from onrecord.coding.coder import Coded, ReportCoder
from onrecord.desk.exporting import export
from onrecord.desk.importing import import_kept
from onrecord.desk.keep_events import merge_kept
from onrecord.records.columns import TABLES
from onrecord.records.errors import OnRecordError
from onrecord.records.report import Report
from onrecord.store.fetching import fetch_rows
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing

AT = "2020-01-03T00:00:00+00:00"
MERGED = ("merged_events", "accounts", "conflicts")
TEXTS = [
    "The Kenyan army shelled the port of Mombasa on Monday, killing 12 people, a doctor said. The army denied it.",
    "Kenyan troops shelled the port of Mombasa on Monday; at least 15 people died, the mayor said.",
    "“We will not leave,” President John Smith told reporters in Nairobi.\n\nRebels threatened to attack.",
    "The minister demanded that Uganda withdraw its troops by Friday. Uganda withdrew its troops on Thursday.",
    "Police arrested three men. They were released on Tuesday.",
    "",
]


@pytest.fixture(scope="module")
def coded(pipeline) -> list[Coded]:
    coder = ReportCoder()
    return [coder.code(Report(id=f"r{n}", text=text, published="2019-05-15")) for n, text in enumerate(TEXTS)]


def keep(db: Path, *portions: Iterable[Coded]) -> Path:
    """The store that keeping these portions one after the other makes."""
    for portion in portions:
        with writing(db) as connection:
            keep_records(connection, list(portion), at=AT)
        merge_kept(db, now=lambda: AT)
    return db


def contents(db: Path) -> dict[str, list[str]]:
    with reading(db) as connection:
        there = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        names = [*(table.name for table in TABLES), *(name for name in MERGED if name in there)]
        return {name: sorted(map(repr, fetch_rows(connection, f"SELECT * FROM {name}"))) for name in names}


@pytest.fixture(scope="module")
def once(coded: list[Coded], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep(tmp_path_factory.mktemp("once") / "record.duckdb", coded)


def test_the_texts_tell_enough_to_go_wrong(once: Path) -> None:
    rows = contents(once)
    assert {
        name for name in ("events", "statements", "links", "figures", "dates", "accounts") if not rows[name]
    } == set()
    assert len(rows["merged_events"]) < len(rows["events"]), "two reports tell one happening"


def test_keeping_twice_is_keeping_once(coded: list[Coded], once: Path, tmp_path: Path) -> None:
    assert contents(keep(tmp_path / "record.duckdb", coded, coded)) == contents(once)


@pytest.mark.parametrize("size", [1, 4])
def test_portions_do_not_matter(coded: list[Coded], once: Path, tmp_path: Path, size: int) -> None:
    portions = [coded[first : first + size] for first in range(0, len(coded), size)]
    assert contents(keep(tmp_path / "record.duckdb", *portions)) == contents(once)


def test_order_does_not_matter(coded: list[Coded], once: Path, tmp_path: Path) -> None:
    assert contents(keep(tmp_path / "record.duckdb", coded[::-1])) == contents(once)


def _raise(error: OnRecordError) -> None:
    raise error


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_by_way_of_another_store(once: Path, tmp_path: Path, format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    before, out = once, tmp_path / f"out.{format}"
    for number in range(2):
        export(before, format, out)
        after = tmp_path / f"{number}.duckdb"
        import_kept(after, out, tell=_raise)
        assert contents(after) == contents(once)
        before = after
