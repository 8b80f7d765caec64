"""Conditions: what is to come hangs on what the clause tells."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def conditions(coder: ReportCoder, text: str) -> list[tuple[str, str]]:
    record = coder.code(seal("r", text, "test")).record
    words = {e.id: e.trigger.text for e in record.events} | {s.id: s.cue[0].text for s in record.statements if s.cue}
    return [(words[link.source], words[link.target]) for link in record.links if link.kind == "condition"]


@pytest.mark.parametrize("mark", ["if", "unless", "once", "as soon as", "only if", "until"])
def test_each_mark_opens_a_condition(coder: ReportCoder, mark: str) -> None:
    found = conditions(coder, f"Armenia will not release the prisoners {mark} Azerbaijan withdraws its troops.")
    assert [target for _, target in found] == ["withdraws its troops"]


def test_the_clause_may_come_first(coder: ReportCoder) -> None:
    found = conditions(coder, "If Azerbaijan withdraws its troops, Armenia will release the prisoners.")
    assert found == [("release", "withdraws its troops")]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels withdrew their troops before the army shelled the town.",
        "Armenia released the prisoners once Azerbaijan had withdrawn its troops.",
        "Police asked if the rebels had shelled the town.",
    ],
)
def test_what_is_done_hangs_on_nothing(coder: ReportCoder, text: str) -> None:
    assert conditions(coder, text) == []


@pytest.mark.parametrize("mark", ["only after", "provided that"])
def test_terms_bind_what_is_told_as_done(coder: ReportCoder, mark: str) -> None:
    found = conditions(coder, f"Kenya withdrew its troops {mark} Somalia released two pilots.")
    assert len(found) == 1


def test_before_is_a_condition_only_of_what_is_refused(coder: ReportCoder) -> None:
    assert conditions(coder, "Kenya will withdraw its troops before Somalia releases the pilots.") == []
    assert len(conditions(coder, "Kenya will not withdraw its troops before Somalia releases the pilots.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Oslo said it could accept the pipeline provided that the farmers were paid first.",
        "A second convoy may follow should the guns fall silent, the aid agency said.",
        "The ministry is willing to reopen the mine, but not before the union has paid its fine.",
        "American officials will not discuss guarantees until the treaty is ratified here.",
        "The colonel said his men would remain where they are until the pay arrives.",
        "There is no point in meeting while shells fall on the city, the mayor said.",
        "There can be no election while the north is occupied, the premier said.",
        "Only when the last soldier has left will the refugees return, the chief said.",
        "Unless the tax is dropped, drivers said, they will block the bridges.",
        "The talks will resume only after the army has left Gori.",
        "The board is prepared to raise the rate again if lending has not slowed.",
    ],
)
def test_what_opens_a_condition(coder: ReportCoder, text: str) -> None:
    assert [link.kind for link in coder.code(seal("r", text, "test")).record.links] == ["condition"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said she had been ill while the council met.",
        "The town was calm while the funeral went on.",
        "There was no fighting in the valley while the market was held.",
        "Should the council have paid the bill? Nobody knew.",
    ],
)
def test_what_only_tells_a_time_is_no_condition(coder: ReportCoder, text: str) -> None:
    assert [link.kind for link in coder.code(seal("r", text, "test")).record.links if link.kind == "condition"] == []
