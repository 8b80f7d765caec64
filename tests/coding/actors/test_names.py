"""Names and their types: the registry, the model's mistakes, short forms that it missed."""

from itertools import pairwise
from types import SimpleNamespace

import pytest

from onrecord.coding.actors.geography import read_geography
from onrecord.coding.actors.names import Name, find_names
from onrecord.language.pipeline import Pipeline
from onrecord.records.tables.name_table import NameTable


@pytest.fixture
def found(pipeline: Pipeline, names: NameTable):  # type: ignore[no-untyped-def]
    def finder(text: str) -> dict[str, Name]:
        parse = pipeline.parse(text)
        geography = read_geography(SimpleNamespace(tables=SimpleNamespace(names=names), parse=parse, places=[]))  # type: ignore[arg-type]
        return {parse.said(n.first, n.after): n for n in find_names(parse, names, geography)}

    return finder


def test_a_longer_unknown_name_swallows_a_state(found) -> None:  # type: ignore[no-untyped-def]
    names = found("The Kenya Dockers Association sued the port.")
    assert not any(n.ids == ["KEN"] for n in names.values())


def test_an_alias_in_capitals_is_not_the_common_word(found) -> None:  # type: ignore[no-untyped-def]
    assert not any("who" in n.ids for n in found("The man who left met farmers.").values())
    assert any("who" in n.ids for n in found("The WHO sent vaccine to Goma.").values())


def test_names_never_overlap(found) -> None:  # type: ignore[no-untyped-def]
    names = sorted(
        found("President Paul Kagame of Rwanda met Boko Haram fighters in Kano.").values(), key=lambda n: n.first
    )
    assert all(a.after <= b.first for a, b in pairwise(names))


def test_one_name_one_type(found) -> None:  # type: ignore[no-untyped-def]
    names = found("Maria Zelkova sued the mine. Zelkova won. The mine paid Zelkova in May.")
    assert {n.label for said, n in names.items() if "Zelkova" in said} == {"PERSON"}
