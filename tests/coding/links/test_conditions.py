"""Conditions: what is to come hangs on what the clause tells."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


@pytest.fixture(scope="module")
def coder() -> ReportCoder:
    return ReportCoder()


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
