from pathlib import Path

import pytest
from handmade import made_evidence, made_record

from onrecord.desk.explaining import explain, explain_row
from onrecord.records.columns import ROW_TABLES
from onrecord.records.errors import UsageError


def test_why_an_event_is_there() -> None:
    found = explain_row(made_record(), made_evidence(), "e1")
    assert found.row == "wire-1#e1"
    assert found.title == "event: ASSAULT (heavy-weapons), CAMEO 194, happened, the Kenyan army → Kobol"
    assert found.lines == [
        ("found by", "the entry shell, whose cue “shell” matched"),
        ("actors", "subject of the verb: “The army”"),
        ("status", "past tense"),
        ("on the word of", "the Kenyan army (s2): denied"),
        ("coded by", "onrecord 0.1.0, codebook book-1, model en_test 1"),
    ]


def test_every_row_of_every_kind_can_be_asked_about() -> None:
    record = made_record()
    for table in ROW_TABLES:
        for row in getattr(record, table.name):
            found = explain_row(record, [], row.id)
            assert found.lines[0] == ("evidence", "none was kept for this row")


def test_a_row_that_is_not_there() -> None:
    with pytest.raises(UsageError, match=r"wire-1: there is no row 'e9'; it has actors a1 to a3, .*events e1 to e2"):
        explain_row(made_record(), [], "e9")


@pytest.mark.parametrize("name", ["wire-1", "#e1", "wire-1#"])
def test_what_is_no_rows_name(name: str) -> None:
    with pytest.raises(UsageError, match="is no row's name; write REPORT#ID"):
        explain(Path("no.duckdb"), name)
