"""The language model's names, mended: titles, dates, streets, party letters, nicknames, given names left out."""

import pytest

from onrecord.coding.actors.modelled_names import modelled_names
from onrecord.language.parse import Parse
from onrecord.language.pipeline import Pipeline
from onrecord.records.tables.name_table import NameTable


def _with_entity(parse: Parse, said: str, label: str) -> Parse:
    """The parse, in which the model found just this name."""
    for first in range(len(parse)):
        for after in range(first + 1, len(parse) + 1):
            if parse.said(first, after) == said:
                parse.entities[:] = [(first, after, label)]
                return parse
    raise AssertionError(said)


@pytest.mark.parametrize(
    ("text", "entity", "label", "wanted"),
    [
        ("Dr. Amina Yusuf left.", "Dr. Amina Yusuf", "PERSON", ["Amina Yusuf"]),
        ("It was posted by the court on Monday.", "court on Monday", "ORG", []),
        ("They met on Harbour Road.", "Harbour Road", "PERSON", []),
        ("The ship left on July 4.", "July", "ORG", []),
        ("Senator Ida Holm (R-Texas) agreed.", "R-Texas", "ORG", []),
        ("Trade Minister Ola Berg resigned.", "Trade", "ORG", []),
        ("Maria Costa Executive Director spoke.", "Maria Costa Executive Director", "PERSON", ["Maria Costa"]),
        ('Pedro "Lobo" Rivas was held.', "Pedro", "PERSON", ['Pedro "Lobo" Rivas']),
        ("Police chief Anna Wirth called.", "Wirth", "PERSON", ["Anna Wirth"]),
        ("Kidnappers fled.", "Kidnappers", "ORG", []),
        ("Prosecutors met Han Do-yun.", "Han Do-yun", "PERSON", ["Han Do-yun"]),
        ("Prosecutors met Wirth-led teams.", "Wirth-led", "PERSON", ["Wirth"]),
    ],
)
def test_a_name_is_cut_to_its_own_words(
    pipeline: Pipeline, names: NameTable, text: str, entity: str, label: str, wanted: list[str]
) -> None:
    parse = _with_entity(pipeline.parse(text), entity, label)
    assert [parse.said(n.first, n.after) for n in modelled_names(parse, names)] == wanted


def test_a_family_name_that_is_a_title_stays(pipeline: Pipeline, names: NameTable) -> None:
    parse = _with_entity(pipeline.parse("Howard Dean called the mayor."), "Howard Dean", "PERSON")
    assert [parse.said(n.first, n.after) for n in modelled_names(parse, names)] == ["Howard Dean"]
