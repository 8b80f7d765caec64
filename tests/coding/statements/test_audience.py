"""Before whom."""

import pytest


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("The premier told aides that the war was lost.", "private"),
        ("Behind closed doors, the premier said the war was lost.", "private"),
        ("The premier said in a confidential letter that the war was lost.", "private"),
        ("The premier told reporters that the war was lost.", "public"),
        ("The premier said in a statement that the war was lost.", "public"),
        ("The premier said the war was lost.", "unknown"),
    ],
)
def test_audience(tell, text, audience):
    assert tell(text)[0].row.audience == audience


def test_a_setting_inside_the_content_says_nothing_of_the_telling(tell):
    (outer, *_) = tell("Two diplomats said the premier had wept behind closed doors.")
    assert outer.row.audience == "unknown"


def test_secrecy_tells_of_words_and_meetings_alone(tell):
    (told,) = tell("In a confidential letter, the bank warned that the fund was empty.")
    assert told.row.audience == "private"
    assert all(
        t.row.audience == "unknown" for t in tell("Citing confidential staff matters, the firm said it was done.")
    )


def test_what_is_only_ascribed_has_no_public(tell):
    (told,) = [t for t in tell("At a rally, the mayor wanted to close the port.") if t.cue == "wanted"]
    assert told.row.audience == "unknown"
