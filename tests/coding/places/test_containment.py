"""Names that settle each other by standing side by side."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("He was born in Paris, Texas, in 1950.", "Paris", "USA", "Texas"),
        ("SPRINGFIELD, Ill. — The mayor resigned.", "SPRINGFIELD", "USA", "Illinois"),
        ("She moved to London, Ontario, last year.", "London", "CAN", "Ontario"),
        ("Gunmen attacked a market in Mopti, Mali, on Sunday.", "Mopti", "MLI", None),
        ("The court sits in Birmingham, Ala., on Mondays.", "Birmingham", "USA", "Alabama"),
    ],
)
def test_what_follows_the_comma_holds_it(locate, text, name, country, admin1):
    place = locate(text)[name]
    assert place.country == country
    assert admin1 is None or place.admin1 == admin1


def test_a_list_of_cities_does_not_hold_its_first(locate):
    assert locate("He flew to Washington, New York and Boston.")["Washington"].geonameid == 4140963


def test_a_plural_makes_every_name_a_division(locate):
    found = locate("Voters in Adams, Brown and Clay counties in Ohio and Indiana went to the polls.")
    assert [found[name].precision for name in ("Adams", "Brown", "Clay")] == ["admin2"] * 3
