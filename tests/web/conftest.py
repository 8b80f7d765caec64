"""A room on a small hand-made record, and one on a record whose every word tries to break out of the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason='pip install "onrecord[web]"')

from fastapi.testclient import TestClient
from handmade import TEXT, made_evidence, made_record
from hostile import hostile_record

from onrecord.coding.coder import Coded
from onrecord.desk.keep_events import merge_kept
from onrecord.records.outcome import Outcome
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.web.room import open_room

AT = "2020-01-03T00:00:00+00:00"
SITE = "http://localhost"


def keep_all(db: Path, records: list[Record]) -> Path:
    with writing(db) as connection:
        keep_records(connection, [Coded(record, made_evidence()) for record in records], at=AT)
    merge_kept(db, now=lambda: AT)
    return db


def whole_record(name: str, published: str, more: str = "") -> Record:
    """The handmade record with a position and an outcome."""
    record = made_record(
        name, text=TEXT + more, published=published, publisher="Gazette", url=f"https://example.org/{name}"
    )
    said = record.sentences[2]
    record.positions = [
        Position(id="o1", holder="a1", topic="role in the shelling", axis="role", stance="against", basis="said",
                 audience="public", statement="s2", passages=[said]),
        Position(id="o2", holder="a1", topic="role in the shelling", axis="role", stance="for", basis="reported",
                 audience="private", passages=[said]),
    ]  # fmt: skip
    record.outcomes = [Outcome(id="u1", of="e1", by="e2", outcome="reversed", passages=[said])]
    return record


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    records = [whole_record("wire-1", "2020-01-02"), whole_record("wire-2", "2020-01-03", " It said so again.")]
    return keep_all(folder / "record.duckdb", records)


@pytest.fixture(scope="session")
def room(kept: Path) -> Iterator[TestClient]:
    with TestClient(open_room(kept), base_url=SITE) as client:
        yield client


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    db = keep_all(tmp_path_factory.mktemp("hostile") / "record.duckdb", [hostile_record()])
    with TestClient(open_room(db), base_url=SITE) as client:
        yield client
