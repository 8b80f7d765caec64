"""Acts that the content settles."""

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“I am deeply sorry,” the bishop said.", "apologise"),
        ("“I never met him,” the banker told the court.", "deny"),
        ("“We carried out the raid on the barracks,” the group said.", "claim responsibility"),
        ("“We will pay every invoice,” she said.", "promise"),
        ("“Open the gates,” the captain said.", "demand"),
        ("“The gates are open,” the captain said.", "say"),
        ("The captain insisted that the gate be opened.", "demand"),
        ("The captain insisted that the gate was open.", "say"),
    ],
)
def test_act(tell, text, act):
    assert tell(text)[0].row.act == act


def test_no_comment_has_no_content(tell):
    (told,) = tell("“No comment,” said the ambassador.")
    assert (told.row.act, told.content, told.row.manner) == ("decline comment", [], None)
