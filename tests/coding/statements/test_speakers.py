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
