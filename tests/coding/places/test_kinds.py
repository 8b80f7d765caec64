"""Type words, and the precision that coordinates have."""

from onrecord.records.vocabulary import Precision


def test_a_type_word_picks_the_division(locate):
    assert locate("Shells fell on Idlib province.")["Idlib"].precision == "admin1"
    assert locate("Shells fell on the city of Idlib.")["Idlib"].precision == "city"
    assert locate("Shells fell on Idlib.")["Idlib"].precision == "city"


def test_a_river_of_no_known_course_takes_no_town_for_itself(locate):
    place = next(p for n, p in locate("A body was found in the Salem River on Monday.").items() if "Salem" in n)
    assert (place.lat, place.lon, place.geonameid, place.precision) == (None, None, None, None)


def test_a_country_has_its_centre_and_says_so(locate):
    place = locate("The vote was held in Kenya.")["Kenya"]
    assert (place.precision, place.country, place.name) == ("country", "KEN", "Kenya")
    assert place.lat is not None
    assert abs(place.lat - 1) < 2


def test_a_sea_of_many_states_has_no_country(locate):
    place = locate("Pirates seized a tanker in the Gulf of Aden.")["Gulf of Aden"]
    assert (place.country, place.precision) == (None, "region")


def test_precision_is_of_the_closed_list(locate):
    found = locate("From Kenya to Lagos State, the Sahel and Bamako, drought spreads in Travis County, Texas.")
    assert len(found) >= 5
    assert {p.precision for p in found.values()} <= set(Precision.__args__)
