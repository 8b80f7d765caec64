"""Answers that tell what will be done, and what is done although somebody asked for the contrary."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal
from onrecord.records.record import Record


def code(coder: ReportCoder, text: str) -> Record:
    return coder.code(seal("r", text, "test", published="2019-05-15")).record


@pytest.mark.parametrize(
    "text",
    [
        "Brazil asked Washington to release $30 million. The State Department said the money would be paid this week.",
        "The miners asked the ministry to reopen the road. The ministry said it would be reopened in June.",
        "The union demanded that the company drop the charges. The company said the charges would be dropped in May.",
    ],
)
def test_what_is_announced_is_pending(coder: ReportCoder, text: str) -> None:
    record = code(coder, text)
    assert [link.kind for link in record.links] == ["response"]
    assert [row.outcome for row in record.outcomes] == ["pending"]


@pytest.mark.parametrize(
    "text",
    [
        "Serbia said it would hold the exercise although Moscow had asked it to cancel.",
        "The army shelled the valley on Monday, although the bishops had begged it to spare the farms.",
        "The minister flew to Lima on Friday, though the president had told him to stay at home.",
        "The rebels have been asked by the envoys to disband. A commander said his men would hand in nothing.",
        "The union demanded an inquiry into the deaths. The company said it did not accept one.",
        "The council gave the generals 15 days to leave office. The generals said they had no intention of leaving.",
        "Forty islands want rich nations to compensate them. The American delegate rejected compensation in any form.",
        '"Give us the tools," the envoy told the council. The British delegate replied that London would not agree to that.',
    ],
)
def test_what_is_refused(coder: ReportCoder, text: str) -> None:
    record = code(coder, text)
    (link,) = [link for link in record.links if link.kind == "response"]
    assert [(row.outcome, row.of) for row in record.outcomes] == [("unfulfilled", link.target)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya asked Uganda to free two fishermen. Uganda said it would hold a vote in May.",
        "The pilots' union urged the airline to raise wages. The airline said that it would raise fares in May.",
        "The president of Chile called for an embargo on salt. Peru said it would oppose such a measure.",
    ],
)
def test_other_words_settle_nothing(coder: ReportCoder, text: str) -> None:
    assert code(coder, text).outcomes == []


@pytest.mark.parametrize(
    "text",
    [
        "The bishop said he would not leave the palace before elections in May.",
        "Quito refused to open the border before the departure of the rebels.",
        "The premier ruled out the return of the exiles before a settlement was signed.",
        "The leader said that his side was against the truce unless it was put to a vote.",
        "The rebel chief threatened on Sunday to close the port if any foreign ship appeared.",
        "Chad said it was willing to meet the rebels provided that the border was not on the agenda.",
    ],
)
def test_conditions_of_what_is_refused_or_threatened(coder: ReportCoder, text: str) -> None:
    assert [link.kind for link in code(coder, text).links] == ["condition"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank said taxes must rise if the country is to pay its debts.",
        "Chile said the quarrel over the river could lead to war.",
        "Voters rejected the peace accord that the president had signed with the rebels.",
        "Kenya did not play a match before the vote.",
    ],
)
def test_no_link(coder: ReportCoder, text: str) -> None:
    assert code(coder, text).links == []
