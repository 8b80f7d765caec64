from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.published import read_published


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2019-05-13", "2019-05-13"),
        (" 2019-05-13 ", "2019-05-13"),
        ("20190513", "2019-05-13"),
        ("2019-05-13T10:30:00Z", "2019-05-13T10:30:00+00:00"),
        ("2019-05-13 10:30:00 UTC", "2019-05-13T10:30:00+00:00"),
        ("13 May 2019", "2019-05-13"),
        ("May 13, 2019", "2019-05-13"),
        ("Sept 3 2019", None),
        ("2019/05/13", "2019-05-13"),
        ("Mon, 13 May 2019 10:30:00 +0200", "2019-05-13T10:30:00+02:00"),
        ("03/04/2019", None),
        ("2019-13-01", None),
        ("2019-05-13 sometime", None),
        ("1557700000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_written_forms(written: str, iso: str | None) -> None:
    if iso:
        assert read_published(written) == iso
    else:
        with pytest.raises(ValueError, match=r"is no date this reads; write it as 2019-05-13"):
            read_published(written)


@given(st.text())
def test_anything_else_is_a_value_error(written: str) -> None:
    try:
        datetime.fromisoformat(read_published(written))
    except ValueError as error:
        assert "is no date this reads" in str(error)  # noqa: PT017


@given(st.dates(min_value=date(1800, 1, 1)))
def test_a_day_written_out_is_the_day(day: date) -> None:
    assert read_published(f"{day:%B} {day.day}, {day.year}") == day.isoformat()
    assert read_published(read_published(day.isoformat())) == day.isoformat()
