from handmade import TEXT, made_evidence, made_record
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.checking import check
from onrecord.records.columns import TABLES
from onrecord.records.rows import record_of, rows_of


def test_the_handmade_record_is_sound() -> None:
    assert check(made_record()) == []


def test_there_and_back() -> None:
    record, evidence = made_record(), made_evidence()
    assert record_of(rows_of(record, evidence)) == (record, evidence)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_there_and_back(text: str) -> None:
    record = made_record(text=TEXT + text)
    assert record_of(rows_of(record))[0] == record


def test_rows_have_the_columns_of_their_table() -> None:
    rows = rows_of(made_record(), made_evidence(), revision=3)
    for table in TABLES:
        for row in rows[table.name]:
            assert set(row) == {c.name for c in table.columns}, table.name
            assert row["report"] == "wire-1"
            assert row["revision"] == 3


def test_derived_columns() -> None:
    rows = rows_of(made_record())
    event, statement, figure = rows["events"][0], rows["statements"][0], rows["figures"][0]
    assert event["actor_names"] == ["the Kenyan army"]
    assert event["recipient_names"] == ["Kobol"]
    assert event["place_names"] == ["Kobol"]
    assert event["passage"] == "The army shelled Kobol on Monday."
    assert statement["passage"] == "At least 40 villagers died, a doctor said."
    assert TEXT[figure["passage_start"] :].startswith(figure["passage"])
    assert figure["earliest"] is None


def test_an_actor_and_a_place_of_one_id_keep_their_names() -> None:
    record = made_record()
    record.places[0].id = "a1"
    record.events[0].places = ["a1"]
    assert rows_of(record)["events"][0]["place_names"] == ["Kobol"]


def test_no_report_is_a_lookup_error() -> None:
    try:
        record_of({})
    except LookupError:
        return
    raise AssertionError("a record without a report was made")
