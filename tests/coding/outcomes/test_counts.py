"""Outcomes by what came of what was promised, counted; and words told after the deed that kept or broke them."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def outcomes(coder: ReportCoder, text: str) -> list[str]:
    return [row.outcome for row in coder.code(seal("r", text, "test", published="2019-05-15")).record.outcomes]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Of the 40 schools that the ministry promised in 2015, nine have been opened.", "partly fulfilled"),
        ("Of twelve bridges that the two governments agreed in 1998 to build, none has been finished.", "unfulfilled"),
        ("Of the 60 ambulances that Norway pledged, Chad had received about a third by June.", "partly fulfilled"),
        ("Of the six hostages whom the rebels promised to free, four have been released.", "partly fulfilled"),
        ("Japan pledged $400 million to the islands. Less than half has been paid out.", "partly fulfilled"),
        ("Denmark promised 90 doctors in June. Fewer than half have arrived.", "partly fulfilled"),
        ("The company, which promised the miners 300 houses, built half of them.", "partly fulfilled"),
        ("The donors promised to give 90 million dollars a year. They had reached 30 million.", "partly fulfilled"),
        ("The bank promised to lend 40 million dollars to the islands. It gave 50 million.", "fulfilled"),
        ("The envoys asked the junta to free nine men. The request was granted in two cases only.", "partly fulfilled"),
        ("The utility promised in May to cut its losses. It missed the target by a third.", "partly fulfilled"),
        ("Under a pact signed in 2001 they were to go home; some 30,000 have done so.", "partly fulfilled"),
        ("The ferry, which the mayor promised the islanders in 2010, entered service on Monday.", "fulfilled"),
        ("Norway said the doctors that it had promised to Chad had arrived in Ndjamena.", "fulfilled"),
    ],
)
def test_what_came_of_it_is_counted(coder: ReportCoder, text: str, outcome: str) -> None:
    assert outcomes(coder, text) == [outcome]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The governor promised that he would serve out his term. He resigned on Tuesday.", "reversed"),
        ("The opposition had demanded the resignation of the minister. He stepped down on Friday.", "fulfilled"),
        ("Peru had demanded the withdrawal of the soldiers. The last of them left on Friday.", "fulfilled"),
        (
            "The last of the Chilean soldiers left the island on Thursday. Vega had demanded their withdrawal.",
            "fulfilled",
        ),
        ("Premier Otieno stepped aside, a day after he told parliament that he would remain in office.", "reversed"),
        ("The interior minister resigned on Friday. The unions had demanded his resignation.", "fulfilled"),
        ("Chad opened the road to the coast, a week after the traders asked it to reopen the road.", "fulfilled"),
    ],
)
def test_a_word_may_be_told_after_its_deed(coder: ReportCoder, text: str, outcome: str) -> None:
    assert outcomes(coder, text) == [outcome]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("A list of names that the commission promised in June has yet to appear.", "pending"),
        ("Parliament voted in May to abolish the levy; the king has still to sign.", "pending"),
        ("The union asked the mayor for a clinic. The council has not yet discussed the request.", "pending"),
        ("The first transfer of prisoners under a deal signed in May did not take place on Monday.", "unfulfilled"),
        ("The accord signed in Oslo in 1993 has produced nothing.", "unfulfilled"),
        ("A ceasefire which the generals reached in May lasted less than a week.", "unfulfilled"),
        ("The mediator asked both leaders to sign the text. Neither did.", "unfulfilled"),
        ("Peru's president, who had threatened to close the border, said it was no longer necessary.", "reversed"),
    ],
)
def test_what_is_left_open_or_came_to_nothing(coder: ReportCoder, text: str, outcome: str) -> None:
    assert outcomes(coder, text) == [outcome]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 schools in the valley, nine have been opened.",
        "Of the 40 schools that the ministry built, nine have been closed.",
        "Chile called for a ban on whaling. Half of its boats stayed in port for the second half of the year.",
        "The force would go home if either side requested it. No such request had been received.",
        "The ministry promised nine bridges in May. The mayor had painted the old ferry.",
    ],
)
def test_counts_of_other_things_tell_nothing(coder: ReportCoder, text: str) -> None:
    assert outcomes(coder, text) == []
