"""Words that refuse what was asked, deny what was told, or own to a deed, without a cue of it."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def kinds(coder: ReportCoder, text: str) -> list[str]:
    return [row.kind for row in coder.code(seal("r", text, "test", published="2019-05-15")).record.links]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The opposition called on the premier to resign. He insists that he will stay.", ["response"]),
        ("The senator urged the cabinet to suspend the talks. They would continue, the minister retorted.", ["response"]),
        ("Soldiers opened fire on mourners in Bago. The army denied that there had been any shooting.", ["denial"]),
        ("A car bomb killed nine people in Homs. The Green Cells said in a video that they had planted the bomb.",
         ["claim of responsibility"]),
        ("Gunmen shot six soldiers near Gao. The militia said its men had ambushed the soldiers.",
         ["claim of responsibility"]),
        ("There will be no talks until the army leaves the valley, the rebels said.", ["condition"]),
        ("Unless the shelling ends, the elders said, their truce with the army is over.", ["condition"]),
        ("The opposition called on the premier to resign. He opened a bridge in the north.", []),
    ],
)  # fmt: skip
def test_answers_without_a_cue(coder: ReportCoder, text: str, found: list[str]) -> None:
    assert kinds(coder, text) == found


def test_a_denial_of_any_part_is_of_a_deed_that_its_speaker_could_have_done(coder: ReportCoder) -> None:
    text = "Britain expelled 23 diplomats and says that Russia poisoned a former spy. Moscow denies any role."
    record = coder.code(seal("r", text, "test", published="2019-05-15")).record
    (link,) = record.links
    (event,) = [event for event in record.events if event.id == link.target]
    assert text[event.trigger.start : event.trigger.end] == "poisoned"
