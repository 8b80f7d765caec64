"""Ships: bodies, and no persons or towns."""

from tests.coding.actors.conftest import Read


def test_a_warship_is_of_the_forces(read: Read) -> None:
    told = read("HMS Kent fired at the skiff. The Kent had sailed from Malta a week earlier.")
    assert told.at("HMS Kent").kind == "military"


def test_a_ships_short_name_is_the_ship(read: Read) -> None:
    told = read("INS Kamorta stopped the dhow. Later the Kamorta fired at a second boat.")
    assert told.at("the Kamorta") is told.at("INS Kamorta")


def test_a_ship_named_like_a_town_is_not_its_people(read: Read) -> None:
    told = read("USS Toledo left the port on Monday. The Toledo sank a raft.")
    assert told.at("The Toledo").kind == "military"
    assert told.at("The Toledo").country != "ESP"


def test_a_vessels_name_is_no_person(read: Read) -> None:
    told = read("Gunmen boarded the tanker Mirna. The tanker Mirna had asked for help.")
    assert all(a.kind != "person" for a in told.actors if "Mirna" in a.name)


def test_two_ships_side_by_side_are_two(read: Read) -> None:
    told = read("Answering a call by MV Lenka, INS Kamorta chased the pirates away.")
    assert told.at("MV Lenka") is not told.at("INS Kamorta")
