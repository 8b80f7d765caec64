"""Dates of a report, anchored on its day of publication or, without one, on its dateline's."""

import re
from datetime import date

from onrecord.coding.draft import DateDraft, Draft
from onrecord.language.dates import TimeExpression, read_dates
from onrecord.records.problem import Problem

_DATELINE = 250
"""Code points in which a dateline stands."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def find_dates(draft: Draft) -> None:
    """Fill `draft.dates`. A report without a date takes its dateline's full day, and says so in its problems."""
    found = read_dates(draft.parse, draft.published)
    if draft.published is None and (day := _dateline(draft, found)) is not None:
        draft.published = day
        what = f"the report has no date; {day.isoformat()} is taken from its dateline"
        draft.problems.append(Problem(code="date-from-dateline", where=draft.report.source, what=what))
        found = read_dates(draft.parse, day)
    for one in found:
        item = DateDraft((one.first, one.after), one.timex, one.kind, one.earliest, one.latest)
        anchor = f", anchored on {draft.published}" if draft.published else ""
        item.why.note("timex", f"read as {one.rule}{anchor}", draft.parse.span(one.first, one.after))
        draft.dates.append(item)


def _dateline(draft: Draft, found: list[TimeExpression]) -> date | None:
    """The first full day in the opening words, where a dateline's dash or bracket follows it."""
    parse = draft.parse
    for one in found:
        if parse.start[one.first] > _DATELINE:
            return None
        if _DAY.fullmatch(one.timex) and one.kind == "date":
            after = parse.lower[one.after] if one.after < len(parse) else ""
            if after in ("--", "-", "–", "—", "(", "[", ":", "_"):
                return date.fromisoformat(one.timex)
    return None
