import pytest

from onrecord.records.decision_keys import parts_of, rematch

TEXT, OTHER = "0123456789abcdef", "fedcba9876543210"


def key(start: int, end: int, entry: str = "shell", text: str = TEXT, kind: str = "event") -> str:
    return f"{text}:{kind}:{start}-{end}:{entry}"


def test_a_key_in_parts() -> None:
    assert parts_of(key(4, 9, "shell:2")) == (TEXT, "event", 4, 9, "shell:2")
    assert parts_of("REPORT#e1") is None


@pytest.mark.parametrize(
    ("there", "found"),
    [
        ([key(4, 9), key(5, 9)], key(4, 9)),  # it stands
        ([key(2, 9), key(40, 50)], key(2, 9)),  # other words of the same mention
        ([key(4, 9, "bomb")], key(4, 9, "bomb")),  # another entry reads the same words
        ([key(4, 7, "bomb"), key(2, 9)], key(2, 9)),  # of two, the one of its entry
        ([key(4, 7, "bomb"), key(2, 9, "raid")], None),  # of two others, none
        ([key(4, 7), key(2, 9)], None),
        ([key(9, 12)], None),
        ([key(2, 9, text=OTHER), key(2, 9, kind="statement")], None),
        ([], None),
    ],
)
def test_a_moved_row_is_found_again(there: list[str], found: str | None) -> None:
    assert rematch(key(4, 9), [k for k in there if k != key(4, 9)] if found != key(4, 9) else there) == found
