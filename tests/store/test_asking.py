from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record

from onrecord.records.errors import UsageError
from onrecord.store.asking import KINDS, Filters, ask, count_rows, read_record
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("asking") / "record.duckdb"
    later = made_record("wire-2", published="2021-05-01T10:00:00")
    undated = made_record("wire-3", published=None)
    undated.events[0].earliest = undated.events[0].latest = undated.events[0].date = None
    revised = [
        made_record("wire-4", published="2022-01-01"),
        made_record("wire-4", text=TEXT + " !", published="2022-01-01"),
    ]
    with writing(path) as connection:
        records = [later, made_record(), undated, *revised]
        keep_records(connection, [(record, made_evidence()) for record in records])
    return path


def ids(db: Path, kind: str, **filters: object) -> list[str]:
    return [f"{row['report']}#{row['id']}" for row in ask(db, kind, Filters(**filters))]


def test_rows_come_by_day_then_report_then_place(db: Path) -> None:
    assert ids(db, "events") == [
        "wire-1#e1", "wire-2#e1", "wire-4#e1", "wire-1#e2", "wire-2#e2", "wire-4#e2", "wire-3#e1", "wire-3#e2",
    ]  # fmt: skip


def test_only_current_revisions(db: Path) -> None:
    assert [row["revision"] for row in ask(db, "events", Filters()) if row["report"] == "wire-4"] == [2, 2]
    assert count_rows(db)["reports"] == 5


@pytest.mark.parametrize("name", ["army", "the KENYAN army", "Kenyan-Army", "KEN", "ken", "kenya_army"])
def test_an_actor_by_name_country_or_known_id(db: Path, name: str) -> None:
    assert ids(db, "events", actor=name, until="2020-01-02") == ["wire-1#e1", "wire-2#e1", "wire-4#e1", "wire-1#e2"]


@pytest.mark.parametrize("name", ["arm", "Kenya", "nobody", "' OR 1=1 --", "", "%"])
def test_part_of_a_word_is_no_name(db: Path, name: str) -> None:
    found = ids(db, "events", actor=name)
    assert found == (ids(db, "events") if name == "" else [])


def test_recipients_count_as_actors_of_an_event(db: Path) -> None:
    assert "wire-1#e1" in ids(db, "events", actor="Kobol")
    assert "wire-1#e2" not in ids(db, "events", actor="Kobol")


def test_days_are_the_rows_own_or_the_reports(db: Path) -> None:
    assert ids(db, "events", since="2019-12-30", until="2019-12-30") == ["wire-1#e1", "wire-2#e1", "wire-4#e1"]
    assert ids(db, "events", since="2021-05-01", until="2021-05-01") == ["wire-2#e2"]
    assert "wire-3#e1" not in ids(db, "events", since="0001-01-01")


def test_types_and_status_are_words_of_closed_lists(db: Path) -> None:
    assert ids(db, "events", type="assault", limit=1) == ["wire-1#e1"]
    assert ids(db, "events", status="denied") == []
    assert ids(db, "statements", type="deny", limit=1) == ["wire-1#s2"]
    assert ids(db, "statements", status="happened", limit=1) == ["wire-1#s2"]
    assert ids(db, "figures", type="killed", limit=1) == ["wire-1#f1"]
    assert ids(db, "actors", type="person", limit=1) == ["wire-1#a3"]
    assert "wire-1#a3" not in ids(db, "actors", status="happened")
    for kind in KINDS:
        with pytest.raises(UsageError, match="there is no type 'QUARREL'; use one of"):
            ask(db, kind, Filters(type="QUARREL"))
        with pytest.raises(UsageError, match="there is no status 'perhaps'"):
            ask(db, kind, Filters(status="perhaps"))


def test_actors_of_statements_and_figures(db: Path) -> None:
    assert ids(db, "statements", actor="doctor", limit=1) == ["wire-1#s1"]
    assert "wire-1#f1" in ids(db, "figures", actor="doctor")
    assert "wire-1#f1" in ids(db, "figures", actor="Kobol")
    assert ids(db, "figures", actor="nobody") == []


def test_a_report_that_is_not_there(db: Path) -> None:
    with pytest.raises(UsageError, match=r"no report 'wire-11'; did you mean wire-1"):
        read_record(db, "wire-11")
    with pytest.raises(UsageError, match="has no revision 7"):
        read_record(db, "wire-1", 7)
