"""A kept record asked from Python."""

from pathlib import Path

import pytest
from handmade import made_evidence, made_record

import onrecord
from onrecord.desk.opened import Kept
from onrecord.records.errors import DatabaseError, UsageError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    path = tmp_path_factory.mktemp("opened") / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record("wire-1"), made_evidence()), (made_record("wire-2"), made_evidence())])
    return onrecord.open(path)


def test_rows_are_typed_and_keep_their_order(kept: Kept) -> None:
    events = kept.events(actor="KEN", since="2019")
    assert len(events) == len(list(events)) > 0
    assert events[0].type == "ASSAULT"
    assert events[0].passage == "The army shelled Kobol on Monday."
    assert {row.report for row in events} == {"wire-1", "wire-2"}
    assert [row.id for row in events[1:]] == [row.id for row in events][1:]
    assert set(events.columns) == set(events.dicts()[0])
    assert events.columns["trigger"]


@pytest.mark.parametrize("kind", ["events", "statements", "figures", "actors"])
def test_frames_hold_the_same_values(kept: Kept, kind: str) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    rows = getattr(kept, kind)()
    arrow, pandas, polars = rows.arrow(), rows.pandas(), rows.polars()
    assert arrow.num_rows == len(pandas) == len(polars) == len(rows)
    assert arrow.column("passage").to_pylist() == pandas["passage"].tolist() == polars["passage"].to_list()
    assert arrow.schema.names == list(rows.columns) == list(pandas.columns) == polars.columns


def test_a_number_that_may_be_unknown_stays_one(kept: Kept) -> None:
    pandas = pytest.importorskip("pandas")
    figures = kept.figures().pandas()
    assert figures["low"].tolist() == [40.0, 40.0]
    assert figures["point"].isna().all()
    assert isinstance(figures["revision"].dtype, pandas.ArrowDtype)


def test_questions_over_reports(kept: Kept) -> None:
    assert len(kept.timeline(actor="KEN")) > 0
    assert kept.counts("type")[0].events > 0
    assert len(kept.search("villagers")) == 2
    assert kept.sql("SELECT count(*) AS n FROM reports") == [{"n": 2}]
    for name in ("positions", "saydo", "conflicts", "sources"):
        assert len(getattr(kept, name)().dicts()) >= 0
    with pytest.raises(UsageError, match="no date"):
        kept.timeline(since="soon")


def test_records_come_back_whole(kept: Kept) -> None:
    assert kept.record("wire-1") == made_record("wire-1")
    assert list(kept.records()) == [made_record("wire-1"), made_record("wire-2")]


def test_a_notebook_shows_words_as_words(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record("<b>wire</b>"), made_evidence())])
    page = onrecord.open(path).events()._repr_html_()
    assert "<b>" not in page
    assert "&lt;b&gt;wire" in page


def test_no_database_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no database"):
        onrecord.open(tmp_path / "none.duckdb")
