"""What is asked, proposed or offered: by whom, of whom, and in which words."""

from collections.abc import Callable

import pytest

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft
from onrecord.coding.links.asks import Ask, read_asks
from onrecord.coding.links.ends import Ends
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

Asks = Callable[[str], list[Ask]]


@pytest.fixture(scope="module")
def asks(pipeline: Pipeline) -> Asks:
    def read(text: str) -> list[Ask]:
        draft = Draft(Report(id="r", text=text), pipeline.parse(text), load_tables(), None)
        for step in STEPS:
            if step.name == "links":
                break
            step.run(draft)
        return read_asks(Ends(draft), range(len(draft.parse.sentences)))

    return read


@pytest.mark.parametrize(
    ("text", "by", "to", "matter"),
    [
        ("The union demanded that the ministry reopen the mine.", "union", "ministry", "mine"),
        ("Kenya urged Uganda to withdraw its patrols.", "Kenya", "Uganda", "patrol"),
        ("The rebels offered the government a truce.", "rebels", "government", "truce"),
        ("Bishops pleaded with the general to spare the town.", "Bishops", "general", "town"),
        ("Ministers pressed the king to abdicate.", "Ministers", "king", "abdicate"),
    ],
)
def test_who_asks_what_of_whom(asks: Asks, text: str, by: str, to: str, matter: str) -> None:
    (ask,) = asks(text)
    assert [actor.name for actor in ask.by] == [by]
    assert to in [actor.name for actor in ask.to]
    assert matter in ask.words


@pytest.mark.parametrize(
    "text",
    [
        "The defendant pleaded guilty to arson.",
        "The column pressed on to the river.",
        "If the union demanded a rise, the ministry would refuse it.",
        "The bishops never asked the general to spare the town.",
        "The council was weighing whether to ask the army for boats.",
    ],
)
def test_what_is_not_asked(asks: Asks, text: str) -> None:
    assert asks(text) == []


def test_only_the_sentences_wanted_are_read(asks: Asks, pipeline: Pipeline) -> None:
    text = "Kenya urged Uganda to withdraw its patrols. The rebels offered the government a truce."
    assert [ask.head for ask in asks(text)] == sorted(ask.head for ask in asks(text))
    assert len(asks(text)) == 2
