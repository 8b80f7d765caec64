"""A text in, the places found in it out."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.gazetteer import compile_places
from onrecord.coding.draft import Draft, PlaceDraft
from onrecord.coding.places import find_places
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report

Locate = Callable[..., dict[str, PlaceDraft]]


@pytest.fixture(scope="session")
def locate(pipeline: Pipeline) -> Locate:
    """Places by each of the words that mention them, in the order of the text."""
    tables = SimpleNamespace(places=compile_places((HOME,)))

    def of(text: str, **facts: str) -> dict[str, PlaceDraft]:
        draft = Draft(Report(id="r", text=text, **facts), pipeline.parse(text), tables)  # type: ignore[arg-type]
        find_places(draft)
        mentions = [(m, place) for place in draft.places for m in place.mentions]
        return {draft.parse.said(*m): place for m, place in sorted(mentions, key=lambda pair: pair[0])}

    return of
