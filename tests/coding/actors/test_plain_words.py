"""Capitalised ordinary words are nobody, whatever the language model takes them for."""

import pytest

from tests.coding.actors.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lerida called it a Scandal. No scandal had lasted longer, he said.",
        "[words indistinct] [passage Omitted] The colonel thanked his men.",
        "[words Indistinct] Were beaten in the yard, the nun said.",
        "The union spoke of an Outrage against the miners.",
        "The bishop asked for these Provocateurs to be handed over.",
        "The army burnt down their Farms in the valley.",
        "The general said that a Detente was near.",
        "The prosecutor wanted no Leniency for the sailors.",
    ],
)
def test_no_person_is_made_of_a_word(read: Read, text: str) -> None:
    told = read(text)
    words = ("Scandal", "Omitted", "Indistinct", "Outrage", "Provocateurs", "Farms", "Detente", "Leniency")
    assert not [a.name for a in told.actors if a.name in words]


def test_whom_a_deed_befell_is_named_without_it(read: Read) -> None:
    told = read("Lima asked for the Extradition of Ramiro Quispe. Quispe denied it.")
    assert told.at("Ramiro Quispe").name == "Ramiro Quispe"


def test_a_body_keeps_its_of(read: Read) -> None:
    told = read("The Federation of Dockers condemned the raid. The Federation of Dockers had called a strike.")
    assert "Federation of Dockers" in [a.name for a in told.actors]


def test_a_family_name_that_is_a_word_too_stays(read: Read) -> None:
    told = read("Gordon Frost resigned. Frost said that the frost had killed the vines.")
    assert told.at("Frost said") is told.at("Gordon Frost")


def test_a_short_form_that_is_a_word_too_stays(read: Read) -> None:
    told = read("Judges told the Visayas Gazette to pay. The Gazette said that no other gazette had been heard.")
    assert told.at("The Gazette") is told.at("Visayas Gazette")


def test_a_name_with_the_before_it_is_a_body(read: Read) -> None:
    told = read("Ramon Salas led the Lagartos, a gang from the port. The Lagartos attacked a convoy.")
    assert told.at("The Lagartos").kind != "person"


def test_no_name_keeps_an_open_bracket(read: Read) -> None:
    told = read("Members of the Army of National Renewal (Ern) seized a bus. The Ern denied it.")
    assert not [a.name for a in told.actors if "(" in a.name]
