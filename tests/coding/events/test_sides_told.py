"""Sides that a construction beside the cue names, and bystanders and targets it does not make into doers."""

import pytest

TARGETS = [
    ("The minister has drawn widespread criticism for the slow response.", ("ACCUSE", [], ["minister"])),
    ("The Syrian government drew condemnation from France.", ("ACCUSE", ["France"], ["Syrian government"])),
    ("General Juan Perez was arrested in Lima and extradited to Spain.", ("COOPERATE", [], ["Spain"])),
    ("General Juan Perez was captured and jailed for months.", ("COERCE", [], ["Juan Perez"])),
    ("Iraq began a military buildup on the border of Saudi Arabia.", ("MOBILIZE", ["Iraq"], ["Saudi Arabia"])),
    ("China deplored a U.S. move to slap tariffs on Chinese imports.", ("COERCE", ["U.S."], ["China"])),
    ("Kenya deplored the bomb blasts which killed scores of people.", ("ASSAULT", [], ["people"])),
    ("Norway condemned the bombings that killed two priests.", ("ASSAULT", [], ["two priests"])),
    ("President Ana Salas issued an ultimatum on behalf of the allies.", ("THREATEN", ["Ana Salas"], [])),
    ("On behalf of Chad, President Ana Salas signed the treaty with Mali.", ("SUPPORT", ["Ana Salas"], ["Mali"])),
]
DOERS = [
    ("The agreement, officially signed by Chad and Mali last month, is historic.",
     ("SUPPORT", ["Chad", "Mali"], ["Chad", "Mali"])),
    ("Chad denied the allegation made by the Nigerian army.", ("ACCUSE", ["Nigerian army"], [])),
    ("The attack carried out by rebels failed.", ("ASSAULT", ["rebels"], [])),
    ("Chad denied reports that the Nigerian rebels had agreed to a ceasefire.", ("RETREAT", ["Nigerian rebels"], [])),
    ("Police arrested six students on suspicion of rioting.", ("PROTEST", ["six students"], [])),
    ("Four students were charged with the killing of two priests.", ("ASSAULT", ["Four students"], ["two priests"])),
    ("Two officers were convicted of the murder of a judge.", ("ASSAULT", ["Two officers"], ["judge"])),
    ("The party said nine of its activists were arrested in Accra, accusing the authorities of terror.",
     ("ACCUSE", ["party"], ["authorities"])),
    ("The Iran-Iraq talks failed.", ("CONSULT", ["Iraq", "Iran"], ["Iraq", "Iran"])),
    ("Chad-Nigerian talks have been cut off.", ("CONSULT", ["Nigerian", "Chad"], ["Nigerian", "Chad"])),
    ("Peru praised the guerrillas, who attacked Lima.", ("ASSAULT", ["guerrillas"], ["Lima"])),
]  # fmt: skip
STRUCK = [
    ("The guards exchanged fire with the rebels who fled.", ("ASSAULT", ["guards"], ["rebels"])),
    ("Soldiers traded fire with Kenyan police.", ("ASSAULT", ["Soldiers"], ["Kenyan police"])),
    ("Residents contest police allegations that Juan Perez shot at officers.", ("ACCUSE", ["police"], ["Juan Perez"])),
    ("The minister alleged that Chad trained the rebels.", ("ACCUSE", ["minister"], ["Chad"])),
    ("The arrests sparked protests that toppled President Ali Bongo.", ("PROTEST", [], ["Ali Bongo"])),
    ("Slovenia disagreed with Russia.", ("ACCUSE", ["Slovenia"], ["Russia"])),
]


@pytest.mark.parametrize(("text", "row"), [*TARGETS, *DOERS, *STRUCK])
def test_sides(rows, text: str, row: tuple[str, list[str], list[str]]) -> None:
    assert row in rows(text)


def test_one_defends_another_and_not_oneself(rows) -> None:
    assert not [row for row in rows("Japan might need new ships to defend itself.") if row[0] == "SUPPORT"]
    assert ("SUPPORT", ["Japan"], ["Chad"]) in rows("Japan defended Chad in the council.")


def test_what_tells_by_itself_which_deeds_are_meant_points_back_to_none(rows) -> None:
    found = rows(
        "Police opened fire on a mob in Surat and shot dead two men. Monday was quiet. "
        "The city was far from the killings that took place in the hills."
    )
    assert [row[1] for row in found if row[0] == "ASSAULT"][:1] == [["Police"]]
    assert not [row for row in found[1:] if row[1] == ["Police"] and row[2] == []]
