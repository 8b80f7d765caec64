"""Links as plain agency copy tells them: terms, asides, threats that demand, words for what was asked; and what is none."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.records.record import Record
from onrecord.records.report import Report


def _links(coder: ReportCoder, text: str) -> list[tuple[str, str, str]]:
    """(kind, words of the answering row, words of the answered one) of each link."""
    record = coder.code(Report(id="r", text=text, published="2012-06-06")).record
    return [(row.kind, _words(record, row.source), _words(record, row.target)) for row in record.links]


def _words(record: Record, row_id: str) -> str:
    rows = {r.id: [r.trigger, *r.passages] for r in (*record.events, *record.deeds)}
    rows |= {s.id: [*s.cue, *s.content] for s in record.statements}
    return " / ".join(record.report.text[p.start : p.end] for p in rows[row_id])


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Strikers blocked the bridge at Riga to demand that the mayor, Janis Ozols, resign. Ozols said he would not "
         "step down.", "response", "step down", "demand"),
        ("The bishops asked the court to apologise for the verdict. The court declined to do so.",
         "response", "declined", "asked"),
        ("Norway said it would lift the ban if Iceland cut its quota. Iceland said it would not bargain over its fish.",
         "response", "bargain", "lift the ban"),
        ("Lagos threatened to close the port if the rebels did not free the pilot. The rebels rejected the demand.",
         "response", "rejected", "free the pilot"),
        ("The doctors requested access to the camp on Monday but were refused.", "response", "refused", "requested"),
        ("The premier ruled out a vote, which the unions have called for since March.", "response", "ruled out", "called for"),
        ("Parliament voted down a bill that the premier had sent it in March.", "response", "voted down", "sent it"),
        ("Poland could not accept the quota unless it received more coal, its minister said.",
         "condition", "accept the quota", "received more coal"),
        ("The deputies said they could back the budget only if the tax was dropped.", "condition", "back the budget", "dropped"),
        ("The minister said the troops would remain for as long as the militia kept its guns.",
         "condition", "would remain", "kept its guns"),
        ("The gang said it would not free the men they still hold before their families had paid.",
         "condition", "would not free", "had paid"),
        ("Burundi must hold talks before it can get aid again, the minister said.", "condition", "get aid", "hold talks"),
        ("The radio said the plane had carried soldiers, which the airline denied.", "denial", "denied", "carried soldiers"),
        ("The navy said no prisoner was beaten on the ship, as the report asserts.", "denial", "no prisoner", "asserts"),
        ("Kenya accused Somalia of arming pirates, and called for talks, its minister said. Somalia denied the charge.",
         "denial", "denied", "accused"),
        ("Rebels in Chad said on Monday they had shot down an army plane.", "claim of responsibility", "said", "shot down"),
        ("Gunmen killed six soldiers near Gao. The al-Mourabitoun group said its fighters had carried out the attack.",
         "claim of responsibility", "carried out", "killed six"),
        ("A bomb went off in Quetta, killing six. The Baloch Army claimed the blast. It described it as revenge for a raid "
         "on its camp.", "retaliation", "went off", "raid"),
        ("Iran summoned the Swiss envoy over the seizure of a tanker.", "response", "summoned", "seizure"),
    ],
)  # fmt: skip
def test_a_plain_wording_links(coder: ReportCoder, text: str, kind: str, source: str, target: str) -> None:
    found = _links(coder, text)
    assert any(k == kind and source in one and target in other for k, one, other in found), found


@pytest.mark.parametrize(
    "text",
    [
        "The company dismissed 900 workers in May. They were asking for higher wages.",
        "India expelled a diplomat on Tuesday, hours after a summit in Delhi opened.",
        "An exchange that both sides agreed on in March is near. The rebels demanded an end to the siege.",
        "The leaders signed the accord three days later than planned because of a quarrel over seats.",
        "Deputies voted against the cuts on Monday. A minister was expelled from the party.",
        "The bishops pressed for the curfew to be lifted. A football club said it would not sell its striker.",
        "The army said it had seen no reason for the alarm.",
        "The assembly rejected the budget.",
    ],
)
def test_what_only_looks_like_an_answer_links_nothing(coder: ReportCoder, text: str) -> None:
    assert _links(coder, text) == []
