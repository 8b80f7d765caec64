"""What a name may stand for in a cue."""

import pytest


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Russia offered to bring its troops home. The Russians should stay, the mayor said.", ("mayor", "foreign_forces", "for")),
        ("Kenya said its soldiers would leave Somalia. The Kenyans must stay, the mayor said.", ("mayor", "foreign_forces", "for")),
    ],
)  # fmt: skip
def test_a_people_stands_for_its_troops(stances, text, stance):
    assert stance in stances(text)


def test_a_people_that_has_no_troops_there_does_not(stances):
    assert stances("Prices rose in May. The Russians should stay at home, the grocer said.") == []
