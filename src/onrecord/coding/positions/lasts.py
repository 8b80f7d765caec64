"""The stances told so far, by the token that told each, for what takes them up."""

from bisect import bisect_left, insort_left
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.coding.draft import PositionDraft
from onrecord.language.parse import Parse


class Last(NamedTuple):
    """A position told: the token that told it, its sign, and the sign of what was asked for or done."""

    position: PositionDraft
    token: int
    sign: int
    asked: int


class Lasts:
    """Stances in the order of their tokens; a question of the last sentences costs the same in a report of any length."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._told: list[Last] = []

    def __bool__(self) -> bool:
        return bool(self._told)

    def add(self, last: Last) -> None:
        """One stance more; of several that one word told, the first is found again."""
        insort_left(self._told, last, key=lambda one: one.token)

    def before(self, token: int, back: int | None = None) -> Iterator[Last]:
        """The stances told before a token, the last one first, at most so many sentences back."""
        sentence = self._parse.sentence
        for at in range(bisect_left(self._told, token, key=lambda one: one.token) - 1, -1, -1):
            if back is not None and sentence[self._told[at].token] < sentence[token] - back:
                return
            yield self._told[at]

    def told_by(self, token: int) -> bool:
        """Has this token told a stance?"""
        at = bisect_left(self._told, token, key=lambda one: one.token)
        return at < len(self._told) and self._told[at].token == token
