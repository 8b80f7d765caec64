import logging
from collections.abc import Iterator

import pytest

from onrecord.desk.journal import start_journal


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    loggers = [logging.getLogger(), logging.getLogger("onrecord")]
    before = [(one, one.handlers[:], one.level, one.propagate) for one in loggers]
    yield
    logging.captureWarnings(False)
    for one, handlers, level, propagate in before:
        one.handlers[:], one.level, one.propagate = handlers, level, propagate


def remark() -> None:
    try:
        raise ValueError("oh")
    except ValueError:
        logging.getLogger("onrecord.coding.coder").exception("report %s could not be coded", "a")
    logging.getLogger("onrecord.desk").info("a detail")
    logging.getLogger("another.library").warning("noise")


def test_a_remark_is_one_line_and_other_libraries_are_silent(capsys: pytest.CaptureFixture[str]) -> None:
    start_journal("warning")
    remark()
    assert capsys.readouterr().err == "onrecord: report a could not be coded\n"


def test_debug_shows_all_with_tracebacks(capsys: pytest.CaptureFixture[str]) -> None:
    start_journal("debug")
    remark()
    err = capsys.readouterr().err
    assert "ValueError: oh" in err
    assert "a detail" in err
    assert "noise" in err
