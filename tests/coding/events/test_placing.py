"""Where events took place, and what only names, owns or speaks of a place."""

import pytest

from onrecord.codebook.compiling import load_tables
from onrecord.coding.draft import Draft
from onrecord.coding.order import STEPS
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report


@pytest.fixture(scope="module")
def placed(pipeline: Pipeline):
    def run(text: str) -> dict[str, list[str]]:
        draft = Draft(Report(id="r", text=text), pipeline.parse(text), load_tables(), None)
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        return {
            draft.parse.words[t]: [p.name for p in e.places]
            for e in draft.events
            for first, after in e.mentions
            for t in range(first, after)
        }

    return run


THERE = [
    ("Police arrested ten miners in Lusaka.", "arrested", "Lusaka"),
    ("Missiles hit the port of Odesa and killed two dockers.", "hit", "Odesa"),
    ("A bomb exploded outside the U.S. embassy in Nairobi.", "bomb", "Nairobi"),
    ("Thousands marched along Havana's seaside boulevard against the law.", "marched", "Havana"),
    ("Fresh riots were reported in Athens.", "riots", "Athens"),
    ("The army killed three farmers near Kabul airport.", "killed", "Kabul"),
    ("Explosions at two markets in Baghdad killed ten people.", "killed", "Baghdad"),
    ("Turkey signed an agreement with the United Nations in Istanbul.", "signed", "Istanbul"),
    ("Turkish jets bombed what Damascus called the biggest camp of the rebels inside Syria.", "bombed", "Syria"),
]


@pytest.mark.parametrize(("text", "word", "place"), THERE, ids=[t for t, _, _ in THERE])
def test_events_take_place_there(placed, text: str, word: str, place: str) -> None:
    found = placed(text)
    assert word in found, sorted(found)
    assert found[word] == [place]


ELSEWHERE = [
    ("Gunmen attacked the U.S. embassy with grenades.", "attacked"),
    ("Lagos police arrested two singers.", "arrested"),
    ("Russia opposed the expansion of the alliance into Poland.", "opposed"),
    ("Britain demanded the extradition of a banker from Dubai.", "demanded"),
    ("The ambassador to Washington condemned the blockade.", "condemned"),
    ("Senators criticised the sanctions on Iran.", "criticised"),
    ("Leaders agreed to hand the suspects over for trial in the Netherlands.", "agreed"),
    ("A U.S. air raid killed three men.", "raid"),
]


@pytest.mark.parametrize(("text", "word"), ELSEWHERE, ids=[t for t, _ in ELSEWHERE])
def test_a_place_spoken_of_locates_nothing(placed, text: str, word: str) -> None:
    assert not placed(text).get(word), placed(text)


def test_a_place_of_a_joined_verb_is_its_own(placed) -> None:
    found = placed("Police arrested the editor and the president flew to Vienna.")
    assert not found["arrested"]
