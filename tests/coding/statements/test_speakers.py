"""Who speaks."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Col. Jorge Almada, head of the border command, said three soldiers had drowned.",
         "Col. Jorge Almada, head of the border command"),
        ("“The fever spreads,” said Pratibha Menon, who runs the hospital.", "Pratibha Menon"),
        ("The mayor was warned by engineers that the dam would fail.", "engineers"),
        ("The deputies who say the vote was rigged walked out.", "who"),
        ("The hostages are said to be in good health.", None),
    ],
)  # fmt: skip
def test_the_words_of_the_speaker(tell, text, speaker):
    assert tell(text)[0].speaker == speaker


def test_joined_verbs_share_their_speaker(tell):
    assert [t.speaker for t in tell("The railway apologised for the delays and said a cable had been stolen.")] == [
        "The railway",
        "The railway",
    ]


def test_the_owner_of_a_claim_speaks(tell):
    (told,) = tell("Nobody believed the premier's claim that the ballots were printed abroad.")
    assert (told.speaker, told.cue) == ("the premier", "claim")


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("The port office put out a statement saying that the cranes would stand still.", "saying", "The port office"),
        ("A leaflet saying that the wells were poisoned went round.", "saying", "A leaflet"),
        ("The union left the talks in the hope that the owners would call.", "hope", "The union"),
        ("The daily quoted a nurse as saying that the wards were full.", "saying", "a nurse"),
        ("In addition to saying that the wells were dry, the engineer promised pumps.", "saying", "the engineer"),
        ("“We rowed all night,” the old pilot, 71, told Harbour Radio.", "told", "the old pilot, 71"),
        ("The southern gate seems to have been left open.", "seems", None),
    ],
)  # fmt: skip
def test_whose_word_a_construction_gives(tell, text, cue, speaker):
    assert next(t.speaker for t in tell(text) if t.cue == cue) == speaker


def test_nobodys_word_is_no_statement(tell):
    assert tell("Nobody in the village said that the bridge was safe.") == []
    assert tell("Neither side said who had fired first.") == []
