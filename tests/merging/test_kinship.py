import pytest

from onrecord.merging.kinship import kinship
from onrecord.merging.stems import stem


@pytest.mark.parametrize(
    ("one", "two", "kin"),
    [
        ("strike", "strike", "same word"),
        ("resign", "resignation", "same stem"),
        ("quake", "earthquake", "one meaning"),
        ("die", "death", "one meaning"),
        ("raid", "attack", "near"),
        ("say", "kill", "none"),
        ("zzyzx", "kill", "none"),
    ],
)
def test_kinship(one, two, kin):
    assert kinship(one, two) == kin
    assert kinship(two, one) == kin


def test_stems_leave_short_words_whole():
    assert stem("died") == "died"
    assert stem("bombing") == stem("bombings")
    assert stem("shelled") == stem("shelling")
