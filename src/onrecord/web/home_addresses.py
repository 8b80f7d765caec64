"""Addresses of the home page: the same state with a word chosen or dropped, another stretch of time or another view."""

from collections.abc import Callable
from typing import Any

from onrecord.desk.browsing import SHOWN_FACETS
from onrecord.web.addresses import address
from onrecord.web.page import Asked

_ORDER = ("q", *SHOWN_FACETS, "since", "until", "view", "oldest", "zoom", "more", "like", "limit", "page")


def home_addresses(asked: Asked) -> dict[str, Callable[..., Any]]:
    """Functions for the template, each for one kind of change to what is asked."""
    defaults = {name: field.get_default(call_default_factory=True) for name, field in type(asked).model_fields.items()}
    state = asked.model_dump()

    def changed(**changes: object) -> str:
        """This page with these parts of its state changed; it begins at its first page again."""
        now = {**state, "page": 1, **changes}
        return address("/", **{name: now[name] for name in _ORDER if now[name] != defaults[name]})

    def toggled(facet: str, key: str) -> str:
        """A word of a facet chosen, or dropped where it is."""
        words = state[facet]
        return changed(**{facet: [w for w in words if w != key] if key in words else [*words, key]})

    def kept(*without: str) -> list[tuple[str, str]]:
        """What a form on this page sends along unseen: all of the state but what its own fields say."""
        pairs = []
        for name in _ORDER:
            if name not in (*without, "page") and state[name] != defaults[name]:
                values = state[name] if isinstance(state[name], list) else [state[name]]
                pairs += [(name, "1" if value is True else str(value)) for value in values]
        return pairs

    return {"changed": changed, "toggled": toggled, "kept": kept}
