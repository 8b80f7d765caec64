"""Dates of a draft: what they are anchored on, and what is said when the report has no date of its own."""

from datetime import date

from onrecord.coding.dates import find_dates
from onrecord.coding.draft import Draft
from onrecord.records.report import Report


def draft_of(pipeline, text: str, published: date | None) -> Draft:
    draft = Draft(Report(id="r", text=text), pipeline.parse(text), None, published)
    find_dates(draft)
    return draft


def test_the_reports_own_day_anchors(pipeline):
    (found,) = draft_of(pipeline, "Rebels took the bridge on Monday.", date(2019, 5, 15)).dates
    assert (found.timex, found.kind, found.earliest, found.latest) == ("2019-05-13", "date", "2019-05-13", "2019-05-13")
    assert any("2019-05-15" in reason.what for reason in found.why.reasons)


def test_a_dateline_anchors_where_the_report_has_no_date(pipeline):
    draft = draft_of(pipeline, "GOMA, May 15, 2019 - Rebels took the bridge on Monday.", None)
    assert draft.published == date(2019, 5, 15)
    assert [problem.code for problem in draft.problems] == ["date-from-dateline"]
    assert [d.timex for d in draft.dates] == ["2019-05-15", "2019-05-13"]


def test_a_day_told_in_the_text_is_no_dateline(pipeline):
    draft = draft_of(pipeline, "Rebels took the bridge on May 15, 2019 and burned it on Friday.", None)
    assert draft.published is None
    assert draft.problems == []
    assert [d.timex for d in draft.dates] == ["2019-05-15", "XXXX-WXX-5"]
    assert draft.dates[1].earliest is None


def test_without_any_day_bounds_stay_open(pipeline):
    (found,) = draft_of(pipeline, "The town has been shut since May 3.", None).dates
    assert (found.timex, found.earliest, found.latest) == ("XXXX-05-03", None, None)
