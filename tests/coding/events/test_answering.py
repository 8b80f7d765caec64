"""Who answers for a deed that a noun or a passive tells without its doer."""

import pytest


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Two officers involved in the killing of a student were jailed.", (["Two officers"], ["student"])),
        ("Three men were charged with taking part in the murder of the judge.", (["Three men"], ["judge"])),
        ("The rebels are responsible for killing dozens of villagers.", (["rebels"], ["villagers"])),
        ("The rebel offensive inflicted heavy losses on the Chadian army.", (["rebel"], ["Chadian army"])),
        ("The army repelled a rebel attack on Monday.", (["rebel"], ["army"])),
        ("The garrison withstood an attack by the rebels.", (["rebels"], ["garrison"])),
        ("The leader of the union was shot while leaving home by gunmen.", (["gunmen"], ["leader"])),
        ("Two soldiers were wounded, one seriously, by militants.", (["militants"], ["Two soldiers"])),
        ("The villagers fight back when attacked by rebels.", (["rebels"], ["villagers"])),
        ("The rebel offensive launched in May went on.", (["rebel"], [])),
    ],
)
def test_doer_and_victim(rows, text: str, row: tuple) -> None:
    assert row in [(a, r) for t, a, r in rows(text) if t == "ASSAULT"]


def test_a_deed_behind_keeps_its_own_doer(rows) -> None:
    found = rows("Two men were held after a raid by soldiers.")
    assert all(a == [] for t, a, _ in found if t == "COERCE")


def test_who_held_them_lets_them_go(rows) -> None:
    found = rows("Rebels negotiated the release of 30 teachers who were kidnapped by the militia.")
    assert ("RETREAT", ["militia"], ["30 teachers"]) in found


def test_a_killing_before_the_offensive_is_no_part_of_it(rows) -> None:
    found = rows("The army launched an offensive on the rebels after a judge was killed on Monday.")
    assert all("judge" not in r for _, a, r in found if "army" in a)


def test_boycotts_come_from_those_who_stay_away(rows) -> None:
    found = rows("The vote was held despite boycotts from opposition parties.")
    assert ("PROTEST", ["opposition parties"], []) in found


def test_a_coast_suffers_no_hijacking(rows) -> None:
    found = rows("Pirates were blamed for hijackings off the coast of Somalia.")
    assert all("Somalia" not in r for _, _, r in found)


def test_a_land_before_a_withdrawal_is_left(rows) -> None:
    assert all("Iraq" not in a for _, a, _ in rows("The general opposed the Iraq withdrawal."))
    assert any("U.S." in a for _, a, _ in rows("The general opposed the U.S. withdrawal from Iraq."))
