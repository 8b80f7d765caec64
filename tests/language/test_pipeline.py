"""Parses: offsets into the published text, white space left out, heads within their sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.view import view


def test_offsets_point_into_the_published_text(pipeline):
    text = "The for-\neign minister\nresigned.\n\nNobody said why."
    parse = pipeline.parse(text)
    assert [text[a:b] for a, b in zip(parse.start, parse.end, strict=True)][:3] == ["The", "for-\neign", "minister"]
    assert parse.words[1] == "foreign"
    assert len(parse.sentences) == 2
    assert parse.paragraph == [0, 1]


def test_a_line_break_inside_a_sentence_is_a_blank():
    assert view("the town\nof Gao").text == "the town of Gao"
    assert view("It ended.\n\nThen it began.").text == "It ended.\n\nThen it began."


def test_nul_and_surrogates_are_replaced_one_for_one():
    assert view("a\x00b\ud800c").text == "a\ufffdb\ufffdc"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_parses_with_offsets_inside_it(pipeline, text):
    parse = pipeline.parse(text)
    last = 0
    for i in range(len(parse)):
        assert last <= parse.start[i] < parse.end[i] <= len(text)
        last = parse.end[i]
        first, after = parse.sentences[parse.sentence[i]]
        assert first <= parse.head[i] < after
        assert first <= parse.left[i] <= i <= parse.right[i] < after


@given(st.text(alphabet="ab-\n .", max_size=60))
def test_the_map_back_holds(text):
    seen = view(text)
    for offset, char in enumerate(seen.text):
        original = text[seen.back(offset)]
        assert original == char or (char == " " and original == "\n")
