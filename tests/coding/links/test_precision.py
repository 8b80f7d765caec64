"""What looks like a link and is none: courts, wounds, senses of a word, words of others."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def kinds(coder: ReportCoder, text: str) -> list[str]:
    return [row.kind for row in coder.code(seal("r", text, "test", published="2019-05-15")).record.links]


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors accused the mayor of fraud. A court dismissed the charges on Friday.",
        "The minister explored what lies ahead for the ports. The unions predicted a strike.",
        "A bomb made up of dynamite and a fuse exploded in Cali. Rebels attacked the barracks.",
        "Rebels shelled the market. Nine people were injured as a result of the shelling.",
        "He declined to confirm or deny reports that the fleet had sailed.",
        "The ruling was used to justify denying women entry to the academy.",
    ],
)
def test_it_is_no_link(coder: ReportCoder, text: str) -> None:
    assert not {"denial", "response"}.intersection(kinds(coder, text))


def test_a_side_that_dismisses_an_accusation_denies_it(coder: ReportCoder) -> None:
    assert "denial" in kinds(coder, "The mayor was accused of fraud on Monday. He dismissed the accusation on Friday.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Uganda expelled two diplomats of Rwanda on Monday. In return, Rwanda expelled the Ugandan consul.",
            "retaliation",
        ),
        ("Rebels bombed a barracks near Mopti. In return, the army shelled a village.", "retaliation"),
        ("Uganda expelled two diplomats of Rwanda. In response, Rwanda expelled the Ugandan consul.", "response"),
    ],
)
def test_a_blow_returned_is_retaliation(coder: ReportCoder, text: str, kind: str) -> None:
    assert kind in kinds(coder, text)


def test_a_preposition_of_another_noun_links_no_deed(coder: ReportCoder) -> None:
    told = "Police arrested a clerk in Accra. The city voiced frustration over the arrest and freed a driver."
    assert "response" not in kinds(coder, told)
