"""What a value is read from: a match, where it stands, and what the text has named so far."""

import re
from dataclasses import dataclass, field
from datetime import date

from onrecord.language.dates.days import quarter_value
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
    day_after: int = -1
    """The token after the day that was named last: "and 5" may go on from there."""
    day_sentence: int = -1
    month: str | None = None
    year: int | None = None
    year_sentence: int = -1
    """The sentence in which that year was named."""

    def remember(self, timex: str, rule: str, after: int, sentence: int, published: date | None) -> None:
        """Keep a quarter, day, month or year that was just told; a quarter only where it was named, and has begun."""
        if rule == "quarter" and (published is None or timex <= quarter_value(published, 0)):
            self.quarter = timex
        found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)", timex)
        if not found:
            return
        if found[3]:
            self.day = date(int(found[1]), int(found[2]), int(found[3]))
            self.day_after, self.day_sentence = after, sentence
        if found[2]:
            self.month = f"{found[1]}-{found[2]}"
        self.year, self.year_sentence = int(found[1]), sentence


@dataclass(frozen=True, slots=True)
class Sight:
    """One match and where it stands. `way` is the tense's direction (-2 to 2)."""

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

    def next_word(self) -> str:
        """The token after the expression as written."""
        return self.parse.words[self.after] if self._inside(self.after) else ""

    def next_tag(self) -> str:
        """The Penn tag of the token after the expression."""
        return self.parse.tag[self.after] if self._inside(self.after) else ""

    def in_a_name(self) -> bool:
        """Is the expression written with a capital within a sentence and beside a name: "CBS's 60 Minutes"?"""
        last, words = self.after - 1, self.parse.words
        opens = self.parse.sentences[self.parse.sentence[last]][0] == last
        if opens or not words[last][:1].isupper() or words[last].isupper():
            return False
        return words[last - 1][:1].isupper() or words[last - 1][:1].isdigit()

    def named(self, name: str, verb_too: bool = False) -> bool:
        """Is the word of this group written with a capital, as a name, and (unless `verb_too`) no verb: May, March?"""
        for i in range(self.first, min(self.after + 6, len(self.parse))):
            if self.parse.lower[i] == self.word(name):
                verb = self.parse.tag[i].startswith(("MD", "VB")) and not verb_too
                return self.parse.words[i][:1].isupper() and not verb
        return False

    def _inside(self, i: int) -> bool:
        return 0 <= i < len(self.parse) and self.parse.sentence[i] == self.parse.sentence[self.first]
