from pathlib import Path

from handmade import TEXT, coder, made_evidence, made_record

from onrecord.store.keeping import keep_records
from onrecord.store.opening import reading, writing
from onrecord.store.outdated import outdated_reports, stored_reports


def test_what_another_coder_coded(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    records = [
        made_record("b"),
        made_record("a"),
        made_record("a", text=TEXT + "!"),
        made_record("c", by=coder("book-2")),
    ]
    with writing(db) as connection:
        keep_records(connection, [(record, made_evidence()) for record in records])
    with reading(db) as connection:
        assert outdated_reports(connection, coder()) == [("c", 1)]
        wanted = outdated_reports(connection, coder("book-3"))
        assert wanted == [("a", 1), ("a", 2), ("b", 1), ("c", 1)]
        found = stored_reports(connection, [("b", 1), ("a", 2), ("no such", 1)])
    assert [report for report, _ in found] == [records[0].report, records[2].report]
    assert found[0][1] == records[0].problems
