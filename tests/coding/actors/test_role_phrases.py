"""Role phrases: whom they mean again, and where they bring in others."""

from tests.coding.actors.conftest import Read


def test_one_of_several_is_not_all_of_them(read: Read) -> None:
    told = read("Some forty groups fight in the hills. The largest group offered a truce on Sunday.")
    assert told.at("The largest group") is not told.at("forty groups")


def test_their_governments_are_not_the_one_government(read: Read) -> None:
    told = read("Foreign envoys said that their governments were worried. The Chadian government denied it.")
    assert told.at("their governments").country is None
    assert told.at("The Chadian government").country == "TCD"


def test_people_with_a_clause_of_their_own_are_others(read: Read) -> None:
    told = read("Residents of Sarh fled. The villagers hid. People who had stayed were beaten by soldiers.")
    assert told.at("People who") is not told.at("The villagers")


def test_groups_with_a_clause_of_their_own_are_others(read: Read) -> None:
    told = read("But opposition groups stayed away. Groups representing nomads complained of fraud.")
    assert told.at("Groups representing") is not told.at("opposition groups")


def test_members_of_a_body_are_not_the_members_of_another(read: Read) -> None:
    told = read("Union members blocked the bridge. The mob beat the members of the village patrols.")
    assert told.at("the members of") is not told.at("Union members")


def test_members_of_an_armed_body_are_of_its_kind(read: Read) -> None:
    told = read("Three members of Boko Haram kidnapped a teacher in Maroua.")
    assert told.at("Three members").kind == "armed group"


def test_no_two_bystanders_are_the_two_officers(read: Read) -> None:
    told = read("Ana Ruiz wept. Pedro Lopez stood beside her. The two officers were arrested on Friday.")
    assert "Ruiz" not in told.at("The two officers").name
    assert told.at("The two officers").kind == "police"


def test_both_men_are_still_the_two_told_of(read: Read) -> None:
    told = read("Pedro Lopez met Juan Diaz in Quito. Both men refused to speak.")
    assert "Lopez" in told.at("Both men").name


def test_the_officer_is_not_whom_he_shot(read: Read) -> None:
    told = read("Marta Silva died on Sunday. The policeman had aimed at her, witnesses said.")
    assert told.at("The policeman") is not told.at("Marta Silva")


def test_a_candidate_of_one_party_is_not_the_rival_of_another(read: Read) -> None:
    told = read("He lost to Democratic rival Rosa Brandt. A host pressed the Republican candidate on taxes.")
    assert told.at("the Republican candidate") is not told.at("Rosa Brandt")


def test_government_aid_is_no_known_governments(read: Read) -> None:
    told = read("The German government proposed a levy." + " The mine was shut." * 6 + " Lund promised government aid.")
    assert told.at("government aid").country is None


def test_an_administration_is_not_the_other_sides_government(read: Read) -> None:
    told = read("The Russian government denied the theft. Brandt urged the administration to answer.")
    assert told.at("the administration") is not told.at("The Russian government")


def test_the_candidate_of_long_ago_is_forgotten(read: Read) -> None:
    text = "An active candidate was due in the hall." + " It rained in the valley." * 10
    told = read(text + " Rosa Brandt spoke first. Kemp praised the candidate.")
    assert told.at("the candidate") is not told.at("An active candidate")


def test_a_reserve_force_is_not_the_police_further_on(read: Read) -> None:
    text = "Two companies of the reserve police left the state. Shops shut early. Schools stayed closed."
    told = read(text + " In the city the police lifted the curfew.")
    assert "reserve" not in told.at("the police lifted").name


def test_the_people_are_not_the_sources(read: Read) -> None:
    told = read("Military sources spoke of shots. The colonel asked the people to stay at home.")
    assert told.at("the people") is not told.at("Military sources")


def test_a_plural_in_brackets_is_no_state(read: Read) -> None:
    told = read("The navy held the nine pirates (four Kenyan, five Omani) on Friday.")
    assert told.at("the nine pirates").kind == "armed group"
