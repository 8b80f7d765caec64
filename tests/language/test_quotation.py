"""Quotation marks of every style, and texts that have lost some."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.parse import Parse
from onrecord.language.quotation import is_speech, quotations, touching


def plain(*paragraphs: str) -> Parse:
    """A parse with no grammar: words split at blanks, one sentence for each stop, one paragraph for each argument."""
    text = "\n\n".join(paragraphs)
    words: list[str] = []
    start: list[int] = []
    sentences: list[tuple[int, int]] = []
    paragraph: list[int] = []
    offset = 0
    for number, part in enumerate(paragraphs):
        first = len(words)
        for i, char in enumerate(part):
            here = offset + i
            letter = char.isalnum()
            if char.isspace():
                continue
            if letter and words and start[-1] + len(words[-1]) == here and words[-1][-1].isalnum() and i:
                words[-1] += char
            else:
                words.append(char)
                start.append(here)
            if char in ".!?":
                sentences.append((first, len(words)))
                paragraph.append(number)
                first = len(words)
        if first < len(words):
            sentences.append((first, len(words)))
            paragraph.append(number)
        offset += len(part) + 2
    n = len(words)
    of = [0] * n
    for k, (a, b) in enumerate(sentences):
        for i in range(a, b):
            of[i] = k
    pos = ["NOUN" if w[0].isalnum() else "PUNCT" for w in words]
    tags = ["VBD" if w in ("said", "went", "is", "lost") else "NN" if w[0].isalnum() else "." for w in words]
    return Parse(
        text, words, [w.lower() for w in words], list(words), tags, pos, ["dep"] * n, list(range(n)), start,
        [s + len(w) for s, w in zip(start, words, strict=True)], of, sentences, paragraph, [],
    )  # fmt: skip


def quoted(*paragraphs: str) -> list[str]:
    parse = plain(*paragraphs)
    return [parse.said(*q.inner) for q in quotations(parse)]


@pytest.mark.parametrize(
    "text",
    [
        'He said "we lost" again.', "He said “we lost” again.", "He said «we lost» again.", "He said „we lost“ again.",
        "He said ‘we lost’ again.", "He said 'we lost' again.",
    ],
)  # fmt: skip
def test_every_style_of_marks(text: str) -> None:
    assert quoted(text) == ["we lost"]


def test_a_reopened_quotation_is_one() -> None:
    assert len(quoted("“We lost. All went.", "“Nobody came,” he said.")) == 1


def test_a_paragraph_that_does_not_reopen_ends_an_unclosed_quotation() -> None:
    assert quoted("“We lost. All went.", "Nobody came.") == ["We lost. All went."]


def test_a_lost_closing_mark_costs_its_own_sentence_only() -> None:
    assert quoted("“We lost, he said. She said “it went” then.") == ["We lost, he said.", "it went"]


def test_a_lost_opening_mark_costs_nothing_after_it() -> None:
    assert quoted('We lost," he said. She said "it went" then.') == ["it went"]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert quoted("The miners’ pay and the dogs’ food went.") == []


def test_speech_and_scare_quotes_are_told_apart() -> None:
    parse = plain("“We lost it all,” he said of the “bridge” and “The Long Winter”.")
    assert [is_speech(parse, q) for q in quotations(parse)] == [True, False, False]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet='ab .,“”"«»', min_size=1, max_size=30), min_size=1, max_size=4))
def test_quotations_never_overlap_and_stay_inside_the_text(paragraphs: list[str]) -> None:
    parse = plain(*paragraphs)
    at = 0
    for q in quotations(parse):
        assert at <= q.first < q.after <= len(parse)
        assert q.first <= q.inner[0] <= q.inner[1] <= q.after
        at = q.after


@given(st.integers(0, 40), st.integers(1, 10))
def test_touching_is_what_overlaps(first: int, size: int) -> None:
    quotes = quotations(plain("“We lost a,” he said. “It went.” She said “no more” and “never again”."))
    slow = [q for q in quotes if q.first < first + size and first < q.after]
    assert touching(quotes, first, first + size) == slow


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 5), st.integers(0, 8))
def test_one_lost_mark_leaves_the_other_paragraphs_as_they_were(which: int, mark: int) -> None:
    """Drop a mark of one paragraph (its last would make it run on): the quotations of the others are still found."""
    paragraphs = [f"“We lost {n},” he said. “It went.”" for n in "abcdef"]
    places = [i for i, c in enumerate(paragraphs[which]) if c in "“”"]
    i = places[mark % (len(places) - 1)]
    broken = [*paragraphs]
    broken[which] = paragraphs[which][:i] + paragraphs[which][i + 1 :]
    found = quoted(*broken)
    for n, letter in enumerate("abcdef"):
        if n != which:
            assert f"We lost {letter}," in found


def test_a_closing_mark_that_strayed_to_the_next_word(pipeline):
    parse = pipeline.parse('"We have flour for a week. "The baker left. "Then we close. "Nobody answered.')
    told = [parse.said(*q.inner) for q in quotations(parse)]
    assert told[0] == "We have flour for a week."
    assert all("baker" not in words for words in told)


def test_shaped_marks_inside_straight_ones(pipeline):
    parse = pipeline.parse('"The mayor told us “wait for the boats” and left," the widow said.')
    assert [parse.said(*q.inner) for q in quotations(parse)] == ["The mayor told us “wait for the boats” and left,"]


def test_a_phrase_that_runs_into_a_quotation_makes_it_no_speech(pipeline):
    parse = pipeline.parse("The minister unveiled her “ten-day plan,” and left.")
    assert [is_speech(parse, q) for q in quotations(parse)] == [False]
