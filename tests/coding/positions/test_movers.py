"""Words that want nothing and keep or turn the direction of what they govern."""

import pytest

from onrecord.codebook.compiling import compile_tables
from onrecord.coding.positions.axis_index import axis_index
from onrecord.coding.positions.movers import is_away, moved_by


@pytest.mark.parametrize(
    ("text", "governor", "path", "kind", "wanted"),
    [
        ("Kenya would lift the curfew.", "lift", "object", "verb", -1),
        ("Kenya would extend the curfew.", "extend", "object", "verb", 1),
        ("The curfew would end.", "end", "subject", "verb", -1),
        ("Kenya would put the law into effect.", "put", "object", "verb", 1),
        ("Kenya saw the end of the curfew.", "end", "of", "noun", -1),
        ("Kenya has a plan for a curfew.", "plan", "for", "noun", 1),
        ("Kenya painted the wall.", "painted", "object", "verb", None),
    ],
)
def test_what_a_governor_does_to_the_direction(pipeline, text, governor, path, kind, wanted):
    parse = pipeline.parse(text)
    index = axis_index(compile_tables().axes)
    assert moved_by(parse, index, parse.lower.index(governor), path, kind) == wanted


@pytest.mark.parametrize(("text", "wanted"), [("Chad wants the soldiers out.", True), ("Chad wants soldiers.", False)])
def test_a_word_behind_the_object_sends_it_away(pipeline, text, wanted):
    parse = pipeline.parse(text)
    assert is_away(parse, parse.lower.index("wants"), parse.lower.index("soldiers")) is wanted
