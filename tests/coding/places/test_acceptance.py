"""Which names are places."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rebels shelled the village near Timbuktu on Friday.", ["Timbuktu"]),
        ("The U.S. and Japan signed the treaty in Geneva.", ["U.S.", "Japan", "Geneva"]),
        ("Ships crossed the Red Sea towards the Horn of Africa.", ["Red Sea", "Horn of Africa"]),
        ("The governor of the Bank of Ghana resigned.", ["Ghana"]),
        ("A council officer spoke for Kumasi City Council in Kumasi.", ["Kumasi"]),
    ],
)
def test_a_place_named_is_found(locate, text, names):
    assert [name.removeprefix("the ").removeprefix("The ") for name in locate(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "French soldiers left the base.",
        "The Sri Lankan delegation walked out.",
        "Ms. Austin thanked her colleague Paul Houston, and Houston smiled.",
        "The Chicago Tribune reported the talks.",
        "Talks resume in March, the speaker said.",
    ],
)
def test_a_people_a_person_or_a_paper_is_no_place(locate, text):
    assert list(locate(text)) == []


def test_a_list_with_places_is_of_places(locate):
    found = locate("Floods hit the towns of Kaduna, Zaria and Katsina in Nigeria.")
    assert [place.country for place in found.values()] == ["NGA"] * 4


def test_every_mention_is_kept_and_explained(locate):
    place = locate("Fighting broke out in Mogadishu. Residents of Mogadishu fled.")["Mogadishu"]
    assert len(place.mentions) == 2
    assert {reason.field for reason in place.why.reasons} == {"mentions"}


def test_one_place_under_all_its_names_is_one_row(locate):
    found = locate("The United States and the U.S. allies met in the USA. Britain agreed; the UK paid.")
    assert len({id(place) for place in found.values()}) == 2
    assert {place.name for place in found.values()} == {"United States", "United Kingdom"}


def test_lost_capitals_do_not_hide_a_well_known_place(locate):
    found = locate("Riots broke out in gujarat and mumbai on Sunday, police in new delhi said. He sold rice in a shop.")
    assert set(found) == {"gujarat", "mumbai", "new delhi"}
    assert {place.country for place in found.values()} == {"IND"}
