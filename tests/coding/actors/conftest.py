"""Reports of a sentence or two, read as far as their actors."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.registry_names import compile_names
from onrecord.coding.actors import find_actors
from onrecord.coding.draft import ActorDraft, Draft
from onrecord.language.pipeline import Pipeline
from onrecord.records.report import Report
from onrecord.records.tables.name_table import NameTable

Read = Callable[..., "Told"]


class Told:
    """A draft, asked by words."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.actors = draft.actors

    def at(self, words: str, occurrence: int = 1) -> ActorDraft:
        """The actor at the head of these words; fails where there is none."""
        parse, start = self.draft.parse, -1
        for _ in range(occurrence):
            start = parse.text.index(words, start + 1)
        tokens = [i for i in range(len(parse)) if start <= parse.start[i] < start + len(words)]
        found = [i for i in tokens if i in self.draft.mention_of and parse.head[i] not in tokens]
        found = found or [i for i in tokens if i in self.draft.mention_of]
        assert found, f"no actor at {words!r}; actors: {[a.name for a in self.actors]}"
        return self.draft.mention_of[found[-1]].actor

    def none_at(self, words: str) -> bool:
        parse, start = self.draft.parse, self.draft.parse.text.index(words)
        return not any(
            start <= parse.start[i] < start + len(words) and i in self.draft.mention_of for i in range(len(parse))
        )


@pytest.fixture(scope="session")
def names() -> NameTable:
    return compile_names((HOME,))


@pytest.fixture
def read(pipeline: Pipeline, names: NameTable) -> Read:
    def reader(text: str, published: str | None = None) -> Told:
        day = date.fromisoformat(published) if published else None
        draft = Draft(Report(id="t", text=text), pipeline.parse(text), SimpleNamespace(names=names), day)  # type: ignore[arg-type]
        find_actors(draft)
        return Told(draft)

    return reader
