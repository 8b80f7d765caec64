"""How something ended is told only where it is told as so."""

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def outcomes(coder: ReportCoder, text: str) -> list[str]:
    return [row.outcome for row in coder.code(seal("r", text, "test", published="2019-05-15")).record.outcomes]


def test_what_is_only_let_happen_has_not_happened(coder: ReportCoder) -> None:
    text = "The cabinet proposed a bill on fishing. The party will not let the bill become law until the autumn."
    assert "fulfilled" not in outcomes(coder, text)


def test_a_deed_told_twice_ends_once(coder: ReportCoder) -> None:
    text = "The council lifted the ban on bonfires on Monday. The council said that it had lifted its ban early."
    assert outcomes(coder, text).count("reversed") == 1


def test_what_others_undo_is_not_taken_back_by_who_asked(coder: ReportCoder) -> None:
    text = "Bolivia asked Peru on Monday to cancel the drill. Peru cancelled the drill on Friday."
    assert "reversed" not in outcomes(coder, text)
