"""When events took place: which clause or noun a date belongs to."""

from datetime import date

import pytest

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft
from onrecord.coding.events import find_events
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

DAY = date(2024, 3, 15)


@pytest.fixture(scope="module")
def dated(pipeline: Pipeline):
    def run(text: str) -> dict[str, tuple[str | None, bool, str]]:
        draft = Draft(Report(id="r", text=text), pipeline.parse(text), load_tables(), DAY)
        for step in STEPS:
            step.run(draft)
            if step.run is find_events or step.name == "events":
                break
        found = {}
        for e in draft.events:
            for token in (t for first, after in e.mentions for t in range(first, after)):
                found[draft.parse.words[token]] = (e.date.timex if e.date else None, e.background, e.status)
        return found

    return run


TIED = [
    ("Police arrested two miners in Kazakhstan on Tuesday.", "arrested", "2024-03-12"),
    ("On Tuesday Kenya condemned the raid and recalled its ambassador.", "recalled", "2024-03-12"),
    ("Egypt on Tuesday condemned the raid on Gaza of May 2.", "condemned", "2024-03-12"),
    ("Iran condemned the army's invasion of Kuwait of March 2.", "condemned", None),
    (
        "The army claimed responsibility on Monday for a car bomb that killed six people last week.",
        "killed",
        "2024-W10",
    ),
    ("The strike came in answer to the bombing of a market in Kabul on March 4.", "bombing", "2024-03-04"),
    ("Tension has grown since Sunday, when gunmen killed four farmers in Mali.", "killed", "2024-03-10"),
    ("Ten people were wounded in Monday's clashes with the police.", "wounded", "2024-03-11"),
    ("Thousands gathered on Sunday to protest against the coup in Niger.", "protest", "2024-03-10"),
    ("Turkey bombed what Damascus called a hospital on Tuesday.", "bombed", "2024-03-12"),
    ("Chad and Mali announced in January that they were quitting the African Union.", "quitting", "2024-01"),
    ("At the summit on Monday Russia rejected the proposal.", "rejected", "2024-03-11"),
]


@pytest.mark.parametrize(("text", "word", "timex"), TIED, ids=[t for t, _, _ in TIED])
def test_a_date_is_its_clauses(dated, text: str, word: str, timex: str | None) -> None:
    found = dated(text)
    assert word in found, sorted(found)
    assert found[word][0] == timex


UNTIED = [
    ("Three doctors have been killed in Pakistan since 1993.", "killed"),
    ("The ministry extended its ban on Chinese imports until 9 a.m. Tuesday.", "ban"),
    ("The president called on Tuesday for the prime minister of Mali to resign.", "resign"),
    ("The army, which reported on Tuesday, shelled Goma.", "shelled"),
    ("Norway said in a letter published on Wednesday that it wants to meet Russian envoys.", "meet"),
    ("Officials invited Chad to talks after Thursday's ruling by the court in Paris.", "invited"),
    ("Peru promised to release the prisoners next year.", "promised"),
    ("Rebels attacked the base after the army arrested their leader on March 4.", "attacked"),
    ("The mayor of Lima, who was convicted of murder before his arrest on Tuesday, has fled.", "convicted"),
    ("Police in Peru arrested a general over the 1987 murders of two priests.", "arrested"),
    ("The president of Peru resigned less than two years after that day in October.", "resigned"),
    ("The president ordered the army to withdraw the 2,000 troops currently in Mali.", "withdraw"),
]


@pytest.mark.parametrize(("text", "word"), UNTIED, ids=[t for t, _ in UNTIED])
def test_another_clauses_day_is_not_the_events(dated, text: str, word: str) -> None:
    found = dated(text)
    assert found.get(word, (None,))[0] is None, found


def test_the_perfect_takes_no_day_long_gone(dated) -> None:
    found = dated("Another man has been arrested over the killing of two monks in Basra last year.")
    assert found["arrested"][:2] == (None, False)
    assert found["killing"][:2] == ("2023", True)


def test_a_past_verb_has_no_day_to_come(dated) -> None:
    found = dated("The senator had endorsed Obama and is to speak at the convention in July.")
    assert found.get("endorsed", (None, False, "happened"))[::2] == (None, "happened")


def test_history_is_told_as_background(dated) -> None:
    assert dated("In 1993 he wrote of the killing of three priests in Algeria by gunmen.")["killing"] == (
        None,
        True,
        "happened",
    )
    assert dated("In June 1997 the rulers fell out, and Pol Pot was arrested.")["arrested"][:2] == ("1997-06", True)
    assert not dated("Gunmen killed three priests in Algeria on Tuesday.")["killed"][1]
