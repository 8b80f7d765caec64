"""Whose position it is."""

import pytest


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Germany will recognise Kosovo, the chancellor said.", "chancellor"),
        ("Germany will recognise Kosovo, its ambassador said.", "Germany"),
        ("The archbishop's plea for a truce went unheard.", "archbishop"),
        ("The speaker said a truce was needed.", "speaker"),
        ("Fiji called the tariffs a disgrace.", "Fiji"),
        ("Opponents of the amnesty gathered outside the court.", "Opponents"),
        (
            "The Anglican archbishop, Monsignor Ivo Marsh, said there should be no amnesty for the officers.",
            "Ivo Marsh",
        ),
        ("The head of the mining company, Berik Omarov, ruled out a pay rise.", "Berik Omarov"),
        ("The chairman of the bar association, Kofi Mensah, called for an inquiry into the deaths.", "Kofi Mensah"),
        (
            "Four senators, two of them Republicans, said they would vote against the sale of the jets to Egypt.",
            "Four senators",
        ),
        ("The firm that employs them again rejected an increase in wages.", "firm"),
        ("President Rosa Diaz said her coalition would not allow a referendum.", "Rosa Diaz"),
        ("Environment Minister Leo Brandt said his government could not accept the emissions target.", "Leo Brandt"),
        ("Miners at a pit in the north said they wanted wages to be raised by a tenth.", "Miners"),
        ("A group of opposition senators said on Monday they opposed the treaty.", "opposition senators"),
    ],
)
def test_holder(stances, text, holder):
    assert [name for name, _, _ in stances(text)] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Farmers closed the border crossing at noon.",
        "The company called for new handbags during the truce.",
    ],
)
def test_deeds_of_the_powerless_and_other_wishes_are_no_positions(stances, text):
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Chad will recognise Kosovo, its foreign minister said.", "Chad"),
        ('"Wait," said Ana Ruiz, head of a league of makers, who has asked for sanctions on Chad.', "Ana Ruiz"),
        ("The Front told reporters that its men would not lay down their rifles.", "Front"),
        ("Hungary opposes the reform. Its president, Idris Omar, backs the reform.", "Idris Omar"),
    ],
)
def test_holder_told_by_another_word(stances, text, holder):
    assert holder in [name for name, _, _ in stances(text)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        # a sentence's verb, parsed as a clause to its subject
        ("The league, which speaks for the farmers, called for a general strike on Friday.", "league"),
        # a name given by a noun's own clause
        (
            "A small group calling itself the Free Valley Front demanded the release of the two students.",
            "Free Valley Front",
        ),
        # a second clause with a "that" of its own goes with the outer verb of saying
        ("The mayor said the court had cleared him and that the curfew must be lifted.", "mayor"),
        # a person named beside the body behind his office
        (
            "A spokesman for the Norwegian Trade Ministry, Jan Kos, said the tariffs on salmon would not be removed.",
            "Jan Kos",
        ),
        ("Trade Minister Ada Lund said the tariffs were ready to take effect in June.", "Ada Lund"),
    ],
)
def test_a_holder_far_from_what_is_wanted(stances, text, holder):
    assert [name for name, _, _ in stances(text)] == [holder]
