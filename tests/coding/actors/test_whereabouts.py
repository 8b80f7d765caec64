"""Where a report puts its local actors."""

import pytest

from tests.coding.actors.conftest import Read


def test_a_place_tells_whose_villagers_they_are(read: Read) -> None:
    assert read("Rebels burned four farms in northern Kenya.").at("Rebels").country == "KEN"


def test_whose_raid_it_was_tells_nothing_of_the_dead(read: Read) -> None:
    assert (
        read("Israeli jets struck the camp. American air raids killed at least 25 fighters.").at("fighters").country
        is None
    )


def test_a_dateline_counts_only_where_the_report_stays_there(read: Read) -> None:
    home = "LIMA, Peru (AP) - Miners in Peru went on strike. Police fired tear gas."
    abroad = "LIMA, Peru (AP) - Chile, Bolivia and Chile's allies met in Chile. Villagers fled."
    assert read(home).at("Police").country == "PER"
    assert read(abroad).at("Villagers").country is None


def test_a_towns_police_is_not_the_states(read: Read) -> None:
    assert read("Peruvian police freed the miners.").at("police").known == "per-police"
    assert read("Lima police freed the miners.").at("police").known is None


def test_a_minister_without_a_country_goes_with_the_dateline(read: Read) -> None:
    home = "LIMA, Peru (AP) - Miners in Peru went on strike. Interior Minister Ana Salas spoke. An envoy left."
    abroad = "LIMA, Peru (AP) - Chile, Bolivia and Chile's allies met in Chile. Interior Minister Ana Salas spoke."
    assert read(home).at("Ana Salas").country == "PER"
    assert read(home).at("An envoy").country is None
    assert read(abroad).at("Ana Salas").country is None


def test_a_place_in_a_clause_aside_is_not_where_they_act(read: Read) -> None:
    text = "France hopes to arrest the terrorists suspected of blowing up a plane over Scotland."
    assert read(text).at("terrorists").country is None
    assert read("Fighters met to denounce those who back the boy's stay in Chad.").at("Fighters").country is None
    assert read("A bomb hurled at a bank in Chad killed two women.").at("two women").country == "TCD"


def test_an_embassy_is_not_in_its_own_land(read: Read) -> None:
    assert read("The blasts at the Peruvian embassy killed 30 villagers.").at("30 villagers").country is None


def test_diplomats_are_not_at_home_where_they_talk(read: Read) -> None:
    assert read("The accord came after talks among diplomats in Vienna.").at("diplomats").country is None
    assert read("Critics of Saudi Arabia condemned the sale.").at("Critics").country is None


def test_a_demonym_of_two_lands_is_not_made_one_by_a_place(read: Read) -> None:
    text = "Congolese soldiers clashed with troops from the Rwandan army."
    assert read(text).at("Congolese soldiers").country is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Three students were charged with the killing of two Peruvian skippers.", "students"),
        ("In Kenya, a bomb damaged the embassy.", "embassy"),
        ("Without a home in Greece, Karim Aziz and his family may be held.", "family"),
        ("The guerrillas wounded the daughter of the Egyptian ambassador.", "guerrillas"),
        ("Police spoke of the guilt of Norwegian banker Anna Lund.", "Police"),
        ("Even as gunmen hid in Chad, the office was told that military forces were near.", "forces"),
        ("WASHINGTON (AP) - The United States sold arms. The crown prince thanked the United States.", "prince"),
    ],
)
def test_a_countrys_word_nearby_does_not_place_everybody(read: Read, text: str, who: str) -> None:
    assert read(text).at(who).country is None


@pytest.mark.parametrize(
    "text",
    [
        "Latin American officials met.",
        "South American officials met.",
        "Officials in Latin America met.",
        "Officials sailed to the Gulf of Mexico.",
    ],
)
def test_a_continents_name_is_no_states(read: Read, text: str) -> None:
    assert {actor.country for actor in read(text).actors} == {None}


def test_a_part_of_an_island_is_not_the_state_beside_it(read: Read) -> None:
    told = read("Anna Lund negotiated the Northern Ireland peace accord. Northern Ireland police left.")
    assert all(actor.country != "IRL" for actor in told.actors)
    assert told.at("police").country == "GBR"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A trawler was seized by pirates off Yemen.", "pirates"),
        ("Hackers broke into a bank in Norway.", "Hackers"),
        (
            "Chad warns Mali over raids. The Department of Commerce set a levy on Mali's cotton.",
            "Department of Commerce",
        ),
        ("The people at the Peruvian embassy asked for asylum.", "people"),
        ("The court freed Guantanamo Bay detainees.", "detainees"),
    ],
)
def test_where_they_are_told_of_is_not_whose_they_are(read: Read, text: str, who: str) -> None:
    assert read(text).at(who).country is None


def test_initials_of_a_land_never_named_tell_nothing(read: Read) -> None:
    told = read("The California Highway Patrol (CHP) stopped a bus. The CHP held the driver.")
    assert told.at("California Highway Patrol").kind == "police"
