"""Any text at all is coded: no crash, no offset outside the text, and a time that grows with the text and no faster."""

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.coding.coder import ReportCoder
from onrecord.coding.draft import Draft
from onrecord.coding.order import STEPS
from onrecord.intake.decoding import without_lone_surrogates
from onrecord.language.pipeline import LONGEST_SENTENCE, LONGEST_STRETCH
from onrecord.records.checking import check
from onrecord.records.record import Record
from onrecord.records.report import Report

SLOWEST = 0.02
"""Seconds a word at the very most, on any text: some sixty times what news takes (docs/guides/bad-input.md)."""
ALLOWED = 10.0
"""Seconds for the texts here on a machine that is busy with other things."""


@pytest.fixture(scope="module")
def coder(pipeline) -> ReportCoder:
    return ReportCoder()


def coded(coder: ReportCoder, text: str) -> Record:
    text, _ = without_lone_surrogates(text)  # as intake does before
    record = coder.code(Report(id="x", text=text, published="2019-05-15")).record
    assert "not-coded" not in [problem.code for problem in record.problems], record.problems
    assert record.report.text == text
    assert check(record) == []
    return record


# Words that readers look for, and what may stand between them: broken, doubled, of no language.
PIECES = st.sampled_from([
    "The army", "Kenya", "President John Smith", "rebels", "he", "she said", "denied", "attacked", "that", "if", "not",
    "on Monday", "May 3", "31 February 2019", "2019-99-99", "in 2018", "the 0th century", "²", "½", "١٢", "10:75 p.m.",
    "12", "1,2,3", "-5", "$5 million", "5%", "three to two", "hundreds of", "killed", "wounded", "demanded", "will",
    "“", "”", '"', "'", "‘", "’", "(", ")", "[", "—", "--", "...", ".", "!", "?", ";", ":", ",", "\n", "\n\n", "\t",
    "\x00", "\ud800", "\ufeff", "\u200b", "\u202e", "e\u0301\u0301", "\u0345", "İ", "ß", "ﬁ", "ǅ", "𝔘𝔫", "عرب", "北京",
    "\U0001f4a3", "U.S.", "KABUL (AP) --", "according to", "in retaliation for", "called for", "because", "no.",
])  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", "", "\r\n"]))
def test_scrambled_news_is_coded(coder: ReportCoder, pieces: list[str], between: str) -> None:
    coded(coder, between.join(pieces))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(alphabet=st.characters(), max_size=120))
def test_any_characters_are_coded(coder: ReportCoder, text: str) -> None:
    coded(coder, text)


PATHOLOGICAL = {
    "quotation marks": '"' * 4000,
    "open quotations": "“we lost " * 800,
    "apostrophes": "'a " * 1000,
    "brackets": "(" * 2000 + ")" * 2000,
    "one sentence": "the army said rebels attacked a convoy near Kobol on Monday and 12 soldiers died while " * 130,
    "one clause in another": "He said that " * 700 + "it fell.",
    "one phrase in another": "the head of " * 700 + "the army died.",
    "names": "Kenya, " * 1000 + "and Uganda agreed.",
    "nothing but digits": "1234567 " * 2000,
    "one number": "1" * 20_000,
    "numbers and commas": "1," * 5000,
    "number words": "seventeen - " * 700,
    "days": "Monday " * 2000,
    "years": "2018 " * 2000,
    "acronyms": "U.S. " * 1500,
    "denials": "The army denied that " * 400 + "it attacked.",
    "paragraphs": "a\n\n" * 3000,
    "hyphens over lines": "govern-\nment " * 1500,
    "lines that go on": "army\nA" * 1500,
    "blanks": " " * 50_000 + "x",
    "zero width": "\u200ba\u200b " * 2000,
    "right to left": "\u202eعرب\u202c " * 1500,
    "combining marks": "e" + "\u0301" * 20_000,
    "lone surrogates": "a\ud800 " * 1500,
    "NULs": "a\x00 " * 1500,
    "one word": "a" * 50_000,
    "an address": "http://" + "a." * 10_000,
}


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_a_pathological_text_takes_bounded_time(coder: ReportCoder, name: str) -> None:
    begun = time.process_time()
    coded(coder, PATHOLOGICAL[name])
    assert time.process_time() - begun < ALLOWED


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["“we lost ", "the head of ", "Monday ", "U.S. ", "army\nleft ", '"', "1,234 ", "a\n\n"]
)
def test_twice_the_text_takes_twice_the_time(coder: ReportCoder, unit: str) -> None:
    spent = []
    for size in (4_000, 16_000):
        text = unit * (size // max(len(unit.split()), 1))
        begun = time.process_time()
        words = len(coder.pipeline.parse(text))
        coded(coder, text)
        spent.append((time.process_time() - begun) / words)
    assert spent[1] < 3 * spent[0] + 0.0003
    assert spent[1] < SLOWEST


# News that goes on and on, each sentence of a kind that some step looks back from: to an earlier event, statement,
# topic, actor or figure of the same report.
SYLLABLES = ["ka", "ro", "mi", "ten", "lo", "ba", "si", "du", "ver", "gor"]
GIVEN = ["John", "Mary", "Ali", "Omar", "Ivan", "Jose", "Chen", "Paul", "Anna", "Lena", "Igor", "Marc"]


def name(number: int) -> str:
    """A name nobody has, one for each number."""
    return "".join(SYLLABLES[int(digit)] for digit in str(number + 10)).title()


SENTENCES: dict[str, Callable[[int], str]] = {
    "attacks": lambda n: "Rebels attacked the convoy near the town of Kobol on Monday, killing 12 soldiers.",
    "quotations": lambda n: "“We will not leave the valley,” President John Smith told reporters on Tuesday.",
    "demands": lambda n: "The minister demanded that Uganda withdraw its troops, or Kenya would cut its aid.",
    "denials": lambda n: "The army denied that it had attacked the village, but a doctor said it had killed 12 people.",
    "answers": lambda n: "The raid was in response to the threat, and the strike came after the demand was rejected.",
    "pronouns": lambda n: (
        "He said they would answer it, and she told them that those talks had failed because of this."
    ),
    "stances": lambda n: "The president supports the ban on weapons and opposes the law because it hurts farmers.",
    "conditions": lambda n: "If the rebels lay down their arms, the government will release the prisoners, he said.",
    "sanctions": lambda n: "The United States imposed sanctions on Iran and urged its allies to join the boycott.",
    "promises": lambda n: "The firm promised 40 buses. The mayor had promised the measure in May; six buses arrived.",
    "names": lambda n: (
        f"{GIVEN[n % 12]} {name(n)} told {GIVEN[n * 7 % 12]} {name(n + 5000)} that the talks had failed."
    ),
    "parties": lambda n: (
        f"The {name(n)} Front attacked the {name(n + 3000)} Party in {name(n + 9000)}, killing {n + 3}."
    ),
    "numbers": lambda n: (
        f"In {1900 + n % 120}, {n + 7} people were killed and {n + 3} wounded, {n // 2 + 1} of them children."
    ),
}


def seconds_by_step(coder: ReportCoder, text: str) -> tuple[int, dict[str, float]]:
    """Words, and CPU seconds of each step, the better of two runs."""
    parse = coder.pipeline.parse(text)
    spent: dict[str, float] = {}
    gc.disable()  # a full collection falls into any step
    try:
        for _ in range(2):
            draft = Draft(Report(id="x", text=text), parse, coder.tables)
            for step in STEPS:
                begun = time.process_time()
                step.run(draft)
                took = time.process_time() - begun
                spent[step.name] = min(took, spent.get(step.name, took))
    finally:
        gc.enable()
    return len(parse), spent


@pytest.mark.slow
@pytest.mark.parametrize("kind", SENTENCES)
def test_no_step_grows_faster_than_the_text(coder: ReportCoder, kind: str) -> None:
    (few, short), (many, long) = (
        seconds_by_step(coder, " ".join(map(SENTENCES[kind], range(size)))) for size in (350, 1400)
    )
    grown = {name: (short[name] / few, long[name] / many) for name in short}
    # Four times the text: a step that looks through all of it for each of its rows takes four times as long a word.
    assert not {name: pair for name, pair in grown.items() if pair[1] > 2 * pair[0] + 0.000005}


def test_no_sentence_and_no_stretch_is_longer_than_stated(pipeline) -> None:
    for text in ("word " * 3000, "U.S. " * 1000, '"' * 3000):
        parse = pipeline.parse(text)
        assert max(after - first for first, after in parse.sentences) <= LONGEST_SENTENCE
        assert max(map(len, parse.words)) <= LONGEST_STRETCH
        assert [text[a:b] for a, b in zip(parse.start, parse.end, strict=True)] == parse.words


def test_more_than_a_million_characters_are_cut_and_told(coder: ReportCoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.coding.coder.LONGEST", 1000)
    record = coder.code(Report(id="x", text="The army left.\n" * 100)).record
    assert [problem.code for problem in record.problems] == ["text-too-long"]
    assert record.report.text == "The army left.\n" * 100
    assert max(passage.end for passage in record.sentences) <= 1000
