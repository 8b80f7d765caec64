"""A text as it is parsed: typed marks read as printed ones, words joined over line breaks, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.quotation import quotations
from onrecord.language.view import view


def test_typed_marks_are_read_as_printed_ones():
    assert view("``We stay,'' he said.").text == "“We stay,” he said."
    assert view("He called it ''a farce'' (''a lie'').").text == "He called it “a farce” (“a lie”)."


def test_feet_and_inches_and_plurals_are_no_marks():
    for text in ("He is 5'11'' tall.", "the miners' pay in the '90s", "a 'yes' and a '''no'''"):
        assert view(text).text == text


def test_a_quotation_that_ends_with_a_year_is_closed():
    assert view("``It was lost in 1998,'' and ``won in 1999''.").text == "“It was lost in 1998,” and “won in 1999”."


def test_what_was_escaped_or_garbled_is_read_as_it_was_meant():
    assert (
        view("&quot;No,&quot; Kim &amp; Sons said &#8212; it&rsquo;s over.").text
        == '"No," Kim & Sons said — it’s over.'
    )
    assert view("â€œNo,â€\x9d he said â€“ itâ€™s over in SÃ£o TomÃ©.").text == "“No,” he said – it’s over in São Tomé."
    assert view("\x93No,\x94 it\x92s over: don\ufffdt go").text == "“No,” it’s over: don’t go"
    assert view("The par\u00adlia\u00adment,\u200b in\u00a0Oslo").text == "The parliament, in Oslo"


def test_what_only_looks_garbled_stays():
    for text in ("Ângela and São João", "R&D; AT&T;", "&unknown; Â", "5â€ plates"[:1] + " â alone"):
        assert view(text).text == text


_PARTS = [
    "``",
    "''",
    "gov-\nernment",
    " a",
    "1",
    "'",
    "`",
    "\n",
    "x. ",
    "â€™",
    "â€",
    "&#8217;",
    "\u00ad",
    "\u200b",
    "Ã©",
    "\u00a0",
]


@given(st.lists(st.sampled_from(_PARTS), max_size=30))
def test_every_code_point_has_its_way_back(parts):
    text = "".join(parts)
    seen = view(text)
    backs = [seen.back(i) for i in range(len(seen.text))]
    assert backs == sorted(set(backs))
    for i, at in enumerate(backs):
        assert seen.text[i] in (text[at], "“", "”", "’", "é") or text[at].isspace()


def test_typed_quotations_keep_the_published_offsets(pipeline):
    text = "``The road stays closed,'' said the mayor, a ''moderate'' of the old school."
    parse = pipeline.parse(text)
    assert all(text[a:b] == w or w in "“”" for w, a, b in zip(parse.words, parse.start, parse.end, strict=True))
    first, after = quotations(parse)[0].inner
    assert text[parse.start[first] : parse.end[after - 1]] == "The road stays closed,"
