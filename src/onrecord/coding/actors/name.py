"""One name in a report."""

from dataclasses import dataclass, field

SMALL = frozenset({
    "al", "el", "bin", "ibn", "de", "da", "di", "van", "von", "der", "den", "la", "le", "du", "ould", "ag", "of",
    "the",
})  # fmt: skip
"""Small words that may stand inside a name."""


@dataclass(slots=True)
class Name:
    """One name: tokens, folded words, label of the language model, registry ids, and its suffix's kind."""

    first: int
    after: int
    label: str | None
    ids: list[str] = field(default_factory=list)
    shared: bool = False
    words: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Does the registry hold it?"""
        return bool(self.ids)
