"""A text as it should be parsed, with a map back to the text as it was published."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

from onrecord.language.mending import MEANT, meant_by, mended_alike

# A single line break inside a paragraph whose next line goes on in the middle of a sentence is layout (links cut text
# this way), and reads as a blank. Both are one character, so offsets stay equal and no map is needed for these.
_SOFT_BREAK = re.compile(r"(?<=[\w,;’'\")\]])[ \t]*\r?\n[ \t]*(?=[a-z(,;]|[A-Z\d][^\n]{0,400}?[a-z,]\s)")
_HYPHENATED = re.compile(r"(?<=[a-z])-\r?\n[ \t]*(?=[a-z])")
_SHORTENED = re.compile(f"(?P<hyphen>{_HYPHENATED.pattern})|{MEANT.pattern}")
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
    typed, escaped and garbled marks become the one character they stand for, and the map accounts for what was left
    out; NUL and lone surrogates, which no pipeline can encode, become U+FFFD.
    """
    text = _SURROGATE.sub("\ufffd", mended_alike(text))
    text = _SOFT_BREAK.sub(lambda found: " " * len(found.group()), text)
    pieces, cuts, last, left_out = [], [], 0, 0
    for found in _SHORTENED.finditer(text):
        meant = "" if found["hyphen"] else meant_by(found)
        pieces += [text[last : found.start()], meant]
        last = found.end()
        if len(meant) < len(found.group()):
            left_out += len(found.group()) - len(meant)
            cuts.append((found.end() - left_out, left_out))
    pieces.append(text[last:])
    return View("".join(pieces), tuple(cuts))
