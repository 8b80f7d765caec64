from handmade import made_record

from onrecord.desk.timeline import timeline
from onrecord.records.record import Record
from onrecord.records.report import Report


def test_one_moment_a_report_by_day() -> None:
    none = Record(report=Report(id="empty", title="Nothing", text=""), coder=made_record().coder)
    undated = made_record("undated", published="2019-01-01")
    undated.events[0].earliest = undated.events[0].latest = None
    moments = timeline([none, made_record("b"), made_record("a"), undated])
    assert [(m.day, m.report) for m in moments] == [
        ("2019-01-01", "undated"), ("2019-12-30", "a"), ("2019-12-30", "b"), ("", "empty"),
    ]  # fmt: skip
    assert moments[-1].row is None


def test_the_news_is_told_early_and_says_who_did_it_to_whom() -> None:
    record = made_record()
    (moment,) = timeline([record])
    assert moment.row is not None
    assert moment.row["id"] == "e1"
    record.events[0].background = True
    record.events[0].recipients = []
    (moment,) = timeline([record])
    assert moment.row is not None
    assert moment.row["id"] == "e2"
