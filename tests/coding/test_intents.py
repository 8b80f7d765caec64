"""What words bind to: by their act, by what they say their speaker will do, or by what others must."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def outcomes(coder: ReportCoder, text: str) -> list[tuple[str, str]]:
    """How each ended, and the first words of what did."""
    record = coder.code(seal("r", text, "test", published="2019-05-15")).record
    rows = [*record.events, *record.statements, *record.deeds]
    spans = {row.id: row.cue[0] if hasattr(row, "cue") else row.trigger for row in rows}
    return [(row.outcome, text[spans[row.of].start : spans[row.of].end]) for row in record.outcomes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said that he would never sell the port. In April he sold it to a Danish firm.", [("reversed", "said")]),
        ("The treasurer had promised not to raise the fuel tax. On Tuesday she raised it.", [("reversed", "promised")]),
        ("Farmers demanded the dismissal of the inspector. The ministry dismissed him on Monday.",
         [("fulfilled", "demanded")]),
        ("The ministry pledged 40 ambulances for the province. Only six have been delivered.",
         [("partly fulfilled", "pledged")]),
        ("The court had ordered the ministry to publish the files. None has been published.",
         [("unfulfilled", "ordered")]),
        ("The bridge must be rebuilt, the bishop told a rally. The governor dismissed the demand.",
         [("unfulfilled", "told")]),
        ("The opposition called on the premier to resign. He said that he would stay.", [("unfulfilled", "called on")]),
        ("The tutor said that he would never sell the port. In April a Danish firm sold it.", []),
        ("The mayor said that he would never sell the port. In April he sold his boat.", []),
        ("The mayor denied that he would sell the port. In April he sold his boat.", []),
    ],
)  # fmt: skip
def test_what_was_said_and_what_was_done(coder: ReportCoder, text: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(coder, text) == found


def test_an_apposed_noun_sums_up_its_clause(coder: ReportCoder) -> None:
    text = "A judge ordered the union on Friday to end the strike, an instruction that was ignored."
    ((outcome, words),) = outcomes(coder, text)
    assert (outcome, words) == ("unfulfilled", "ordered")
