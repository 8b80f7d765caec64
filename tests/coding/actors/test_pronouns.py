"""Pronouns on sentences of our own: gender, number, clause and quotation."""

import pytest

from onrecord.coding.actors.quotations import quoted_tokens, speaker_of
from onrecord.language.pipeline import Pipeline
from tests.coding.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Maria Costa met Pedro Silva on Monday. She left early.", "She left", "Maria Costa"),
        ("Maria Costa met Pedro Silva on Monday. He left early.", "He left", "Pedro Silva"),
        ("Norway warned Iceland that it would close its ports.", "it would", "Norway"),
        ("The rebels freed two nurses after the army shelled their hill.", "their", "rebels"),
        ("Ana Lopez said the judge had lied to her.", "to her", "Ana Lopez"),
        ("Ana Lopez, who founded the union, resigned.", "who", "Ana Lopez"),
    ],
)
def test_who_is_meant(read: Read, text: str, pronoun: str, name: str) -> None:
    assert read(text).at(pronoun).name == name


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("The plan was disputed by Bruno Costa. At a briefing he said it had failed.", "he said", "Bruno Costa"),
        ("According to Bruno Costa, Pedro Silva had promised him a seat.", "him", "Bruno Costa"),
        ("Bruno Costa spoke in Lima. “Pedro Silva is cheating us all,” he told the rally.", "he told", "Bruno Costa"),
    ],
)
def test_who_spoke_last_goes_on(read: Read, text: str, pronoun: str, name: str) -> None:
    assert read(text).at(pronoun).name == name


def test_who_asks_it_is_not_who_is_asked(read: Read) -> None:
    told = read("The ministry said the Green Party broke the rules and asked it to leave the hall.")
    assert told.none_at(" it ") or told.at(" it ").name != "ministry"


def test_an_object_is_not_its_own_subject(read: Read) -> None:
    told = read("Pedro Silva accused Bruno Costa. Costa sued him.")
    assert told.at("sued him").name != "Bruno Costa"


def test_quotations_are_numbered_and_end_with_their_paragraph(pipeline: Pipeline) -> None:
    parse = pipeline.parse('"We will go," he said. "Tomorrow."\n\nNobody went.')
    quoted = quoted_tokens(parse)
    numbers = [quoted[parse.words.index(word)] for word in ("We", "said", "Tomorrow", "Nobody")]
    assert numbers == [1, 0, 2, 0]
    subject = speaker_of(parse, parse.words.index("We"), quoted)
    assert subject is not None
    assert parse.words[subject] == "he"


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("A quake rocked southern Peru. It killed twelve people.", "It killed"),
        ("The army said the car was empty when it blew up.", "it blew"),
        ("Norway told the audience that they would lose.", "they would"),
        ("Ana Lopez said “none of them called the police or said ‘Bruno robbed me’ to us.”", "me’"),
    ],
)
def test_who_is_meant_is_nobody_told_of(read: Read, text: str, pronoun: str) -> None:
    told = read(text)
    token = next(i for i in range(len(told.draft.parse)) if told.draft.parse.start[i] == text.index(pronoun))
    assert token not in told.draft.mention_of


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("The army took the town. It killed twelve people.", "It killed", "army"),
        ("Pedro Silva spoke on Monday. Bruno Costa's allies say that his retreat is wise.", "his", "Bruno Costa"),
        ("The council will not lift the sanctions imposed on Chad after its invasion of Mali.", "its", "Chad"),
    ],
)
def test_who_is_meant_by_its_place(read: Read, text: str, pronoun: str, name: str) -> None:
    assert read(text).at(pronoun).name == name


def test_it_is_who_says_so_and_not_the_hall_before(read: Read) -> None:
    told = read("Lund was to speak at the Hoover Institution. Lund's campaign put out a note saying it would cancel.")
    assert told.none_at("it would")


def test_they_in_a_quotation_are_none_of_long_before(read: Read) -> None:
    text = "Union leaders met in Lima. It rained. The market was shut. "
    told = read(text + '"Now they have beaten us all," a nurse said.')
    assert told.none_at("they have")


def test_no_spokeswoman_is_he(read: Read) -> None:
    told = read("A police spokeswoman spoke to the press. He had refused help, she said.")
    assert told.none_at("He had") or "spokeswoman" not in told.at("He had").name
