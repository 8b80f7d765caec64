"""Shelves hold the same rows whether they are tables of a copy or views of the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record

from onrecord.coding.coder import Coded
from onrecord.desk.keep_events import merge_kept
from onrecord.records.position import Position
from onrecord.store.actor_asking import find_actor, happenings_of, sayings_of, stances_of, tallies_of, ties_of, types_of
from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing
from onrecord.store.shelving import SHELVES, are_laid_out
from onrecord.store.snapshot import Snapshot
from onrecord.store.topic_asking import list_topics, stances_on

NOW = "2020-01-04T00:00:00+00:00"
ANY = {"since": None, "until": None}


def record(name: str, day: str, audience: str):
    made = made_record(name, text=f"{TEXT} {name}", published=day)
    made.positions = [
        Position(id="o1", holder="a1", topic="talks", axis="talks", stance="for" if audience == "private" else "against",
                 basis="said", audience=audience, passages=[made.sentences[0]])
    ]  # fmt: skip
    return made


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shelves") / "record.duckdb"
    with writing(path) as connection:
        made = [record("wire-1", "2020-01-02", "public"), record("wire-2", "2020-01-03", "private")]
        keep_records(connection, [Coded(one, made_evidence()) for one in made])
    merge_kept(path, now=lambda: NOW)
    return path


@pytest.fixture(scope="module")
def copy(db: Path) -> Iterator[Path]:
    with Snapshot(db) as snapshot, snapshot.view() as view:
        snapshot.refresh()
        yield view.path


def test_a_copy_has_them_as_tables(db: Path, copy: Path) -> None:
    for path, there in ((db, False), (copy, True)):
        with reading(path) as connection:
            assert are_laid_out(connection) is there
    with reading(copy) as connection:
        counted = {name: connection.execute(f"SELECT count(*) FROM shelf_{name}").fetchall()[0][0] for name in SHELVES}
    # Two reports, each with a known actor in two events, one statement, one tie and one stance; nothing is still to come.
    assert counted == {"acts": 4, "said": 2, "ties": 2, "stances": 2, "due": 0, "done": 4}


@pytest.mark.parametrize(
    "ask",
    [
        lambda path, who: happenings_of(path, who, {**ANY, "type": None}, limit=9),
        lambda path, who: happenings_of(path, who, {"since": "2020-01-01", "until": None, "type": "REJECT"}, limit=1),
        lambda path, who: sayings_of(path, who, {**ANY, "footing": "institution"}, limit=9),
        lambda path, who: tallies_of(path, who),
        lambda path, who: types_of(path, who),
        lambda path, who: ties_of(path, who, limit=9),
        lambda path, who: stances_of(path, who, limit=9),
        lambda path, who: list_topics(path, words="talk", limit=9),
        lambda path, who: stances_on(path, topic="talks", axis=None, since=None, until=None, limit=9),
    ],
)
def test_tables_and_views_answer_alike(db: Path, copy: Path, ask) -> None:
    who = find_actor(db, "kenya_army")
    assert who is not None
    assert ask(db, who["id"])
    assert ask(db, who["id"]) == ask(copy, who["id"])


def test_a_happening_that_two_tell_is_listed_once_and_counted_twice(db: Path) -> None:
    rows = happenings_of(db, "kenya_army", {**ANY, "type": "ASSAULT"}, limit=9)
    assert [(row["row"], row["reports"], row["whole"]) for row in rows] == [("wire-1#e1", 2, 2)]
