"""A text as it should be parsed, with a map back to the text as it was published."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

# A single line break inside a paragraph whose next line goes on in the middle of a sentence is layout (links cut text
# this way), and reads as a blank. Both are one character, so offsets stay equal and no map is needed for these.
_SOFT_BREAK = re.compile(r"(?<=[\w,;’'\")\]])[ \t]*\r?\n[ \t]*(?=[a-z(,;]|[A-Z\d][^\n]{0,400}?[a-z,]\s)")
_HYPHENATED = re.compile(r"(?<=[a-z])-\r?\n[ \t]*(?=[a-z])")
# Marks of the typewriter and of TeX, two characters for one: ``done'' and, in some agencies' wires, ''done''. Feet and
# inches (5'11'') are none.
_TYPED = re.compile(r"``|(?<!\d'\d)(?<!\d'\d\d)(?<!')''(?!')")
_LEFT_OUT = re.compile(f"(?P<hyphen>{_HYPHENATED.pattern})|{_TYPED.pattern}")
_SURROGATE = re.compile("[\ud800-\udfff\x00]")


@dataclass(slots=True, frozen=True)
class View:
    """`text` is what is parsed; `back(offset)` is where that code point stands in the published text."""

    text: str
    cuts: tuple[tuple[int, int], ...]
    """(offset in the view, how many code points were left out before it), ascending."""

    def back(self, offset: int) -> int:
        """A view offset as an offset into the published text."""
        before = bisect_right(self.cuts, offset, key=itemgetter(0))
        return offset + (self.cuts[before - 1][1] if before else 0)


def view(text: str) -> View:
    """The view of a published text.

    Line breaks inside a sentence become blanks of the same length; a word hyphenated over a line break is joined and
    a typed double mark becomes one printed mark, and the map accounts for what was left out; NUL and lone surrogates,
    which no pipeline can encode, become U+FFFD.
    """
    text = _SURROGATE.sub("\ufffd", text)
    text = _SOFT_BREAK.sub(lambda found: " " * len(found.group()), text)
    pieces, cuts, last, left_out = [], [], 0, 0
    for found in _LEFT_OUT.finditer(text):
        mark = "" if found["hyphen"] else _printed(text, found.start(), found.group())
        pieces += [text[last : found.start()], mark]
        left_out += found.end() - found.start() - len(mark)
        cuts.append((found.end() - left_out, left_out))
        last = found.end()
    pieces.append(text[last:])
    return View("".join(pieces), tuple(cuts))


def _printed(text: str, start: int, typed: str) -> str:
    """The printed mark for a typed one: it opens where a blank or bracket stands before it."""
    opens = typed == "``" or start == 0 or text[start - 1].isspace() or text[start - 1] in "([{-—–"
    return "“" if opens else "”"
