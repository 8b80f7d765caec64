"""Stances told only by those told before, and what takes up none."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya opposes the curfew. So does Uganda.", ("Uganda", "curfew", "against")),
        ("Kenya supports the treaty. Uganda does not.", ("Uganda", "treaty", "against")),
        ("Kenya wants the curfew lifted, and the bishops do too.", ("bishops", "curfew", "against")),
        ("Kenya does not want sanctions on Chad. Uganda does.", ("Uganda", "sanctions", "for")),
    ],
)
def test_a_stance_is_taken_up(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya opposes the curfew. It rained for days. The roads were cut. The harvest failed. So did the bank.",
        "So does Uganda. Kenya opposes the curfew.",
        "Kenya opposes the curfew. Kenya does.",
    ],
)
def test_nothing_is_taken_up(stances, text):
    assert [name for name, _, _ in stances(text)] == ["Kenya"]


def test_what_is_taken_up_keeps_its_words_and_has_its_own_passage(read):
    text = "Kenya opposes sanctions on Chad. Uganda does too."
    before, after = read(text)
    assert before.topic == after.topic == "sanctions on Chad"
    (start, end), = after.passages  # fmt: skip
    assert text[start:end] == "Uganda does too."
