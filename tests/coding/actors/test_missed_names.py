"""Names that the language model missed."""

from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.missed_names import missed_names
from onrecord.coding.actors.name import Name
from onrecord.language.pipeline import Pipeline
from onrecord.records.tables.name_table import NameTable


def _said(pipeline: Pipeline, names: NameTable, text: str, known: list[Name]) -> list[tuple[str, str | None]]:
    parse = pipeline.parse(text)
    return [(parse.said(n.first, n.after), n.label) for n in missed_names(parse, names, Geography(), known)]


def test_a_given_name_or_a_speaker_is_found(pipeline: Pipeline, names: NameTable) -> None:
    found = _said(pipeline, names, "Maria Zelkova won. Later Zelkova said she was glad.", [])
    assert ("Maria Zelkova", "PERSON") in found
    assert ("Zelkova", "PERSON") in found


def test_dates_titles_and_streets_are_no_names(pipeline: Pipeline, names: NameTable) -> None:
    found = dict(_said(pipeline, names, "On Monday Sen. Ida Holm walked down Harbour Road in July.", []))
    assert not {"Monday", "July", "Sen.", "Harbour Road"} & set(found)
