"""What every picture is: a Vega-Lite specification as a plain dictionary.

Written by hand and not by Altair, so that who draws needs no package at all: a page or a notebook shows the dictionary
as it is, and the tests hold each one to Altair's schema and have it drawn by vl-convert.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

Spec = dict[str, Any]
"""A Vega-Lite specification, as JSON has it."""
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
"""The name of the language; nobody fetches it."""


def picture(title: str, *, height: int, **parts: Any) -> Spec:
    """A specification as wide as the place it stands in and `height` pixels high.

    `title` is said by screen readers, not drawn. Colours of text, lines and ground are the theme's (`theme.THEMES`).
    """
    return {
        "$schema": SCHEMA,
        "description": title,
        "width": "container",
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        **parts,
    }


def nothing(title: str) -> Spec:
    """The picture of no rows: words, for axes must span something."""
    words = {"type": "text", "style": "firm", "text": "nothing to draw"}
    return picture(title, height=40, data={"values": [{}]}, mark=words)


def inline(rows: Iterable[Mapping[str, Any]]) -> Spec:
    """Rows as the data of a layer."""
    return {"values": [dict(row) for row in rows]}


def moment(day: str) -> int:
    """An ISO day in milliseconds since 1970, as Vega counts time."""
    return (date.fromisoformat(day[:10]) - date(1970, 1, 1)).days * 86_400_000


def tooltip(**titles: str) -> list[Spec]:
    """What stands beside the pointer: field -> its title."""
    return [{"field": field, "title": title, "type": "nominal"} for field, title in titles.items()]
