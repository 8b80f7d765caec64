"""The style sheet: every colour of words is readable on every ground they stand on, light and dark (WCAG 2.2 AA)."""

import re
from importlib.resources import files

import pytest

STYLE = files("onrecord.web").joinpath("static", "style.css").read_text(encoding="utf-8")
_TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6})")
_DARK = re.compile(r"@media [^{]*prefers-color-scheme: dark[^{]*\{(.*?)\n\}", re.S)
LIGHT = dict(_TOKEN.findall(STYLE.split("@media")[0]))
DARK = dict(_TOKEN.findall("".join(_DARK.findall(STYLE))))
WORDS = (
    "ink", "dim", "link", "warn", "event", "statement", "position", "figure", "link-kind", "outcome", "actor", "place",
    "date", "for", "against", "open",
)  # fmt: skip
GROUNDS = ("page", "panel", "lit-weak")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_readable(theme: dict[str, str]) -> None:
    for word in WORDS:
        for ground in GROUNDS:
            assert contrast(theme[word], theme[ground]) >= 4.5, (word, ground)
    assert contrast(theme["ink"], theme["lit"]) >= 4.5
    assert contrast(theme["focus"], theme["page"]) >= 3


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
