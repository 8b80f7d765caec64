"""Outcomes: how what was promised, demanded, planned or threatened ended, and when nothing is told of it."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def outcomes(coder: ReportCoder, text: str) -> list[str]:
    return [row.outcome for row in coder.code(seal("r", text, "test", published="2019-05-15")).record.outcomes]


PROMISE = "Kenya promised in May to withdraw its troops."


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("It kept its promise.", ["fulfilled"]),
        ("The promise was kept.", ["fulfilled"]),
        ("The promise was not kept.", ["unfulfilled"]),
        ("It failed to keep its promise.", ["unfulfilled"]),
        ("It broke its promise.", ["unfulfilled"]),
        ("The promise was honoured in part.", ["partly fulfilled"]),
        ("It went back on its promise.", ["reversed"]),
        ("The promise exists only on paper.", ["nominal"]),
        ("The promise is still pending.", ["pending"]),
        ("The promise was repeated on Monday.", []),
        ("It will keep its promise, the minister said.", []),
        ("The minister asked whether it kept its promise.", []),
        ("It promised to keep its promise.", []),
        ("It denied that it had broken its promise.", []),
        ("Aid will come as long as it keeps its promise.", []),
        ("A dam announced in 2010 was shelved.", ["reversed"]),
        ("A treaty signed in March took effect on Monday.", ["fulfilled"]),
    ],
)
def test_how_a_promise_ended(coder: ReportCoder, told: str, outcome: list[str]) -> None:
    assert outcomes(coder, f"{PROMISE} {told}") == outcome


def test_whoever_turns_a_demand_down_ends_it_unfulfilled(coder: ReportCoder) -> None:
    text = "The mediator asked both sides to free their captives. The rebels refused."
    record = coder.code(seal("r", text, "test")).record
    (row,) = record.outcomes
    assert row.outcome == "unfulfilled"
    of = next(one for one in [*record.events, *record.statements] if one.id == row.of)
    assert "asked" in (of.trigger.text if hasattr(of, "trigger") else of.cue[0].text)


def test_a_thing_stands_for_the_word_it_was_promised_with(coder: ReportCoder) -> None:
    assert outcomes(coder, "Donors pledged two billion dollars for Haiti. The money has not yet arrived.") == [
        "pending"
    ]


def test_words_on_paper_alone_are_no_outcome(coder: ReportCoder) -> None:
    assert outcomes(coder, "The minister wrote the figures on paper. The speech was held in part in French.") == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The two sides signed an agreement in Lusaka in 1994. It was never carried out.", ["unfulfilled"]),
        ("The treaty, signed in 1996, has still not come into force.", ["pending"]),
        ("The government planned to close the mine in March. The closure went ahead.", ["fulfilled"]),
    ],
)
def test_how_what_was_signed_or_planned_ended(coder: ReportCoder, text: str, outcome: list[str]) -> None:
    assert outcomes(coder, text) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The villages have at last got the bridge that the ministry promised in 2015.", ["fulfilled"]),
        ("The generals promised elections for 2022 and have put them off twice.", ["unfulfilled"]),
        ("The premier promised a clinic and has postponed it again.", ["unfulfilled"]),
        ("Belarus, which undertook last spring to ratify the treaty, did so in February.", ["fulfilled"]),
        ("The money promised in June has not arrived.", ["unfulfilled"]),
        ("The villages want the bridge that the ministry promised in 2015.", []),
    ],
)
def test_a_thing_told_with_its_promise(coder: ReportCoder, text: str, outcome: list[str]) -> None:
    assert outcomes(coder, text) == outcome
