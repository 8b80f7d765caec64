"""Constructions whose words tell another side than their preposition does by itself: who, whom, of own sentences."""

import pytest


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Latvia announced the expulsion of Belarusian diplomats.", ("SANCTION", ["Latvia"], ["Belarusian diplomats"])),
        ("Chad welcomed the expulsion of Mali's consul.", ("SANCTION", [], ["consul"])),
        ("France recalled its ambassador to Australia.", ("SANCTION", ["France"], ["Australia"])),
        ("The minister rejected pleas from farmers to lower the tax.", ("REQUEST", ["farmers"], ["minister"])),
        ("The president ordered three reporters to be freed.", ("RETREAT", [], ["three reporters"])),
        ("Kenya came to the aid of Somalia.", ("AID", ["Kenya"], ["Somalia"])),
        ("Diplomats from Niger came to the minister's aid.", ("AID", ["Diplomats"], ["minister"])),
    ],
)
def test_sides_are_not_swapped(rows, text: str, row: tuple[str, list[str], list[str]]) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Oil prices rose after the Kuwait invasion.", ("ASSAULT", [], ["Kuwait"])),
        ("The minister endorsed the invasion of Iraq.", ("ASSAULT", [], ["Iraq"])),
        ("Police investigated the murder of two priests.", ("ACCUSE", ["Police"], [])),
        ("Bolivia condemned the murder of the judge.", ("ACCUSE", ["Bolivia"], [])),
        ("Bolivia condemned the murder of the judge by the gang.", ("ACCUSE", ["Bolivia"], ["gang"])),
        ("Chad and Mali called for the ratification of the treaty.", ("REQUEST", ["Chad", "Mali"], [])),
        ("Mayors and judges said they would stand by Israel.", ("SUPPORT", ["Mayors", "judges"], ["Israel"])),
    ],
)
def test_nobody_stands_in_for_a_side_that_is_not_told(rows, text: str, row: tuple[str, list[str], list[str]]) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Oslo was calm after three days of riots by students.", ("PROTEST", ["students"], [])),
        ("Guerrillas from Colombia have been engaged in looting.", ("COERCE", ["Guerrillas"], [])),
        ("Police found an engineer kidnapped and presumed killed by Boko Haram.", ("ASSAULT", ["Boko Haram"], ["engineer"])),
        ("Ugandan soldiers clashed with Kenyan police.", ("ASSAULT", ["Ugandan soldiers"], ["Kenyan police"])),
        ("A rebel was killed in a clash with Ugandan soldiers.", ("ASSAULT", ["Ugandan soldiers"], ["rebel"])),
        ("Congress imposed tariffs on $50 billion of imports from China.", ("COERCE", ["Congress"], ["China"])),
        ("Rebels set fire to offices of the Malian army.", ("ASSAULT", ["Rebels"], ["offices"])),
        ("The UN reported arrests of and threats against reporters.", ("COERCE", [], ["reporters"])),
        ("Governor Ivan Petrov endured a week of criticism from the Socialist Party.",
         ("ACCUSE", ["Socialist Party"], ["Ivan Petrov"])),
        ("Officials in Nairobi alleged the attacks were plotted by the Saudi banker.",
         ("ACCUSE", ["Officials"], ["Saudi banker"])),
        ("Iraq has agreed to allow all 880 Soviets to leave.", ("CONCEDE", ["Iraq"], ["Soviets"])),
        ("Armed rebels demanded that travellers surrender their money.", ("REQUEST", ["Armed rebels"], ["travellers"])),
        ("Teachers marched to demand the resignation of President Joe Biden.", ("PROTEST", ["Teachers"], ["Joe Biden"])),
        ("Protests by nurses against the health ministry went on.", ("PROTEST", ["nurses"], ["health ministry"])),
    ],
)  # fmt: skip
def test_sides_that_the_sentence_names(rows, text: str, row: tuple[str, list[str], list[str]]) -> None:
    assert row in rows(text)


def test_datelines_and_bylines_do_nothing(rows) -> None:
    found = rows("By ANNA SMITH and JOHN BROWN, Associated Press MOSCOW (AP) - Russia vowed to fight the sanctions.")
    assert found[0][1] == ["Russia"]
    assert rows("LIMA, Peru - President Ana Salas urged the rebels to surrender.")[0][1] == ["Ana Salas"]


def test_what_is_told_of_a_place_is_another_deed(rows) -> None:
    found = rows("Another insurgent was killed in Goma, where M23 fighters clashed with soldiers.")
    assert ("ASSAULT", [], ["insurgent"]) in found
