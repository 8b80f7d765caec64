"""Answers paired with what was asked: who says no or yes to what, in words that do not name it."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal
from onrecord.records.record import Record


def code(coder: ReportCoder, text: str) -> Record:
    return coder.code(seal("r", text, "test", published="2019-05-15")).record


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Truckers petitioned the governor to scrap the toll. He was not for turning.", ["unfulfilled"]),
        ("Students demanded the dean's head. The rector would not hear of it.", ["unfulfilled"]),
        ("The mayor wants the statue removed. The heritage board will not have it.", ["unfulfilled"]),
        ("The farmers want the minister gone. She isn't going.", ["unfulfilled"]),
        ('Norway offered the islanders a ferry. "Too little, too late," said their spokesman.', ["unfulfilled"]),
        ('The minister urged pilots to call off the strike. "No chance," was the union\'s reply.', ["unfulfilled"]),
        ("The pilots' union asked for a pay rise. The airline said a rise was out of the question.", ["unfulfilled"]),
        ("The miners had asked the council for a clinic. The council voted the request down.", ["unfulfilled"]),
        ("Turkey made an offer of lorries too, only for Oman to turn it down.", ["unfulfilled"]),
        (
            "The opposition has called for an inquiry. There would be none, the premier told parliament.",
            ["unfulfilled"],
        ),
        ("The lawyers asked for bail. It was denied.", ["unfulfilled"]),
        ("Churches called for a truce over Easter. The militia laughed at the appeal.", ["unfulfilled"]),
        ("The bishop appealed to the gunmen to release the nuns. They did so on Sunday.", ["fulfilled"]),
    ],
)
def test_an_answer_finds_what_was_asked(coder: ReportCoder, text: str, outcomes: list[str]) -> None:
    record = code(coder, text)
    (link,) = [link for link in record.links if link.kind == "response"]
    assert link.source != link.target
    assert [row.outcome for row in record.outcomes] == outcomes
    assert [row.of for row in record.outcomes] == [link.target]


@pytest.mark.parametrize(
    "text",
    [
        "The bishops pressed for the tax to be cut. The mayor accepted a bunch of roses.",
        "The union asked for a pay rise. The airline's boss declined to comment.",
        "The union asked for a pay rise. If the airline accepted and agreed a date, flights would go on.",
        "Kenya asked Somalia for two boats. The club has had none of the luck that it deserves.",
        "He pleaded guilty to theft. The car refused to start.",
        "The trustees were split over whether to ask voters for money. Voters agreed to a new road in 2011.",
        "The bishop demanded that the cabinet accept the plan.",
    ],
)
def test_what_answers_nothing_that_was_asked_is_no_answer(coder: ReportCoder, text: str) -> None:
    assert [link.kind for link in code(coder, text).links if link.kind == "response"] == []


def test_an_answer_takes_one_thing_asked_the_nearest(coder: ReportCoder) -> None:
    text = "France asked Niger to free a priest. Spain asked Niger to lift a ban. Niger would not hear of it."
    record = code(coder, text)
    (link,) = [link for link in record.links if link.kind == "response"]
    (said,) = [said for said in record.statements if said.id == link.target]
    assert text[said.content[0].start : said.content[0].end].endswith("lift a ban")


def test_why_an_answer_belongs_to_what_was_asked_is_kept(coder: ReportCoder) -> None:
    coded = coder.code(seal("r", "Spain asked Niger to lift a ban. Niger would not hear of it.", "test"))
    (link,) = coded.record.links
    (why,) = [one for one in coded.evidence if one.row == link.id]
    assert why.entry == "turning_down"
    assert "stands for what was asked" in " ".join(reason.what for reason in why.reasons)
