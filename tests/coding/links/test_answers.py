"""Denials and claims of responsibility: what they speak of."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def answered(coder: ReportCoder, text: str, kind: str) -> list[str]:
    record = coder.code(seal("r", text, "test")).record
    words = {e.id: e.trigger.text for e in record.events} | {s.id: s.cue[0].text for s in record.statements if s.cue}
    return [words[link.target] for link in record.links if link.kind == kind]


@pytest.mark.parametrize(
    ("denial", "of"),
    [
        ("The Sindhi Front denied involvement in the attack.", "attacked"),
        ("The Sindhi Front denied any role.", "attacked"),
        ("The Sindhi Front said it had nothing to do with the attack.", "attacked"),
    ],
)
def test_a_denial_answers_the_deed(coder: ReportCoder, denial: str, of: str) -> None:
    assert answered(coder, f"Gunmen attacked a bus in Karachi. {denial}", "denial") == [of]


def test_a_denial_of_an_accusation_answers_the_accuser(coder: ReportCoder) -> None:
    found = answered(coder, "Uganda accused Rwanda of arming the rebels. Rwanda denied the accusation.", "denial")
    assert [target.split()[0] for target in found] == ["accused"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus in Karachi. The Sindhi Front refused to leave the town.",
        "Gunmen attacked a bus in Karachi. The Sindhi Front regretted the attack.",
        "The union demanded the release of its leader on Monday. The government rejected the demand.",
    ],
)
def test_a_refusal_is_no_denial(coder: ReportCoder, text: str) -> None:
    assert answered(coder, text, "denial") == []


def test_a_claim_answers_the_deed_it_claims(coder: ReportCoder) -> None:
    text = "Two officers were shot dead in Derry on Saturday. A splinter group claimed the killings in a call."
    assert len(answered(coder, text, "claim of responsibility")) == 1
