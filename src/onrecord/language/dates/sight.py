"""What a value is read from: a match, where it stands, and what the text has named so far."""

import re
from dataclasses import dataclass, field
from datetime import date

from onrecord.language.parse import Parse


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value; `bounds` where they are not those of the value itself."""

    timex: str
    kind: str = "date"
    mod: str | None = None
    bounds: tuple[str | None, str | None] | None = None


@dataclass(slots=True)
class Memory:
    """What the text has named so far, that later expressions lean on."""

    quarter: str | None = None
    day: date | None = None
    year: int | None = None

    def remember(self, timex: str, rule: str) -> None:
        """Keep a quarter, day or year that was just told; a quarter only where it was named itself."""
        if rule == "quarter":
            self.quarter = timex
        found = re.match(r"(\d{4})(?:-(\d\d)-(\d\d))?", timex)
        if found and found[3]:
            self.day = date(int(found[1]), int(found[2]), int(found[3]))
        if found:
            self.year = int(found[1])


@dataclass(frozen=True, slots=True)
class Sight:
    """One match and where it stands. `way` is the tense's direction (-1, 0, 1)."""

    match: re.Match[str]
    published: date | None
    way: int
    memory: Memory
    parse: Parse
    first: int
    after: int
    words: dict[str, str | None] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.match.groupdict())

    def word(self, name: str) -> str:
        """The words a named group of the pattern matched; "" where it did not."""
        return self.words.get(name) or ""

    def before(self) -> str:
        """The lower-case token right before the expression."""
        return self.parse.lower[self.first - 1] if self._inside(self.first - 1) else ""

    def next(self, ahead: int = 0) -> str:
        """The lower-case token after the expression, or further `ahead`; "" at the sentence's end."""
        return self.parse.lower[self.after + ahead] if self._inside(self.after + ahead) else ""

    def next_tag(self) -> str:
        """The Penn tag of the token after the expression."""
        return self.parse.tag[self.after] if self._inside(self.after) else ""

    def named(self, name: str) -> bool:
        """Is the word of this group written with a capital, as a name?"""
        for i in range(self.first, self.after):
            if self.parse.lower[i] == self.word(name):
                return self.parse.words[i][:1].isupper() and not self.parse.tag[i].startswith(("MD", "VB"))
        return False

    def _inside(self, i: int) -> bool:
        return 0 <= i < len(self.parse) and self.parse.sentence[i] == self.parse.sentence[self.first]
