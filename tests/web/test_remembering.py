"""Answers are kept for one state of the record, a few of them."""

from pathlib import Path

import pytest

from onrecord.desk.sheets.viewing import View
from onrecord.web.page import Asked, Shown
from onrecord.web.remembering import Remembered


class Number(Asked):
    n: int


def test_the_last_answers_are_kept_until_the_record_changes() -> None:
    calls: list[int] = []

    def find(view: View, asked: Number) -> Shown:
        calls.append(asked.n)
        if asked.n < 0:
            raise ValueError
        return Shown({}, asked.n, (), ())

    page = Remembered(find, most=2)
    now, later = View(Path("a"), 1.0, False), View(Path("b"), 2.0, False)
    assert [page(now, Number(n=n)).document for n in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert calls == [1, 2, 3, 2]
    page(later, Number(n=2))
    assert calls == [1, 2, 3, 2, 2]
    for _ in range(2):
        with pytest.raises(ValueError):  # noqa: PT011
            page(now, Number(n=-1))
    assert calls[-2:] == [-1, -1]
