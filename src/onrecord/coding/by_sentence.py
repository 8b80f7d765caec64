"""Rows of one report by the sentence they stand in, so that what looks a few sentences back meets a few rows only."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from onrecord.language.parse import Parse

T = TypeVar("T")


class BySentence(Generic[T]):
    """Rows at tokens, looked up by sentence; a report of thousands of rows costs no more a look than a short one."""

    def __init__(self, parse: Parse, rows: Iterable[tuple[int, T]]) -> None:
        """`rows` are (the token that a row stands at, the row), in the order in which they are to be given back."""
        self._parse = parse
        self._in: dict[int, list[tuple[int, int, T]]] = {}
        for place, (token, row) in enumerate(rows):
            self._in.setdefault(parse.sentence[token], []).append((place, token, row))

    def __bool__(self) -> bool:
        return bool(self._in)

    def near(self, token: int, back: int) -> list[tuple[int, T]]:
        """(token, row) of the rows in this token's sentence and the `back` before it, in the order they were given."""
        last = self._parse.sentence[token]
        found = [one for number in range(max(last - back, 0), last + 1) for one in self._in.get(number, ())]
        found.sort(key=lambda one: one[0])
        return [(at, row) for _, at, row in found]
