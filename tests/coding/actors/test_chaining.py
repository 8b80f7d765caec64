"""Chains: who stays one, and who must stay two."""

from tests.coding.actors.conftest import Read


def test_a_title_belongs_to_the_name_beside_it(read: Read) -> None:
    text = (
        "President Donald Trump spoke first. Iran's supreme leader, Ayatollah Ali Khamenei, condemned the raid. "
        "Iraq's caretaker prime minister, Adel Abdul Mahdi, called it an outrage."
    )
    told = read(text, "2020-01-03")
    assert told.at("supreme leader") is told.at("Ali Khamenei")
    assert told.at("caretaker prime minister") is told.at("Adel Abdul Mahdi")
    assert told.at("Donald Trump") is not told.at("Ali Khamenei")
    assert (told.at("Donald Trump").country, told.at("Ali Khamenei").country) == ("USA", "IRN")


def test_its_government_is_that_of_the_state_told_of(read: Read) -> None:
    told = read("New Delhi said it had bombed a camp. Pakistan would respond, its government warned.")
    assert told.at("government warned").country == "PAK"
    assert told.at("New Delhi") is not told.at("government warned")


def test_two_nominees_of_two_parties_stay_two(read: Read) -> None:
    told = read("The Republican nominee spoke in Ohio. The Democratic nominee spoke in Iowa an hour later.")
    assert told.at("Republican nominee") is not told.at("Democratic nominee")


def test_a_family_name_alone_makes_nobody_one(read: Read) -> None:
    told = read("Police held Gregor Vance. Vance denied it. Amelia Vance, his cousin, paid the bail.")
    assert told.at("Amelia Vance") is not told.at("Gregor Vance")


def test_a_noun_behind_a_groups_name_is_the_group(read: Read) -> None:
    told = read("Raids hit the Kataib Hezbollah militia. Kataib Hezbollah vowed revenge.")
    assert told.at("militia") is told.at("Kataib Hezbollah vowed")


def test_a_capital_and_its_state_are_one_and_stay_a_state(read: Read) -> None:
    told = read("Iran denied the attack. Tehran said it had no forces there.")
    actor = told.at("Tehran")
    assert actor is told.at("Iran")
    assert (actor.kind, actor.known, actor.name) == ("state", "IRN", "Iran")


def test_a_held_office_and_its_holder_named_later_are_one(read: Read) -> None:
    told = read(
        "Turkey's defence minister spoke first. Turkish Defence Minister Hulusi Akar later denied it.", "2022-07-24"
    )
    assert told.at("defence minister") is told.at("Hulusi Akar")


def test_dozens_of_somebody_are_somebody(read: Read) -> None:
    told = read("Dozens of Russian peacekeepers left the town.")
    assert told.at("Dozens") is told.at("peacekeepers")


def test_who_is_met_is_not_who_meets(read: Read) -> None:
    told = read("President Ana Salas came to Prague, where she met with the president and the premier of Kenya.")
    assert told.at("the president").name != "Ana Salas"


def test_a_peoples_name_is_not_some_people_told_of(read: Read) -> None:
    told = read("The blast killed ten people. The Chadian people mourn.")
    assert told.at("ten people") is not told.at("The Chadian people")


def test_courts_of_two_ranks_are_two(read: Read) -> None:
    told = read("A federal court heard the case. The minister rejected the state court order, and the court rose.")
    assert told.at("federal court") is not told.at("state court")


def test_an_air_force_is_not_the_soldiers(read: Read) -> None:
    told = read("Two soldiers died in the fighting. The Chadian air force helped the troops.")
    assert told.at("Two soldiers") is not told.at("air force")


def test_its_soldiers_are_not_the_army(read: Read) -> None:
    told = read("The Salvadoran army came. The battalion lost one of its soldiers.")
    assert told.at("army") is not told.at("soldiers")


def test_a_phrase_beside_an_unknown_name_is_no_older_group(read: Read) -> None:
    told = read("The Labour Party lost. Ann Lee gave to Stop Harm, the group that brought the lawsuit.")
    assert told.at("the group") is not told.at("Labour Party")


def test_a_headlines_deed_is_nobodys_name(read: Read) -> None:
    told = read("OSCE Envoy Condemns Dahra Attack That Killed One Policeman.")
    assert not any("Attack" in actor.name for actor in told.actors)


def test_the_demonym_of_a_bands_deed_is_the_bands(read: Read) -> None:
    told = read("The Indian navy foiled a Somali pirate attack. The pirates fled.")
    assert [(a.name, a.country) for a in told.actors if a.kind == "armed group"] == [("pirates", "SOM")]
    assert not any(a.kind == "state" for a in told.actors)


def test_foreign_leaders_are_not_the_datelines(read: Read) -> None:
    told = read("LIMA, Peru (AP) - Miners in Peru went on strike. Arab presidents met. The president spoke.")
    assert told.at("Arab presidents").country is None
    assert told.at("The president").country == "PER"
