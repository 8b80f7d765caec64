import pytest

from onrecord.records import errors
from onrecord.records.errors import InputError, OnRecordError

KINDS = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, OnRecordError)]


def test_an_error_is_one_line_with_place_and_remedy() -> None:
    assert str(InputError("is empty", where="a.txt:3", remedy="fill it")) == "a.txt:3: is empty; fill it"
    assert str(InputError("is empty")) == "is empty"


def test_exit_codes_differ() -> None:
    codes = [kind.exit_code for kind in KINDS]
    assert len(set(codes)) == len(codes)
    assert 0 not in codes


@pytest.mark.parametrize("kind", KINDS)
def test_one_except_catches_all(kind: type[OnRecordError]) -> None:
    with pytest.raises(OnRecordError):
        raise kind("no")
