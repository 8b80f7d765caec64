"""The whole way through, on the bundled sample: coded, checked, kept, asked."""

from pathlib import Path

import pytest

from onrecord.coding.coder import Coded, ReportCoder, note_of
from onrecord.desk.asking import find_rows
from onrecord.desk.explaining import explain
from onrecord.desk.sampling import code_sample
from onrecord.records.checking import check
from onrecord.records.encoding import to_json
from onrecord.records.errors import OnRecordError
from onrecord.records.settings import Settings
from onrecord.store.asking import KINDS, read_record
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture(scope="module")
def sample() -> list[Coded]:
    told: list[OnRecordError] = []
    coded = list(code_sample(Settings(workers=1), tell=told.append))
    assert told == []
    return coded


def test_at_least_25_reports_all_sound(sample: list[Coded]) -> None:
    assert len(sample) >= 25
    for coded in sample:
        assert check(coded.record) == []


def test_every_report_has_an_event_and_a_statement(sample: list[Coded]) -> None:
    assert [c.record.report.id for c in sample if not c.record.events] == []
    assert [c.record.report.id for c in sample if not c.record.statements] == []


def test_kept_and_asked(sample: list[Coded], tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    with writing(db) as connection:
        keep_records(connection, sample)
    for coded in sample[::4]:
        record, evidence = read_record(db, coded.record.report.id)
        assert to_json(record) == to_json(coded.record)
        assert evidence == coded.evidence
    for kind in KINDS:
        assert len(find_rows(db, kind)) == sum(len(getattr(c.record, kind)) for c in sample)
    for row in find_rows(db, "events", limit=5):
        assert any(about == "found by" for about, _ in explain(db, f"{row['report']}#{row['id']}").lines)


def test_the_note_known_beforehand_is_the_one_on_the_record(sample: list[Coded]) -> None:
    assert note_of() == sample[0].record.coder == ReportCoder().note
