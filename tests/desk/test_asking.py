import pytest

from onrecord.desk.asking import choose_columns, find_rows, flat_columns, only, read_day
from onrecord.records.errors import UsageError


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-05-13", "2019-05-13", "2019-05-13"),
        ("13 May 2019", "2019-05-13", "2019-05-13"),
        ("2019-05-13T23:00:00", "2019-05-13", "2019-05-13"),
    ],
)
def test_days(written: str, first: str, last: str) -> None:
    assert read_day(written, last=False, where="--since") == first
    assert read_day(written, last=True, where="--until") == last


@pytest.mark.parametrize("written", ["yesterday", "2019-13", "0000", "03/04/2019", "2019-02-30", " "])
def test_what_is_no_day(written: str) -> None:
    with pytest.raises(UsageError, match=r"--since: .* is no date this reads; write 2019-05-13, 2019-05 or 2019"):
        read_day(written, last=False, where="--since")


def test_columns() -> None:
    assert choose_columns("events", "report, id,published") == ["report", "id", "published"]
    with pytest.raises(UsageError, match=r"--columns: events have no column 'colour'; use report, revision"):
        choose_columns("events", "report,colour")
    assert "mentions" not in flat_columns("events")
    assert "actor_names" in flat_columns("events")
    assert only([{"a": 1, "b": 2}], ["b"]) == [{"b": 2}]


def test_an_unknown_kind(tmp_path) -> None:
    with pytest.raises(UsageError, match="no rows called 'links'"):
        find_rows(tmp_path, "links")
