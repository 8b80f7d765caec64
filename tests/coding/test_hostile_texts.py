"""Any text at all is coded: no crash, no offset outside the text, and a time that grows with the text and no faster."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.coding.coder import ReportCoder
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
