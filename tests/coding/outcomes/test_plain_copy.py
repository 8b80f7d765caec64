"""Outcomes as plain agency copy tells them, with what they are outcomes of; and what is none."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.records.record import Record
from onrecord.records.report import Report


def _outcomes(coder: ReportCoder, text: str) -> list[tuple[str, str]]:
    """(how it ended, the words of what ended so) of each outcome."""
    record = coder.code(Report(id="r", text=text, published="2012-06-06")).record
    return [(row.outcome, _words(record, row.of)) for row in record.outcomes]


def _words(record: Record, row_id: str) -> str:
    rows = {r.id: [r.trigger, *r.passages] for r in (*record.events, *record.deeds)}
    rows |= {s.id: [*s.cue, *s.content] for s in record.statements}
    return " / ".join(record.report.text[p.start : p.end] for p in rows[row_id])


@pytest.mark.parametrize(
    ("text", "outcome", "of"),
    [
        (
            "A May 3 deadline that both sides had set for ending the feud passed without an accord.",
            "unfulfilled",
            "deadline",
        ),
        ("Rebels in Chad missed a deadline to hand in their weapons.", "unfulfilled", "hand in"),
        ("Rome closed the strait, making good a threat it first issued in May.", "fulfilled", "threat"),
        (
            "Under an earlier truce, signed in May, the shelling was to stop; it was broken within weeks.",
            "unfulfilled",
            "truce",
        ),
        (
            "A swap of 200 prisoners that the two sides agreed upon in March has not been carried out.",
            "unfulfilled",
            "swap",
        ),
        ("A conference planned for April was put off for the third time.", "unfulfilled", "conference"),
        ("A plan of May to move the families fell short: beds were found for ninety.", "partly fulfilled", "plan"),
        ("A cease-fire agreed on Friday collapsed within hours.", "unfulfilled", "fire"),
        (
            "The two states signed a border agreement in 2009, but neither parliament has ratified it.",
            "unfulfilled",
            "signed",
        ),
        ("The court ordered the company to rehire forty drivers. It has not done so.", "unfulfilled", "ordered"),
        ("Minsk has turned a deaf ear to calls for the release of the poet.", "unfulfilled", "calls"),
        ("The envoy asked Somalia to free the crew. Somalia declined to do so.", "unfulfilled", "asked"),
    ],
)
def test_a_plain_wording_tells_how_it_ended(coder: ReportCoder, text: str, outcome: str, of: str) -> None:
    found = _outcomes(coder, text)
    assert any(kind == outcome and of in words for kind, words in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Seoul said it would ship the rice in June as planned.",
        "The bar association demanded that the curfew be lifted.",
        "Moscow pledged talks. It wants the project abandoned, two envoys said.",
        "A truce that had held for six months expired on Sunday.",
        "The two sides promised to stop. Their conflict ended in a draw in 1953.",
        "A ruling is expected before the end of the year.",
        "Oslo asked for time. It has not ruled out a vote.",
        "Chile lifted a ban on grapes.",
        "The union promised to finish the count on time.",
        "Tokyo would hold no talks with the North. Talks have been held eleven times since 2000.",
    ],
)
def test_what_is_still_to_come_or_ran_its_course_has_no_outcome(coder: ReportCoder, text: str) -> None:
    assert _outcomes(coder, text) == []
