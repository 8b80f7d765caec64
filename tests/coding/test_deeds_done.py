"""Outcomes told by a later deed: only the very deed, by the same hand, told as done."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Nigeria threatened to expel the diplomats. It expelled them on Tuesday.", ["fulfilled"]),
        ("The premier had promised to step down by May. On Saturday he resigned.", ["fulfilled"]),
        ("The bishops asked for the release of a nun. She was released on Monday.", ["fulfilled"]),
        ("Nigeria threatened to expel the diplomats. Ghana recalled its ambassador on Tuesday.", []),
        ("The premier had promised to step down by May. He will resign on Saturday, an aide said.", []),
        ("The premier had promised to step down by May. The justice minister resigned on Saturday.", []),
    ],
)
def test_what_was_said_is_told_as_done(coder: ReportCoder, text: str, outcomes: list[str]) -> None:
    record = coder.code(seal("r", text, "test", published="2019-05-15")).record
    assert [row.outcome for row in record.outcomes] == outcomes


def test_the_deed_stands_as_what_brought_it_about(coder: ReportCoder) -> None:
    record = coder.code(
        seal("r", "The premier had promised to step down by May. On Saturday he resigned.", "test")
    ).record
    (row,) = record.outcomes
    assert row.by in {event.id for event in record.events if event.status == "happened"}
    assert row.of in {said.id for said in record.statements}
