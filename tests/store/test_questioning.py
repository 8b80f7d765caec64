from importlib.resources import files
from pathlib import Path

import pytest
from handmade import made_record

from onrecord.records.errors import DatabaseError
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.store.questioning import pose, question_text

QUESTIONS = sorted(
    file.name.removesuffix(".sql")
    for file in files("onrecord.store").joinpath("questions").iterdir()
    if file.name.endswith(".sql")
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_says_first_what_it_asks(question: str) -> None:
    assert question_text(question).startswith("-- ")


def test_values_are_bound_and_those_not_given_are_null(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), [])])
    assert [row["entry"] for row in pose(path, "event", values={"report": "wire-1", "id": "e1"})] == ["shell"]
    assert pose(path, "event", values={"report": "wire-1"}) == []
    assert pose(path, "event", values={"report": "' OR true --", "id": "e1"}) == []


def test_a_missing_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no such database"):
        pose(tmp_path / "no.duckdb", "event")
