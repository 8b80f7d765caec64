"""Which of the places of one name is meant."""

GEORGIA = "Police in Georgia stopped the car. It had come from {} and was bound for {}, officers said."


def test_neighbours_tell_a_state_from_a_country(locate):
    assert locate(GEORGIA.format("Atlanta", "Savannah"))["Georgia"].precision == "admin1"
    assert locate(GEORGIA.format("Tbilisi", "Batumi"))["Georgia"].country == "GEO"


def test_one_sense_in_a_report(locate):
    text = "A fire broke out in Athens, Ohio. Residents of Athens left their homes. Athens has one fire station."
    assert locate(text)["Athens"].admin1 == "Ohio"


def test_the_publishers_home_weighs(locate):
    text = "A man from London was arrested on Sunday, London police said."
    assert locate(text)["London"].country == "GBR"
    assert locate(text, publisher="lfpress.com")["London"].country == "CAN"


def test_a_paper_named_for_its_town_is_of_no_world_city(locate):
    text = "A bridge near Dallas was closed. A school bus from Paris drove to Sherman."
    assert locate(text, url="http://www.theparispost.com/a")["Paris"].country == "USA"


def test_the_same_report_gives_the_same_places(locate):
    text = "Troops moved from Aleppo to Idlib and Hama while Ankara and Moscow talked."
    first, second = locate(text), locate(text)
    assert [(n, p.geonameid) for n, p in first.items()] == [(n, p.geonameid) for n, p in second.items()]
