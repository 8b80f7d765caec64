import pytest

from onrecord.desk.questions import Scope, read_days, read_scope
from onrecord.records.errors import UsageError


def test_days_are_read_as_users_write_them() -> None:
    assert read_days("2019", "2019-02") == ("2019-01-01", "2019-02-28")
    assert read_days(None, None) == (None, None)
    with pytest.raises(UsageError, match="--until: 'soon' is no date this reads"):
        read_days(None, "soon")


def test_a_scope_keeps_what_is_written() -> None:
    assert read_scope(actor="KEN", since="2019-03") == Scope(actor="KEN", since="2019-03-01")
