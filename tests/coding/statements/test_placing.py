"""Content before, after and around its cue."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mill would close in May, the owner said Tuesday.", ["The mill would close in May"]),
        ("The mill, the owner said, would close in May.", ["The mill", "would close in May"]),
        ("The owner said the mill would close in May.", ["the mill would close in May"]),
        ("Truce to start Monday, Oman says", ["Truce to start Monday"]),
        ("The owner told workers at a meeting that he would close the mill.", ["he would close the mill"]),
    ],
)
def test_content_wherever_the_cue_stands(tell, text, content):
    assert [t.content for t in tell(text)] == [content]


def test_a_setting_before_the_speaker_is_no_content(tell):
    (told,) = tell("In the harbour on Monday, the captain said the ferry had sunk.")
    assert told.content == ["the ferry had sunk"]


def test_a_participle_after_the_content_is_a_statement_of_its_own(tell):
    first, second = tell("The ministry said the road was open, adding that buses would run.")
    assert (first.speaker, second.speaker) == ("The ministry", "The ministry")
    assert second.content == ["buses would run"]
