"""Every picture is Vega-Lite, drawn the same each time, in colours that are legible on both grounds."""

import json

import pytest

from onrecord.pictures.spec import SCHEMA, Spec
from onrecord.pictures.theme import ACCENT, PLAIN, QUAD_COLOURS, STANCE_COLOURS, THEMES

altair = pytest.importorskip("altair")
vl_convert = pytest.importorskip("vl_convert")


def test_is_what_altair_takes(drawn: Spec) -> None:
    assert altair.Chart.from_dict(drawn, validate=True)
    assert json.loads(json.dumps(drawn)) == drawn
    assert drawn["description"]


def test_is_drawn(drawn: Spec) -> None:
    for ground, theme in THEMES.items():
        svg = vl_convert.vegalite_to_svg(json.dumps(drawn | {"width": 600}), config=theme)
        assert svg.startswith("<svg")
        assert "NaN" not in svg, ground
        assert "<script" not in svg


def test_the_schema_is_the_version_that_is_drawn() -> None:
    newest = vl_convert.get_vegalite_versions()[-1]
    assert SCHEMA.endswith(f"v{newest.split('.')[0]}.json")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", THEMES)
def test_marks_stand_out_from_the_ground_and_words_more(ground: str) -> None:
    theme = THEMES[ground]
    for colour in (*QUAD_COLOURS.values(), *STANCE_COLOURS.values(), ACCENT, PLAIN):
        assert contrast(colour, theme["background"]) >= 3, colour
    for words in (theme["text"]["color"], theme["axis"]["labelColor"], theme["style"]["faint"]["color"]):
        assert contrast(words, theme["background"]) >= 4.5
