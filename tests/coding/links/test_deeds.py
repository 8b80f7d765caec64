"""Deeds that no entry codes, as ends of links and outcomes."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal
from onrecord.records.checking import check
from onrecord.records.record import Record


def coded(coder: ReportCoder, text: str) -> Record:
    record = coder.code(seal("r", text, "test")).record
    assert check(record) == []
    return record


def deeds(record: Record) -> dict[str, str]:
    return {deed.id: deed.trigger.text for deed in record.deeds}


def test_what_a_condition_hangs_on_need_be_no_event(coder: ReportCoder) -> None:
    record = coded(coder, "Kenya will withdraw its troops as soon as the new policemen are trained.")
    (link,) = record.links
    assert link.kind == "condition"
    assert deeds(record)[link.target] == "trained"
    assert link.source == record.events[0].id


def test_a_deed_answers_in_response_though_no_entry_codes_it(coder: ReportCoder) -> None:
    record = coded(coder, "Ghana moved its flag to half mast on Monday in response to the arrest of a bishop in Togo.")
    (link,) = record.links
    assert (link.kind, deeds(record)[link.source]) == ("response", "moved")


def test_a_deed_that_nothing_leads_to_is_no_row(coder: ReportCoder) -> None:
    assert coded(coder, "Ghana moved its flag to half mast on Monday. The children sang.").deeds == []


def test_a_noun_takes_up_the_word_it_shares(coder: ReportCoder) -> None:
    text = (
        "Norway published a survey of the bank in May. Iceland recalled its ambassador on Monday because of the survey."
    )
    record = coded(coder, text)
    (link,) = record.links
    (deed,) = record.deeds
    assert link.target == deed.id
    assert [p.text for p in deed.passages] == ["a survey of the bank", "the survey"]


def test_a_denial_leads_to_the_deed_it_denies(coder: ReportCoder) -> None:
    record = coded(coder, "The ministry denied that its boats had crossed the bay.")
    (link,) = record.links
    assert (link.kind, deeds(record)[link.target]) == ("denial", "crossed")


def test_what_was_promised_by_a_noun_has_an_outcome(coder: ReportCoder) -> None:
    record = coded(coder, "A clinic promised to the islanders in 2010 was never built.")
    (outcome,) = record.outcomes
    assert (outcome.outcome, deeds(record)[outcome.of]) == ("unfulfilled", "clinic")


@pytest.mark.parametrize(
    "text",
    [
        "You may find the door open if you come early.",
        "The minister said it would be a pity if it rained.",
        "Kenya withdrew its troops before the new policemen were trained.",
    ],
)
def test_musings_and_times_are_no_conditions(coder: ReportCoder, text: str) -> None:
    assert coded(coder, text).links == []


def test_a_noun_that_names_an_event_once_more_is_its_mention(coder: ReportCoder) -> None:
    text = "Gunmen attacked a bus in Karachi. A front said on Monday that the attack was in revenge for a raid on its camp."
    record = coded(coder, text)
    assert [m.text for m in record.events[0].mentions] == ["attacked", "attack"]
