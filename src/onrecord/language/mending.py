"""Characters that were typed, escaped or garbled on the way to us, read as they were meant.

Marks of the typewriter (``so'' and ''so''), HTML's escapes that nobody undid (&quot;), UTF-8 read as Windows-1252
(â€œ) and what has no shape (soft hyphens, zero-width blanks). Nothing here is guessed but the side of a mark, which
the blanks around it tell.
"""

import re
from html import unescape

_TYPED = r"``|(?<!\d'\d)(?<!\d'\d\d)(?<!')''(?!')"
# Feet and inches (5'11'') are no marks.
_ESCAPED = r"&(?:quot|amp|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|pound|euro|#\d{2,5}|#x[\da-fA-F]{2,4});"
_WINDOWS = "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xA0)) + "\x81\x8d\x8f\x90\x9d"
_GARBLED = rf"[ÂÃâ][{_WINDOWS}\u00a0-\u00bf]{{1,2}}"
_SHAPELESS = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+"
MEANT = re.compile(f"(?P<typed>{_TYPED})|(?P<escaped>{_ESCAPED})|(?P<garbled>{_GARBLED})|(?P<shapeless>{_SHAPELESS})")
"""Stretches that stand for one character, or for none."""

_SAME_LENGTH = {
    0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—",
    **dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
}  # fmt: skip
"""Windows marks under their Latin-1 numbers, and blanks of every width."""
_LOST = re.compile("(?<=[a-z])\ufffd(?=[a-z])")
_OPENS_BEHIND = "([{-—–"


def mended_alike(text: str) -> str:
    """The text with every character that stands for one other replaced by it: as many code points as before."""
    return _LOST.sub("’", text.translate(_SAME_LENGTH))


def meant_by(found: re.Match[str]) -> str:
    """What a stretch that MEANT has found stands for: one character, or none; itself where it makes no sense."""
    told = found.group()
    if found["typed"]:
        return "“" if told == "``" or _opens(found.string, found.start()) else "”"
    if found["escaped"]:
        meant = unescape(told)
        return meant if len(meant) == 1 else told
    return _unread(told) if found["garbled"] else ""


def _opens(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace() or text[start - 1] in _OPENS_BEHIND


def _unread(garbled: str) -> str:
    """The character whose UTF-8 bytes were read as Windows-1252; a lost last byte is a closing mark's."""
    if garbled == "â€":
        return "”"
    data = b"".join(bytes([ord(c)]) if ord(c) < 0x100 else c.encode("cp1252") for c in garbled)
    try:
        meant = data.decode()
    except UnicodeDecodeError:
        return garbled
    return " " if meant == "\u00a0" else meant if len(meant) == 1 and meant.isprintable() else garbled
