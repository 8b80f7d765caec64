"""Things that are told together with their promise."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The island has received the ferry that was promised in 2015.", ["fulfilled"]),
        ("The island never received the ferry that was promised in 2015.", ["unfulfilled"]),
        ("The island has received half the boats that were promised in 2015.", ["partly fulfilled"]),
        ("The island painted the ferry that was promised in 2015.", []),
    ],
)
def test_a_promised_thing_has_come_or_not(coder: ReportCoder, text: str, outcome: list[str]) -> None:
    record = coder.code(seal("r", text, "test", published="2019-05-15")).record
    assert [row.outcome for row in record.outcomes] == outcome
