"""Every view holds the columns that the docs tell of, and only what holds today."""

from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record

from onrecord.records.columns import Table
from onrecord.records.views import VIEWS
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing
from onrecord.store.querying import query


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("views") / "record.duckdb"
    for text in (TEXT, TEXT + " It said no more."):
        with writing(path) as connection:
            keep_records(connection, [(made_record(text=text), made_evidence())])
    return path


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_columns_are_documented(db: Path, view: Table) -> None:
    names, rows = query(db, f"FROM current.{view.name}")
    list(rows)
    assert sorted(names) == sorted(column.name for column in view.columns)


@pytest.mark.parametrize("name", ["reports", "events", "statements", "figures", "actors", "places", "links"])
def test_older_revisions_are_left_out(db: Path, name: str) -> None:
    def count(table: str) -> int:
        return next(query(db, f"SELECT count(*) FROM {table}")[1])[0]

    assert count(f"main.{name}") == 2 * count(name) > 0


def test_parties_and_places_of_events(db: Path) -> None:
    _, rows = query(db, "SELECT event, side, name, country, who FROM parties ORDER BY ALL")
    assert list(rows) == [
        ("e1", "actor", "the Kenyan army", "KEN", "kenya_army"),
        ("e1", "recipient", "Kobol", None, "kobol"),
        ("e2", "actor", "the Kenyan army", "KEN", "kenya_army"),
    ]
    _, rows = query(db, "SELECT event, name, country FROM event_places")
    assert list(rows) == [("e1", "Kobol", "KEN")]


def test_views_hold_when_the_file_is_opened_by_itself(db: Path) -> None:
    import duckdb

    connection = duckdb.connect(str(db), read_only=True)
    assert connection.execute(
        "SELECT count(*), min(day), any_value(actor_countries) FROM current.events"
    ).fetchall() == [(2, "2019-12-30", ["KEN"])]
    connection.close()


def test_countries_and_codes_are_the_same_where_a_migration_fills_them_in(db: Path) -> None:
    """The migration fills older files by the same rule as keeping fills new rows."""
    sql = (Path(__file__).parents[2] / "src/onrecord/store/migrations/0003_views.sql").read_text(encoding="utf-8")
    updates = sql[sql.index("UPDATE events") : sql.index("CREATE SCHEMA")]
    columns = "actor_countries, recipient_countries, place_countries, actor_codes, recipient_codes"
    with reading(db) as connection:
        before = connection.execute(f"SELECT {columns} FROM main.events ORDER BY ALL").fetchall()
    with writing(db) as connection:
        connection.execute(updates)
        assert connection.execute(f"SELECT {columns} FROM main.events ORDER BY ALL").fetchall() == before
